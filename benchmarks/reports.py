"""Time and memory of both reports, beside a bare document with as many rows made in the same run.

python3 benchmarks/reports.py        (with the project's .venv)

The ratio is what compares between machines, not the milliseconds.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import msgspec
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate
from reportlab.platypus.flowables import Flowable

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.reports.excel import write_excel
from desktop.core.reports.excel_style import add_styles
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf import write_pdf
from desktop.core.reports.pdf.grid import Grid
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.sections import sections
from desktop.core.reports.pdf.text import Text

ON = date(2024, 3, 1)
ROUNDS = 5
COMPANIES: dict[str, dict[str, Any]] = {
    "small company": {
        "name": "杭州示例科技有限公司",
        "district": "滨江区",
        "established_on": "2019-05-20",
        "revenue": "1200万",
        "rd_expense": "96万",
        "headcount": 46,
        "rd_headcount": 18,
        "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
    },
    "head office": {"name": "总部公司", "district": "滨江区", "revenue": "25亿", "office_rent_yearly": "300万"},
}


class Cost(NamedTuple):
    """The median time and the peak of what was allocated."""

    seconds: float
    bytes: int


def measure(work: Callable[[], object]) -> Cost:
    """Several rounds for the time, one more for the memory (tracing would slow the others)."""
    work()  # fonts and styles are loaded once
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Cost(statistics.median(times), peak)


Row = list[tuple[Any, str]]
"""Values, each with the name of its style."""


def cells_of(path: Path) -> list[list[Row]]:
    """What stands in a workbook, sheet by sheet."""
    return [[[(cell.value, cell.style) for cell in row] for row in sheet.iter_rows()] for sheet in load_workbook(path)]


def bare_workbook(sheets: list[list[Row]], path: Path) -> None:
    """The same cells without any look, written with nothing but openpyxl."""
    workbook = Workbook()
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append([value for value, _ in row])
    workbook.save(path)


def styled_workbook(sheets: list[list[Row]], path: Path) -> None:
    """The same cells in the same look, as openpyxl's manual gives it to them; no widths, no checks."""
    workbook = Workbook()
    add_styles(workbook)
    for rows in sheets:
        sheet = workbook.create_sheet()
        for number, row in enumerate(rows, 1):
            for column, (value, style) in enumerate(row, 1):
                cell = sheet.cell(number, column, value)
                cell.style = style
    workbook.save(path)


def bare_pdf(story: Sequence[Flowable], path: Path) -> None:
    """The same texts in the same columns and fonts, written with nothing but reportlab: one pass, plain tables."""
    flowables = [bare for one in story for bare in _bare(one)]
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=17 * mm, rightMargin=17 * mm).build(flowables)


def _bare(flowable: Flowable) -> list[Flowable]:
    if isinstance(flowable, Text):
        return [_paragraph(flowable)]
    if not isinstance(flowable, Grid) or not flowable.rows:
        return []
    columns = len(flowable.widths)
    cells = [[[_paragraph(text) for text in cell] for cell in row] for row in flowable.rows]
    style = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 2)]
    style += [("SPAN", (0, at), (-1, at)) for at, row in enumerate(cells) if len(row) < columns]
    rows = [[*row, *[""] * (columns - len(row))] for row in cells]
    return [LongTable(rows, colWidths=flowable.widths, style=style)]


def _paragraph(text: Text) -> Paragraph:
    style = text.style
    return Paragraph(
        escape(text.text),
        ParagraphStyle("", fontName=style.font, fontSize=style.size, leading=style.leading, wordWrap="CJK"),
    )


def sixty_benefits(report: Report) -> Report:
    """``report`` with its first sixty benefits only, the counted first, and the documents these stand in."""
    room, groups = 60, []
    for group in report.groups:
        entries = group.entries[:room]
        room -= len(entries)
        groups.append(msgspec.structs.replace(group, entries=entries))
    used = {entry.source.id for group in groups for entry in group.entries}
    sources = tuple(source for source in report.sources if source.id in used)
    return msgspec.structs.replace(
        report, groups=tuple(groups), sources=sources, ended=(), questions=report.questions[:20]
    )


def line(what: str, own: Cost, bare: Cost) -> str:
    """One line of the result."""
    return (
        f"{what:<38} {own.seconds * 1000:7.0f} ms  ×{own.seconds / bare.seconds:5.1f}"
        f"   {own.bytes / 1e6:6.1f} MB  ×{own.bytes / bare.bytes:5.1f}"
    )


def compare(name: str, report: Report, folder: Path) -> None:
    """Both reports of one company against their bare documents."""
    fonts = places.resources() / "fonts"
    pdf, workbook, bare = folder / "report.pdf", folder / "report.xlsx", folder / "bare"
    own_pdf = measure(lambda: write_pdf(report, pdf, fonts))
    own_excel = measure(lambda: write_excel(report, workbook))
    story = sections(report, Paper())
    grid_rows = sum(len(part.rows) for part in story if isinstance(part, Grid))
    sheets = cells_of(workbook)
    print(line(f"{name}: PDF, {grid_rows} rows", own_pdf, measure(lambda: bare_pdf(story, bare))))
    rows = sum(len(sheet) for sheet in sheets)
    print(line(f"{name}: Excel, {rows} rows", own_excel, measure(lambda: styled_workbook(sheets, bare))))
    print(line("  beside cells without any look", own_excel, measure(lambda: bare_workbook(sheets, bare))))


def report_of(company: dict[str, Any], catalogue: Catalogue) -> Report:
    """The report of a company on the date of all benchmarks."""
    return make_report(assess(read_profile(company, catalogue.vocabulary, ON), catalogue, ON))


def main() -> None:
    """Prints a line for each company and report."""
    catalogue = open_catalogue(places.catalogue_file())
    print(f"{'':<38} {'time':>10}  bare=1   {'peak':>9}  bare=1")
    with tempfile.TemporaryDirectory() as folder:
        for name, company in COMPANIES.items():
            report = report_of(company, catalogue)
            compare(f"{name}, 60 benefits", sixty_benefits(report), Path(folder))
            compare(name, report, Path(folder))


if __name__ == "__main__":
    main()
