"""From nothing to a usable window: the program beside a bare Qt window of the same version, in turn, whole processes.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/cold_start.py [RUNS]        (with the project's .venv)

Measured from before the process is started until its first page is painted and can be clicked, and until the catalogue
is read and the event loop idle.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WARM_UP = 1
MEASURED = (("the first page painted", "s"), ("and the catalogue read, all idle", "s"), ("peak memory", "MB"))


def main() -> None:
    """Prints the medians and their ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    rows: dict[str, list[list[float]]] = {"bare": [], "program": []}
    for turn in range(runs + WARM_UP):
        for which, several in rows.items():
            measured = _measure(which)
            if turn >= WARM_UP:
                several.append(measured)
    for place, (name, unit) in enumerate(MEASURED):
        pairs = [(one[place], other[place]) for one, other in zip(rows["bare"], rows["program"], strict=True)]
        ratio = statistics.median(b / a for a, b in pairs)
        first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"{name:34} bare Qt window {first:8.3f} {unit:2}   the program {second:8.3f} {unit:2}   ratio {ratio:5.2f}"
        )


def _measure(which: str) -> list[float]:
    """What is measured of one process."""
    started = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "STARTED": repr(started)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
    command = [sys.executable, __file__, "--child", which]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    return [float(number) for number in printed.split()]


# --- in the process that is measured ------------------------------------------------------------------------------


def _stop_when_painted(then: Callable[[], object]) -> None:
    """Notes when the first window was painted and when nothing was left to do after it; then ends the process."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                painted = time.monotonic()
                QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: _report(painted)))
            return False

    watcher = Watcher()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():  # the window alone: a filter in Python on every event would be most of what is measured
            window.installEventFilter(watcher)
    then()


def _report(painted: float) -> None:
    started = float(os.environ["STARTED"])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(painted - started, time.monotonic() - started, memory, flush=True)
    os._exit(0)


def _bare() -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1240, 800)
    window.show()
    _stop_when_painted(app.exec)


def _program() -> None:
    from PySide6.QtWidgets import QApplication

    loop = QApplication.exec
    QApplication.exec = lambda *_: _stop_when_painted(loop)
    from desktop.ui.app import run

    with tempfile.TemporaryDirectory() as folder:
        run([], data=Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.modules["typing_extensions"] = None  # only the tools of development need it: users have none
        {"bare": _bare, "program": _program}[sys.argv[2]]()
    else:
        main()
