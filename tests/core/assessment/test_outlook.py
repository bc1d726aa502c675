"""What time does: what ends soon, what was missed, which certifications run out, and that nothing knows the clock."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import desktop.core
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.outlook import _months_before, ending_soon, missed, running_out
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.timeline import timeline
from desktop.core.profile import HeldCertification, Received, with_answers
from desktop.core.quantities import Money
from tests.core.assessment.companies import DATES, answers, seen, shipped
from tests.worked_cases import worked_cases

Assessed = Callable[..., Assessment]
HOLDER: dict[str, Any] = {
    "district": "滨江区",
    "certifications": [
        {"name": "省级专精特新中小企业", "on": "2023-10-12"},
        {"name": "国家高新技术企业", "on": "2022-12-01"},
    ],
}


def without_facts(**more: Any) -> dict[str, Any]:
    return {**HOLDER, **more}


# --- ending soon --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("on", "left"), [("2026-02-10", 90), ("2026-05-11", 0)])
def test_d19_ends_on_2026_05_11(assessed: Assessed, on: str, left: int) -> None:
    (ending,) = [one for one in ending_soon(assessed(HOLDER, on)) if one.document == "D19"]
    assert (ending.last_day, ending.days_left) == (date(2026, 5, 11), left)
    assert "D19.grade.provincial" in ending.benefits


@pytest.mark.parametrize("on", ["2026-02-09", "2026-05-12"])
def test_a_day_more_is_not_soon_and_a_day_later_is_over(assessed: Assessed, on: str) -> None:
    assert "D19" not in [one.document for one in ending_soon(assessed(HOLDER, on))]


def test_what_a_company_cannot_have_does_not_end_for_it(assessed: Assessed) -> None:
    assert ending_soon(assessed({"district": "宁波市"}, "2026-05-01")) == ()


# --- missed -------------------------------------------------------------------------------------------------------


def test_the_holder_missed_its_200_000(assessed: Assessed) -> None:
    """Held since 2023-10-12, D19 ended on 2026-05-11: on that day it was still valid (three years, to 2026-10-11)."""
    (one,) = [one for one in missed(assessed(HOLDER, "2026-06-01")) if one.benefit == "D19.grade.provincial"]
    assert (one.last_day, one.surely, one.high) == (date(2026, 5, 11), True, Money.yuan(200_000))


def test_24_months_later_nobody_is_told_any_more(assessed: Assessed) -> None:
    ids = {on: [one.benefit for one in missed(assessed(HOLDER, on))] for on in ("2028-05-11", "2028-05-12")}
    assert "D19.grade.provincial" in ids["2028-05-11"] and "D19.grade.provincial" not in ids["2028-05-12"]


def test_what_was_received_was_not_missed(assessed: Assessed) -> None:
    received = [{"benefit": "D19.grade.provincial", "amount": "20万", "on": "2024-06-01"}]
    company = without_facts(facts={"received": received})
    assert "D19.grade.provincial" not in [one.benefit for one in missed(assessed(company, "2026-06-01"))]


def test_a_certification_awarded_after_the_end_missed_nothing(assessed: Assessed) -> None:
    company = without_facts(certifications=[{"name": "省级专精特新中小企业", "on": "2026-05-20"}])
    assert "D19.grade.provincial" not in [one.benefit for one in missed(assessed(company, "2026-06-01"))]


def test_what_hangs_on_figures_of_that_time_is_only_possibly_missed(assessed: Assessed) -> None:
    """D81 二(一)1, to 2022-12-31: the 20万 ask for revenue, staff and R&D, and those known are of today."""
    (case,) = [case for _, case in worked_cases() if case["case"] == "各项都到，等专家评审"]
    found = {one.benefit: one for one in missed(assessed(case["company"], "2023-06-01"))}
    grant = found["D81.chuying-grant"]
    assert (grant.last_day, grant.surely, grant.high) == (date(2022, 12, 31), False, Money.yuan(200_000))


@pytest.mark.parametrize(
    ("on", "before"),
    [
        (date(2026, 6, 1), date(2024, 6, 1)),
        (date(2024, 2, 29), date(2022, 2, 28)),
        (date(2024, 3, 31), date(2022, 3, 31)),
    ],
)
def test_24_months_before(on: date, before: date) -> None:
    assert _months_before(on, 24) == before


# --- certifications that run out ----------------------------------------------------------------------------------


def test_three_years_after_the_award_the_certification_is_over(assessed: Assessed) -> None:
    """国科发火〔2016〕32号 第九条: three years; awarded on 2022-12-01 its last day is 2025-11-30."""
    found = {one.certification: one for one in running_out(assessed(HOLDER, "2025-06-01"))}
    assert found["国家高新技术企业"].last_day == date(2025, 11, 30)
    assert found["国家高新技术企业"].days_left == 182
    assert "省级专精特新中小企业" not in found  # to 2026-10-11: more than a year off


def test_what_falls_with_it(assessed: Assessed) -> None:
    found = {one.certification: one for one in running_out(assessed(HOLDER, "2026-03-01"))}
    falling = found["省级专精特新中小企业"]
    assert falling.last_day == date(2026, 10, 11)
    assert "D19.grade.provincial" in falling.benefits and falling.worth >= Money.yuan(200_000)


def test_its_own_last_day_goes_before_the_rule(assessed: Assessed) -> None:
    held = [{"name": "国家高新技术企业", "on": "2022-12-01", "until": "2025-08-01"}]
    (one,) = running_out(assessed(without_facts(certifications=held), "2025-06-01"))
    assert one.last_day == date(2025, 8, 1)


# --- along time ---------------------------------------------------------------------------------------------------


def test_a_bar_for_every_text_the_first_to_end_first(catalogue: Catalogue) -> None:
    bars = timeline(catalogue, date(2026, 4, 1))
    assert len(bars) == sum(document.text != "title-only" for document in catalogue.documents)
    ends = [bar.to for bar in bars if bar.to is not None]
    assert ends == sorted(ends) and all(bar.to is None for bar in bars[len(ends) :])
    d19 = next(bar for bar in bars if bar.document == "D19")
    assert (d19.status, d19.days_left) == ("in_force", 40)


@pytest.mark.parametrize("days", range(0, 3000, 97))
def test_every_status_follows_from_the_dates(catalogue: Catalogue, days: int) -> None:
    on = date(2019, 1, 1) + timedelta(days=days)
    for bar in timeline(catalogue, on):
        if bar.status == "in_force":
            assert (bar.from_ is None or bar.from_ <= on) and bar.to is not None and on <= bar.to
        elif bar.status == "not_yet":
            assert bar.from_ is not None and on < bar.from_
        elif bar.status == "expired":
            assert bar.to is not None and bar.to < on
        elif bar.status == "undated":
            assert bar.to is None


# --- nothing later, no clock --------------------------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(answers(), st.sampled_from(DATES), st.integers(1, 2000))
def test_nothing_dated_later_is_used(raw: dict[str, Any], on: date, days: int) -> None:
    """A certification awarded, and money received, after the day asked change nothing."""
    before = seen(raw, on)
    if before is None or before.profile.certifications is None:
        return
    later = on + timedelta(days=days)
    names = [one.id for one in shipped().vocabulary.certifications]
    held = (*before.profile.certifications, *(HeldCertification(name, later) for name in names[:: days % 7 + 1]))
    received = tuple(Received(name, Money.yuan(1), later) for name in list(shipped().benefit)[:: days % 11 + 1])
    more = with_answers(shipped().vocabulary, before.profile, {"certifications": held, "received": received})
    after = assess(more, shipped(), on)
    assert after.totals == before.totals
    assert [(one.verdict, one.amount) for one in after.results] == [(one.verdict, one.amount) for one in before.results]


def test_the_core_never_looks_at_the_clock() -> None:
    """The date is always an argument: no today(), no now(), no time module anywhere in the core."""
    folder = Path(desktop.core.__path__[0])
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in ("today", "now", "utcnow", "monotonic", "perf_counter"), (path, node.lineno)
            if isinstance(node, ast.Import):
                assert "time" not in [alias.name for alias in node.names], (path, node.lineno)
