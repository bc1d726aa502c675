"""What a rule sees of a company: where it lies, what it holds with all that comes with it, what follows from what."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.conditions import Figure, Holds
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.plan import Plan, with_quotients
from tests.core.rules.small_world import ON, VOCABULARY, company, wan


def test_a_district_lies_in_its_city_and_its_province() -> None:
    assert company(district="330108").place == {"330108", "330100", "330000"}
    assert company(district="330100").place == {"330100", "330000"}
    assert company().place == frozenset()


def test_what_is_held_with_what_comes_with_it() -> None:
    """The upper grade brings the plain one with it, by the same award; the plain one does not bring the upper."""
    upper = HeldCertification("upper", date(2023, 1, 1))
    assert company(certifications=(upper,)).held == {"upper": (upper,), "plain": (upper,)}
    plain = HeldCertification("plain", date(2020, 1, 1))
    assert company(certifications=(plain,)).held == {"plain": (plain,)}
    assert company(certifications=(plain, upper)).held == {"upper": (upper,), "plain": (plain, upper)}


def test_what_has_run_out_does_not_hide_what_has_not() -> None:
    gone, valid = HeldCertification("triennial", date(2019, 1, 1)), HeldCertification("form", ON)
    assert company(certifications=(gone, valid)).held == {"form": (valid,)}


def test_nothing_held_is_not_the_same_as_nothing_known() -> None:
    assert company(certifications=()).held == {}
    assert company().held is None


@pytest.mark.parametrize(
    ("entry", "held"),
    [
        (HeldCertification("triennial", date(2021, 3, 1)), False),
        (HeldCertification("triennial", date(2021, 3, 2)), True),
        (HeldCertification("triennial", date(2015, 1, 1), ON), True),
        (HeldCertification("triennial", date(2023, 1, 1), date(2024, 2, 29)), False),
        (HeldCertification("triennial", None, ON), True),
        (HeldCertification("plain", date(1999, 1, 1)), True),
        (HeldCertification("plain", ON), True),
        (HeldCertification("plain", date(2024, 3, 2)), False),
    ],
)
def test_a_certification_runs_out_on_its_last_day_or_after_the_years_it_lasts(
    entry: HeldCertification, held: bool
) -> None:
    assert bool(company(certifications=(entry,)).held) is held


@pytest.mark.parametrize(
    ("answers", "share"),
    [
        ({"spent": Money(1), "revenue": Money(3)}, Fraction(1, 3)),
        ({"spent": Money(50), "revenue": Money(1000), "spent_ratio": Ratio.of("51/1000")}, Fraction(1, 20)),
        ({"revenue": Money(7), "spent_ratio": Ratio.of("1/10")}, Fraction(1, 10)),
        ({"spent": Money(7), "spent_ratio": Ratio.of("1/10")}, Fraction(1, 10)),
        ({"spent_ratio": Ratio.of("1/10")}, Fraction(1, 10)),
        ({"spent": Money(0), "revenue": Money(0)}, None),
        ({"spent": Money(1), "revenue": Money(3, "USD")}, None),
        ({"spent": Money(1)}, None),
        ({}, None),
    ],
)
def test_a_share_is_worked_out_from_its_parts_or_taken_as_stated(answers: dict[str, object], share: object) -> None:
    assert company(**answers).share("spent", "revenue") == share


def test_a_share_no_ratio_stands_for_is_worked_out_alone() -> None:
    assert company(experts=1, staff=4).share("experts", "staff") == Fraction(1, 4)
    assert company(spent_ratio=Ratio.of("1/10")).share("experts", "staff") is None
    ratio = company().ratio_of("spent", "revenue")
    assert ratio is not None and ratio.id == "spent_ratio"
    assert company().ratio_of("revenue", "spent") is None


def test_what_follows_from_a_moved_fact_has_moved_too() -> None:
    """The ratio follows from its parts, and a part from the ratio; nothing else does."""
    family = {"spent", "revenue", "spent_ratio"}
    for one in family:
        assert with_quotients([one], VOCABULARY) == family
    assert with_quotients(["staff"], VOCABULARY) == {"staff"}


def test_a_ratio_that_follows_from_a_moved_part_is_looked_at_again() -> None:
    plan = Plan([Figure(fact="spent_ratio", at_least=Ratio.of("5/100"))], VOCABULARY)
    before = plan.evaluate(company(revenue=wan(100), spent=wan(4)))
    after = plan.evaluate_again(before, company(revenue=wan(100), spent=wan(5)), ["spent"])
    (place,) = plan.places
    assert (before[place].outcome, after[place].outcome) == (Outcome.NOT_MET, Outcome.MET)


def test_a_certification_that_moved_is_looked_at_by_its_name() -> None:
    plan = Plan([Holds(certification=("plain",)), Holds(certification=("form",))], VOCABULARY)
    held = (HeldCertification("plain", ON), HeldCertification("form", ON))
    before = plan.evaluate(company(certifications=()))
    after = plan.evaluate_again(before, company(certifications=held), ["plain"])
    assert [after[place].outcome for place in plan.places] == [Outcome.MET, Outcome.NOT_MET], "only what was named"
