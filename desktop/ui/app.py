"""The program with its window: the one place that reads the clock."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

EXIT_DONE, EXIT_FAULT = 0, 1


def run(argv: Sequence[str], *, data: Path | None = None) -> int:
    """Opens the window, with the company file named in ``argv`` if there is one; the exit status.

    ``data`` is the folder for what is saved by itself; by default the user's own.
    """
    hook = sys.excepthook
    try:
        with _nothing_thrown_away():
            from desktop.ui.starting import make_application, open_window

            application = make_application()
            window = open_window(Path(argv[0]) if argv else None, date.today(), data)
        application.exec()
        from desktop.ui.faulty import FaultWindow

        return EXIT_FAULT if isinstance(window, FaultWindow) else EXIT_DONE
    finally:
        sys.excepthook = hook


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Starting makes much and drops nothing: looking for garbage meanwhile would take a quarter of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor later: what is there now stays
        if was_enabled:
            gc.enable()
