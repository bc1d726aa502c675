"""What must hold for every company: no order of answers, no unknown turned into yes, nothing settled turned back."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.model import COUNTABLE
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from tests.core.assessment.companies import DATES, answers, seen, shipped


@settings(max_examples=40, deadline=None)
@given(answers(), st.sampled_from(DATES), st.randoms())
def test_no_order_of_answers_changes_an_assessment(raw: dict[str, Any], on: date, random: Any) -> None:
    shuffled = list(raw.items())
    random.shuffle(shuffled)
    first, second = seen(raw, on), seen(dict(shuffled), on)
    assert (first is None) == (second is None)
    if first is not None and second is not None:
        assert first.results == second.results
        assert first.totals == second.totals
        assert first.questions == second.questions


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(DATES), st.data())
def test_a_later_answer_never_turns_a_settled_verdict_back(raw: dict[str, Any], on: date, data: st.DataObject) -> None:
    """Eligible stays eligible, failed stays failed (near or not); only unknown and to-confirm may still move."""
    later = seen(raw, on)
    if later is None or not raw:
        return
    earlier = seen({key: raw[key] for key in data.draw(st.lists(st.sampled_from(sorted(raw)), unique=True))}, on)
    if earlier is None:
        return
    for before in earlier.results:
        after = later.result[before.benefit.id]
        if before.verdict == "eligible":
            assert after.verdict == "eligible", before.benefit.id
        if before.verdict in ("near", "ineligible"):
            assert after.verdict in ("near", "ineligible"), before.benefit.id
        if before.verdict == "not_in_force":
            continue
        if not before.missing and before.verdict in COUNTABLE:
            assert after.verdict == before.verdict
            assert (after.amount.low, after.amount.high) == (before.amount.low, before.amount.high)


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_unknown_never_becomes_eligible(raw: dict[str, Any], on: date) -> None:
    assessment = seen(raw, on)
    for result in assessment.results if assessment else ():
        if result.verdict == "eligible":
            assert not result.missing
            assert result.amount.high is None or result.amount.low.fen <= result.amount.high.fen
        if result.verdict == "unknown":
            assert result.missing
            assert not any(fact in raw for fact in result.missing if fact not in ("district", "certifications"))


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_totals_equal_the_sum_of_the_counted(raw: dict[str, Any], on: date) -> None:
    assessment = seen(raw, on)
    if assessment is None:
        return
    totals = assessment.totals
    for total, verdicts in (
        (totals.certain, COUNTABLE[:1]),
        (totals.with_confirmation, COUNTABLE[:2]),
        (totals.with_unknowns, COUNTABLE),
    ):
        counted = [assessment.result[benefit_id] for benefit_id in total.benefits]
        assert all(result.verdict in verdicts and result.amount.is_money for result in counted)
        sure = [result for result in counted if result.verdict != "unknown"]
        low = sum((result.amount.low for result in sure), nothing())
        high = sum((result.amount.high or nothing() for result in counted), nothing())
        if total.limited_by:
            assert total.low <= low and total.high < high
        else:
            assert (total.low, total.high) == (low, high)
    certain = [r for r in assessment.results if r.counted and r.verdict == "eligible"]
    if not totals.certain.limited_by:
        assert totals.certain.high == sum((r.amount.high or nothing() for r in certain), nothing())
    listed = sum((r.amount.high or nothing() for r in assessment.results if r.counted), nothing())
    assert listed <= totals.with_unknowns.high or totals.with_unknowns.limited_by
    assert totals.certain.high <= totals.with_confirmation.high <= totals.with_unknowns.high


@settings(max_examples=40, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_what_is_counted_is_legal_together(raw: dict[str, Any], on: date) -> None:
    assessment = seen(raw, on)
    if assessment is None:
        return
    for relation in ("matter", "ladder", "choose_one"):
        keys = [getattr(r.benefit, relation) for r in assessment.results if r.counted and getattr(r.benefit, relation)]
        assert len(keys) == len(set(keys))
    for result in assessment.results:
        if result.verdict in COUNTABLE and not result.counted:
            assert result.not_counted_because
        if result.counted:
            assert result.not_counted_because is None and result.verdict in COUNTABLE


@settings(max_examples=40, deadline=None)
@given(answers(), st.sampled_from(DATES))
def test_a_near_miss_is_mended_by_its_changes(raw: dict[str, Any], on: date) -> None:
    """Applying what `changes` says makes the benefit no longer fail, and a fen or a person less does not."""
    from desktop.core.profile import with_answers
    from desktop.core.rules.changes import SetFact, answers_after
    from desktop.core.rules.situation import Situation

    assessment = seen(raw, on)
    if assessment is None:
        return
    situation = Situation(assessment.profile, on, shipped().vocabulary)
    for result in assessment.results:
        if result.verdict != "near":
            continue
        for step in result.steps:
            changed = with_answers(
                shipped().vocabulary, assessment.profile, answers_after(assessment.profile, step.changes, situation)
            )
            assert result.benefit.when.evaluate(Situation(changed, on, shipped().vocabulary)).outcome > 0
            if (
                len(step.changes) == 1
                and isinstance(step.changes[0], SetFact)
                and isinstance(step.changes[0].after, Money)
            ):
                change = step.changes[0]
                less = Money(change.after.fen - 1 if change.before < change.after else change.after.fen + 1)  # type: ignore[operator,union-attr]
                almost = with_answers(shipped().vocabulary, assessment.profile, {change.fact: less})
                assert result.benefit.when.evaluate(Situation(almost, on, shipped().vocabulary)).outcome == 0
