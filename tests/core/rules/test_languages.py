"""Rules told in 简体, 繁體 and English: the same sentences with the same places, made from the rule itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from string import Formatter
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.telling import ReasonLine, reason_lines, steps_told, why_not_counted, words_of
from desktop.core.catalogue.model import Catalogue
from desktop.core.languages import LANGUAGES, Language
from desktop.core.profile import make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Brackets, Rate, Slice
from desktop.core.rules.changes import Obtain, SetFact
from desktop.core.rules.conditions import Condition, Defined, Figure, Judged, Share, parts_of
from desktop.core.rules.phrases.english import ENGLISH
from desktop.core.rules.phrases.simplified import SIMPLIFIED
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words

WAN = 1_000_000
COMPANY = {
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "58万",
    "headcount": 46,
    "rd_headcount": 5,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
    "facts": {"received": [{"benefit": "D19.grade.provincial", "amount": "5万", "on": "2023-12-01"}]},
}


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}


def test_every_phrase_stands_in_each_table_with_the_same_places() -> None:
    assert SIMPLIFIED.keys() == ENGLISH.keys()
    assert {key: places(text) for key, text in SIMPLIFIED.items()} == {
        key: places(text) for key, text in ENGLISH.items()
    }


def test_no_chinese_stands_in_the_english_table() -> None:
    assert not [text for text in ENGLISH.values() if re.search(r"[\u4e00-\u9fff，。；：（）]", text)]


@pytest.fixture
def told(catalogue: Catalogue) -> Callable[[Language], list[str]]:
    """The same four rules in a language: a bound, a share, a step forward, an amount worked out."""

    def run(language: Language) -> list[str]:
        words = Words(catalogue.vocabulary, language)
        facts = {"office_rent_yearly": Money(401 * WAN)}
        situation = Situation(make_profile(catalogue.vocabulary, facts=facts), date(2024, 3, 1), catalogue.vocabulary)
        rent = Rate(rate=Ratio(1, 2), of="office_rent_yearly", cap=Money(200 * WAN))
        return [
            Figure(fact="revenue", above=Money(3000 * WAN), at_most=Money(5000 * WAN)).required(words),
            Share(share="rd_expense", of="revenue", at_least=Ratio(1, 20)).required(words),
            SetFact("rd_headcount", 5, 7).say(words),
            Obtain("省级专精特新中小企业").say(words),
            words.tell(rent.span(situation).formula),
        ]

    return run


def test_in_simplified_characters(told: Callable[[Language], list[str]]) -> None:
    assert told("zh-Hans") == [
        "上年度营业收入超过 3,000万元且不超过 5,000万元",
        "上年度研发费用占上年度营业收入的比例不少于 5%",
        "科技人员数再增加 2 人（达到 7 人）",
        "取得省级“专精特新”中小企业（需要几个月准备）",
        "min(50% × 4,010,000, 2,000,000) = 2,000,000 元",
    ]


def test_in_traditional_characters(told: Callable[[Language], list[str]]) -> None:
    assert told("zh-Hant") == [
        "上年度營業收入超過 3,000萬元且不超過 5,000萬元",
        "上年度研發費用占上年度營業收入的比例不少於 5%",
        "科技人員數再增加 2 人（達到 7 人）",
        "取得省級“專精特新”中小企業（需要幾個月準備）",
        "min(50% × 4,010,000, 2,000,000) = 2,000,000 元",
    ]


def test_in_english(told: Callable[[Language], list[str]]) -> None:
    assert told("en") == [
        "revenue of last year: more than CNY 30,000,000 and at most CNY 50,000,000",
        "R&D expense of last year as a share of revenue of last year: at least 5%",
        "raise science and technology staff by 2 people (to 7 people)",
        "obtain provincial specialised and new SME (takes months)",
        "min(50% × 4,010,000, 2,000,000) = 2,000,000 yuan",
    ]


def test_slices_are_added_up_in_every_language(catalogue: Catalogue) -> None:
    slices = Brackets(
        brackets="revenue", slices=(Slice(rate=Ratio(1, 100), up_to=Money(100 * WAN)), Slice(rate=Ratio(1, 50)))
    )
    profile = make_profile(catalogue.vocabulary, facts={"revenue": Money(300 * WAN)})
    span = slices.span(Situation(profile, date(2024, 3, 1), catalogue.vocabulary))
    said = [Words(catalogue.vocabulary, language).tell(span.formula) for language in LANGUAGES]
    assert said == ["1% × 1,000,000 + 2% × 2,000,000 = 50,000 " + unit for unit in ("元", "元", "yuan")]


def everything(assessment: Assessment, words: Words) -> list[str]:
    """All that is told of every result."""
    said: list[str] = []

    def add(line: ReasonLine) -> None:
        said.extend((line.required, line.actual, line.text))
        for part in line.parts:
            add(part)

    for result in assessment.results:
        for line in reason_lines(result, words):
            add(line)
        said += [words.tell(result.amount.working), why_not_counted(result, words)]
        said += [text for step in result.steps for text in steps_told(step, words)]
    return said


def texts_of(catalogue: Catalogue) -> list[str]:
    """What stands in Chinese only: titles, numbers, criteria and who decides, names of definitions, help in kind."""
    found: set[str] = set()
    for document in catalogue.documents:
        found |= {document.title, document.number}
        for benefit in document.benefits:
            found |= {benefit.title, getattr(benefit.amount, "in_kind", ""), getattr(benefit.amount, "unstated", "")}
            for condition in nodes(benefit.when):
                if isinstance(condition, Judged):
                    found |= {condition.judged, condition.by}
                elif isinstance(condition, Defined):
                    found.add(condition.defined)
    return sorted(found - {""}, key=len, reverse=True)


def nodes(condition: Condition) -> Iterator[Condition]:
    yield condition
    for part in parts_of(condition):
        yield from nodes(part)


def test_the_whole_catalogue_is_told_in_english(assessed: Callable[..., Assessment]) -> None:
    """No Chinese is left but what stands only in Chinese."""
    assessment = assessed(COMPANY, "2024-03-01")
    chinese = re.compile(r"[\u4e00-\u9fff]")
    left = "\n".join({text for text in everything(assessment, words_of(assessment, "en")) if chinese.search(text)})
    for text in texts_of(assessment.catalogue):
        left = left.replace(text, "")
    left = left.replace("浙A(M) plate", "plate")
    assert not [line for line in left.split("\n") if chinese.search(line)]


def test_the_whole_catalogue_is_told_in_traditional_characters(assessed: Callable[..., Any]) -> None:
    """Every character is one of Big5, the set of Traditional characters: 业 and 认 are not in it."""
    assessment = assessed(COMPANY, "2024-03-01")
    said = "".join(everything(assessment, words_of(assessment, "zh-Hant")))
    assert "業" in said and "認" in said
    for character in sorted(set(re.findall(r"[\u4e00-\u9fff]", said))):
        character.encode("big5hkscs")


def test_every_word_has_an_english_one(catalogue: Catalogue) -> None:
    """The check of the catalogue wants it; here for the files as they ship.

    Chinese are in them only a document's number, and the dollars as they may be typed.
    """
    english = catalogue.vocabulary.english
    for fact in catalogue.vocabulary.facts:
        assert fact.label in english and fact.question in english and (not fact.help or fact.help in english), fact.id
    stays = re.compile(r"浙|[\u4e00-\u9fff]+〔\d{4}〕\d+号|\d*万?美元")
    assert not [text for text in english.values() if re.search(r"[\u4e00-\u9fff]", stays.sub("", text))]


def test_every_question_asks(catalogue: Catalogue) -> None:
    asked = [catalogue.vocabulary.english[fact.question] for fact in catalogue.vocabulary.facts]
    assert not [text for text in asked if not text.endswith("?") or not text[0].isupper()]
