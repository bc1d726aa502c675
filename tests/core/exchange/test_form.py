"""A form goes to a client and comes back: nothing is lost, nothing is made up, and every fault is told by its cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Catalogue
from desktop.core.exchange.form import write_form
from desktop.core.exchange.reading import ANSWER, KEY, UNTIL, read_form
from desktop.core.faults import InputError
from desktop.core.languages import LANGUAGES, Language
from desktop.core.plain_profile import read_profile
from desktop.core.profile import HeldCertification, Profile
from desktop.core.quantities import Money, Ratio
from desktop.core.reports.excel import write_excel
from desktop.core.reports.model import make_report

_DAY = date(2024, 3, 1)
_COMPANY: dict[str, Any] = {
    "name": "杭州示例科技有限公司",
    "district": "滨江区",
    "recipient_kinds": ["enterprise", "platform_operator"],
    "sectors": ["人工智能", "集成电路"],
    "established_on": "2019-05-20",
    "revenue": "1200.01万",
    "rd_ratio": "8%",
    "headcount": 46,
    "device_class": "第二类",
    "listed_abroad": False,
    "paid_in_capital": "300万美元",
    "certifications": [
        {"name": "省级专精特新中小企业", "on": "2023-10-12", "until": "2026-10-11"},
        {"name": "国家高新技术企业"},
    ],
    "received": [{"benefit": "D19.unknown", "amount": "123456.78", "on": "2022-08-01"}],
}
Fill = Callable[[dict[str, Any]], Path]


@pytest.fixture(scope="module")
def company(catalogue: Catalogue) -> Assessment:
    return assess(read_profile(_COMPANY, catalogue.vocabulary, _DAY), catalogue, _DAY)


@pytest.fixture(scope="module")
def nobody(catalogue: Catalogue) -> Assessment:
    return assess(read_profile({}, catalogue.vocabulary, _DAY), catalogue, _DAY)


@pytest.fixture(scope="module")
def empty(nobody: Assessment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "form.xlsx"
    write_form(nobody, path)
    return path


@pytest.fixture
def fill(empty: Path, tmp_path: Path) -> Fill:
    """An empty form with some cells filled in, by key; ``key@until`` is its last day."""

    def make(cells: dict[str, Any]) -> Path:
        path = tmp_path / "form.xlsx"
        workbook = load_workbook(empty)
        for key, value in cells.items():
            key, _, column = key.partition("@")
            _row(workbook.worksheets[0], key)[UNTIL if column else ANSWER].value = value
        workbook.save(path)
        return path

    return make


def _row(sheet: Worksheet, key: str) -> dict[int, Any]:
    return next(
        {number: sheet.cell(row, number) for number in range(1, 8)}
        for row in range(1, sheet.max_row + 1)
        if sheet.cell(row, KEY).value == key
    )


def _read(path: Path, catalogue: Catalogue) -> Profile:
    return read_form(path, catalogue.vocabulary, _DAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_comes_back_as_it_went(
    company: Assessment, catalogue: Catalogue, language: Language, tmp_path: Path
) -> None:
    write_form(company, tmp_path / "form.xlsx", language)
    came_back = _read(tmp_path / "form.xlsx", catalogue)
    for field in ("name", "district", "recipient_kinds", "sectors", "facts"):
        assert getattr(came_back, field) == getattr(company.profile, field), field
    assert set(came_back.certifications or ()) == set(company.profile.certifications or ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_inputs_of_a_report_are_read_back(
    company: Assessment, catalogue: Catalogue, language: Language, tmp_path: Path
) -> None:
    write_excel(make_report(company, language), tmp_path / "report.xlsx")
    assert _read(tmp_path / "report.xlsx", catalogue) == company.profile


def test_a_changed_figure_of_a_report_is_read_back(company: Assessment, catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    write_excel(make_report(company), path)
    workbook = load_workbook(path)
    sheet = workbook["填写内容"]
    _row(sheet, "fact:revenue")[ANSWER].value = 20_000_000
    workbook.save(path)
    changed = _read(path, catalogue)
    assert changed.facts["revenue"] == Money(20_000_000_00)
    assert changed.facts["rd_ratio"] == Ratio.of("8/100")
    assert changed.known["rd_expense"] == Money(1_600_000_00), "what followed from the old figure follows from the new"


def test_an_empty_form_is_a_company_of_which_nothing_is_known(
    nobody: Assessment, catalogue: Catalogue, tmp_path: Path
) -> None:
    write_form(nobody, tmp_path / "form.xlsx")
    assert _read(tmp_path / "form.xlsx", catalogue) == Profile()


def test_what_people_type_is_understood(fill: Fill, catalogue: Catalogue) -> None:
    path = fill(
        {
            "district": "浙江省杭州市滨江区",
            "fact:established_on": datetime(2019, 5, 20),
            "fact:revenue": "1,200万",
            "fact:revenue_previous": 9_500_000.5,
            "fact:rd_ratio": 0.08,
            "fact:headcount": 46.0,
            "fact:rd_headcount": "不知道",
            "sectors": "人工智能，集成电路",
            "certification:省级专精特新中小企业": "2023-10-12",
            "certification:省级专精特新中小企业@until": datetime(2026, 10, 11),
            "certification:创新型中小企业": "是",
            "certification:浙江省科技型中小企业": "否",
        }
    )
    profile = _read(path, catalogue)
    assert profile.district == "330108"
    assert profile.facts == {
        "established_on": date(2019, 5, 20),
        "revenue": Money(12_000_000_00),
        "revenue_previous": Money(9_500_000_50),
        "rd_ratio": Ratio.of("8/100"),
        "headcount": 46,
    }
    assert set(profile.certifications or ()) == {
        HeldCertification("省级专精特新中小企业", date(2023, 10, 12), date(2026, 10, 11)),
        HeldCertification("创新型中小企业"),
    }


def test_none_at_all_is_an_answer_and_empty_is_not(fill: Fill, catalogue: Catalogue) -> None:
    assert _read(fill({"certifications": "是", "sectors": "无"}), catalogue).certifications == ()
    assert _read(fill({"sectors": "无"}), catalogue).sectors == ()
    assert _read(fill({"fact:headcount": 3}), catalogue).certifications is None


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"fact:revenue": "很多"}, "很多"),
        ({"fact:revenue": -5}, "-5"),
        ({"fact:headcount": 4.5}, "4.5"),
        ({"fact:rd_ratio": 8}, "8"),
        ({"fact:established_on": "去年"}, "去年"),
        ({"fact:established_on": datetime(2030, 1, 1)}, "将来"),
        ({"district": "火星"}, "火星"),
        ({"sectors": "炼丹"}, "炼丹"),
        ({"certification:创新型中小企业": "去年拿的"}, "去年拿的"),
        ({"fact:revenue": "#REF!"}, "错误值"),
        ({"fact:revenue": 100, "fact:rd_expense": 200}, "大于"),
    ],
)
def test_a_fault_names_its_cell(fill: Fill, catalogue: Catalogue, cells: dict[str, Any], told: str) -> None:
    path = fill(cells)
    with pytest.raises(InputError) as caught:
        _read(path, catalogue)
    (fault,) = caught.value.faults
    wrong = list(cells)[-1]
    row = _row(load_workbook(path).worksheets[0], wrong)[ANSWER].row
    assert fault.where.startswith(f"填写表!B{row}（")
    assert told in fault.what


def test_every_fault_is_told_at_once(fill: Fill, catalogue: Catalogue) -> None:
    with pytest.raises(InputError) as caught:
        _read(fill({"fact:revenue": "很多", "district": "火星", "fact:headcount": "#N/A"}), catalogue)
    assert len(caught.value.faults) == 3


def test_a_formula_that_was_never_reckoned_is_not_taken_for_unknown(fill: Fill, catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="公式还没有算出结果"):
        _read(fill({"fact:revenue": "=1000*12000"}), catalogue)


def test_the_keys_are_not_to_be_touched(fill: Fill, catalogue: Catalogue) -> None:
    path = fill({"fact:revenue": 5})
    workbook = load_workbook(path)
    _row(workbook.worksheets[0], "fact:revenue")[KEY].value = "fact:income"
    workbook.save(path)
    with pytest.raises(InputError, match="不认识的编号“income”"):
        _read(path, catalogue)


def test_rows_may_be_sorted_and_removed(fill: Fill, catalogue: Catalogue) -> None:
    path = fill({"fact:headcount": 46, "fact:revenue": "1200万"})
    workbook = load_workbook(path)
    sheet = workbook.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    wanted = [row for row in rows if row[KEY - 1] in ("fact:headcount", "fact:revenue")][::-1]
    sheet.delete_rows(2, len(rows))
    for row in wanted:
        sheet.append(row)
    workbook.save(path)
    assert _read(path, catalogue).facts == {"headcount": 46, "revenue": Money(12_000_000_00)}


def test_a_name_stays_text(nobody: Assessment, catalogue: Catalogue, tmp_path: Path) -> None:
    hostile = '=HYPERLINK("http://example.com","公司")'
    profile = read_profile({"name": hostile}, catalogue.vocabulary, _DAY)
    path = tmp_path / "form.xlsx"
    write_form(assess(profile, catalogue, _DAY), path)
    cell = _row(load_workbook(path).worksheets[0], "name")[ANSWER]
    assert cell.data_type == "s"
    assert _read(path, catalogue).name == hostile
