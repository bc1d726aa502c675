"""What time does to the company's benefits, in words: what ends, was missed, runs out with a certification, is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.outlook import (
    MISSED_MONTHS,
    SOON,
    Ending,
    Missed,
    RunningOut,
    ending_soon,
    last_day_of,
    missed,
    running_out,
)
from desktop.core.assessment.used import Used, used
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money
from desktop.core.rules.words import Words
from desktop.ui.lettering import amount, button, label, span
from desktop.ui.result.disclosure import wide_link
from desktop.ui.result.rows import amount_of, named
from desktop.ui.theme import S

Wanted = Callable[[str], object]
"""What is called with the id of a benefit that is to be shown."""
FIRST = 6
"""How many benefits of one entry are shown at first."""
_Link = tuple[str, str]


class _Part(QWidget):
    """A heading and entries below it."""

    def __init__(self, heading: str, assessment: Assessment, words: Words, wanted: Wanted) -> None:
        super().__init__()
        self.assessment = assessment
        self.words = words
        self._wanted = wanted
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self.column.addWidget(label(heading, "title"))

    def add(self, text: str, below: str = "", *, tone: str = "") -> None:
        """An entry, with a smaller line below."""
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addWidget(label(text, "heading"))
        if below:
            block.addWidget(label(below, "small", tone=tone))
        self.column.addLayout(block)

    def add_links(self, links: Sequence[_Link]) -> None:
        """Benefits to be gone to, each its id and what it says; after the first few the rest on demand."""
        block = QVBoxLayout()
        block.setSpacing(0)
        self.column.addLayout(block)
        self._link(block, links[:FIRST])
        rest = links[FIRST:]
        if rest:
            text = QCoreApplication.translate("Outlook", "Show {count} more").format(count=len(rest))
            more = button(text, "link")
            more.clicked.connect(lambda: self._show_rest(block, more, rest))
            block.addWidget(more)

    def _show_rest(self, block: QVBoxLayout, more: QWidget, rest: Sequence[_Link]) -> None:
        place = block.indexOf(more)
        more.hide()
        self._link(block, rest)
        block.itemAt(place + 1).widget().setFocus()
        more.deleteLater()

    def _link(self, block: QVBoxLayout, links: Sequence[_Link]) -> None:
        for name, text in links:
            block.addWidget(wide_link(text, partial(self._wanted, name)))

    def links_of(self, benefits: Sequence[str]) -> list[_Link]:
        """Benefits with what they come to now."""
        results = [self.assessment.result[name] for name in benefits]
        return [(one.benefit.id, f"{self.words.term(one.benefit.title)} · {amount_of(one)}") for one in results]


class EndingSoon(_Part):
    """The documents whose benefits can be had for a few more weeks."""

    def __init__(self, assessment: Assessment, words: Words, wanted: Wanted) -> None:
        super().__init__(self.tr("Ending soon"), assessment, words, wanted)
        found = ending_soon(assessment)
        if not found:
            text = self.tr("Nothing the company can still have ends within {days} days.")
            self.column.addWidget(label(text.format(days=SOON), "quiet"))
        for one in found:
            self._add_ending(one)

    def _add_ending(self, one: Ending) -> None:
        title = self.words.term(self.assessment.catalogue.document[one.document].title)
        text = self.tr("Last day {day}, {count} days left").format(day=one.last_day, count=one.days_left)
        self.add(title, text, tone="unknown")
        self.add_links(self.links_of(one.benefits))


class MissedLately(_Part):
    """What ended while the company qualified: surely, and what also hangs on figures of that time."""

    def __init__(self, assessment: Assessment, words: Words, wanted: Wanted) -> None:
        text = self.tr("Missed in the last {months} months").format(months=MISSED_MONTHS)
        super().__init__(text, assessment, words, wanted)
        found = missed(assessment)
        if not found:
            text = self.tr("Nothing that has ended is known to have been open to the company.")
            self.column.addWidget(label(text, "quiet"))
        surely = self.tr("Surely ({count})"), self.tr("By its certifications and dates it qualified on the last day.")
        possibly = self.tr("Possibly ({count})"), self.tr("It also hangs on figures of that time, which are not known.")
        for (heading, meaning), is_sure in ((surely, True), (possibly, False)):
            links = [self._missed(one) for one in found if one.surely is is_sure]
            if links:
                self.add(heading.format(count=len(links)), meaning)
                self.add_links(links)

    def _missed(self, one: Missed) -> _Link:
        result = self.assessment.result[one.benefit]
        worth = self._worth(one.high) if result.amount.form != "in_kind" else amount_of(result)
        day = self.tr("ended {day}").format(day=one.last_day)
        return one.benefit, " · ".join((named(result, self.words), day, worth))

    def _worth(self, high: Money | None) -> str:
        if high is None:
            return span(Money(0), None)
        return self.tr("up to {amount}").format(amount=amount(high))


class CertificationsRunningOut(_Part):
    """The certifications that run out within a year, and what falls with each."""

    def __init__(self, assessment: Assessment, words: Words, wanted: Wanted) -> None:
        super().__init__(self.tr("Certifications that run out"), assessment, words, wanted)
        found = running_out(assessment)
        if not found:
            self.column.addWidget(label(self._nothing(), "quiet"))
        for one in found:
            self._add_running_out(one)
        over = self._over()
        if over:
            text = self.tr("Have run out already: {names}").format(names=words.listing(over))
            self.column.addWidget(label(text, tone="unknown"))
        undated = self._undated()
        if undated:
            text = self.tr("Not told of {names}: neither the day it was awarded nor its last day was entered.")
            self.column.addWidget(label(text.format(names=words.listing(undated)), "quiet"))

    def _nothing(self) -> str:
        if self.assessment.profile.certifications is None:
            return self.tr("Which certifications the company holds was not answered yet.")
        return self.tr("No certification is known to run out within a year.")

    def _over(self) -> list[str]:
        """Those that have run out before the day, with their last day."""
        last_days = [(one.id, last_day_of(one, self.assessment)) for one in self._held()]
        return [
            f"{self.words.certification(name)} {last}"
            for name, last in last_days
            if last is not None and last < self.assessment.on
        ]

    def _held(self) -> tuple[HeldCertification, ...]:
        return self.assessment.profile.certifications or ()

    def _undated(self) -> list[str]:
        """Those held that last for some years only, from a day that was not entered."""
        kinds = self.assessment.catalogue.vocabulary.certification
        return [
            self.words.certification(one.id)
            for one in self._held()
            if last_day_of(one, self.assessment) is None and kinds[one.id].valid_years is not None
        ]

    def _add_running_out(self, one: RunningOut) -> None:
        text = self.tr("Last day {day}, {count} days left").format(day=one.last_day, count=one.days_left)
        self.add(self.words.certification(one.certification), text, tone="unknown")
        if not one.benefits:
            self.column.addWidget(label(self.tr("No benefit falls with it.")))
            return
        if one.worth.fen:
            falls = self.tr("With it falls up to {amount} in all:").format(amount=amount(one.worth))
        else:
            falls = self.tr("With it falls, without changing the total:")
        self.column.addWidget(label(falls))
        self.add_links(self.links_of(one.benefits))


class UsedUp(_Part):
    """What was received already, what remains of it, and from when on it is whole again."""

    def __init__(self, assessment: Assessment, words: Words, wanted: Wanted) -> None:
        super().__init__(self.tr("Used up"), assessment, words, wanted)
        self.used = used(assessment)
        for one in self.used:
            self.add(self._name(one), self._rest(one))

    def _name(self, one: Used) -> str:
        if one.benefit is not None:
            return named(self.assessment.result[one.benefit], self.words)
        document = self.assessment.catalogue.document[one.document]
        return self.words.term(f"{one.reason}（{document.number or document.title}）")

    def _rest(self, one: Used) -> str:
        parts = [self.tr("received {amount}").format(amount=amount(one.received))]
        if one.limit is not None and one.rest is not None:
            text = self.tr("{rest} remain of {limit}")
            parts.append(text.format(rest=amount(one.rest), limit=amount(one.limit)))
        else:
            parts.append(self.tr("what remains cannot be told"))
        if one.whole_again is not None:
            parts.append(self.tr("from {day} on at least part of it can be had again").format(day=one.whole_again))
        return " · ".join(parts)
