"""The results as a list: a model over an assessment, and how one row of it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.core.assessment.model import Result
from desktop.core.assessment.telling import period, steps_told
from desktop.core.rules.words import Words
from desktop.ui import theme
from desktop.ui.lettering import span
from desktop.ui.result.details import period_of
from desktop.ui.theme import BASE, ICONS, SMALL, TONES, L, M, S

_Index = QModelIndex | QPersistentModelIndex
RESULT = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()


class Results(QAbstractListModel):
    """Some results, in their order."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._results: Sequence[Result] = ()

    def show_results(self, results: Sequence[Result]) -> None:
        """Puts other results in place of those shown."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    def result_at(self, row: int) -> Result:
        """The result in that row."""
        return self._results[row]

    def row_of(self, benefit_id: str) -> int | None:
        """The row of a benefit; None where it is not among those shown."""
        rows = (row for row, result in enumerate(self._results) if result.benefit.id == benefit_id)
        return next(rows, None)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many results are shown."""
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; read out, everything a row shows; for the delegate the result itself."""
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.term(result.benefit.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                self.words.say(f"verdict_{result.verdict}"),
                self.words.term(result.benefit.title),
                amount_of(result),
            )
            return "，".join((*parts, second_line(result, self.words), counted_word(result)))
        return result if role == RESULT else None


class ResultRow(QStyledItemDelegate):
    """Paints a result: sign and title, what kind of benefit it is, the amount on the right."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._title, self._small, self._amount = row_font(BASE), row_font(SMALL), row_font(BASE, bold=True)
        self._heights = [QFontMetrics(font).height() for font in (self._title, self._small)]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The same height for every row: a long list needs no measuring."""
        return QSize(200, sum(self._heights) + 2 * M + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row at ``index``."""
        result: Result = index.data(RESULT)
        colours = theme.in_use()
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.tint))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        self._paint_texts(painter, rect.adjusted(M, M, -M, -M), result, colours)
        painter.restore()

    def _paint_texts(self, painter: QPainter, inner: QRect, result: Result, colours: theme.Colours) -> None:
        over = result.verdict == "not_in_force"
        ink = QColor(colours.quiet if over else colours.ink)
        first, second = self._heights
        amount, counted = amount_of(result), counted_word(result)
        right = max(
            QFontMetrics(self._amount).horizontalAdvance(amount), QFontMetrics(self._small).horizontalAdvance(counted)
        )
        left = inner.left() + L + S
        width = max(inner.right() - left - right - M, 0)
        tone = QColor(getattr(colours, TONES[result.verdict]))
        paint_text(painter, self._title, tone, QRect(inner.left(), inner.top(), L, first), ICONS[result.verdict])
        paint_text(
            painter, self._title, ink, QRect(left, inner.top(), width, first), self._words.term(result.benefit.title)
        )
        below = inner.top() + first + 2
        near = result.verdict == "near" and result.steps
        line = f"△ {nearest(result, self._words)}" if near else second_line(result, self._words)
        paint_text(
            painter,
            self._small,
            QColor(colours.near if near else colours.quiet),
            QRect(left, below, width, second),
            line,
        )
        edge = inner.right() - right
        paint_text(painter, self._amount, ink, QRect(edge, inner.top(), right + 1, first), amount, right=True)
        paint_text(
            painter, self._small, QColor(colours.quiet), QRect(edge, below, right + 1, second), counted, right=True
        )


def second_line(result: Result, words: Words) -> str:
    """What kind of benefit it is: document, certainty and period, or from when to when it was in force."""
    document = result.document
    parts = [words.term(document.number or document.title)]
    if result.verdict == "not_in_force":
        parts.append(period_of(document))
    else:
        parts += [words.say(f"certainty_{result.benefit.certainty}"), period(result.amount.per, words)]
    if result.missing:
        parts.append(QCoreApplication.translate("Sums", "{count} answers missing").format(count=len(result.missing)))
    return " · ".join(parts)


def named(result: Result, words: Words) -> str:
    """The title with its document, for titles are not unique."""
    return words.term(f"{result.benefit.title}（{result.document.number or result.document.title}）")


def nearest(result: Result, words: Words) -> str:
    """The first of the smallest sets of changes that would bring it within reach."""
    return words.listing(steps_told(result.steps[0], words))


def amount_of(result: Result) -> str:
    """The range of a result as it is set."""
    if result.amount.form == "in_kind":
        return QCoreApplication.translate("Sums", "in kind")
    return span(result.amount.low, result.amount.high)


def counted_word(result: Result) -> str:
    """Whether it is part of the best combination."""
    translate = QCoreApplication.translate
    if result.counted:
        return translate("Sums", "counted")
    if result.amount.is_financing:
        return translate("Sums", "loan or guarantee")
    return translate("Sums", "not counted") if result.not_counted_because else ""


def row_font(size: int, *, bold: bool = False) -> QFont:
    """The font of a painted row."""
    font = QFont("Noto Sans SC")
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def paint_text(painter: QPainter, font: QFont, colour: QColor, rect: QRect, text: str, *, right: bool = False) -> None:
    """One line of text in its room, cut short with an ellipsis where there is too little."""
    painter.setFont(font)
    painter.setPen(colour)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)
