"""The documents found as a list, and how one row of it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.catalogue.browsing import Found
from desktop.core.catalogue.coverage import IN_FORCE
from desktop.core.rules.words import Words
from desktop.ui import theme
from desktop.ui.result.rows import paint_text, row_font
from desktop.ui.theme import BASE, SMALL, M

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
FOUND = Qt.ItemDataRole.UserRole


class Documents(QAbstractListModel):
    """Some documents, as they stand on a day."""

    def __init__(self, words: Words, on: date) -> None:
        super().__init__()
        self.words = words
        self.on = on
        self._found: Sequence[Found] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Puts others in place of those shown."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def found_at(self, row: int) -> Found:
        """What stands in that row."""
        return self._found[row]

    def row_of(self, document_id: str) -> int | None:
        """The row of a document; None where it is not shown."""
        return next((row for row, one in enumerate(self._found) if one.document.id == document_id), None)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; read out, both lines of the row; for the delegate what was found itself."""
        one = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.term(one.document.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.words.term(one.document.title)}，{second_line(one, self.words, self.on)}"
        return one if role == FOUND else None


class DocumentRow(QStyledItemDelegate):
    """Title above; number, level, how it stands and how many benefits below."""

    def __init__(self, words: Words, on: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._on = words, on
        self._fonts = (row_font(BASE), row_font(SMALL))
        self._heights = [QFontMetrics(font).height() for font in self._fonts]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same height for every row."""
        return QSize(200, sum(self._heights) + 2 * M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row at ``index``."""
        one: Found = index.data(FOUND)
        colours = theme.in_use()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.tint))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        inner = rect.adjusted(M, M - 2, -M, -M)
        counts = one.document.status(self._on) in IN_FORCE
        ink = QColor(colours.ink if counts else colours.quiet)
        first, second = self._heights
        above = QRect(inner.left(), inner.top(), inner.width(), first)
        below = QRect(inner.left(), inner.top() + first + 2, inner.width(), second)
        paint_text(painter, self._fonts[0], ink, above, self._words.term(one.document.title))
        paint_text(painter, self._fonts[1], QColor(colours.quiet), below, second_line(one, self._words, self._on))
        painter.restore()


def second_line(one: Found, words: Words, on: date) -> str:
    """Number, level, how it stands, how many benefits of it are shown."""
    document = one.document
    parts = [words.term(document.number), words.say(f"level_{document.level}")]
    parts.append(words.say(f"standing_{document.status(on)}"))
    if document.text == "partial":
        parts.append(words.say("held_partial"))
    count = QCoreApplication.translate("Browser", "{count} benefits").format(count=len(one.benefits))
    return " · ".join([*(part for part in parts if part), *([count] if one.benefits else [])])
