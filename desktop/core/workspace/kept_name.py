"""What the company kept last is called: told at once, before the catalogue is there to read it by."""

from __future__ import annotations

from pathlib import Path

LAST = "autosave.json"
"""The file in the data folder that `autosave.Autosave` keeps the company at hand in."""


def name_kept(folder: Path) -> str | None:
    """Its name, empty where it has none; None where nothing is kept that anyone would miss.

    A file that cannot be read counts as none here: `Autosave.load` tells what is wrong with it.
    """
    try:
        kept = (folder / LAST).read_bytes()
    except OSError:
        return None
    import json  # only where something is kept: the first page waits for this

    try:
        raw = json.loads(kept)
        company = raw["company"]
        if not company and not raw.get("drafts") and not raw.get("passed_over"):
            return None
        return str(company.get("name", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
