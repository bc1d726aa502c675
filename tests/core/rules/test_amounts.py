"""Each kind of amount below, at and above its cap or step; a missing figure gives a range, never an invented one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import (
    Amount,
    Brackets,
    Fixed,
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

WAN = 1_000_000
Work = Callable[..., Span]
Told = Callable[[Span], str]


@pytest.fixture
def work(catalogue: Catalogue) -> Work:
    def run(amount: Amount, **facts: Any) -> Span:
        profile = make_profile(catalogue.vocabulary, facts=facts)
        return amount.span(Situation(profile, date(2024, 3, 1), catalogue.vocabulary))

    return run


@pytest.fixture
def told(catalogue: Catalogue) -> Told:
    """The working of an amount in words."""
    words = Words(catalogue.vocabulary)
    return lambda span: words.tell(span.formula)


def wan(amount: int) -> Money:
    return Money(amount * WAN)


def test_fixed_and_up_to(work: Work, told: Told) -> None:
    fixed, up_to = work(Fixed(fixed=wan(20))), work(UpTo(up_to=wan(20)))
    assert (fixed.low, fixed.high) == (wan(20), wan(20))
    assert (up_to.low, up_to.high) == (wan(0), wan(20))
    assert told(up_to) == "最高 200,000 元"


@pytest.mark.parametrize(("rent", "paid"), [(399, "1995000"), (400, "2000000"), (401, "2000000")])
def test_a_rate_with_its_cap(work: Work, told: Told, rent: int, paid: str) -> None:
    exact = work(Rate(rate=Ratio(1, 2), of="office_rent_yearly", cap=wan(200)), office_rent_yearly=wan(rent))
    assert exact.low == exact.high == Money.yuan(paid)
    assert "min(50% ×" in told(exact)
    ceiling = work(
        Rate(rate=Ratio(1, 2), of="office_rent_yearly", cap=wan(200), ceiling=True), office_rent_yearly=wan(rent)
    )
    assert ceiling.low == wan(0) and ceiling.high == exact.high


def test_a_floor(work: Work) -> None:
    amount = Rate(rate=Ratio(1, 100), of="revenue", floor=wan(5))
    assert work(amount, revenue=wan(100)).high == wan(5)
    assert work(amount, revenue=wan(1000)).high == wan(10)


def test_a_missing_base_gives_the_cap_and_nothing_more(work: Work) -> None:
    capped = work(Rate(rate=Ratio(1, 2), of="office_rent_yearly", cap=wan(200)))
    assert (capped.low, capped.high, capped.missing) == (wan(0), wan(200), ("office_rent_yearly",))
    open_ended = work(Rate(rate=Ratio(1, 2), of="office_rent_yearly"))
    assert open_ended.high is None


def test_payouts_are_rounded_down_to_the_fen(work: Work) -> None:
    assert work(Rate(rate=Ratio(1, 3), of="revenue"), revenue=Money(100)).high == Money(33)


def test_a_share_of_growth_and_none_for_shrinking(work: Work) -> None:
    amount = RateOfIncrease(rate=Ratio(1, 5), of_increase="rd_expense", over="rd_expense_previous", cap=wan(50))
    assert work(amount, rd_expense=wan(150), rd_expense_previous=wan(100)).high == wan(10)
    assert work(amount, rd_expense=wan(400), rd_expense_previous=wan(100)).high == wan(50)
    assert work(amount, rd_expense=wan(90), rd_expense_previous=wan(100)).high == wan(0)
    assert work(amount, rd_expense=wan(90)).missing == ("rd_expense_previous",)


@pytest.mark.parametrize(
    ("capital", "paid"),
    [
        (4999, "0"),
        (5000, "500000"),
        (9999, "999900"),
        (10_000, "1000000"),
        (99_999, "5000000"),
        (100_000, "10000000"),
        (200_000, "10000000"),
    ],
)
def test_steps_with_an_amount_of_their_own(work: Work, capital: int, paid: str) -> None:
    def one_percent(cap: int) -> Rate:
        return Rate(rate=Ratio(1, 100), of="paid_in_capital", cap=wan(cap))

    steps = ((5000, 100), (10_000, 500), (100_000, 1000))
    amount = Tiers(
        tiers="paid_in_capital", steps=tuple(Step(at_least=wan(bound), amount=one_percent(cap)) for bound, cap in steps)
    )
    assert work(amount, paid_in_capital=wan(capital)).high == Money.yuan(paid)
    assert work(amount).high == wan(1000)


@pytest.mark.parametrize(("loan", "paid"), [(1999, "344827.50"), (2000, "345000"), (2001, "345000")])
def test_interest_on_a_limited_principal(work: Work, loan: int, paid: str) -> None:
    """Half of a year's interest at 3.45 % on at most 2000 万: not half of the loan, not half of what was paid."""
    amount = Interest(
        interest="loan_principal", reference_rate="lpr_january", share=Ratio(1, 2), principal_limit=wan(2000)
    )
    assert work(amount, loan_principal=wan(loan), lpr_january=Ratio.of("345/10000")).high == Money.yuan(paid)
    without = work(amount, loan_principal=wan(loan))
    assert without.high is None and without.missing == ("lpr_january",)


def test_matching_without_a_printed_ratio_is_a_range(work: Work) -> None:
    for received, high in ((1, 1), (299, 299), (300, 300), (301, 300)):
        span = work(Matching(matching="revenue", cap=wan(300)), revenue=wan(received))
        assert (span.low, span.high) == (wan(0), wan(high))
    assert work(Matching(matching="revenue", share=Ratio(1), cap=wan(300)), revenue=wan(100)).high == wan(100)


def test_so_much_for_each(work: Work) -> None:
    amount = PerItem(per_item=wan(5), count="ip_class_two", cap=wan(12))
    assert [work(amount, ip_class_two=count).high for count in (0, 1, 2, 3)] == [wan(0), wan(5), wan(10), wan(12)]


def test_a_promise_without_a_figure_has_none(work: Work) -> None:
    span = work(Unstated(unstated="给予奖励"))
    assert span.high is None and span.low == wan(0)


def test_dollars_are_unknown_to_an_amount_in_yuan(work: Work) -> None:
    assert work(Rate(rate=Ratio(1, 2), of="revenue"), revenue=Money(100, "USD")).missing == ("revenue",)


@pytest.mark.parametrize(
    ("invested", "paid"), [(500, "50000"), (1000, "100000"), (1500, "200000"), (6000, "1000000"), (0, "0")]
)
def test_brackets_pay_each_slice_at_its_own_rate(work: Work, invested: int, paid: str) -> None:
    """1 % of what lies up to 1000万 and 2 % of the rest, at most 100万: steps would pay 2 % of all of it."""
    slices = (Slice(up_to=wan(1000), rate=Ratio(1, 100)), Slice(rate=Ratio(2, 100)))
    assert work(Brackets(brackets="revenue", slices=slices, cap=wan(100)), revenue=wan(invested)).high == Money.yuan(
        paid
    )
