"""From nothing to a usable window: the program beside a bare Qt window of the same version, in turn, whole processes.

    QT_QPA_PLATFORM=offscreen python3 benchmarks/cold_start.py [RUNS]        (with the project's .venv)

Measured from before the process is started until its window has been painted and the event loop is idle.
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


def main() -> None:
    """Prints the medians and their ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    bare, program = [], []
    for _ in range(runs + WARM_UP):
        bare.append(_measure("bare"))
        program.append(_measure("program"))
    bare, program = bare[WARM_UP:], program[WARM_UP:]
    for place, unit in ((0, "s"), (1, "MB")):
        pairs = [(one[place], other[place]) for one, other in zip(bare, program, strict=True)]
        name = "cold start" if unit == "s" else "peak memory"
        ratio = statistics.median(b / a for a, b in pairs)
        first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"{name:12} bare Qt window {first:8.3f} {unit}   the program {second:8.3f} {unit}   ratio {ratio:5.2f}")


def _measure(which: str) -> tuple[float, float]:
    """Seconds to a usable window, and the peak memory in MB, of one process."""
    started = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "STARTED": repr(started)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
    command = [sys.executable, __file__, "--child", which]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    seconds, megabytes = printed.split()
    return float(seconds), float(megabytes)


# --- in the process that is measured ------------------------------------------------------------------------------


def _stop_when_painted(then: Callable[[], object]) -> None:
    """Once the first window has been painted and nothing is left to do: prints the time and ends the process."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QApplication.instance().removeEventFilter(self)
                QTimer.singleShot(0, _report)
            return False

    watcher = Watcher()
    QApplication.instance().installEventFilter(watcher)
    then()


def _report() -> None:
    elapsed = time.monotonic() - float(os.environ["STARTED"])
    print(elapsed, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
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
        {"bare": _bare, "program": _program}[sys.argv[2]]()
    else:
        main()
