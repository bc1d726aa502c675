"""What a quick reading of the sources gets wrong: each trap with the worked cases that fail for who falls into it.

Where falling in means another encoding, that wrong encoding is made here and at least one of the cases must fail on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import msgspec
import pytest

from desktop.core.assessment.assess import assess
from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Fixed
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Defined,
    Figure,
    Place,
    Recipient,
    YearsSince,
)
from tests.worked_cases import check_case, worked_cases

Wrong = Callable[[Catalogue], Catalogue]
WAN = 1_000_000
"""Ten thousand yuan in fen."""


def changed(catalogue: Catalogue, change: Callable[[Benefit], Benefit]) -> Catalogue:
    """The catalogue with every benefit passed through ``change``."""
    documents = [
        msgspec.structs.replace(document, benefits=tuple(map(change, document.benefits)))
        for document in catalogue.documents
    ]
    return msgspec.structs.replace(catalogue, documents=tuple(documents))


def replaced(prefix: str, **parts: Any) -> Wrong:
    """Wrong parts in the benefits whose id begins so."""
    return lambda catalogue: changed(
        catalogue, lambda one: msgspec.structs.replace(one, **parts) if one.id.startswith(prefix) else one
    )


def amount(prefix: str, **parts: Any) -> Wrong:
    """A wrong part of the amount."""
    return lambda catalogue: changed(
        catalogue,
        lambda one: (
            msgspec.structs.replace(one, amount=msgspec.structs.replace(one.amount, **parts))
            if one.id.startswith(prefix)
            else one
        ),
    )


def condition(prefix: str, leaf: Callable[[Condition], Condition]) -> Wrong:
    """A wrong leaf somewhere in the condition."""
    return lambda catalogue: changed(
        catalogue,
        lambda one: msgspec.structs.replace(one, when=mapped(one.when, leaf)) if one.id.startswith(prefix) else one,
    )


def mapped(whole: Condition, leaf: Callable[[Condition], Condition]) -> Condition:
    if isinstance(whole, AllOf):
        return AllOf(all=tuple(mapped(part, leaf) for part in whole.all))
    if isinstance(whole, AnyOf):
        return AnyOf(any=tuple(mapped(part, leaf) for part in whole.any))
    if isinstance(whole, Defined) and whole.meaning is not None:
        return Defined(defined=whole.defined, meaning=mapped(whole.meaning, leaf))
    return leaf(whole)


def bound(fact: str, **bounds: Any) -> Callable[[Condition], Condition]:
    """The figure's bounds replaced by others."""
    return lambda one: Figure(fact=fact, **bounds) if isinstance(one, Figure) and one.fact == fact else one


def paid_to(kind: str) -> Callable[[Condition], Condition]:
    return lambda one: Recipient(recipient=kind) if isinstance(one, Recipient) else one


def document(identifier: str, **parts: Any) -> Wrong:
    """Wrong parts of a document."""
    return lambda catalogue: msgspec.structs.replace(
        catalogue,
        documents=tuple(
            msgspec.structs.replace(one, **parts) if one.id == identifier else one for one in catalogue.documents
        ),
    )


def swapped(one: str, other: str) -> Wrong:
    """The amounts of two benefits the wrong way round."""

    def wrong(catalogue: Catalogue) -> Catalogue:
        amounts = {one: catalogue.benefit[other].amount, other: catalogue.benefit[one].amount}
        return changed(catalogue, lambda b: msgspec.structs.replace(b, amount=amounts.get(b.id, b.amount)))

    return wrong


def years(**bounds: int) -> Callable[[Condition], Condition]:
    return lambda one: YearsSince(years_since=one.years_since, **bounds) if isinstance(one, YearsSince) else one


def is_school(one: Condition) -> bool:
    return isinstance(one, Recipient) and one.recipient in ("school", "research_organisation")


def is_hospital(one: Condition) -> bool:
    return isinstance(one, Recipient) and one.recipient == "hospital"


def halved(one: Condition) -> Condition:
    """Five points as growth of 4.9: what a company with 4.9 points more would then wrongly meet."""
    ratio = isinstance(one, Figure) and one.at_least == Ratio(1, 20)
    return Figure(fact=one.fact, at_least=Ratio(49, 1000)) if ratio and isinstance(one, Figure) else one


def both_bands(one: Condition) -> Condition:
    if isinstance(one, Figure) and one.at_most == Money(3000 * WAN):
        return Figure(fact=one.fact, below=Money(3000 * WAN))
    return one


def from_effect(one: Condition) -> Condition:
    if isinstance(one, DateWithin) and one.from_ == date(2021, 1, 1):
        return DateWithin(day=one.day, from_=date(2022, 6, 10), to=one.to)
    return one


def in_ningbo(one: Condition) -> Condition:
    return Place(place="330200") if isinstance(one, Place) else one


