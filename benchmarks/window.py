"""The window at work: from an answer to the panel, and scrolling the results of whole catalogues.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/window.py [RUNS]        (with the project's .venv)

Beside each figure stands what the same run takes for a floor: painting a bare list of plain texts, an empty window.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView

from desktop import places
from desktop.core.assessment.model import Result
from desktop.core.catalogue.store import open_catalogue
from desktop.core.interview import Interview
from desktop.core.stops import RESULT, Stop
from desktop.core.workspace.autosave import Autosave
from desktop.core.workspace.company_file import read_company
from desktop.ui.result.benefits import BenefitsPart
from desktop.ui.session import Session
from desktop.ui.starting import make_application
from desktop.ui.window import Window

ON = date(2024, 3, 1)
SYNTHETIC = 10_000
GOAL_PANEL, GOAL_FRAME = 50.0, 33.0


def main() -> None:
    """Prints what each thing takes."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    app = make_application()
    catalogue = open_catalogue(places.catalogue_file())
    company = read_company(places.sample_file(), catalogue.vocabulary, ON)
    with tempfile.TemporaryDirectory() as folder:
        session = Session(catalogue, ON, Autosave(Path(folder), catalogue.vocabulary))
        window = Window(lambda: session)
        window.furnish()
        session._begin(Interview(catalogue, ON, company, Stop("staff")))
        window.show()
        _settle(app)
        _tell("an answer until the panel shows it, painted", _answers(app, session, runs), GOAL_PANEL)
        session.go(Stop(RESULT))
        _settle(app)
        page = window.page
        page.show_part("benefits")  # type: ignore[attr-defined]
        _settle(app)
        part: BenefitsPart = page.part  # type: ignore[attr-defined]
        _tell("a frame scrolling 953 results", _scrolling(app, part.list, runs), GOAL_FRAME)
        part.results.show_results(_many(part._assessment.results))
        _tell(f"a frame scrolling {SYNTHETIC:,} results", _scrolling(app, part.list, runs), GOAL_FRAME)
        _tell(f"a frame scrolling {SYNTHETIC:,} plain lines", _scrolling(app, _plain(app), runs), GOAL_FRAME)
        _tell("another filter over 953 results", _filters(app, part, runs), GOAL_PANEL)
        page.show_part("what_if")  # type: ignore[attr-defined]
        _settle(app)
        _tell("a slider moved until its difference is shown", _sliders(app, page.part, runs), GOAL_PANEL)  # type: ignore[attr-defined]
        window.close()


def _answers(app: QApplication, session: Session, runs: int) -> list[float]:
    def answer(number: int) -> None:
        session.answer({"headcount": 46 + number % 7})
        _settle(app)

    return _times(answer, runs)


def _filters(app: QApplication, part: BenefitsPart, runs: int) -> list[float]:
    box = part.filters.combos["levels"]

    def choose(number: int) -> None:
        box.setCurrentIndex(number % box.count())
        _settle(app)

    return _times(choose, runs)


def _sliders(app: QApplication, part: object, runs: int) -> list[float]:
    slider = part.knobs["revenue"].slider  # type: ignore[attr-defined]

    def slide(number: int) -> None:
        slider.setValue(100 + 5 * (1 + number % 30))
        part.refresh()  # type: ignore[attr-defined]
        _settle(app)

    return _times(slide, runs)


def _scrolling(app: QApplication, view: QListView, runs: int) -> list[float]:
    bar = view.verticalScrollBar()
    _settle(app)
    step = max(bar.maximum() // (runs * 3), 37)

    def scroll(number: int) -> None:
        bar.setValue((number * step) % max(bar.maximum(), 1))
        view.viewport().repaint()

    return _times(scroll, runs * 3)


def _plain(app: QApplication) -> QListView:
    view = QListView()
    view.setUniformItemSizes(True)
    view.setModel(QStringListModel([f"第 {number} 项补贴" for number in range(SYNTHETIC)], view))
    view.resize(460, 560)
    view.show()
    _settle(app)
    return view


def _many(results: tuple[Result, ...]) -> list[Result]:
    """So many results, each a different object with a title of its own."""
    made = []
    for number in range(SYNTHETIC):
        one = results[number % len(results)]
        benefit = msgspec.structs.replace(one.benefit, title=f"{one.benefit.title} {number}")
        made.append(msgspec.structs.replace(one, benefit=benefit))
    return made


def _times(work: Callable[[int], None], runs: int) -> list[float]:
    work(0)
    found = []
    for number in range(1, runs + 1):
        start = time.perf_counter()
        work(number)
        found.append((time.perf_counter() - start) * 1000)
    return found


def _settle(app: QApplication) -> None:
    for _ in range(3):
        app.processEvents()


def _tell(name: str, times: list[float], goal: float) -> None:
    times.sort()
    most = times[-1]
    share = sum(one <= goal for one in times) / len(times)
    print(
        f"{name:48} median {statistics.median(times):6.1f} ms   longest {most:6.1f} ms   "
        f"goal {goal:.0f} ms, kept by {share:.0%}"
    )


if __name__ == "__main__":
    main()
