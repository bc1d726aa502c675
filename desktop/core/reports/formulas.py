"""The amount of a benefit as a spreadsheet formula over the answers, made from the rule that the program itself uses.

Money is reckoned in whole fen and rates as fractions of whole numbers, as `desktop.core.rules.amounts` does: a
spreadsheet's binary numbers hold these exactly, and rounding down to a fen gives what the program gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

import msgspec

from desktop.core.catalogue.model import Benefit
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.rules.amounts.computed import (
    Brackets,
    Interest,
    Limited,
    Matching,
    PerItem,
    Rate,
    RateOfIncrease,
    Step,
    Tiers,
)
from desktop.core.rules.amounts.plain import Fixed, UpTo

_MILLIONTHS = 1_000_000
"""A rate that is itself an answer is reckoned in millionths: 3.45 % is 34 500 of them."""


class Live(msgspec.Struct, frozen=True):
    """Both ends of an amount in yuan, as formulas without the leading ``=``."""

    low: str
    high: str


def name_of(fact: str) -> str:
    """The name of the cell that holds the answer to ``fact``."""
    return "in_" + fact.replace(".", "_").replace("-", "_")


def live_amount(benefit: Benefit, known: Mapping[str, Value]) -> Live | None:
    """The formula of an amount that is worked out from answers; None where it is not, or an answer is missing.

    An answer that is not in yuan has no formula: no exchange rate is guessed.
    """
    rule = benefit.amount
    usable = all(_is_usable(known.get(fact)) for fact in rule.facts())
    if not rule.facts() or not usable:
        return None
    ends = _Compiler(known).ends(rule)
    return None if ends is None else Live(*(f"({end})/100" for end in ends))


class _Compiler:
    """Formulas in fen."""

    def __init__(self, known: Mapping[str, Value]) -> None:
        self._known = known

    def ends(self, rule: object) -> tuple[str, str] | None:
        """Low and high end of a rule; None for what is no arithmetic."""
        if isinstance(rule, Fixed):
            return _plain(rule.fixed), _plain(rule.fixed)
        if isinstance(rule, UpTo):
            return "0", _plain(rule.up_to)
        if isinstance(rule, Tiers):
            return self._tiers(rule)
        if isinstance(rule, Matching) and rule.share is None:
            received = _fen(rule.matching)
            return "0", received if rule.cap is None else f"MIN({received},{rule.cap.fen})"
        if isinstance(rule, Limited):
            return self._limited(rule)
        return None

    def _limited(self, rule: Limited) -> tuple[str, str] | None:
        inner = self._inner(rule)
        if inner is None:
            return None
        if rule.floor is not None:
            inner = f"MAX({inner},{rule.floor.fen})"
        if rule.cap is not None:
            inner = f"MIN({inner},{rule.cap.fen})"
        return ("0" if rule.ceiling else inner), inner

    def _inner(self, rule: Limited) -> str | None:
        if isinstance(rule, Rate):
            return _part(_fen(rule.of), rule.rate.fraction)
        if isinstance(rule, RateOfIncrease):
            return _part(f"MAX({_fen(rule.of_increase)}-{_fen(rule.over)},0)", rule.rate.fraction)
        if isinstance(rule, PerItem):
            return f"{rule.per_item.fen}*{name_of(rule.count)}"
        if isinstance(rule, Matching) and rule.share is not None:
            return _part(_fen(rule.matching), rule.share.fraction)
        if isinstance(rule, Interest):
            return self._interest(rule)
        if isinstance(rule, Brackets):
            return self._brackets(rule)
        return None

    def _interest(self, rule: Interest) -> str | None:
        rate = self._known.get(rule.reference_rate)
        if not isinstance(rate, Ratio) or (rate.fraction * _MILLIONTHS).denominator != 1:
            return None
        principal = _fen(rule.interest)
        if rule.principal_limit is not None:
            principal = f"MIN({principal},{rule.principal_limit.fen})"
        millionths = f"ROUND({name_of(rule.reference_rate)}*{_MILLIONTHS},0)"
        return _part(f"{principal}*{millionths}", rule.share.fraction / _MILLIONTHS)

    def _brackets(self, rule: Brackets) -> str:
        """One fraction for all slices, rounded down once at the end."""
        base, below, parts = _fen(rule.brackets), 0, []
        common = lcm(*(one.rate.fraction.denominator for one in rule.slices))
        for one in rule.slices:
            top = base if one.up_to is None else f"MIN({base},{one.up_to.fen})"
            share = one.rate.fraction * common
            parts.append(f"MAX({top}-{below},0)*{share.numerator}")
            below = below if one.up_to is None else one.up_to.fen
        return f"INT(({'+'.join(parts)})/{common})"

    def _tiers(self, rule: Tiers) -> tuple[str, str] | None:
        value = self._known[rule.tiers]
        cell = _fen(rule.tiers) if isinstance(value, Money) else name_of(rule.tiers)
        low = high = "0"
        for step in rule.steps:
            ends = self.ends(step.amount)
            if ends is None:
                return None
            reached = f"{cell}{_bound(step)}"
            low, high = f"IF({reached},{ends[0]},{low})", f"IF({reached},{ends[1]},{high})"
        return low, high


def _is_usable(value: Value | None) -> bool:
    if isinstance(value, Money):
        return value.currency == "CNY"
    return isinstance(value, (int, Ratio)) and not isinstance(value, bool)


def _plain(amount: Money) -> str:
    return str(amount.fen)


def _fen(fact: str) -> str:
    return f"ROUND({name_of(fact)}*100,0)"


def _part(base: str, share: Fraction) -> str:
    return f"INT({base}*{share.numerator}/{share.denominator})"


def _bound(step: Step) -> str:
    bound, sign = (step.at_least, ">=") if step.at_least is not None else (step.above, ">")
    assert bound is not None, "a step has a bound: the catalogue's checks see to it"
    return f"{sign}{bound.fen if isinstance(bound, Money) else bound}"
