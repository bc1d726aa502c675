"""Writing the reports beside the window: which file, how far, done or why not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop import places
from desktop.core.assessment.assessment import Assessment
from desktop.core.languages import Language
from desktop.core.progress import Progress
from desktop.core.reports.brand import Brand
from desktop.core.reports.sheet import SheetName
from desktop.ui.background import Task, stop_all
from desktop.ui.strips import Strips

Writer = Callable[[Assessment, Language, Path, Progress], None]


def write_excel_report(assessment: Assessment, language: Language, path: Path, progress: Progress) -> None:
    """The workbook of an assessment."""
    from desktop.core.reports.excel import write_excel
    from desktop.core.reports.model import make_report

    write_excel(make_report(assessment, language), path, progress)


def write_pdf_report(
    assessment: Assessment, language: Language, path: Path, progress: Progress, *, sheet: SheetName, brand: Brand
) -> None:
    """The printed report of an assessment, on that paper and in that name."""
    from desktop.core.reports.model import make_report
    from desktop.core.reports.pdf import write_pdf

    write_pdf(make_report(assessment, language), path, places.fonts(), progress, sheet=sheet, brand=brand)


def write_client_form(assessment: Assessment, language: Language, path: Path, progress: Progress) -> None:
    """The form that a client fills, with the answers that are there."""
    from desktop.core.exchange.form import write_form

    progress(0, 1)
    write_form(assessment, path, language)
    progress(1, 1)


def write_calendar(assessment: Assessment, language: Language, path: Path, progress: Progress) -> None:
    """The deadlines of a company."""
    from desktop.core.reports.deadlines import write_deadlines

    write_deadlines(assessment, path, language, progress)


class Exporting(QObject):
    """Starts exports and shows each as a line; two reports may be under way at once.

    ``told`` puts a fault into the language of now.
    """

    def __init__(self, strips: Strips, told: Callable[[str], str]) -> None:
        super().__init__()
        self._strips = strips
        self._told = told

    def start(self, write: Writer, assessment: Assessment, language: Language, path: Path) -> Task:
        """Writes a report in ``language`` to ``path`` in the background."""
        key = str(path)
        task = Task(lambda progress: write(assessment, language, path, progress))
        text = self.tr("Writing {file} …").format(file=path.name)
        strip = self._strips.say(key, "note", text, ((self.tr("Cancel"), task.cancel),), can_go=False)
        strip.show_progress(0, 0)
        task.on_progress(strip.show_progress)
        task.on_done(lambda _: self._tell_done(key, path))
        task.on_fault(lambda fault: self._strips.say(key, "fault", self._told(fault)))
        task.on_stopped(lambda: self._strips.say(key, "note", self._stopped_text(path)))
        return task.start()

    def stop(self) -> None:
        """Stops every export and waits until none is under way."""
        stop_all()

    def _tell_done(self, key: str, path: Path) -> None:
        offers = (
            (self.tr("Open"), lambda: _open(path)),
            (self.tr("Show the folder"), lambda: _open(path.parent)),
        )
        self._strips.say(key, "done", self.tr("{file} is written.").format(file=path.name), offers)

    def _stopped_text(self, path: Path) -> str:
        return self.tr("Cancelled; {file} was not written.").format(file=path.name)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
