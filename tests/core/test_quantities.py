"""Money, ratios, counts and dates: read as people write them, exact, refused in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.quantities import (
    Money,
    QuantityError,
    Ratio,
    parse_count,
    parse_date,
    parse_money,
    parse_ratio,
    years_after,
)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("1200万", 12_000_000),
        ("1,200万", 12_000_000),
        ("1200 万元", 12_000_000),
        ("1.2千万", 12_000_000),
        ("0.12亿", 12_000_000),
        ("0.3亿元", 30_000_000),
        ("１２００万", 12_000_000),
        ("1,200,000", 1_200_000),
        ("96万", 960_000),
        (".5亿", 50_000_000),
        ("3百万", 3_000_000),
        (9_500_000, 9_500_000),
        ("1200.50", Decimal("1200.50")),
        ("0", 0),
    ],
)
def test_money_is_read_as_people_write_it(text: str | int, yuan: int | Decimal) -> None:
    assert parse_money(text) == Money.yuan(yuan)


def test_dollars_stay_dollars() -> None:
    assert parse_money("500万美元") == Money(500_000_000, "USD")
    with pytest.raises(QuantityError, match="币种"):
        _ = parse_money("500万美元") < parse_money("500万")


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1e5", "-3万", "0.001", "1,2万", "万", "1.2.3", "nan", "1万万万万亿", True, 1.5, None, "9" * 400],
)
def test_money_that_is_none_is_refused_with_what_would_be_right(text: object) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_money(text)  # type: ignore[arg-type]
    assert "例如" in str(refused.value)
    assert len(str(refused.value)) < 160


@pytest.mark.parametrize(
    ("text", "fraction"),
    [("8%", (2, 25)), ("3‰", (3, 1000)), ("0.08", (2, 25)), ("4.5 %", (9, 200)), ("100%", (1, 1)), (0, (0, 1))],
)
def test_ratios(text: str | int, fraction: tuple[int, int]) -> None:
    assert parse_ratio(text) == Ratio(*fraction)


@pytest.mark.parametrize("text", ["8", "-1%", "many", "", None, True])
def test_a_ratio_that_may_be_meant_in_percent_is_refused(text: object) -> None:
    with pytest.raises(QuantityError):
        parse_ratio(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "count"), [("46", 46), ("1,200", 1200), ("46人", 46), (0, 0), ("46.0", 46)])
def test_counts(text: str | int, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize("text", ["4.5", "-1", "", "many", None, True, 2.5])
def test_what_is_no_whole_number_is_refused(text: object) -> None:
    with pytest.raises(QuantityError):
        parse_count(text)  # type: ignore[arg-type]


def test_dates() -> None:
    assert parse_date("2023-10-12") == parse_date("2023/10/12") == parse_date("2023年10月12日") == date(2023, 10, 12)
    for wrong in ("2023-02-30", "12.10.2023", "20231012", ""):
        with pytest.raises(QuantityError):
            parse_date(wrong)


def test_a_year_after_29_february_ends_on_the_28th() -> None:
    assert years_after(date(2020, 2, 29), 1) == date(2021, 2, 28)
    assert years_after(date(2020, 2, 29), 4) == date(2024, 2, 29)


@given(st.integers(0, 10**17))
def test_money_said_and_read_again_is_the_same(fen: int) -> None:
    money = Money(fen)
    assert parse_money(str(money)) == money
    assert parse_money(money.full()) == money
    assert parse_money(f"{money.in_yuan:f}") == money


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_ratios_compare_as_fractions(numerator: int, denominator: int) -> None:
    ratio = Ratio.of(Decimal(numerator)).fraction / denominator
    assert (Ratio.of(ratio) < Ratio(1, 20)) == (20 * numerator < denominator)


def test_words_for_money_and_ratios() -> None:
    assert str(Money.yuan(200_000)) == "20万元"
    assert str(Money.yuan(120_000_000)) == "1.2亿元"
    assert str(Money.yuan("3333.33")) == "3,333.33元"
    assert str(Ratio(1, 20)) == "5%"
    assert str(Ratio(1, 12)) == "≈8.33%"
    assert Money.yuan(1_200_000).full() == "1,200,000元"
