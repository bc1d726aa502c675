"""The first sheet of the workbook: the totals, how the verdicts fall, and what the words mean."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.reports.excel_style import CellValue, fill, lines_needed
from desktop.core.reports.excel_table import set_up_page
from desktop.core.reports.figures import in_myriads
from desktop.core.reports.parts import Report, Sum

_WIDTHS = (28, 17, 17, 15, 17, 17, 70)
_LINE = 16.5
_TOTAL_COLUMNS = ("total", "low", "high", "high_myriad", "yearly", "without_figure", "meaning")
_LONGEST_NAME = 90
"""A longer name is cut here; it stands in full among the inputs."""


class _Writer:
    """Writes row after row, each text over the columns it is given."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet, self.row = sheet, 1

    def across(self, text: str, style: str, *, size: float = 1) -> None:
        """One text over the whole width, as high as it needs; ``size`` is its height against ordinary text."""
        self.spread([text], [style], {1: len(_WIDTHS)}, size=size)

    def spread(
        self,
        values: Sequence[CellValue],
        styles: Sequence[str],
        merged: dict[int, int] | None = None,
        *,
        size: float = 1,
    ) -> None:
        """Values side by side; ``merged`` widens the one in a column to another column."""
        lines = 1
        for column, (value, style) in enumerate(zip(values, styles, strict=True), 1):
            last = (merged or {}).get(column, column)
            for covered in range(column, last + 1):
                cell = self._sheet.cell(self.row, covered)
                cell.style = style
            cell = self._sheet.cell(self.row, column)
            assert isinstance(cell, Cell)
            fill(cell, value, style)
            if last > column:
                self._sheet.merge_cells(start_row=self.row, start_column=column, end_row=self.row, end_column=last)
            if isinstance(value, str):
                room = sum(_WIDTHS[column - 1 : last]) / size
                lines = max(lines, lines_needed(value, room))
        self._sheet.row_dimensions[self.row].height = lines * _LINE * size + 3
        self.row += 1

    def skip(self) -> None:
        """An empty row."""
        self.row += 1


def summary_sheet(sheet: Worksheet, report: Report) -> None:
    """Fills the first sheet."""
    say = report.phrases.say
    for letter, width in zip("ABCDEFG", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    writer = _Writer(sheet)
    writer.across(say("title"), "section")
    name = report.company
    writer.across(name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…", "company", size=1.7)
    basis = say("basis", on=report.on, version=report.version, documents=report.documents, benefits=report.benefits)
    place = say("place", place=report.place) if report.place else say("place_unknown")
    writer.across(say("middot").join((basis, place)), "plain_grey")
    writer.skip()
    _totals(writer, report)
    writer.skip()
    _verdicts(writer, report)
    writer.skip()
    _notes(writer, report)
    sheet.print_area = f"A1:G{writer.row - 1}"
    set_up_page(sheet, report)


def _totals(writer: _Writer, report: Report) -> None:
    say = report.phrases.say
    writer.across(say("summary_totals"), "section")
    heads = ["head" if key in ("total", "meaning") else "head_number" for key in _TOTAL_COLUMNS]
    writer.spread([say(f"column_{key}") for key in _TOTAL_COLUMNS], heads)
    styles = ("strong", "money", "money_strong", "myriad", "money", "count", "text")
    for one in report.sums:
        writer.spread(_total_row(one), styles)
    financing = report.financing
    row = (say("financing"), None, financing.in_yuan, in_myriads(financing), None, None, say("financing_meaning"))
    writer.spread(row, styles)
    if report.otherwise:
        writer.across(report.otherwise, "plain")


def _total_row(one: Sum) -> tuple[CellValue, ...]:
    low, high, yearly = one.low.in_yuan, one.high.in_yuan, one.yearly.in_yuan
    return (one.title, low, high, in_myriads(one.high), yearly, one.without_figure, one.meaning)


def _verdicts(writer: _Writer, report: Report) -> None:
    say = report.phrases.say
    writer.across(say("summary_verdicts"), "section")
    titles = [say(f"column_{key}") for key in ("verdict", "items", "items_counted", "meaning")]
    wide = {4: len(_WIDTHS)}
    writer.spread(titles, ("head", "head_number", "head_number", "head"), wide)
    for group in report.groups:
        counted = sum(entry.counted for entry in group.entries)
        row = (group.label, len(group.entries), counted, group.meaning)
        writer.spread(row, (f"verdict_{group.verdict}", "count", "count", "text"), wide)


def _notes(writer: _Writer, report: Report) -> None:
    writer.across(report.phrases.say("summary_notes"), "section")
    for title, texts in report.phrases.explanations:
        for number, text in enumerate(texts):
            writer.spread(
                ("" if number else title, text), ("plain" if number else "plain_strong", "plain"), {2: len(_WIDTHS)}
            )
