"""Amounts where a figure is missing, in dollars or at the edge of a slice or step, and the arithmetic as it is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.facts import Fact
from desktop.core.profile import make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import (
    Amount,
    Brackets,
    Fixed,
    InKind,
    Interest,
    Matching,
    PerItem,
    Rate,
    RateOfIncrease,
    Slice,
    Span,
    Step,
    Tiers,
    Unstated,
    UpTo,
)
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words
from desktop.core.vocabulary import Vocabulary

WAN = 1_000_000
SUMS = {"rent": "房租", "spent": "研发费用", "spent_before": "上年研发费用", "loan": "贷款", "paid_in": "实缴资本"}
VOCABULARY = Vocabulary(
    facts=(
        *(Fact(fact, "money", label, "", "followup") for fact, label in SUMS.items()),
        Fact("lpr", "ratio", "利率", "", "followup"),
        Fact("patents", "count", "专利数", "", "followup"),
    ),
    regions=(),
    certifications=(),
    sectors=(),
)


def worked(amount: Amount, **facts: Any) -> Span:
    return amount.span(Situation(make_profile(VOCABULARY, facts=facts), date(2024, 3, 1), VOCABULARY))


def told(amount: Amount, **facts: Any) -> str:
    return Words(VOCABULARY).tell(worked(amount, **facts).formula)


def wan(amount: int) -> Money:
    return Money(amount * WAN)


def percent(number: int) -> Ratio:
    return Ratio.of(f"{number}/100")


HALF_THE_RENT = {"rate": percent(50), "of": "rent"}
ONE_THEN_TWO_PERCENT = Brackets(
    brackets="paid_in", slices=(Slice(up_to=wan(1000), rate=percent(1)), Slice(rate=percent(2)))
)


# --- what is known while a figure is missing ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "low", "high", "said"),
    [
        ({}, wan(0), None, "需填写房租后才能算出"),
        ({"floor": wan(5)}, wan(0), None, "需填写房租后才能算出"),
        ({"cap": wan(200)}, wan(0), wan(200), "需填写房租后才能算出，最高 2,000,000 元"),
        ({"cap": wan(200), "floor": wan(5)}, wan(5), wan(200), "需填写房租后才能算出，最高 2,000,000 元"),
        ({"cap": wan(200), "floor": wan(5), "ceiling": True}, wan(0), wan(200), "最高 2,000,000 元"),
    ],
)
def test_between_floor_and_cap_while_the_base_is_missing(
    limits: dict[str, Any], low: Money, high: Money | None, said: str
) -> None:
    amount = Rate(**HALF_THE_RENT, **limits)
    span = worked(amount)
    assert (span.low, span.high, span.missing) == (low, high, ("rent",))
    assert said in told(amount)


@pytest.mark.parametrize(
    ("amount", "answers", "missing"),
    [
        (RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"), {}, ("spent", "spent_before")),
        (
            RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"),
            {"spent": wan(1)},
            ("spent_before",),
        ),
        (
            RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"),
            {"spent_before": wan(1)},
            ("spent",),
        ),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), {}, ("loan", "lpr")),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), {"lpr": percent(3)}, ("loan",)),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), {"loan": wan(1)}, ("lpr",)),
        (PerItem(per_item=wan(5), count="patents"), {}, ("patents",)),
        (Matching(matching="loan"), {}, ("loan",)),
        (ONE_THEN_TWO_PERCENT, {}, ("paid_in",)),
    ],
)
def test_only_what_is_missing_is_asked(amount: Amount, answers: dict[str, Any], missing: tuple[str, ...]) -> None:
    span = worked(amount, **answers)
    assert (span.low, span.high, span.missing) == (wan(0), None, missing)


@pytest.mark.parametrize(
    ("amount", "answers", "missing"),
    [
        (
            RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"),
            {"spent": Money(9, "USD")},
            "spent",
        ),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), {"loan": Money(9, "USD")}, "loan"),
        (Matching(matching="loan", cap=wan(1)), {"loan": Money(9, "USD")}, "loan"),
        (ONE_THEN_TWO_PERCENT, {"paid_in": Money(9, "USD")}, "paid_in"),
        (
            Tiers(tiers="paid_in", steps=(Step(at_least=wan(1), amount=Fixed(fixed=wan(1))),)),
            {"paid_in": Money(9, "USD")},
            "paid_in",
        ),
    ],
)
def test_no_exchange_rate_is_guessed(amount: Amount, answers: dict[str, Any], missing: str) -> None:
    span = worked(amount, spent_before=wan(1), lpr=percent(3), **answers)
    assert span.missing == (missing,) and span.low == wan(0)


# --- floors, slices, steps ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rent", "paid"), [(9, 5), (10, 5), (12, 6), (400, 200), (401, 200)])
def test_floor_and_cap_together(rent: int, paid: int) -> None:
    assert worked(Rate(**HALF_THE_RENT, floor=wan(5), cap=wan(200)), rent=wan(rent)).high == wan(paid)


def test_a_floor_and_a_cap_are_told_in_the_order_they_work() -> None:
    said = told(Rate(**HALF_THE_RENT, floor=wan(5), cap=wan(200), ceiling=True), rent=wan(9))
    assert said == "最高 min(max(50% × 90,000, 50,000), 2,000,000) = 50,000 元"


@pytest.mark.parametrize(
    ("paid_in", "said"),
    [
        (0, "1% × 0 = 0 元"),
        (1000, "1% × 10,000,000 = 100,000 元"),
        (1500, "1% × 10,000,000 + 2% × 5,000,000 = 200,000 元"),
    ],
)
def test_only_the_slices_that_are_reached_are_told(paid_in: int, said: str) -> None:
    assert told(ONE_THEN_TWO_PERCENT, paid_in=wan(paid_in)) == said


def test_slices_are_rounded_down_once_and_not_each() -> None:
    """Two thirds of a fen from each of two slices are one fen, not none."""
    thirds = (Slice(up_to=Money(1), rate=Ratio(2, 3)), Slice(rate=Ratio(2, 3)))
    assert worked(Brackets(brackets="paid_in", slices=thirds), paid_in=Money(2)).high == Money(1)


def test_the_upper_end_of_a_slice_belongs_to_it() -> None:
    slices = (Slice(up_to=wan(10), rate=percent(0)), Slice(up_to=wan(20), rate=percent(10)), Slice(rate=percent(50)))
    paid = [
        worked(Brackets(brackets="paid_in", slices=slices), paid_in=Money(20 * WAN + fen)).high
        for fen in (-100, 0, 100)
    ]
    assert paid == [Money(WAN - 10), Money(WAN), Money(WAN + 50)]


ABOVE_THEN_AT_LEAST = Tiers(
    tiers="paid_in",
    steps=(Step(above=wan(100), amount=Fixed(fixed=wan(1))), Step(at_least=wan(1000), amount=UpTo(up_to=wan(8)))),
)


@pytest.mark.parametrize(
    ("fen", "low", "high", "said"),
    [
        (100 * WAN, 0, 0, "实缴资本未达到最低一档"),
        (100 * WAN + 1, 1, 1, "按实缴资本超过 100万元档：10,000 元"),
        (1000 * WAN - 1, 1, 1, "按实缴资本超过 100万元档：10,000 元"),
        (1000 * WAN, 0, 8, "按实缴资本不少于 1,000万元档：最高 80,000 元"),
    ],
)
def test_a_step_above_its_bound_leaves_the_bound_out(fen: int, low: int, high: int, said: str) -> None:
    span = worked(ABOVE_THEN_AT_LEAST, paid_in=Money(fen))
    assert (span.low, span.high) == (wan(low), wan(high))
    assert told(ABOVE_THEN_AT_LEAST, paid_in=Money(fen)) == said


def test_steps_on_a_count() -> None:
    steps = (Step(at_least=3, amount=Fixed(fixed=wan(3))), Step(above=10, amount=Fixed(fixed=wan(10))))
    amount = Tiers(tiers="patents", steps=steps)
    assert [worked(amount, patents=count).high for count in (2, 3, 10, 11)] == [wan(0), wan(3), wan(3), wan(10)]
    assert told(amount, patents=3) == "按专利数不少于 3档：30,000 元"


def test_of_three_steps_reached_the_last_decides() -> None:
    steps = tuple(Step(at_least=wan(bound), amount=Fixed(fixed=wan(bound * 10))) for bound in (1, 2, 3))
    assert worked(Tiers(tiers="paid_in", steps=steps), paid_in=wan(5)).high == wan(30)


def test_while_the_step_is_unknown_the_dearest_one_is_the_most_it_can_be() -> None:
    steps = (Step(at_least=wan(1), amount=Fixed(fixed=wan(9))), Step(at_least=wan(2), amount=Fixed(fixed=wan(4))))
    amount = Tiers(tiers="paid_in", steps=steps)
    assert (worked(amount).low, worked(amount).high) == (wan(0), wan(9))
    assert told(amount) == "需填写实缴资本后才能算出，最高 90,000 元"


def test_while_the_step_is_unknown_one_without_a_limit_leaves_it_open() -> None:
    steps = (Step(at_least=wan(1), amount=Fixed(fixed=wan(9))), Step(at_least=wan(2), amount=Rate(**HALF_THE_RENT)))
    amount = Tiers(tiers="paid_in", steps=steps)
    assert worked(amount).high is None
    assert told(amount) == "需填写实缴资本后才能算出"
    assert worked(amount, paid_in=wan(2)).missing == ("rent",)


# --- the arithmetic as it is told ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "answers", "said"),
    [
        (Fixed(fixed=wan(20)), {}, "200,000 元"),
        (UpTo(up_to=wan(20)), {}, "最高 200,000 元"),
        (InKind(in_kind="提供场地"), {}, "提供场地"),
        (Unstated(unstated="给予奖励"), {}, "文件未写明金额：给予奖励"),
        (
            PerItem(per_item=wan(5), count="patents", cap=wan(12)),
            {"patents": 3},
            "min(3 × 50,000, 120,000) = 120,000 元",
        ),
        (
            RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"),
            {"spent": wan(150), "spent_before": wan(100)},
            "20% × (1,500,000 - 1,000,000) = 100,000 元",
        ),
        (
            Interest(interest="loan", reference_rate="lpr", share=percent(50), principal_limit=wan(2000)),
            {"loan": wan(3000), "lpr": Ratio.of("345/10000")},
            "min(30,000,000, 20,000,000) × 3.45% × 50% = 345,000 元",
        ),
        (
            Interest(interest="loan", reference_rate="lpr", share=percent(50)),
            {"loan": wan(1000), "lpr": percent(4)},
            "10,000,000 × 4% × 50% = 200,000 元",
        ),
        (Matching(matching="loan", share=percent(100)), {"loan": wan(30)}, "100% × 300,000 = 300,000 元"),
        (Matching(matching="loan"), {"loan": wan(30)}, "按上级实到资金配套，比例未公布，最高 300,000 元"),
    ],
)
def test_the_working_shows_its_figures(amount: Amount, answers: dict[str, Any], said: str) -> None:
    assert told(amount, **answers) == said


# --- what the catalogue's checks ask ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "figures"),
    [
        (Fixed(fixed=wan(1)), [1]),
        (UpTo(up_to=wan(1)), [1]),
        (Rate(**HALF_THE_RENT), []),
        (Rate(**HALF_THE_RENT, cap=wan(2)), [2]),
        (Rate(**HALF_THE_RENT, cap=wan(2), floor=wan(1)), [1, 2]),
        (PerItem(per_item=wan(5), count="patents", cap=wan(12)), [5, 12]),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), []),
        (
            Interest(interest="loan", reference_rate="lpr", share=percent(50), principal_limit=wan(9), cap=wan(3)),
            [3, 9],
        ),
        (Brackets(brackets="paid_in", slices=ONE_THEN_TWO_PERCENT.slices, cap=wan(3)), [3, 1000]),
        (ABOVE_THEN_AT_LEAST, [1, 8, 100, 1000]),
        (InKind(in_kind="场地"), []),
        (Unstated(unstated="奖励"), []),
    ],
)
def test_every_sum_its_text_names_and_no_other(amount: Amount, figures: list[int]) -> None:
    assert sorted(figure.fen for figure in amount.figures()) == [number * WAN for number in figures]


@pytest.mark.parametrize(
    ("amount", "facts"),
    [
        (Fixed(fixed=wan(1)), ()),
        (UpTo(up_to=wan(1)), ()),
        (InKind(in_kind="场地"), ()),
        (Unstated(unstated="奖励"), ()),
        (Rate(**HALF_THE_RENT), ("rent",)),
        (RateOfIncrease(rate=percent(20), of_increase="spent", over="spent_before"), ("spent", "spent_before")),
        (PerItem(per_item=wan(5), count="patents"), ("patents",)),
        (Interest(interest="loan", reference_rate="lpr", share=percent(50)), ("loan", "lpr")),
        (Matching(matching="loan"), ("loan",)),
        (ONE_THEN_TWO_PERCENT, ("paid_in",)),
        (Tiers(tiers="paid_in", steps=(Step(above=1, amount=Rate(**HALF_THE_RENT)),) * 2), ("paid_in", "rent")),
    ],
)
def test_every_fact_it_is_worked_out_from(amount: Amount, facts: tuple[str, ...]) -> None:
    assert amount.facts() == facts
