"""The sheet of the answers: each a real number, date or choice under a name that the formulas refer to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.quantities import Money, Ratio
from desktop.core.reports.excel_sheets import ANSWER, CHANGED, FIRST_ROW
from desktop.core.reports.excel_style import CellValue, Formula
from desktop.core.reports.excel_table import Column, write_table
from desktop.core.reports.figures import in_myriads
from desktop.core.reports.formulas import name_of
from desktop.core.reports.parts import Input, Report

_Row = tuple[int, Input]
_WRITTEN = "G"
"""The hidden column of what the program wrote, beside what may have been changed since."""


def inputs_sheet(sheet: Worksheet, report: Report) -> None:
    """One row an answer; the formulas of the other sheets follow what is changed here."""
    rows = list(enumerate(report.inputs, FIRST_ROW))
    columns: Sequence[Column[_Row]] = (
        Column("fact", "strong", lambda row: row[1].label, 34),
        Column("answer", lambda row: _style(row[1]), lambda row: _value(row[1]), 46),
        Column("unit", "text", lambda row: row[1].unit),
        Column("reading", "myriad", _reading),
        Column("origin", "text", lambda row: row[1].origin, 24),
        Column("key", "small", lambda row: row[1].key, 30),
        Column("written", lambda row: _style(row[1]), lambda row: _value(row[1]), 46),
    )
    write_table(sheet, columns, rows, report)
    sheet.column_dimensions[_WRITTEN].hidden = True
    assert sheet.parent is not None
    names = {name: f"{quote_sheetname(sheet.title)}!{target}" for name, target in _names(rows)}
    for name, text in (names | {CHANGED: _changed(sheet, rows)}).items():
        sheet.parent.defined_names[name] = DefinedName(name, attr_text=text)
    _validate(sheet, rows, report)


def _changed(sheet: Worksheet, rows: Sequence[_Row]) -> str:
    """How many answers are no longer those the program wrote, as a formula."""
    if not rows:
        return "0"
    title, last = quote_sheetname(sheet.title), rows[-1][0]
    now, written = (f"{title}!${column}${FIRST_ROW}:${column}${last}" for column in (ANSWER, _WRITTEN))
    return f"SUMPRODUCT(--({now}<>{written}))"


def _names(rows: Sequence[_Row]) -> Iterator[tuple[str, str]]:
    for position, one in rows:
        if one.key.startswith("fact:"):
            yield name_of(one.key.removeprefix("fact:")), f"${ANSWER}${position}"
    if rows:
        yield "huiqi_inputs", f"$A${FIRST_ROW}:$F${rows[-1][0]}"


def _validate(sheet: Worksheet, rows: Sequence[_Row], report: Report) -> None:
    """What a number may be, so that a slip of the hand is told at once."""
    say = report.phrases.say
    kinds = {
        "money": DataValidation("decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True),
        "percent": DataValidation("decimal", operator="between", formula1="0", formula2="1", allow_blank=True),
        "count": DataValidation("whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True),
        "day": DataValidation("date", operator="greaterThan", formula1="1", allow_blank=True),
        "choice": DataValidation("list", formula1=f'"{say("yes")},{say("no")}"', allow_blank=True),
    }
    for kind, validation in kinds.items():
        validation.error, validation.errorTitle = say(f"valid_{kind}"), say("sheet_inputs")
        validation.showErrorMessage = True
    for position, one in rows:
        kind = "choice" if isinstance(one.value, bool) else _style(one)
        if one.key.startswith("fact:") and kind in kinds:
            kinds[kind].add(f"{ANSWER}{position}")
    for validation in kinds.values():
        if validation.sqref:
            sheet.add_data_validation(validation)


def _reading(row: _Row) -> CellValue:
    position, one = row
    if not isinstance(one.value, Money) or one.value.currency != "CNY":
        return None
    return Formula(f"{ANSWER}{position}/10000", in_myriads(one.value))


def _value(one: Input) -> CellValue:
    value = one.value
    if isinstance(value, Money):
        return value.in_yuan
    if isinstance(value, Ratio):
        return Decimal(f"{float(value.fraction):.15g}")  # as many digits as a spreadsheet keeps
    return one.text if value is None or isinstance(value, (bool, str)) else value


def _style(one: Input) -> str:
    value = one.value
    if isinstance(value, Money):
        return "money"
    if isinstance(value, Ratio):
        return "percent"
    if isinstance(value, date):
        return "day"
    return "count" if isinstance(value, int) and not isinstance(value, bool) else "text"
