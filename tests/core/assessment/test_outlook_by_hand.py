"""What ends, what was missed and what runs out, over catalogues of a benefit or two: every day worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.outlook import Missed, ending_soon, last_day_to_apply, missed, running_out
from desktop.core.catalogue.model import Document, Window
from desktop.core.profile import HeldCertification, Received
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Figure, Holds, NoneOf, YearsSince
from tests.core.assessment.small_catalogues import ALWAYS, CONFIRM, benefit, document, fixed, seen, wan

ON = date(2024, 3, 1)
HIGH_TECH, OTHER = "国家高新技术企业", "国家科技型中小企业"
"""The first is held for three years; for the second no rule says how long."""
HOLDS = Holds(certification=(HIGH_TECH,))


def held(*days: date | None, name: str = HIGH_TECH, until: date | None = None) -> tuple[HeldCertification, ...]:
    return tuple(HeldCertification(name, day, until) for day in days)


# --- what ends ------------------------------------------------------------------------------------------------------

YEAR_END = date(2024, 12, 31)
SPRING = Window(at="", from_=date(2024, 1, 1), to=date(2024, 3, 31))


@pytest.mark.parametrize(
    ("end", "windows", "on", "last"),
    [
        (YEAR_END, (), ON, YEAR_END),
        (None, (), ON, None),
        (YEAR_END, (SPRING,), date(2024, 1, 1), SPRING.to),
        (YEAR_END, (SPRING,), date(2024, 3, 31), SPRING.to),
        (YEAR_END, (SPRING,), date(2024, 4, 1), YEAR_END),
        (YEAR_END, (SPRING,), date(2023, 12, 31), YEAR_END),
        (YEAR_END, (Window(at="", from_=None, to=date(2024, 3, 31)),), ON, date(2024, 3, 31)),
        (YEAR_END, (Window(at="", from_=date(2024, 1, 1), to=None),), ON, YEAR_END),
        (YEAR_END, (SPRING, Window(at="", from_=date(2024, 2, 1), to=date(2024, 3, 15))), ON, date(2024, 3, 15)),
        (date(2024, 3, 10), (SPRING,), ON, date(2024, 3, 10)),
        (YEAR_END, (), date(2025, 1, 1), None),
        (YEAR_END, (), YEAR_END, YEAR_END),
    ],
)
def test_the_last_day_to_apply(end: date | None, windows: tuple[Window, ...], on: date, last: date | None) -> None:
    assert last_day_to_apply(document(to=end, applications=windows), on) == last


def test_the_first_to_end_comes_first_and_ninety_days_are_soon() -> None:
    late = document(benefit("a", fixed(1)), benefit("b", fixed(1)), to=date(2024, 5, 30))
    early = document(benefit("Y.a", fixed(1)), name="Y", to=date(2024, 3, 1))
    too_late = document(benefit("Z.a", fixed(1)), name="Z", to=date(2024, 5, 31))
    found = ending_soon(seen(late, early, too_late, on=ON))
    assert [(one.document, one.last_day, one.days_left, one.benefits) for one in found] == [
        ("Y", date(2024, 3, 1), 0, ("Y.a",)),
        ("X", date(2024, 5, 30), 90, ("X.a", "X.b")),
    ]


# --- what was missed ------------------------------------------------------------------------------------------------

ENDED = date(2023, 12, 31)


def ended(when: Condition, **parts: Any) -> Document:
    own = {"to": ENDED} | {key: parts.pop(key) for key in ("to", "repealed_on") if key in parts}
    return document(benefit("a", fixed(10), when, **parts), **own)


def missed_of(*documents: Document, on: date = ON, **answers: Any) -> list[tuple[str, date, bool]]:
    return [(one.benefit, one.last_day, one.surely) for one in missed(seen(*documents, on=on, **answers))]


SURELY = [("X.a", ENDED, True)]


@pytest.mark.parametrize(
    ("awarded", "found"),
    [(date(2023, 5, 1), SURELY), (ENDED, SURELY), (date(2024, 1, 1), []), (None, [])],
)
def test_a_certification_held_by_the_last_day(awarded: date | None, found: list[Any]) -> None:
    assert missed_of(ended(HOLDS), certifications=held(awarded)) == found


def test_what_it_would_have_brought() -> None:
    assert missed(seen(ended(HOLDS), on=ON, certifications=held(date(2023, 5, 1)))) == (
        Missed("X.a", ENDED, True, wan(10)),
    )


def test_a_repeal_ends_a_document_the_day_before() -> None:
    repealed = ended(HOLDS, to=None, repealed_on=date(2023, 7, 25))
    assert missed_of(repealed, certifications=held(date(2023, 7, 24))) == [("X.a", date(2023, 7, 24), True)]
    assert missed_of(repealed, certifications=held(date(2023, 7, 25))) == []
    sooner = ended(HOLDS, repealed_on=date(2023, 7, 25))
    assert missed_of(sooner, certifications=held(date(2023, 7, 24))) == [("X.a", date(2023, 7, 24), True)]
    later = ended(HOLDS, to=date(2023, 6, 30), repealed_on=date(2030, 1, 1))
    assert missed_of(later, certifications=held(date(2023, 5, 1))) == [("X.a", date(2023, 6, 30), True)]


@pytest.mark.parametrize(("on", "found"), [(date(2025, 12, 31), SURELY), (date(2026, 1, 1), [])])
def test_twenty_four_months(on: date, found: list[Any]) -> None:
    assert missed_of(ended(HOLDS), on=on, certifications=held(date(2023, 5, 1))) == found


def test_what_is_in_force_or_a_draft_was_not_missed() -> None:
    day = held(date(2023, 5, 1))
    assert missed_of(document(benefit("a", fixed(1), HOLDS)), certifications=day) == []
    assert missed_of(document(benefit("a", fixed(1), HOLDS), to=ENDED, draft=True), certifications=day) == []


def test_a_matter_that_something_in_force_covers_was_not_missed() -> None:
    day, lost = held(date(2023, 5, 1)), ended(HOLDS, matter="同一事项")
    still = document(benefit("Y.a", fixed(1), HOLDS, matter="同一事项"), name="Y")
    assert missed_of(lost, still, certifications=day) == []
    not_for_it = document(benefit("Y.a", fixed(1), NoneOf(none=(HOLDS,)), matter="同一事项"), name="Y")
    assert missed_of(lost, not_for_it, certifications=day) == SURELY
    without_matter = document(benefit("Y.a", fixed(1), HOLDS), name="Y")
    assert missed_of(ended(HOLDS), without_matter, certifications=day) == SURELY


def test_what_was_received_was_not_missed() -> None:
    day = held(date(2023, 5, 1))
    assert missed_of(ended(HOLDS), certifications=day, received=(Received("X.a", wan(10), date(2023, 6, 1)),)) == []
    assert missed_of(ended(HOLDS), certifications=day, received=(Received("X.b", wan(10), date(2023, 6, 1)),)) == SURELY


def test_only_what_has_a_day_can_have_been_missed() -> None:
    revenue = Figure(fact="revenue", at_least=wan(100))
    day = held(date(2023, 5, 1))
    assert missed_of(ended(ALWAYS), certifications=day) == []
    assert missed_of(ended(revenue), certifications=day, revenue=wan(500)) == []
    old = YearsSince(years_since="established_on", at_least=1)
    assert missed_of(ended(old), established_on=date(2020, 1, 1)) == SURELY
    assert missed_of(ended(old), established_on=date(2023, 6, 1)) == []
    both = AllOf(all=(old, revenue))
    assert missed_of(ended(both), established_on=date(2020, 1, 1), revenue=wan(500)) == [("X.a", ENDED, False)]


def test_a_day_of_its_own_must_have_come() -> None:
    """It qualified by its revenue, and the certification it has now came later: nothing dated was missed."""
    either = AnyOf(any=(HOLDS, Figure(fact="revenue", at_least=wan(100))))
    assert missed_of(ended(either), revenue=wan(500), certifications=held(date(2024, 1, 1))) == []
    assert missed_of(ended(either), revenue=wan(500), certifications=held(date(2023, 1, 1))) == SURELY
    another = held(date(2023, 1, 1), name=OTHER)
    assert missed_of(ended(either), revenue=wan(500), certifications=another) == []
    two = held(date(2024, 1, 1)) + held(date(2023, 1, 1), name=OTHER)
    assert missed_of(ended(either), revenue=wan(500), certifications=two) == []
    assert missed_of(ended(either), revenue=wan(500)) == []


def test_what_an_authority_would_have_confirmed_was_missed_and_what_failed_was_not() -> None:
    day = held(date(2023, 5, 1))
    assert missed_of(ended(AllOf(all=(HOLDS, CONFIRM))), certifications=day) == SURELY
    small = Figure(fact="revenue", below=wan(100))
    assert missed_of(ended(AllOf(all=(HOLDS, small))), certifications=day, revenue=wan(500)) == []
    assert missed_of(ended(AllOf(all=(HOLDS, small))), certifications=day) == []


def test_the_latest_first_and_of_one_day_what_is_sure() -> None:
    unsure = AllOf(all=(HOLDS, Figure(fact="revenue", at_least=wan(100))))
    first = document(
        benefit("a", fixed(1), unsure), benefit("c", fixed(1), HOLDS), benefit("b", fixed(1), HOLDS), to=ENDED
    )
    earlier = document(benefit("Y.a", fixed(1), HOLDS), name="Y", to=date(2023, 6, 30))
    found = missed_of(earlier, first, certifications=held(date(2023, 5, 1)), revenue=wan(500))
    assert [one[0] for one in found] == ["X.b", "X.c", "X.a", "Y.a"]


# --- what runs out --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("last", "left"),
    [
        (date(2024, 2, 29), None),
        (ON, 0),
        (date(2025, 3, 1), 365),
        (date(2025, 3, 2), None),
    ],
)
def test_a_certification_runs_out_within_the_year(last: date, left: int | None) -> None:
    found = running_out(seen(document(benefit("a", fixed(10), HOLDS)), on=ON, certifications=held(None, until=last)))
    assert [one.days_left for one in found] == ([] if left is None else [left])


def test_what_falls_with_it_and_what_it_costs() -> None:
    falls, stays = benefit("a", fixed(10), HOLDS), benefit("b", fixed(5))
    certifications = held(date(2021, 6, 1)) + held(date(2021, 1, 1), name=OTHER)
    (one,) = running_out(seen(document(falls, stays), on=ON, certifications=certifications))
    assert (one.certification, one.last_day, one.benefits, one.worth) == (
        HIGH_TECH,
        date(2024, 5, 31),
        ("X.a",),
        wan(10),
    )


def test_what_is_gained_by_losing_it_is_no_loss() -> None:
    (one,) = running_out(
        seen(document(benefit("a", fixed(10), NoneOf(none=(HOLDS,)))), on=ON, certifications=held(date(2021, 6, 1)))
    )
    assert (one.benefits, one.worth) == ((), wan(0))


def test_the_first_to_run_out_first_and_nothing_without_a_day() -> None:
    certifications = held(date(2021, 6, 1)) + held(None, name=OTHER, until=date(2024, 4, 1))
    catalogue = document(benefit("a", fixed(1)))
    assert [one.certification for one in running_out(seen(catalogue, on=ON, certifications=certifications))] == [
        OTHER,
        HIGH_TECH,
    ]
    nothing = held(None) + held(date(2021, 1, 1), name=OTHER)
    assert running_out(seen(catalogue, on=ON, certifications=nothing)) == ()
    assert running_out(seen(catalogue, on=ON)) == ()
