"""What is handed over of a company: reports, a form to fill, deadlines, and the preview; each asks where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.progress import Progress
from desktop.ui.exporting import Exporting, Writer

if TYPE_CHECKING:
    from desktop.ui.preview.dialog import PreviewDialog
    from desktop.ui.window import Window


class HandingOver(QObject):
    """The commands of the file menu that write something for others, of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._exporting = Exporting(window.strips)

    def excel(self) -> None:
        """Asks for a path and writes the workbook."""
        from desktop.ui.exporting import write_excel_report

        self._write(self.tr("Write the Excel workbook"), ".xlsx", self.tr("Excel workbooks"), write_excel_report)

    def pdf(self) -> None:
        """Asks for a path and writes the printed report."""
        from desktop.ui.exporting import write_pdf_report

        self._write(self.tr("Write the PDF report"), ".pdf", self.tr("PDF documents"), write_pdf_report)

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
        from desktop.ui.exporting import write_pdf_report
        from desktop.ui.preview.dialog import PreviewDialog

        self._window.page.settle()
        session = self._window.session
        assessment, language = session.interview.assessment, session.words.language

        def write(path: Path, progress: Progress) -> None:
            write_pdf_report(assessment, language, path, progress)

        dialog = PreviewDialog(write, self.pdf, self._window)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

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
