"""The workbook: summary, benefits, reasons, open questions, inputs, documents; every amount a number that is exact."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from openpyxl.workbook import Workbook

from desktop.core.files import replace_file
from desktop.core.progress import Progress, silent
from desktop.core.reports.excel_inputs import inputs_sheet
from desktop.core.reports.excel_saving import save_workbook
from desktop.core.reports.excel_sheets import (
    benefits_sheet,
    questions_sheet,
    reasons_sheet,
    sources_sheet,
    steps_sheet,
)
from desktop.core.reports.excel_style import add_styles
from desktop.core.reports.excel_summary import summary_sheet
from desktop.core.reports.parts import Report

_SHEETS = {
    "sheet_summary": summary_sheet,
    "sheet_benefits": benefits_sheet,
    "sheet_reasons": reasons_sheet,
    "sheet_steps": steps_sheet,
    "sheet_questions": questions_sheet,
    "sheet_inputs": inputs_sheet,
    "sheet_sources": sources_sheet,
}


def write_excel(report: Report, path: Path, progress: Progress = silent) -> None:
    """Writes ``report`` to ``path``. Same report, same content: the dates inside are the assessment's.

    Raises `InputError` when the disk refuses. What ``progress`` raises passes; no file is left.
    """
    steps = len(_SHEETS) + 1
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_styles(workbook)
    for done, (title, make) in enumerate(_SHEETS.items()):
        progress(done, steps)
        make(workbook.create_sheet(report.phrases.say(title)), report)
    _describe(workbook, report)
    progress(len(_SHEETS), steps)
    replace_file(path, lambda unfinished: save_workbook(workbook, unfinished, report.on))
    progress(steps, steps)


def _describe(workbook: Workbook, report: Report) -> None:
    say, day = report.phrases.say, datetime.combine(report.on, time())
    properties = workbook.properties
    properties.title = say("title")
    properties.creator = properties.lastModifiedBy = say("program")
    properties.subject = say("basis_short", on=report.on, version=report.version)
    properties.language = report.phrases.locale
    properties.created = properties.modified = day
