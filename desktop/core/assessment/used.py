"""What a company has used of each benefit and cap, what remains of it, and when it is whole again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.limits import limit_of, members_of, used_of, years_of
from desktop.core.catalogue.model import Benefit, Document
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from desktop.core.rules.situation import Situation


class Used(msgspec.Struct, frozen=True):
    """One limit that money received counts against.

    ``benefit`` is the benefit it belongs to, None for a cap over several, whose ``reason`` says what it holds together;
    ``limit`` is what could be had in all, None where the text names no figure; ``rest`` what remains of it;
    ``whole_again`` the first day on which part of what was used no longer counts, None where it counts for good.
    """

    document: str
    benefit: str | None
    reason: str
    received: Money
    limit: Money | None
    rest: Money | None
    whole_again: date | None


def used(assessment: Assessment) -> tuple[Used, ...]:
    """Every benefit and every cap that something received counts against, in the order of the catalogue."""
    situation = Situation(assessment.profile, assessment.on, assessment.catalogue.vocabulary)
    if not situation.profile.received:
        return ()
    return tuple(one for document in assessment.catalogue.documents for one in _of_document(document, situation))


def _of_document(document: Document, situation: Situation) -> Iterator[Used]:
    for benefit in document.benefits:
        own = _counting(benefit, situation)
        if own:
            yield _of_benefit(benefit, document, own, situation)
    for cap in document.caps:
        members = members_of(cap, document)
        entries = used_of(cap, members, situation)
        if entries:
            sum_received = _sum(entries)
            limit = limit_of(cap, situation)
            again = None if cap.per == "once" else _falls_out(entries, years_of(cap.per))
            yield Used(document.id, None, cap.reason, sum_received, limit, _rest(limit, sum_received), again)


def _counting(benefit: Benefit, situation: Situation) -> list[Received]:
    """What was received for the benefit and still counts against it: of this calendar year where it comes yearly."""
    own = [
        entry
        for entry in situation.profile.received
        if entry.benefit == benefit.id and entry.amount.currency == "CNY" and entry.on <= situation.on
    ]
    if benefit.amount.per == "year":
        return [entry for entry in own if entry.on.year == situation.on.year]
    return own


def _of_benefit(benefit: Benefit, document: Document, entries: Sequence[Received], situation: Situation) -> Used:
    """How much of a benefit is left: of one paid over N years the years that were not yet used, at what it comes to."""
    amount = benefit.amount
    received = _sum(entries)
    high = amount.span(situation).high
    if amount.per == "item":
        return Used(document.id, benefit.id, "", received, None, None, None)
    if amount.per.startswith("years:") and high is not None:
        high = Money(high.fen * years_of(amount.per), high.currency)
    limit = high if high is not None and high.currency == "CNY" else None
    again = _falls_out(entries, 1) if amount.per == "year" else None
    return Used(document.id, benefit.id, "", received, limit, _rest(limit, received), again)


def _sum(entries: Sequence[Received]) -> Money:
    return sum((entry.amount for entry in entries), nothing())


def _rest(limit: Money | None, received: Money) -> Money | None:
    return None if limit is None else max(limit - received, nothing())


def _falls_out(entries: Sequence[Received], years: int) -> date:
    """The first of January on which the earliest entry has left a window of so many calendar years."""
    return date(min(entry.on.year for entry in entries) + years, 1, 1)
