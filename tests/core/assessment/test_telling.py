"""Reasons as lines of text, and an assessment as the plain object of the contract."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from desktop.core.assessment.plain import plain_assessment, plain_document, plain_money, to_json
from desktop.core.assessment.telling import ReasonLine, cited, period, reason_lines, words_of
from desktop.core.catalogue.model import Benefit
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed, Unstated
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Declared, Defined, Figure, Holds, Judged, NoneOf
from tests.core.assessment.small_catalogues import benefit, document, fixed, seen, wan

STAFF = Figure(fact="headcount", at_least=50)
SME = Declared(fact="is_sme", is_=True)
PLAN = "省级专精特新中小企业"


def lines(when: Condition, **answers: Any) -> tuple[ReasonLine, ...]:
    assessment = seen(document(benefit("a", fixed(10), when)), **answers)
    return reason_lines(assessment.results[0], words_of(assessment))


# --- a reason in lines --------------------------------------------------------------------------------------------


def test_a_requirement_with_what_the_company_has() -> None:
    (line,) = lines(STAFF, headcount=46)
    assert (line.outcome, line.fact, line.parts) == ("not_met", "headcount", ())
    assert line.text == f"{line.required}；实际：{line.actual}" and "50" in line.required and "46" in line.actual


@pytest.mark.parametrize(("answers", "outcome"), [({}, "unknown"), ({"headcount": 50}, "met")])
def test_every_outcome_has_its_word(answers: dict[str, int], outcome: str) -> None:
    assert lines(STAFF, **answers)[0].outcome == outcome
    (judged,) = lines(Judged(judged="经评审", by="主管部门"))
    assert (judged.outcome, judged.fact) == ("judged", None)


def test_what_has_nothing_to_show_is_only_its_requirement() -> None:
    (judged,) = lines(Judged(judged="经评审", by="主管部门"))
    assert judged.actual == "" and judged.text == judged.required


def test_all_of_several_is_a_line_for_each_in_their_order() -> None:
    nested = AllOf(all=(STAFF, AllOf(all=(SME, Holds(certification=(PLAN,))))))
    assert [line.fact for line in lines(nested, headcount=46)] == ["headcount", "is_sme", "certifications"]


def test_an_alternative_is_one_line_with_its_parts() -> None:
    (line,) = lines(AnyOf(any=(STAFF, AllOf(all=(SME, Holds(certification=(PLAN,)))))), headcount=46)
    assert line.text == line.required
    first, second = line.parts
    assert (first.fact, first.outcome, first.parts) == ("headcount", "not_met", ())
    assert [part.fact for part in second.parts] == ["is_sme", "certifications"] and second.text == second.required


def test_none_of_several_is_one_line_with_its_parts() -> None:
    (line,) = lines(NoneOf(none=(SME, STAFF)), headcount=46, is_sme=False)
    assert line.outcome == "met" and [part.outcome for part in line.parts] == ["not_met", "not_met"]


def test_a_line_points_to_what_is_missing_first() -> None:
    """Staff is known: what is still asked is the other answer; where nothing is missing, the first it looks at."""
    either = AnyOf(any=(STAFF, SME))
    assert lines(either, headcount=46)[0].fact == "is_sme"
    assert lines(either, headcount=46, is_sme=False)[0].fact == "headcount"


def test_a_definition_stands_for_the_parts_of_its_meaning() -> None:
    (line,) = lines(Defined(defined="规模以上", meaning=AllOf(all=(STAFF, SME))), headcount=46)
    assert line.text == "规模以上" and [part.fact for part in line.parts] == ["headcount", "is_sme"]
    (line,) = lines(Defined(defined="规模以上", meaning=STAFF), headcount=46)
    assert [part.fact for part in line.parts] == ["headcount"], "a plain meaning is its only part"


def test_how_often_an_amount_is_paid() -> None:
    words = words_of(seen(document()))
    told = {per: period(per, words) for per in ("once", "year", "item", "years:3")}
    assert told == {"once": "一次性", "year": "每年", "item": "每项", "years:3": "每年，最多 3 年"}


def test_a_benefit_to_be_passed_on() -> None:
    def passed_on(**parts: Any) -> str:
        assessment = seen(document(benefit("a", fixed(10), STAFF), **parts))
        return cited(assessment.results[0], words_of(assessment))

    first, conditions, source = passed_on().split("\n")
    assert first == "补贴a：100,000 元" and conditions.startswith("条件：") and "50" in conditions
    assert source.startswith("依据：文件X X号，一（") and source.endswith("2023-01-01 – 2026-12-31）")
    assert passed_on(to=None).endswith("2023-01-01 – （未写明））")
    assert "? – 2026-12-31" in passed_on(from_=None)


# --- as plain data ------------------------------------------------------------------------------------------------


def plain(*benefits: Benefit, **answers: Any) -> dict[str, Any]:
    return plain_assessment(seen(document(*benefits), **answers))


@pytest.mark.parametrize(
    ("money", "number"),
    [
        (Money(123400), 1234),
        (Money(0), 0),
        (Money(9900), 99),
        (Money(10100), 101),
        (Money(123456), Decimal("1234.56")),
        (Money(1), Decimal("0.01")),
        (None, None),
    ],
)
def test_money_is_whole_where_it_is_and_exact_where_not(money: Money | None, number: Any) -> None:
    found = plain_money(money)
    assert found == number and type(found) is type(number)


def test_exact_decimals_are_written_as_numbers_and_indented() -> None:
    assert to_json({"high": Decimal("0.10"), "low": 1}) == '{\n  "high": 0.10,\n  "low": 1\n}'


def test_a_document_with_and_without_dates() -> None:
    assert plain_document(document(name="X"), "in_force", "滨江区") == {
        "id": "X",
        "number": "X号",
        "title": "文件X",
        "level": "district",
        "region": "滨江区",
        "from": "2023-01-01",
        "to": "2026-12-31",
        "status": "in_force",
    }
    undated = plain_document(document(from_=None, to=None), "undated", "滨江区")
    assert (undated["from"], undated["to"]) == (None, None)


def test_the_whole_object() -> None:
    """Exactly the keys of the contract."""
    one = benefit("a", Fixed(fixed=wan(10), per="year"), STAFF, matter="甲")
    found = plain(one, headcount=60)
    (result,) = found.pop("results")
    assert found == {
        "on": "2024-03-01",
        "catalogue": {"version": found["catalogue"]["version"], "documents": 1, "benefits": 1},
        "totals": {
            "certain": {"low": 100_000, "high": 100_000},
            "with_confirmation": {"low": 100_000, "high": 100_000},
            "with_unknowns": {"low": 100_000, "high": 100_000},
            "financing": {"high": 0},
        },
        "questions": [],
    }
    (reason,) = result.pop("reasons")
    assert result.pop("document") == plain_document(document(one), "in_force", "滨江区")
    assert reason == {
        "text": f"{reason['required']}；实际：{reason['actual']}",
        "outcome": "met",
        "fact": "headcount",
        "required": reason["required"],
        "actual": reason["actual"],
    }
    assert result == {
        "benefit": "X.a",
        "title": "补贴a",
        "article": "一",
        "verdict": "eligible",
        "amount": {
            "low": 100_000,
            "high": 100_000,
            "currency": "CNY",
            "per": "year",
            "kind": "fixed",
            "form": "cash",
            "working": "100,000 元",
        },
        "certainty": "entitled",
        "missing": [],
        "changes": [],
        "counted": True,
        "not_counted_because": None,
    }
    assert json.loads(to_json(found))["on"] == "2024-03-01"


def test_what_is_missing_and_what_is_asked() -> None:
    found = plain(benefit("a", fixed(10), STAFF))
    assert found["results"][0]["missing"] == ["headcount"]
    assert found["questions"] == [{"fact": "headcount", "at_stake": 100_000}]


def test_the_changes_of_the_first_way_alone() -> None:
    """Two certifications are alternatives, and each is a way of its own; a way of two changes has both."""
    both = AllOf(all=(STAFF, Figure(fact="rd_headcount", at_least=9)))
    (result,) = plain(benefit("a", fixed(10), both), headcount=46, rd_headcount=8)["results"]
    assert [(one["fact"], one["worth"]) for one in result["changes"]] == [
        ("headcount", 100_000),
        ("rd_headcount", 100_000),
    ]
    assert "50" in result["changes"][0]["text"] and "9" in result["changes"][1]["text"]
    either = Holds(certification=(PLAN, "省级研发中心"))
    (result,) = plain(benefit("a", fixed(10), either), certifications=())["results"]
    assert [one["fact"] for one in result["changes"]] == ["certifications"]


def test_why_something_is_not_counted_and_what_has_no_figure() -> None:
    smaller, larger = benefit("a", fixed(10), matter="甲"), benefit("b", fixed(20), matter="甲")
    first, *_ = plain(smaller, larger)["results"]
    assert first["counted"] is False
    assert first["not_counted_because"] == "与“补贴b”属于同一事项，从高不重复，已计入后者"
    (promise,) = plain(benefit("a", Unstated(unstated="另行规定")))["results"]
    assert promise["amount"]["high"] is None
