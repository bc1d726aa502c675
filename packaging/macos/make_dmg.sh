#!/bin/bash
# make_dmg.sh huiqi.app huiqi.dmg: signs the program where the secrets are there, makes the disk image, has it notarised.
#
# Secrets, from the environment, none of them in this repository:
#   HUIQI_SIGNING_IDENTITY   "Developer ID Application: … (TEAMID)", in the keychain
#   HUIQI_NOTARY_PROFILE     name of a profile made by `xcrun notarytool store-credentials`
# Without them the image is made all the same, and macOS will warn whoever opens it.
set -euo pipefail
app=$1 image=$2
here=$(cd "$(dirname "$0")" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

if [ -n "${HUIQI_SIGNING_IDENTITY:-}" ]; then
  codesign --force --deep --options runtime --timestamp \
    --entitlements "$here/entitlements.plist" --sign "$HUIQI_SIGNING_IDENTITY" "$app"
  codesign --verify --deep --strict "$app"
fi
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname "惠企通" -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
if [ -n "${HUIQI_SIGNING_IDENTITY:-}" ] && [ -n "${HUIQI_NOTARY_PROFILE:-}" ]; then
  codesign --timestamp --sign "$HUIQI_SIGNING_IDENTITY" "$image"
  xcrun notarytool submit "$image" --keychain-profile "$HUIQI_NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
else
  echo "not signed or not notarised: the secrets are not set" >&2
fi
