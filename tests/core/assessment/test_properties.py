"""What must hold for every company: no order of answers, no unknown turned into yes, nothing settled turned back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.model import COUNTABLE, Assessment
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, make_profile
from desktop.core.quantities import Money, QuantityError
from desktop.core.rules.amounts import nothing
from desktop.core.rules.conditions import Figure, leaves

DATES = (date(2020, 8, 3), date(2021, 3, 1), date(2022, 12, 31), date(2024, 3, 1), date(2026, 5, 12))
MONEY = (
    "0",
    "49.99万",
    "50万",
    "100万",
    "135万",
    "200万",
    "2999.99万",
    "3000万",
    "3000.01万",
    "5000万",
    "1亿",
    "2亿",
    "10亿",
    "20亿",
    "50亿",
)
RATIOS = ("0%", "3.45%", "5%", "15%")
COUNTS = ("0", "1", "9", "10", "46", "500", "501")


@lru_cache(maxsize=1)
def shipped() -> Catalogue:
    return open_catalogue(places.catalogue_file())


@lru_cache(maxsize=1)
def asked_in_dollars() -> frozenset[str]:
    """Facts that some rule compares with dollars: an answer in yuan leaves that rule unknown."""
    bounds = [
        leaf for benefit in shipped().benefit.values() for leaf in leaves(benefit.when) if isinstance(leaf, Figure)
    ]
    return frozenset(
        leaf.fact for leaf in bounds for _, bound in leaf.given if isinstance(bound, Money) and bound.currency == "USD"
    )


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Some answers to some questions, with the bounds of the rules among them."""
    vocabulary = shipped().vocabulary
    raw: dict[str, Any] = {}
    texts = {"money": MONEY, "ratio": RATIOS, "count": COUNTS}
    for fact in draw(st.lists(st.sampled_from(vocabulary.facts), max_size=14, unique_by=lambda fact: fact.id)):
        if fact.quotient is not None or fact.id in asked_in_dollars():
            continue
        if fact.type in texts:
            with suppress(QuantityError):  # outside the fact's own range
                raw[fact.id] = fact.parse(draw(st.sampled_from(texts[fact.type])))
        elif fact.type == "yes_no":
            raw[fact.id] = draw(st.booleans())
        elif fact.type == "choice":
            raw[fact.id] = draw(st.sampled_from(fact.options))
        else:
            raw[fact.id] = draw(st.sampled_from((date(2015, 1, 1), date(2019, 5, 20), date(2020, 1, 1))))
    if draw(st.booleans()):
        raw["district"] = draw(st.sampled_from(("330108", "330100", "330110", "330200")))
    if draw(st.booleans()):
        held = draw(st.lists(st.sampled_from(vocabulary.certifications), max_size=5, unique_by=lambda one: one.id))
        days = st.sampled_from((None, date(2019, 12, 1), date(2020, 8, 3)))
        raw["certifications"] = tuple(HeldCertification(one.id, draw(days)) for one in held)
    return raw


def seen(raw: dict[str, Any], on: date) -> Assessment | None:
    """The assessment of some answers; None where they cannot be true together."""
    own = {key: value for key, value in raw.items() if key in ("district", "certifications")}
    facts = {key: value for key, value in raw.items() if key not in own}
    try:
        return assess(make_profile(shipped().vocabulary, **own, facts=facts), shipped(), on)
    except InputError:
        return None


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
