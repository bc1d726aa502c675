"""Keeping the company at hand on the disk, without ever writing over another that somebody might miss."""

from __future__ import annotations

from desktop.core.workspace.autosave import Autosave, Unfinished


class Keeping:
    """One company's place among what is saved by itself; without an `Autosave` nothing is kept."""

    def __init__(self, autosave: Autosave | None) -> None:
        self._autosave = autosave
        self._has_place = False

    def begin(self, *, takes_over: bool) -> None:
        """Another company is at hand. Unless it is the one kept last, that one is set aside when this is first kept."""
        self._has_place = takes_over

    def keep(self, state: Unfinished) -> None:
        """Keeps ``state``; an empty one only in place of one that was not. Raises `InputError` when refused."""
        if self._autosave is None or (state.is_empty and not self._has_place):
            return
        if not self._has_place:
            self._autosave.set_aside()
        self._autosave.save(state)
        self._has_place = True

    def last(self) -> Unfinished | None:
        """What was kept when the window was last closed. Raises `InputError` when it cannot be read."""
        return self._autosave.load() if self._autosave else None

    def before(self) -> Unfinished | None:
        """The company before this one. Raises `InputError` when it cannot be read."""
        if self._autosave is None:
            return None
        return self._autosave.load_set_aside() if self._has_place else self._autosave.load()
