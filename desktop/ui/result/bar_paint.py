"""How the timeline looks: the axis, the bars of validity, the windows for applications, the lines of the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPen

from desktop.ui import theme
from desktop.ui.result.along import Row, Span
from desktop.ui.theme import SMALL, XL, XS, L, M, S

_BAR, _WINDOW = S, 3
_FADE = 2 * XL
"""Over how many pixels a bar fades where no day is printed."""
_RIGHT = Qt.AlignmentFlag.AlignRight


class Placed(NamedTuple):
    """A row where it stands; of a heading ``row`` is None. ``aside`` is set at the end of the title's line."""

    top: int
    height: int
    title: str
    aside: str
    row: Row | None


class Sizes:
    """The heights everything has in a font."""

    def __init__(self, font: QFont) -> None:
        self.plain, self.strong = QFont(font), QFont(font)
        self.plain.setPixelSize(SMALL)
        self.strong.setPixelSize(SMALL)
        self.strong.setBold(True)
        self.line = QFontMetrics(self.strong).height()
        self.tags = self.line + XS
        self.axis = self.tags + self.line + S
        self.heading = self.line + L
        self.row = XS + self.line + 2 + _BAR + _WINDOW + M


class TimePainter:
    """Paints onto a widget ``width`` wide whose axis begins at ``left``."""

    def __init__(self, painter: QPainter, sizes: Sizes, span: Span, left: int, width: int) -> None:
        self._painter = painter
        self._sizes = sizes
        self._span = span
        self._left = left
        self._right = width - left
        self._colours = theme.in_use()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # --- the axis -----------------------------------------------------------------------------------------------

    def paint_axis(self, bottom: int) -> None:
        """The years along the top, each with a thin line down."""
        sizes = self._sizes
        room = QFontMetrics(sizes.plain).horizontalAdvance("2000") + M
        for year in self._span.years(max((self._right - self._left) // room, 1)):
            x = self._x(date(year, 1, 1))
            self._line(x, sizes.tags, bottom, QPen(QColor(self._colours.line), 1))
            if x + room <= self._right + self._left:
                rect = QRect(round(x) + XS, sizes.tags, room, sizes.line)
                self._text(rect, str(year), self._colours.quiet, sizes.plain)

    def paint_today(self, day: date, word: str, bottom: int, tag: QRect | None) -> None:
        """The line of today, named where the tag of the day everything is seen at leaves room."""
        x = self._x(day)
        self._line(x, self._sizes.tags, bottom, QPen(QColor(self._colours.quiet), 1, Qt.PenStyle.DashLine))
        rect = self._tag(x, word)
        if tag is None or not rect.intersects(tag):
            self._text(rect, word, self._colours.quiet, self._sizes.plain, Qt.AlignmentFlag.AlignHCenter)

    def paint_seen(self, day: date, word: str, bottom: int) -> QRect:
        """The line of the day everything is seen at, with its tag; where the tag is."""
        x = self._x(day)
        rect = self._tag(x, word)
        self._line(x, rect.bottom(), bottom, QPen(QColor(self._colours.accent), 2))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.accent))
        self._painter.drawRoundedRect(rect, XS, XS)
        self._text(rect, word, self._colours.on_accent, self._sizes.strong, Qt.AlignmentFlag.AlignHCenter)
        return rect

    def _tag(self, x: float, word: str) -> QRect:
        width = QFontMetrics(self._sizes.strong).horizontalAdvance(word) + 2 * S
        left = min(max(round(x - width / 2), 0), self._right + self._left - width)
        return QRect(left, 0, width, self._sizes.tags - 2)

    # --- the rows -----------------------------------------------------------------------------------------------

    def paint_rows(self, places: Sequence[Placed], current: int | None, hovered: int | None, *, focused: bool) -> None:
        """Every row and heading; the current one is framed while the widget has the cursor."""
        for number, placed in enumerate(places):
            rect = QRect(0, placed.top, self._right + self._left, placed.height)
            if placed.row is None:
                inner = rect.adjusted(self._left, 0, -self._left, -XS)
                text = self._colours.ink
                self._text(inner, placed.title, text, self._sizes.strong, Qt.AlignmentFlag.AlignBottom)
                continue
            if number in (hovered, current if focused else None):
                self._painter.fillRect(rect, QColor(self._colours.tint))
            self._paint_row(placed, placed.row)
            if focused and number == current:
                self._painter.setPen(QPen(QColor(self._colours.accent), 2))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), XS, XS)

    def _paint_row(self, placed: Placed, row: Row) -> None:
        sizes, colours = self._sizes, self._colours
        tone = self._tone(row)
        top = placed.top + XS
        line = QRect(self._left, top, self._right - self._left, sizes.line)
        aside = QFontMetrics(sizes.plain).horizontalAdvance(placed.aside)
        ink = colours.ink if row.concerned and row.group != "ended" else colours.quiet
        self._text(line.adjusted(0, 0, -aside - M, 0), placed.title, ink, sizes.plain)
        self._text(line, placed.aside, colours.unknown if row.ends_soon else colours.quiet, sizes.plain, _RIGHT)
        self._bar(row, line.bottom() + 3, QColor(tone))
        self._windows(row, line.bottom() + 4 + _BAR, QColor(colours.ink if row.group != "ended" else colours.quiet))

    def _tone(self, row: Row) -> str:
        if row.ends_soon:
            return self._colours.unknown
        return self._colours.accent if row.group == "in_force" else self._colours.edge

    def _bar(self, row: Row, top: int, tone: QColor) -> None:
        """Filled where the document concerns the company, else hollow; faded where it has no first or last day."""
        first, last = row.bar.from_, row.to
        if first is None and last is None:
            return
        right = self._x(last) if last is not None else self._right
        left = self._x(first) if first is not None else max(right - _FADE, self._left)
        rect = QRectF(left, top, max(right - left, _WINDOW), _BAR)
        brush = self._faded(rect, tone, first is None, last is None)
        self._painter.setPen(QPen(brush, 1.5) if not row.concerned else Qt.PenStyle.NoPen)
        self._painter.setBrush(brush if row.concerned else QColor(self._colours.surface))
        self._painter.drawRoundedRect(rect, 2, 2)

    def _faded(self, rect: QRectF, tone: QColor, at_left: bool, at_right: bool) -> QLinearGradient:
        gone = QColor(tone)
        gone.setAlpha(0)
        gradient = QLinearGradient(rect.topLeft(), rect.topRight())
        share = min(_FADE / rect.width(), 1.0) if rect.width() > 0 else 1.0
        gradient.setColorAt(0, gone if at_left else tone)
        gradient.setColorAt(share if at_left else 0.0, tone)
        gradient.setColorAt(1 - share if at_right else 1.0, tone)
        gradient.setColorAt(1, gone if at_right else tone)
        return gradient

    def _windows(self, row: Row, top: int, ink: QColor) -> None:
        """A line beneath the bar while applications are taken, with a stroke at each last day."""
        for first, last in row.bar.windows:
            opens, closes = first or row.bar.from_, last or row.to
            right = self._x(closes) if closes is not None else self._right
            left = self._x(opens) if opens is not None else max(right - _FADE, self._left)
            rect = QRectF(left, top, max(right - left, 1), _WINDOW)
            self._painter.fillRect(rect, self._faded(rect, ink, opens is None, closes is None))
            if last is not None:
                self._painter.fillRect(QRectF(right - 2, top - 2, 2, _WINDOW + 4), ink)

    # --- strokes ------------------------------------------------------------------------------------------------

    def _x(self, day: date) -> float:
        return self._left + self._span.share(day) * (self._right - self._left)

    def _line(self, x: float, top: int, bottom: int, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _text(
        self, rect: QRect, text: str, colour: str, font: QFont, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        upright = Qt.AlignmentFlag(0) if align == Qt.AlignmentFlag.AlignBottom else Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(rect, align | upright, elided)
