"""The answers to one open question between which something turns: at each bound of the rules, beside it, and far out.

Between two of them no verdict changes and every amount moves one way, so the best and the worst answer are among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

from desktop.core.assessment.model import Result
from desktop.core.facts import Fact
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio, Value, years_after
from desktop.core.rules.amounts import Amount, Brackets, Interest, Matching, PerItem, Rate, RateOfIncrease, Tiers
from desktop.core.rules.conditions import (
    Condition,
    DateWithin,
    Figure,
    Holds,
    Increase,
    InSector,
    NoneOf,
    Place,
    Share,
    YearsSince,
    leaves,
    parts_of,
)
from desktop.core.rules.situation import Situation

Answers = dict[str, object]

_BESIDE_A_RATIO = Fraction(1, 10**6)
"""How far beside the bound of a ratio the next answer is tried; beside money it is a fen, beside a count one."""


def decisive_answers(name: str, results: Sequence[Result], situation: Situation) -> list[Answers]:
    """Answers to ``name``, as `profile.with_answers` takes them, between which one of ``results`` could change."""
    rules = [leaf for result in results for leaf in leaves(result.benefit.when)]
    if name == "certifications":
        unwanted = {one for result in results for one in _unwanted(result.benefit.when)}
        return [{name: held} for held in _certifications(rules, unwanted, situation.on)]
    if name == "sectors":
        named = dict.fromkeys(sector for leaf in rules if isinstance(leaf, InSector) for sector in leaf.sector)
        return [{name: sectors} for sectors in ((), *((one,) for one in named), tuple(named))]
    if name == "district":
        places = dict.fromkeys(leaf.place for leaf in rules if isinstance(leaf, Place))
        return [{name: code} for code in (*places, *_elsewhere(places, situation))]
    fact = situation.vocabulary.fact[name]
    amounts = [result.benefit.amount for result in results]
    return [{name: value} for value in _values(fact, rules, amounts, situation)]


_ZEROS: Mapping[str, Value] = {"money": Money(0), "ratio": Ratio(0), "count": 0}


def _certifications(
    rules: Iterable[Condition], unwanted: Collection[str], on: date
) -> Iterator[tuple[HeldCertification, ...]]:
    """None held; all that the rules name, all but those that a rule excludes, and those alone.

    The day of the award is unknown, today, or the last that a window takes.
    """
    held = [leaf for leaf in rules if isinstance(leaf, Holds)]
    named = tuple(dict.fromkeys(one for leaf in held for one in leaf.certification))
    wanted = tuple(one for one in named if one not in unwanted)
    sets = dict.fromkeys((named, wanted, tuple(one for one in named if one in unwanted)))
    days = {min(on, leaf.awarded_to) if leaf.awarded_to else on for leaf in held}
    yield ()
    for several in sets:
        if several:
            yield tuple(HeldCertification(one) for one in several)
            for day in sorted(days):
                yield tuple(HeldCertification(one, day) for one in several)


def _unwanted(condition: Condition, *, excluded: bool = False) -> Iterator[str]:
    """The certifications whose holding a rule excludes."""
    if isinstance(condition, Holds):
        if excluded:
            yield from condition.certification
        return
    inside = excluded is not isinstance(condition, NoneOf)
    for part in parts_of(condition):
        yield from _unwanted(part, excluded=inside)


def _elsewhere(places: Iterable[str], situation: Situation) -> Iterator[str]:
    """A region that none of ``places`` holds, where there is one: the answer that fails them all."""
    regions = situation.vocabulary.regions
    for region in regions:
        around = {one.code for one in situation.vocabulary.region_path(region.code)}
        if around.isdisjoint(places) and not any(
            region.code in {one.code for one in situation.vocabulary.region_path(place)} for place in places
        ):
            yield region.code
            return


def _values(fact: Fact, rules: Iterable[Condition], amounts: Iterable[Amount], situation: Situation) -> list[Value]:
    if fact.type == "yes_no":
        return [True, False]
    if fact.type == "choice":
        return list(fact.options)
    if fact.type == "date":
        return list(_days(fact.id, rules, situation.on))
    turning = {point for leaf in rules for point in _turning_points(fact, leaf, situation)}
    turning |= {point for amount in amounts for point in _saturations(fact, amount, situation)}
    least, most = _limits(fact, situation)
    values = [_ZEROS[fact.type] if least is None else least, *(value for point in turning for value in _around(point))]
    last = [_far_beyond(values, currency) for currency in {_currency(value) for value in values}]
    ends = last if most is None else [*(one for one in last if _currency(one) != _currency(most)), most]
    return [value for value in dict.fromkeys((*values, *ends)) if fact.is_sane(value)]


def _limits(fact: Fact, situation: Situation) -> tuple[Value | None, Value | None]:
    """The least and the most it can be, as far as there is one: its sane range, and a part never exceeds its whole."""
    parts = [part.id for part in situation.vocabulary.parts if part.at_most == fact.id]
    least = _known([*parts], situation) + _parsed(fact, fact.minimum)
    most = _known([fact.at_most] if fact.at_most else [], situation) + _parsed(fact, fact.maximum)
    return max(least, default=None), min(most, default=None)


def _known(names: Iterable[str], situation: Situation) -> list[Value]:
    """In yuan where it is money: dollars limit nothing without a rate."""
    values = [situation.known[name] for name in names if name in situation.known]
    return [value for value in values if not isinstance(value, Money) or value.currency == "CNY"]


def _parsed(fact: Fact, bound: str | None) -> list[Value]:
    return [] if bound is None else [fact.parse(bound)]


def _days(name: str, rules: Iterable[Condition], on: date) -> Iterator[date]:
    """Each end of a window, each anniversary, and the days beside them; today; a day before all of them."""
    turning = {on}
    for leaf in rules:
        if isinstance(leaf, DateWithin) and leaf.day == name:
            turning |= {day for day in (leaf.from_, leaf.to) if day is not None}
        if isinstance(leaf, YearsSince) and leaf.years_since == name:
            turning |= {years_after(on, -bound) for _, bound in leaf.given if isinstance(bound, int)}
    days = {day + timedelta(days=beside) for day in turning for beside in (-1, 0, 1)}
    yield from sorted(day for day in {*days, min(days) - timedelta(days=1)} if day <= on)


def _turning_points(fact: Fact, leaf: Condition, situation: Situation) -> Iterator[Value]:
    """Where ``leaf`` turns when ``fact`` takes that value, as far as the other facts it looks at are known."""
    if isinstance(leaf, Figure) and leaf.fact == fact.id:
        yield from (bound for _, bound in leaf.given)
    elif isinstance(leaf, Share):
        yield from _share_turning_points(fact, leaf, situation)
    elif isinstance(leaf, Increase) and fact.id in (leaf.increase, leaf.over):
        known = situation.known.get(leaf.over if fact.id == leaf.increase else leaf.increase)
        sign = 1 if fact.id == leaf.increase else -1
        for _, bound in leaf.given:
            if isinstance(bound, Ratio) and known is not None:
                times = bound.fraction + 1
                yield _scaled(known, times if sign == 1 else 1 / times)
            elif isinstance(bound, (Money, int)) and known is not None:
                yield _scaled(known, Fraction(1), plus=sign * _units(bound))


def _share_turning_points(fact: Fact, leaf: Share, situation: Situation) -> Iterator[Value]:
    ratio = situation.ratio_of(leaf.share, leaf.of)
    part, whole = situation.known.get(leaf.share), situation.known.get(leaf.of)
    for _, bound in leaf.given:
        if not isinstance(bound, Ratio):
            continue
        if ratio is not None and fact.id == ratio.id:
            yield bound
        elif fact.id == leaf.share and whole is not None:
            yield _scaled(whole, bound.fraction)
        elif fact.id == leaf.of and part is not None and bound.numerator:
            yield _scaled(part, 1 / bound.fraction)


def _saturations(fact: Fact, amount: Amount, situation: Situation) -> Iterator[Value]:
    """Where an amount that is worked out from ``fact`` stops growing, or jumps."""
    cap = getattr(amount, "cap", None)
    if isinstance(amount, Rate) and amount.of == fact.id and cap and amount.rate.numerator:
        yield _scaled(cap, 1 / amount.rate.fraction)
    elif isinstance(amount, PerItem) and amount.count == fact.id and cap and amount.per_item.fen:
        yield ceil(Fraction(cap.fen, amount.per_item.fen))
    elif isinstance(amount, Matching) and amount.matching == fact.id and cap:
        yield _scaled(cap, 1 / amount.share.fraction if amount.share and amount.share.numerator else Fraction(1))
    elif isinstance(amount, Tiers) and amount.tiers == fact.id:
        yield from (bound for step in amount.steps for bound in (step.at_least, step.above) if bound is not None)
    elif isinstance(amount, Tiers):
        yield from (point for step in amount.steps for point in _saturations(fact, step.amount, situation))
    elif isinstance(amount, Brackets) and amount.brackets == fact.id:
        yield from (one.up_to for one in amount.slices if one.up_to is not None)
        yield from _last_slice_saturation(amount)
    elif isinstance(amount, RateOfIncrease):
        yield from _growth_saturations(fact, amount, situation)
    elif isinstance(amount, Interest):
        yield from _interest_saturations(fact, amount, situation)


def _last_slice_saturation(amount: Brackets) -> Iterator[Value]:
    if amount.cap is None:
        return
    below, paid = 0, Fraction(0)
    for one in amount.slices:
        rate = one.rate.fraction
        if rate and (one.up_to is None or paid + (one.up_to.fen - below) * rate >= amount.cap.fen):
            yield Money(ceil(below + (amount.cap.fen - paid) / rate))
            return
        if one.up_to is not None:
            paid += (one.up_to.fen - below) * rate
            below = one.up_to.fen


def _growth_saturations(fact: Fact, amount: RateOfIncrease, situation: Situation) -> Iterator[Value]:
    growth = ceil(amount.cap.fen / amount.rate.fraction) if amount.cap and amount.rate.numerator else 0
    if fact.id == amount.of_increase and (before := situation.known.get(amount.over)) is not None:
        yield _scaled(before, Fraction(1))
        yield _scaled(before, Fraction(1), plus=growth)
    elif fact.id == amount.over and (now := situation.known.get(amount.of_increase)) is not None:
        yield _scaled(now, Fraction(1))
        yield _scaled(now, Fraction(1), plus=-growth)


def _interest_saturations(fact: Fact, amount: Interest, situation: Situation) -> Iterator[Value]:
    if fact.id == amount.interest:
        if amount.principal_limit is not None:
            yield amount.principal_limit
        rate = situation.known.get(amount.reference_rate)
        if amount.cap and isinstance(rate, Ratio) and rate.numerator and amount.share.numerator:
            yield _scaled(amount.cap, 1 / (rate.fraction * amount.share.fraction))
    elif fact.id == amount.reference_rate:
        principal = situation.known.get(amount.interest)
        if amount.cap and isinstance(principal, Money) and principal.fen and amount.share.numerator:
            yield Ratio.of(Fraction(amount.cap.fen, principal.fen) / amount.share.fraction)
        yield Ratio(1)


def _around(point: Value) -> Iterator[Value]:
    """A turning point and the values just beside it, none below zero."""
    if isinstance(point, Money):
        yield from (Money(point.fen + beside, point.currency) for beside in (-1, 0, 1) if point.fen + beside >= 0)
    elif isinstance(point, Ratio):
        near = (point.fraction + beside for beside in (-_BESIDE_A_RATIO, Fraction(0), _BESIDE_A_RATIO))
        yield from (Ratio.of(fraction) for fraction in near if fraction >= 0)
    elif isinstance(point, int):
        yield from (point + beside for beside in (-1, 0, 1) if point + beside >= 0)


def _far_beyond(values: Sequence[Value], currency: str | None) -> Value:
    """Beyond every turning point of that kind."""
    same: list[Any] = [value for value in values if _currency(value) == currency]
    largest: Money | Ratio | int = max(same)
    if isinstance(largest, Ratio):
        return Ratio.of(largest.fraction + 1)
    if isinstance(largest, Money):
        return Money(largest.fen * 2 + 100, largest.currency)
    return largest * 2 + 1


def _currency(value: Value) -> str | None:
    return value.currency if isinstance(value, Money) else None


def _units(value: Money | int) -> int:
    return value.fen if isinstance(value, Money) else value


def _scaled(value: Value, times: Fraction, plus: int = 0) -> Value:
    """``value`` times a fraction, in whole units, plus some; the units beside it are tried as well."""
    if isinstance(value, Money):
        return Money(max(floor(value.fen * times) + plus, 0), value.currency)
    return max(floor(int(value) * times) + plus, 0)  # type: ignore[arg-type]
