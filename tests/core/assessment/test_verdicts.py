"""The verdict on one benefit: what is missing, what is over, what goes on after the end of its document."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.model import Result
from desktop.core.assessment.telling import why_not_counted, words_of
from desktop.core.catalogue.model import Benefit, Continuation, Window
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Ratio
from desktop.core.rules.amounts import InKind, Rate
from desktop.core.rules.conditions import AllOf, Declared, Figure, Holds
from tests.core.assessment.small_catalogues import CONFIRM, ON, benefit, document, fixed, seen, wan

HNTE = "国家高新技术企业"
A_TENTH = Ratio.of("1/10")
STAFF = Figure(fact="headcount", at_least=50)


def result(one: Benefit, **answers: Any) -> Result:
    return seen(document(one), **answers).judged[0]


# --- what is missing ----------------------------------------------------------------------------------------------


def test_what_is_met_but_for_its_figure_is_unknown_and_waits_for_it() -> None:
    grant = benefit("a", Rate(rate=A_TENTH, of="revenue", cap=wan(50)), STAFF)
    found = result(grant, headcount=60)
    assert (found.verdict, found.missing) == ("unknown", ("revenue",))
    assert result(grant, headcount=60, revenue=wan(100)).verdict == "eligible"


def test_condition_and_amount_may_wait_for_different_facts_and_each_is_named_once() -> None:
    grant = benefit("a", Rate(rate=A_TENTH, of="revenue", cap=wan(50)), STAFF)
    assert result(grant).missing == ("headcount", "revenue")
    both = benefit("a", Rate(rate=A_TENTH, of="revenue", cap=wan(50)), Figure(fact="revenue", at_least=wan(1)))
    assert result(both).missing == ("revenue",)
    assert result(benefit("a", fixed(10), STAFF)).missing == ("headcount",)


def test_what_fails_asks_for_nothing_any_more() -> None:
    grant = benefit("a", Rate(rate=A_TENTH, of="revenue", cap=wan(50)), STAFF)
    found = result(grant, headcount=10)
    assert (found.verdict, found.missing) == ("ineligible", ())
    two = benefit("a", fixed(10), AllOf(all=(STAFF, Declared(fact="above_scale", is_=True))))
    assert result(two, headcount=10).missing == ()


def test_an_amount_that_comes_to_the_same_either_way_settles_the_verdict() -> None:
    """At least 50万 and at most 50万: the figure is still asked, but decides nothing."""
    same = benefit("a", Rate(rate=A_TENTH, of="revenue", floor=wan(50), cap=wan(50)))
    assert (result(same).verdict, result(same).missing) == ("eligible", ("revenue",))


def test_what_an_authority_decides_is_to_be_confirmed() -> None:
    assert result(benefit("a", fixed(10), CONFIRM)).verdict == "confirm"


def test_help_in_kind_is_told_as_such_unless_the_text_says_what_it_is() -> None:
    assert result(benefit("a", InKind(in_kind="展位"))).amount.form == "in_kind"
    assert result(benefit("a", InKind(in_kind="担保", form="guarantee"))).amount.form == "guarantee"
    assert result(benefit("a", fixed(1))).amount.form == "cash"


# --- what is over -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"to": date(2024, 2, 29)}, "文件已于 2024-02-29 到期"),
        ({"from_": date(2024, 3, 2)}, "文件自 2024-03-02 起才施行"),
        ({"repealed_on": ON}, "文件已废止"),
        ({"draft": True}, "征求意见稿，尚未生效"),
    ],
)
def test_why_a_document_brings_nothing(parts: dict[str, Any], reason: str) -> None:
    grant = benefit("a", Rate(rate=A_TENTH, of="revenue"), STAFF)
    assessment = seen(document(grant, **parts))
    (found,) = assessment.results
    assert (found.verdict, found.missing) == ("not_in_force", ())
    assert why_not_counted(found, words_of(assessment)) == reason


@pytest.mark.parametrize("parts", [{"to": ON}, {"from_": ON}, {"to": None}])
def test_the_first_and_the_last_day_count_and_so_does_what_prints_no_end(parts: dict[str, Any]) -> None:
    (found,) = seen(document(benefit("a", fixed(10)), **parts)).judged
    assert found.verdict == "eligible" and found.not_counted_because is None


# --- what goes on after the end of its document -------------------------------------------------------------------

LASTING = benefit("a", fixed(10), Holds(certification=(HNTE,)), continues=Continuation(HNTE, 2))
"""Paid for two years from the award, also after the end of the document."""
END = date(2023, 6, 30)


def after_the_end(on: date, *awards: date | None, **answers: Any) -> str:
    held = tuple(HeldCertification(HNTE, day) for day in awards)
    lasting = document(LASTING, from_=date(2020, 1, 1), to=END)
    return seen(lasting, on=on, **{"certifications": held, **answers}).judged[0].verdict


def test_who_was_awarded_by_the_last_day_is_paid_up_to_the_last_day_of_its_years() -> None:
    assert after_the_end(date(2025, 6, 29), END) == "eligible"
    assert after_the_end(date(2025, 6, 30), END) == "not_in_force"
    assert after_the_end(date(2023, 12, 31), date(2022, 1, 1)) == "eligible"
    assert after_the_end(date(2024, 1, 1), date(2022, 1, 1)) == "not_in_force"


def test_who_was_awarded_after_the_end_is_not_paid() -> None:
    assert after_the_end(date(2024, 3, 1), date(2023, 7, 1)) == "not_in_force"
    assert after_the_end(date(2024, 3, 1), date(2023, 7, 1), date(2023, 6, 1)) == "eligible", "one award is enough"


def test_who_holds_nothing_is_not_paid() -> None:
    assert after_the_end(date(2024, 3, 1)) == "not_in_force"


def test_an_award_without_a_day_may_be_one_as_long_as_one_could_be() -> None:
    assert after_the_end(date(2025, 6, 29), None) != "not_in_force"
    assert after_the_end(date(2025, 6, 30), None) == "not_in_force"


def test_a_company_whose_certifications_are_unknown_may_be_one_as_long_as_one_could_be() -> None:
    assert after_the_end(date(2025, 6, 29), certifications=None) == "unknown"
    assert after_the_end(date(2025, 6, 30), certifications=None) == "not_in_force"


def test_a_notice_that_only_ends_with_its_applications_ends_for_good() -> None:
    window = Window(at="", from_=date(2023, 1, 1), to=END)
    notice = document(LASTING, from_=None, to=None, applications=(window,))
    held = (HeldCertification(HNTE, date(2023, 6, 1)),)
    assert seen(notice, certifications=held).judged[0].verdict == "not_in_force"
