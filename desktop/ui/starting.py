"""What starting takes: the application with its font, language and look, the catalogue, the window."""

from __future__ import annotations

import sys
import traceback
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from desktop import __version__, places
from desktop.collector import collector_paused
from desktop.ui import theme
from desktop.ui.languages import speak
from desktop.ui.preferences import Preferences
from desktop.ui.seat import left_behind, take_seat

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from desktop.core.faults import InputError
    from desktop.ui.session import Session
    from desktop.ui.window import Window

LOG = "huiqi.log"


def open_window(company: Path | None, today: date, data: Path | None) -> QWidget:
    """The window, shown; or the one that says why there can be none.

    Without a company file it shows the first page; the catalogue is read once that is painted.
    """
    folder = data or _data_folder()
    preferences = Preferences(folder)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        speak(app, preferences.settings.language)
        theme.wear(app, preferences.settings.look)
    sys.excepthook = Unexpected(folder)
    from desktop.ui.window import Window

    seat = take_seat(folder)
    window = Window(lambda: _session(seat.folder, today, preferences), preferences, seat, left_behind(folder, seat))
    if company is not None or not places.catalogue_file().is_file():
        from desktop.core.faults import InputError

        try:
            window.furnish()
        except InputError as error:
            return _in_place_of(window, error)
    if company is not None:
        window.saving.open_path(company)
    else:
        page = window.show_start()
        page.painted.connect(lambda: QTimer.singleShot(0, window, lambda: _complete(window)))
    window.show()
    QTimer.singleShot(0, window, lambda: window.setWindowIcon(_icon()))
    return window


def _session(folder: Path, today: date, preferences: Preferences) -> Session:
    from desktop.core.catalogue.store import open_catalogue
    from desktop.core.workspace.autosave import Autosave
    from desktop.ui.session import Session

    with collector_paused():
        catalogue = open_catalogue(places.catalogue_file())
    return Session(catalogue, today, Autosave(folder, catalogue.vocabulary), preferences.settings.language)


def _complete(window: Window) -> None:
    """Everything behind the first page; or in its place why there can be nothing."""
    from desktop.core.faults import InputError

    try:
        window.complete_start()
    except InputError as error:
        _in_place_of(window, error)


def _in_place_of(window: Window, error: InputError) -> QWidget:
    from desktop.ui.faulty import FaultWindow

    window.instead = FaultWindow(error, window.preferences.settings.language)
    window.instead.show()
    window.close()
    return window.instead


def make_application() -> QApplication:
    """The application, with its font, its language and its look."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["huiqi", "-style", "Fusion"])
    app.setApplicationName("huiqi")
    app.setApplicationVersion(__version__)
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(places.fonts() / f"NotoSansSC-{weight}.ttf"))
    speak(app, "zh-Hans")
    theme.apply(app)
    return app


def _icon() -> QIcon:
    from PySide6.QtGui import QIcon

    return QIcon(str(places.resources() / "icons" / "huiqi.png"))


def _data_folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("huiqi", appauthor=False)


class Unexpected:
    """Where an error ends that nobody foresaw: the details in a file, one sentence in the window, nothing lost."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / LOG

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now().isoformat(timespec='seconds')} huiqi {__version__}\n{details}\n")
        except OSError:
            sys.stderr.write(details)  # no disk will take it; a terminal may
        from desktop.ui.window import Window

        for window in QApplication.topLevelWidgets():
            if isinstance(window, Window):
                window.tell_unexpected(error, self._log)
