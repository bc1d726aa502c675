"""Long work beside the window: `Task` runs it in another thread and tells the window in its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot

from desktop.core.faults import InputError
from desktop.core.progress import Cancelled, Progress

_running: set[Task] = set()


def pool() -> QThreadPool:
    """Where tasks run; a test puts one in its place that runs them at once."""
    return QThreadPool.globalInstance()


def stop_all() -> None:
    """Asks every task to stop and waits until they have."""
    for task in tuple(_running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone()


class Task(QObject):
    """One piece of work: ``Task(work).on_done(shown).on_fault(told).start()``.

    ``work`` is called with a `Progress`, which raises `Cancelled` once `cancel` was called. What ``work`` raises is
    told as a sentence; each callback runs in the window's thread, and exactly one of done, fault and stopped is called.
    """

    _progressed = Signal(int, int)
    _ended = Signal(object)

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._work = work
        self._cancelled = False
        self._done: Callable[[Any], object] = _nothing
        self._fault: Callable[[str], object] = _nothing
        self._stopped: Callable[[], object] = _nothing
        self._progress: Callable[[int, int], object] = _nothing
        self._progressed.connect(self._tell_progress)
        self._ended.connect(self._tell_end)

    def on_done(self, call: Callable[[Any], object]) -> Task:
        """``call`` gets what the work returned."""
        self._done = call
        return self

    def on_fault(self, call: Callable[[str], object]) -> Task:
        """``call`` gets what went wrong, in words."""
        self._fault = call
        return self

    def on_stopped(self, call: Callable[[], object]) -> Task:
        """``call`` is called when the work was stopped on request."""
        self._stopped = call
        return self

    def on_progress(self, call: Callable[[int, int], object]) -> Task:
        """``call`` gets the steps done and the steps in all."""
        self._progress = call
        return self

    def start(self) -> Task:
        """Begins; the task keeps itself alive until it has ended."""
        _running.add(self)
        pool().start(_Run(self))
        return self

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._cancelled = True

    def run(self) -> None:
        """The work itself, in whichever thread the pool gives it."""
        self._ended.emit(self._outcome())

    def _outcome(self) -> object:
        try:
            return _Done(self._work(self._step))
        except Cancelled:
            return Cancelled()
        except InputError as error:
            return _Fault("\n".join(str(fault) for fault in error.faults))
        except Exception as error:  # noqa: BLE001 - the last place that can tell the user anything
            sys.excepthook(type(error), error, error.__traceback__)
            text = QCoreApplication.translate("Task", "Something went wrong that should not have: {error}")
            return _Fault(text.format(error=f"{type(error).__name__}: {error}"))

    def _step(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        self._progressed.emit(done, total)

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        if not self._cancelled:
            self._progress(done, total)

    @Slot(object)
    def _tell_end(self, outcome: object) -> None:
        _running.discard(self)
        if isinstance(outcome, _Done):
            self._done(outcome.value)
        elif isinstance(outcome, _Fault):
            self._fault(outcome.text)
        else:
            self._stopped()


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class _Done:
    def __init__(self, value: Any) -> None:
        self.value = value


class _Fault:
    def __init__(self, text: str) -> None:
        self.text = text


def _nothing(*_: object) -> None:
    """Nobody listens."""
