"""Pages on their way to a printer, one at a time, so that the window stays at work and the way can be left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.preview.pictures import POINTS_PER_INCH, Pictures

_FINEST = 300
"""Dots to the inch: no finer, for a page of it takes 35 MB already."""


class Printing(QObject):
    """Prints pages (from 1). ``progressed`` tells how many of how many; ``ended`` a fault in words, or nothing."""

    progressed = Signal(int, int)
    ended = Signal(str)

    def __init__(self, pictures: Pictures, printer: QPrinter, pages: list[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures, self._printer, self._pages = pictures, printer, pages
        self._painter = QPainter()
        self._done = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._print_one)

    def start(self) -> None:
        """Begins; `ended` follows."""
        if not self._painter.begin(self._printer):
            self.ended.emit(self.tr("The printer could not be started; check it, or the file it writes to."))
            return
        self._timer.start(0)

    def stop(self) -> None:
        """Leaves off; a file that was printed to is removed."""
        if not self._painter.isActive():
            return
        self._timer.stop()
        self._printer.abort()
        self._painter.end()
        if self._printer.outputFileName():
            Path(self._printer.outputFileName()).unlink(missing_ok=True)
        self.ended.emit(self.tr("Printing was stopped."))

    def _print_one(self) -> None:
        if self._done == len(self._pages):
            self._timer.stop()
            self._painter.end()
            self.ended.emit("")
            return
        if self._done and not self._printer.newPage():
            self.stop()
            return
        self._draw(self._pages[self._done] - 1)
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))

    def _draw(self, page: int) -> None:
        """The page in its own size, in the middle of the sheet; smaller where the sheet is smaller."""
        sheet = self._printer.paperRect(QPrinter.Unit.Point)
        size = self._pictures.sizes[page]
        fitting = min(sheet.width() / size.width(), sheet.height() / size.height(), 1.0)
        width, height = size.width() * fitting, size.height() * fitting
        dots = self._printer.resolution() / POINTS_PER_INCH
        picture = self._pictures.drawn(page, min(self._printer.resolution(), _FINEST) / POINTS_PER_INCH * fitting)
        left, top = (sheet.width() - width) / 2, (sheet.height() - height) / 2
        self._painter.drawImage(QRectF(left * dots, top * dots, width * dots, height * dots), picture)


def chosen_pages(printer: QPrinter, count: int, current: int) -> list[int]:
    """The pages (from 1) that were asked for in the printer's dialog."""
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        return [current]
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = sorted((printer.fromPage(), printer.toPage() or printer.fromPage()))
        return list(range(max(first, 1), min(last, count) + 1))
    return list(range(1, count + 1))
