"""Conditions on figures: a number, a share of two, growth over the year before, years since a day."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.core.quantities import Money, Ratio, Value, years_after
from desktop.core.rules.changes import Change, raise_or_lower
from desktop.core.rules.conditions.bounds import Bounds, Number, smallest_part, smallest_whole
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation

if TYPE_CHECKING:
    from desktop.core.rules.words import Words


class Figure(Bounds, frozen=True, kw_only=True, omit_defaults=True, tag="figure"):
    """A fact lies within bounds."""

    fact: str

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the fact; unknown where it is, or where it is in another currency."""
        value = situation.known.get(self.fact)
        if value is None or not self.comparable(value):  # type: ignore[arg-type]
            return Reason(self, Outcome.UNKNOWN, value, (self.fact,))
        met = self._admit_fen(value.fen) if isinstance(value, Money) else self.admit(value)  # type: ignore[arg-type]
        return Reason(self, Outcome.MET if met else Outcome.NOT_MET, value)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.fact,)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The single changes that would meet it."""
        value = situation.known[self.fact]
        target = self.nearest(value)  # type: ignore[arg-type]
        return [(change,) for change in raise_or_lower(situation, self.fact, target)]

    def required(self, words: Words) -> str:
        """What it asks for."""
        bounds = self.in_words(words, lambda bound: words.shown(self.fact, bound))
        return words.say("fact", label=words.label(self.fact), bounds=bounds)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        return words.value(self.fact, reason.actual)  # type: ignore[arg-type]


class Share(Bounds, frozen=True, kw_only=True, omit_defaults=True, tag="share"):
    """One fact's share of another lies within bounds (ratios)."""

    share: str
    of: str

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the quotient exactly; where the whole is zero only the authority can tell."""
        part, whole = situation.known.get(self.share), situation.known.get(self.of)
        value = situation.share(self.share, self.of)
        if value is not None:
            ratio = Ratio(value.numerator, value.denominator)
            return Reason(self, Outcome.MET if self.admit(ratio) else Outcome.NOT_MET, ratio)
        missing = tuple(fact for fact, known in ((self.share, part), (self.of, whole)) if known is None)
        if missing:
            return Reason(self, Outcome.UNKNOWN, None, missing)
        if _is_zero(whole):
            return Reason(self, Outcome.JUDGED)
        return Reason(self, Outcome.UNKNOWN, None, (self.share, self.of))

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.share, self.of)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The single changes that would meet it: the part raised, or the whole; the ratio where only it is known."""
        part, whole = situation.known.get(self.share), situation.known.get(self.of)
        if part is None or whole is None:
            ratio = situation.ratio_of(self.share, self.of)
            target = self.nearest(Ratio.of(situation.share(self.share, self.of) or 0))
            return [(change,) for change in raise_or_lower(situation, ratio.id, target)] if ratio else []
        new_part = smallest_part(self, _units(whole))
        new_whole = smallest_whole(self, _units(part))
        found = raise_or_lower(situation, self.share, _same_unit(part, new_part))
        found += raise_or_lower(situation, self.of, _same_unit(whole, new_whole))
        return [(change,) for change in found]

    def required(self, words: Words) -> str:
        """What it asks for."""
        part, whole = words.label(self.share), words.label(self.of)
        return words.say("share", part=part, whole=whole, bounds=self.in_words(words, str))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        if reason.outcome is Outcome.JUDGED:
            return words.say("not_computable")
        return words.say("unknown") if reason.actual is None else words.quantity(reason.actual)  # type: ignore[arg-type]


