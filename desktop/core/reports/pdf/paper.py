"""What a report is printed on and in whose name: the sheet, and the styles in the brand's colour."""

from __future__ import annotations

import io
from functools import cached_property

from PIL import Image
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, LETTER

from desktop.core.reports.brand import PLAIN, Brand
from desktop.core.reports.pdf.style import BODY, BOTTOM, TOP, WIDTH, Style
from desktop.core.reports.sheet import SheetName

_SIZES: dict[SheetName, tuple[float, float]] = {"A4": A4, "Letter": LETTER}
_WHITE = 255
_MIDDLE, _LIGHT = 0.43, 0.8
"""Shares of white: the three shades stay apart in black and white, whatever dark colour they start from."""


class Paper:
    """The sheet, its margins and the styles in the brand's colour. Text is equally wide on every sheet."""

    def __init__(self, sheet: SheetName = "A4", brand: Brand = PLAIN) -> None:
        self.brand = brand
        self.width, self.page_height = _SIZES[sheet]
        self.margin = (self.width - WIDTH) / 2
        self.height = self.page_height - TOP - BOTTOM
        """Of the text, without the margins."""
        self.accent = HexColor(brand.colour)
        self.middle = _paler(self.accent, _MIDDLE)
        self.light = _paler(self.accent, _LIGHT)
        self.heading = Style(15, 22, bold=True, colour=self.accent, before=22, after=6)
        self.title = Style(10.5, 15, bold=True, colour=self.accent)
        self.total = Style(28, 38, bold=True, colour=self.accent)
        self.kicker = BODY._replace(size=8.5, leading=13, bold=True, colour=self.accent)

    @cached_property
    def logo(self) -> Image.Image | None:
        """The brand's logo, unpacked."""
        return Image.open(io.BytesIO(self.brand.logo), formats=("PNG",)) if self.brand.logo else None


def _paler(colour: Color, white: float) -> Color:
    red, green, blue = (round(one * _WHITE * (1 - white) + _WHITE * white) for one in colour.rgb())
    return HexColor(f"#{red:02X}{green:02X}{blue:02X}")
