"""Filters all hold at once, leave out nothing they should not, and an order never loses a result."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.choosing import (
    ORDERS,
    Choice,
    authorities_of,
    authority_of,
    chosen,
    paid_of,
    sectors_of,
)
from desktop.core.assessment.model import VERDICTS, Result
from desktop.core.catalogue.model import CERTAINTIES
from tests.core.assessment.companies import DATES, answers, seen

COMPANY: dict[str, Any] = {
    "district": "滨江区",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


@pytest.fixture
def results(assessed: Callable[..., Assessment]) -> tuple[Result, ...]:
    return assessed(COMPANY, "2024-03-01").results


def ids(results: tuple[Result, ...]) -> set[str]:
    return {result.benefit.id for result in results}


def test_no_filter_shows_everything(results: tuple[Result, ...]) -> None:
    assert Choice().is_everything and Choice(order="amount").is_everything
    assert ids(chosen(results, Choice())) == ids(results)


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_loses_nothing(results: tuple[Result, ...], order: Any) -> None:
    assert sorted(one.benefit.id for one in chosen(results, Choice(order=order))) == sorted(ids(results))


FILTERS: dict[str, tuple[Choice, Callable[[Result], bool]]] = {
    "verdict": (Choice(verdicts=frozenset({"near"})), lambda one: one.verdict == "near"),
    "level": (Choice(levels=frozenset({"city"})), lambda one: one.document.level == "city"),
    "form": (Choice(forms=frozenset({"loan", "guarantee"})), lambda one: one.amount.form in ("loan", "guarantee")),
    "certainty": (Choice(certainties=frozenset({"entitled"})), lambda one: one.benefit.certainty == "entitled"),
    "yearly": (Choice(paid=frozenset({"yearly"})), lambda one: one.amount.is_yearly),
    "item": (Choice(paid=frozenset({"item"})), lambda one: one.amount.per == "item"),
    "authority": (Choice(authorities=frozenset({"市科技局"})), lambda one: authority_of(one) == "市科技局"),
    "counted": (Choice(counted_only=True), lambda one: one.counted),
    "title": (Choice(text="专精特新"), lambda one: "专精特新" in _said(one).replace("“", "").replace("”", "")),
    "traditional": (Choice(text="專精特新"), lambda one: "专精特新" in _said(one).replace("“", "").replace("”", "")),
    "two words": (Choice(text="研发 补助"), lambda one: "研发" in _said(one) and "补助" in _said(one)),
}


def _said(one: Result) -> str:
    benefit, document = one.benefit, one.document
    return " ".join((benefit.title, benefit.article, benefit.note, document.title, document.number, benefit.id))


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_shows_just_what_it_says(results: tuple[Result, ...], name: str) -> None:
    choice, holds = FILTERS[name]
    assert not choice.is_everything
    expected = {one.benefit.id for one in results if holds(one)}
    assert ids(chosen(results, choice)) == expected != set()


def test_a_sector_shows_what_is_for_it_and_what_is_for_every_sector(results: tuple[Result, ...]) -> None:
    named = next(iter(sectors_of(next(one for one in results if sectors_of(one)))))
    shown = chosen(results, Choice(sectors=frozenset({named})))
    assert ids(shown) == {one.benefit.id for one in results if not sectors_of(one) or named in sectors_of(one)}
    assert len(shown) < len(results)


def test_authorities_are_offered_the_most_frequent_first(results: tuple[Result, ...]) -> None:
    offered = authorities_of(results)
    counts = [sum(authority_of(one) == name for one in results) for name in offered]
    assert counts == sorted(counts, reverse=True) and "" not in offered
    assert set(offered) == {authority_of(one) for one in results} - {""}


def test_orders(results: tuple[Result, ...]) -> None:
    by_amount = [one.amount.high.fen if one.amount.high else -1 for one in chosen(results, Choice(order="amount"))]
    assert by_amount == sorted(by_amount, reverse=True)
    verdicts = [list(VERDICTS).index(one.verdict) for one in chosen(results, Choice())]
    assert verdicts == sorted(verdicts)
    sure = [list(CERTAINTIES).index(one.benefit.certainty) for one in chosen(results, Choice(order="certainty"))]
    assert sure == sorted(sure)
    ending = chosen(results, Choice(order="ends"))
    running = [one for one in ending if one.verdict != "not_in_force"]
    assert running == list(ending[: len(running)]), "what is over stands last"
    days = [one.document.last_day for one in running]
    printed = [day for day in days if day is not None]
    assert days[: len(printed)] == sorted(printed), "and what prints no end behind what does"


def test_of_equals_those_first_that_bring_more(results: tuple[Result, ...]) -> None:
    """Written out once more: what counts before what does not, then the most money, then the article's own id."""

    def high(one: Result) -> int:
        return one.amount.high.fen if one.amount.high is not None else -1

    for one, after in pairwise(chosen(results, Choice())):
        if one.verdict == after.verdict:
            assert one.counted >= after.counted
            if one.counted == after.counted:
                assert (high(one), after.benefit.id) > (high(after), one.benefit.id)
    for one, after in pairwise(chosen(results, Choice(order="amount"))):
        if high(one) == high(after):
            assert one.amount.low.fen >= after.amount.low.fen
    for one, after in pairwise(chosen(results, Choice(order="certainty"))):
        if (one.benefit.certainty, one.verdict) == (after.benefit.certainty, after.verdict):
            assert high(one) >= high(after)
    for one, after in pairwise(chosen(results, Choice(order="ends"))):
        both_over = (one.verdict == "not_in_force") == (after.verdict == "not_in_force")
        if both_over and one.document.last_day == after.document.last_day:
            assert high(one) >= high(after)


