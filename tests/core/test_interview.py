"""The wizard's navigation without a window: pages, follow-ups, back, don't know, the result."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.facts import PAGES
from desktop.core.faults import InputError
from desktop.core.interview import Interview
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop

ON = date(2024, 3, 1)
BINJIANG = {"district": "330108", "certifications": (HeldCertification("省级专精特新中小企业", date(2023, 10, 12)),)}


@pytest.fixture
def interview(catalogue: Catalogue) -> Interview:
    return Interview(catalogue, ON)


def to_the_follow_ups(interview: Interview) -> Interview:
    for _ in PAGES:
        interview = interview.next()
    return interview


def test_the_five_pages_come_always_and_in_their_order(interview: Interview) -> None:
    seen = []
    for _ in PAGES:
        seen.append(interview.stop.page)
        interview = interview.next()
    assert tuple(seen) == PAGES


def test_every_page_asks_its_facts(interview: Interview) -> None:
    asked = {page: [fact.id for fact in interview.go(Stop(page)).facts] for page in PAGES}
    assert asked["revenue"][:2] == ["revenue", "revenue_previous"]
    assert "rd_expense" in asked["research"] and "rd_headcount" in asked["staff"]
    assert asked["certifications"] == []


def test_follow_ups_come_by_money_at_stake_and_end_by_themselves(interview: Interview) -> None:
    interview = to_the_follow_ups(interview.answer(BINJIANG))
    stakes, count = [], 0
    while interview.stop.page == FOLLOW_UP:
        assert interview.question is not None
        stakes.append(interview.question.at_stake)
        interview = interview.do_not_know()
        count += 1
        assert count < 400
    assert interview.stop.page == CONFIRMATION, "before the result, everything that was answered"
    assert interview.next().stop.page == RESULT
    assert stakes[0] == max(stakes, key=lambda money: money.fen)
    assert count == len(set(interview.asked))


def test_an_outsider_is_asked_nothing_more(interview: Interview) -> None:
    assert to_the_follow_ups(interview.answer({"district": "330200"})).stop.page == CONFIRMATION


def test_back_and_forth_loses_nothing(interview: Interview) -> None:
    interview = to_the_follow_ups(interview.answer(BINJIANG))
    first = interview.stop
    second = interview.do_not_know()
    third = second.do_not_know()
    assert third.back().stop == second.stop
    assert third.back().back().stop == first
    assert third.back().back().next().stop == second.stop
    back_to_start = third
    for _ in range(20):
        back_to_start = back_to_start.back()
    assert back_to_start.stop == Stop(PAGES[0])
    assert back_to_start.profile == third.profile


def test_an_answered_follow_up_leads_on(interview: Interview) -> None:
    interview = to_the_follow_ups(interview.answer(BINJIANG))
    while not interview.facts:  # sectors are asked without a fact of their own
        interview = interview.do_not_know()
    fact = interview.facts[0]
    value = {"yes_no": False, "choice": fact.options[0] if fact.options else "", "count": 0, "money": Money(0)}[
        fact.type
    ]
    answered = interview.answer({fact.id: value}).next()
    assert answered.stop != interview.stop
    assert fact.id not in [question.fact for question in answered.assessment.questions]


def test_what_was_not_known_can_be_answered_later(interview: Interview) -> None:
    interview = to_the_follow_ups(interview.answer(BINJIANG))
    fact = interview.stop.fact
    assert fact is not None
    later = interview.do_not_know().skip_to_result()
    assert fact in later.passed_over
    assert later.go(Stop(FOLLOW_UP, fact)).stop.fact == fact


def test_skipping_shows_the_result_and_back_returns(interview: Interview) -> None:
    interview = to_the_follow_ups(interview.answer(BINJIANG))
    assert interview.skip_to_result().stop.page == RESULT
    assert interview.skip_to_result().back().stop.page == CONFIRMATION
    assert interview.skip_to_result().back().back().stop == interview.stop
    assert interview.skip_to_result().next().stop.page == RESULT


def test_an_answer_that_cannot_be_true_changes_nothing(interview: Interview) -> None:
    interview = interview.answer({"revenue": Money.yuan(100)})
    with pytest.raises(InputError):
        interview.answer({"rd_expense": Money.yuan(101)})
    assert "rd_expense" not in interview.profile.facts


def test_the_date_can_be_moved(interview: Interview) -> None:
    interview = interview.answer(BINJIANG)
    assert interview.assessment.result["D19.grade.provincial"].verdict == "eligible"
    assert interview.seen_on(date(2026, 5, 12)).assessment.result["D19.grade.provincial"].verdict == "not_in_force"
