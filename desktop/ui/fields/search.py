"""A line that finds one of many names while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLineEdit

Entry = tuple[str, str, str, Iterable[str]]
"""Id, name, what is said beside it, the words it is found by."""


def search_in(line: QLineEdit, entries: Callable[[], Iterable[Entry]], found: Callable[[str], object]) -> None:
    """Has ``line`` search among ``entries`` from the first letter that is typed; ``found`` gets the id picked."""

    def begin() -> None:
        from desktop.ui.fields.finder import Finder

        line.textEdited.disconnect(begin)
        Finder(line, entries()).found.connect(found)

    line.textEdited.connect(begin)
