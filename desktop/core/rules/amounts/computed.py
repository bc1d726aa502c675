"""Amounts worked out from the company's figures: rates, tiers, so much for each, interest, matching."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import floor

import msgspec

from desktop.core.quantities import Money, Ratio, Value
from desktop.core.rules.amounts.plain import Fixed, UpTo
from desktop.core.rules.amounts.span import Payment, Span, nothing, part_of
from desktop.core.rules.phrase import Joined, Label, Phrase, Readable, phrase
from desktop.core.rules.situation import Situation


class Limited(Payment, frozen=True, kw_only=True, omit_defaults=True):
    """The base of amounts that are worked out: an optional cap and floor, and whether the text makes it a maximum."""

    cap: Money | None = None
    floor: Money | None = None
    ceiling: bool = False

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return tuple(amount for amount in (self.cap, self.floor) if amount is not None)

    def _limited(self, amount: Money, formula: Phrase) -> Span:
        result = amount
        if self.floor is not None:
            formula, result = (
                phrase("formula_floored", inner=formula, floor=self.floor),
                max(result, self.floor),
            )
        if self.cap is not None:
            formula, result = phrase("formula_capped", inner=formula, cap=self.cap), min(result, self.cap)
        formula = phrase("formula_equals", formula=formula, result=result)
        if self.ceiling:
            return Span(nothing(result.currency), result, phrase("formula_ceiling", formula=formula))
        return Span(result, result, formula)

    def _not_yet(self, missing: Sequence[str]) -> Span:
        """The range while a figure is missing: the cap is all that is certain about its high end."""
        labels = Label(tuple(missing))
        if self.cap is None:
            return Span(nothing(), None, phrase("formula_missing", labels=labels), tuple(missing))
        formula = phrase("formula_missing_capped", labels=labels, cap=self.cap)
        low = nothing() if self.ceiling or self.floor is None else self.floor
        return Span(low, self.cap, formula, tuple(missing))


class Rate(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="rate"):
    """A share of a fact."""

    rate: Ratio
    of: str
    kind = "rate"

    def span(self, situation: Situation) -> Span:
        """rate × base, within cap and floor, rounded down to a fen."""
        base = _yuan(situation.known.get(self.of))
        if base is None:
            return self._not_yet((self.of,))
        formula = phrase("formula_rate", rate=self.rate, base=base)
        return self._limited(part_of(base, self.rate), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.of,)


class RateOfIncrease(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="rate_of_increase"):
    """A share of the growth of a fact over the year before; nothing where it has not grown."""

    rate: Ratio
    of_increase: str
    over: str
    kind = "rate"

    def span(self, situation: Situation) -> Span:
        """rate × (now - before), within cap and floor, rounded down to a fen."""
        now, before = _yuan(situation.known.get(self.of_increase)), _yuan(situation.known.get(self.over))
        if now is None or before is None:
            known = ((self.of_increase, now), (self.over, before))
            return self._not_yet([fact for fact, value in known if value is None])
        growth = max(now - before, nothing())
        base = phrase("formula_increase", now=now, before=before)
        formula = phrase("formula_rate", rate=self.rate, base=base)
        return self._limited(part_of(growth, self.rate), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.of_increase, self.over)


class PerItem(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="per_item"):
    """So much for each of a count."""

    per_item: Money
    count: str
    kind = "per_item"

    def span(self, situation: Situation) -> Span:
        """count × amount, within the cap."""
        count = situation.known.get(self.count)
        if not isinstance(count, int):
            return self._not_yet((self.count,))
        formula = phrase("formula_items", count=count, amount=self.per_item)
        return self._limited(Money(self.per_item.fen * count, self.per_item.currency), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.count,)

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return (self.per_item, *super().figures())


class Interest(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="interest"):
    """Part of a year's interest: principal (limited) × reference rate × share."""

    interest: str
    reference_rate: str
    share: Ratio
    principal_limit: Money | None = None
    kind = "interest"

    def span(self, situation: Situation) -> Span:
        """One year's interest on what counts of the principal, at the reference rate, times the share."""
        principal = _yuan(situation.known.get(self.interest))
        rate = situation.known.get(self.reference_rate)
        if principal is None or not isinstance(rate, Ratio):
            known = ((self.interest, principal), (self.reference_rate, rate))
            return self._not_yet([fact for fact, value in known if value is None])
        counted: Money = principal
        shown: Money | Phrase = principal
        if self.principal_limit is not None:
            counted = min(principal, self.principal_limit)
            shown = phrase("formula_capped", inner=principal, cap=self.principal_limit)
        formula = phrase("formula_interest", principal=shown, rate=rate, share=self.share)
        return self._limited(part_of(counted, rate.fraction * self.share.fraction), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.interest, self.reference_rate)

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return (*(() if self.principal_limit is None else (self.principal_limit,)), *super().figures())


