"""What every test of the window may use, and the watch that nothing is left alive after any of them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRunnable, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.catalogue.model import Catalogue
from desktop.core.interview import Interview
from desktop.core.plain_profile import read_profile
from desktop.core.profile import Profile
from desktop.core.stops import Stop
from desktop.core.workspace.autosave import Autosave
from desktop.ui import background
from desktop.ui.session import Session
from desktop.ui.starting import make_application
from desktop.ui.window import Window

ON = date(2024, 3, 1)
COMPANY: dict[str, Any] = {
    "name": "杭州示例科技有限公司",
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "rd_headcount": 18,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the user has it: font, language and look."""
    application = make_application()
    application.setDoubleClickInterval(10)
    return application


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a thread, a running timer or a window behind."""
    before = set(threading.enumerate())
    yield
    _clean_up()
    assert QThreadPool.globalInstance().waitForDone(2000), "a task is still running"
    assert not background._running, "a task has not told its end"
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left: {left}"
    owners = [QApplication.instance(), *QApplication.allWidgets()]
    timers = [timer for owner in owners if owner for timer in owner.findChildren(QTimer) if timer.isActive()]
    assert not timers, f"timers left running: {timers}"
    windows = [widget for widget in QApplication.topLevelWidgets() if not widget.isHidden()]
    assert not windows, f"windows left open: {windows}"


def _clean_up() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


class AtOncePool:
    """In place of the thread pool: a task has ended when it was started."""

    def start(self, run: QRunnable) -> None:
        run.run()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Background work is done at once and in the test's own thread."""
    monkeypatch.setattr(background, "pool", AtOncePool)


@pytest.fixture
def autosave(catalogue: Catalogue, tmp_path: Path) -> Autosave:
    """The folder for what is saved by itself."""
    return Autosave(tmp_path / "data", catalogue.vocabulary)


@pytest.fixture
def session(catalogue: Catalogue, autosave: Autosave) -> Session:
    """A company of which nothing is known."""
    return Session(catalogue, ON, autosave)


@pytest.fixture
def make_window(qtbot: QtBot) -> Callable[[Session], Window]:
    """``make_window(session)``: a window on screen, its cursor in the first field."""

    def make(session: Session) -> Window:
        window = Window(lambda: session)
        window.furnish()
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        _clean_up()
        return window

    return make


@pytest.fixture
def window(make_window: Callable[[Session], Window], session: Session) -> Window:
    """A window with an empty company."""
    return make_window(session)


@pytest.fixture
def example(catalogue: Catalogue) -> Profile:
    """A company that answered the five pages."""
    return read_profile(COMPANY, catalogue.vocabulary, ON)


@pytest.fixture
def at_stop(
    catalogue: Catalogue, autosave: Autosave, example: Profile, make_window: Callable[[Session], Window]
) -> Callable[..., Window]:
    """``at_stop("research")`` or ``at_stop("followup", "loan_principal")``: a window with the example there."""

    def make(page: str, fact: str | None = None, **changes: Any) -> Window:
        session = Session(catalogue, ON, autosave)
        interview = Interview(catalogue, ON, example).go(Stop(page, fact))
        session._begin(interview.answer(changes) if changes else interview)
        return make_window(session)

    return make
