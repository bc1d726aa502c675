"""The list that opens beneath a line and finds entries by any of their names, aliases or codes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from desktop.core.vocabulary import folded, simplified
from desktop.ui.fields.search import Entry

_WORDS, _ID, _NAME = (0x0100 + number for number in range(1, 4))  # from Qt.UserRole on
_MATCH_CONTAINS, _CASE_INSENSITIVE = 1, 0
Index = QModelIndex | QPersistentModelIndex


class Finder(QCompleter):
    """Entries found by any of their words. ``found`` tells the id of the one that was picked."""

    found = Signal(str)

    def __init__(self, line: QLineEdit, entries: Iterable[Entry]) -> None:
        super().__init__(line)
        model = QStandardItemModel(self)
        for entry_id, name, beside, words in entries:
            item = QStandardItem(f"{name}　{beside}" if beside else name)
            item.setData("\n".join(folded(word) for word in (simplified(name), *words)), _WORDS)
            item.setData(entry_id, _ID)
            item.setData(name, _NAME)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(_WORDS)
        self.setProperty("filterMode", _MATCH_CONTAINS)
        self.setProperty("caseSensitivity", _CASE_INSENSITIVE)
        self.setMaxVisibleItems(8)
        popup = QListView()
        popup.setObjectName("completions")
        self.setPopup(popup)
        popup.setAccessibleName(line.accessibleName())
        line.setCompleter(self)
        self.activated[QModelIndex].connect(self._picked)  # type: ignore[index]

    def pathFromIndex(self, index: Index) -> str:
        """What picking an entry writes into the line: its name."""
        return str(index.data(_NAME))

    def splitPath(self, path: str) -> list[str]:
        """What is searched for: the text without quotation marks and spaces."""
        return [folded(simplified(path))]

    def _picked(self, index: Index) -> None:
        self.found.emit(str(index.data(_ID)))