class Matching(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="matching"):
    """Matches what another level of government has paid; without ``share`` the text prints no ratio.

    Then it is a range: from zero to what was received there, for more than that is no match, within the cap.
    """

    matching: str
    share: Ratio | None = None
    kind = "matching"

    def span(self, situation: Situation) -> Span:
        """share × what was received, within the cap."""
        received = _yuan(situation.known.get(self.matching))
        if received is None:
            return self._not_yet((self.matching,))
        if self.share is None:
            high = received if self.cap is None else min(received, self.cap)
            return Span(nothing(), high, phrase("matching_unstated", high=high))
        formula = phrase("formula_rate", rate=self.share, base=received)
        return self._limited(part_of(received, self.share), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.matching,)


class Slice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One slice of `Brackets`: up to its upper end (included; the last has none) at a rate of its own."""

    rate: Ratio
    up_to: Money | None = None


class Brackets(Limited, frozen=True, kw_only=True, omit_defaults=True, tag="brackets"):
    """Slices of a fact, the lowest first: each slice is paid at its own rate, as income tax is reckoned."""

    brackets: str
    slices: tuple[Slice, ...]
    kind = "brackets"

    def span(self, situation: Situation) -> Span:
        """The sum of rate × slice, within cap and floor, rounded down to a fen at the end."""
        base = _yuan(situation.known.get(self.brackets))
        if base is None:
            return self._not_yet((self.brackets,))
        parts = self._parts(base)
        sums = tuple(phrase("formula_rate", rate=rate, base=amount) for amount, rate in parts)
        formula = phrase("formula_joined", parts=Joined("formula_sum", sums))
        total = sum((amount.fen * rate.fraction for amount, rate in parts), Fraction(0))
        return self._limited(Money(floor(total)), formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return (self.brackets,)

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return (*(one.up_to for one in self.slices if one.up_to is not None), *super().figures())

    def _parts(self, base: Money) -> list[tuple[Money, Ratio]]:
        """What of ``base`` falls into each slice, with the slice's rate; empty slices are left out but the first."""
        parts: list[tuple[Money, Ratio]] = []
        below = nothing()
        for one in self.slices:
            end = base if one.up_to is None else min(base, one.up_to)
            if below < end or not parts:
                parts.append((max(end - below, nothing()), one.rate))
            below = max(below, end)
        return parts


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One step of `Tiers`: from its bound on (``at_least`` included, ``above`` not), this amount."""

    amount: Fixed | UpTo | Rate
    at_least: Money | int | None = None
    above: Money | int | None = None

    def reached(self, value: Value) -> bool:
        """Whether ``value`` has reached the step."""
        if self.at_least is not None:
            return not value < self.at_least  # type: ignore[operator]
        return self.above is not None and self.above < value  # type: ignore[operator]

    @property
    def bound(self) -> Phrase:
        """The step's bound as people read it."""
        if self.at_least is not None:
            return phrase("at_least", bound=Readable(self.at_least))
        assert self.above is not None, "a step has a bound: the catalogue's checks see to it"
        return phrase("above", bound=Readable(self.above))


class Tiers(Payment, frozen=True, kw_only=True, omit_defaults=True, tag="tiers"):
    """Steps on a fact, the lowest first: the highest reached alone gives the amount."""

    tiers: str
    steps: tuple[Step, ...]
    kind = "tiers"

    def span(self, situation: Situation) -> Span:
        """The amount of the highest step reached; zero below the lowest."""
        value = situation.known.get(self.tiers)
        if value is None or (isinstance(value, Money) and value.currency != "CNY"):
            return self._not_yet(situation)
        reached = [step for step in self.steps if step.reached(value)]
        label = Label((self.tiers,))
        if not reached:
            return Span(nothing(), nothing(), phrase("formula_no_step", label=label))
        inner = reached[-1].amount.span(situation)
        bound = reached[-1].bound
        formula = phrase("formula_step", label=label, bound=bound, inner=inner.formula)
        return Span(inner.low, inner.high, formula, inner.missing)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from."""
        return tuple(dict.fromkeys((self.tiers, *(fact for step in self.steps for fact in step.amount.facts()))))

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        bounds = [bound for step in self.steps for bound in (step.at_least, step.above) if isinstance(bound, Money)]
        return (*bounds, *(amount for step in self.steps for amount in step.amount.figures()))

    def _not_yet(self, situation: Situation) -> Span:
        highs = [step.amount.span(situation).high for step in self.steps]
        labels = Label((self.tiers,))
        known = [high for high in highs if high is not None]
        if len(known) < len(highs):
            return Span(nothing(), None, phrase("formula_missing", labels=labels), (self.tiers,))
        cap = max(known, key=lambda amount: amount.fen)
        return Span(nothing(), cap, phrase("formula_missing_capped", labels=labels, cap=cap), (self.tiers,))


def _yuan(value: Value | None) -> Money | None:
    """The value where it is money in yuan; money in dollars counts as unknown, for no exchange rate is guessed."""
    return value if isinstance(value, Money) and value.currency == "CNY" else None
