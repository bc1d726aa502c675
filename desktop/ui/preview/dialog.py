"""The preview: the report as it will be printed, and from there to a printer or a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QProgressBar, QSpinBox, QVBoxLayout, QWidget

from desktop.core.progress import Progress
from desktop.ui.background import Task
from desktop.ui.lettering import button, label
from desktop.ui.preview.pictures import Pictures
from desktop.ui.preview.printing import Printing, chosen_pages
from desktop.ui.preview.view import STEPS, PageView
from desktop.ui.theme import L, M, S

WritePdf = Callable[[Path, Progress], None]


def ask_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The system's own dialog: which printer, which pages, how often."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    wanted = bool(dialog.exec())
    dialog.deleteLater()
    return wanted


class PreviewDialog(QDialog):
    """Makes the pages beside the window and shows them; what ``writer`` gives writes the PDF as it is to look.

    ``save_wanted``: the PDF is to be kept as a file; ``look_wanted``: it is to look different, upon which `make` is
    to be called.
    """

    save_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, writer: Callable[[], WritePdf], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._task: Task | None = None
        self.pictures: Pictures | None = None
        self.printing: Printing | None = None
        self.ask_printer = ask_printer
        self.setWindowTitle(self.tr("Preview and print"))
        self.resize(900, 820)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, M)
        column.setSpacing(M)
        self.view = PageView()
        self.says = label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_printing = button(self.tr("Stop printing"), "link", self._stop_printing)
        column.addLayout(self._tools())
        column.addWidget(self.view, 1)
        column.addLayout(self._foot())
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.finished.connect(self._leave)
        self.make()

    def make(self) -> None:
        """Makes the pages, and shows them once they are there."""
        if self._task is not None:
            self._task.cancel()
        self._say(self.tr("Making the pages …"))
        write = self._writer()
        task = Task(lambda progress: _content(write, progress)).on_fault(self._say).on_progress(self._show_progress)
        self._task = task.on_done(lambda content: self._show_content(task, content))
        task.start()

    # --- building -----------------------------------------------------------------------------------------------

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(S)
        self.number = QSpinBox()
        self.number.setRange(1, 1)
        self.number.setAccessibleName(self.tr("Number of the page"))
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(self.view.go_to)
        self.of = label("", "quiet", wrap=False)
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(self.tr("Size"))
        self.zoom.addItem(self.tr("Whole width"), 0)
        for percent in STEPS:
            self.zoom.addItem(f"{percent} %", percent)
        self.zoom.activated.connect(self._choose_zoom)
        smaller, larger = button("−", "", lambda: self.view.step(-1)), button("+", "", lambda: self.view.step(1))
        smaller.setAccessibleName(self.tr("Smaller"))
        larger.setAccessibleName(self.tr("Larger"))
        for widget in (label(self.tr("Page"), wrap=False), self.number, self.of):
            row.addWidget(widget)
        row.addStretch(1)
        self.look = button(self.tr("Paper and look …"), "", self.look_wanted.emit)
        for tool in (smaller, self.zoom, larger, self.look):
            row.addWidget(tool)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(M)
        self.save = button(self.tr("PDF report …"), "", self.save_wanted.emit)
        self.print = button(self.tr("Print …"), "primary", self.start_printing)
        self.print.setEnabled(False)
        row.addWidget(self.says, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop_printing)
        row.addWidget(button(self.tr("Close"), "", self.reject))
        row.addWidget(self.save)
        row.addWidget(self.print)
        self.bar.hide()
        self.stop_printing.hide()
        return row

    # --- the pages ----------------------------------------------------------------------------------------------

    def _show_content(self, task: Task, content: bytes) -> None:
        if self._task is not task:
            return  # others were asked for meanwhile
        self._task = None
        self.bar.hide()
        self.pictures = Pictures(content)
        count = len(self.pictures.sizes)
        self.number.setRange(1, count)
        self.of.setText(self.tr("of {count}").format(count=count))
        self.print.setEnabled(True)
        self._say("")
        self.view.show_pictures(self.pictures)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: int) -> None:
        self.number.blockSignals(True)
        self.number.setValue(page)
        self.number.blockSignals(False)

    def _show_zoom(self, percent: int) -> None:
        if self.view.fits_width:
            self.zoom.setCurrentIndex(0)
        else:
            self.zoom.setCurrentIndex(max(self.zoom.findData(percent), 0))

    def _choose_zoom(self, index: int) -> None:
        percent = self.zoom.itemData(index)
        if percent:
            self.view.set_zoom(percent)
        else:
            self.view.fit_width()

    # --- printing -----------------------------------------------------------------------------------------------

    def start_printing(self) -> None:
        """Asks for a printer and prints the pages that were asked for."""
        if self.pictures is None or self.printing is not None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        printer.setFromTo(1, len(self.pictures.sizes))
        printer.setFullPage(True)
        if not self.ask_printer(printer, self):
            return
        pages = chosen_pages(printer, len(self.pictures.sizes), self.view.page)
        self.printing = Printing(self.pictures, printer, pages, self)
        self.printing.progressed.connect(self._show_progress)
        self.printing.ended.connect(self._printed)
        self._allow_changes(False)
        self.stop_printing.show()
        self._say(self.tr("Printing …"))
        self.printing.start()

    def _stop_printing(self) -> None:
        if self.printing is not None:
            self.printing.stop()

    def _printed(self, fault: str) -> None:
        if self.printing is not None:
            self.printing.deleteLater()
        self.printing = None
        self.bar.hide()
        self.stop_printing.hide()
        self._allow_changes(True)
        self._say(fault or self.tr("Sent to the printer."))

    def _allow_changes(self, allowed: bool) -> None:
        """While pages are printed they stay what they are."""
        self.print.setEnabled(allowed)
        self.look.setEnabled(allowed)

    # --- what it says -------------------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        self.says.setText(text)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.show()
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _leave(self) -> None:
        """Nothing goes on behind a closed window."""
        if self._task is not None:
            self._task.cancel()
        self._stop_printing()
        self.view.forget()
        self.pictures = None


def _content(write: WritePdf, progress: Progress) -> bytes:
    """The PDF; on the disk only for a moment, in a folder that nobody else may look into."""
    with TemporaryDirectory(prefix="huiqi-") as folder:
        path = Path(folder) / "preview.pdf"
        write(path, progress)
        return path.read_bytes()
