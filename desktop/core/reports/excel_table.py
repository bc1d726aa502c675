"""One sheet that is a table: frozen head, filter, widths that fit Chinese text, ready to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.reports.clean import printable
from desktop.core.reports.excel_style import CellValue, Formula, display_width, fill, lines_needed
from desktop.core.reports.parts import Report

_A3, _A4 = 8, 9
_NUMBERS = ("money", "money_strong", "myriad", "count", "percent", "right")
_HEAD_ROW = 1
_HEADER_LIMIT = 60
_WIDEST_ON_A4, _WIDEST_ON_A3 = 220, 260
_LINE, _AIR, _TALLEST = 15.0, 5.0, 400.0

_R = TypeVar("_R")


class Column(NamedTuple, Generic[_R]):
    """One column: the phrase of its head, its style (fixed or by row), its value, and how wide it may get."""

    title: str
    style: str | Callable[[_R], str]
    value: Callable[[_R], CellValue]
    widest: int = 40


def write_table(
    sheet: Worksheet, columns: Sequence[Column[_R]], rows: Sequence[_R], report: Report, *, fixed: int = 1
) -> None:
    """Fills ``sheet``; the first ``fixed`` columns stay in sight when scrolling."""
    widths = [_head(_cell(sheet, _HEAD_ROW, number), column, report) for number, column in enumerate(columns, 1)]
    table = [[column.value(row) for column in columns] for row in rows]
    for position, (row, values) in enumerate(zip(rows, table, strict=True), _HEAD_ROW + 1):
        for number, (column, value) in enumerate(zip(columns, values, strict=True), 1):
            style = column.style if isinstance(column.style, str) else column.style(row)
            fill(_cell(sheet, position, number), value, style)
            widths[number - 1] = max(widths[number - 1], _width(value, style))
    final = [min(width, column.widest) + 3 for width, column in zip(widths, columns, strict=True)]
    for number, width in enumerate(final, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for position, values in enumerate(table, _HEAD_ROW + 1):
        sheet.row_dimensions[position].height = _height(values, final)
    sheet.row_dimensions[_HEAD_ROW].height = _LINE + _AIR
    last = f"{get_column_letter(len(columns))}{len(rows) + _HEAD_ROW}"
    sheet.freeze_panes = f"{get_column_letter(fixed + 1)}{_HEAD_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEAD_ROW}:{last}"
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    sheet.print_area = f"A1:{last}"
    set_up_page(sheet, report)
    if sum(final) > _WIDEST_ON_A4:
        sheet.print_title_cols = f"A:{get_column_letter(fixed)}"
        sheet.page_setup.paperSize = _A3
        sheet.page_setup.fitToWidth = -(-int(sum(final)) // _WIDEST_ON_A3)


def set_up_page(sheet: Worksheet, report: Report) -> None:
    """Landscape A4, one page wide, with title above and page numbers below."""
    say = report.phrases.say
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.8
    company = printable(report.company)
    company = company if len(company) <= _HEADER_LIMIT else company[:_HEADER_LIMIT] + "…"
    sheet.oddHeader = _line(_escaped(company), _escaped(f"{say('title')}　{sheet.title}"))
    left = _escaped(say("basis_short", on=report.on, version=report.version))
    sheet.oddFooter = _line(left, say("page", page="&P", pages="&N"))
    sheet.sheet_view.showGridLines = False


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _head(cell: Cell, column: Column[Any], report: Report) -> int:
    title = report.phrases.say(f"column_{column.title}")
    fill(cell, title, "head_number" if column.style in _NUMBERS else "head")
    return display_width(title) + 3  # room for the arrow of the filter


def _height(values: Sequence[CellValue], widths: Sequence[float]) -> float:
    """As many lines as its longest text needs; not left to the program that opens the file, for some never do it."""
    cells = zip(values, widths, strict=True)
    lines = max(lines_needed(value, width) if isinstance(value, str) else 1 for value, width in cells)
    return min(lines * _LINE + _AIR, _TALLEST)


def _width(value: CellValue, style: str) -> int:
    """The columns a value takes; a number with its separators and decimals."""
    if isinstance(value, Formula):
        return _width(value.cached, style)
    if isinstance(value, str):
        return display_width(value)
    if value is None:
        return 0
    return len(f"{value:,.2f}") + 1 if style in _NUMBERS and not hasattr(value, "year") else 10


def _line(left: str, right: str) -> HeaderFooterItem:
    item = HeaderFooterItem()
    item.left.text, item.right.text = left, right
    return item


def _escaped(text: str) -> str:
    """An ampersand begins a code in headers and footers."""
    return text.replace("&", "&&")
