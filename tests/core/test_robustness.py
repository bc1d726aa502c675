"""Files and rules of absurd size: a bounded time and a clear fault, or simply the right answer."""

from __future__ import annotations

import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.telling import reason_lines, words_of
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.source import read_sources
from desktop.core.catalogue.store import open_catalogue
from desktop.core.facts import Fact
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, make_profile
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Figure, Holds, NoneOf
from desktop.core.workspace.company_file import read_company

ON = date(2024, 3, 1)
WAN = 1_000_000
MANY = 10_000
MOST_SECONDS = 5.0
"""Of processor time; what is bounded takes a small part of it, what is not would take minutes."""


@contextmanager
def bounded() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < MOST_SECONDS


# --- company files -----------------------------------------------------------------------------------------------


def answer(fact: Fact) -> Any:
    plain = {"money": "1万", "ratio": "5%", "count": "3", "date": "2020-01-01", "yes_no": True}
    return plain.get(fact.type) or fact.options[0]


def every_answer(catalogue: Catalogue) -> dict[str, Any]:
    """An answer to every question that does not follow from another; all 1万, so that no part exceeds its whole."""
    return {fact.id: answer(fact) for fact in catalogue.vocabulary.facts if fact.quotient is None}


def company_file(folder: Path, facts: dict[str, Any]) -> Path:
    path = folder / "company.huiqi"
    path.write_text(json.dumps({"facts": facts}, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_company_that_answers_every_question_is_read_and_assessed(tmp_path: Path, catalogue: Catalogue) -> None:
    facts = every_answer(catalogue)
    assert len(facts) > 500
    with bounded():
        profile = read_company(company_file(tmp_path, facts), catalogue.vocabulary, ON)
        assessment = assess(profile, catalogue, ON)
    assert len(profile.facts) == len(facts)
    assert len(assessment.judged) == len(catalogue.benefit)


def test_a_thousand_strange_keys_among_all_known_ones_are_each_named(tmp_path: Path, catalogue: Catalogue) -> None:
    strange = {f"strange_{number}": number for number in range(1000)}
    path = company_file(tmp_path, {**every_answer(catalogue), **strange})
    with bounded(), pytest.raises(InputError) as refused:
        read_company(path, catalogue.vocabulary, ON)
    named = [fault.where for fault in refused.value.faults]
    assert named == [f"facts.{key}" for key in strange], "and no known key is blamed"


def test_a_file_of_nothing_but_strange_keys_is_not_ours(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "company.huiqi"
    path.write_text(json.dumps({f"!{number}": number for number in range(1000)}), encoding="utf-8")
    with bounded(), pytest.raises(InputError, match="不是惠企通的企业资料文件"):
        read_company(path, catalogue.vocabulary, ON)


def test_two_hundred_payments_received(tmp_path: Path, catalogue: Catalogue) -> None:
    entry = {"benefit": "D18.office-rent", "amount": 1, "on": "2023-01-01"}
    with bounded():
        profile = read_company(company_file(tmp_path, {"received": [entry] * 200}), catalogue.vocabulary, ON)
        assert assess(profile, catalogue, ON).totals.certain.low == Money(0)
    assert len(profile.received) == 200


# --- rules of absurd size ----------------------------------------------------------------------------------------

Judge = Callable[..., Assessment]


@pytest.fixture
def judged(catalogue: Catalogue) -> Judge:
    """``judged(condition, revenue=…)``: the assessment over a catalogue of one benefit with that condition."""

    def run(condition: Condition, **answers: Any) -> Assessment:
        benefit = Benefit(
            id="X.one",
            title="一项",
            article="一",
            at="000:1",
            recipient="enterprise",
            certainty="entitled",
            when=condition,
            amount=Fixed(fixed=Money(20 * WAN)),
        )
        document = Document(
            id="X",
            title="一份",
            level="city",
            region="330100",
            text="full",
            from_=date(2020, 1, 1),
            benefits=(benefit,),
        )
        profile = make_profile(catalogue.vocabulary, certifications=answers.pop("certifications", None), facts=answers)
        return assess(profile, Catalogue("1", catalogue.vocabulary, (document,)), ON)

    return run


def rd_at_least(wan: int) -> Figure:
    return Figure(fact="rd_expense", at_least=Money(wan * WAN))


def nested(condition: Condition, depth: int) -> Condition:
    for _ in range(depth):
        condition = AllOf(all=(condition,))
    return condition


@pytest.mark.parametrize(("spent", "verdict"), [(MANY, "near"), (MANY + 1, "eligible")])
def test_one_of_ten_thousand_alternatives(judged: Judge, spent: int, verdict: str) -> None:
    """Any one suffices; where none is met, a step says how one would be."""
    alternatives = tuple(rd_at_least(MANY + 1 + number) for number in range(MANY))
    with bounded():
        assessment = judged(AnyOf(any=alternatives), rd_expense=Money(spent * WAN))
        (result,) = assessment.results
        lines = reason_lines(result, words_of(assessment))
    assert result.verdict == verdict
    assert len(lines[0].parts or lines) == MANY
    if verdict == "near":
        (change,) = result.steps[0].changes
        assert change.after >= Money((MANY + 1) * WAN)  # type: ignore[union-attr]


def test_ten_thousand_requirements_at_once(judged: Judge) -> None:
    """All of them: the furthest decides, and one change to it meets every one."""
    requirements = tuple(rd_at_least(100 + number) for number in range(MANY))
    with bounded():
        (result,) = judged(AllOf(all=requirements), rd_expense=Money(9000 * WAN)).results
    assert result.verdict == "near"
    (step,) = result.steps
    (change,) = step.changes
    assert change.after == Money((100 + MANY - 1) * WAN)  # type: ignore[union-attr]


def test_three_hundred_alternatives_on_different_facts_ask_for_each(judged: Judge, catalogue: Catalogue) -> None:
    sums = [fact.id for fact in catalogue.vocabulary.facts if fact.type == "money"]
    alternatives = tuple(Figure(fact=sums[number % len(sums)], at_least=Money(number + 1)) for number in range(300))
    with bounded():
        assessment = judged(AnyOf(any=alternatives))
        assert {question.fact for question in assessment.questions} <= set(sums)
    assert set(assessment.judged[0].missing) == set(sums)


@pytest.mark.parametrize("spent", [99, 100])
def test_two_hundred_levels_mean_what_the_innermost_means(judged: Judge, spent: int) -> None:
    plain, deep = (
        judged(condition, rd_expense=Money(spent * WAN)).results[0]
        for condition in (rd_at_least(100), nested(rd_at_least(100), 200))
    )
    assert (deep.verdict, deep.steps) == (plain.verdict, plain.steps)


@pytest.mark.parametrize(("levels", "verdict"), [(199, "ineligible"), (200, "eligible")])
def test_none_of_none_of_two_hundred_times(judged: Judge, levels: int, verdict: str) -> None:
    condition: Condition = rd_at_least(100)
    for _ in range(levels):
        condition = NoneOf(none=(condition,))
    assert judged(condition, rd_expense=Money(100 * WAN)).results[0].verdict == verdict


def test_the_same_two_alternatives_required_forty_times(judged: Judge, catalogue: Catalogue) -> None:
    first, second = [one.id for one in catalogue.vocabulary.certifications if one.effort == "plan"][:2]
    either = [
        AnyOf(
            any=(Holds(certification=(first,), within_years=years), Holds(certification=(second,), within_years=years))
        )
        for years in range(1, 41)
    ]
    with bounded():
        (result,) = judged(AllOf(all=tuple(either)), certifications=()).results
    assert result.verdict == "near" and len(result.steps[0].changes) == 1


def test_questions_about_ten_thousand_alternatives(judged: Judge, catalogue: Catalogue) -> None:
    sums = [fact.id for fact in catalogue.vocabulary.facts if fact.type == "money"]
    alternatives = tuple(Figure(fact=sums[number % len(sums)], at_least=Money(number + 1)) for number in range(MANY))
    with bounded():
        assert judged(AnyOf(any=alternatives)).questions


# --- catalogues of absurd size -----------------------------------------------------------------------------------

_DOCUMENT = """id: D81
title: 标题
level: city
region: 杭州市
text: full
from: 2020-08-03
benefits:
  - id: one
    title: 一项
    article: 一
    at: "000:1"
    recipient: enterprise
    certainty: entitled
    amount: {fixed: 20万}
    when: """
LEAF = "{fact: revenue, at_least: 10亿}"


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Catalogue]:
    """``read(text)``: the sources with one document, whose benefit has the condition ``text`` (and what follows)."""

    def run(condition: str) -> Catalogue:
        documents = tmp_path / "documents" / "hangzhou"
        documents.mkdir(parents=True)
        for file in places.catalogue_sources().glob("*.yaml"):
            shutil.copy(file, tmp_path)
        (documents / "D81.yaml").write_text(_DOCUMENT + condition + "\n", encoding="utf-8")
        return read_sources(tmp_path)

    return run


def test_a_source_with_a_thousand_alternatives(read: Callable[[str], Catalogue]) -> None:
    alternatives = ", ".join(f"{{fact: revenue, at_least: {number + 1}万}}" for number in range(1000))
    with bounded():
        catalogue = read(f"{{any: [{alternatives}]}}")
    assert "revenue" in catalogue.benefit["D81.one"].facts


def test_a_source_nested_thirty_levels_deep(read: Callable[[str], Catalogue]) -> None:
    with bounded():
        catalogue = read("{all: [" * 30 + LEAF + "]}" * 30)
    assert catalogue.benefit["D81.one"].facts >= {"revenue"}


def test_a_source_nested_a_thousand_levels_deep_is_refused(read: Callable[[str], Catalogue]) -> None:
    with bounded(), pytest.raises(InputError, match="嵌套"):
        read("{all: [" * 1000 + LEAF + "]}" * 1000)


def test_a_source_that_holds_itself_is_refused(read: Callable[[str], Catalogue]) -> None:
    with bounded(), pytest.raises(InputError):
        read("&one {all: [*one]}")


def test_aliases_of_aliases_are_refused(read: Callable[[str], Catalogue]) -> None:
    lines = [f"x0: &x0 [{', '.join(['甲'] * 9)}]"]
    lines += [f"x{number + 1}: &x{number + 1} [{', '.join([f'*x{number}'] * 9)}]" for number in range(8)]
    with bounded(), pytest.raises(InputError):
        read(LEAF + "\n" + "\n".join(lines))


def test_definitions_that_double_each_time_are_refused(read: Callable[[str], Catalogue]) -> None:
    lines = [f"  甲{n}: {{all: [{{defined: 甲{n + 1}}}, {{defined: 甲{n + 1}}}]}}" for n in range(40)]
    with bounded(), pytest.raises(InputError):
        read("{defined: 甲0}\ndefinitions:\n" + "\n".join(lines) + f"\n  甲40: {LEAF}")


def test_a_catalogue_file_with_a_rule_nested_ten_thousand_deep_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "policies.sqlite"
    shutil.copy(places.catalogue_file(), path)
    connection = sqlite3.connect(path)
    (last,) = connection.execute("SELECT max(position) FROM conditions").fetchone()
    chain = [(last + number, f'{{"type":"all","parts":[{last + number - 1}]}}') for number in range(1, MANY)]
    connection.executemany("INSERT INTO conditions (position, body) VALUES (?, ?)", chain)
    connection.execute("UPDATE benefits SET rule = ? WHERE position = 0", (last + MANY - 1,))
    connection.commit()
    connection.close()
    with bounded(), pytest.raises(InputError, match="损坏"):
        open_catalogue(path)


def test_five_thousand_certifications_held(catalogue: Catalogue, judged: Judge) -> None:
    """The same one again and again, with other dates: the latest in the window counts."""
    one = next(one for one in catalogue.vocabulary.certifications if one.valid_years is None)
    held = tuple(HeldCertification(one.id, date.fromordinal(ON.toordinal() - number)) for number in range(5000))
    with bounded():
        (result,) = judged(Holds(certification=(one.id,), within_years=1), certifications=held).results
    assert result.verdict == "eligible"
