"""Quantities at the edge of what is taken: the largest, the finest, the strangest; and how a refusal shows them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.core.quantities import (
    Money,
    QuantityError,
    Ratio,
    parse_count,
    parse_money,
    parse_ratio,
    plain_number,
)


def refusal(parse: Callable[..., object], raw: object) -> str:
    with pytest.raises(QuantityError) as refused:
        parse(raw)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("3十", 30),
        ("3百", 300),
        ("3千", 3000),
        ("3万", 30_000),
        ("3十万", 300_000),
        ("3百万", 3_000_000),
        ("3千万", 30_000_000),
        ("3亿", 300_000_000),
        ("3十亿", 3_000_000_000),
        ("3千亿", 300_000_000_000),
        ("3圆", 3),
        ("3元人民币", 3),
        ("3人民币", 3),
        ("+3万", 30_000),
        ("3 \t万\n元", 30_000),
        (Decimal("3.50"), Decimal("3.5")),
    ],
)
def test_every_scale_and_every_name_of_the_yuan(text: str | Decimal, yuan: int | Decimal) -> None:
    assert parse_money(text) == Money.yuan(yuan)


def test_the_largest_sum_is_ten_quadrillion_yuan_and_not_a_fen_more() -> None:
    assert Money.yuan("10000000000000000").fen == 10**18
    assert "太大" in refusal(Money.yuan, "10000000000000000.01")
    assert Money.yuan("-10000000000000000").fen == -(10**18)
    assert "太大" in refusal(Money.yuan, "-10000000000000000.01")


def test_half_a_fen_is_refused_and_a_fen_is_not() -> None:
    assert parse_money("0.01") == Money(1)
    assert parse_money("0.000001万") == Money(1)
    assert "比一分钱还细" in refusal(parse_money, "0.0000005万")
    assert "比一分钱还细" in refusal(parse_money, "0.005")


def test_nothing_is_money_and_less_than_nothing_is_not() -> None:
    assert parse_money("0万") == Money(0) == parse_money(0)
    assert "不能小于零" in refusal(parse_money, "-0.01")
    assert "不能小于零" in refusal(parse_money, -1)
    assert "不能小于零" in refusal(parse_ratio, "-0.1%")
    assert parse_ratio("0%") == Ratio(0)


def test_sums_and_differences_keep_their_currency() -> None:
    assert Money(3) + Money(4) == Money(7)
    assert Money(3, "USD") + Money(4, "USD") == Money(7, "USD")
    assert Money(3, "USD") - Money(4, "USD") == Money(-1, "USD")
    assert Money(3, "USD") <= Money(3, "USD") and not Money(3) < Money(3)


@pytest.mark.parametrize(
    "work",
    [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a < b, lambda a, b: a <= b],
    ids=["plus", "minus", "less", "at most"],
)
def test_yuan_and_dollars_never_meet(work: Callable[[Money, Money], object]) -> None:
    for one, other in ((Money(3), Money(4, "USD")), (Money(3, "USD"), Money(4))):
        with pytest.raises(QuantityError, match="币种不同"):
            work(one, other)


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "0元"),
        (1, "0.01元"),
        (10, "0.1元"),
        (999_999, "9,999.99元"),
        (1_000_000, "1万元"),
        (1_000_001, "1.000001万元"),
        (9_999_999_999, "9,999.999999万元"),
        (10_000_000_000, "1亿元"),
        (10_000_010_000, "1.000001亿元"),
        (10_000_001_000, "10,000.001万元"),
        (10_000_000_001, "10,000.000001万元"),
        (-10_000_000_000, "-1亿元"),
        (12_345_600_000_000, "1,234.56亿元"),
    ],
)
def test_a_sum_is_said_in_the_largest_scale_that_holds_it_in_six_decimals(fen: int, said: str) -> None:
    assert str(Money(fen)) == said
    assert fen < 0 or parse_money(said) == Money(fen)


def test_dollars_are_said_as_dollars() -> None:
    assert str(Money(500_000_000, "USD")) == "500万美元"
    assert Money(123_456, "USD").full() == "1,234.56美元"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (Decimal("1234.50"), "1,234.5"),
        (Decimal("100.00"), "100"),
        (Decimal("0.10"), "0.1"),
        (100, "100"),
        (1200, "1,200"),
    ],
)
def test_zeros_after_the_point_are_dropped_and_no_others(number: Decimal | int, said: str) -> None:
    assert plain_number(number) == said


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (Ratio(1, 3), "≈33.33%"),
        (Ratio(2, 3), "≈66.67%"),
        (Ratio.of("0.123456"), "12.3456%"),
        (Ratio.of("0.1234567"), "≈12.35%"),
        (Ratio(3, 1000), "0.3%"),
        (Ratio(12), "1,200%"),
        (Ratio(0), "0%"),
    ],
)
def test_a_ratio_is_said_exactly_in_four_decimals_or_as_about(ratio: Ratio, said: str) -> None:
    assert str(ratio) == said


def test_ratios_are_reduced_and_compare_across_denominators() -> None:
    assert Ratio.of(Fraction(10, 200)) == Ratio(1, 20) == parse_ratio("5%") == parse_ratio(Decimal("0.05"))
    assert Ratio(1, 3) < Ratio(34, 100) and not Ratio(34, 100) < Ratio(1, 3)
    assert Ratio(1, 3) <= Ratio(1, 3) and not Ratio(1, 3) < Ratio(1, 3)


def test_a_bare_ratio_of_one_is_taken_and_anything_above_may_be_meant_in_percent() -> None:
    assert parse_ratio("1") == Ratio(1) == parse_ratio(1)
    assert "1.01%" in refusal(parse_ratio, "1.01")
    assert parse_ratio("101%") == Ratio(101, 100)
    assert parse_ratio("1001‰") == Ratio(1001, 1000)


def test_a_ratio_of_more_than_ten_digits_is_none() -> None:
    assert parse_ratio("9999999999%") == Ratio(9_999_999_999, 100)
    assert "太大" in refusal(parse_ratio, "10000000000%")


@pytest.mark.parametrize("unit", ["人", "名", "个", "件", "项", "家", "次", "年"])
def test_a_count_may_say_what_it_counts(unit: str) -> None:
    assert parse_count(f"46{unit}") == 46


def test_a_count_of_fifteen_digits_is_the_longest() -> None:
    assert parse_count("9" * 15) == 10**15 - 1
    assert "不是整数" in refusal(parse_count, "9" * 16)
    assert "不是整数" in refusal(parse_count, "46只")
    assert "不是整数" in refusal(parse_count, "46.")
    assert parse_count("46.00") == 46


@pytest.mark.parametrize("text", ["1,200万", "1,234,567", "1,200.50"])
def test_separators_stand_every_three_digits(text: str) -> None:
    assert parse_money(text) == parse_money(text.replace(",", ""))


@pytest.mark.parametrize("text", ["12,00万", "1,2,3", "1234,567", "1,200,00"])
def test_a_separator_elsewhere_is_refused(text: str) -> None:
    assert "千分位" in refusal(parse_money, text)


@pytest.mark.parametrize(
    ("parse", "raw", "said"),
    [
        (parse_money, "多", "“多”不是金额；请写成例如 1200万、0.3亿元、500万美元"),
        (parse_money, None, "“None”不是金额；请写成文字或数字，例如 1200万、0.3亿元、500万美元"),
        (parse_ratio, "多", "“多”不是比例；请写成例如 8% 或 0.08"),
        (parse_ratio, None, "“None”不是比例；请写成文字或数字，例如 8% 或 0.08"),
        (parse_count, "多", "“多”不是整数；请写零或正整数，例如 46"),
    ],
)
def test_a_refusal_says_what_would_be_right(parse: Callable[..., object], raw: object, said: str) -> None:
    assert refusal(parse, raw) == said


def test_a_refusal_shows_sixty_characters_and_no_more() -> None:
    assert f"“{'多' * 60}”" in refusal(parse_money, "多" * 60)
    assert f"“{'多' * 60}…”" in refusal(parse_money, "多" * 61)
    assert f"“{'多' * 60}…”" in refusal(parse_count, "多" * 100_000)
