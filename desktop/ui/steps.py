"""The steps on the left: what is done, what is to come, and what was answered; each leads to its page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.facts import PAGES
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop
from desktop.ui.lettering import label, set_tone
from desktop.ui.pages.names import page_name
from desktop.ui.result.disclosure import WideButton
from desktop.ui.session import Session
from desktop.ui.theme import XL, XS, L, M, S

WIDTH = 216


class Steps(QFrame):
    """The five pages, the follow-ups and the result."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("paper")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, XL, M, L)
        column.setSpacing(XS)
        brand = label(self.tr("Huiqi"), "brand", wrap=False)
        brand.setContentsMargins(M, 0, 0, 0)
        column.addWidget(brand)
        column.addSpacing(L)
        self.steps = {
            page: _Step(page, number) for number, page in enumerate((*PAGES, FOLLOW_UP, CONFIRMATION, RESULT), start=1)
        }
        for page, step in self.steps.items():
            step.clicked.connect(lambda _=False, page=page: self._go(page))
            column.addWidget(step)
        column.addStretch(1)
        self.state = label("", "small")
        self.state.setContentsMargins(M, 0, M, 0)
        column.addWidget(self.state)
        session.answers_changed.connect(self.refresh)
        session.stop_changed.connect(self.refresh)
        session.kept.connect(self._tell_kept)
        self.refresh()

    def refresh(self) -> None:
        """Brings every step up to date."""
        here = self._session.interview.stop.page
        for page, step in self.steps.items():
            step.show_state(self._answers(page), current=page == here, faulty=self._is_faulty(page))

    def _go(self, page: str) -> None:
        if page != FOLLOW_UP:
            self._session.go(Stop(page))
            return
        interview = self._session.interview
        waiting = interview.next_question
        fact = waiting.fact if waiting is not None else next(reversed(interview.asked), None)
        self._session.go(Stop(FOLLOW_UP, fact) if fact else Stop(RESULT))

    def _answers(self, page: str) -> str:
        """What was answered on a page, in a line; empty for nothing."""
        profile, vocabulary = self._session.profile, self._session.vocabulary
        facts = [fact for fact in vocabulary.facts if fact.page == page and fact.id in profile.facts]
        if page == FOLLOW_UP:
            known = len(facts) + (profile.sectors is not None)
            return self.tr("{count} answered").format(count=known) if known else ""
        words = self._session.words
        shown = [words.shown(fact.id, profile.facts[fact.id]) for fact in facts]
        if page == "district" and profile.district is not None:
            shown.insert(0, words.term(vocabulary.region[profile.district].name))
        if page == "certifications" and profile.certifications is not None:
            count = len(profile.certifications)
            shown = [self.tr("{count} held").format(count=count) if count else self.tr("none held")]
        return " · ".join(shown)

    def _is_faulty(self, page: str) -> bool:
        return any(
            self._session.stop_of(key).page == page for key, draft in self._session.drafts.items() if draft.fault
        )

    def _tell_kept(self, fault: str) -> None:
        nothing_yet = self._session.is_empty
        self.state.setText(fault or ("" if nothing_yet else self.tr("Every answer is saved.")))
        set_tone(self.state, "tone", "fault" if fault else "")


class _Step(WideButton):
    def __init__(self, page: str, number: int) -> None:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        self._number = number
        self._title = page_name(page)
        self._sign = label("", wrap=False, align="top")
        self._sign.setFixedWidth(14)
        self._name: QLabel = label(self._title, wrap=False)
        self._answers = label("", "small", wrap=False)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._answers)
        row.addWidget(self._sign)
        row.addLayout(texts, 1)
        super().__init__(content, self._title, "step")

    def show_state(self, answers: str, *, current: bool, faulty: bool) -> None:
        """What the step looks like now."""
        self._sign.setText("!" if faulty else "✓" if answers else str(self._number))
        set_tone(self._sign, "tone", "fault" if faulty else "met" if answers else "quiet")
        set_tone(self._name, "role", "heading" if current else "")
        set_tone(self, "current", "true" if current else "")
        self._answers.setText(self._shortened(answers))
        self._answers.setVisible(bool(answers))
        self.setAccessibleName("，".join(part for part in (self._title, answers) if part))
        self.setToolTip(answers)

    def _shortened(self, answers: str) -> str:
        if not answers:
            return ""
        from PySide6.QtCore import Qt

        width = WIDTH - 2 * M - 2 * M - 14 - M - 2 * S
        return self._answers.fontMetrics().elidedText(answers, Qt.TextElideMode.ElideRight, width)
