"""Twenty made-up but lifelike rules as data, and companies drawn with a seed: the same for every engine.

Money is in fen, shares in whole numbers (numerator, denominator), so that nothing is rounded before an engine sees it.
A rule: all of ``every`` hold, and at least one of ``some`` where there are any; then an amount. Of the rules of one
group the highest amount counts; the total is capped.
"""

from __future__ import annotations

import random
from typing import Any, Literal, NamedTuple

WAN = 1_000_000
"""Ten thousand yuan in fen."""
YI = 10_000 * WAN

DISTRICTS = {
    "binjiang": "330108",
    "yuhang": "330110",
    "xiaoshan": "330109",
    "xihu": "330106",
    "linping": "330113",
    "gongshu": "330105",
    "fuyang": "330111",
    "linan": "330112",
}
"""Every district with its division code."""

MONEY = ("revenue", "rd_expense", "export", "investment", "rent", "interest")
COUNTS = ("headcount", "rd_headcount", "years", "patents")
YES_NO = ("hightech", "tech_sme", "zjtx", "giant", "listed")
SHARES = {"rd_ratio": ("rd_expense", "revenue"), "rd_staff_ratio": ("rd_headcount", "headcount")}
"""Quotients of two facts that rules look at."""

Operator = Literal["==", "in", "is", ">=", ">", "<=", "<"]
Company = dict[str, Any]


class Test(NamedTuple):
    """One comparison: a fact (or share), how, and with what."""

    fact: str
    operator: Operator
    bound: Any


class Amount(NamedTuple):
    """``fixed``: that much. ``rate``: ``share`` of ``base``, at most ``cap``. ``tiers``: the highest step reached."""

    kind: Literal["fixed", "rate", "tiers"]
    fixed: int = 0
    base: str = ""
    share: tuple[int, int] = (0, 1)
    cap: int = 0
    steps: tuple[tuple[int, int], ...] = ()


class Rule(NamedTuple):
    """One subsidy."""

    id: str
    every: tuple[Test, ...]
    amount: Amount
    some: tuple[Test, ...] = ()
    group: str | None = None


def _fixed(fen: int) -> Amount:
    return Amount("fixed", fixed=fen)


def _rate(base: str, percent: int, cap: int) -> Amount:
    return Amount("rate", base=base, share=(percent, 100), cap=cap)


def _tiers(base: str, *steps: tuple[int, int]) -> Amount:
    return Amount("tiers", base=base, steps=steps)


def _is(fact: str) -> Test:
    return Test(fact, "is", True)


def _in(*districts: str) -> Test:
    return Test("district", "in", districts)


