"""What an assessment is made of: results with their verdicts and amounts, totals, questions, steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from desktop.core.catalogue.model import Benefit, Document, Status
from desktop.core.quantities import Money
from desktop.core.rules.amounts import FINANCING_FORMS, MONEY_FORMS
from desktop.core.rules.changes import Change
from desktop.core.rules.outcome import Reason
from desktop.core.rules.phrase import Phrase
from desktop.core.vocabulary import Effort

Verdict = Literal["eligible", "confirm", "unknown", "near", "ineligible", "not_in_force"]

VERDICTS: Mapping[Verdict, str] = {
    "eligible": "符合",
    "confirm": "待确认",
    "unknown": "待补充",
    "near": "差一点",
    "ineligible": "不符合",
    "not_in_force": "不在有效期",
}
"""Every verdict with its word, the best first."""

COUNTABLE: tuple[Verdict, ...] = ("eligible", "confirm", "unknown")
"""The verdicts that can bring money, in the order of their certainty."""


class AmountFound(msgspec.Struct, frozen=True, gc=False):
    """What a benefit comes to: ``high`` is None where no figure can be given.

    ``kind`` is how it was worked out, ``working`` the arithmetic with its numbers.
    """

    low: Money
    high: Money | None
    per: str
    kind: str
    form: str
    working: Phrase

    @property
    def is_money(self) -> bool:
        """Whether it enters the totals: cash and vouchers do, loans, guarantees and help in kind do not."""
        return self.form in MONEY_FORMS

    @property
    def is_financing(self) -> bool:
        """Whether it is money lent or guaranteed."""
        return self.form in FINANCING_FORMS

    @property
    def is_yearly(self) -> bool:
        """Whether it comes again each year; totals count one year of it."""
        return self.per == "year" or self.per.startswith("years:")


class Step(msgspec.Struct, frozen=True):
    """A smallest set of changes that would bring a benefit within reach."""

    changes: tuple[Change, ...]


class Result(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One benefit for one company.

    ``missing`` are the facts that could still move it. ``counted`` says whether it is part of the best combination;
    ``not_counted_because`` why not, None for verdicts that bring no money anyway.
    """

    benefit: Benefit
    document: Document
    status: Status
    verdict: Verdict
    reason: Reason
    amount: AmountFound
    missing: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    counted: bool = False
    not_counted_because: Phrase | None = None


class Total(msgspec.Struct, frozen=True):
    """A sum over a combination: from ``low`` to ``high``; ``benefits`` are those in it.

    What is still unknown adds nothing to ``low``: it may all fall away.
    ``yearly`` is the part of ``high`` that comes again each year; ``without_figure`` how many benefits of its
    verdicts have no figure and are therefore in neither; ``limited_by`` the caps over several benefits that bind.
    """

    low: Money
    high: Money
    benefits: frozenset[str] = frozenset()
    yearly: Money = Money(0)
    without_figure: int = 0
    limited_by: tuple[str, ...] = ()


class Totals(msgspec.Struct, frozen=True):
    """What is certain; that with what only an authority can confirm; that with what is still unknown; financing."""

    certain: Total
    with_confirmation: Total
    with_unknowns: Total
    financing: Money


class Question(msgspec.Struct, frozen=True):
    """A fact still unknown and the money that hangs on it; ``benefits`` are those it could decide.

    ``at_stake`` is the difference between the best and the worst answer for the totals. ``worth_asking`` is false
    where no answer can move anything but promises without a figure.
    """

    fact: str
    at_stake: Money
    benefits: tuple[str, ...]
    worth_asking: bool = True


class NextStep(msgspec.Struct, frozen=True):
    """Something a company could do: what it adds to what is settled, in all, and which benefits it brings in reach.

    ``effort`` is the hardest part of it.
    """

    changes: tuple[Change, ...]
    effort: Effort
    worth: Money
    benefits: tuple[str, ...]
