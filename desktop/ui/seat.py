"""Several windows at once: what each saves by itself lies in a folder of its own, and none writes into another's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from desktop.core.workspace.kept_name import name_kept

_LOCK = "in-use.lock"
_MOST = 20


class LeftBehind(NamedTuple):
    """A company that another window was answering and that no window has open now: its name, and where it is kept."""

    company: str
    folder: Path


class Seat:
    """One window's place in the data folder; given up by `leave`, or when the program ends however it ends."""

    def __init__(self, folder: Path, lock: QLockFile | None) -> None:
        self.folder = folder
        self._lock = lock

    def leave(self) -> None:
        """Lets another window have it."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def take_seat(data: Path) -> Seat:
    """The first place in ``data`` that no window sits in; the first window has the folder itself.

    Where nothing can be locked, because the disk refuses, there is only that one: saving tells of the disk.
    """
    for number in range(1, _MOST + 1):
        folder = data if number == 1 else data / f"window-{number}"
        lock = _lock_of(folder)
        if lock is None:
            break
        if lock.tryLock(0):
            return Seat(folder, lock)
        if lock.error() != QLockFile.LockError.LockFailedError:
            break
    return Seat(data, None)


def left_behind(data: Path, seat: Seat) -> tuple[LeftBehind, ...]:
    """What lies in places that no window sits in, but in that of ``seat``."""
    found = []
    for folder in (data, *sorted(data.glob("window-*"))):
        company = name_kept(folder) if folder != seat.folder else None
        if company is None:
            continue
        with borrowed(folder) as free:
            if free:
                found.append(LeftBehind(company, folder))
    return tuple(found)


@contextmanager
def borrowed(folder: Path) -> Iterator[bool]:
    """Whether no window sits in ``folder``; as long as it is borrowed, none can."""
    lock = _lock_of(folder)
    free = lock is not None and lock.tryLock(0)
    try:
        yield free
    finally:
        if lock is not None and free:
            lock.unlock()


def _lock_of(folder: Path) -> QLockFile | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # a window may stand open for days; only one whose program is gone is stale
    return lock
