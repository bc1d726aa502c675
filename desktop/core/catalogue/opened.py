"""Opens the catalogue file read-only and makes sure that it is ours and of a version we know."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.catalogue.layout import APPLICATION_ID, SCHEMA_MAJOR
from desktop.core.faults import InputError, refuse

_REINSTALL = "请重新安装程序，或恢复随程序提供的 policies.sqlite"


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the catalogue, closed at the end.

    Raises `InputError` when the file is missing, locked, damaged, foreign or newer than this program.
    """
    if not path.is_file():
        raise refuse(str(path), "找不到政策目录文件", _REINSTALL)
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            _require_ours(connection, path)
            yield connection
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:  # what is asked for is not in it
            raise damaged(path, error) from None
        raise refuse(str(path), f"政策目录文件打不开（{error}）", "请检查文件权限，或关闭占用它的程序") from None
    except sqlite3.DatabaseError as error:
        raise damaged(path, error) from None


def damaged(path: Path, error: Exception) -> InputError:
    """The fault of a file whose content cannot be read."""
    return refuse(str(path), f"政策目录文件已损坏（{error}）", _REINSTALL)


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application_id != APPLICATION_ID:
        raise refuse(str(path), "这个文件不是惠企通的政策目录", _REINSTALL)
    major, minor = divmod(version, 1000)
    if major > SCHEMA_MAJOR:
        what = f"政策目录的格式 {major}.{minor} 比本程序支持的 {SCHEMA_MAJOR} 新"
        raise refuse(str(path), what, "请升级惠企通")
    if major < SCHEMA_MAJOR:
        raise refuse(str(path), f"政策目录的格式 {major}.{minor} 过旧", _REINSTALL)
