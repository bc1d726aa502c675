"""Filters all hold at once, leave out nothing they should not, and an order never loses a result."""

from __future__ import annotations

from collections.abc import Callable
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
