"""Company files and reports in the window: asking for a path, saving, opening, going back to what was set aside."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop import places
from desktop.core.faults import InputError
from desktop.core.workspace.autosave import Autosave, Unfinished
from desktop.core.workspace.company_file import SUFFIX
from desktop.core.workspace.recent import Recent
from desktop.ui.session import Session
from desktop.ui.strips import Strips

SAMPLE_DAY = date(2024, 3, 1)
"""The day the example is seen at: today most of what concerns it has ended, and it would show little."""
AskPath = Callable[[QWidget, str, str, str], str]
"""Asks for a path: parent, title, what is offered, filter; empty when it was not given."""


def ask_new_path(parent: QWidget, title: str, offered: str, kinds: str) -> str:
    """The path of a file to be written, from the system's dialog, which asks before a file is replaced."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, str(Path(offered).parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(offered).suffix)
    dialog.selectFile(offered)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""


def ask_old_path(parent: QWidget, title: str, offered: str, kinds: str) -> str:
    """The path of a file to be read, from the system's dialog."""
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getOpenFileName(parent, title, offered, kinds)[0]


class Saving(QObject):
    """What the menu's file commands do."""

    def __init__(self, session: Session, strips: Strips, window: QWidget, recent: Recent) -> None:
        super().__init__(window)
        self._session = session
        self._strips = strips
        self._window = window
        self.recent = recent
        self.ask_new_path: AskPath = ask_new_path
        self.ask_old_path: AskPath = ask_old_path

    # --- company files ------------------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """The made-up company the program brings."""
        self._leaving(lambda: self._session.open_sample(places.sample_file(), SAMPLE_DAY))
        text = self.tr(
            "An example, seen as of {day}, when most of these policies were in force. Nothing of it is kept."
        )
        self._strips.say("sample", "note", text.format(day=SAMPLE_DAY))

    def start_anew(self) -> None:
        """A new company; the way back to the last one stays open."""
        self._leaving(self._session.start_anew)

    def open(self) -> None:
        """Asks for a company file and opens it."""
        kinds = self.tr("Companies and filled forms ({pattern})").format(pattern=f"*{SUFFIX} *.json *.xlsx")
        path = self.ask_old_path(self._window, self.tr("Open a company"), "", kinds)
        if path:
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        """Opens a company file; a fault is told in a line and changes nothing."""
        try:
            self._leaving(lambda: self._session.open(path))
        except InputError as error:
            self._strips.say("file", "fault", self._session.sentence_of_file(error))
        else:
            self._strips.drop("file")
            if self._session.path is None:
                text = self.tr("Read from {file}. Look it through, then save it as a company.")
                self._strips.say("file", "note", text.format(file=path.name))
            else:
                self._remember(path)

    def save(self) -> bool:
        """Saves to the company's file, which is asked for where there is none; whether it was."""
        return self._save_to(self._session.path) if self._session.path else self.save_as()

    def save_as(self) -> bool:
        """Asks for a file and saves to it; whether it was."""
        offered = str(self._session.path or Path.home() / self._file_name(SUFFIX))
        path = self.ask_new_path(self._window, self.tr("Save the company as"), offered, self._kinds())
        return bool(path) and self._save_to(Path(path))

    def _save_to(self, path: Path) -> bool:
        try:
            self._session.save_to(path)
        except InputError as error:
            self._strips.say("file", "fault", self._session.sentence_of_file(error))
            return False
        self._strips.say("file", "done", self.tr("Saved to {file}.").format(file=path.name))
        self._remember(path)
        return True

    def _remember(self, path: Path) -> None:
        """The list of recent files is a comfort: a disk that refuses it has told so already for the company."""
        with suppress(InputError):
            self.recent.used(path, self._session.profile.name, self._session.today)

    def _leaving(self, go: Callable[[], None]) -> None:
        """Goes to another company, and offers the way back to the one at hand."""
        self._session.leaving.emit()
        left = self._session.state()
        go()
        self._strips.drop("sample")
        self.offer_to_continue(left, self.tr("Another company is open now."))

    def go_back_to_set_aside(self) -> None:
        """Opens the company before this one."""
        try:
            state = self._session.keeping.before()
        except InputError as error:
            self._strips.say("file", "fault", self._session.sentence_of_file(error))
            return
        if state is None:
            self._strips.say("file", "note", self.tr("There is no other company to go back to."))
        else:
            self._leaving(lambda: self._session.continue_with(state))

    def last_time(self) -> Unfinished | None:
        """What was at hand when the window was last closed; None for nothing. A fault is told in a line."""
        try:
            state = self._session.keeping.last()
        except InputError as error:
            self._strips.say("continue", "warn", self._session.sentence_of_file(error))
            return None
        return None if state is None or state.is_empty else state

    def take_over(self, folder: Path) -> None:
        """Goes on with the company that another window left in ``folder``; from then on it is kept as this window's."""
        from desktop.ui.seat import borrowed

        with borrowed(folder) as free:
            other = Autosave(folder, self._session.vocabulary)
            try:
                state = other.load() if free else None
            except InputError as error:
                self._strips.say("continue", "warn", self._session.sentence_of_file(error))
                return
            if state is None:
                self._strips.say("continue", "note", self.tr("Another window has this company by now."))
            else:
                self._go_on_instead(state, other)

    def _go_on_instead(self, state: Unfinished, other: Autosave) -> None:
        """Goes on with what ``other`` kept, which forgets it once it is kept here."""
        own = self.last_time()
        self._session.continue_with(state)
        self.offer_to_continue(own, self.tr("You were not finished last time."))
        with suppress(InputError):  # what cannot be read back, or not forgotten, stays where it was as well
            if self._session.keeping.last() == self._session.state():
                other.forget()

    def offer_to_continue(self, state: Unfinished | None, text: str) -> None:
        """A line that leads back to a company that was kept."""
        if state is None or state.is_empty:
            self._strips.drop("continue")
            return
        name = state.profile.name or self.tr("the company without a name")

        def go_back() -> None:
            self._leaving(lambda: self._session.continue_with(state))

        self._strips.say("continue", "note", text, ((self.tr("Go on with {name}").format(name=name), go_back),))

    # --- reports ------------------------------------------------------------------------------------------------

    def ask_report_path(self, title: str, suffix: str, kinds: str) -> Path | None:
        """Where a report is to be written; None when that was not told."""
        folder = self._session.path.parent if self._session.path else Path.home()
        path = self.ask_new_path(self._window, title, str(folder / self._file_name(suffix)), kinds)
        return Path(path) if path else None

    def _file_name(self, suffix: str) -> str:
        """A name for a new file: the company's, without what no file name may hold; a report bears its date."""
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", self._session.profile.name).strip(" .")[:60]
        name = name or self.tr("Company")
        on = "" if suffix == SUFFIX else f" {self._session.interview.on}"
        return f"{name}{on}{suffix}"

    def _kinds(self) -> str:
        return self.tr("Companies ({pattern})").format(pattern=f"*{SUFFIX} *.json")