TOTAL_CAP = 500 * WAN
RULES = (
    Rule(
        "s01",
        (Test("district", "==", "binjiang"), _is("hightech"), Test("revenue", ">=", 500 * WAN)),
        _fixed(20 * WAN),
        group="hightech",
    ),
    Rule("s02", (Test("district", "==", "yuhang"), _is("hightech")), _fixed(10 * WAN), group="hightech"),
    Rule("s03", (_is("hightech"), Test("years", "<=", 3)), _fixed(5 * WAN), group="hightech"),
    Rule(
        "s04",
        (Test("rd_ratio", ">=", (5, 100)), Test("revenue", ">=", 2000 * WAN)),
        _rate("rd_expense", 10, 200 * WAN),
        group="rd",
    ),
    Rule(
        "s05",
        (Test("rd_ratio", ">=", (3, 100)), Test("revenue", "<", 2000 * WAN), _is("tech_sme")),
        _rate("rd_expense", 20, 50 * WAN),
        group="rd",
    ),
    Rule(
        "s06",
        (Test("rd_expense", ">=", 1000 * WAN),),
        _tiers("rd_expense", (1000 * WAN, 30 * WAN), (3000 * WAN, 100 * WAN), (YI, 300 * WAN)),
        group="rd",
    ),
    Rule("s07", (_is("zjtx"),), _fixed(20 * WAN), group="zjtx"),
    Rule("s08", (_is("giant"),), _fixed(100 * WAN), group="zjtx"),
    Rule("s09", (_is("giant"), Test("district", "==", "xiaoshan")), _fixed(150 * WAN), group="zjtx"),
    Rule("s10", (_is("listed"), _in("binjiang", "xihu")), _fixed(300 * WAN)),
    Rule("s11", (Test("export", ">=", 100 * WAN),), _rate("export", 1, 30 * WAN)),
    Rule(
        "s12",
        (Test("investment", ">=", 500 * WAN), _in("linping", "fuyang", "linan")),
        _rate("investment", 12, 500 * WAN),
    ),
    Rule(
        "s13",
        (Test("investment", ">=", 200 * WAN), Test("investment", "<", 500 * WAN)),
        _rate("investment", 8, 30 * WAN),
    ),
    Rule("s14", (Test("patents", ">=", 3),), _tiers("patents", (3, 3 * WAN), (10, 10 * WAN), (30, 30 * WAN))),
    Rule("s15", (Test("years", "<=", 5), Test("headcount", "<=", 50)), _rate("rent", 50, 30 * WAN)),
    Rule("s16", (Test("headcount", "<=", 300), Test("revenue", "<=", 4 * YI)), _rate("interest", 50, 50 * WAN)),
    Rule("s17", (Test("rd_headcount", ">=", 10),), _fixed(8 * WAN), some=(_is("hightech"), _is("tech_sme"))),
    Rule(
        "s18",
        (Test("revenue", ">=", 2000 * WAN), Test("years", ">=", 1)),
        _fixed(12 * WAN),
        some=(_is("zjtx"), _is("giant"), _is("hightech")),
    ),
    Rule("s19", (Test("rd_staff_ratio", ">=", (10, 100)), Test("rd_ratio", ">=", (6, 100))), _fixed(6 * WAN)),
    Rule(
        "s20",
        (Test("district", "==", "linan"), Test("headcount", ">=", 100)),
        _tiers("revenue", (0, 5 * WAN), (YI, 20 * WAN), (10 * YI, 100 * WAN)),
    ),
)

LADDER_BOUNDS = tuple(10**exponent * WAN for exponent in range(7))
"""1万, 10万, … 100亿 yuan."""
LADDER = tuple(
    Rule(f"revenue {operator} {bound // WAN}万", (Test("revenue", operator, bound),), _fixed(WAN))
    for bound in LADDER_BOUNDS
    for operator in (">=", ">", "<=", "<")
)
"""The plainest rule there is, on bounds of every size: what precision an engine has."""


def companies(number: int, seed: int = 7) -> list[Company]:
    """So many companies, always the same for one seed; money in fen."""
    rng = random.Random(seed)
    return [_company(rng) for _ in range(number)]


def _company(rng: random.Random) -> Company:
    revenue = round(10 ** rng.uniform(7.5, 11.3))
    headcount = max(1, int(revenue / rng.uniform(3e7, 1.5e8)))
    return {
        "district": rng.choice(list(DISTRICTS)),
        "revenue": revenue,
        "rd_expense": round(revenue * rng.choice([0, 0, 2, 4, 6, 10, 20]) * rng.uniform(0.7, 1.3) / 100),
        "headcount": headcount,
        "rd_headcount": int(headcount * rng.random() * 0.4),
        "years": rng.randint(0, 25),
        "export": rng.choice([0, 0, 0, revenue * 3 // 10]),
        "investment": rng.choice([0, 0, round(10 ** rng.uniform(7.5, 10))]),
        "patents": rng.choice([0, 0, 1, 4, 12, 40]),
        "rent": round(headcount * 900_000 * rng.random()),
        "interest": round(revenue * rng.random() / 100),
        "hightech": rng.random() < 0.2,
        "tech_sme": rng.random() < 0.3,
        "zjtx": rng.random() < 0.1,
        "giant": rng.random() < 0.02,
        "listed": rng.random() < 0.01,
    }
