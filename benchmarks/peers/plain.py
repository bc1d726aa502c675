"""A plain interpreter of the rules as most programs would write it: dictionaries, floats in yuan, every reason kept."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from benchmarks.peers.rules import MONEY, SHARES, TOTAL_CAP, Amount, Company, Rule, Test

_FEN = 100
_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "is": operator.is_,
    "in": lambda value, several: value in several,
}


class Judged(NamedTuple):
    """One rule for one company: each comparison with its bound and outcome, and the amount in yuan."""

    rule: str
    met: bool
    amount: float
    every: list[tuple[str, str, Any, bool]]
    some: list[tuple[str, str, Any, bool]]


class Plain:
    """The interpreter over some rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [rule._replace(every=_yuan_bounds(rule.every), some=_yuan_bounds(rule.some)) for rule in rules]
        self._amounts = [_yuan_amount(rule.amount) for rule in rules]

    def read(self, company: Company) -> Company:
        """The company as it is handed to `judge`: money in yuan."""
        return {fact: value / _FEN if fact in MONEY else value for fact, value in company.items()}

    def judge(self, company: Company) -> tuple[float, list[Judged]]:
        """The total in yuan and every rule with every reason."""
        company = dict(company)
        for share, (part, whole) in SHARES.items():
            company[share] = company[part] / company[whole] if company[whole] else 0.0
        judged, best, rest = [], {}, 0.0
        for rule, amount in zip(self._rules, self._amounts, strict=True):
            every = [(f, how, bound, _COMPARE[how](company[f], bound)) for f, how, bound in rule.every]
            some = [(f, how, bound, _COMPARE[how](company[f], bound)) for f, how, bound in rule.some]
            met = all(one[3] for one in every) and (not some or any(one[3] for one in some))
            paid = _paid(amount, company) if met else 0.0
            judged.append(Judged(rule.id, met, paid, every, some))
            if rule.group:
                best[rule.group] = max(best.get(rule.group, 0.0), paid)
            else:
                rest += paid
        return min(sum(best.values()) + rest, TOTAL_CAP / _FEN), judged


def _paid(amount: Amount, company: Company) -> float:
    if amount.kind == "fixed":
        return amount.fixed
    if amount.kind == "rate":
        return min(company[amount.base] * amount.share, amount.cap)  # type: ignore[operator]
    paid = 0.0
    for bound, step in amount.steps:
        if company[amount.base] >= bound:
            paid = step
    return paid


def _yuan_bounds(tests: Sequence[Test]) -> tuple[Test, ...]:
    return tuple(test._replace(bound=yuan_bound(test)) for test in tests)


def yuan_bound(test: Test) -> Any:
    """The bound of a comparison as a float, in yuan where it is money."""
    if test.fact in SHARES:
        return test.bound[0] / test.bound[1]
    return test.bound / _FEN if test.fact in MONEY else test.bound


def _yuan_amount(amount: Amount) -> Amount:
    scale = _FEN if amount.base in MONEY else 1
    return Amount(
        amount.kind,
        amount.fixed / _FEN,  # type: ignore[arg-type]
        amount.base,
        amount.share[0] / amount.share[1],  # type: ignore[arg-type]
        amount.cap / _FEN,  # type: ignore[arg-type]
        tuple((bound / scale, step / _FEN) for bound, step in amount.steps),  # type: ignore[misc]
    )
