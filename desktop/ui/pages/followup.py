"""One follow-up question: what hangs on it, its answer, "don't know", and the way past all the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel

from desktop.core.stops import FOLLOW_UP
from desktop.ui.fields.choice import ChoiceField, SectorsField
from desktop.ui.fields.field import Field
from desktop.ui.lettering import amount, button, label
from desktop.ui.pages.facts import FactsPage
from desktop.ui.pages.names import page_name
from desktop.ui.session import Session
from desktop.ui.theme import S


class FollowUpPage(FactsPage):
    """The question of the current stop."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._add_ways_out()

    def build(self) -> None:
        """Heading, what is at stake, the field."""
        self.add_heading()
        self.column.addWidget(self._at_stake())
        if self.session.interview.stop.fact == "sectors":
            self.add_field("sectors", self._sectors())
        for fact in self.session.interview.facts:
            self.add_fact(fact)

    def add_heading(self) -> None:
        """Which question this is. How many are left is not said: each answer settles several, and one may stop."""
        interview = self.session.interview
        asked = interview.asked
        number = asked.index(interview.stop.fact) + 1 if interview.stop.fact in asked else len(asked)
        text = self.tr("Question {number}, what moves most comes first").format(number=number)
        self.column.addWidget(label(f"{page_name(FOLLOW_UP)}　{text}", "overline"))

    def tell(self, key: str, field: Field) -> None:
        """Beneath the answer also that it was "don't know"."""
        super().tell(key, field)
        if key in self.session.interview.passed_over and key not in self.session.drafts:
            field.tell(self.tr("You said that you don't know."))

    def _at_stake(self) -> QLabel:
        question = self.session.interview.question
        if question is None:
            key, profile = self.session.interview.stop.fact, self.session.profile
            answered = key in profile.known or (key == "sectors" and profile.sectors is not None)
            text = self.tr("Answered; you may change it.") if answered else self.tr("Moves nothing at the moment.")
            return label(text, "lead", tone="quiet")
        if question.at_stake.fen:
            text = self.tr("Moves up to {amount}, in {count} benefits")
            text = text.format(amount=amount(question.at_stake), count=len(question.benefits))
            return label(text, "lead", tone="unknown")
        text = self.tr("Moves {count} benefits without a figure").format(count=len(question.benefits))
        return label(text, "lead", tone="quiet")

    def _sectors(self) -> SectorsField:
        field = SectorsField(
            self.tr("Which fields of business is the company in?"),
            self.tr("All that apply; some benefits are for certain fields only."),
            self.session.words,
        )
        field.show_raw(self.session.profile.sectors)
        field.entered.connect(lambda: self.session.answer({"sectors": field.raw()}))
        return field

    def _add_ways_out(self) -> None:
        unknown = button(self.tr("I don't know"), "choice", self.session.do_not_know)
        unknown.setToolTip(self.tr("It stays unknown and is not asked again."))
        skip = button(self.tr("Skip the rest and see the result"), "link", self.session.skip_to_result)
        field = next(iter(self.fields.values()))
        row = QHBoxLayout()
        row.setSpacing(S)
        if isinstance(field, ChoiceField):
            field.add_beside(unknown)
        else:
            row.addWidget(unknown)
        row.addWidget(skip)
        row.addStretch(1)
        self.column.insertLayout(self.column.count() - 1, row)
