"""How the timeline looks: the axis, the bars of validity, the windows for applications, the lines of the days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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
        self._room = QFontMetrics(sizes.plain).horizontalAdvance("2000") + M
        self._colours = theme.in_use()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    # --- the axis -----------------------------------------------------------------------------------------------

    def paint_grid(self, bottom: int) -> None:
        """A thin line down from the beginning of each year that is named."""
        for year in self._years():
            self._line(self._x(date(year, 1, 1)), self._sizes.tags, bottom, QPen(QColor(self._colours.line), 1))

    def paint_years(self) -> None:
        """The years along the top."""
        sizes = self._sizes
        for year in self._years():
            rect = QRect(round(self._x(date(year, 1, 1))) + XS, sizes.tags, self._room, sizes.line)
            if rect.right() <= self._right + self._left:
                self._on_ground(rect, str(year), self._colours.quiet, sizes.plain, self._colours.surface)

    def _years(self) -> Iterable[int]:
        return self._span.years(max((self._right - self._left) // self._room, 1))

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
        self._line(x, rect.bottom(), bottom, QPen(QColor(self._colours.surface), 5))  # sets it off from the bars
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

    def paint_bars(self, places: Sequence[Placed], marked: Collection[int]) -> None:
        """The bar of every row, on a tinted ground where it is marked."""
        for number, placed in enumerate(places):
            if number in marked:
                self._painter.fillRect(self._rect(placed), QColor(self._colours.tint))
            if placed.row is not None:
                self._bar(placed.row, self._bar_top(placed))
                self._windows(placed.row, self._bar_top(placed) + _BAR + 1)

    def paint_texts(self, places: Sequence[Placed], marked: Collection[int]) -> None:
        """Every title and heading; no line runs through them."""
        sizes, colours = self._sizes, self._colours
        for number, placed in enumerate(places):
            row = placed.row
            ground = colours.tint if number in marked else colours.surface
            if row is None:
                line = QRect(self._left, placed.top + L - XS, self._right - self._left, sizes.line)
                self._on_ground(line, placed.title, colours.ink, sizes.strong, ground)
                continue
            line = QRect(self._left, placed.top + XS, self._right - self._left, sizes.line)
            room = QFontMetrics(sizes.plain).horizontalAdvance(placed.aside) + M
            ink = colours.ink if row.concerned and row.group != "ended" else colours.quiet
            self._on_ground(line.adjusted(0, 0, -room, 0), placed.title, ink, sizes.plain, ground)
            tone = colours.unknown if row.ends_soon else colours.quiet
            self._on_ground(line, placed.aside, tone, sizes.plain, ground, _RIGHT)

    def paint_frame(self, placed: Placed) -> None:
        """A frame round the row that has the cursor."""
        self._painter.setPen(QPen(QColor(self._colours.accent), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(self._rect(placed).adjusted(1, 1, -1, -1), XS, XS)

    def _rect(self, placed: Placed) -> QRect:
        return QRect(0, placed.top, self._right + self._left, placed.height)

    def _bar_top(self, placed: Placed) -> int:
        return placed.top + XS + self._sizes.line + 2

    def _tone(self, row: Row) -> str:
        if row.ends_soon:
            return self._colours.unknown
        return self._colours.accent if row.group == "in_force" else self._colours.edge

    def _bar(self, row: Row, top: int) -> None:
        """Filled where the document concerns the company, else hollow; faded where it has no first or last day."""
        first, last, tone = row.bar.from_, row.to, QColor(self._tone(row))
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

    def _windows(self, row: Row, top: int) -> None:
        """A line beneath the bar while applications are taken, with a stroke at each last day."""
        ink = QColor(self._colours.quiet if row.group == "ended" else self._colours.ink)
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

    def _on_ground(
        self,
        line: QRect,
        text: str,
        colour: str,
        font: QFont,
        ground: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """A text with its ground right behind it, so that the lines of the days do not cross it."""
        width = min(QFontMetrics(font).horizontalAdvance(text), line.width())
        left = line.left() if side != _RIGHT else line.right() - width
        self._painter.fillRect(QRect(left - 2, line.top(), width + 4, line.height()), QColor(ground))
        self._text(line, text, colour, font, side)

    def _text(
        self, rect: QRect, text: str, colour: str, font: QFont, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)
