"""The truth about the twenty rules, in whole numbers, written a second time by hand and sharing nothing with the table.

Each rule: whether a company gets it, and how much as an exact fraction of a fen. Ratios are compared by
cross-multiplication, so nothing is ever divided before it is compared.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

WAN = 1_000_000


def verdicts(c: dict[str, Any]) -> dict[str, bool]:
    """Which of the twenty rules the company meets."""
    new_or_young = c["hightech"] and c["years"] <= 3
    proud = c["zjtx"] or c["giant"] or c["hightech"]
    return {
        "s01": c["district"] == "binjiang" and c["hightech"] and c["revenue"] >= 500 * WAN,
        "s02": c["district"] == "yuhang" and c["hightech"],
        "s03": new_or_young,
        "s04": 20 * c["rd_expense"] >= c["revenue"] and c["revenue"] >= 2000 * WAN,
        "s05": 100 * c["rd_expense"] >= 3 * c["revenue"] and c["revenue"] < 2000 * WAN and c["tech_sme"],
        "s06": c["rd_expense"] >= 1000 * WAN,
        "s07": c["zjtx"],
        "s08": c["giant"],
        "s09": c["giant"] and c["district"] == "xiaoshan",
        "s10": c["listed"] and c["district"] in {"binjiang", "xihu"},
        "s11": c["export"] >= 100 * WAN,
        "s12": c["investment"] >= 500 * WAN and c["district"] in {"linping", "fuyang", "linan"},
        "s13": 200 * WAN <= c["investment"] < 500 * WAN,
        "s14": c["patents"] >= 3,
        "s15": c["years"] <= 5 and c["headcount"] <= 50,
        "s16": c["headcount"] <= 300 and c["revenue"] <= 40_000 * WAN,
        "s17": c["rd_headcount"] >= 10 and (c["hightech"] or c["tech_sme"]),
        "s18": c["revenue"] >= 2000 * WAN and c["years"] >= 1 and proud,
        "s19": 10 * c["rd_headcount"] >= c["headcount"] and 50 * c["rd_expense"] >= 3 * c["revenue"],
        "s20": c["district"] == "linan" and c["headcount"] >= 100,
    }


def amounts(c: dict[str, Any]) -> dict[str, Fraction]:
    """What each rule pays in fen; zero where it is not met."""
    paid = {
        "s01": 20 * WAN,
        "s02": 10 * WAN,
        "s03": 5 * WAN,
        "s04": min(Fraction(c["rd_expense"], 10), 200 * WAN),
        "s05": min(Fraction(c["rd_expense"], 5), 50 * WAN),
        "s06": _step(c["rd_expense"], (10_000 * WAN, 300 * WAN), (3000 * WAN, 100 * WAN), (1000 * WAN, 30 * WAN)),
        "s07": 20 * WAN,
        "s08": 100 * WAN,
        "s09": 150 * WAN,
        "s10": 300 * WAN,
        "s11": min(Fraction(c["export"], 100), 30 * WAN),
        "s12": min(Fraction(12 * c["investment"], 100), 500 * WAN),
        "s13": min(Fraction(8 * c["investment"], 100), 30 * WAN),
        "s14": _step(c["patents"], (30, 30 * WAN), (10, 10 * WAN), (3, 3 * WAN)),
        "s15": min(Fraction(c["rent"], 2), 30 * WAN),
        "s16": min(Fraction(c["interest"], 2), 50 * WAN),
        "s17": 8 * WAN,
        "s18": 12 * WAN,
        "s19": 6 * WAN,
        "s20": _step(c["revenue"], (100_000 * WAN, 100 * WAN), (10_000 * WAN, 20 * WAN), (0, 5 * WAN)),
    }
    met = verdicts(c)
    return {rule: Fraction(amount) if met[rule] else Fraction(0) for rule, amount in paid.items()}


def total(c: dict[str, Any]) -> Fraction:
    """Of each group the highest, everything else added up, 500万 at most."""
    paid = amounts(c)
    groups = (("s01", "s02", "s03"), ("s04", "s05", "s06"), ("s07", "s08", "s09"))
    grouped = {rule for group in groups for rule in group}
    best = sum(max(paid[rule] for rule in group) for group in groups)
    return min(best + sum(amount for rule, amount in paid.items() if rule not in grouped), Fraction(500 * WAN))


def on_the_ladder(operator: str, bound: int, revenue: int) -> bool:
    """Whether a revenue meets one bare bound, both in fen."""
    if operator == ">=":
        return revenue >= bound
    if operator == ">":
        return revenue > bound
    return revenue <= bound if operator == "<=" else revenue < bound


def _step(value: int, *steps: tuple[int, int]) -> int:
    """What the first step pays that is reached; the highest come first."""
    return next((paid for bound, paid in steps if value >= bound), 0)
