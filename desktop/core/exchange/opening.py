"""A company from a file, whatever kind of ours it is: a company file, or a workbook that was filled in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.core.profile import Profile
from desktop.core.vocabulary import Vocabulary
from desktop.core.workspace.company_file import read_company

WORKBOOK = ".xlsx"
_WORKBOOKS = (WORKBOOK, ".xlsm", ".xltx", ".xltm", ".xls")


def is_workbook(path: Path) -> bool:
    """Whether the name is that of a workbook, also of one that is refused when it is read."""
    return path.suffix.casefold() in _WORKBOOKS


def read_any(path: Path, vocabulary: Vocabulary, latest: date) -> Profile:
    """The company in the file at ``path``; no date in it may lie after ``latest``. Raises `InputError`."""
    if is_workbook(path):
        from desktop.core.exchange.reading import read_form  # openpyxl is only loaded for a workbook

        return read_form(path, vocabulary, latest)
    return read_company(path, vocabulary, latest)
