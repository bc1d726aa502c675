"""Every bound of every benefit, below, at and above: generated, and checked against what the bound means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.truth_table import day_within, truth_table
from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.conditions import AllOf, Condition, Figure, Increase, NoneOf, Share
from tests.core.assessment.small_catalogues import ON, benefit, catalogue_of, document, fixed

MEANS = {
    "at_least": {"below": False, "at": True, "above": True},
    "above": {"below": False, "at": False, "above": True},
    "at_most": {"below": True, "at": True, "above": False},
    "below": {"below": True, "at": False, "above": False},
}
NOT_TESTED = {"D82.large-advanced-manufacturing"}
"""What must *fail* there is a definition; each of its bounds has a worked case in tests/cases/D82.yaml."""


def test_every_bound_below_at_and_above(catalogue: Catalogue) -> None:
    rows = 0
    for one in catalogue.documents:
        for each in one.benefits:
            rows += _check(each, catalogue)
    assert rows > 200


def _check(benefit: Benefit, catalogue: Catalogue) -> int:
    table = truth_table(benefit, catalogue, day_within(catalogue.document_of[benefit.id]))
    assert not table.untested or benefit.id in NOT_TESTED, (benefit.id, table.untested)
    for row in table.rows:
        bound, position = row.position.split(":")
        lies_in_the_other_bound = row.requirement.count("且") > 0
        if row.met is not None and not lies_in_the_other_bound:
            assert row.met is MEANS[bound][position], (benefit.id, row)
        if row.met is False:
            assert row.result is not None
    return len(table.rows)


@pytest.mark.parametrize("benefit_id", ["D81.chuying-grant", "D82.below-scale", "D18.office-purchase"])
def test_the_verdict_turns_at_the_bound(catalogue: Catalogue, benefit_id: str) -> None:
    benefit = catalogue.benefit[benefit_id]
    table = truth_table(benefit, catalogue, day_within(catalogue.document_of[benefit_id]))
    verdicts = {row.result.verdict for row in table.rows if row.result is not None}
    assert {"confirm", "ineligible"} <= verdicts or {"eligible", "ineligible"} <= verdicts


EXACT = {
    "D04.software-revenue.500-million": [
        ("at_least:below", "49,999.999999万元"),
        ("at_least:at", "5亿元"),
        ("at_least:above", "50,000.000001万元"),
        ("below:below", "99,999.999999万元"),
        ("below:at", "10亿元"),
        ("below:above", "100,000.000001万元"),
    ],
    "D04.project-matching-required": [("above:at", "0元"), ("above:above", "0.01元")],
    "D04.first-set-sales": [("at_least:below", "9.99%"), ("at_least:at", "10%"), ("at_least:above", "10.01%")],
    "D12.rd-increase": [
        ("above:below", "999.999999万元"),
        ("above:at", "1,000万元"),
        ("above:above", "1,000.000001万元"),
    ],
    "D18.attraction": [
        ("at_least:below", "14,999.999999万元"),
        ("at_least:at", "1.5亿元"),
        ("at_least:above", "15,000.000001万元"),
    ],
    "D20.organisation.enterprise": [
        ("at_least:below", "2023-05-09"),
        ("at_least:at", "2023-05-08"),
        ("at_least:above", "2023-05-07"),
    ],
    "D55.rent": [("below:below", "2015-02-06"), ("below:at", "2015-02-05"), ("below:above", "2015-02-04")],
    "D60.ai-incubator": [("above:below", "59 家"), ("above:at", "60 家"), ("above:above", "61 家")],
    "D62.buy-out-seven-years.institution": [
        ("above:below", "2016-06-25"),
        ("above:at", "2016-06-24"),
        ("above:above", "2016-06-23"),
        ("at_most:below", "2013-06-25"),
        ("at_most:at", "2013-06-24"),
        ("at_most:above", "2013-06-23"),
    ],
    "D82.above-scale": [
        ("at_least:below", "1,199.999999万元"),
        ("at_least:at", "1,200万元"),
        ("at_least:above", "1,200.000001万元"),
    ],
    "D89.operation.excellent": [("below:below", "2 年"), ("below:at", "3 年"), ("below:above", "4 年")],
}
"""A fen, a head, a day or a hundredth of a percent beside the bound; worked out by hand from the rule: a share of 60 %
of 100 companies is 60; research expense of 1 000万 the year before, raised by at least 200万, is 1 200万."""


@pytest.mark.parametrize("benefit_id", EXACT)
def test_the_values_lie_one_unit_beside_the_bound(catalogue: Catalogue, benefit_id: str) -> None:
    table = truth_table(catalogue.benefit[benefit_id], catalogue, day_of(benefit_id, catalogue))
    told = [(row.position, row.value) for row in table.rows]
    wanted = EXACT[benefit_id]
    start = next(at for at in range(len(told)) if told[at : at + len(wanted)] == wanted)
    assert len({row.requirement for row in table.rows[start : start + len(wanted)]}) == 1


def day_of(benefit_id: str, catalogue: Catalogue) -> date:
    return day_within(catalogue.document_of[benefit_id])


def test_the_day_lies_within_the_document(catalogue: Catalogue) -> None:
    assert day_of("D20.organisation.enterprise", catalogue) == date(2024, 5, 8), "a year after the first day"
    assert day_of("D04.chain-leader-orders", catalogue) == date(2027, 12, 31), "its last where it names no first"
    assert day_of("D21.culture-base-operator", catalogue) == date(2023, 12, 31), "its last where it ends sooner"
    assert day_of("D09.rent", catalogue) == date(2024, 1, 1), "and that where it names neither"


def test_what_could_not_be_tried_is_named(catalogue: Catalogue) -> None:
    benefit = catalogue.benefit["D82.large-advanced-manufacturing"]
    untested = truth_table(benefit, catalogue, day_of(benefit.id, catalogue)).untested
    assert untested == ("资产总额不超过 2亿元", "上年度营业收入不超过 2亿元", "上年度职工总数不超过 500 人")


def test_a_company_that_cannot_be_is_told_apart(catalogue: Catalogue) -> None:
    """More than sixty of sixty companies is no answer: the row is there, without an outcome."""
    none = [
        row
        for benefit in catalogue.benefit.values()
        for row in truth_table(benefit, catalogue, day_of(benefit.id, catalogue)).rows
        if row.met is None
    ]
    assert none and all(row.result is None and row.value for row in none)


def rows_of(when: Condition) -> list[tuple[str, str, bool | None]]:
    """The table of a hand-made benefit of that requirement."""
    made = benefit("a", fixed(1), when)
    table = truth_table(made, catalogue_of(document(made)), ON)
    assert table.untested == ()
    return [(row.position, row.value, row.met) for row in table.rows]


def test_a_growth_is_tried_around_the_figure_it_comes_to() -> None:
    tenth = Increase(increase="revenue", over="revenue_previous", at_least=Ratio(1, 10))
    assert rows_of(tenth) == [
        ("at_least:below", "1,099.999999万元", False),
        ("at_least:at", "1,100万元", True),
        ("at_least:above", "1,100.000001万元", True),
    ]


def test_a_bound_between_two_fen_has_no_value_at_it() -> None:
    third = Increase(increase="revenue", over="revenue_previous", at_least=Ratio(1, 3))
    assert rows_of(third) == [
        ("at_least:below", "1,333.333333万元", False),
        ("at_least:above", "1,333.333334万元", True),
    ]
    share = Share(share="rd_headcount", of="headcount", above=Ratio(1, 3))
    assert rows_of(share) == [("above:below", "33 人", False), ("above:above", "34 人", True)]


def test_heads_more_than_before() -> None:
    assert rows_of(Increase(increase="headcount", over="rd_headcount", above=5)) == [
        ("above:below", "104 人", False),
        ("above:at", "105 人", False),
        ("above:above", "106 人", True),
    ]


@pytest.mark.parametrize(
    ("bounds", "fact", "rows"),
    [
        ({"at_most": 0}, "headcount", [("at_most:at", "0 人", True), ("at_most:above", "1 人", False)]),
        ({"at_most": Money(0)}, "revenue", [("at_most:at", "0元", True), ("at_most:above", "0.01元", False)]),
        ({"at_most": Ratio(0)}, "rd_ratio", [("at_most:at", "0%", True), ("at_most:above", "0.01%", False)]),
    ],
)
def test_nothing_is_less_than_nothing(bounds: dict[str, Any], fact: str, rows: list[tuple[str, str, bool]]) -> None:
    assert rows_of(Figure(fact=fact, **bounds)) == rows


def test_each_requirement_is_tried_also_behind_one_that_cannot_be() -> None:
    never = Figure(fact="headcount", at_least=46)
    made = benefit("a", fixed(1), AllOf(all=(NoneOf(none=(never,)), Figure(fact="revenue", at_least=Money(100)))))
    table = truth_table(made, catalogue_of(document(made)), ON)
    assert table.untested == ("上年度职工总数不少于 46 人",)
    assert [row.value for row in table.rows] == ["0.99元", "1元", "1.01元"]
