"""The company made up for a condition meets it as barely as it can: one unit less and it would not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.witness import company_meeting
from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import Profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Figure,
    Holds,
    Increase,
    Judged,
    NoneOf,
    OneOf,
    Place,
    Share,
    YearsSince,
)

ON = date(2024, 3, 1)


def made(condition: Condition, catalogue: Catalogue) -> Profile:
    profile = company_meeting(condition, catalogue.vocabulary, ON)
    assert profile is not None
    return profile


def yuan(amount: int, fen: int = 0) -> Money:
    return Money(amount * 100 + fen)


FIGURES: dict[str, tuple[dict[str, Any], str, Any, Any]] = {
    "money, at least": ({"at_least": yuan(500)}, "revenue", yuan(500), yuan(499, 99)),
    "money, above": ({"above": yuan(500)}, "revenue", yuan(500, 1), yuan(500)),
    "money, at most": ({"at_most": yuan(500)}, "revenue", yuan(500), yuan(500, 1)),
    "money, below": ({"below": yuan(500)}, "revenue", yuan(0), yuan(500)),
    "money, between": ({"at_least": yuan(500), "below": yuan(900)}, "revenue", yuan(500), yuan(499, 99)),
    "money, above nothing": ({"above": yuan(0)}, "revenue", yuan(0, 1), yuan(0)),
    "count, at least": ({"at_least": 46}, "headcount", 46, 45),
    "count, above": ({"above": 46}, "headcount", 47, 46),
    "count, at most": ({"at_most": 46}, "headcount", 46, 47),
    "count, below": ({"below": 46}, "headcount", 0, 46),
    "ratio, at least": ({"at_least": Ratio(2, 25)}, "rd_ratio", Ratio(2, 25), Ratio(799, 10_000)),
    "ratio, above": ({"above": Ratio(2, 25)}, "rd_ratio", Ratio(801, 10_000), Ratio(2, 25)),
    "ratio, at most": ({"at_most": Ratio(2, 25)}, "rd_ratio", Ratio(2, 25), Ratio(801, 10_000)),
    "ratio, below": ({"below": Ratio(2, 25)}, "rd_ratio", Ratio(0), Ratio(2, 25)),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_met_and_failed_as_barely_as_can_be(name: str, catalogue: Catalogue) -> None:
    bounds, fact, met, failed = FIGURES[name]
    figure = Figure(fact=fact, **bounds)
    assert made(figure, catalogue).facts[fact] == met
    assert made(NoneOf(none=(figure,)), catalogue).facts[fact] == failed


BASE = yuan(10_000_000)
RESEARCH, REVENUE = ("rd_expense", "rd_expense_previous"), ("revenue", "revenue_previous")
INCREASES: dict[str, tuple[dict[str, Any], tuple[str, str], Any, Any]] = {
    "by money": ({"at_least": yuan(2_000_000)}, RESEARCH, BASE, yuan(12_000_000)),
    "by more than nothing": ({"above": yuan(0)}, RESEARCH, BASE, yuan(10_000_000, 1)),
    "by a ratio": ({"at_least": Ratio(1, 3)}, REVENUE, BASE, yuan(13_333_333, 34)),
    "by more than a ratio": ({"above": Ratio(1, 10)}, REVENUE, BASE, yuan(11_000_000, 1)),
    "by heads": ({"at_least": 5}, ("headcount", "rd_headcount"), 100, 105),
    "heads by more than a ratio": ({"above": Ratio(1, 10)}, ("headcount", "rd_headcount"), 100, 111),
}


@pytest.mark.parametrize("name", INCREASES)
def test_an_increase_is_just_reached(name: str, catalogue: Catalogue) -> None:
    bounds, (increase, over), before, after = INCREASES[name]
    condition = Increase(increase=increase, over=over, **bounds)
    facts = made(condition, catalogue).facts
    assert (facts[over], facts[increase]) == (before, after)


def test_a_share_is_just_reached_and_keeps_what_another_part_asks_for(catalogue: Catalogue) -> None:
    share = Share(share="rd_expense", of="revenue", at_least=Ratio(3, 100))
    assert made(share, catalogue).facts == {"revenue": yuan(10_000_000), "rd_expense": yuan(300_000)}
    above = Share(share="rd_headcount", of="headcount", above=Ratio(1, 10))
    assert made(above, catalogue).facts == {"headcount": 100, "rd_headcount": 11}
    both = AllOf(all=(share, Figure(fact="rd_expense", at_least=yuan(900_000))))
    assert made(both, catalogue).facts["rd_expense"] == yuan(900_000)


@pytest.mark.parametrize(
    ("bounds", "day"),
    [
        ({"at_least": 3}, date(2021, 3, 1)),
        ({"above": 3}, date(2020, 3, 1)),
        ({"at_most": 3}, ON),
        ({"below": 3}, ON),
    ],
)
def test_years_since(bounds: dict[str, int], day: date, catalogue: Catalogue) -> None:
    condition = YearsSince(years_since="established_on", **bounds)
    assert made(condition, catalogue).facts["established_on"] == day


@pytest.mark.parametrize(
    ("window", "day"),
    [
        ({"from_": date(2020, 1, 1), "to": date(2021, 1, 1)}, date(2020, 1, 1)),
        ({"to": date(2021, 1, 1)}, date(2021, 1, 1)),
    ],
)
def test_a_day_within(window: dict[str, date], day: date, catalogue: Catalogue) -> None:
    assert made(DateWithin(day="established_on", **window), catalogue).facts["established_on"] == day


@pytest.mark.parametrize(
    ("window", "day"),
    [
        ({}, ON),
        ({"awarded_to": date(2023, 6, 30)}, date(2023, 6, 30)),
        ({"awarded_from": date(2023, 1, 1)}, ON),
        ({"awarded_from": date(2023, 1, 1), "awarded_to": date(2023, 6, 30)}, date(2023, 6, 30)),
        ({"awarded_to": date(2030, 1, 1)}, ON),
    ],
)
def test_a_certification_of_the_latest_day_that_counts(
    window: dict[str, date], day: date, catalogue: Catalogue
) -> None:
    name = "省级专精特新中小企业"
    held = made(Holds(certification=(name,), **window), catalogue).certifications
    assert held is not None and [(one.id, one.on) for one in held] == [(name, day)]


def test_declarations_options_and_places(catalogue: Catalogue) -> None:
    declared = Declared(fact="above_scale", is_=False)
    assert made(declared, catalogue).facts["above_scale"] is False
    assert made(NoneOf(none=(declared,)), catalogue).facts["above_scale"] is True
    fact = next(fact for fact in catalogue.vocabulary.facts if fact.type == "choice")
    assert made(OneOf(fact=fact.id, one_of=fact.options[1:]), catalogue).facts[fact.id] == fact.options[1]
    assert made(Place(place="330108"), catalogue).district == "330108"


def test_of_alternatives_the_one_that_can_be_tried_first_and_the_one_asked_for_before_it(catalogue: Catalogue) -> None:
    judged, revenue = Judged(judged="主管部门认定", by="主管部门"), Figure(fact="revenue", at_least=yuan(500))
    staff = Figure(fact="headcount", at_least=46)
    assert made(AnyOf(any=(judged, revenue)), catalogue).facts == {"revenue": yuan(500)}
    profile = company_meeting(AnyOf(any=(revenue, staff)), catalogue.vocabulary, ON, through=staff)
    assert profile is not None and profile.facts == {"headcount": 46}
    assert made(judged, catalogue).facts == {}


def test_what_cannot_be_met_together_makes_no_company(catalogue: Catalogue) -> None:
    more_researchers_than_staff = Increase(increase="rd_headcount", over="headcount", at_least=5)
    assert company_meeting(more_researchers_than_staff, catalogue.vocabulary, ON) is None
    both = AllOf(all=(Declared(fact="above_scale", is_=True), Declared(fact="above_scale", is_=False)))
    assert company_meeting(both, catalogue.vocabulary, ON) is None


def test_of_what_must_not_be_every_alternative_fails_and_of_a_whole_its_first_part(catalogue: Catalogue) -> None:
    declared, staff = Declared(fact="above_scale", is_=True), Figure(fact="headcount", at_least=46)
    either = NoneOf(none=(AnyOf(any=(declared, staff)),))
    assert made(either, catalogue).facts == {"above_scale": False, "headcount": 45}
    both = NoneOf(none=(AllOf(all=(declared, staff)),))
    assert made(both, catalogue).facts == {"above_scale": False}


def test_a_share_leaves_what_is_already_enough(catalogue: Catalogue) -> None:
    share = Share(share="rd_headcount", of="headcount", at_least=Ratio(1, 10))
    enough = AllOf(all=(share, Figure(fact="rd_headcount", at_least=50)))
    assert made(enough, catalogue).facts == {"rd_headcount": 50, "headcount": 100}
    assert made(Share(share="rd_headcount", of="headcount", below=Ratio(1, 10)), catalogue).facts["rd_headcount"] == 0
    assert made(Share(share="rd_expense", of="revenue", below=Ratio(1, 10)), catalogue).facts["rd_expense"] == yuan(0)


def test_an_increase_in_heads_by_more_than_so_many(catalogue: Catalogue) -> None:
    condition = Increase(increase="headcount", over="rd_headcount", above=5)
    assert made(condition, catalogue).facts == {"rd_headcount": 100, "headcount": 106}


def test_the_first_of_several_certifications(catalogue: Catalogue) -> None:
    names = tuple(one.id for one in catalogue.vocabulary.certifications[:2])
    held = made(Holds(certification=names), catalogue).certifications
    assert held is not None and [one.id for one in held] == [names[0]]
