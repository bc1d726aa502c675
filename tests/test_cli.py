"""The commands of docs/contract.md: the JSON exactly, exit statuses, one line a fault, nothing written on a fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run

RESULT_KEYS = {
    "benefit", "title", "document", "article", "verdict", "amount", "certainty", "reasons", "missing", "changes",
    "counted", "not_counted_because",
}  # fmt: skip
DOCUMENT_KEYS = {"id", "number", "title", "level", "region", "from", "to", "status"}
AMOUNT_KEYS = {"low", "high", "currency", "per", "kind", "form", "working"}

Company = Callable[..., Path]


@pytest.fixture
def company(tmp_path: Path) -> Company:
    def write(**raw: Any) -> Path:
        path = tmp_path / "某公司.json"
        path.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
        return path

    return write


@pytest.fixture
def huiqi(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            status = run([str(argument) for argument in arguments])
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return status, out, err

    return call


def assessed(huiqi: Any, path: Path, on: str = "2024-03-01") -> dict[str, Any]:
    status, out, err = huiqi("assess", path, "--on", on, "--json")
    assert (status, err) == (0, "")
    return json.loads(out, parse_float=Decimal)  # type: ignore[no-any-return]


def test_the_contracts_object_exactly(huiqi: Any, company: Company) -> None:
    path = company(
        district="滨江区",
        revenue="1200万",
        rd_expense=960000,
        certifications=[{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
    )
    found = assessed(huiqi, path)
    assert set(found) == {"on", "catalogue", "results", "totals", "questions"}
    assert found["on"] == "2024-03-01"
    assert set(found["catalogue"]) == {"version", "documents", "benefits"}
    assert found["catalogue"]["benefits"] == len(found["results"])
    for result in found["results"]:
        assert set(result) == RESULT_KEYS
        assert set(result["document"]) == DOCUMENT_KEYS
        assert set(result["amount"]) == AMOUNT_KEYS
        assert all(set(reason) == {"text", "outcome", "fact", "required", "actual"} for reason in result["reasons"])
        assert all(reason["outcome"] in ("met", "not_met", "unknown", "judged") for reason in result["reasons"])
    assert set(found["totals"]) == {"certain", "with_confirmation", "with_unknowns", "financing"}
    assert set(found["totals"]["financing"]) == {"high"}
    assert all(set(question) == {"fact", "at_stake"} for question in found["questions"])


def test_the_contracts_example_result(huiqi: Any, company: Company) -> None:
    path = company(district="滨江区", certifications=[{"name": "省级专精特新中小企业", "on": "2023-10-12"}])
    found = assessed(huiqi, path)
    (result,) = [one for one in found["results"] if one["benefit"] == "D19.grade.provincial"]
    assert result["document"]["number"] == "区办〔2023〕9号"
    assert result["document"]["from"] == "2023-05-12" and result["document"]["to"] == "2026-05-11"
    assert (result["verdict"], result["certainty"], result["counted"]) == ("eligible", "ceiling", True)
    amount = result["amount"]
    assert (amount["low"], amount["high"], amount["kind"], amount["per"]) == (0, 200000, "up_to", "once")
    assert found["totals"]["certain"] == {"low": 0, "high": 200000}


def test_amounts_are_exact(huiqi: Any, company: Company) -> None:
    path = company(
        district="滨江区",
        certifications=["杭州高新区总部企业"],
        facts={"office_rent_yearly": "123456.79", "owns_office_in_district": False},
    )
    found = assessed(huiqi, path)
    (rent,) = [one for one in found["results"] if one["benefit"] == "D18.office-rent"]
    assert rent["amount"]["high"] == Decimal("61728.39"), "half of 123456.79, rounded down to the fen"


def test_without_json_a_person_reads_it(huiqi: Any, company: Company) -> None:
    status, out, _ = huiqi("assess", company(name="某公司", district="滨江区"), "--on", "2024-03-01")
    assert status == 0 and "某公司" in out and "确定" in out


def test_every_fault_is_one_line_and_nothing_is_written(huiqi: Any, company: Company, tmp_path: Path) -> None:
    excel, pdf = tmp_path / "r.xlsx", tmp_path / "r.pdf"
    path = company(district="火星", revenue="很多", colour="red")
    status, out, err = huiqi("assess", path, "--json", "--excel", excel, "--pdf", pdf)
    assert (status, out) == (1, "")
    assert len(err.strip().split("\n")) == 3
    assert not excel.exists() and not pdf.exists()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"revenue": NaN}', '{"a": 1, "a": 2}', "[" * 5000, '{"format": 99}', '{"revenue": 1e400}'],
)
def test_a_file_that_is_no_company(huiqi: Any, tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    status, out, err = huiqi("assess", path, "--json")
    assert (status, out) == (1, "")
    assert len(err.strip().split("\n")) == 1


def test_a_file_that_is_missing_a_folder_or_not_text(huiqi: Any, tmp_path: Path) -> None:
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00" * 10)
    for path in (tmp_path / "none.json", tmp_path, binary):
        status, out, err = huiqi("assess", path, "--json")
        assert (status, out) == (1, "") and len(err.strip().split("\n")) == 1


def test_wrong_usage(huiqi: Any, company: Company) -> None:
    for arguments in (["assess"], ["fly"], ["assess", company(), "--on", "gestern"], ["catalogue"]):
        assert huiqi(*arguments)[0] == 2


def test_facts(huiqi: Any) -> None:
    status, out, _ = huiqi("facts", "--json")
    facts = {fact["id"]: fact for fact in json.loads(out)}
    assert status == 0
    assert {"district", "certifications", "revenue", "rd_ratio", "office_rent_yearly"} <= set(facts)
    assert all({"id", "label", "type", "unit", "values", "help", "page"} <= set(fact) for fact in facts.values())
    assert facts["revenue"]["unit"] == "元" and facts["revenue"]["page"] == "revenue"


def test_the_catalogues_documents(huiqi: Any) -> None:
    status, out, _ = huiqi("catalogue", "list", "--json", "--on", "2022-12-31")
    documents = {document["id"]: document for document in json.loads(out)}
    assert status == 0
    assert documents["D81"]["status"] == "in_force" and documents["D19"]["status"] == "not_yet"
    status, out, _ = huiqi("catalogue", "list", "--json", "--on", "2023-01-01")
    assert {d["id"]: d["status"] for d in json.loads(out)}["D81"] == "expired"


def test_one_document_and_one_benefit(huiqi: Any) -> None:
    document = json.loads(huiqi("catalogue", "show", "D81", "--json")[1])
    assert document["number"] == "杭科高〔2020〕71号" and len(document["benefits"]) >= 4
    benefit = json.loads(huiqi("catalogue", "show", "D81.chuying-grant", "--json")[1])
    assert benefit["figures"] == [200000]
    status, _, err = huiqi("catalogue", "show", "D811")
    assert status == 1 and "D81" in err


@pytest.mark.parametrize("text", ["雏鹰", "雛鷹", "专精特新", "專精特新", "杭科高〔2020〕71号", "总部", "贴息"])
def test_search_any_length_simplified_and_traditional(huiqi: Any, text: str) -> None:
    status, out, _ = huiqi("catalogue", "search", text, "--json")
    assert status == 0 and json.loads(out)


def test_search_finds_nothing_without_complaint(huiqi: Any) -> None:
    assert json.loads(huiqi("catalogue", "search", "火星基地", "--json")[1]) == []


def test_the_catalogue_is_built_elsewhere_and_checked(huiqi: Any, tmp_path: Path) -> None:
    target = tmp_path / "p.sqlite"
    assert huiqi("catalogue", "build", "--out", target)[0] == 0
    assert target.exists()
    assert huiqi("catalogue", "check")[0] == 0


def test_what_comes_next(huiqi: Any, company: Company) -> None:
    path = company(district="滨江区", certifications=[{"name": "省级专精特新中小企业", "on": "2023-10-12"}])
    status, out, _ = huiqi("outlook", path, "--on", "2026-04-01", "--json")
    found = json.loads(out)
    assert status == 0
    assert set(found) == {"on", "next_steps", "ending_soon", "missed", "running_out", "used", "contradictions"}
    assert [one["document"] for one in found["ending_soon"]] == ["D19"]
    assert all(set(step) == {"changes", "effort", "worth", "benefits"} for step in found["next_steps"])
    status, out, _ = huiqi("outlook", path, "--on", "2026-04-01")
    assert status == 0 and "还有 40 天" in out and "省级“专精特新”中小企业，2026-10-11 到期" in out


def test_what_if(huiqi: Any, company: Company) -> None:
    path = company(district="滨江区", certifications=[])
    status, out, _ = huiqi(
        "what-if", path, "certification=省级专精特新中小企业@2024-01-10", "--on", "2024-03-01", "--json"
    )
    found = json.loads(out)
    assert status == 0 and "D19.grade.provincial" in found["won"]
    assert found["totals"]["certain"] == {"before": {"low": 0, "high": 0}, "after": {"low": 0, "high": 200000}}
    status, out, _ = huiqi("what-if", path, "district=滨江区", "--on", "2024-03-01")
    assert status == 0 and out.strip() == "没有变化"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("revenu=1", "revenue"),
        ("revenue", "KEY=VALUE"),
        ("revenue=很多", "很多"),
        ("certification=没有这个", "没有这个"),
    ],
)
def test_what_if_with_something_wrong(huiqi: Any, company: Company, change: str, told: str) -> None:
    status, out, err = huiqi("what-if", company(district="滨江区"), change, "--on", "2024-03-01")
    assert status == 1 and out == "" and told in err


def test_the_timeline_and_the_contradictions(huiqi: Any) -> None:
    status, out, _ = huiqi("catalogue", "timeline", "--on", "2026-04-01", "--json")
    keys = {"document", "from", "to", "status", "days_left", "windows", "title"}
    assert status == 0 and set(json.loads(out)[0]) == keys
    status, out, _ = huiqi("catalogue", "contradictions", "--on", "2024-06-01", "--json")
    pairs = json.loads(out)
    assert status == 0 and all(len(pair["rules"]) == 2 for pair in pairs) and len(pairs) > 5
    assert huiqi("catalogue", "timeline")[0] == huiqi("catalogue", "contradictions")[0] == 0


def test_an_assessment_told_in_another_language(huiqi: Any, company: Company) -> None:
    path = company(district="滨江区", certifications=[{"name": "省级专精特新中小企业", "on": "2023-10-12"}])
    status, out, _ = huiqi("assess", path, "--on", "2024-03-01", "--language", "en")
    assert status == 0 and "Certain: at most CNY 200,000" in out
    status, out, _ = huiqi("assess", path, "--on", "2024-03-01", "--language", "zh-Hant", "--json")
    results = {one["benefit"]: one for one in json.loads(out)["results"]}
    assert status == 0 and results["D19.grade.provincial"]["reasons"][1]["text"] == "註冊地在濱江區；實際：濱江區"
    assert huiqi("assess", path, "--language", "fr")[0] == 2
