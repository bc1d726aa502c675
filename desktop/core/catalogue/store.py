"""Reads the catalogue file: read-only, checked to be ours and of a version we know, decoded whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.core.catalogue.layout import APPLICATION_ID, SCHEMA_MAJOR
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.rules_stored import restored
from desktop.core.facts import Fact
from desktop.core.faults import InputError, refuse
from desktop.core.vocabulary import Certification, Region, Sector, Term, Vocabulary

_Row = TypeVar("_Row", Fact, Region, Certification, Sector, Term, Document, Benefit)
_REINSTALL = "请重新安装程序，或恢复随程序提供的 policies.sqlite"


def open_catalogue(path: Path) -> Catalogue:
    """The catalogue in the file at ``path``.

    Raises `InputError` when the file is missing, locked, damaged, foreign or newer than this program.
    """
    if not path.is_file():
        raise refuse(str(path), "找不到政策目录文件", _REINSTALL)
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            _require_ours(connection, path)
            return _read(connection)
        finally:
            connection.close()
    except InputError:
        raise
    except sqlite3.OperationalError as error:
        raise refuse(str(path), f"政策目录文件打不开（{error}）", "请检查文件权限，或关闭占用它的程序") from None
    except (sqlite3.DatabaseError, msgspec.MsgspecError, UnicodeDecodeError, LookupError, RecursionError) as error:
        raise refuse(str(path), f"政策目录文件已损坏（{error}）", _REINSTALL) from None


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


def _read(connection: sqlite3.Connection) -> Catalogue:
    version = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    vocabulary = Vocabulary(
        facts=_column(connection, "facts", Fact),
        regions=_column(connection, "regions", Region),
        certifications=_column(connection, "certifications", Certification),
        sectors=_column(connection, "sectors", Sector),
        terms=_column(connection, "terms", Term),
    )
    benefits: dict[str, list[Benefit]] = {}
    for document_id, benefit in _benefits(connection):
        benefits.setdefault(document_id, []).append(benefit)
    documents = tuple(
        [
            msgspec.structs.replace(document, benefits=tuple(benefits.get(document.id, ())))
            for document in _column(connection, "documents", Document)
        ]
    )
    return Catalogue(version[0] if version else "", vocabulary, documents)


def _benefits(connection: sqlite3.Connection) -> Iterator[tuple[str, Benefit]]:
    """Every benefit with its document's id; rules that are the same are one object."""
    conditions = restored(body for (body,) in connection.execute("SELECT body FROM conditions ORDER BY position"))
    rows = connection.execute("SELECT document, rule FROM benefits ORDER BY position")
    for (document_id, rule), benefit in zip(rows, _column(connection, "benefits", Benefit), strict=True):
        yield document_id, msgspec.structs.replace(benefit, when=conditions[rule])


def _column(connection: sqlite3.Connection, table: str, wanted: type[_Row]) -> tuple[_Row, ...]:
    """What the table holds, decoded in one go."""
    rows = connection.execute(f"SELECT body FROM {table} ORDER BY position")
    decoder: msgspec.json.Decoder[tuple[_Row, ...]] = msgspec.json.Decoder(tuple[wanted, ...])  # type: ignore[valid-type]
    return decoder.decode(f"[{','.join([body for (body,) in rows])}]")
