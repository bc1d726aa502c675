"""Writing a file so that nothing is ever half-written: beside it first, then put in its place."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from desktop.core.faults import Fault, InputError, refuse

_SENTENCES = {
    errno.ENOSPC: ("磁盘已满，文件没有写入", "请腾出空间或换一个位置"),
    errno.EDQUOT: ("磁盘配额已用完，文件没有写入", "请腾出空间或换一个位置"),
    errno.EROFS: ("所在磁盘是只读的，文件没有写入", "请换一个可写的位置"),
    errno.EACCES: ("没有写入权限，文件没有写入", "请换一个可写的文件夹，或关闭正在使用该文件的程序"),
    errno.EPERM: ("没有写入权限，文件没有写入", "请换一个可写的文件夹，或关闭正在使用该文件的程序"),
    errno.ENOENT: ("文件夹不存在，文件没有写入", "请选择已有的文件夹"),
    errno.ENOTDIR: ("路径中有一段不是文件夹，文件没有写入", "请选择已有的文件夹"),
    errno.EISDIR: ("这是一个文件夹，不能写成文件", "请给出文件名"),
    errno.ENAMETOOLONG: ("文件名太长，文件没有写入", "请缩短文件名"),
}


def replace_file(path: Path, write: Callable[[Path], None]) -> None:
    """Lets ``write`` fill a file beside ``path``, then puts it in its place in one step.

    Raises `InputError` with one sentence when the disk refuses; the old file is kept then, and nothing is left behind.
    Whatever ``write`` raises passes through, with the same promise.
    """
    unfinished: Path | None = None
    try:
        if path.is_dir():
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".huiqi-", suffix=path.suffix)
        os.close(handle)
        unfinished = Path(name)
        write(unfinished)
        _flush_to_disk(unfinished)
        unfinished.chmod(_mode_of(path))
        os.replace(unfinished, path)
    except OSError as error:
        raise disk_fault(path, error) from error
    except InputError as error:  # of a writer that replaces by itself: it knows only the file beside
        raise InputError(_named(fault, str(unfinished), str(path)) for fault in error.faults) from error
    finally:
        if unfinished is not None:
            with contextlib.suppress(OSError):  # already in place, or a disk that refuses even this
                unfinished.unlink(missing_ok=True)


def _named(fault: Fault, beside: str, asked: str) -> Fault:
    return Fault(asked, fault.what, fault.right) if fault.where == beside else fault


def disk_fault(path: Path, error: OSError) -> InputError:
    """What the disk refused, as one sentence naming the file and what would be right."""
    what, right = _SENTENCES.get(error.errno or 0, (f"无法读写（{error.strerror or error}）", "请检查磁盘和文件夹"))
    return refuse(str(path), what, right)


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _mode_of(path: Path) -> int:
    """The permissions the file had, or those a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