def test_money_of_an_unknown_sum_stands_behind_no_money_at_all(results: tuple[Result, ...]) -> None:
    order = chosen(results, Choice(order="amount"))
    known = [one.amount.high is not None for one in order]
    assert True in known and False in known
    assert known == sorted(known, reverse=True)


def test_who_decides_is_the_articles_own_body_where_it_names_one(results: tuple[Result, ...]) -> None:
    own = next(one for one in results if one.benefit.authority and one.benefit.authority != one.document.authority)
    other = next(one for one in results if not one.benefit.authority and one.document.authority)
    assert authority_of(own) == own.benefit.authority
    assert authority_of(other) == other.document.authority


def test_signs_alone_search_for_nothing(results: tuple[Result, ...]) -> None:
    """What is left of a word without its signs is searched for; a word of signs alone filters nothing."""
    assert ids(chosen(results, Choice(text="“”"))) == ids(chosen(results, Choice()))


def test_a_word_is_not_found_across_two_texts(results: tuple[Result, ...]) -> None:
    one = next(result for result in results if result.benefit.article[:1].isalnum())
    across = one.benefit.title[-4:] + one.benefit.article[:1]
    assert one.benefit.id not in ids(chosen(results, Choice(text=across)))


@settings(max_examples=15, deadline=None)
@given(answers(), st.sampled_from(DATES), st.lists(st.sampled_from(list(FILTERS)), min_size=2, max_size=3, unique=True))
def test_filters_together_show_what_passes_each(raw: dict[str, Any], on: Any, names: list[str]) -> None:
    assessment = seen(raw, on)
    if assessment is None:
        return
    choices = [FILTERS[name][0] for name in names]
    fields = {
        field: getattr(choice, field)
        for choice in choices
        for field in Choice.__struct_fields__
        if getattr(choice, field) != getattr(Choice(), field)
    }
    each = [ids(chosen(assessment.results, Choice(**{field: value}))) for field, value in fields.items()]
    assert ids(chosen(assessment.results, Choice(**fields))) == set.intersection(*each)


def test_how_it_is_paid(results: tuple[Result, ...]) -> None:
    assert {paid_of(one) for one in results} == {"once", "yearly", "item"}


def test_the_results_of_one_verdict_come_with_the_counted_first_then_the_most_money(
    assessed: Callable[..., Assessment],
) -> None:
    assessment = assessed(COMPANY, "2024-03-01")
    for verdict in VERDICTS:
        found = assessment.with_verdict(verdict)
        assert ids(found) == {one.benefit.id for one in assessment.results if one.verdict == verdict}
        for one, after in pairwise(found):
            assert one.counted >= after.counted
            if one.counted == after.counted:
                high, next_high = ((each.amount.high.fen if each.amount.high else 0) for each in (one, after))
                assert high >= next_high


def test_what_was_received_for_a_benefit_nobody_knows_is_told(assessed: Callable[..., Assessment]) -> None:
    raw = COMPANY | {"facts": {"received": [{"benefit": "D00.gone", "amount": 1, "on": "2023-01-01"}]}}
    (entry,) = assessed(raw, "2024-03-01").unmatched_received
    assert entry.benefit == "D00.gone"
    known = assessed(COMPANY, "2024-03-01").results[0].benefit.id
    raw = COMPANY | {"facts": {"received": [{"benefit": known, "amount": 1, "on": "2023-01-01"}]}}
    assert assessed(raw, "2024-03-01").unmatched_received == ()
