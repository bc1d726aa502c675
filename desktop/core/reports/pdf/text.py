"""Chinese text on paper: broken where a reader would, never inside a number, a date or a document's number.

Set by hand rather than by reportlab's `Paragraph`: no markup, so that a name like ``<b>`` is only a name, and lines
that are worked out once for both passes over the document.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.platypus.flowables import Flowable

from desktop.core.reports.pdf.style import Style

ELLIPSIS = "…"
_NOT_FIRST = "，。、；：！？）》」』】〕”’…—％%,.;:!?)]}·"
_NOT_LAST = "（《「『【〔“‘([{"
_ATOM = re.compile(
    r"[\u4e00-\u9fff]{0,4}〔\d{4}〕\d+号"  # a document's number
    r"|[+≈≥≤]?\d[\d,.:/\-]*(?: ?(?:万元|亿元|美元|万美元|元|%|人|项|年|个月|月|日|份))?"  # a figure and its unit
    r"|[A-Za-z0-9_.@&+'/\-]+"
    r"|.",
    re.DOTALL | re.ASCII,
)


@lru_cache(maxsize=16384)
def break_lines(text: str, width: float, font: str, size: float) -> tuple[str, ...]:
    """``text`` in lines no wider than ``width``."""
    lines: list[str] = []
    line, used = "", 0.0
    for atom in _atoms(text):
        needed = width_of(atom, font, size)
        if used + needed > width and line.strip():
            lines.append(line.rstrip())
            line, used = "", 0.0
            atom = atom.lstrip(" ")
            needed = width_of(atom, font, size)
        while needed > width and len(atom) > 1:  # longer than a whole line: cut where the line ends
            count = max(1, next((n for n in range(1, len(atom)) if width_of(atom[: n + 1], font, size) > width), 1))
            lines.append(atom[:count])
            atom = atom[count:]
            needed = width_of(atom, font, size)
        line += atom
        used += needed
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return tuple(lines)


def clipped(lines: tuple[str, ...], most: int, width: float, style: Style) -> tuple[str, ...]:
    """At most ``most`` lines; where some are left out, the last one ends in an ellipsis."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(last + ELLIPSIS, style.font, style.size) > width:
        last = last[:-1]
    return (*lines[: most - 1], last + ELLIPSIS)


class Text(Flowable):
    """A run of text in one style, from ``indent`` to the right edge; at most ``most_lines`` lines where that is set."""

    def __init__(self, text: str, style: Style, *, indent: float = 0, most_lines: int | None = None) -> None:
        super().__init__()
        self.text, self.style, self.indent, self.most_lines = text, style, indent, most_lines
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self.lines: tuple[str, ...] = ()
        self._given_lines: tuple[str, ...] | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size when set in ``width``."""
        self.lines = self._given_lines or self._broken(width - self.indent)
        self.width, self.height = width, len(self.lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """In two, each of at least two lines, or not at all."""
        self.wrap(width, height)
        count = min(int(height // self.style.leading), len(self.lines) - 2)
        return [self.part(0, count), self.part(count, len(self.lines))] if count >= 2 else []

    def part(self, first: int, last: int) -> Text:
        """Some of its lines, as they are, as a text of their own."""
        part = Text("", self.style, indent=self.indent)
        part._given_lines = self.lines[first:last]
        return part

    def _broken(self, width: float) -> tuple[str, ...]:
        lines = break_lines(self.text, width, self.style.font, self.style.size)
        return lines if self.most_lines is None else clipped(lines, self.most_lines, width, self.style)

    def draw(self) -> None:
        """Draws its lines from the top."""
        style, canvas = self.style, self.canv
        canvas.setFillColor(style.colour)
        canvas.setFont(style.font, style.size)
        baseline = self.height - (style.leading + style.size * 0.76) / 2
        for number, line in enumerate(self.lines):
            y = baseline - number * style.leading
            if style.align == "right":
                canvas.drawRightString(self.width, y, line)
            else:
                canvas.drawString(self.indent, y, line)


class Mark(NamedTuple):
    """A place that the bookmarks point to, and the contents too where it is ``listed``."""

    key: str
    text: str
    level: int
    listed: bool = True


class Heading(Text):
    """A text that the contents and the bookmarks list."""

    def __init__(self, text: str, style: Style, mark: Mark) -> None:
        super().__init__(text, style)
        self.mark = mark


def _atoms(text: str) -> list[str]:
    """What may not be broken: numbers and words, with the punctuation that belongs to them."""
    atoms: list[str] = []
    for piece in _ATOM.findall(text):
        if atoms and (piece in _NOT_FIRST or atoms[-1][-1] in _NOT_LAST):
            atoms[-1] += piece
        else:
            atoms.append(piece)
    return atoms


def width_of(text: str, font: str, size: float) -> float:
    """How wide ``text`` is on one line, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
