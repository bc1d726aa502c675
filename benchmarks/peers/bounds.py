"""Companies that stand exactly at a bound of a rule, the smallest unit below it and the smallest unit above it."""

from __future__ import annotations

from benchmarks.peers.rules import LADDER_BOUNDS, RULES, SHARES, WAN, YI, Company, Rule, Test

WHOLES = {"revenue": (2000 * WAN, YI, 10 * YI, 100 * YI), "headcount": (10, 40, 1000, 99_990)}
"""The wholes a share is tried on: its bound lies elsewhere for each."""
SMALL_REVENUES = (100 * WAN, 500 * WAN, 1999 * WAN)
"""The same for the rule that asks for less than 2000万 of revenue."""
_NEUTRAL: Company = {
    "district": "gongshu",
    "revenue": 3000 * WAN,
    "rd_expense": 300 * WAN,
    "headcount": 40,
    "rd_headcount": 12,
    "years": 2,
    "export": 150 * WAN,
    "investment": 300 * WAN,
    "patents": 4,
    "rent": 40 * WAN,
    "interest": 20 * WAN,
    "hightech": False,
    "tech_sme": False,
    "zjtx": False,
    "giant": False,
    "listed": False,
}
_FITTING: dict[str, Company] = {
    "s01": {"district": "binjiang", "hightech": True},
    "s03": {"hightech": True},
    "s05": {"tech_sme": True, "revenue": 1500 * WAN},
    "s12": {"district": "linping"},
    "s17": {"hightech": True},
    "s18": {"hightech": True},
    "s20": {"district": "linan", "headcount": 100},
}
"""What a company needs beside the neutral one to meet everything a rule asks, so that the bound alone decides."""


def at_the_bounds() -> list[Company]:
    """For each bound of the twenty rules the companies around it, which meet all else the rule asks."""
    found = []
    for rule in RULES:
        for test in rule.every:
            if test.fact in SHARES:
                found += _around_a_share(rule, test)
            elif test.operator in (">=", ">", "<=", "<"):
                found += [_company(rule, {test.fact: test.bound + step}) for step in (-1, 0, 1)]
        for bound in [bound for bound, _ in rule.amount.steps if bound > 0]:
            found += [_company(rule, {rule.amount.base: bound + step}) for step in (-1, 0, 1)]
    return found


def on_the_ladder() -> list[Company]:
    """Companies of every size around the bare bounds from 1万 to 100亿."""
    return [{**_NEUTRAL, "revenue": bound + step} for bound in LADDER_BOUNDS for step in (-1, 0, 1)]


def _around_a_share(rule: Rule, test: Test) -> list[Company]:
    part, whole = SHARES[test.fact]
    numerator, denominator = test.bound
    found = []
    for size in SMALL_REVENUES if rule.id == "s05" else WHOLES[whole]:
        exact = size * numerator // denominator
        found += [_company(rule, {whole: size, part: exact + step}) for step in (-1, 0, 1)]
        found += [_company(rule, {whole: size + step, part: exact}) for step in (-1, 1)]
    return found


def _company(rule: Rule, tried: Company) -> Company:
    return {**_NEUTRAL, **_FITTING.get(rule.id, {}), **tried}
