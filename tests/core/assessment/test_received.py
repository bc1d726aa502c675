"""What is still to be had after what was received: the difference, nothing at all, or all of it again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import AmountFound
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.assessment.telling import words_of
from desktop.core.catalogue.model import Benefit
from desktop.core.profile import Received
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Fixed, Rate, UpTo
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped
from tests.core.assessment.small_catalogues import ON, benefit, catalogue_of, document, fixed, seen, wan

THIS_YEAR, LAST_YEAR = date(2024, 1, 5), date(2023, 6, 1)


def got(name: str, amount: int, on: date = THIS_YEAR) -> Received:
    return Received(name if "." in name else f"X.{name}", wan(amount), on)


def company(*benefits: Benefit, received: tuple[Received, ...], **answers: Any) -> Assessment:
    return seen(document(*benefits), received=received, **answers)


def left(*benefits: Benefit, received: tuple[Received, ...], of: str = "a") -> AmountFound:
    """What benefit ``of`` still comes to."""
    return company(*benefits, received=received).result[f"X.{of}"].amount


# --- the difference -----------------------------------------------------------------------------------------------


def test_only_the_difference_is_still_to_be_had_and_its_working_says_so() -> None:
    assessment = company(benefit("a", fixed(40)), received=(got("a", 10), got("a", 5)))
    amount = assessment.result["X.a"].amount
    assert (amount.low, amount.high, amount.kind) == (wan(25), wan(25), "top_up")
    assert words_of(assessment).tell(amount.working) == "400,000 元，扣除已领取的 150,000 元，补差 250,000 元"


def test_of_up_to_so_much_the_low_end_stays_at_zero() -> None:
    amount = left(benefit("a", UpTo(up_to=wan(40))), received=(got("a", 10),))
    assert (amount.low, amount.high) == (wan(0), wan(30))


def test_more_than_all_leaves_nothing_never_less() -> None:
    amount = left(benefit("a", fixed(40)), received=(got("a", 50),))
    assert (amount.low, amount.high) == (wan(0), wan(0))


def test_the_low_end_is_deducted_from_too() -> None:
    """A tenth of 1000万 to 5000万 that are not known, but 30万 in any case and 60万 at most."""
    grant = Rate(rate=Ratio.of("1/10"), of="revenue", floor=wan(30), cap=wan(60))
    amount = left(benefit("a", grant), received=(got("a", 10),))
    assert (amount.low, amount.high) == (wan(20), wan(50))


@pytest.mark.parametrize("relation", ["matter", "ladder"])
def test_what_the_same_matter_or_another_grade_brought_is_deducted(relation: str) -> None:
    one, other = benefit("a", fixed(40), **{relation: "甲"}), benefit("b", fixed(30), **{relation: "甲"})
    assert left(one, other, received=(got("b", 30),)).high == wan(10)
    unrelated = benefit("b", fixed(30), **{relation: "乙"})
    untouched = left(one, unrelated, received=(got("b", 30),))
    assert (untouched.high, untouched.kind) == (wan(40), "fixed")


def test_received_on_the_day_asked_counts_a_day_later_does_not() -> None:
    one = benefit("a", fixed(40))
    assert left(one, received=(got("a", 10, ON),)).high == wan(30)
    assert left(one, received=(got("a", 10, date(2024, 3, 2)),)).high == wan(40)


def test_what_comes_in_dollars_or_without_a_figure_is_left_as_it_is() -> None:
    dollars = left(benefit("a", Fixed(fixed=Money(100, "USD"))), received=(got("a", 10),))
    assert (dollars.high, dollars.kind) == (Money(100, "USD"), "fixed")
    unknown = left(benefit("a", Rate(rate=Ratio.of("1/10"), of="revenue")), received=(got("a", 10),))
    assert unknown.high is None


def test_what_was_received_for_a_benefit_no_catalogue_holds_touches_nothing() -> None:
    assert left(benefit("a", fixed(40), matter="甲"), received=(got("Z.gone", 10),)).high == wan(40)


def test_entries_come_in_the_order_given() -> None:
    one = benefit("a", fixed(40), matter="甲", ladder="甲")
    other = benefit("b", fixed(40), matter="甲", ladder="甲")
    entries = tuple(got("ab"[number % 2], number + 1) for number in range(12))
    assessment = company(one, other, received=entries)
    situation = Situation(assessment.profile, ON, shipped().vocabulary)
    before = ReceivedBefore(situation, catalogue_of(document(one, other)))
    assert before.for_benefit(one) == list(entries)


# --- the other choice ---------------------------------------------------------------------------------------------


def test_whoever_took_one_of_two_choices_gets_nothing_of_the_other() -> None:
    choices = benefit("a", fixed(40), choose_one="甲"), benefit("b", fixed(30), choose_one="甲")
    assessment = company(*choices, received=(got("b", 5),))
    amount = assessment.result["X.a"].amount
    assert (amount.low, amount.high) == (wan(0), wan(0))
    assert words_of(assessment).tell(amount.working) == "400,000 元，扣除已领取的 50,000 元，补差 0 元"
    assert assessment.result["X.b"].amount.high == wan(25), "of the choice itself the difference"


def test_another_choice_altogether_is_none_of_it() -> None:
    """They share their matter, so the difference is left; but each is a choice of its own."""
    one = benefit("a", fixed(40), matter="甲", choose_one="一")
    other = benefit("b", fixed(30), matter="甲", choose_one="二")
    assert left(one, other, received=(got("b", 5),)).high == wan(35)
    no_choice = benefit("b", fixed(30), matter="甲")
    assert left(one, no_choice, received=(got("b", 5),)).high == wan(35)
    assert left(benefit("a", fixed(40), matter="甲"), no_choice, received=(got("b", 5),)).high == wan(35)


# --- what comes again ---------------------------------------------------------------------------------------------


def test_what_comes_yearly_is_reduced_by_this_years_only() -> None:
    yearly = benefit("a", Fixed(fixed=wan(40), per="year"))
    assert left(yearly, received=(got("a", 10, LAST_YEAR),)).high == wan(40)
    assert left(yearly, received=(got("a", 10, LAST_YEAR), got("a", 15))).high == wan(25)


def test_what_comes_for_each_item_is_never_reduced() -> None:
    each = left(benefit("a", Fixed(fixed=wan(40), per="item")), received=(got("a", 40), got("a", 40, LAST_YEAR)))
    assert (each.high, each.kind) == (wan(40), "fixed")


def yearly_payments(*years: int, name: str = "a") -> tuple[Received, ...]:
    return tuple(got(name, 40, date(year, 2, 1)) for year in years)


@pytest.mark.parametrize(
    ("years", "high"),
    [
        ((2022, 2023), 40),  # a third year is left, of which nothing was paid
        ((2021, 2022, 2023), 0),  # all three are used up
        ((2020, 2021, 2022, 2023), 0),
        ((2022, 2022, 2023), 40),  # twice in one year is one year
        ((2022, 2023, 2024), 0),  # the third is the year asked: what was paid in it is deducted
    ],
)
def test_of_three_years_each_is_paid_once(years: tuple[int, ...], high: int) -> None:
    three_years = benefit("a", Fixed(fixed=wan(40), per="years:3"))
    assert left(three_years, received=yearly_payments(*years)).high == wan(high)


def test_the_last_of_three_years_is_topped_up() -> None:
    three_years = benefit("a", Fixed(fixed=wan(40), per="years:3"))
    assert left(three_years, received=(*yearly_payments(2022, 2023), got("a", 10))).high == wan(30)


def test_years_of_another_benefit_of_the_matter_use_up_none_of_its_own() -> None:
    three_years = benefit("a", Fixed(fixed=wan(40), per="years:3"), matter="甲")
    other = benefit("b", fixed(30), matter="甲")
    assert left(three_years, other, received=yearly_payments(2021, 2022, 2023, name="b")).high == wan(40)
