"""Builds what the users get, for the system it runs on: the frozen program, tried, then the file to hand out.

.venv/bin/python packaging/build.py            frozen program and smoke test, into dist/huiqi
.venv/bin/python packaging/build.py installer  also the installer, disk image or archive, into dist/
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import archive  # noqa: E402 - its neighbours, and the program, which is found from the checkout's top
import smoke  # noqa: E402
import third_party  # noqa: E402

from desktop import __version__  # noqa: E402

BUILD, DIST = ROOT / "build", ROOT / "dist"
BUNDLE = DIST / ("huiqi.app" if sys.platform == "darwin" else "huiqi")


def main(arguments: list[str]) -> None:
    """Freezes and tries; packs as well where ``installer`` is asked for."""
    freeze()
    smoke.main(BUNDLE / "Contents" / "MacOS" if sys.platform == "darwin" else BUNDLE)
    if "installer" in arguments:
        print(pack())


def freeze() -> None:
    """PyInstaller's work, the same bytes for the same commit: no clock and no random order goes into it."""
    BUILD.mkdir(exist_ok=True)
    third_party.copy_texts(BUILD / "licences")
    (BUILD / "version_info.txt").write_text(_version_info(), encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(BUILD), str(ROOT / "packaging" / "huiqi.spec")]
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(commit_time())}
    subprocess.run([*command, *places], check=True, cwd=ROOT, env=os.environ | fixed, stdin=subprocess.DEVNULL)


def pack() -> Path:
    """The one file that is handed out."""
    if sys.platform == "win32":
        installer = DIST / f"huiqi-{__version__}-setup.exe"
        script = ROOT / "packaging" / "windows" / "huiqi.nsi"
        defined = (f"-DVERSION={__version__}", f"-DBUNDLE={BUNDLE}", f"-DOUT={installer}")
        subprocess.run(["makensis", "-INPUTCHARSET", "UTF8", "-V2", *defined, str(script)], check=True)
        return installer
    if sys.platform == "darwin":
        image = DIST / f"huiqi-{__version__}.dmg"
        subprocess.run(["bash", str(ROOT / "packaging" / "macos" / "make_dmg.sh"), str(BUNDLE), str(image)], check=True)
        return image
    return archive.linux_archive(BUNDLE, DIST / f"huiqi-{__version__}-linux.tar.gz", commit_time())


def commit_time() -> int:
    """When the commit was made, in seconds since 1970; a fixed day where there is no git."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 1_577_836_800


def _version_info() -> str:
    """What Windows shows of the program under Properties."""
    numbers = tuple(int(part) for part in (*__version__.split("."), "0"))
    texts = {
        "CompanyName": "huiqi",
        "FileDescription": "惠企通",
        "FileVersion": __version__,
        "InternalName": "huiqi",
        "LegalCopyright": "MIT",
        "OriginalFilename": "huiqi.exe",
        "ProductName": "惠企通",
        "ProductVersion": __version__,
    }
    pairs = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('080404B0', [{pairs}])]), "
        "VarFileInfo([VarStruct('Translation', [2052, 1200])])])\n"
    )


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except smoke.Failed as failed:
        sys.exit(f"smoke test: {failed}")
    except subprocess.CalledProcessError as failed:
        sys.exit(f"{Path(failed.cmd[0]).name} failed (see above)")
