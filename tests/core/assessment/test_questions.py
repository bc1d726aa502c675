"""Money at stake: the difference between the best and the worst answer, for the totals, by trying them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.faults import InputError
from desktop.core.profile import Profile, with_answers
from desktop.core.quantities import Money, QuantityError
from tests.core.assessment.companies import COUNTS, DATES, MONEY, RATIOS, answers, seen, shipped

Assessed = Callable[..., Assessment]
HOLDER = {
    "district": "滨江区",
    "recipient_kinds": ["enterprise"],
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


def stake(assessment: Assessment, fact: str) -> Money | None:
    found = [question.at_stake for question in assessment.questions if question.fact == fact]
    return found[0] if found else None


def highs(assessment: Assessment) -> list[int]:
    totals = assessment.totals
    return [total.high.fen for total in (totals.certain, totals.with_confirmation, totals.with_unknowns)]


def answered(profile: Profile, fact: str, value: Any, on: date) -> Assessment | None:
    try:
        return assess(with_answers(shipped().vocabulary, profile, {fact: value}), shipped(), on)
    except InputError:
        return None


def some_value(fact_id: str, data: st.DataObject) -> Any:
    fact = shipped().vocabulary.fact[fact_id]
    if fact.type == "yes_no":
        return data.draw(st.booleans())
    if fact.type == "choice":
        return data.draw(st.sampled_from(fact.options))
    if fact.type == "date":
        return data.draw(st.dates(date(2010, 1, 1), date(2020, 8, 3)))
    texts = {"money": MONEY, "ratio": RATIOS, "count": COUNTS}[fact.type]
    try:
        return fact.parse(data.draw(st.sampled_from(texts)))
    except QuantityError:
        return None


@settings(max_examples=25, deadline=None)
@given(answers(), st.sampled_from(DATES), st.data())
def test_no_two_answers_differ_by_more_than_is_at_stake(raw: dict[str, Any], on: date, data: st.DataObject) -> None:
    assessment = seen(raw, on)
    waiting = [one for one in assessment.questions if one.fact in shipped().vocabulary.fact] if assessment else []
    if assessment is None or not waiting:
        return
    question = data.draw(st.sampled_from(waiting))
    if any(assessment.result[benefit].amount.high is None for benefit in question.benefits):
        return  # an amount without a limit: no sum can be at stake
    values = [some_value(question.fact, data) for _ in range(2)]
    both = [answered(assessment.profile, question.fact, value, on) for value in values if value is not None]
    if len(both) == 2 and both[0] is not None and both[1] is not None:
        differences = [abs(one - other) for one, other in zip(highs(both[0]), highs(both[1]), strict=True)]
        assert max(differences) <= question.at_stake.fen, question.fact


@settings(max_examples=15, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_the_first_question_is_the_one_with_most_at_stake(raw: dict[str, Any], on: date) -> None:
    assessment = seen(raw, on)
    if assessment is None or not assessment.questions:
        return
    assert next(assessment.ranked_questions()) == assessment.questions[0]
    stakes = [question.at_stake.fen for question in assessment.questions]
    assert stakes == sorted(stakes, reverse=True)


def test_a_yes_or_no_that_decides_one_award_has_that_award_at_stake(assessed: Assessed) -> None:
    """D17 pays up to 1亿元 for a project led by a top scientist: it hangs on that answer, and nothing replaces it."""
    assessment = assessed(HOLDER, "2024-03-01")
    (question,) = [one for one in assessment.questions if one.fact == "led_by_top_scientist"]
    (benefit,) = question.benefits
    assert question.at_stake == assessment.result[benefit].amount.high == Money.yuan(100_000_000)


def test_what_another_alternative_still_brings_is_not_at_stake(assessed: Assessed) -> None:
    """D17 pays its 400万 also to who only prepares to list: without a listing that matter may still bring as much."""
    assessment = assessed(HOLDER, "2024-03-01")
    (question,) = [one for one in assessment.questions if one.fact == "listed_domestically"]
    assert "D19.domestic-listing" in question.benefits and question.at_stake < Money.yuan(4_000_000)
    settled = assessed({**HOLDER, "facts": {"listing_in_progress": False}}, "2024-03-01")
    (question,) = [one for one in settled.questions if one.fact == "listed_domestically"]
    assert question.at_stake >= Money.yuan(4_000_000)


def test_an_answer_that_can_no_longer_matter_is_not_asked(assessed: Assessed) -> None:
    """Both documents' 400万 for listing at home were received: the same matter pays nothing more, so nobody asks."""
    received = [{"benefit": "D19.domestic-listing", "amount": "400万", "on": "2024-02-01"}]
    assessment = assessed({**HOLDER, "facts": {"received": received}}, "2024-03-01")
    asked = [question.fact for question in assessment.questions if question.worth_asking]
    assert "listed_domestically" not in asked


def test_each_answer_moves_the_order(assessed: Assessed) -> None:
    before = assessed(HOLDER, "2024-03-01").questions
    first = next(question for question in before if question.fact in ("led_by_top_scientist", "top_talent_project"))
    after = assessed({**HOLDER, "facts": {first.fact: False}}, "2024-03-01").questions
    assert first.fact not in [question.fact for question in after]


def test_several_readers_at_once_see_the_same_questions(assessed: Callable[..., Assessment]) -> None:
    """The window asks for the first question while a report that is being written asks for all."""
    assessment = assessed({"district": "滨江区", "revenue": "1200万"}, "2024-03-01")
    expected = assessed({"district": "滨江区", "revenue": "1200万"}, "2024-03-01").questions
    with ThreadPoolExecutor(4) as pool:
        every = [pool.submit(lambda: tuple(assessment.ranked_questions())) for _ in range(4)]
        firsts = [next(assessment.ranked_questions()) for _ in range(20)]
    assert all(one.result() == expected for one in every)
    assert firsts == [expected[0]] * 20
