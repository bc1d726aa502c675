"""What a rule asks for and what the company has, as it is told; and which facts are still missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Defined,
    Figure,
    Holds,
    Increase,
    InSector,
    Judged,
    NoneOf,
    OneOf,
    Place,
    Recipient,
    Share,
    YearsSince,
    leaves,
)
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.words import Words
from tests.core.rules.small_world import ON, VOCABULARY, WAN, company, wan

WORDS = Words(VOCABULARY)
MET, NOT_MET, UNKNOWN, JUDGED = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.JUDGED


def percent(number: int) -> Ratio:
    return Ratio.of(f"{number}/100")


def seen(condition: Condition, **answers: Any) -> Reason:
    return condition.evaluate(company(**answers))


def has(condition: Condition, **answers: Any) -> str:
    """What the company has, in words."""
    reason = seen(condition, **answers)
    return reason.condition.actual(WORDS, reason)


BIG = Figure(fact="staff", at_least=10)
RICH = Figure(fact="revenue", above=wan(100))


# --- what is asked for --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (BIG, "职工不少于 10 人"),
        (RICH, "营业收入超过 100万元"),
        (Figure(fact="revenue", at_most=wan(4)), "营业收入不超过 4万元"),
        (Figure(fact="revenue", at_least=wan(1), below=wan(4)), "营业收入不少于 1万元且少于 4万元"),
        (Share(share="experts", of="staff", above=percent(15)), "专家占职工的比例超过 15%"),
        (Increase(increase="spent", over="spent_before", at_least=percent(20)), "研发费用比上年增加不少于 20%"),
        (Increase(increase="spent", over="spent_before", at_least=wan(20)), "研发费用比上年增加不少于 20万元"),
        (Increase(increase="staff", over="staff_before", at_least=5), "职工比上年增加不少于 5 人"),
        (YearsSince(years_since="founded", at_least=1, at_most=6), "成立日期至查询日不少于 1 年且不超过 6 年"),
        (Declared(fact="listed", is_=True), "已上市：是"),
        (Declared(fact="listed", is_=False), "已上市：否"),
        (OneOf(fact="branch", one_of=("工业", "农业")), "行业为“工业”或“农业”"),
        (DateWithin(day="founded", from_=date(2020, 1, 1)), "成立日期在 2020-01-01 及以后"),
        (DateWithin(day="founded", to=date(2020, 1, 1)), "成立日期在 2020-01-01 及以前"),
        (DateWithin(day="founded", from_=date(2020, 1, 1), to=date(2021, 1, 1)), "成立日期在 2020-01-01 至 2021-01-01"),
        (Place(place="330108"), "注册地在滨江区"),
        (Recipient(recipient="hospital"), "主体为医疗机构"),
        (InSector(sector=("ai", "bio")), "属于人工智能或生物医药领域"),
        (Judged(judged="经评审通过", by="市科技局"), "经评审通过（由市科技局认定）"),
        (Holds(certification=("plain",)), "持有创新企业"),
        (Holds(certification=("plain", "form")), "持有创新企业或备案企业"),
        (Holds(certification=("plain",), within_years=3), "持有创新企业，认定未满 3 年"),
        (Holds(certification=("plain",), awarded_to=ON), "持有创新企业，认定日期在 2024-03-01 及以前"),
        (AllOf(all=(BIG, RICH)), "职工不少于 10 人；营业收入超过 100万元"),
        (AnyOf(any=(BIG, RICH)), "满足其一：职工不少于 10 人；或 营业收入超过 100万元"),
        (NoneOf(none=(BIG, RICH)), "不得：职工不少于 10 人；营业收入超过 100万元"),
        (Defined(defined="大企业", meaning=AllOf(all=(BIG, RICH))), "大企业"),
    ],
)
def test_what_a_rule_asks_for(condition: Condition, said: str) -> None:
    assert condition.required(WORDS) == said


def test_brackets_show_what_belongs_together() -> None:
    """Around several requirements inside others, not around a single one."""
    both, one = AllOf(all=(BIG, RICH)), AllOf(all=(BIG,))
    assert (
        AnyOf(any=(both, BIG)).required(WORDS)
        == "满足其一：（职工不少于 10 人；营业收入超过 100万元）；或 职工不少于 10 人"
    )
    assert AnyOf(any=(one, RICH)).required(WORDS) == "满足其一：职工不少于 10 人；或 营业收入超过 100万元"
    share = Share(share="experts", of="staff", above=percent(15))
    assert AnyOf(any=(share, BIG)).required(WORDS) == "满足其一：专家占职工的比例超过 15%；或 职工不少于 10 人"
    assert NoneOf(none=(both,)).required(WORDS) == "不得：（职工不少于 10 人；营业收入超过 100万元）"


# --- what the company has -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "answers", "said"),
    [
        (BIG, {"staff": 1234}, "1,234 人"),
        (BIG, {}, "未填写"),
        (RICH, {"revenue": Money(5 * WAN, "USD")}, "5万美元（外币，请折算成人民币填写）"),
        (Share(share="experts", of="staff", above=percent(15)), {"experts": 1, "staff": 4}, "25%"),
        (Share(share="experts", of="staff", above=percent(15)), {"experts": 0, "staff": 0}, "无法计算（分母为零）"),
        (Share(share="experts", of="staff", above=percent(15)), {"experts": 1}, "未填写"),
        (
            Increase(increase="spent", over="spent_before", at_least=wan(9)),
            {"spent": wan(5), "spent_before": wan(2)},
            "3万元",
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=percent(9)),
            {"spent": wan(3), "spent_before": wan(2)},
            "50%",
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=percent(9)),
            {"spent": wan(3), "spent_before": wan(0)},
            "无法计算（分母为零）",
        ),
        (Increase(increase="spent", over="spent_before", at_least=percent(9)), {}, "未填写"),
        (YearsSince(years_since="founded", at_least=1), {"founded": date(2023, 5, 1)}, "2023-05-01"),
        (YearsSince(years_since="founded", at_least=1), {}, "未填写"),
        (Declared(fact="listed", is_=True), {"listed": False}, "否"),
        (OneOf(fact="branch", one_of=("工业",)), {"branch": "农业"}, "农业"),
        (DateWithin(day="founded", to=ON), {"founded": date(2023, 5, 1)}, "2023-05-01"),
        (Place(place="330108"), {"district": "330110"}, "余杭区"),
        (Place(place="330108"), {}, "未填写"),
        (Recipient(recipient="hospital"), {"recipient_kinds": ("enterprise", "school")}, "企业、院校"),
        (InSector(sector=("ai",)), {"sectors": ("bio", "new")}, "生物医药、新材料"),
        (InSector(sector=("ai",)), {}, "未填写"),
        (Judged(judged="经评审通过", by="市科技局"), {}, ""),
        (Holds(certification=("plain",)), {}, "未填写"),
        (Holds(certification=("plain",)), {"certifications": ()}, "未持有"),
        (
            Holds(certification=("plain",)),
            {"certifications": (HeldCertification("plain", ON),)},
            "创新企业（2024-03-01）",
        ),
        (
            Holds(certification=("plain",)),
            {"certifications": (HeldCertification("plain"),)},
            "创新企业（认定日期未填）",
        ),
        (
            Holds(certification=("plain",)),
            {"certifications": (HeldCertification("upper", ON),)},
            "领军企业（2024-03-01）",
        ),
        (AllOf(all=(BIG, RICH)), {"staff": 3, "revenue": wan(2)}, "3 人；2万元"),
        (AnyOf(any=(BIG, RICH)), {"staff": 3}, "3 人；未填写"),
        (NoneOf(none=(BIG, Figure(fact="staff", below=2))), {"staff": 3}, "3 人"),
        (Defined(defined="大企业", meaning=BIG), {"staff": 3}, "3 人"),
    ],
)
def test_what_the_company_has(condition: Condition, answers: dict[str, Any], said: str) -> None:
    assert has(condition, **answers) == said


# --- what is unknown, and what would settle it --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "answers", "outcome", "missing"),
    [
        (BIG, {}, UNKNOWN, ("staff",)),
        (RICH, {"revenue": Money(5, "USD")}, UNKNOWN, ("revenue",)),
        (Share(share="experts", of="staff", above=percent(15)), {}, UNKNOWN, ("experts", "staff")),
        (Share(share="experts", of="staff", above=percent(15)), {"experts": 3}, UNKNOWN, ("staff",)),
        (Share(share="experts", of="staff", above=percent(15)), {"staff": 3}, UNKNOWN, ("experts",)),
        (Share(share="experts", of="staff", above=percent(15)), {"staff": 0}, UNKNOWN, ("experts",)),
        (Share(share="experts", of="staff", above=percent(15)), {"staff": 0, "experts": 0}, JUDGED, ()),
        (
            Share(share="spent", of="debt", above=percent(15)),
            {"spent": Money(5, "USD"), "debt": Money(5)},
            UNKNOWN,
            ("spent", "debt"),
        ),
        (Increase(increase="spent", over="spent_before", at_least=wan(1)), {}, UNKNOWN, ("spent", "spent_before")),
        (
            Increase(increase="spent", over="spent_before", at_least=wan(1)),
            {"spent": wan(5)},
            UNKNOWN,
            ("spent_before",),
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=wan(1)),
            {"spent_before": wan(5)},
            UNKNOWN,
            ("spent",),
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=wan(1)),
            {"spent": Money(5, "USD"), "spent_before": wan(1)},
            UNKNOWN,
            ("spent", "spent_before"),
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=wan(1)),
            {"spent": Money(5, "USD"), "spent_before": Money(1, "USD")},
            UNKNOWN,
            ("spent", "spent_before"),
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=percent(1)),
            {"spent": wan(5), "spent_before": wan(0)},
            JUDGED,
            (),
        ),
        (
            Increase(increase="spent", over="spent_before", at_least=percent(1)),
            {"spent": Money(5 * WAN, "USD"), "spent_before": wan(1)},
            UNKNOWN,
            ("spent", "spent_before"),
        ),
        (YearsSince(years_since="founded", at_least=1), {}, UNKNOWN, ("founded",)),
        (Declared(fact="listed", is_=True), {}, UNKNOWN, ("listed",)),
        (OneOf(fact="branch", one_of=("工业",)), {}, UNKNOWN, ("branch",)),
        (DateWithin(day="founded", to=ON), {}, UNKNOWN, ("founded",)),
        (Place(place="330108"), {}, UNKNOWN, ("district",)),
        (Place(place="330108"), {"district": "330100"}, UNKNOWN, ("district",)),
        (InSector(sector=("ai",)), {}, UNKNOWN, ("sectors",)),
        (Holds(certification=("plain",)), {}, UNKNOWN, ("certifications",)),
        (
            Holds(certification=("plain",), within_years=1),
            {"certifications": (HeldCertification("plain"),)},
            UNKNOWN,
            ("certifications",),
        ),
        (
            Holds(certification=("plain",), awarded_to=ON),
            {"certifications": (HeldCertification("plain"),)},
            UNKNOWN,
            ("certifications",),
        ),
        (Holds(certification=("plain",)), {"certifications": ()}, NOT_MET, ()),
        (Holds(certification=("plain",)), {"certifications": (HeldCertification("plain"),)}, MET, ()),
        (Judged(judged="评审", by="某局"), {}, JUDGED, ()),
        (NoneOf(none=(BIG,)), {}, UNKNOWN, ("staff",)),
        (Defined(defined="大企业", meaning=BIG), {}, UNKNOWN, ("staff",)),
        (AllOf(all=(BIG, Judged(judged="评审", by="某局"))), {}, UNKNOWN, ("staff",)),
        (AnyOf(any=(BIG, Judged(judged="评审", by="某局"))), {}, JUDGED, ("staff",)),
        (AllOf(all=(BIG, RICH)), {"staff": 9}, NOT_MET, ()),
        (AnyOf(any=(BIG, RICH)), {"staff": 10}, MET, ()),
        (AllOf(all=(BIG, RICH, BIG)), {}, UNKNOWN, ("staff", "revenue")),
    ],
)
def test_what_would_settle_it(
    condition: Condition, answers: dict[str, Any], outcome: Outcome, missing: tuple[str, ...]
) -> None:
    reason = seen(condition, **answers)
    assert (reason.outcome, reason.missing) == (outcome, missing)


@pytest.mark.parametrize(
    ("condition", "facts"),
    [
        (BIG, ("staff",)),
        (Share(share="experts", of="staff", above=percent(1)), ("experts", "staff")),
        (Increase(increase="spent", over="spent_before", above=percent(1)), ("spent", "spent_before")),
        (YearsSince(years_since="founded", at_least=1), ("founded",)),
        (Declared(fact="listed", is_=True), ("listed",)),
        (OneOf(fact="branch", one_of=("工业",)), ("branch",)),
        (DateWithin(day="founded", to=ON), ("founded",)),
        (Place(place="330108"), ("district",)),
        (Recipient(recipient="school"), ("recipient_kinds",)),
        (InSector(sector=("ai",)), ("sectors",)),
        (Holds(certification=("plain",)), ("certifications",)),
        (Judged(judged="评审", by="某局"), ()),
        (NoneOf(none=(BIG, AnyOf(any=(RICH, Defined(defined="x", meaning=BIG))))), ("staff", "revenue", "staff")),
    ],
)
def test_which_facts_it_looks_at(condition: Condition, facts: tuple[str, ...]) -> None:
    assert condition.facts() == facts


def test_the_plain_conditions_a_composed_one_is_made_of() -> None:
    composed = AllOf(all=(BIG, NoneOf(none=(RICH,)), AnyOf(any=(Defined(defined="x", meaning=BIG), RICH))))
    assert leaves(composed) == [BIG, RICH, BIG, RICH]
    assert leaves(BIG) == [BIG]
    assert leaves(Defined(defined="x")) == []


@pytest.mark.parametrize(
    ("fact", "label"),
    [
        ("district", "注册地"),
        ("certifications", "资质与荣誉"),
        ("sectors", "行业领域"),
        ("recipient_kinds", "主体类型"),
        ("staff", "职工"),
    ],
)
def test_everything_that_can_be_missing_has_a_short_noun(fact: str, label: str) -> None:
    assert WORDS.label(fact) == label
    assert WORDS.labels([fact, "staff"]) == f"{label}、职工"


def test_a_definition_without_its_meaning_is_an_error_of_the_catalogue() -> None:
    with pytest.raises(LookupError, match="大企业"):
        Defined(defined="大企业").evaluate(company())


# --- bounds in time -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "before", "on", "after"),
    [
        ({"at_least": 3}, NOT_MET, MET, MET),
        ({"above": 3}, NOT_MET, NOT_MET, MET),
        ({"at_most": 3}, MET, MET, NOT_MET),
        ({"below": 3}, MET, NOT_MET, NOT_MET),
    ],
)
def test_years_at_the_anniversary(bound: dict[str, int], before: Outcome, on: Outcome, after: Outcome) -> None:
    """The day before the third anniversary, the anniversary, the day after."""
    condition = YearsSince(years_since="founded", **bound)
    days = (date(2021, 3, 2), date(2021, 3, 1), date(2021, 2, 28))
    assert [seen(condition, founded=day).outcome for day in days] == [before, on, after]


@pytest.mark.parametrize(
    "condition",
    [YearsSince(years_since="founded", at_most=3), DateWithin(day="founded", from_=date(2020, 1, 1))],
    ids=["years", "window"],
)
def test_founded_today_counts_and_tomorrow_does_not(condition: Condition) -> None:
    assert [seen(condition, founded=day).outcome for day in (ON, date(2024, 3, 2))] == [MET, NOT_MET]


def test_one_of_several_sectors_or_kinds_is_enough() -> None:
    assert seen(InSector(sector=("ai", "bio")), sectors=("new", "bio")).outcome is MET
    assert seen(InSector(sector=("ai", "bio")), sectors=("new",)).outcome is NOT_MET
    assert seen(Recipient(recipient="school"), recipient_kinds=("enterprise", "school")).outcome is MET
    assert seen(Recipient(recipient="school")).outcome is NOT_MET


@pytest.mark.parametrize(("awarded", "outcome"), [(date(2021, 3, 2), MET), (date(2021, 3, 1), NOT_MET)])
def test_within_three_years_of_the_award_ends_with_the_day_before(awarded: date, outcome: Outcome) -> None:
    held = (HeldCertification("plain", awarded),)
    assert seen(Holds(certification=("plain",), within_years=3), certifications=held).outcome is outcome


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        (HeldCertification("triennial", date(2021, 3, 2)), MET),
        (HeldCertification("triennial", date(2021, 3, 1)), NOT_MET),
        (HeldCertification("triennial"), MET),
        (HeldCertification("triennial", date(2019, 1, 1), date(2024, 3, 1)), MET),
        (HeldCertification("triennial", date(2023, 1, 1), date(2024, 2, 29)), NOT_MET),
        (HeldCertification("triennial", date(2024, 3, 2)), NOT_MET),
        (HeldCertification("triennial", date(2024, 3, 1)), MET),
    ],
)
def test_a_certification_is_held_from_its_award_to_its_last_day(entry: HeldCertification, outcome: Outcome) -> None:
    """A last day that is given counts; else the years it lasts, where its award is dated."""
    assert seen(Holds(certification=("triennial",)), certifications=(entry,)).outcome is outcome


def test_of_several_awards_the_one_that_counts_is_told() -> None:
    for order in (("plain", "form"), ("form", "plain")):
        _check_which_is_told(Holds(certification=order, awarded_from=date(2023, 1, 1)))


def _check_which_is_told(window: Holds) -> None:
    old, undated, recent = (
        HeldCertification("plain", date(2020, 1, 1)),
        HeldCertification("plain"),
        HeldCertification("form", ON),
    )
    assert has(window, certifications=(old, undated, recent)) == "备案企业（2024-03-01）"
    assert has(window, certifications=(recent, undated, old)) == "备案企业（2024-03-01）"
    assert seen(window, certifications=(old, undated)).outcome is UNKNOWN
    assert has(window, certifications=(old,)) == "创新企业（2020-01-01）"
    assert seen(window, certifications=(old,)).outcome is NOT_MET


# --- ratios, stated or worked out ---------------------------------------------------------------------------------


def test_a_share_is_worked_out_where_both_parts_are_answered_and_else_taken_as_stated() -> None:
    """A ratio stated as 5 % of 100.01万 is a part rounded down to a fen: it must not fall below 5 % by that."""
    five = Share(share="spent", of="revenue", at_least=percent(5))
    assert seen(five, spent_ratio=percent(5), revenue=Money(1001)).outcome is MET
    assert seen(five, spent_ratio=percent(5), spent=Money(50)).outcome is MET
    assert seen(five, spent_ratio=percent(4), spent=wan(9)).outcome is NOT_MET
    slightly_less = {"spent": Money(49_990), "revenue": Money(1_000_000)}
    assert seen(five, spent_ratio=percent(5), **slightly_less).outcome is NOT_MET, "4.999 % is what the figures say"
