"""What a company already got, and what is therefore still to be had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Span, nothing
from desktop.core.rules.phrase import phrase
from desktop.core.rules.situation import Situation

_RELATIONS = ("matter", "ladder", "choose_one")


class ReceivedBefore:
    """What a company got by the date asked, in yuan, findable by the benefit and by what it is related to."""

    def __init__(self, situation: Situation, catalogue: Catalogue) -> None:
        self.on = situation.on
        self.benefit = catalogue.benefit
        self._by_key: dict[tuple[str, str], list[int]] = {}
        self._entries = tuple(
            entry for entry in situation.profile.received if entry.on <= situation.on and entry.amount.currency == "CNY"
        )
        for position, entry in enumerate(self._entries):
            for key in _keys(entry.benefit, self.benefit.get(entry.benefit)):
                self._by_key.setdefault(key, []).append(position)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def for_benefit(self, benefit: Benefit) -> list[Received]:
        """What was received for the benefit, its matter, its ladder or the other choice, in the order given."""
        positions = {one for key in _keys(benefit.id, benefit) for one in self._by_key.get(key, ())}
        return [self._entries[position] for position in sorted(positions)]


def after_received(benefit: Benefit, span: Span, before: ReceivedBefore) -> tuple[Span, Money | None]:
    """``span`` less what was received, and what that was; None where nothing of it bears on the benefit.

    Only the difference is still to be had (补差, 从高不重复), nothing once the other choice or every year is used up.
    """
    if not before:
        return span, None
    entries = before.for_benefit(benefit)
    if not entries or span.high is None or span.high.currency != "CNY":
        return span, None
    received = sum((entry.amount for entry in entries), nothing())
    if _is_used_up(benefit, entries, before):
        high = low = nothing()
    else:
        deducted = sum((entry.amount for entry in entries if _is_deducted(benefit, entry, before.on)), nothing())
        high, low = max(span.high - deducted, nothing()), max(span.low - deducted, nothing())
    if high == span.high:
        return span, None
    formula = phrase("formula_received", formula=span.formula, received=received, rest=high)
    return msgspec.structs.replace(span, low=low, high=high, formula=formula), received


def _keys(benefit_id: str, benefit: Benefit | None) -> Iterator[tuple[str, str]]:
    yield ("id", benefit_id)
    for relation in _RELATIONS:
        name = getattr(benefit, relation, None)
        if name is not None:
            yield (relation, name)


def _is_used_up(benefit: Benefit, entries: Sequence[Received], before: ReceivedBefore) -> bool:
    """Whether the other of two alternatives was taken, or all the years it is paid for have been."""
    for entry in entries:
        other = before.benefit.get(entry.benefit)
        if other is not None and other.id != benefit.id and _chose(benefit, other):
            return True
    if not benefit.amount.per.startswith("years:"):
        return False
    years = {entry.on.year for entry in entries if entry.benefit == benefit.id and entry.on.year != before.on.year}
    return len(years) >= int(benefit.amount.per.removeprefix("years:"))


def _chose(benefit: Benefit, other: Benefit) -> bool:
    return benefit.choose_one is not None and benefit.choose_one == other.choose_one


def _is_deducted(benefit: Benefit, entry: Received, on: date) -> bool:
    """What comes yearly is only counted against the calendar year asked; what is paid for each item against none."""
    if benefit.amount.per == "item":
        return False
    return benefit.amount.per == "once" or entry.on.year == on.year
