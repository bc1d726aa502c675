"""The result at a glance: what has ended, the three totals, the way on, and the first benefits of each verdict."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import VERDICTS
from desktop.core.rules.words import Words
from desktop.core.stops import FOLLOW_UP, Stop
from desktop.ui.lettering import button, rule
from desktop.ui.result.sections import Section
from desktop.ui.result.totals import Ended, Totals, ended_for
from desktop.ui.session import Session
from desktop.ui.theme import XL, M

_COLLAPSED = ("ineligible", "not_in_force")


class OverviewPart(QWidget):
    """The first thing to be seen. ``verdict_wanted`` asks for the whole list of one verdict."""

    verdict_wanted = Signal(str)

    def __init__(self, assessment: Assessment, words: Words, session: Session) -> None:
        super().__init__()
        self.sections: dict[str, Section] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, XL)
        self._column.setSpacing(XL)
        if ended_for(assessment):
            self._column.addWidget(Ended(assessment, words, self._wanting("not_in_force")))
        self._column.addWidget(Totals(assessment))
        self._add_way_on(session)
        self._column.addWidget(rule())
        for verdict in VERDICTS:
            results = assessment.with_verdict(verdict)
            if results:
                section = Section(verdict, results, words, session, collapsed=verdict in _COLLAPSED)
                section.all_wanted.connect(self._wanting(verdict))
                self.sections[verdict] = section
                self._column.addWidget(section)
                self._column.addSpacing(M)
        self._column.addStretch(1)

    def _wanting(self, verdict: str) -> Callable[[], None]:
        return lambda: self.verdict_wanted.emit(verdict)

    def _add_way_on(self, session: Session) -> None:
        open_questions = session.interview.open_questions
        if open_questions:
            stop = Stop(FOLLOW_UP, open_questions[0].fact)
            text = self.tr("Answer {count} more questions").format(count=len(open_questions))
            self._column.addWidget(button(text, "link", lambda: session.go(stop)))
