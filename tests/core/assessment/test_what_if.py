"""What other answers change: the same assessment twice, side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.what_if import compare, what_if
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, with_answers
from desktop.core.quantities import Money
from tests.core.assessment.companies import DATES, answers, seen, shipped

Assessed = Callable[..., Assessment]
COMPANY = {
    "district": "滨江区",
    "revenue": "1200万",
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


def test_a_certification_more(assessed: Assessed) -> None:
    """D19 二(一)1: the champion's 200万 instead of the provincial 20万, both up to."""
    assessment = assessed(COMPANY, "2024-03-01")
    held = (*(assessment.profile.certifications or ()), HeldCertification("制造业单项冠军企业", date(2024, 1, 10)))
    difference = what_if(assessment, {"certifications": held})
    before, after = difference.certain
    assert (before.high, after.high) == (Money.yuan(200_000), Money.yuan(2_000_000))
    assert "D19.grade.single-champion" in difference.won and difference.lost == ()


def test_a_move_to_another_city_loses_what_was_there(assessed: Assessed) -> None:
    difference = what_if(assessed(COMPANY, "2024-03-01"), {"district": "330200"})
    assert "D19.grade.provincial" in difference.lost and difference.won == ()
    moved = {one.benefit: one for one in difference.moved}["D19.grade.provincial"]
    assert (moved.before, moved.after) == ("eligible", "ineligible")


def test_answers_that_cannot_be_true_are_refused(assessed: Assessed) -> None:
    with pytest.raises(InputError):
        what_if(assessed(COMPANY, "2024-03-01"), {"rd_expense": Money.yuan(999_000_000)})


@settings(max_examples=20, deadline=None)
@given(answers(), answers(), st.sampled_from(DATES))
def test_forth_and_back_and_nothing(first: dict[str, Any], second: dict[str, Any], on: date) -> None:
    before = seen(first, on)
    if before is None:
        return
    assert compare(before, before).is_nothing
    try:
        profile = with_answers(shipped().vocabulary, before.profile, second)
    except InputError:
        return
    after = assess(profile, shipped(), on)
    forth, back = compare(before, after), compare(after, before)
    assert what_if(before, second) == forth
    assert (forth.won, forth.lost) == (back.lost, back.won)
    assert forth.certain == back.certain[::-1] and forth.with_unknowns == back.with_unknowns[::-1]
    assert {one.benefit for one in forth.moved} == {one.benefit for one in back.moved}
