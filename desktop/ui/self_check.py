"""Whether an installed program works: its window with the example, both reports, the preview, out of sight."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

_SECONDS = 60
"""After which a step that has not come is given up."""


def self_check(folder: Path) -> int:
    """Opens the example in a window nobody sees; writes pictures of it and of the preview, and both reports.

    The exit status: 0 when everything came, else 1 with a sentence on the error output. The user's own data is not
    touched: what the window saves by itself goes into ``folder`` too.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.core.stops import RESULT, Stop
    from desktop.ui.saving import SAMPLE_DAY
    from desktop.ui.starting import make_application, open_window
    from desktop.ui.window import Window

    folder.mkdir(parents=True, exist_ok=True)
    hook = sys.excepthook
    application = make_application()
    try:
        window = open_window(None, SAMPLE_DAY, folder / "data")
        if not isinstance(window, Window):
            return _failed("the window did not open")
        if not _came(lambda: window.is_furnished):
            return _failed("the catalogue was not read")
        window.saving.open_sample()
        window.session.go(Stop(RESULT))
        application.processEvents()
        if not window.grab().save(str(folder / "window.png")):
            return _failed("the window gave no picture")
        for path, export in ((folder / "report.pdf", window.export_pdf), (folder / "report.xlsx", window.export_excel)):
            window.saving.ask_new_path = lambda *_, path=path: str(path)
            export()
            if not _came(path.is_file):
                return _failed(f"{path.name} was not written")
        preview = window.handing_over.make_preview()
        if not _came(lambda: preview.pictures is not None):
            return _failed("the preview did not come")
        if not preview.grab().save(str(folder / "preview.png")):
            return _failed("the preview gave no picture")
        preview.reject()
        window.close()
        application.processEvents()
        return 0
    finally:
        sys.excepthook = hook


def _came(happened: Callable[[], bool]) -> bool:
    """Lets the window work until ``happened``, for a bounded time."""
    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + _SECONDS
    while not happened():
        if time.monotonic() > end:
            return False
        QCoreApplication.processEvents()
        time.sleep(0.01)
    return True


def _failed(what: str) -> int:
    if sys.stderr is not None:
        print(what, file=sys.stderr)
    return 1
