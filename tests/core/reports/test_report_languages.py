"""A report in three languages says the same: the same figures in the same order, in words of its own."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.languages import LANGUAGES, Language
from desktop.core.quantities import Money
from desktop.core.reports.figures import full, short, short_span
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.reports.phrases import Phrases
from desktop.core.reports.phrases.english import ENGLISH
from desktop.core.reports.phrases.english import EXPLANATIONS as ENGLISH_EXPLANATIONS
from desktop.core.reports.phrases.simplified import EXPLANATIONS, SIMPLIFIED

CHINESE = re.compile(r"[\u4e00-\u9fff]")
AssessmentOf = Callable[[str], Assessment]


def places_of(phrase: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(phrase) if field is not None}


def test_every_phrase_is_there_in_english_with_the_same_places() -> None:
    assert set(ENGLISH) == set(SIMPLIFIED)
    different = [key for key in ENGLISH if places_of(ENGLISH[key]) != places_of(SIMPLIFIED[key])]
    assert different == []


def test_no_english_phrase_holds_chinese() -> None:
    texts = [*ENGLISH.values(), *(text for title, texts in ENGLISH_EXPLANATIONS for text in (title, *texts))]
    assert [text for text in texts if CHINESE.search(text)] == []


def test_every_explanation_is_there_in_english() -> None:
    assert [len(texts) for _, texts in ENGLISH_EXPLANATIONS] == [len(texts) for _, texts in EXPLANATIONS]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", ["small", "head_office", "unknown"])
def test_every_language_has_the_same_figures_and_benefits(
    language: Language, company: str, assessment_of: AssessmentOf
) -> None:
    reference, told = make_report(assessment_of(company)), make_report(assessment_of(company), language)
    assert [(one.low, one.high, one.yearly) for one in told.sums] == [
        (one.low, one.high, one.yearly) for one in reference.sums
    ]
    assert [(one.id, one.verdict, one.amount.low, one.amount.high) for one in told.entries] == [
        (one.id, one.verdict, one.amount.low, one.amount.high) for one in reference.entries
    ]
    assert [(one.fact, one.at_stake) for one in told.questions] == [
        (one.fact, one.at_stake) for one in reference.questions
    ]
    assert [one.worth for one in told.steps] == [one.worth for one in reference.steps]
    assert [(one.id, one.first, one.last) for one in told.sources] == [
        (one.id, one.first, one.last) for one in reference.sources
    ]


def test_traditional_leaves_the_name_of_the_company_as_it_was_typed(
    assessed: Callable[[dict[str, Any], str], Assessment],
) -> None:
    report = make_report(assessed({"name": "后发里面公司", "district": "滨江区"}, "2024-03-01"), "zh-Hant")
    assert report.company == "后发里面公司"
    assert [one.text for one in report.inputs][:2] == ["后发里面公司", "浙江省杭州市濱江區"]
    assert report.phrases.say("title") == "政策補貼評估報告"
    assert "后发" in report.phrases.say("metadata_title", company=report.company)
    unnamed = make_report(assessed({"district": "滨江区"}, "2024-03-01"), "zh-Hant")
    assert unnamed.company == "未命名企業"


def chinese_of(report: Report) -> list[str]:
    """What an English report says in Chinese, but for what stands in the documents: titles, names, criteria."""
    entries = report.entries
    ours = [
        *(text for one in report.sums for text in (one.title, one.meaning, one.provided, one.short, *one.notes)),
        *(text for group in report.groups for text in (group.word, group.meaning)),
        *(
            text
            for one in entries
            for text in (one.amount.short, one.amount.per, one.amount.form, one.amount.certainty)
        ),
        *(text for one in report.sources for text in (one.level, one.validity, one.status, one.text, one.places)),
        *(text for one in report.inputs for text in (one.label, one.origin, one.unit)),
        *(one.label for one in report.questions),
        *(one.effort for one in report.steps),
    ]
    return [text for text in ours if CHINESE.search(text)]


def test_an_english_report_says_in_chinese_only_what_the_documents_say(assessment_of: AssessmentOf) -> None:
    assert chinese_of(make_report(assessment_of("small"), "en")) == []


def test_english_counts_in_yuan() -> None:
    english = Phrases("en")
    assert short(Money(20_000_000), english) == full(Money(20_000_000), english) == "CNY 200,000"
    assert short_span(Money(0), Money(20_000_000), english) == "up to CNY 200,000"
    assert short(Money(500_000_000, "USD"), english) == "USD 5,000,000"


def test_no_text_of_a_traditional_report_is_left_in_simplified(assessment_of: AssessmentOf) -> None:
    report = make_report(assessment_of("small"), "zh-Hant")
    texts = msgspec.json.encode([report.groups, report.sums, report.steps, report.questions], enc_hook=str).decode()
    assert not re.search("[补贴报单项认东长门问]", texts)
