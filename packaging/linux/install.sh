#!/bin/sh
# Puts the program into the menu of the user who calls it; no root. Called from the unpacked folder: sh share/install.sh
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
mkdir -p "$data/applications" "$data/icons/hicolor/scalable/apps" "$data/mime/packages" "$bin"
ln -sf "$here/huiqi" "$bin/huiqi"
sed "s|^Exec=huiqi|Exec=\"$here/huiqi\"|" "$here/share/huiqi.desktop" > "$data/applications/huiqi.desktop"
cp "$here/share/huiqi.svg" "$data/icons/hicolor/scalable/apps/"
cp "$here/share/huiqi.xml" "$data/mime/packages/"
for command in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
  if command -v "${command%% *}" > /dev/null; then $command; fi
done
echo "惠企通 is in the menu; to remove it, delete $here and the files named huiqi below $data and $bin."
