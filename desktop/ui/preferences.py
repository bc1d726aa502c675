"""What a person prefers, put on the program and kept: language, look, and how the window stood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.ui.settings import Settings, change_settings, load_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Preferences:
    """The settings of one data folder; without a folder they hold until the program ends."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.settings = load_settings(folder) if folder is not None else Settings()

    @property
    def folder(self) -> Path | None:
        """Where they are kept; None for nowhere."""
        return self._folder

    def change(self, **changes: Any) -> None:
        """Changes some and keeps those. A disk that refuses costs the preference, never an answer: nothing is told."""
        self.settings = self.settings._replace(**changes)
        if self._folder is None:
            return
        from desktop.core.faults import InputError

        try:
            change_settings(self._folder, **changes)
        except InputError:
            self._folder = None  # not tried again until the next start; answers tell of a full disk themselves

    def remember(self, window: QWidget) -> None:
        """Keeps how the window stands."""
        self.change(geometry=bytes(window.saveGeometry().data()).hex())

    def restore(self, window: QWidget) -> None:
        """Has the window stand as it last stood, where that still fits a screen."""
        try:
            geometry = bytes.fromhex(self.settings.geometry)
        except ValueError:
            return
        if geometry:
            window.restoreGeometry(geometry)
