"""The menu bar: what can be done with a company, with answers, and with how everything looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast, get_args

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from desktop.ui import theme
from desktop.ui.settings import Look

if TYPE_CHECKING:
    from desktop.core.languages import Language
    from desktop.ui.window import Window


class Menus(QObject):
    """Builds the menu bar of a window, in the language of now."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        self._fill_file(bar.addMenu(self.tr("&File")))
        self._fill_edit(bar.addMenu(self.tr("&Edit")))
        self._fill_view(bar.addMenu(self.tr("&View")))

    def show_undo(self, *, can_undo: bool, can_redo: bool) -> None:
        """Whether there are answers to take back or to give again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def _fill_file(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, self.tr("&New company"), "Ctrl+N", window.saving.start_anew)
        self._add(menu, self.tr("&Open …"), "Ctrl+O", window.saving.open)
        self._add(menu, self.tr("Back to the &last company"), "", window.saving.go_back_to_set_aside)
        menu.addSeparator()
        self._add(menu, self.tr("&Save"), "Ctrl+S", window.saving.save)
        self._add(menu, self.tr("Save &as …"), "Ctrl+Shift+S", window.saving.save_as)
        menu.addSeparator()
        self._add(menu, self.tr("Preview and &print …"), "Ctrl+P", window.preview)
        self._add(menu, self.tr("PD&F report …"), "Ctrl+Shift+P", window.export_pdf)
        self._add(menu, self.tr("&Excel workbook …"), "Ctrl+E", window.export_excel)
        self._add(menu, self.tr("&Look of printed reports …"), "", lambda: window.handing_over.look())
        self._add(menu, self.tr("&Deadlines as a calendar …"), "", lambda: window.handing_over.calendar())
        self._add(menu, self.tr("For&m for a client to fill in …"), "", lambda: window.handing_over.form())
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), "Ctrl+Q", window.close)

    def _fill_edit(self, menu: QMenu) -> None:
        session = self._window.session
        self.undo = self._add(menu, self.tr("&Undo the last answer"), "Ctrl+Z", session.undo)
        self.redo = self._add(menu, self.tr("&Redo the answer"), "Ctrl+Y", session.redo)
        self.show_undo(can_undo=session.can_undo, can_redo=session.can_redo)

    def _fill_view(self, menu: QMenu) -> None:
        window = self._window
        self._add(menu, self.tr("Another &date …"), "Ctrl+D", window.ask_date)
        self._add(menu, self.tr("One step &back"), "Alt+Left", window.go_back)
        menu.addSeparator()
        self._fill_languages(menu.addMenu(self.tr("&Language")))
        self._fill_looks(menu.addMenu(self.tr("L&ook")))
        menu.addSeparator()
        self._add(menu, self.tr("&Browse the catalogue …"), "Ctrl+B", window.browse)
        self._add(menu, self.tr("What the catalogue &knows …"), "F1", window.show_coverage)
        self._add(menu, self.tr("&About Huiqi …"), "", window.show_about)

    def _fill_languages(self, menu: QMenu) -> None:
        from desktop.ui.languages import LANGUAGES

        spoken = self._window.session.words.language
        self._choices(menu, {key: one.name for key, one in LANGUAGES.items()}, spoken, self._speak)

    def _fill_looks(self, menu: QMenu) -> None:
        names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        self._choices(menu, names, self._window.preferences.settings.look, self._look)

    def _choices(self, menu: QMenu, names: dict[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        group = QActionGroup(menu)
        for key, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(lambda _=False, key=key: choose(key))
            group.addAction(action)

    def _speak(self, language: str) -> None:
        self._window.speak(cast("Language", language))

    def _look(self, look: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and look in get_args(Look):
            self._window.preferences.change(look=look)
            theme.wear(app, cast("Look", look))

    def _add(self, menu: QMenu, text: str, keys: str, call: Callable[[], object]) -> QAction:
        action = menu.addAction(text)
        if keys:
            action.setProperty("shortcut", keys)  # as text: see `lettering` on enums
        action.triggered.connect(lambda: call())
        return action
