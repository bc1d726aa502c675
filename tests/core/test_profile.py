"""Company data from outside: every fault named at once; what is left out stays unknown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.plain_profile import read_profile, write_profile
from desktop.core.profile import Profile, with_answers
from desktop.core.quantities import Money, Ratio

ON = date(2024, 3, 1)
CONTRACT: dict[str, Any] = {
    "name": "示例科技有限公司",
    "district": "滨江区",
    "recipient_kinds": ["enterprise"],
    "established_on": "2019-05-20",
    "sectors": ["人工智能"],
    "revenue": "1200万",
    "revenue_previous": 9500000,
    "rd_expense": 960000,
    "rd_expense_previous": "70万元",
    "rd_ratio": "8%",
    "headcount": 46,
    "rd_headcount": 18,
    "total_assets": "0.3亿",
    "above_scale": False,
    "certifications": [
        {"name": "省级专精特新中小企业", "on": "2023-10-12"},
        {"name": "国家高新技术企业", "on": "2022-12-01", "until": "2025-11-30"},
    ],
    "facts": {"office_rent_yearly": "300万", "received": [{"benefit": "…", "amount": 200000, "on": "2022-08-01"}]},
}


def read(catalogue: Catalogue, **raw: Any) -> Profile:
    return read_profile(raw, catalogue.vocabulary, ON)


def faults(catalogue: Catalogue, **raw: Any) -> list[str]:
    with pytest.raises(InputError) as refused:
        read(catalogue, **raw)
    return [str(fault) for fault in refused.value.faults]


def test_the_contracts_own_profile_is_read(catalogue: Catalogue) -> None:
    profile = read(catalogue, **CONTRACT)
    assert profile.district == "330108"
    assert profile.facts["revenue"] == Money.yuan(12_000_000)
    assert profile.facts["rd_ratio"] == Ratio(2, 25)
    assert profile.facts["total_assets"] == Money.yuan(30_000_000)
    assert profile.facts["above_scale"] is False
    assert profile.certifications is not None and len(profile.certifications) == 2
    assert profile.received[0].amount == Money.yuan(200_000)


def test_written_and_read_again_it_is_the_same(catalogue: Catalogue) -> None:
    profile = read(catalogue, **CONTRACT)
    assert read_profile(write_profile(profile, catalogue.vocabulary), catalogue.vocabulary, ON) == profile


def test_nothing_given_is_everything_unknown(catalogue: Catalogue) -> None:
    profile = read(catalogue)
    assert profile.district is None and profile.certifications is None and profile.sectors is None
    assert not profile.known


@pytest.mark.parametrize("district", ["滨江区", "濱江區", "滨江", "330108", 330108, "高新区（滨江）"])
def test_a_district_by_name_alias_code_and_traditional(catalogue: Catalogue, district: object) -> None:
    assert read(catalogue, district=district).district == "330108"


@pytest.mark.parametrize(("city", "code"), [("杭州市", "330100"), ("宁波市", "330200"), ("寧波市", "330200")])
def test_a_city_instead_of_a_district(catalogue: Catalogue, city: str, code: str) -> None:
    assert read(catalogue, district=city).district == code


def test_an_unknown_district_names_the_nearest(catalogue: Catalogue) -> None:
    (fault,) = faults(catalogue, district="宾江区")
    assert "宾江区" in fault and "滨江区" in fault


def test_an_unknown_key_names_the_nearest(catalogue: Catalogue) -> None:
    (fault,) = faults(catalogue, revenu="1200万")
    assert "revenu" in fault and "revenue" in fault
    (fault,) = faults(catalogue, facts={"office_rent": 1})
    assert "office_rent_yearly" in fault


def test_an_unknown_certification_names_the_nearest(catalogue: Catalogue) -> None:
    (fault,) = faults(catalogue, certifications=[{"name": "国家高新企业"}])
    assert "国家高新技术企业" in fault


@pytest.mark.parametrize("name", ["省级专精特新中小企业", "省级“专精特新”中小企业", "省級專精特新中小企業"])
def test_certifications_by_name_quotation_marks_and_traditional(catalogue: Catalogue, name: str) -> None:
    profile = read(catalogue, certifications=[{"name": name}])
    assert profile.certifications is not None
    assert profile.certifications[0].id == "省级专精特新中小企业"


def test_every_fault_is_told_at_once(catalogue: Catalogue) -> None:
    told = faults(catalogue, district="火星", revenue="很多", headcount="4.5", established_on="2030-01-01", foo=1)
    assert len(told) == 5


def test_answers_that_cannot_be_true_together(catalogue: Catalogue) -> None:
    (fault,) = faults(catalogue, revenue="100万", rd_expense="101万")
    assert "研发费用" in fault and "营业收入" in fault
    (fault,) = faults(catalogue, headcount=10, rd_headcount=11)
    assert "11" in fault
    (fault,) = faults(catalogue, revenue="1000万", rd_expense="80万", rd_ratio="8.2%")
    assert "0.1 个百分点" in fault


def test_a_ratio_within_a_tenth_of_a_point_is_accepted(catalogue: Catalogue) -> None:
    assert read(catalogue, revenue="1000万", rd_expense="80万", rd_ratio="8.1%").facts["rd_ratio"] == Ratio.of(
        "81/1000"
    )


def test_the_ratio_follows_from_expense_and_the_expense_from_the_ratio(catalogue: Catalogue) -> None:
    assert read(catalogue, revenue="1000万", rd_expense="80万").known["rd_ratio"] == Ratio(2, 25)
    assert read(catalogue, revenue="1000万", rd_ratio="8%").known["rd_expense"] == Money.yuan(800_000)
    assert "rd_expense" not in read(catalogue, revenue="1000万", rd_ratio="8%").facts


@pytest.mark.parametrize(
    "wrong",
    [
        {"established_on": "2024-03-02"},
        {"certifications": [{"name": "国家高新技术企业", "on": "2024-03-02"}]},
        {"certifications": [{"name": "国家高新技术企业", "on": "2023-01-02", "until": "2022-01-01"}]},
        {"certifications": [{"on": "2023-01-02"}]},
        {"certifications": "国家高新技术企业"},
        {"certifications": [{"name": "国家高新技术企业", "since": "2023"}]},
        {"sectors": "人工智能"},
        {"sectors": ["炼金术"]},
        {"recipient_kinds": ["alien"]},
        {"name": 5},
        {"name": "长" * 501},
        {"facts": []},
        {"facts": {"received": [{"benefit": "D19.x"}]}},
        {"revenue": True},
        {"above_scale": "也许"},
        {"revenue": "1万", "facts": {"revenue": "2万"}},
    ],
)
def test_wrong_input_is_one_sentence_each(catalogue: Catalogue, wrong: dict[str, Any]) -> None:
    for sentence in faults(catalogue, **wrong):
        assert "\n" not in sentence and len(sentence) < 200


def test_a_profile_that_is_no_object(catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="JSON"):
        read_profile([], catalogue.vocabulary, ON)


def test_control_characters_leave_the_name(catalogue: Catalogue) -> None:
    assert read(catalogue, name="甲\x00乙\n公司").name == "甲乙公司"


def test_an_answer_taken_back_is_unknown_again(catalogue: Catalogue) -> None:
    profile = read(catalogue, revenue="1000万", rd_expense="80万")
    without = with_answers(catalogue.vocabulary, profile, {"rd_expense": None})
    assert "rd_expense" not in without.known and "rd_ratio" not in without.known
