"""The first page: begin, open, go on, or look at an example; and what the catalogue covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.lettering import button, label, rule
from desktop.ui.pages.page import Page
from desktop.ui.result.disclosure import WideButton
from desktop.ui.theme import L, M, S

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.core.catalogue.coverage import Coverage
    from desktop.core.workspace.recent import RecentFile
    from desktop.ui.seat import LeftBehind


class StartPage(Page):
    """Nothing is asked here. Each signal is one way on."""

    continue_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(Path)
    left_wanted = Signal(Path)
    catalogue_wanted = Signal()
    painted = Signal()
    """Once, when it is first seen: what takes long begins only then."""

    def __init__(self, recent: Sequence[RecentFile], *, unfinished: str = "", left: Sequence[LeftBehind] = ()) -> None:
        super().__init__()
        self.column.setSpacing(M)
        self._seen = False
        self.ways: list[WideButton] = []
        self.column.addWidget(label(self.tr("Huiqi"), "brand"))
        what = self.tr("Which government subsidies the company can get, how much, and why")
        self.column.addWidget(label(what, "title"))
        offline = self.tr("Everything stays on this computer; the program never goes online.")
        self.column.addWidget(label(offline, "quiet"))
        self.column.addSpacing(L)
        if unfinished:
            go_on = self.tr("Go on with {name}").format(name=unfinished)
            self._add_way(go_on, self.tr("just where you left it"), self.continue_wanted.emit)
        for one in left:
            go_on = self.tr("Go on with {name}").format(name=one.company)
            self._add_way(
                go_on, self.tr("from another window that is closed now"), partial(self._take_over, one.folder)
            )
        self._add_way(
            self.tr("New company"), self.tr("five short pages, then only what still matters"), self.new_wanted.emit
        )
        self._add_way(self.tr("Open a company"), self.tr("a .huiqi file saved before"), self.open_wanted.emit)
        example = self.tr("a made-up company in Binjiang with its whole result")
        self._add_way(self.tr("Look at an example"), example, self.sample_wanted.emit)
        if recent:
            self._add_recent(recent)
        self.column.addStretch(1)
        self.column.addWidget(rule())
        self.coverage = label("", "small")
        self.column.addWidget(self.coverage)
        self.column.addWidget(button(self.tr("What the catalogue knows"), "link", self.catalogue_wanted.emit))

    def _add_way(self, text: str, beneath: str, pressed: Callable[[], object]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(S, S, S, S)
        column.setSpacing(2)
        column.addWidget(label(text, "lead"))
        column.addWidget(label(beneath, "small"))
        way = WideButton(content, text, "card")
        way.setAccessibleDescription(beneath)
        way.clicked.connect(lambda: pressed())
        self.ways.append(way)
        self.column.addWidget(way)

    def _add_recent(self, recent: Sequence[RecentFile]) -> None:
        self.column.addSpacing(L)
        self.column.addWidget(label(self.tr("Opened lately"), "heading"))
        for one in recent:
            self.column.addWidget(self._recent(one))

    def _recent(self, one: RecentFile) -> QWidget:
        path = Path(one.path)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        name = one.company or path.stem
        there = one.is_there
        row.addWidget(label(name, tone="" if there else "quiet"), 1)
        where = str(path.parent) if there else self.tr("no longer there: {folder}").format(folder=path.parent)
        row.addWidget(label(where, "small", align="right"), 2)
        row.addWidget(label(str(one.day), "small", wrap=False))
        made = WideButton(content, "，".join((name, where, str(one.day))))
        made.setToolTip(one.path)
        made.setEnabled(there)
        made.clicked.connect(partial(self._open_recent, path))
        return made

    def _open_recent(self, path: Path) -> None:
        self.recent_wanted.emit(path)

    def _take_over(self, folder: Path) -> None:
        self.left_wanted.emit(folder)

    def tell_coverage(self, coverage: Coverage) -> None:
        """What the catalogue covers and how old it is; the page comes up without waiting for it."""
        issued = max(one.document.issued for one in coverage.documents if one.document.issued is not None)
        lines = (
            self.tr("{held} policy documents of Zhejiang, Hangzhou and its districts, {benefits} benefits").format(
                held=coverage.held, benefits=coverage.benefits
            ),
            self.tr("{count} more are known by title only").format(count=coverage.only_titles),
            self.tr("{count} are in force on {on}").format(count=coverage.in_force, on=coverage.on),
            self.tr("the latest is of {day}").format(day=issued),
            self.tr("catalogue {version}").format(version=coverage.version),
        )
        self.coverage.setText(" · ".join(lines))

    @property
    def has_ways(self) -> bool:
        """No: its own buttons are the ways on."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells once that it is seen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def focus_first(self) -> None:
        """To the first way on."""
        self.ways[0].setFocus()

    def takes_enter(self) -> bool:
        """Enter presses what has the cursor."""
        focused = self.focusWidget()
        if isinstance(focused, WideButton):
            focused.click()
        return True
