"""The result: what has ended, the three totals, and the benefits by verdict."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.core.assessment.model import VERDICTS
from desktop.core.assessment.telling import words_of
from desktop.core.interview import FOLLOW_UP, RESULT, Stop
from desktop.ui.lettering import button, label, rule
from desktop.ui.pages.names import page_name
from desktop.ui.pages.page import Page
from desktop.ui.result.sections import Section
from desktop.ui.result.totals import Ended, Totals, ended_for
from desktop.ui.session import Session
from desktop.ui.theme import M

_COLLAPSED = ("ineligible", "not_in_force")


class ResultPage(Page):
    """Everything the assessment says."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.sections: dict[str, Section] = {}
        self._assessment = session.interview.assessment
        self._add_heading()
        if ended_for(self._assessment):
            self.column.addWidget(Ended(self._assessment, self._show_ended))
        self.column.addWidget(Totals(self._assessment))
        self._add_way_on()
        self.column.addWidget(rule())
        self._add_sections()
        self.column.addStretch(1)

    def _add_heading(self) -> None:
        on = self.tr("seen at {day}").format(day=self._assessment.on)
        self.column.addWidget(label(f"{page_name(RESULT)}　{on}", "overline"))
        self.column.addWidget(label(self._assessment.profile.name or self.tr("Company without a name"), "title"))

    def _add_way_on(self) -> None:
        open_questions = self.session.interview.open_questions
        if open_questions:
            stop = Stop(FOLLOW_UP, open_questions[0].fact)
            text = self.tr("Answer {count} more questions").format(count=len(open_questions))
            self.column.addWidget(button(text, "link", lambda: self.session.go(stop)))

    def _add_sections(self) -> None:
        words = words_of(self._assessment)
        for verdict in VERDICTS:
            results = self._assessment.with_verdict(verdict)
            if results:
                section = Section(verdict, results, words, self.session, collapsed=verdict in _COLLAPSED)
                self.sections[verdict] = section
                self.column.addWidget(section)
                self.column.addSpacing(M)

    def _show_ended(self) -> None:
        section = self.sections["not_in_force"]
        section.disclosure.set_open(True)
        section.disclosure.button.setFocus()
        QTimer.singleShot(0, self, partial(self._scroll_to, section.disclosure.button))  # once the rows have places

    def _scroll_to(self, widget: QWidget) -> None:
        area = self._area()
        if area is not None:
            area.ensureWidgetVisible(widget, 0, 400)

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
