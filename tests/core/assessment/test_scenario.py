"""Scenarios change nothing but what they say, and are told in the words of the facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.related import related_to
from desktop.core.assessment.scenario import Scenario, as_planned, scaled, scenario_of
from desktop.core.assessment.telling import cited, words_of
from desktop.core.assessment.what_if import compare
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio

COMPANY: dict[str, Any] = {
    "district": "滨江区",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


@pytest.fixture
def base(assessed: Callable[..., Assessment]) -> Assessment:
    return assessed(COMPANY, "2024-03-01")


def test_an_empty_scenario_is_the_company_itself(base: Assessment) -> None:
    assert compare(base, Scenario().assessed(base)).is_nothing


def test_a_change_and_back(base: Assessment) -> None:
    more = Scenario().changed("revenue", Money(2_400_0000 * 100))
    assert more.assessed(base).profile.known["revenue"] == Money(2_400_0000 * 100)
    assert base.profile.known["revenue"] == Money(1_200_0000 * 100), "the company stays as it is"
    assert more.without("revenue") == Scenario()


def test_what_cannot_be_true_is_refused(base: Assessment) -> None:
    with pytest.raises(InputError):
        Scenario({"rd_expense": Money(9_999_0000 * 100)}).assessed(base)


def test_a_step_as_a_scenario_brings_what_the_step_is_worth(base: Assessment) -> None:
    step = base.next_steps[0]
    after = scenario_of(step.changes, base).assessed(base)
    assert set(step.benefits) <= {one.benefit.id for one in after.results if one.verdict in ("eligible", "confirm")}
    gained = after.totals.with_confirmation.high.fen - base.totals.with_confirmation.high.fen
    assert gained == step.worth.fen


def test_it_is_told_in_words(base: Assessment) -> None:
    words = words_of(base)
    held = (HeldCertification("国家高新技术企业", date(2024, 3, 1)),)
    scenario = Scenario(
        {"revenue": Money(2_400_0000 * 100), "district": "330106", "headcount": None, "certifications": held}
    )
    assert scenario.told(base.profile, words) == (
        "上年度营业收入 2,400万元",
        "注册地 西湖区",
        "上年度职工总数 未填写",
        "取得 国家高新技术企业",
        "不再持有 省级“专精特新”中小企业",
    )
    english = words_of(base, "en")
    assert scenario.told(base.profile, english)[0] == "revenue of last year: CNY 24,000,000"


@pytest.mark.parametrize(
    ("base_value", "percent", "expected"),
    [
        (Money(1_200_0000 * 100), 200, Money(2_400_0000 * 100)),
        (Money(333_333), 50, Money(166_600)),
        (Money(100_00), 0, Money(0)),
        (46, 105, 48),
        (1, 95, 0),
        (Ratio(2, 25), 50, Ratio(1, 25)),
    ],
)
def test_a_slider_scales_to_whole_yuan_and_whole_people(base_value: Any, percent: int, expected: Any) -> None:
    assert scaled(base_value, percent) == expected


@pytest.mark.parametrize("value", [True, "甲", date(2024, 1, 1)])
def test_what_has_no_size_is_not_scaled(value: Any) -> None:
    with pytest.raises(TypeError):
        scaled(value, 100)


def test_related_benefits_are_those_the_catalogue_ties_together(base: Assessment) -> None:
    for result in base.results:
        mine = result.benefit
        for one in related_to(result, base):
            other = one.result.benefit
            assert other.id != mine.id
            assert {
                "matter": mine.matter is not None and mine.matter == other.matter,
                "ladder": mine.ladder is not None and mine.ladder == other.ladder,
                "choose_one": mine.choose_one is not None and mine.choose_one == other.choose_one,
                "needs": mine.needs == other.id,
                "needed_by": other.needs == mine.id,
            }[one.relation]
    tied = {one.benefit.id for one in base.results if related_to(one, base)}
    with_matter = [one.benefit for one in base.results if one.benefit.matter]
    assert {one.id for one in with_matter if sum(two.matter == one.matter for two in with_matter) > 1} <= tied


def test_a_citation_names_amount_condition_document_and_article(base: Assessment) -> None:
    result = base.result["D19.grade.provincial"]
    text = cited(result, words_of(base))
    for part in (result.benefit.title, "20", result.document.title, result.document.number, result.benefit.article):
        assert part in text
    assert result.benefit.when.required(words_of(base)) in text
    assert "2023-05-12" in text and "2026-05-11" in text


def test_what_is_planned_is_had_on_the_day_and_only_once(assessed: Callable[..., Assessment]) -> None:
    planned = assessed(COMPANY | {"planned": ["国家高新技术企业", "省级专精特新中小企业"]}, "2024-03-01")
    after = as_planned(planned).answers["certifications"]
    assert [(one.id, one.on) for one in after] == [
        ("省级专精特新中小企业", date(2023, 10, 12)),
        ("国家高新技术企业", date(2024, 3, 1)),
    ]
    held_already = assessed(COMPANY | {"planned": ["省级专精特新中小企业"]}, "2024-03-01")
    assert as_planned(held_already) == Scenario()
    nothing_known = {key: value for key, value in COMPANY.items() if key != "certifications"}
    unknown = assessed(nothing_known | {"planned": ["国家高新技术企业"]}, "2024-03-01")
    assert [one.id for one in as_planned(unknown).answers["certifications"]] == ["国家高新技术企业"]


def test_every_kind_of_change_is_told(base: Assessment, assessed: Callable[..., Assessment]) -> None:
    words = words_of(base)
    sector = base.catalogue.vocabulary.sectors[0]
    assert Scenario({"sectors": (sector.id,)}).told(base.profile, words)[0].endswith(sector.name)
    assert "西湖区" in Scenario({"district": "330106"}).told(base.profile, words)[0]
    assert Scenario({"headcount": None}).told(base.profile, words)[0].endswith("未填写")
    gone = Scenario({"certifications": None}).told(base.profile, words)
    assert len(gone) == 1 and "省级“专精特新”中小企业" in gone[0]
    unknown = assessed({"district": "滨江区"}, "2024-03-01")
    held = (HeldCertification("国家高新技术企业", date(2024, 3, 1)),)
    (won,) = Scenario({"certifications": held}).told(unknown.profile, words)
    assert "高新技术企业" in won


def test_a_share_of_everything_with_a_size() -> None:
    assert scaled(Ratio(8, 100), 50).fraction == Ratio(4, 100).fraction
    assert scaled(100, 50) == 50 and scaled(101, 50) == 50
    with pytest.raises(TypeError):
        scaled(True, 50)
    with pytest.raises(TypeError):
        scaled(date(2024, 1, 1), 50)  # type: ignore[arg-type]
