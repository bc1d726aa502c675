"""What is handed over of a company: reports, a form to fill, deadlines, and the preview; each asks where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.faults import InputError
from desktop.ui.exporting import Exporting, Writer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.reports.brand import Brand
    from desktop.ui.brand.dialog import BrandDialog
    from desktop.ui.preview.dialog import PreviewDialog, WritePdf
    from desktop.ui.window import Window


class HandingOver(QObject):
    """The commands of the file menu that write something for others, of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._exporting = Exporting(window.strips, lambda fault: window.session.words.fault(fault))
        self._brand: Brand | None = None

    def excel(self) -> None:
        """Asks for a path and writes the workbook."""
        from desktop.ui.exporting import write_excel_report

        self._write(self.tr("Write the Excel workbook"), ".xlsx", self.tr("Excel workbooks"), write_excel_report)

    def pdf(self) -> None:
        """Asks for a path and writes the printed report."""
        self._write(self.tr("Write the PDF report"), ".pdf", self.tr("PDF documents"), self._pdf_writer())

    def form(self) -> None:
        """Asks for a path and writes the form that a client fills."""
        from desktop.ui.exporting import write_client_form

        self._write(self.tr("Write a form to fill in"), ".xlsx", self.tr("Excel workbooks"), write_client_form)

    def calendar(self) -> None:
        """Asks for a path and writes the deadlines."""
        from desktop.ui.exporting import write_calendar

        self._write(self.tr("Write the deadlines as a calendar"), ".ics", self.tr("Calendars"), write_calendar)

    def preview(self) -> PreviewDialog:
        """Shows the pages of the printed report; from there they go to a printer."""
        dialog = self.make_preview()
        dialog.show()
        return dialog

    def make_preview(self) -> PreviewDialog:
        """The preview, not shown yet; it makes its pages meanwhile."""
        from desktop.ui.preview.dialog import PreviewDialog

        self._window.page.settle()
        session = self._window.session
        assessment, language = session.interview.assessment, session.words.language

        def writer() -> WritePdf:
            return partial(self._pdf_writer(), assessment, language)

        dialog = PreviewDialog(writer, self._window)
        dialog.save_wanted.connect(self.pdf)
        dialog.look_wanted.connect(lambda: self.look(dialog).accepted.connect(dialog.make))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def look(self, parent: QWidget | None = None) -> BrandDialog:
        """Asks in whose name, in which colour and on what paper reports are printed."""
        from desktop.ui.brand.dialog import BrandDialog

        preferences = self._window.preferences
        told = self._window.session.words.fault
        dialog = BrandDialog(self.brand, preferences.settings.sheet, told, parent or self._window)
        dialog.accepted.connect(lambda: self._keep_look(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    @property
    def brand(self) -> Brand:
        """In whose name reports are printed; the plain look, told in a line, where what was kept cannot be read."""
        from desktop.core.reports.brand import PLAIN, load_brand

        if self._brand is None:
            self._brand = PLAIN
            path = self._brand_file()
            if path is not None and path.is_file():
                try:
                    self._brand = load_brand(path)
                except InputError as error:
                    self._say_fault(error)
        return self._brand

    def _keep_look(self, dialog: BrandDialog) -> None:
        from desktop.core.reports.brand import keep_brand

        self._brand = dialog.brand
        path = self._brand_file()
        if path is not None:
            try:
                keep_brand(dialog.brand, path)
            except InputError as error:
                self._say_fault(error)
        self._window.preferences.change(sheet=dialog.sheet)

    def _brand_file(self) -> Path | None:
        from desktop.core.reports.brand import SUFFIX

        folder = self._window.preferences.folder
        return folder / f"report{SUFFIX}" if folder is not None else None

    def _say_fault(self, error: InputError) -> None:
        self._window.strips.say("brand", "fault", self._window.session.sentence_of_file(error))

    def _pdf_writer(self) -> Writer:
        from desktop.ui.exporting import write_pdf_report

        return partial(write_pdf_report, sheet=self._window.preferences.settings.sheet, brand=self.brand)

    def stop(self) -> None:
        """Stops what is being written and waits until nothing is."""
        self._exporting.stop()

    def _write(self, title: str, suffix: str, kind: str, write: Writer) -> None:
        window = self._window
        window.page.settle()
        path = window.saving.ask_report_path(title, suffix, f"{kind} (*{suffix})")
        if path is not None:
            session = window.session
            self._exporting.start(write, session.interview.assessment, session.words.language, path)
