"""Rules of two documents beside each other: whether they meet at all, and in what they do not agree."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.contradictions import contradictions, contradictions_in, contradictions_of
from desktop.core.catalogue.model import Benefit, Document
from desktop.core.rules.amounts import Unstated
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Declared, Defined, Figure, NoneOf
from tests.core.assessment.small_catalogues import ALWAYS, ON, benefit, catalogue_of, document, fixed, seen

YES, NO = (Declared(fact="above_scale", is_=answer) for answer in (True, False))
SME = Declared(fact="is_sme", is_=True)


def of(name: str, amount: int = 10, when: Condition = ALWAYS, **parts: Any) -> Benefit:
    return benefit(name, fixed(amount), when, **{"matter": "甲", **parts})


def pairs(*documents: Document, on: date | None = None) -> list[tuple[str, str, str, date]]:
    return [(one.one.id, one.other.id, one.kind, one.on) for one in contradictions(catalogue_of(*documents), on)]


def opposed(one: Condition, other: Condition) -> tuple[str, ...] | None:
    """The facts in which two rules for the same sum are opposed; None where they are not."""
    found = contradictions(catalogue_of(document(of("a", when=one)), document(of("Y.b", when=other), name="Y")))
    return found[0].facts if found else None


# --- which pairs meet ---------------------------------------------------------------------------------------------


def test_only_benefits_of_one_matter_and_of_two_documents_are_compared() -> None:
    assert len(pairs(document(of("a")), document(of("Y.b", 20), name="Y"))) == 1
    assert pairs(document(of("a"), of("b", 20))) == [], "grades of one document"
    assert pairs(document(of("a")), document(of("Y.b", 20, matter="乙"), name="Y")) == []
    assert pairs(document(of("a", matter=None)), document(of("Y.b", 20, matter=None), name="Y")) == []


def test_a_pair_that_does_not_meet_leaves_the_others() -> None:
    """The grades of one document, and a draft, are passed over; the pairs behind them are still found."""
    draft = document(of("D.d", 40), name="D", draft=True)
    found = pairs(document(of("a"), of("b", 20)), draft, document(of("Y.c", 30), name="Y"))
    assert [found_pair[:2] for found_pair in found] == [("X.a", "Y.c"), ("X.b", "Y.c")]


def test_they_come_by_matter_then_by_name() -> None:
    first = document(of("b", matter="乙"), of("a", matter="丙"), of("c", matter="丙"))
    other = document(of("Y.z", 20, matter="乙"), of("Y.y", 30, matter="丙"), name="Y")
    found = [found_pair[:2] for found_pair in pairs(first, other)]
    assert found == [("X.a", "Y.y"), ("X.c", "Y.y"), ("X.b", "Y.z")]


@pytest.mark.parametrize(
    ("regions", "meet"),
    [
        (("330108", "330100"), True),  # the district lies in the city
        (("330100", "330108"), True),
        (("330108", "330108"), True),
        (("330108", "330200"), False),
        (("330100", "330200"), False),  # two cities of one province
    ],
)
def test_a_place_and_what_holds_it_meet_two_places_apart_do_not(regions: tuple[str, str], meet: bool) -> None:
    one, other = regions
    assert bool(pairs(document(of("a"), region=one), document(of("Y.b", 20), name="Y", region=other))) is meet


def test_the_day_is_one_on_which_both_count() -> None:
    """A year into the later one where both last as long; else a first or last day on which both count."""
    early = document(of("a"), from_=date(2020, 1, 1), to=date(2023, 6, 30))

    def later(first: date | None, last: date | None = None) -> Document:
        return document(of("Y.b", 20), name="Y", from_=first, to=last)

    assert [day for *_, day in pairs(early, later(date(2022, 1, 1)))] == [date(2023, 1, 1)]
    assert [day for *_, day in pairs(early, later(date(2023, 1, 1)))] == [date(2023, 6, 30)]
    assert pairs(early, later(date(2023, 7, 1))) == []
    assert [day for *_, day in pairs(early, later(date(2022, 1, 1)), on=date(2022, 5, 1))] == [date(2022, 5, 1)]
    assert pairs(early, later(date(2022, 1, 1)), on=date(2021, 5, 1)) == [], "the other has not begun"
    assert pairs(later(date(2022, 1, 1)), early, on=date(2021, 5, 1)) == []


# --- in what they do not agree ------------------------------------------------------------------------------------


def test_a_promise_without_a_figure_grants_no_other_amount() -> None:
    promise = document(benefit("Y.b", Unstated(unstated="另行规定"), matter="甲"), name="Y")
    assert pairs(document(of("a")), promise) == pairs(promise, document(of("a"))) == []


def test_two_rules_met_only_if_looked_at_from_one_side() -> None:
    """The first way through "either" is taken: from the other side it is the one both allow."""
    few, many = Figure(fact="headcount", below=10), Figure(fact="headcount", at_least=20)
    one = document(of("a", when=AnyOf(any=(few, many))))
    other = document(of("Y.b", 20, when=many), name="Y")
    assert len(pairs(one, other)) == len(pairs(other, one)) == 1


def test_what_one_asks_for_and_the_other_excludes() -> None:
    assert opposed(YES, NO) == opposed(NO, YES) == ("above_scale",)
    assert opposed(YES, YES) is None and opposed(YES, SME) is None
    assert opposed(AllOf(all=(YES, SME)), AllOf(all=(NO, SME))) == ("above_scale",)
    several = AllOf(all=(SME, YES)), NoneOf(none=(SME, YES))
    assert opposed(*several) == ("above_scale", "is_sme"), "by name"
    assert opposed(*several[::-1]) == ("above_scale", "is_sme")


def test_none_of_them_asks_for_the_opposite() -> None:
    assert opposed(YES, NoneOf(none=(YES,))) == ("above_scale",)
    assert opposed(NoneOf(none=(NO,)), NO) == ("above_scale",)
    assert opposed(YES, NoneOf(none=(NO,))) is None
    assert opposed(NO, NoneOf(none=(YES, Figure(fact="headcount", at_least=50)))) is None


def test_a_definition_asks_for_what_it_means_and_either_of_two_for_nothing_in_particular() -> None:
    assert opposed(Defined(defined="规上", meaning=YES), NO) == ("above_scale",)
    assert opposed(AnyOf(any=(YES,)), NO) == ("above_scale",), "the only way"
    assert opposed(AnyOf(any=(YES, SME)), NO) is None
    assert opposed(AnyOf(any=(YES, SME)), AnyOf(any=(NO, SME))) is None


# --- of one document ----------------------------------------------------------------------------------------------


def test_the_pairs_of_one_document_have_its_own_benefit_first() -> None:
    mine = document(of("Y.b", 20), of("Y.a", 30), of("Y.free", 90, matter=None), of("Y.c", 9, matter="乙"), name="Y")
    others = (
        document(of("a"), of("other", 70, matter="丙"), of("z", 80, matter=None)),
        document(of("Z.b", 40), name="Z"),
    )
    found = contradictions_of(mine, catalogue_of(*others, mine))
    assert [(one.one.id, one.other.id) for one in found] == [
        ("Y.a", "X.a"),
        ("Y.a", "Z.b"),
        ("Y.b", "X.a"),
        ("Y.b", "Z.b"),
    ]


# --- for one company ----------------------------------------------------------------------------------------------


def for_a_company(*documents: Document, **answers: Any) -> list[tuple[str, str]]:
    found = contradictions_in(seen(*documents, **answers))
    assert all((one.on, one.kind) == (ON, "amounts") for one in found)
    return [(one.one.id, one.other.id) for one in found]


def test_the_pairs_a_company_can_have_with_different_amounts() -> None:
    one, other = document(of("a")), document(of("Y.b", 20), name="Y")
    assert for_a_company(one, other) == [("X.a", "Y.b")]
    assert for_a_company(one, document(of("Y.b", 10), name="Y")) == [], "the same amount"
    assert for_a_company(document(of("a"), of("b", 20))) == [], "one document"
    failed = document(of("Y.b", 20, when=SME), name="Y")
    assert for_a_company(one, failed, is_sme=False) == []
    without_figure = document(benefit("Y.b", Unstated(unstated="另行规定"), matter="甲"), name="Y")
    assert for_a_company(one, without_figure) == []
    assert for_a_company(document(of("a", matter=None)), document(of("Y.b", 20, matter=None), name="Y")) == []
