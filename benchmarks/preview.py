"""From asking for the preview to its first page on the screen, and the memory the window needs for it and both exports.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/preview.py [RUNS]        (with the project's .venv; memory: Linux)

Beside it stands the floor of the same run: one page drawn from a PDF that is there already.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.reports import sixty_benefits
from desktop import places
from desktop.core.progress import Progress
from desktop.core.reports.excel import write_excel
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf import write_pdf
from desktop.core.stops import RESULT, Stop
from desktop.ui.preview.dialog import PreviewDialog
from desktop.ui.preview.pictures import Pictures
from desktop.ui.saving import SAMPLE_DAY
from desktop.ui.starting import make_application, open_window
from desktop.ui.window import Window

GOAL_FIRST_PAGE, GOAL_MEMORY = 300.0, 150.0


def main() -> None:
    """Prints what each thing takes."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    app = make_application()
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(None, SAMPLE_DAY, Path(folder))
        assert isinstance(window, Window)
        _until(app, lambda: window.is_furnished)
        window.saving.open_sample()
        window.session.go(Stop(RESULT))
        window.show()
        app.processEvents()
        whole = make_report(window.session.interview.assessment)
        before = _peak()
        _tell_times(app, "the whole sample", whole, Path(folder), runs)
        _tell_times(app, "60 benefits", sixty_benefits(whole), Path(folder), runs)
        write_excel(whole, Path(folder) / "report.xlsx")
        _tell("peak memory over the window's own", _peak() - before, "MB", GOAL_MEMORY)
        window.close()


def _tell_times(app: QApplication, name: str, report: Report, folder: Path, runs: int) -> None:
    times = [_first_page(app, report) for _ in range(runs)]
    _tell(f"{name}: asked for, first page painted", statistics.median(times), "ms", GOAL_FIRST_PAGE)
    path = folder / "report.pdf"
    write_pdf(report, path, places.fonts())
    drawn = [_one_page(path.read_bytes()) for _ in range(runs)]
    _tell(f"{name}: a page of a PDF that is there", statistics.median(drawn), "ms", None)


def _first_page(app: QApplication, report: Report) -> float:
    def write(report: Report, path: Path, progress: Progress) -> None:
        write_pdf(report, path, places.fonts(), progress)

    start = time.perf_counter()
    dialog = PreviewDialog(lambda: partial(write, report))
    dialog.show()
    _until(app, lambda: dialog.pictures is not None)
    dialog.view.grab()
    taken = (time.perf_counter() - start) * 1000
    dialog.reject()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    return taken


def _one_page(content: bytes) -> float:
    start = time.perf_counter()
    pictures = Pictures(content)
    pictures.picture(0, 1.5)
    taken = (time.perf_counter() - start) * 1000
    pictures.close()
    return taken


def _until(app: QApplication, happened: Callable[[], bool]) -> None:
    while not happened():
        app.processEvents()
        time.sleep(0.001)


def _peak() -> float:
    """The most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _tell(what: str, value: float, unit: str, goal: float | None) -> None:
    print(f"{what:<52} {value:8.1f} {unit}" + (f"   (goal {goal:.0f})" if goal else ""))


if __name__ == "__main__":
    main()
