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
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.platypus import LongTable, SimpleDocTemplate

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.reports.excel import write_excel
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf import write_pdf
from desktop.core.reports.pdf.grid import Grid
from desktop.core.reports.pdf.sections import sections
from desktop.core.reports.pdf.style import REGULAR

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


def bare_workbook(sizes: list[tuple[int, int]], path: Path) -> None:
    """Sheets of the same sizes with plain short texts."""
    workbook = Workbook()
    for rows, columns in sizes:
        sheet = workbook.create_sheet()
        for _ in range(rows):
            sheet.append(["补贴"] * columns)
    workbook.save(path)


def bare_pdf(rows: int, path: Path) -> None:
    """One plain table with as many rows of three short texts in the same font."""
    table = LongTable(
        [["满足", "主体为企业", "企业"]] * rows, repeatRows=1, style=[("FONT", (0, 0), (-1, -1), REGULAR)]
    )
    SimpleDocTemplate(str(path), pagesize=A4).build([table])


def line(what: str, own: Cost, bare: Cost) -> str:
    """One line of the result."""
    return (
        f"{what:<28} {own.seconds * 1000:7.0f} ms  ×{own.seconds / bare.seconds:5.1f}"
        f"   {own.bytes / 1e6:6.1f} MB  ×{own.bytes / bare.bytes:5.1f}"
    )


def compare(name: str, report: Report, folder: Path) -> None:
    """Both reports of one company against their bare documents."""
    fonts = places.resources() / "fonts"
    pdf, workbook, bare = folder / "report.pdf", folder / "report.xlsx", folder / "bare"
    own_pdf = measure(lambda: write_pdf(report, pdf, fonts))
    own_excel = measure(lambda: write_excel(report, workbook))
    grid_rows = sum(len(part.rows) for part in sections(report) if isinstance(part, Grid))
    sizes = [(sheet.max_row, sheet.max_column) for sheet in load_workbook(workbook)]
    print(line(f"{name}: PDF, {grid_rows} rows", own_pdf, measure(lambda: bare_pdf(grid_rows, bare))))
    rows = sum(rows for rows, _ in sizes)
    print(line(f"{name}: Excel, {rows} rows", own_excel, measure(lambda: bare_workbook(sizes, bare))))


def report_of(company: dict[str, Any], catalogue: Catalogue) -> Report:
    """The report of a company on the date of all benchmarks."""
    return make_report(assess(read_profile(company, catalogue.vocabulary, ON), catalogue, ON))


def main() -> None:
    """Prints a line for each company and report."""
    catalogue = open_catalogue(places.catalogue_file())
    print(f"{'':<28} {'time':>10}  bare=1   {'peak':>9}  bare=1")
    with tempfile.TemporaryDirectory() as folder:
        for name, company in COMPANIES.items():
            compare(name, report_of(company, catalogue), Path(folder))


if __name__ == "__main__":
    main()
