"""Builds the catalogue file from the sources: the same bytes each time, written beside and then put in place."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database
from sqlite_utils.db import Table

from desktop.core.catalogue.layout import APPLICATION_ID, VOCABULARY_TABLES, user_version
from desktop.core.catalogue.model import Catalogue, Document
from desktop.core.catalogue.rules_stored import ELSEWHERE, Distinct
from desktop.core.files import replace_file

_PAGE_SIZE = 4096
_VERSION_OF_WRITER = 96
"""Offset in the SQLite header of the library version that wrote the file last (file format, section 1.3.17).

It says nothing about the content and is set to one value, so that any machine builds the same bytes.
"""
_FIXED_WRITER = 3_040_000


def build_file(catalogue: Catalogue, target: Path) -> None:
    """Writes ``catalogue`` to ``target``. Raises `InputError` when the disk refuses; nothing is left half."""
    replace_file(target, lambda unfinished: _write(catalogue, unfinished))


def _write(catalogue: Catalogue, unfinished: Path) -> None:
    _fill(catalogue, unfinished)
    _fix_header(unfinished)


def _fill(catalogue: Catalogue, path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {user_version()}")
        database = Database(connection)
        meta = Table(database, "meta").create({"key": str, "value": str}, pk="key")
        meta.insert({"key": "version", "value": catalogue.version})
        for table in VOCABULARY_TABLES:
            words = getattr(catalogue.vocabulary, table)
            _insert(database, table, [{"id": getattr(word, "id", None) or word.code, "body": word} for word in words])
        _insert(database, "documents", [_document_row(document) for document in catalogue.documents])
        rules = Distinct()
        _insert(database, "benefits", list(_benefit_rows(catalogue.documents, rules)))
        conditions = [{"position": position, "body": body} for position, body in enumerate(rules.bodies())]
        Table(database, "conditions").create({"position": int, "body": str}, pk="position").insert_all(conditions)
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _insert(database: Database, table: str, rows: list[dict[str, Any]]) -> None:
    encoded = [
        {**row, "body": msgspec.json.encode(row["body"]).decode(), "position": position}
        for position, row in enumerate(rows)
    ]
    columns: dict[str, Any] = dict.fromkeys(encoded[0] if encoded else ("id", "body", "position"), str)
    columns |= {name: int for name in ("position", "rule") if name in columns}
    created = Table(database, table).create(columns, pk="position")  # so that it is read in order without sorting
    created.insert_all(encoded)
    created.create_index(["id"], unique=True)


def _document_row(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "number": document.number,
        "title": document.title,
        "level": document.level,
        "region": document.region,
        "valid_from": document.from_.isoformat() if document.from_ else None,
        "valid_to": document.to.isoformat() if document.to else None,
        "text": document.text,
        "body": msgspec.structs.replace(document, benefits=()),
    }


def _benefit_rows(documents: Iterable[Document], rules: Distinct) -> Iterable[dict[str, Any]]:
    for document in documents:
        for benefit in document.benefits:
            yield {
                "id": benefit.id,
                "document": document.id,
                "title": benefit.title,
                "article": benefit.article,
                "recipient": benefit.recipient,
                "certainty": benefit.certainty,
                "kind": benefit.amount.kind,
                "form": benefit.amount.form,
                "rule": rules.place_of(benefit.when),
                "body": msgspec.structs.replace(benefit, when=ELSEWHERE),
            }


def _fix_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(_VERSION_OF_WRITER)
        file.write(struct.pack(">I", _FIXED_WRITER))
