"""The archive for Linux: program, desktop file, icon and type of its files; the same bytes for the same content."""

from __future__ import annotations

import gzip
import tarfile
from pathlib import Path

_LINUX = Path(__file__).resolve().parent / "linux"
_ICON = Path(__file__).resolve().parent / "icons" / "huiqi.svg"


def linux_archive(bundle: Path, archive: Path, time: int) -> Path:
    """Packs ``bundle`` and what a desktop needs beside it; every date inside is ``time``, in seconds since 1970."""
    members = {f"huiqi/{path.relative_to(bundle)}": path for path in sorted(bundle.rglob("*")) if not path.is_dir()}
    members |= {f"huiqi/share/{path.name}": path for path in sorted(_LINUX.iterdir())}
    members["huiqi/share/huiqi.svg"] = _ICON

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        info.mtime = time
        info.mode = 0o755 if info.mode & 0o100 else 0o644
        return info

    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, time) as packed,
        tarfile.open(mode="w", fileobj=packed, format=tarfile.GNU_FORMAT) as tar,
    ):
        for name, path in members.items():
            tar.add(path, name, filter=plain)
    return archive
