"""What a company already got, and what is therefore still to be had."""

from __future__ import annotations

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Span, nothing
from desktop.core.rules.phrase import phrase
from desktop.core.rules.situation import Situation


def after_received(
    benefit: Benefit, span: Span, situation: Situation, catalogue: Catalogue
) -> tuple[Span, Money | None]:
    """``span`` less what was received, and what that was; None where nothing of it bears on the benefit.

    Only the difference is still to be had (补差, 从高不重复), nothing once the other choice or every year is used up.
    """
    if not situation.profile.received:
        return span, None
    entries = _received_before(benefit, situation, catalogue)
    if not entries or span.high is None or span.high.currency != "CNY":
        return span, None
    received = sum((entry.amount for entry in entries), nothing())
    if _is_used_up(benefit, situation, catalogue):
        high = low = nothing()
    else:
        deducted = sum((entry.amount for entry in entries if _is_deducted(benefit, entry, situation)), nothing())
        high, low = max(span.high - deducted, nothing()), max(span.low - deducted, nothing())
    if high == span.high:
        return span, None
    formula = phrase("formula_received", formula=span.formula, received=received, rest=high)
    return msgspec.structs.replace(span, low=low, high=high, formula=formula), received


def _received_before(benefit: Benefit, situation: Situation, catalogue: Catalogue) -> list[Received]:
    """What the company got for the same benefit, its matter, its ladder or the other choice, by the date asked."""
    return [
        entry
        for entry in situation.profile.received
        if entry.on <= situation.on and entry.amount.currency == "CNY"
        if entry.benefit == benefit.id or _are_related(benefit, catalogue.benefit.get(entry.benefit))
    ]


def _are_related(benefit: Benefit, other: Benefit | None) -> bool:
    return other is not None and any(
        getattr(benefit, relation) is not None and getattr(benefit, relation) == getattr(other, relation)
        for relation in ("matter", "ladder", "choose_one")
    )


def _is_used_up(benefit: Benefit, situation: Situation, catalogue: Catalogue) -> bool:
    """Whether the other of two alternatives was taken, or all the years it is paid for have been."""
    entries = _received_before(benefit, situation, catalogue)
    for entry in entries:
        other = catalogue.benefit.get(entry.benefit)
        if other is not None and other.id != benefit.id and _chose(benefit, other):
            return True
    if not benefit.amount.per.startswith("years:"):
        return False
    years = {entry.on.year for entry in entries if entry.benefit == benefit.id and entry.on.year != situation.on.year}
    return len(years) >= int(benefit.amount.per.removeprefix("years:"))


def _chose(benefit: Benefit, other: Benefit) -> bool:
    return benefit.choose_one is not None and benefit.choose_one == other.choose_one


def _is_deducted(benefit: Benefit, entry: Received, situation: Situation) -> bool:
    """What comes yearly is only counted against the calendar year asked; what is paid for each item against none."""
    if benefit.amount.per == "item":
        return False
    return benefit.amount.per == "once" or entry.on.year == situation.on.year
