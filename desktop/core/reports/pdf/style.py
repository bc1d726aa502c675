"""How the printed report looks: the tokens of the design, the two fonts, the styles of text."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path
from typing import Literal, NamedTuple

from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.core.faults import refuse
from desktop.core.files import disk_fault

REGULAR, BOLD = "NotoSansSC", "NotoSansSC-Bold"

TOP, BOTTOM = 24 * mm, 22 * mm
WIDTH = A4[0] - 2 * 20 * mm
"""Of the text, on every sheet: a line is as long on Letter as on A4."""

INK = HexColor("#1F2933")
GREY = HexColor("#5B6670")
RULE = HexColor("#D5DBE1")
GROUND = HexColor("#F3F5F7")

VERDICT_COLOURS = {
    "eligible": HexColor("#1B7A3D"),
    "confirm": HexColor("#1D5FA8"),
    "unknown": HexColor("#8A5A00"),
    "near": HexColor("#6B3FA0"),
    "ineligible": GREY,
    "not_in_force": GREY,
}
OUTCOME_COLOURS = {
    "met": VERDICT_COLOURS["eligible"],
    "judged": VERDICT_COLOURS["confirm"],
    "unknown": VERDICT_COLOURS["unknown"],
    "not_met": HexColor("#9B2C2C"),
}
"""Each at least 4.5 : 1 on white; a sign and a word stand beside every colour."""


class Style(NamedTuple):
    """How a run of text is set."""

    size: float
    leading: float
    bold: bool = False
    colour: Color = INK
    align: Literal["left", "right"] = "left"
    before: float = 0
    after: float = 0

    @property
    def font(self) -> str:
        """The name of its font."""
        return BOLD if self.bold else REGULAR

    def in_colour(self, colour: Color) -> Style:
        """The same in another colour."""
        return self._replace(colour=colour)

    def on_the_right(self) -> Style:
        """The same, set flush right."""
        return self._replace(align="right")


BODY = Style(9.5, 15)
SMALL = Style(8.5, 13)
SMALL_GREY = SMALL.in_colour(GREY)
SMALL_BOLD = SMALL._replace(bold=True)
STRONG = BODY._replace(bold=True)
COLUMN = Style(8, 12, colour=GREY)
LEAD = BODY._replace(colour=GREY, after=8)
SUBHEADING = Style(11, 17, bold=True, before=14, after=4)
COMPANY = Style(19, 27, bold=True)


def register_fonts(folder: Path) -> Callable[[int], bool]:
    """Makes both fonts known to reportlab, once; says which characters both can draw.

    Raises `InputError` when a font file is missing or damaged.
    """
    for name, file in ((REGULAR, "NotoSansSC-Regular.ttf"), (BOLD, "NotoSansSC-Bold.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            path = folder / file
            try:
                pdfmetrics.registerFont(TTFont(name, str(path)))
            except OSError as error:
                raise disk_fault(path, error) from error
            except Exception as error:  # reportlab raises many kinds for a damaged font
                raise refuse(str(path), "字体文件打不开或已损坏", "请重新安装程序") from error
    STATE_DEFAULTS["fontName"] = REGULAR  # a drawing would otherwise name Helvetica, which is never embedded
    regular, bold = (_covered(name) for name in (REGULAR, BOLD))
    return lambda code: code in regular and code in bold


def _covered(name: str) -> Container[int]:
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)
    covered: Container[int] = font.face.charToGlyph
    return covered
