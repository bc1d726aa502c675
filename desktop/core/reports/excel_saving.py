"""Writing the workbook: the same bytes for the same report, and beside every formula what it comes to now.

openpyxl writes formulas without a value; until something reckons, a preview or Excel's protected view would show
nothing in their place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from desktop.core.reports.excel_style import ShownFormula

_Values = Mapping[str, ShownFormula]
"""The formulas of one sheet by the place of their cell."""
_FORMULA_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)>(<f>.*?</f>)<v ?(?:/>|></v>)', re.DOTALL)

_STYLES = "xl/styles.xml"
_FONT, _PART_OF_FONT = re.compile(r"<font>(.*?)</font>", re.DOTALL), re.compile(r"<(\w+)[^>]*/>")
_FONT_ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)
"""ISO/IEC 29500-1, 18.8.22: the parts of a font are a sequence; openpyxl begins with the name."""


def save_workbook(workbook: Workbook, path: Path, on: date) -> None:
    """As `Workbook.save`, with every date inside that of the report."""
    sheets = enumerate(workbook.worksheets, 1)
    shown = {f"xl/worksheets/sheet{number}.xml": _formulas(sheet) for number, sheet in sheets}
    with _DatedZip(path, on, shown) as archive:
        _Writer(workbook, archive).write_data()


class _Writer(ExcelWriter):
    """openpyxl's own, but for its sheets: they would pass through files in the system's folder for temporary ones."""

    def __init__(self, workbook: Workbook, archive: _DatedZip) -> None:
        super().__init__(workbook, archive)
        self._dated = archive

    def write_worksheet(self, sheet: Worksheet) -> None:
        """One sheet, made in memory."""
        sheet._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]
        out = BytesIO()
        writer = WorksheetWriter(sheet, out)
        writer.write()
        sheet._rels = writer._rels  # type: ignore[attr-defined]
        self._dated.write_sheet(sheet.path[1:], out.getvalue())
        self.manifest.append(sheet)


def _formulas(sheet: object) -> _Values:
    cells = sheet._cells.values()  # type: ignore[attr-defined]  # openpyxl has no cheaper way to all cells
    return {cell.coordinate: cell._value for cell in cells if isinstance(cell._value, ShownFormula)}


class _DatedZip(ZipFile):
    """An archive whose parts all carry one date, so that the same report gives the same bytes."""

    def __init__(self, path: Path, on: date, shown: Mapping[str, _Values]) -> None:
        super().__init__(path, "w", ZIP_DEFLATED)
        self._day = (max(on.year, 1980), on.month, on.day, 0, 0, 0)  # a ZIP file knows no earlier year
        self._shown = shown

    def writestr(self, name: str | ZipInfo, data: str | bytes, *arguments: object) -> None:  # type: ignore[override]
        """A part from memory."""
        info = ZipInfo(name if isinstance(name, str) else name.filename, self._day)
        info.compress_type = ZIP_DEFLATED
        super().writestr(info, _with_fonts_in_order(data) if info.filename == _STYLES else data)

    def write_sheet(self, name: str, data: bytes) -> None:
        """A sheet, with the values of its formulas."""
        formulas = self._shown.get(name)
        self.writestr(name, _with_values(data, formulas) if formulas else data)


def _with_values(sheet: bytes, formulas: _Values) -> bytes:
    def valued(match: re.Match[bytes]) -> bytes:
        place, attributes, formula = match.groups()
        cached = formulas[place.decode()].cached
        if cached is None:
            return match.group()
        if isinstance(cached, str):
            return b'<c r="%b"%b t="str">%b<v>%b</v>' % (place, attributes, formula, escape(cached).encode())
        return b'<c r="%b"%b>%b<v>%b</v>' % (place, attributes, formula, f"{cached:f}".encode())

    return _FORMULA_CELL.sub(valued, sheet)


def _with_fonts_in_order(styles: str | bytes) -> str:
    def ordered(match: re.Match[str]) -> str:
        parts = sorted(_PART_OF_FONT.finditer(match.group(1)), key=lambda part: _FONT_ORDER.index(part[1]))
        return f"<font>{''.join(part.group() for part in parts)}</font>"

    return _FONT.sub(ordered, styles if isinstance(styles, str) else styles.decode())
