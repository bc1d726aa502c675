"""The first sheet of the workbook: the totals, how the verdicts fall, and what the words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.assessment.model import Verdict
from desktop.core.quantities import Money
from desktop.core.reports.excel_sheets import CHANGED, COUNTED, FIRST_ROW, HIGH, LOW
from desktop.core.reports.excel_style import CellValue, Formula, dress, fill, lines_needed
from desktop.core.reports.excel_table import set_up_page
from desktop.core.reports.figures import in_myriads
from desktop.core.reports.parts import Report, Sum

_WIDTHS = (28, 17, 17, 15, 17, 17, 70)
_LINE = 16.5
_TOTAL_COLUMNS = ("total", "low", "high", "high_myriad", "yearly", "without_figure", "meaning")
VERDICTS_OF: Mapping[str, Sequence[Verdict]] = {
    "certain": ("eligible",),
    "with_confirmation": ("eligible", "confirm"),
    "with_unknowns": ("eligible", "confirm", "unknown"),
}
"""Whose benefits each total holds."""
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
            for covered in range(column + 1, last + 1):
                dress(self._sheet.cell(self.row, covered), style)
            cell = self._sheet.cell(self.row, column)
            assert isinstance(cell, Cell)
            fill(cell, value, style)
            if last > column:  # `merge_cells` would work out borders that each cell has already
                self._sheet.merged_cells.add(CellRange(None, column, self.row, last, self.row))
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
    _state(writer, report)
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
        writer.spread(_total_row(one, report, writer.row), styles)
    financing = report.financing
    row = (say("financing"), None, financing.in_yuan, in_myriads(financing), None, None, say("financing_meaning"))
    writer.spread(row, styles)
    if report.otherwise:
        writer.across(report.otherwise, "plain")


def _total_row(one: Sum, report: Report, row: int) -> tuple[CellValue, ...]:
    """Sums over the benefits where these give what the program says; a cap over several benefits is no sum."""
    verdicts = VERDICTS_OF[one.key]
    low, high = (_summed(report, verdicts, end) for end in ("low", "high"))
    myriads = Formula(f"C{row}/10000", in_myriads(one.high))
    return (
        one.title,
        _over_benefits(report, verdicts, LOW, one.low) if low == one.low.fen else one.low.in_yuan,
        _over_benefits(report, verdicts, HIGH, one.high) if high == one.high.fen else one.high.in_yuan,
        myriads,
        one.yearly.in_yuan,
        one.without_figure,
        one.meaning,
    )


def _summed(report: Report, verdicts: Sequence[Verdict], end: str) -> int | None:
    """What the counted benefits of those verdicts come to, in fen; None where there are none to sum over."""
    if not report.counted:
        return None
    amounts = (entry.amount for entry in report.counted if entry.verdict in verdicts and entry.amount.high is not None)
    return sum((amount.low if end == "low" else amount.high or amount.low).fen for amount in amounts)


def _over_benefits(report: Report, verdicts: Sequence[Verdict], column: str, now: Money) -> Formula:
    sheet = quote_sheetname(report.phrases.say("sheet_benefits"))
    last = FIRST_ROW + len(report.entries) - 1

    def cells(letter: str) -> str:
        return f"{sheet}!${letter}${FIRST_ROW}:${letter}${last}"

    yes = report.phrases.say("yes")
    parts = (
        f'SUMIFS({cells(column)},{cells(COUNTED)},"{yes}",{cells("A")},"{report.group(verdict).label}")'
        for verdict in verdicts
    )
    return Formula("+".join(parts), now.in_yuan)


def _state(writer: _Writer, report: Report) -> None:
    """Whether the workbook still says what the program said."""
    say = report.phrases.say
    same, moved = say("workbook_same"), say("workbook_moved")
    state = Formula(f'IF({CHANGED}=0,"{same}","{moved}")', same)
    writer.spread([state], ["plain_strong"], {1: len(_WIDTHS)})


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
