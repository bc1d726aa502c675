"""Evaluating all rules together gives what evaluating each of them gives."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import DATES, answers, seen, shipped

RULES = [benefit.when for document in shipped().documents for benefit in document.benefits]


@settings(max_examples=40, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_every_reason_is_the_one_its_own_rule_gives(raw: dict[str, Any], on: date) -> None:
    assessment = seen(raw, on)
    if assessment is None:
        return
    situation = Situation(assessment.profile, on, shipped().vocabulary)
    plan = shipped().plan
    reasons = plan.evaluate(situation)
    assert [reasons[place] for place in plan.places] == [rule.evaluate(situation) for rule in RULES]


@settings(max_examples=30, deadline=None)
@given(answers(), answers(), st.sampled_from(DATES))
def test_evaluating_again_what_moved_is_evaluating_anew(
    first: dict[str, Any], second: dict[str, Any], on: date
) -> None:
    before, after = seen(first, on), seen({**first, **second}, on)
    if before is None or after is None:
        return
    plan, vocabulary = shipped().plan, shipped().vocabulary
    now = Situation(after.profile, on, vocabulary)
    again = plan.evaluate_again(plan.evaluate(Situation(before.profile, on, vocabulary)), now, second)
    assert again == plan.evaluate(now)
