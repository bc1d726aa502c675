"""The result in its parts: at a glance, every benefit, next steps, what if, and along time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QWidget

from desktop.core.assessment.model import NextStep
from desktop.core.assessment.scenario import scenario_of
from desktop.core.stops import RESULT
from desktop.ui.fields.flow import FlowLayout
from desktop.ui.lettering import button, label
from desktop.ui.pages.names import page_name
from desktop.ui.pages.page import Page
from desktop.ui.result.overview import OverviewPart
from desktop.ui.session import Session
from desktop.ui.theme import L

OVERVIEW, BENEFITS, STEPS, WHAT_IF, TIME = "overview", "benefits", "steps", "what_if", "time"
_WIDE = (BENEFITS, WHAT_IF)
_FILLING = (BENEFITS, WHAT_IF)
"""Parts that scroll by themselves and take just the room there is."""


class ResultPage(Page):
    """Everything the assessment says, one part at a time; each is made when it is first asked for.

    ``document_wanted`` asks for a document of the catalogue, by its id.
    """

    document_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.column.setSpacing(L)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget = QWidget()
        self._name = ""
        self._makers: dict[str, tuple[str, Callable[[], QWidget]]] = {
            OVERVIEW: (self.tr("At a glance"), self._overview),
            BENEFITS: (self.tr("All benefits"), self._benefits),
            STEPS: (self.tr("Next steps"), self._steps),
            WHAT_IF: (self.tr("What if"), self._what_if),
            TIME: (self.tr("Along time"), self._time),
        }
        self.tabs: dict[str, QWidget] = {}
        self._add_heading()
        self._add_tabs()
        self.column.addWidget(self._part, 1)
        self.show_part(session.part if session.part in self._makers else OVERVIEW)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_anew)
        session.answers_changed.connect(self._soon.start)

    # --- the head -----------------------------------------------------------------------------------------------

    def _add_heading(self) -> None:
        self._overline = label("", "overline")
        self._title = label("", "title")
        self.column.addWidget(self._overline)
        self.column.addWidget(self._title)
        self._tell_heading()

    def _tell_heading(self) -> None:
        interview = self.session.interview
        on = self.tr("seen at {day}").format(day=interview.on)
        self._overline.setText(f"{page_name(RESULT)}　{on}")
        self._title.setText(interview.profile.name or self.tr("Company without a name"))

    def _add_tabs(self) -> None:
        tabs = QWidget()
        row = FlowLayout(tabs)
        self._group = QButtonGroup(self)
        for name, (word, _) in self._makers.items():
            tab = button(word, "tab", partial(self.show_part, name))
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            self._group.addButton(tab)
            self.tabs[name] = tab
            row.addWidget(tab)
        self.column.addWidget(tabs)

    # --- the parts ----------------------------------------------------------------------------------------------

    @property
    def part(self) -> QWidget:
        """The part shown now."""
        return self._part

    @property
    def is_wide(self) -> bool:
        """Whether the part shown wants all the width there is."""
        return self._name in _WIDE

    def show_part(self, name: str) -> None:
        """Shows one part in place of another."""
        if name == self._name:
            return
        self._name = self.session.part = name
        self.tabs[name].setProperty("checked", True)
        self._put(self._makers[name][1]())
        self.room_changed.emit()

    def _show_anew(self) -> None:
        """The same part for other answers or another date."""
        self._tell_heading()
        if self._name == BENEFITS:  # what is filtered and open stays
            from desktop.ui.result.benefits import BenefitsPart

            if isinstance(self._part, BenefitsPart):
                self._part.renew(self.session.interview.assessment)
        elif self._name != TIME:  # it follows by itself: whoever moves the day by key keeps the cursor there
            self._put(self._makers[self._name][1]())

    def _put(self, part: QWidget) -> None:
        area = self._area()
        height = area.verticalScrollBar().value() if area is not None else 0
        old, self._part = self._part, part
        self.column.replaceWidget(old, part)
        old.hide()
        old.deleteLater()
        part.show()
        if area is not None and self._name not in _FILLING:
            QTimer.singleShot(0, area, lambda: area.verticalScrollBar().setValue(height if height else 0))

    def _overview(self) -> QWidget:
        part = OverviewPart(self.session.interview.assessment, self.session.words, self.session)
        part.verdict_wanted.connect(self.show_verdict)
        return part

    def _benefits(self) -> QWidget:
        from desktop.ui.result.benefits import BenefitsPart

        return BenefitsPart(self.session.interview.assessment, self.session.words, self.session)

    def _steps(self) -> QWidget:
        from desktop.ui.result.next_steps import NextStepsPart

        part = NextStepsPart(self.session.interview.assessment, self.session.words, self.session)
        part.benefit_wanted.connect(self.show_benefit)
        part.verdict_wanted.connect(self.show_verdict)
        part.try_wanted.connect(self._try)
        return part

    def _what_if(self) -> QWidget:
        from desktop.ui.result.what_if import WhatIfPart

        part = WhatIfPart(self.session.interview.assessment, self.session.words, self.session)
        part.benefit_wanted.connect(self.show_benefit)
        return part

    def _time(self) -> QWidget:
        from desktop.ui.result.time import TimePart

        part = TimePart(self.session.interview.assessment, self.session.words, self.session)
        part.benefit_wanted.connect(self.show_benefit)
        part.document_wanted.connect(self.document_wanted)
        return part

    def _try(self, step: NextStep) -> None:
        """Shows beside the result what a step changes."""
        self.session.scenario = scenario_of(step.changes, self.session.interview.assessment)
        self.show_part(WHAT_IF)

    def show_verdict(self, verdict: str) -> None:
        """The list, with the results of one verdict."""
        from desktop.ui.result.benefits import BenefitsPart

        self.show_part(BENEFITS)
        if isinstance(self._part, BenefitsPart):
            self._part.show_verdict(verdict)
            self._part.focus_first()

    def show_benefit(self, benefit_id: str) -> None:
        """The list, with one benefit opened."""
        from desktop.ui.result.benefits import BenefitsPart

        self.show_part(BENEFITS)
        if isinstance(self._part, BenefitsPart):
            self._part.show_benefit(benefit_id)
            self._part.focus_first()

    def _area(self) -> QScrollArea | None:
        above: QObject | None = self.parent()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parent()
        return above

    def focus_first(self) -> None:
        """To the page as a whole: the arrow keys scroll it, and Enter pressed once too often starts nothing."""
        area = self._area()
        if area is not None:
            area.setFocus()