TRAPS: dict[str, tuple[str, list[str], Wrong]] = {
    "the voucher subsidy goes to the platform, not to the buyer": (
        "across",
        ["做载体平台和买平台服务是两回事"],
        condition("D18.voucher-platform", paid_to("hospital")),
    ),
    "the 10万 for a recruited culture company go to the park's operator": (
        "D21",
        ["招引文化企业3家给运营机构30万"],
        condition("D21.culture-base-operator", paid_to("enterprise")),
    ),
    "the 10万 for a master's studio go to the school": (
        "D50",
        ["大师入驻院校，钱给院校", "大师入驻院校，钱不给企业"],
        condition("D50.", lambda one: Recipient(recipient="enterprise") if is_school(one) else one),
    ),
    "the hospital's 3 % go to the hospital": (
        "D51",
        ["医院采购首台套正好到顶", "医院的奖励不给企业"],
        condition("D51.", lambda one: Recipient(recipient="enterprise") if is_hospital(one) else one),
    ),
    "5 % for technology trade are not for companies": (
        "D21",
        ["企业的技术合同交易没有这项"],
        condition("D21.", lambda one: Recipient(recipient="enterprise") if is_school(one) else one),
    ),
    "half the January LPR, not the whole": (
        "D81",
        ["贷款贴息，贷款1000万"],
        amount("D81.loan-interest", share=Ratio(1)),
    ),
    "2000万 is the principal that is eligible, not the subsidy": (
        "D81",
        ["贷款贴息，贷款2001万"],
        amount("D81.loan-interest", principal_limit=None, cap=Money(2000 * WAN)),
    ),
    "20 % of the increase in R&D, not of R&D": (
        "D82",
        ["规上，研发1300万增到1500万"],
        amount("D82.above-scale", rate=Ratio(1)),
    ),
    "3‰ of the money invested locally": (
        "D69",
        ["再融资只算投在市内的部分"],
        amount("D69.refinancing", rate=Ratio(3, 100)),
    ),
    "5 percentage points above the district's average": (
        "D21",
        ["社零1亿且增幅恰好高5个百分点", "增幅只高4.9个百分点"],
        condition("D21.", halved),
    ),
    "单项冠军 / 小巨人 / 隐形冠军 / 省级 = 200 / 100 / 100 / 20": (
        "D19",
        ["制造业单项冠军企业最高200万", "省级专精特新中小企业最高20万"],
        swapped("D19.grade.single-champion", "D19.grade.provincial"),
    ),
    "高企 new / renewed = 20 / 10": (
        "D12",
        ["高企首次认定20万", "高企复审10万"],
        swapped("D12.high-tech.new", "D12.high-tech.renewed"),
    ),
    "家电 20 / 15 %": (
        "D12",
        ["一级能效家电10000元", "二级能效家电13333元"],
        swapped("D12.appliance.grade-one", "D12.appliance.grade-two"),
    ),
    "超过3家 excludes three": (
        "D22",
        ["数据集被3家调用", "数据集被4家调用"],
        condition("D22.dataset", bound("dataset_callers", at_least=3)),
    ),
    "4年内(含4年)": (
        "D62",
        ["引导基金投入正好 4 年，对外投资正好 80%"],
        condition("D62.buy-out", years(below=4)),
    ),
    "3000万 stands in both bands of one rule": (
        "D81",
        ["收入3000万，占比正好5%", "收入3000万，占比4.5%"],
        condition("D81.chuying-grant", both_bands),
    ),
    "1500万 belongs to the lower step": (
        "D60",
        ["应用场景总投资1500万", "应用场景总投资1500.01万"],
        condition("D60.application-scenario.key", bound("application_scenario_investment", at_least=Money(1500 * WAN))),
    ),
    "首次突破 are steps, not slices": (
        "D18",
        ["首次突破50亿", "先破20亿已领100万，再破50亿"],
        replaced("D18.revenue-breakthrough", ladder=None),
    ),
    "工程研究中心 is not 工程技术研究中心": (
        "D22",
        ["省级工程技术研究中心300万", "省级工程研究中心只有50万"],
        swapped(
            "D22.research-institute.provincial-engineering-technology-centre",
            "D22.research-institute.provincial-engineering-research-centre",
        ),
    ),
    "the same money for listing stands in two documents": (
        "across",
        ["境内上市在两份文件里只算一次"],
        replaced("D19.domestic-listing", matter=None),
    ),
    "a district sum that already contains the city's": (
        "D69",
        ["滨江上市公司，市 300万与区 400万是同一件事"],
        replaced("D69.listing", matter=None),
    ),
    "补差 pays only the difference": (
        "D65",
        ["由智能工厂进到链主工厂，补差", "数字化车间和智能工厂同时有，只取高的"],
        replaced("D65.", ladder=None, matter=None),
    ),
    "再给予 does add": (
        "D50",
        ["上规后连续3年，再给20万"],
        replaced("D50.three-years-above-scale", matter="首次上规奖励"),
    ),
    "房租 and 购房 exclude each other": ("D18", ["租房与购房选一项"], replaced("D18.office", choose_one=None)),
    "per-event and per-year caps at once": ("D21", ["促消费活动本年已领115万"], document("D21", caps=())),
    "3 years in total, not each": (
        "D12",
        ["历史经典工作室三年合计30万"],
        amount("D12.classic-studio", per="year"),
    ),
    "issue date is not effective date": ("D19", ["施行首日 2023-05-11"], document("D19", from_=date(2023, 4, 12))),
    "有效期三年 ends the day before the anniversary": (
        "D50",
        ["满三年的当天已到期"],
        document("D50", to=date(2023, 10, 9)),
    ),
    "a calendar-year policy counts from 1 January": ("D12", ["首日"], document("D12", from_=date(2025, 2, 20))),
    "an expired document still pays who was in": (
        "D81",
        ["文件期满，培育期内，照常贴息", "培育期满"],
        replaced("D81.loan-interest", continues=None),
    ),
    "some documents apply to events before they took effect": (
        "D69",
        ["备案在 2021-01-01，政策施行以前也算"],
        condition("D69.", from_effect),
    ),
    "a draft never counts": ("D04", ["征求意见期间"], document("D04", draft=False)),
    "the header 宁波市政策篇 lies": ("D01", ["注册在宁波"], condition("D01.", in_ningbo)),
}


