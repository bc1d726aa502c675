"""How the workbook looks, and how a value becomes a cell: exact numbers, real dates, text that stays text."""

from __future__ import annotations

import unicodedata
from copy import copy
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.workbook import Workbook

from desktop.core.assessment.model import VERDICTS
from desktop.core.quantities import plain_number
from desktop.core.reports.clean import printable

FONT = "Microsoft YaHei"
INK, GREY, ACCENT, RULE, GROUND = "1F2933", "5B6670", "1F4E79", "D5DBE1", "F3F5F7"
VERDICT_COLOURS = {
    "eligible": "1B7A3D",
    "confirm": "1D5FA8",
    "unknown": "8A5A00",
    "near": "6B3FA0",
    "ineligible": GREY,
    "not_in_force": GREY,
}
MONEY, MYRIAD, COUNT, PERCENT, DAY = "#,##0.00", "#,##0.00####", "#,##0", "0.00##%", "yyyy-mm-dd"


class Formula(NamedTuple):
    """A formula without its ``=``, and what it comes to now: programs that reckon nothing show that."""

    text: str
    cached: Decimal | str | int | None


class ShownFormula(str):
    """The formula as openpyxl holds it in a cell, with what it comes to now beside it."""

    cached: Decimal | str | int | None

    def __new__(cls, formula: Formula) -> ShownFormula:
        """``=`` and the formula."""
        text = super().__new__(cls, f"={formula.text}")
        text.cached = formula.cached
        return text


CellValue = str | int | Decimal | date | Formula | None

_LONGEST_TEXT = 32_000  # Excel holds 32 767 characters in a cell
_LOOKS_LIKE_A_FORMULA = tuple("=+-@＝＋－＠")


def add_styles(workbook: Workbook) -> None:
    """The named styles that every sheet shares."""
    top, right = _aligned("left"), _aligned("right", wrap=False)
    line, none = Border(bottom=Side(style="thin", color=RULE)), Border()

    def add(
        name: str,
        number_format: str = "General",
        *,
        size: float = 10,
        bold: bool = False,
        colour: str = INK,
        alignment: Alignment = top,
        border: Border = line,
        ground: str | None = None,
    ) -> None:
        style = NamedStyle(
            name=name,
            number_format=number_format,
            font=Font(name=FONT, size=size, bold=bold, color=colour),
            alignment=alignment,
            border=border,
        )
        if ground:
            style.fill = PatternFill("solid", fgColor=ground)
        workbook.add_named_style(style)

    add("text")
    add("strong", bold=True)
    add("small", size=9, colour=GREY)
    add("check", size=9, colour=GREY)
    add("right", alignment=_aligned("right"))
    add("head", bold=True, colour=ACCENT, ground=GROUND)
    add("head_number", bold=True, colour=ACCENT, ground=GROUND, alignment=_aligned("right"))
    add("money", MONEY, alignment=right)
    add("money_strong", MONEY, alignment=right, bold=True)
    add("myriad", MYRIAD, alignment=right)
    add("count", COUNT, alignment=right)
    add("percent", PERCENT, alignment=right)
    add("day", DAY, alignment=_aligned("left", wrap=False))
    flush = Alignment(vertical="top", wrap_text=True)
    add("company", border=none, size=18, bold=True, alignment=flush)
    add("section", border=none, size=12, bold=True, colour=ACCENT, alignment=Alignment(vertical="bottom"))
    add("plain", border=none, alignment=flush)
    add("plain_strong", border=none, bold=True, alignment=flush)
    add("plain_grey", border=none, colour=GREY, alignment=flush)
    for verdict in VERDICTS:
        add(f"verdict_{verdict}", bold=True, colour=VERDICT_COLOURS[verdict], alignment=_aligned("left", wrap=False))


def _aligned(side: Literal["left", "right"], *, wrap: bool = True) -> Alignment:
    """At the top of its row, a little off the neighbouring column."""
    return Alignment(vertical="top", horizontal=side, wrap_text=wrap, indent=1)


_WORN: WeakKeyDictionary[Workbook, dict[str, StyleArray]] = WeakKeyDictionary()
"""What openpyxl keeps of a named style in each cell that has it."""


def dress(cell: Cell | MergedCell, style: str) -> None:
    """Gives ``cell`` a named style, once by name and then by what that gave: openpyxl searches all names each time."""
    workbook = cell.parent.parent
    assert workbook is not None
    worn = _WORN.setdefault(workbook, {})
    if style not in worn:
        cell.style = style
        worn[style] = cell._style  # type: ignore[union-attr]  # openpyxl's own word for what a cell looks like
    cell._style = worn[style]  # type: ignore[union-attr]


def fill(cell: Cell, value: CellValue, style: str) -> None:
    """Puts ``value`` into ``cell``; text stays text whatever it begins with, a number keeps every digit."""
    dress(cell, style)
    if isinstance(value, Formula):
        cell._value = ShownFormula(value)  # type: ignore[attr-defined]  # openpyxl would make it a plain text
        cell.data_type = "f"
    elif isinstance(value, str):
        fill_text(cell, value)
    elif isinstance(value, Decimal) and Decimal("%.16g" % value) != value:  # noqa: UP031  as openpyxl writes it
        fill_text(cell, plain_number(value))
        _alone(cell)
        cell.alignment = _aligned("right", wrap=False)
    else:
        cell.value = value


def fill_text(cell: Cell, text: str) -> None:
    """Text that no spreadsheet will take for a formula, without the characters that Excel forbids."""
    shown = printable(text)[:_LONGEST_TEXT]
    cell.value = shown or None
    if shown.startswith(_LOOKS_LIKE_A_FORMULA):
        cell.data_type = "s"
        _alone(cell)
        cell.quotePrefix = True


def _alone(cell: Cell) -> None:
    """Lets what is changed next be changed in no other cell of the same style."""
    cell._style = copy(cell._style)  # type: ignore[attr-defined]


@lru_cache(maxsize=4096)
def display_width(text: str) -> int:
    """How many columns of digits ``text`` takes: a Chinese character is as wide as two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def lines_needed(text: str, width: float) -> int:
    """How many lines ``text`` needs in a column of ``width``."""
    room = max(int(width) - 3, 2)  # the indent, and half a character lost at each line's end
    return max(1, -(-display_width(text) // room))
