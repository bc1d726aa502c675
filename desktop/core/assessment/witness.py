"""Makes up a company that meets a condition as barely as it can: for truth tables and generated tests."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import msgspec

from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, Profile, make_profile
from desktop.core.quantities import Money, Ratio, Value, years_after
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Defined,
    Figure,
    Holds,
    Increase,
    InSector,
    Judged,
    NoneOf,
    OneOf,
    Place,
    Recipient,
    Share,
    YearsSince,
    leaves,
)
from desktop.core.rules.conditions.bounds import smallest_part
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import Vocabulary

_TEN_MILLION = Money.yuan(10_000_000)
_HUNDRED = 100
_A_HUNDREDTH_OF_A_POINT = Fraction(1, 10_000)


class _Made(msgspec.Struct):
    """The company as made up so far."""

    facts: dict[str, Value] = {}
    certifications: dict[str, date] = {}
    own: dict[str, Any] = {}

    def copy(self) -> _Made:
        return _Made(dict(self.facts), dict(self.certifications), dict(self.own))


def company_meeting(
    condition: Condition, vocabulary: Vocabulary, on: date, through: Condition | None = None
) -> Profile | None:
    """A company that meets everything testable of ``condition`` on that day; None when none was found.

    Of alternatives it takes the one that holds ``through``, so that this requirement decides.
    """
    maker = _Maker(vocabulary, on, through)
    made = maker.meet(condition, _Made())
    made = maker.meet(condition, made) if made is not None else None  # a later part may have moved an earlier one
    profile = maker.profile(made) if made is not None else None
    if profile is None:
        return None
    outcome = condition.evaluate(Situation(profile, on, vocabulary)).outcome
    return profile if outcome in (Outcome.MET, Outcome.JUDGED) else None


class _Maker:
    def __init__(self, vocabulary: Vocabulary, on: date, through: Condition | None) -> None:
        self._vocabulary = vocabulary
        self._on = on
        self._through = through

    def profile(self, made: _Made) -> Profile | None:
        """The company as a profile; None where its answers cannot be true together."""
        held = tuple(HeldCertification(one, day) for one, day in made.certifications.items())
        try:
            return make_profile(self._vocabulary, certifications=held, facts=made.facts, **made.own)
        except InputError:
            return None

    def meet(self, condition: Condition, made: _Made) -> _Made | None:
        """``made`` changed so that it meets ``condition``; None where it cannot."""
        if isinstance(condition, Defined):
            return self.meet(condition.meaning, made) if condition.meaning else None
        if isinstance(condition, AllOf):
            return self._meet_all(condition, made)
        if isinstance(condition, AnyOf):
            return self._meet_any(condition, made)
        if isinstance(condition, NoneOf):
            for part in condition.none:
                self._fail(part, made)
            return made
        self._meet_leaf(condition, made)
        return made

    def _meet_all(self, condition: AllOf, made: _Made) -> _Made | None:
        current: _Made | None = made
        for part in sorted(condition.all, key=lambda one: isinstance(one, (Share, Increase))):
            current = self.meet(part, current) if current is not None else None
        return current

    def _meet_any(self, condition: AnyOf, made: _Made) -> _Made | None:
        """The first part that can be met and tested; one that only an authority can tell comes last."""
        for part in sorted(condition.any, key=lambda one: (self._through not in leaves(one), isinstance(one, Judged))):
            tried = self.meet(part, made.copy())
            profile = self.profile(tried) if tried is not None else None
            if profile is not None:
                outcome = part.evaluate(Situation(profile, self._on, self._vocabulary)).outcome
                if outcome in (Outcome.MET, Outcome.JUDGED):
                    return tried
        return None

    def _fail(self, condition: Condition, made: _Made) -> None:
        """Makes ``made`` fail ``condition``, where a figure or a declaration can; what was never given is not held."""
        if isinstance(condition, Defined) and condition.meaning is not None:
            self._fail(condition.meaning, made)
        elif isinstance(condition, AllOf) and condition.all:
            self._fail(condition.all[0], made)
        elif isinstance(condition, AnyOf):
            for part in condition.any:
                self._fail(part, made)
        elif isinstance(condition, Declared):
            made.facts[condition.fact] = not condition.is_
        elif isinstance(condition, Figure):
            made.facts[condition.fact] = _just_outside(condition)

    def _meet_leaf(self, leaf: Condition, made: _Made) -> None:
        if isinstance(leaf, Figure):
            made.facts[leaf.fact] = self._within(leaf, made.facts.get(leaf.fact))
        elif isinstance(leaf, Share):
            self._meet_share(leaf, made)
        elif isinstance(leaf, Increase):
            self._meet_increase(leaf, made)
        elif isinstance(leaf, YearsSince):
            bound = leaf.at_least if leaf.at_least is not None else leaf.above
            years = bound if isinstance(bound, int) else 0
            made.facts[leaf.years_since] = years_after(self._on, -years - int(leaf.above is not None))
        elif isinstance(leaf, Declared):
            made.facts[leaf.fact] = leaf.is_
        elif isinstance(leaf, OneOf):
            made.facts.setdefault(leaf.fact, leaf.one_of[0])
        elif isinstance(leaf, DateWithin):
            made.facts[leaf.day] = leaf.from_ or leaf.to or self._on
        elif isinstance(leaf, Holds):
            made.certifications.setdefault(leaf.certification[0], self._award_day(leaf))
        elif isinstance(leaf, Place):
            made.own["district"] = leaf.place
        elif isinstance(leaf, Recipient):
            made.own["recipient_kinds"] = (leaf.recipient,)
        elif isinstance(leaf, InSector):
            made.own["sectors"] = (leaf.sector[0],)

    def _within(self, figure: Figure, current: Value | None) -> Value:
        """The figure's own value where it is admitted, else the nearest that is."""
        start: Any = {"money": Money(0), "ratio": Ratio(0), "count": 0}[self._vocabulary.fact[figure.fact].type]
        bound = figure.given[0][1]
        if isinstance(bound, Money) and bound.currency != start.currency:
            start, current = Money(0, bound.currency), None
        nearest = figure.nearest(start if current is None else current)  # type: ignore[arg-type]
        if nearest is not None and nearest != start:
            return nearest
        if isinstance(figure.above, Ratio):
            return Ratio.of(figure.above.fraction + _A_HUNDREDTH_OF_A_POINT)
        upper = figure.at_most if figure.at_most is not None else figure.below
        return upper if upper is not None and figure.admit(upper) else (nearest if nearest is not None else start)

    def _meet_share(self, leaf: Share, made: _Made) -> None:
        counts = self._vocabulary.fact[leaf.share].type == "count"
        whole: Any = made.facts.setdefault(leaf.of, _HUNDRED if counts else _TEN_MILLION)
        units = whole if counts else whole.fen
        part = smallest_part(leaf, units) or 0
        current: Any = made.facts.get(leaf.share)
        had = 0 if current is None else (current if counts else current.fen)
        made.facts[leaf.share] = max(part, had) if counts else Money(max(part, had))

    def _meet_increase(self, leaf: Increase, made: _Made) -> None:
        counts = self._vocabulary.fact[leaf.over].type == "count"
        before: Any = made.facts.setdefault(leaf.over, _HUNDRED if counts else _TEN_MILLION)
        bound = leaf.at_least if leaf.at_least is not None else leaf.above
        step = int(leaf.above is not None)
        if isinstance(bound, Ratio):
            units = before if counts else before.fen
            more = units + -(-units * bound.numerator // bound.denominator) + step
            made.facts[leaf.increase] = more if counts else Money(more)
        elif isinstance(bound, Money):
            made.facts[leaf.increase] = Money(before.fen + bound.fen + step)
        elif isinstance(bound, int):
            made.facts[leaf.increase] = before + bound + step

    def _award_day(self, leaf: Holds) -> date:
        """The latest day that counts: today where the window allows, else its last day."""
        latest = min(day for day in (self._on, leaf.awarded_to) if day is not None)
        earliest = leaf.awarded_from or latest
        return max(latest, earliest)


def _just_outside(figure: Figure) -> Value:
    """The value nearest to the first bound of ``figure`` that it does not admit."""
    name, bound = figure.given[0]
    step = {"at_least": -1, "above": 0, "at_most": 1, "below": 0}[name]
    if isinstance(bound, Money):
        return Money(max(bound.fen + step, 0), bound.currency)
    if isinstance(bound, Ratio):
        return Ratio.of(max(bound.fraction + step * _A_HUNDREDTH_OF_A_POINT, Fraction(0)))
    return max(bound + step, 0)