class Increase(Bounds, frozen=True, kw_only=True, omit_defaults=True, tag="increase"):
    """A fact has grown over the year before: by money or a count, or by a rate where the bound is a ratio."""

    increase: str
    over: str

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the growth exactly; a rate over a year before of zero only the authority can tell."""
        now, before = situation.known.get(self.increase), situation.known.get(self.over)
        missing = tuple(fact for fact, known in ((self.increase, now), (self.over, before)) if known is None)
        if missing or _currency(now) != _currency(before):
            return Reason(self, Outcome.UNKNOWN, None, missing or (self.increase, self.over))
        growth = self._growth(now, before)
        if growth is None:
            return Reason(self, Outcome.JUDGED)
        if not self.comparable(growth):
            return Reason(self, Outcome.UNKNOWN, growth, (self.increase, self.over))
        return Reason(self, Outcome.MET if self.admit(growth) else Outcome.NOT_MET, growth)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.increase, self.over)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The single change that would meet it: this year's figure raised."""
        now, before = situation.known[self.increase], situation.known[self.over]
        if self._by_rate:
            target = smallest_part(self._over_one, _units(before))
        else:
            bound = self.nearest(_same_unit(now, _units(now) - _units(before)))  # type: ignore[arg-type]
            target = None if bound is None else _units(before) + _units(bound)
        return [(change,) for change in raise_or_lower(situation, self.increase, _same_unit(now, target))]

    def required(self, words: Words) -> str:
        """What it asks for."""
        bounds = self.in_words(words, str if self._by_rate else lambda bound: words.shown(self.increase, bound))
        return words.say("increase", fact=words.label(self.increase), bounds=bounds)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        if reason.outcome is Outcome.JUDGED:
            return words.say("not_computable")
        return words.say("unknown") if reason.actual is None else words.quantity(reason.actual)  # type: ignore[arg-type]

    @property
    def _by_rate(self) -> bool:
        return any(isinstance(bound, Ratio) for _, bound in self.given)

    @property
    def _over_one(self) -> Bounds:
        """The same bounds on this year's figure as a multiple of the year before's."""
        return Bounds(**{name: Ratio.of(bound.fraction + 1) for name, bound in self.given if isinstance(bound, Ratio)})

    def _growth(self, now: Value | None, before: Value | None) -> Number | None:
        difference = _units(now) - _units(before)
        if self._by_rate:
            return None if _is_zero(before) else Ratio.of(Fraction(difference, _units(before)))
        return _same_unit(now, difference)  # type: ignore[return-value]


class YearsSince(Bounds, frozen=True, kw_only=True, omit_defaults=True, tag="years_since"):
    """So many years have passed since a day, counted to the date asked; on the anniversary itself they are full."""

    years_since: str

    def evaluate(self, situation: Situation) -> Reason:
        """Compares days, not rounded years: "within six years" includes the sixth anniversary and no day after."""
        start = situation.known.get(self.years_since)
        if not isinstance(start, date):
            return Reason(self, Outcome.UNKNOWN, None, (self.years_since,))
        within = (_WITHIN_YEARS[name](situation.on, years_after(start, _units(bound))) for name, bound in self.given)
        met = start <= situation.on and all(within)
        return Reason(self, Outcome.MET if met else Outcome.NOT_MET, start)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.years_since,)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: a company cannot change when something happened."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        bounds = self.in_words(words, lambda bound: words.say("years", count=bound))
        return words.say("years_since", label=words.label(self.years_since), bounds=bounds)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        return words.value(self.years_since, reason.actual)  # type: ignore[arg-type]


_WITHIN_YEARS = {
    "at_least": lambda on, anniversary: on >= anniversary,
    "above": lambda on, anniversary: on > anniversary,
    "at_most": lambda on, anniversary: on <= anniversary,
    "below": lambda on, anniversary: on < anniversary,
}


def _units(value: object) -> int:
    """A value as a whole number of its smallest unit."""
    if isinstance(value, Money):
        return value.fen
    if isinstance(value, int):
        return value
    raise TypeError(f"no whole number of units: {value!r}")


def _same_unit(like: Value | None, units: int | None) -> Value | None:
    if units is None:
        return None
    return Money(units, like.currency) if isinstance(like, Money) else units


def _is_zero(value: Value | None) -> bool:
    return value is not None and _units(value) == 0


def _currency(value: Value | None) -> str | None:
    return value.currency if isinstance(value, Money) else None