CASES = {(file, case["case"]): case for file, case in worked_cases()}


def failing(names: list[tuple[str, str]], catalogue: Catalogue) -> Iterator[str]:
    for name in names:
        case = CASES[name]
        profile = read_profile(case["company"], catalogue.vocabulary, date.max)
        try:
            check_case(case, assess(profile, catalogue, date.fromisoformat(case["on"])))
        except AssertionError:
            yield name[1]


@pytest.mark.parametrize("trap", TRAPS)
def test_who_falls_in_fails_a_worked_case(trap: str, catalogue: Catalogue) -> None:
    file, names, wrong = TRAPS[trap]
    keys = [(file, name) for name in names]
    assert list(failing(keys, catalogue)) == []
    assert list(failing(keys, wrong(catalogue))), "the wrong encoding passes the cases of its trap"


NO_BENEFITS = {
    "yearly budgets and funds": ("D19", "500万元", "预算"),
    "growth targets": ("D21", "58亿元", "目标"),
    "management fees": ("D05", "1.5%", "管理费"),
    "0.6 % is the fee a company pays": ("D21", "0.6%", "担保费"),
    "15 % is a tax rate": ("D50", "15%", "税率"),
    "procurement and project shares": ("D84", "1:3", "分担"),
}


@pytest.mark.parametrize("trap", NO_BENEFITS)
def test_what_is_no_benefit_is_set_aside_with_its_reason(trap: str, catalogue: Catalogue) -> None:
    identifier, figure, word = NO_BENEFITS[trap]
    entries = [one for one in catalogue.document[identifier].not_benefits if figure in one.figures]
    assert any(word in one.reason for one in entries), entries


def test_thresholds_are_no_awards(catalogue: Catalogue) -> None:
    """5亿元 revenue, 500万元 input, 300万 fund, 50万 contract stand in conditions; no benefit pays them out."""
    for benefit in catalogue.benefit.values():
        if isinstance(benefit.amount, Fixed):
            assert benefit.amount.fixed < Money.yuan(500_000_000), benefit.id


def test_the_notices_under_the_header_of_ningbo_are_hangzhous(catalogue: Catalogue) -> None:
    for identifier in ("D01", "D02", "D03"):
        document_ = catalogue.document[identifier]
        assert catalogue.vocabulary.region[document_.region].name == "杭州市"
        assert any("宁波" in note for note in document_.notes)


def test_the_notice_whose_title_belongs_to_another_is_told_so(catalogue: Catalogue) -> None:
    assert any("标题与正文不符" in note for note in catalogue.document["D08"].notes)


def test_the_same_document_in_two_seeds_is_one(catalogue: Catalogue) -> None:
    titles = [one.title for one in catalogue.documents]
    assert len(titles) == len(set(titles))
    assert {place.seed for place in catalogue.document["D51"].source} == {"003"}


def test_names_that_look_alike(catalogue: Catalogue) -> None:
    find = catalogue.vocabulary.find_certification
    incubator = find("省级海外孵化创新中心")
    assert incubator is not None and find("省级海外创新孵化中心") == incubator
    assert find("省级工程研究中心") != find("省级工程技术研究中心")
    assert "区党委〔2017〕15号" in catalogue.document["D17"].repeals
    assert catalogue.document["D47"].number == "区党委〔2017〕16号" and catalogue.document["D47"].repealed_on is None
    assert catalogue.document["D11"].number == "余政发〔2025〕3号"
    assert not any(one.number == "浙政发〔2025〕3号" for one in catalogue.documents)


def test_half_of_a_clause_goes_to_district_governments(catalogue: Catalogue) -> None:
    governments = {one.id.split(".")[0] for one in catalogue.benefit.values() if one.recipient == "government"}
    assert {"D01", "D60", "D76"} <= governments


def test_a_certificates_award_day_is_no_deadline(catalogue: Catalogue) -> None:
    """A window of applications comes from the text's own dates; no document has one on a day certificates are given."""
    for document_ in catalogue.documents:
        for window in document_.applications:
            assert window.from_ is None or window.to is None or window.from_ < window.to
