"""What the catalogue holds: documents and the benefits in them, each traceable to article and line of its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from desktop.core.quantities import Money, years_after
from desktop.core.rules.amounts import Amount
from desktop.core.rules.conditions import Condition, Holds, leaves
from desktop.core.rules.plan import Plan, Shared
from desktop.core.vocabulary import Vocabulary

Certainty = Literal["entitled", "ceiling", "competitive", "discretionary"]
Status = Literal["in_force", "not_yet", "expired", "draft", "repealed", "undated", "title_only"]
RecipientKind = Literal[
    "enterprise",
    "platform_operator",
    "research_organisation",
    "hospital",
    "association",
    "financial_institution",
    "fund_manager",
    "school",
    "person",
    "government",
]

CERTAINTIES: Mapping[str, str] = {
    "entitled": "符合即给",
    "ceiling": "最高不超过",
    "competitive": "竞争评审",
    "discretionary": "酌情给予",
}
STATUSES: Mapping[str, str] = {
    "in_force": "有效",
    "not_yet": "尚未施行",
    "expired": "已到期",
    "draft": "征求意见稿",
    "repealed": "已废止",
    "undated": "有效（未写明截止日期）",
    "title_only": "仅存标题",
}


class SourceLines(msgspec.Struct, frozen=True):
    """Where a text stands in the sources: the seed's number and its lines."""

    seed: str
    lines: str


class Continuation(msgspec.Struct, frozen=True):
    """A benefit still paid after its document's end, to holders of a certification, so many years from its award."""

    certification: str
    years: int

    def first_day_without(self, awarded: date) -> date:
        """The first day on which it is no longer paid to who was awarded the certification on that day."""
        return years_after(awarded, self.years)


class Benefit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True):
    """One thing a document grants: to whom, on what condition, how much, and what it may not be combined with.

    ``inferred`` are figures that follow from the text without being printed in it; ``note`` says how.
    """

    id: str
    title: str
    article: str
    at: str
    recipient: RecipientKind
    certainty: Certainty
    when: Condition
    amount: Amount
    matter: str | None = None
    ladder: str | None = None
    choose_one: str | None = None
    needs: str | None = None
    continues: Continuation | None = None
    inferred: tuple[str, ...] = ()
    read_as: tuple[ReadAs, ...] = ()
    materials: tuple[str, ...] = ()
    authority: str = ""
    note: str = ""

    @cached_property
    def facts(self) -> frozenset[str]:
        """Every fact that its conditions or its amount look at."""
        return frozenset((*self.when.facts(), *self.amount.facts()))

    @cached_property
    def certifications(self) -> frozenset[str]:
        """Every certification that its conditions name."""
        named = (leaf.certification for leaf in leaves(self.when) if isinstance(leaf, Holds))
        return frozenset(certification for several in named for certification in several)

    @cached_property
    def looks_at(self) -> frozenset[str]:
        """Every fact and certification that could move it."""
        return self.facts | self.certifications


class ReadAs(msgspec.Struct, frozen=True, kw_only=True):
    """A bound that the text words otherwise than it is written here, and why that is right."""

    figure: str
    operator: Literal["at_least", "above", "at_most", "below"]
    reason: str


class Cap(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A limit on what several benefits bring together, per company: a sum of money, or what another fact amounts to.

    ``per`` is ``once``, ``year`` or ``years:N``; ``benefits`` are ids without the document's; none means all of them.
    """

    reason: str
    at: str
    per: str = "year"
    benefits: tuple[str, ...] = ()
    limit: Money | None = None
    limit_fact: str | None = None


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """When an application is taken: both days included; None where the text names none."""

    at: str
    from_: date | None = msgspec.field(name="from", default=None)
    to: date | None = None
    note: str = ""


class NotBenefit(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of the text that grant nothing, and why."""

    at: str
    figures: tuple[str, ...]
    reason: str


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A policy document. ``to`` is its last day; None where the text prints no end.

    ``payout`` says in which part of the year it is usually applied for and paid out, where the text does.

    ``missing`` says what is lost of a partial text; ``applications`` are the windows in which applications are taken.
    """

    id: str
    title: str
    level: Literal["national", "provincial", "city", "district"]
    region: str
    text: Literal["full", "partial", "title-only"]
    number: str = ""
    issuer: str = ""
    issued: date | None = None
    from_: date | None = msgspec.field(name="from", default=None)
    to: date | None = None
    validity: str = ""
    draft: bool = False
    repeals: tuple[str, ...] = ()
    repealed_on: date | None = None
    authority: str = ""
    payout: str = ""
    source: tuple[SourceLines, ...] = ()
    notes: tuple[str, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    not_benefits: tuple[NotBenefit, ...] = ()
    caps: tuple[Cap, ...] = ()
    applications: tuple[Window, ...] = ()
    missing: str = ""

    @property
    def last_day(self) -> date | None:
        """The last day it counts: the one printed, or for a notice without dates the last day for applications."""
        if self.to is not None or self.from_ is not None or not self.applications:
            return self.to
        ends = [window.to for window in self.applications]
        return None if None in ends else max(end for end in ends if end is not None)

    def status(self, on: date) -> Status:
        """How the document stands on a day. A draft never counts; without a printed end it is taken as in force."""
        if self.text == "title-only":
            return "title_only"
        if self.draft:
            return "draft"
        if self.repealed_on is not None and self.repealed_on <= on:
            return "repealed"
        if self.from_ is not None and on < self.from_:
            return "not_yet"
        if self.last_day is not None and self.last_day < on:
            return "expired"
        return "undated" if self.last_day is None else "in_force"


class Catalogue(msgspec.Struct, frozen=True, dict=True):
    """All documents, the words they use, and the version of the whole."""

    version: str
    vocabulary: Vocabulary
    documents: tuple[Document, ...]

    @cached_property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def benefit(self) -> Mapping[str, Benefit]:
        """Benefits by id."""
        return {benefit.id: benefit for document in self.documents for benefit in document.benefits}

    @cached_property
    def plan(self) -> Plan:
        """The conditions of all benefits, in the order of the catalogue, to be evaluated together."""
        return self._planned(())

    def plan_with(self, shared: Sequence[Shared]) -> None:
        """Makes `plan` of the conditions that its rules share, none of which is compared with another then."""
        self.__dict__["plan"] = self._planned(shared)  # where a cached property keeps what it gave

    def _planned(self, shared: Sequence[Shared]) -> Plan:
        rules = [benefit.when for document in self.documents for benefit in document.benefits]
        return Plan(rules, self.vocabulary, shared)

    @cached_property
    def looked_at_by(self) -> Mapping[str, tuple[int, ...]]:
        """For each fact and certification the benefits it could move, as their places in the order of the catalogue."""
        places: dict[str, list[int]] = {}
        for place, benefit in enumerate(benefit for document in self.documents for benefit in document.benefits):
            for name in benefit.looks_at:
                places.setdefault(name, []).append(place)
        return {name: tuple(several) for name, several in places.items()}

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """The document of each benefit, by the benefit's id."""
        return {benefit.id: document for document in self.documents for benefit in document.benefits}
