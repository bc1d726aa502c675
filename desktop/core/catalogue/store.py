"""Reads the catalogue file: read-only, checked to be ours and of a version we know, decoded whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.opened import damaged, opened
from desktop.core.catalogue.rules_stored import restored
from desktop.core.facts import Fact
from desktop.core.rules.plan import Shared
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
    (version,) = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() or (None,)
    if not isinstance(version, str):
        raise LookupError("no version")
    vocabulary = Vocabulary(
        facts=_column(connection, "facts", Fact),
        regions=_column(connection, "regions", Region),
        certifications=_column(connection, "certifications", Certification),
        sectors=_column(connection, "sectors", Sector),
        terms=_column(connection, "terms", Term),
    )
    shared = restored(_bodies(connection, "conditions"))
    documents = _column(connection, "documents", Document)
    benefits: dict[str, list[Benefit]] = {document.id: [] for document in documents}
    for document_id, benefit in _benefits(connection, shared):
        benefits[document_id].append(benefit)
    whole = tuple([msgspec.structs.replace(one, benefits=tuple(benefits[one.id])) for one in documents])
    catalogue = Catalogue(version, vocabulary, whole)
    catalogue.plan_with(shared)
    return catalogue


def _benefits(connection: sqlite3.Connection, shared: Sequence[Shared]) -> Iterator[tuple[str, Benefit]]:
    """Every benefit with its document's id; rules that are the same are one object."""
    rows = connection.execute("SELECT document, rule FROM benefits ORDER BY position")
    for (document_id, rule), benefit in zip(rows, _column(connection, "benefits", Benefit), strict=True):
        if not (isinstance(rule, int) and 0 <= rule < len(shared)):
            raise LookupError(f"no rule {rule!r}, for {benefit.id}")
        yield document_id, msgspec.structs.replace(benefit, when=shared[rule].condition)


def _column(connection: sqlite3.Connection, table: str, wanted: type[_Row]) -> tuple[_Row, ...]:
    """What the table holds, decoded in one go."""
    decoder: msgspec.json.Decoder[tuple[_Row, ...]] = msgspec.json.Decoder(tuple[wanted, ...])  # type: ignore[valid-type]
    return decoder.decode(b"[%b]" % b",".join(_bodies(connection, table)))


def _bodies(connection: sqlite3.Connection, table: str) -> list[bytes]:
    """As bytes, for making text of them only for it to be decoded would take longer than decoding it."""
    rows = connection.execute(f"SELECT CAST(body AS BLOB) FROM {table} ORDER BY position")
    bodies = [body for (body,) in rows]
    if None in bodies:
        raise LookupError(f"{table} {bodies.index(None)} is empty")
    return bodies
