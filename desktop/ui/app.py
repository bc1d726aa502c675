"""The program with its window: the one place that reads the clock."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop.collector import collector_paused

EXIT_DONE, EXIT_FAULT = 0, 1


def run(argv: Sequence[str], *, data: Path | None = None) -> int:
    """Opens the window, with the company file named in ``argv`` if there is one; the exit status.

    ``data`` is the folder for what is saved by itself; by default the user's own.
    """
    hook = sys.excepthook
    try:
        with collector_paused():
            from desktop.ui.starting import make_application, open_window

            application = make_application()
            window = open_window(Path(argv[0]) if argv else None, date.today(), data)
        application.exec()
        from desktop.ui.window import Window

        opened = isinstance(window, Window) and window.instead is None
        return EXIT_DONE if opened else EXIT_FAULT
    finally:
        sys.excepthook = hook
