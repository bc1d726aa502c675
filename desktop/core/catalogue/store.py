"""Reads the catalogue file: read-only, checked to be ours and of a version we know, decoded whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.opened import damaged, opened
from desktop.core.catalogue.rules_stored import restored
from desktop.core.facts import Fact
from desktop.core.vocabulary import Certification, Region, Sector, Term, Vocabulary

_Row = TypeVar("_Row", Fact, Region, Certification, Sector, Term, Document, Benefit)


def open_catalogue(path: Path) -> Catalogue:
    """The catalogue in the file at ``path``.

    Raises `InputError` when the file is missing, locked, damaged, foreign or newer than this program.
    """
    with opened(path) as connection:
        try:
            return _read(connection)
        except (msgspec.MsgspecError, UnicodeDecodeError, LookupError, RecursionError) as error:
            raise damaged(path, error) from None


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
