"""The workbook holds exact numbers, real dates and plain text, and can be printed."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.assessment.assessment import Assessment
from desktop.core.faults import InputError
from desktop.core.progress import Cancelled
from desktop.core.quantities import Money
from desktop.core.reports.excel import write_excel
from desktop.core.reports.excel_style import display_width
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report

ReportOf = Callable[[str], Report]
SHEETS = ["概览", "补贴明细", "判断理由", "下一步", "待补充问题", "填写内容", "来源"]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, report_of: ReportOf) -> Workbook:
    path = tmp_path_factory.mktemp("excel") / "报告.xlsx"
    write_excel(report_of("small"), path)
    return load_workbook(path, data_only=True)


def rows_of(sheet: Worksheet) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def without_benefits(report: Report) -> Report:
    """The same report, small: enough where the first sheet is looked at."""
    return msgspec.structs.replace(report, groups=(), terms=(), questions=(), sources=())


def written(report: Report, folder: Path) -> Workbook:
    path = folder / "报告.xlsx"
    write_excel(report, path)
    return load_workbook(path, data_only=True)


def test_the_sheets_in_their_order(book: Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_totals_are_the_assessments(book: Workbook, assessment_of: Callable[[str], Assessment]) -> None:
    totals = assessment_of("small").totals
    cells = {row[0]: row[1:] for row in book["概览"].iter_rows(values_only=True) if row[0]}
    for title, total in (
        ("确定符合条件", totals.certain),
        ("加上待主管部门确认的", totals.with_confirmation),
        ("再加上资料不全的", totals.with_unknowns),
    ):
        low, high, myriads, yearly, without_figure, _ = cells[title]
        assert (low, high, yearly) == (total.low.in_yuan, total.high.in_yuan, total.yearly.in_yuan)
        assert (Decimal(str(myriads)) * 10_000, without_figure) == (total.high.in_yuan, total.without_figure)
    assert cells["贷款与担保额度"][1] == totals.financing.in_yuan


def test_one_row_a_benefit_with_exact_amounts_and_its_source(
    book: Workbook, assessment_of: Callable[[str], Assessment]
) -> None:
    assessment = assessment_of("small")
    rows = rows_of(book["补贴明细"])
    assert len(rows) == len(assessment.results)
    columns = ("补贴", "条款", "文号", "原文位置", "计入合计", "最低（元）", "最高（元）")
    told = Counter(tuple(row[column] or None for column in columns) for row in rows)
    benefits = Counter(
        (
            result.benefit.title,
            result.benefit.article,
            result.document.number or "无文号",
            result.benefit.at,
            "是" if result.counted else "否",
            None if result.amount.high is None else result.amount.low.in_yuan or None,
            None if result.amount.high is None else result.amount.high.in_yuan or None,
        )
        for result in assessment.results
    )
    assert told == benefits


def test_the_counted_rows_add_up_to_what_is_counted(book: Workbook, assessment_of: Callable[[str], Assessment]) -> None:
    counted = [row["最高（元）"] for row in rows_of(book["补贴明细"]) if row["计入合计"] == "是"]
    results = [result for result in assessment_of("small").results if result.counted]
    assert sum(map(Decimal, counted)) == sum(result.amount.high.in_yuan for result in results if result.amount.high)
    widest = assessment_of("small").totals.with_unknowns
    assert sum(map(Decimal, counted)) <= widest.high.in_yuan or widest.limited_by


@pytest.mark.parametrize("fen", [1, 333_333, 20_000_001, 123_456_789_012_34, 9_007_199_254_740_99])
def test_every_fen_survives_the_round_trip(fen: int, report_of: ReportOf, tmp_path: Path) -> None:
    report = without_benefits(report_of("small"))
    certain = msgspec.structs.replace(report.sums[0], high=Money(fen))
    book = written(msgspec.structs.replace(report, sums=(certain, *report.sums[1:])), tmp_path)
    cells = {row[0]: row for row in book["概览"].iter_rows(values_only=True)}
    assert Decimal(str(cells["确定符合条件"][2])) == Money(fen).in_yuan


def test_a_number_no_spreadsheet_can_hold_is_written_out(report_of: ReportOf, tmp_path: Path) -> None:
    report = without_benefits(report_of("small"))
    certain = msgspec.structs.replace(report.sums[0], high=Money(123_456_789_012_345_678))
    book = written(msgspec.structs.replace(report, sums=(certain, *report.sums[1:])), tmp_path)
    cells = {row[0]: row for row in book["概览"].iter_rows(values_only=True)}
    assert cells["确定符合条件"][2] == "1,234,567,890,123,456.78"


def test_inputs_are_numbers_dates_and_percentages_with_units(book: Workbook) -> None:
    sheet = book["填写内容"]
    cells = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    revenue, ratio, day = (cells[label] for label in ("上年度营业收入", "研发投入占比", "成立日期"))
    assert (revenue[1].value, revenue[2].value, revenue[3].value) == (12_000_000, "元", 1200)
    assert revenue[1].number_format == "#,##0.00"
    assert (ratio[1].value, ratio[1].number_format) == (0.08, "0.00##%")
    assert day[1].value == datetime(2019, 5, 20) and day[1].is_date


def test_a_ratio_without_end_is_still_a_number(assessed: Callable[..., Assessment], tmp_path: Path) -> None:
    assessment = assessed({"revenue": "1200万", "rd_expense": "100万"}, "2024-03-01")
    book = written(without_benefits(make_report(assessment)), tmp_path)
    cells = {row[0]: row[1] for row in book["填写内容"].iter_rows(values_only=True)}
    assert cells["研发投入占比"] == pytest.approx(1 / 12, rel=1e-14)


def test_reasons_have_one_row_a_requirement(book: Workbook, report_of: ReportOf) -> None:
    report = report_of("small")
    rows = rows_of(book["判断理由"])
    lines = sum(1 for entry in report.entries for one in entry.requirements for _ in one.walk())
    assert len(rows) >= lines
    first = next(row for row in rows if row["补贴"] == "省级“专精特新”中小企业奖励")
    assert (first["结果"], first["条件"], first["实际情况"]) == ("✓ 满足", "主体为企业", "企业")


def test_questions_keep_the_order_of_the_assessment(book: Workbook, assessment_of: Callable[[str], Assessment]) -> None:
    rows = rows_of(book["待补充问题"])
    stakes = [question.at_stake.in_yuan for question in assessment_of("small").questions]
    assert [row["关系到的金额（元）"] for row in rows] == stakes
    assert all(row["问题"] for row in rows)


def test_each_step_stands_once_with_what_it_adds(book: Workbook, assessment_of: Callable[[str], Assessment]) -> None:
    rows = rows_of(book["下一步"])
    steps = assessment_of("small").next_steps
    assert [row["合计最多增加（元）"] for row in rows] == [step.worth.in_yuan for step in steps]
    assert len({row["做什么"] for row in rows}) == len(rows)
    assert all(row["带来的补贴"] and row["难易"] for row in rows)


def test_documents_have_their_dates(book: Workbook) -> None:
    rows = {row["文号"]: row for row in rows_of(book["来源"])}
    assert rows["区办〔2023〕9号"]["施行日期"] == datetime(2023, 5, 12)
    assert rows["区办〔2023〕9号"]["截止日期"] == datetime(2026, 5, 11)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
def test_text_never_becomes_a_formula(start: str, report_of: ReportOf, tmp_path: Path) -> None:
    book = written(msgspec.structs.replace(without_benefits(report_of("small")), company=start), tmp_path)
    found = [cell for row in book["概览"].iter_rows() for cell in row if cell.value == start]
    assert [(cell.data_type, cell.quotePrefix) for cell in found] == [("s", True)]


def test_a_hostile_name_is_only_a_name(report_of: ReportOf, tmp_path: Path) -> None:
    book = written(report_of("hostile"), tmp_path)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    names = [row[1] for row in book["填写内容"].iter_rows(values_only=True) if row[0] == "企业名称"]
    assert names == ['=HYPERLINK("http://example.com","点我")&<b>公司</b>\ufe0f𠮷']
    assert "&&" in book["补贴明细"].oddHeader.left.text


def test_characters_that_excel_forbids_are_removed(report_of: ReportOf, tmp_path: Path) -> None:
    report = msgspec.structs.replace(without_benefits(report_of("small")), company="甲\x00\x0b乙\ud800")
    book = written(report, tmp_path)
    assert book["概览"]["A2"].value == "甲乙□"


def test_dates_inside_the_file_are_the_assessments(book: Workbook) -> None:
    properties = book.properties
    assert properties.created == properties.modified == datetime(2024, 3, 1)
    assert (properties.title, properties.creator) == ("政策补贴评估报告", "惠企通")


def test_the_same_report_gives_the_same_bytes(report_of: ReportOf, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_excel(report_of("small"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("name", SHEETS[1:])
def test_tables_are_frozen_filtered_and_ready_to_print(name: str, book: Workbook) -> None:
    sheet = book[name]
    assert sheet.freeze_panes in ("B2", "C2")
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1" and sheet.print_area
    assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert "&P" in sheet.oddFooter.right.text and "&N" in sheet.oddFooter.right.text


def test_columns_fit_chinese_text(book: Workbook) -> None:
    sheet = book["来源"]
    for column in sheet.iter_cols(max_row=1):
        assert sheet.column_dimensions[column[0].column_letter].width > display_width(column[0].value)


@pytest.mark.parametrize("name", ["unknown", "elsewhere"])
def test_every_company_gets_a_workbook(name: str, report_of: ReportOf, tmp_path: Path) -> None:
    assert written(report_of(name), tmp_path).sheetnames == SHEETS


def test_cancelling_leaves_no_file(report_of: ReportOf, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_excel(report_of("small"), tmp_path / "报告.xlsx", stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_to_its_end(report_of: ReportOf, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_excel(report_of("small"), tmp_path / "报告.xlsx", lambda done, total: seen.append((done, total)))
    assert seen == [(done, 8) for done in range(9)]


def test_a_folder_that_is_not_there_is_one_sentence(report_of: ReportOf, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"):
        write_excel(report_of("small"), tmp_path / "没有" / "报告.xlsx")


def test_the_earliest_date_a_zip_file_knows_is_kept_to(report_of: ReportOf, tmp_path: Path) -> None:
    report = msgspec.structs.replace(without_benefits(report_of("small")), on=date(1970, 1, 1))
    assert written(report, tmp_path).properties.created == datetime(1970, 1, 1)


def test_the_parts_of_every_font_are_in_the_order_of_the_standard(report_of: ReportOf, tmp_path: Path) -> None:
    """ISO/IEC 29500-1, 18.8.22; a strict reader refuses another order."""
    write_excel(report_of("small"), tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    fonts = [[part.tag.rpartition("}")[2] for part in font] for font in styles[1]]
    assert ["sz", "color", "name", "family", "scheme"] in fonts and ["b", "sz", "color", "name"] in fonts
    assert all(font == [part for part in ORDER if part in font] for font in fonts)


ORDER = ("b", "i", "strike", "u", "sz", "color", "name", "family", "charset", "scheme")
