"""The pages beneath one another, to be scrolled and made larger; only what is in sight is drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.ui.preview.pictures import POINTS_PER_INCH, Pictures
from desktop.ui.theme import L, M

STEPS = (50, 75, 100, 125, 150, 200, 300, 400)
"""The sizes in percent of the real one."""


class PageView(QAbstractScrollArea):
    """Shows `Pictures`. ``page_changed`` tells the page in sight, from 1; ``zoom_changed`` the size in percent."""

    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pictures: Pictures | None = None
        self._zoom = 100
        self.fits_width = True
        self._tops: list[int] = []
        self._page = 0
        self.setAccessibleName(self.tr("Pages of the report"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_pictures(self, pictures: Pictures) -> None:
        """Other pages, at the page that was in sight as far as there is one."""
        page = self._page
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = pictures
        self._lay_out()
        self.go_to(min(max(page, 1), self.count))

    def forget(self) -> None:
        """Shows nothing more."""
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = None

    @property
    def count(self) -> int:
        """How many pages there are."""
        return 0 if self._pictures is None else len(self._pictures.sizes)

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 without any."""
        return self._page

    @property
    def zoom(self) -> int:
        """The size in percent."""
        return self._zoom

    def go_to(self, page: int) -> None:
        """Brings a page (from 1) into sight."""
        if 1 <= page <= self.count:
            self.verticalScrollBar().setValue(self._tops[page - 1] - M)
            self._scrolled()

    def set_zoom(self, percent: int) -> None:
        """Another size; the page in sight stays."""
        self.fits_width = False
        self._keep_place(lambda: self._set_zoom(percent))

    def fit_width(self) -> None:
        """As wide as the room is, also when that changes."""
        self.fits_width = True
        self._keep_place(lambda: None)

    def step(self, direction: int) -> None:
        """One size larger (1) or smaller (-1)."""
        others = [one for one in STEPS if (one - self._zoom) * direction > 0]
        if others:
            self.set_zoom(min(others) if direction > 0 else max(others))

    # --- the layout ---------------------------------------------------------------------------------------------

    def _set_zoom(self, percent: int) -> None:
        self._zoom = max(STEPS[0] // 2, min(percent, STEPS[-1]))

    def _keep_place(self, change: Callable[[], None]) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(bar.maximum(), 1)
        change()
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))

    def _scale(self) -> float:
        """Dots of the screen, as the window counts them, to the point."""
        return self.logicalDpiX() / POINTS_PER_INCH * self._zoom / 100

    def _lay_out(self) -> None:
        if self._pictures is None:
            return
        widest = max(size.width() for size in self._pictures.sizes)
        if self.fits_width:
            room = self.viewport().width() - 2 * L
            self._set_zoom(int(room / widest * POINTS_PER_INCH / self.logicalDpiX() * 100))
        scale, top = self._scale(), M
        self._tops = []
        for size in self._pictures.sizes:
            self._tops.append(top)
            top += round(size.height() * scale) + M
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(widest * scale) + 2 * L - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        down.setRange(0, max(0, top - self.viewport().height()))
        down.setPageStep(self.viewport().height() - M)
        down.setSingleStep(3 * L)
        self.zoom_changed.emit(self._zoom)
        self.viewport().update()

    def _place(self, number: int) -> QRect:
        """Where a page (from 0) lies in the viewport."""
        assert self._pictures is not None
        size = self._pictures.sizes[number] * self._scale()
        width, height = round(size.width()), round(size.height())
        left = max((self.viewport().width() - width) // 2, L) - self.horizontalScrollBar().value()
        return QRect(QPoint(left, self._tops[number] - self.verticalScrollBar().value()), QSize(width, height))

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max(bisect_right(self._tops, middle), 1) if self._tops else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.viewport().update()

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        for number in range(self.count):
            place = self._place(number)
            if self._pictures is not None and place.intersects(event.rect()):
                dots = self.devicePixelRatioF()
                picture = self._pictures.picture(number, round(self._scale() * dots, 4))
                picture.setDevicePixelRatio(dots)
                painter.drawImage(place.topLeft(), picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as the room, where that is wanted."""
        super().resizeEvent(event)
        self._keep_place(lambda: None)

    def changeEvent(self, event: QEvent) -> None:
        """Another look: the ground is drawn anew."""
        super().changeEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the size changes."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """By keyboard: a page on and back, first and last, larger and smaller."""
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.count,
        }
        key = Qt.Key(event.key())
        if key in pages:
            self.go_to(pages[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.step(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)
