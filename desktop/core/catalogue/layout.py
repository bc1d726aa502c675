"""The layout of the catalogue file: how its SQLite tables are named, and which versions this program reads."""

from __future__ import annotations

APPLICATION_ID = 0x48515443
"""``HQTC``: marks an SQLite file as a catalogue of this program (PRAGMA application_id)."""

SCHEMA_MAJOR = 2
SCHEMA_MINOR = 0
"""PRAGMA user_version holds major × 1000 + minor. A newer major cannot be read; a newer minor only adds."""

VOCABULARY_TABLES = ("facts", "regions", "certifications", "sectors", "terms")
"""One row a word, in the order of the sources; ``body`` holds it as JSON."""


def user_version() -> int:
    """The schema version this program writes, as one number."""
    return SCHEMA_MAJOR * 1000 + SCHEMA_MINOR
