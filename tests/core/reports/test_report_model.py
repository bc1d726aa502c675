"""The report model says what the assessment says: nothing added, nothing decided, nothing left out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE
from desktop.core.assessment.outlook import ending_soon
from desktop.core.catalogue.model import Continuation
from desktop.core.quantities import Money
from desktop.core.reports.chart import make_chart
from desktop.core.reports.figures import full, full_span, short, short_span
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report, Requirement
from desktop.core.reports.phrases import Phrases
from desktop.core.rules.conditions import NoneOf, Place
from desktop.core.rules.situation import Situation

AssessmentOf = Callable[[str], Assessment]
ReportOf = Callable[[str], Report]
ROOT = Path(__file__).resolve().parents[3]
ALL = ("small", "head_office", "unknown", "elsewhere", "long", "hostile")


@pytest.mark.parametrize("name", ALL)
def test_totals_are_the_assessments(name: str, assessment_of: AssessmentOf, report_of: ReportOf) -> None:
    totals, report = assessment_of(name).totals, report_of(name)
    for one, total in zip(report.sums, (totals.certain, totals.with_confirmation, totals.with_unknowns), strict=True):
        assert (one.low, one.high, one.yearly, one.without_figure) == (
            total.low,
            total.high,
            total.yearly,
            total.without_figure,
        )
    assert report.financing == totals.financing


@pytest.mark.parametrize("name", ALL)
def test_every_result_is_told_once_with_its_source(name: str, assessment_of: AssessmentOf, report_of: ReportOf) -> None:
    assessment, report = assessment_of(name), report_of(name)
    assert sorted(entry.id for entry in report.entries) == sorted(result.benefit.id for result in assessment.results)
    for entry in report.entries:
        result = assessment.result[entry.id]
        assert (entry.verdict, entry.counted) == (result.verdict, result.counted)
        assert (entry.amount.low, entry.amount.high) == (result.amount.low, result.amount.high)
        assert entry.source.number == (result.document.number or "无文号")
        assert (entry.article, entry.at) == (result.benefit.article, result.benefit.at)
        assert entry.requirements


@pytest.mark.parametrize("name", ALL)
def test_every_benefit_stands_in_exactly_one_section(name: str, report_of: ReportOf) -> None:
    report = report_of(name)
    ended = [entry for entry in report.entries if entry.verdict == "not_in_force"]
    told = [*report.counted, *report.uncounted, *report.near, *report.ineligible, *ended]
    assert sorted(entry.id for entry in told) == sorted(entry.id for entry in report.entries)
    assert sum(one.benefits for one in report.ended) == len(ended)
    assert all(entry.why_not for entry in report.uncounted if entry.verdict in COUNTABLE)


def test_the_named_example_shows_all_six_verdicts(report_of: ReportOf) -> None:
    report = report_of("small")
    assert [bool(group.entries) for group in report.groups] == [True] * 6
    certain = [entry for entry in report.counted if entry.verdict == "eligible"]
    assert [(entry.source.number, entry.article, entry.amount.short) for entry in certain] == [
        ("区办〔2023〕9号", "二(一)1", "最高 20 万元")
    ]
    assert (report.sums[0].short, report.sums[0].full) == ("最高 20 万元", "最高 200,000 元")


@pytest.mark.parametrize("name", ALL)
def test_steps_and_ends_are_the_assessments(name: str, assessment_of: AssessmentOf, report_of: ReportOf) -> None:
    assessment, report = assessment_of(name), report_of(name)
    assert [step.worth for step in report.steps] == [step.worth for step in assessment.next_steps]
    ends = [(one.document, one.last_day, one.days_left) for one in ending_soon(assessment)]
    assert [(one.source.id, one.last_day, one.days_left) for one in report.ending] == ends


def test_near_misses_come_with_ways_and_the_most_valuable_first(report_of: ReportOf) -> None:
    near = report_of("small").near
    worths = [entry.worth.fen if entry.worth else 0 for entry in near]
    assert worths == sorted(worths, reverse=True) and worths[0] > 0
    assert all(entry.ways and entry.ways[0].text for entry in near)


def test_what_was_filled_in_has_units_and_says_what_follows(report_of: ReportOf) -> None:
    told = {one.label: one for one in report_of("small").inputs}
    assert (told["上年度营业收入"].text, told["上年度营业收入"].exact) == ("1,200 万元", "12,000,000 元")
    assert told["上年度营业收入"].unit == "元"
    assert told["注册地"].text == "浙江省杭州市滨江区"
    assert (told["研发投入占比"].text, told["研发投入占比"].origin) == ("8%", "由其他填写推算")
    assert "2023-10-12" in told["资质与荣誉"].text


def test_no_certifications_and_unknown_ones_are_told_apart(report_of: ReportOf) -> None:
    assert ("资质与荣誉", "无") in [(one.label, one.text) for one in report_of("hostile").inputs]
    assert "资质与荣誉" not in [one.label for one in report_of("unknown").inputs]


def test_what_was_received_is_told_with_title_date_and_amount(assessed: Callable[..., Assessment]) -> None:
    company = {
        "district": "滨江区",
        "facts": {"received": [{"benefit": "D19.grade.provincial", "amount": "5万", "on": "2023-12-01"}]},
    }
    (one,) = [one for one in make_report(assessed(company, "2024-03-01")).inputs if one.label == "已领取的补贴"]
    assert one.text == "省级“专精特新”中小企业奖励，2023-12-01 领取 5 万元"


def test_a_name_of_nothing_visible_is_no_name(assessment_of: AssessmentOf) -> None:
    assessment = assessment_of("unknown")
    profile = msgspec.structs.replace(assessment.profile, name=" \u200b\n ")
    assert make_report(msgspec.structs.replace(assessment, profile=profile)).company == "未命名企业"


def test_a_total_over_another_combination_says_so(assessment_of: AssessmentOf, report_of: ReportOf) -> None:
    assessment = assessment_of("small")
    assert report_of("small").otherwise == ""
    outside = next(result for result in assessment.results if result.verdict == "unknown" and not result.counted)
    wider = msgspec.structs.replace(
        assessment.totals.with_unknowns,
        benefits=assessment.totals.with_unknowns.benefits | {outside.benefit.id},
    )
    totals = msgspec.structs.replace(assessment.totals, with_unknowns=wider)
    changed = msgspec.structs.replace(assessment)
    changed.__dict__["totals"] = totals
    told = make_report(changed).otherwise
    assert outside.benefit.title in told and "再加上资料不全的" in told


def test_a_benefit_that_outlives_its_document_says_so(assessment_of: AssessmentOf) -> None:
    assessment = assessment_of("small")
    result = assessment.result["D19.grade.provincial"]
    benefit = msgspec.structs.replace(result.benefit, continues=Continuation("x", 3))
    outlived = msgspec.structs.replace(result, benefit=benefit, status="expired")
    judged = tuple(outlived if one.benefit.id == benefit.id else one for one in assessment.judged)
    report = make_report(msgspec.structs.replace(assessment, judged=judged))
    (entry,) = [entry for entry in report.entries if entry.id == benefit.id]
    assert entry.note.startswith("文件已到期，但对已获认定的企业按规定继续兑现。")


def test_names_that_documents_define_are_explained_once(report_of: ReportOf) -> None:
    report = report_of("small")
    names = [(term.source.id, term.name) for term in report.terms]
    assert len(names) == len(set(names)) and report.terms
    assert all(term.requirement.parts for term in report.terms)
    used = [line for entry in report.entries for one in entry.requirements for _, line in one.walk() if line.term]
    assert {line.text for line in used} <= {name for _, name in names}


def test_alternatives_are_lines_of_their_own(report_of: ReportOf) -> None:
    entry = next(entry for entry in report_of("small").entries if entry.id == "D19.grade.provincial")
    (choice,) = [one for one in entry.requirements if one.parts]
    assert choice.text == "满足其中一项即可：" and choice.outcome == "met"
    assert [(level, line.outcome) for level, line in choice.walk()][:2] == [(1, "met"), (2, "met")]


def test_what_must_not_be_reads_the_right_way_round(assessment_of: AssessmentOf) -> None:
    """Under "none of these" what is not so is good, and what is so is the fault."""
    assessment = assessment_of("small")
    situation = Situation(assessment.profile, assessment.on, assessment.catalogue.vocabulary)
    for place, expected in (("330200", ("met", "没有")), ("330108", ("not_met", "有"))):
        condition = NoneOf(none=(Place(place=place),))
        result = msgspec.structs.replace(assessment.judged[0], reason=condition.evaluate(situation))
        report = make_report(msgspec.structs.replace(assessment, judged=(result, *assessment.judged[1:])))
        (entry,) = [entry for entry in report.entries if entry.id == result.benefit.id]
        (line,) = entry.requirements
        assert (line.outcome, line.parts[0].outcome, line.parts[0].word) == (expected[0], *expected)


def test_the_first_failing_condition_is_a_single_one(report_of: ReportOf) -> None:
    for entry in report_of("small").ineligible:
        assert isinstance(entry.first_failing, Requirement) and entry.first_failing.outcome == "not_met"
        assert not entry.first_failing.parts or entry.first_failing.term


@pytest.mark.parametrize(
    ("fen", "in_words", "in_yuan"),
    [
        (0, "0 元", "0 元"),
        (333_333, "3,333.33 元", "3,333.33 元"),
        (20_000_000, "20 万元", "200,000 元"),
        (96_120_000, "96.12 万元", "961,200 元"),
        (96_123_400, "961,234 元", "961,234 元"),
        (1_817_000_000_00, "181,700 万元", "1,817,000,000 元"),
    ],
)
def test_money_is_short_only_where_it_stays_exact(fen: int, in_words: str, in_yuan: str) -> None:
    assert (short(Money(fen), Phrases()), full(Money(fen), Phrases())) == (in_words, in_yuan)


def test_a_range_looks_like_one() -> None:
    zero, twenty, thirty = Money(0), Money(20_000_000), Money(30_000_000)
    assert short_span(twenty, twenty, Phrases()) == "20 万元"
    assert short_span(zero, twenty, Phrases()) == "最高 20 万元"
    assert short_span(twenty, thirty, Phrases()) == "20 万元 至 30 万元"
    assert full_span(zero, twenty, Phrases()) == "最高 200,000 元"
    assert short(Money(500_000_000, "USD"), Phrases()) == "500 万美元"


def test_the_chart_keeps_proportions_and_a_round_scale(report_of: ReportOf) -> None:
    report = report_of("small")
    chart = make_chart(report.sums)
    assert [bar.label for bar in chart.bars] == [one.title for one in report.sums]
    assert [bar.sure for bar in chart.bars] == [True, False, False]
    assert chart.ticks[0].at == 0 and chart.ticks[-1].at == 1 and 2 <= len(chart.ticks) <= 7
    ratio = report.sums[0].high.fen / report.sums[2].high.fen
    assert chart.bars[0].high / chart.bars[2].high == pytest.approx(ratio)
    assert all(0 <= bar.low <= bar.high <= 1 for bar in chart.bars)


def test_nothing_makes_no_chart(report_of: ReportOf) -> None:
    assert make_chart(report_of("elsewhere").sums).bars == ()


def test_dates_come_from_the_assessment(assessed: Callable[[dict[str, Any], str], Assessment]) -> None:
    report = make_report(assessed({"district": "滨江区"}, "2021-06-30"))
    assert report.on == date(2021, 6, 30)


def test_the_model_loads_neither_spreadsheet_nor_pdf_library() -> None:
    """They cost a tenth of a second each: only whoever writes a file pays for them."""
    check = (
        "import sys, desktop.core.reports.model\n"
        "print([name for name in ('openpyxl', 'reportlab') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"
