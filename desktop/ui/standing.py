"""How a company stands: the three totals, how many benefits of each verdict, the question most worth answering."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.core.assessment.model import VERDICTS, Question
from desktop.core.interview import Interview
from desktop.core.rules.words import Words
from desktop.core.stops import RESULT, Stop
from desktop.ui.lettering import Figure, amount, button, label, rule, span_in_full
from desktop.ui.session import Session
from desktop.ui.theme import ICONS, TONES, XS, S


class Standing(QWidget):
    """Shows an assessment in short, in place: nothing moves but the figures that changed."""

    wanted = Signal(Stop)
    """The page of a question that is to be answered now."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.figures: dict[str, Figure] = {}
        self.numbers = {verdict: label("", wrap=False, align="right") for verdict in VERDICTS}
        self._in_full = label("", "small")
        self._financing = label("", "small")
        self._asks = label("")
        self._moves = label("", "small", tone="unknown")
        self._stop: Stop | None = None
        self._totals, self._question = self._make_totals(), self._make_question()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self._totals)
        column.addWidget(self._make_counts())
        column.addWidget(self._question)

    def _make_totals(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, S, 0, S)
        column.setSpacing(XS)
        for key, heading, tone in (
            ("certain", self.tr("Certain"), "met"),
            ("with_confirmation", self.tr("With confirmation"), "confirm"),
            ("with_unknowns", self.tr("With what is unknown"), "unknown"),
        ):
            column.addWidget(label(heading, "heading", tone=tone))
            self.figures[key] = Figure("sum" if key == "certain" else "lesser")
            column.addWidget(self.figures[key])
            if key == "certain":
                column.addWidget(self._in_full)
            column.addSpacing(S)
        column.addWidget(self._financing)
        column.addSpacing(S)
        column.addWidget(rule())
        return part

    def _make_counts(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, S)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        for row, verdict in enumerate(VERDICTS):
            grid.addWidget(label(ICONS[verdict], tone=TONES[verdict], wrap=False), row, 0)
            grid.addWidget(label(self._words.say(f"verdict_{verdict}"), wrap=False), row, 1)
            grid.addWidget(self.numbers[verdict], row, 2)
        return part

    def _make_question(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(rule())
        column.addSpacing(S)
        column.addWidget(label(self.tr("Most worth answering next"), "heading"))
        column.addWidget(self._asks)
        column.addWidget(self._moves)
        column.addWidget(button(self.tr("Answer now"), "link", lambda: self.wanted.emit(self._stop)))
        return part

    def show_standing(self, session: Session) -> None:
        """Brings everything up to date with the answers; the totals are left out where the result shows them."""
        interview = session.interview
        assessment = interview.assessment
        for key, figure in self.figures.items():
            total = getattr(assessment.totals, key)
            figure.show_span(total.low, total.high)
        certain, financing = assessment.totals.certain, assessment.totals.financing
        _show(self._in_full, span_in_full(certain.low, certain.high))
        text = self.tr("Loans and guarantees up to {amount}").format(amount=amount(financing))
        _show(self._financing, text if financing.fen else "")
        for verdict, number in self.numbers.items():
            number.setText(str(len(assessment.with_verdict(verdict))))
        self._totals.setVisible(interview.stop.page != RESULT)
        self._show_question(session, _most_worth_answering(session, interview))

    def _show_question(self, session: Session, question: Question | None) -> None:
        self._question.setVisible(question is not None)
        if question is not None:
            fact = session.vocabulary.fact.get(question.fact)
            words = session.words
            self._asks.setText(words.question(question.fact) if fact else words.label(question.fact))
            moves = self.tr("moves up to {amount}").format(amount=amount(question.at_stake))
            _show(self._moves, moves if question.at_stake.fen else "")
            self._stop = session.stop_of(question.fact)


def _most_worth_answering(session: Session, interview: Interview) -> Question | None:
    """The first question that is not being answered on the page and was not passed over."""
    for question in interview.assessment.ranked_questions():  # the first costs little, all of them much
        passed = question.fact in interview.passed_over or session.stop_of(question.fact) == interview.stop
        if question.worth_asking and not passed:
            return question
    return None


def _show(line: QWidget, text: str) -> None:
    line.setProperty("text", text)
    line.setVisible(bool(text))
