"""The timeline: one bar a document, drawn; the day everything is seen at is moved along it by mouse or keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from desktop.core.rules.words import Words
from desktop.ui.lettering import label
from desktop.ui.result.along import Group, Row, Span, months_after
from desktop.ui.result.bar_paint import Placed, Sizes, TimePainter
from desktop.ui.result.bar_words import aside, group_word, told
from desktop.ui.theme import M, S

_GRIP = 4
"""Within how many pixels a line is taken hold of."""


class Bars(QWidget):
    """The documents along time. ``date_wanted`` asks for another day, ``document_wanted`` for a document, by its id.

    ←→ a month earlier or later, Home today, ↑↓ from document to document, Enter opens one; the years or the line of the
    day are taken by the mouse.
    """

    date_wanted = Signal(date)
    document_wanted = Signal(str)

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self._words = words
        self._today = self.on = self._told = today
        self.rows: tuple[Row, ...] = ()
        self.current: Row | None = None
        self._span = Span(date(today.year, 1, 1), date(today.year, 12, 31))
        self._sizes = Sizes(self.font())
        self._places: tuple[Placed, ...] = ()
        self._hovered: int | None = None
        self._dragging = False
        self._bubble = label("")
        self._bubble.setParent(self)
        self._bubble.setObjectName("card")
        self._bubble.setContentsMargins(M, S, M, S)
        self._bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bubble.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], span: Span, on: date) -> None:
        """Puts other rows in place of those shown; the current one stays if it is among them."""
        document = self.current.bar.document if self.current else None
        self.rows, self._span = tuple(rows), span
        self.on = self._told = on
        self._hovered = None
        self._places = tuple(self._placed())
        self.current = next((row for row in rows if row.bar.document == document), rows[0] if rows else None)
        self.setFixedHeight(self.sizeHint().height())
        self._tell_current()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        last = self._places[-1] if self._places else None
        return QSize(320, (last.top + last.height if last else self._sizes.axis) + S)

    # --- where everything stands --------------------------------------------------------------------------------

    def _placed(self) -> Iterator[Placed]:
        top = self._sizes.axis
        group: Group | None = None
        for row in self.rows:
            if row.group != group:
                group = row.group
                count = sum(one.group == group for one in self.rows)
                yield Placed(top, self._sizes.heading, f"{group_word(group)} {count}", "", None)
                top += self._sizes.heading
            yield Placed(top, self._sizes.row, self._words.term(row.bar.title), aside(row, self.on), row)
            top += self._sizes.row

    def _rect(self, placed: Placed) -> QRect:
        return QRect(0, placed.top, self.width(), placed.height)

    def _number_at(self, at: QPoint) -> int | None:
        numbers = (number for number, placed in enumerate(self._places) if self._rect(placed).contains(at))
        found = next(numbers, None)
        return None if found is None or self._places[found].row is None else found

    def _number_of_current(self) -> int | None:
        numbers = (number for number, placed in enumerate(self._places) if placed.row is not None)
        return next((number for number in numbers if self._places[number].row is self.current), None)

    def x_of(self, day: date) -> float:
        """Where a day lies."""
        return M + self._span.share(day) * (self.width() - 2 * M)

    def _day_at(self, x: float) -> date:
        """The day at a place; today, where it is as good as hit."""
        if abs(x - self.x_of(self._today)) < _GRIP:
            return self._today
        return self._span.day((x - M) / max(self.width() - 2 * M, 1))

    def _grips(self, at: QPointF) -> bool:
        return at.y() < self._sizes.axis or abs(at.x() - self.x_of(self.on)) < _GRIP

    # --- in words -----------------------------------------------------------------------------------------------

    def _tell_current(self) -> None:
        """The current row for who cannot see it, and in full beside it while the keys are here."""
        self.setAccessibleName(self.tr("Documents along time, seen at {day}").format(day=self.on))
        text = told(self.current, self._told, self._words) if self.current else self.tr("No document to be shown")
        self.setAccessibleDescription(text)
        number = self._number_of_current()
        self._bubble.setVisible(self.hasFocus() and number is not None)
        if number is not None:
            self._bubble.setText(text)
            self._place_bubble(self._rect(self._places[number]))

    def _place_bubble(self, row: QRect) -> None:
        width = self.width() - 2 * M
        height = self._bubble.heightForWidth(width)
        below = row.bottom() + 2
        top = below if below + height <= self.height() else row.top() - height - 2
        self._bubble.setGeometry(M, max(top, 0), width, height)

    # --- keys ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the day or the current row, or opens the document; what is none of these goes to the page."""
        key = event.key()
        months = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in months:
            self._show_day(self._span.held(months_after(self.on, months[Qt.Key(key)])))
        elif key == Qt.Key.Key_Home:
            self._show_day(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.document_wanted.emit(self.current.bar.document)
        elif key not in rows or not self._move_row(rows[Qt.Key(key)]):
            super().keyPressEvent(event)
            return
        if not event.isAutoRepeat():  # while a key is held down only the line moves
            self._want_day()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Once the key is let go, the day it led to holds."""
        if not event.isAutoRepeat():
            self._want_day()
        super().keyReleaseEvent(event)

    def _move_row(self, by: int) -> bool:
        """Goes to the row above or below; false where there is none."""
        place = self.rows.index(self.current) + by if self.current in self.rows else -1
        if not 0 <= place < len(self.rows):
            return False
        self._go_to(self.rows[place])
        return True

    def _go_to(self, row: Row) -> None:
        self.current = row
        self._tell_current()
        self._bring_into_view()
        self.update()

    def _bring_into_view(self) -> None:
        number = self._number_of_current()
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea) and number is not None:
            rect = self._rect(self._places[number])
            middle = self.mapTo(above.widget(), rect.center())
            above.ensureVisible(middle.x(), middle.y(), 0, rect.height() + self._bubble.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current row is told."""
        super().focusInEvent(event)
        self._tell_current()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A day that a held key led to holds now."""
        super().focusOutEvent(event)
        self._bubble.hide()
        self._want_day()
        self.update()

    # --- the day ------------------------------------------------------------------------------------------------

    def _show_day(self, day: date) -> None:
        self.on = day
        self.update()

    def _want_day(self) -> None:
        if self.on != self._told:
            self._told = self.on
            self.date_wanted.emit(self.on)

    # --- the mouse ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the day, or goes to a document."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at = event.position()
        number = self._number_at(at.toPoint())
        if self._grips(at):
            self._dragging = True
            if at.y() < self._sizes.axis:
                self._show_day(self._day_at(at.x()))
        elif number is not None:
            row = self._places[number].row
            if row is not None:
                self._go_to(row)
                self.document_wanted.emit(row.bar.document)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line follows; otherwise the row beneath is marked."""
        at = event.position()
        if self._dragging:
            self._show_day(self._day_at(at.x()))
            return
        gripping = self._grips(at)
        hovered = None if gripping else self._number_at(at.toPoint())
        shape = Qt.CursorShape
        self.setCursor(
            shape.SplitHCursor if gripping else shape.ArrowCursor if hovered is None else shape.PointingHandCursor
        )
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where the line was let go, its day holds."""
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self._want_day()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is marked any more."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """The row beneath the mouse in full, as a tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._number_at(event.pos())
            row = self._places[number].row if number is not None else None
            QToolTip.showText(event.globalPos(), told(row, self._told, self._words) if row else "", self)
            return True
        return super().event(event)

    # --- on screen ----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is told beside the current row keeps its place."""
        super().resizeEvent(event)
        self._tell_current()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars first, the lines of the days across them, texts above both."""
        painter = QPainter(self)
        on = TimePainter(painter, self._sizes, self._span, M, self.width())
        current = self._number_of_current() if self.hasFocus() else None
        marked = {number for number in (current, self._hovered) if number is not None}
        on.paint_grid(self.height())
        on.paint_bars(self._places, marked)
        is_today = self.on == self._today
        word = self.tr("today {day}").format(day=self.on) if is_today else str(self.on)
        tag = on.paint_seen(self.on, word, self.height())
        if not is_today:
            on.paint_today(self._today, self.tr("today"), self.height(), tag)
        on.paint_years()
        on.paint_texts(self._places, marked)
        if current is not None:
            on.paint_frame(self._places[current])
        painter.end()
