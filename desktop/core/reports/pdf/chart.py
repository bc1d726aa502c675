"""Draws the chart of the totals on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color

from desktop.core.reports.chart import Bar, Chart
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import BOLD, GREY, INK, REGULAR, RULE, WIDTH
from desktop.core.reports.pdf.text import width_of
from desktop.core.reports.phrases import Phrases

_ROW = 31.0
_BAR = 11.0
_GAP = 12.0
_SCALE = 18.0
_LEGEND = 18.0
_THINNEST = 1.2
"""A sum above zero stays visible beside one a thousand times as large."""


def draw_chart(chart: Chart, phrases: Phrases, paper: Paper) -> Drawing:
    """The bars with their labels on the left, their figures on the right, the scale and the legend below."""
    height = _LEGEND + _SCALE + _ROW * len(chart.bars)
    drawing = Drawing(WIDTH, height)
    left = _GAP + _widest(
        [(bar.label, BOLD, 9) for bar in chart.bars] + [(bar.provided, REGULAR, 7.5) for bar in chart.bars]
    )
    right = WIDTH - _GAP - _widest((bar.text, BOLD, 9) for bar in chart.bars)
    for tick in chart.ticks:
        x = left + tick.at * (right - left)
        drawing.add(Line(x, _LEGEND + _SCALE - 2, x, height, strokeColor=RULE, strokeWidth=0.5))
        drawing.add(_text(tick.text, x, _LEGEND + 6, 7, GREY, anchor="middle"))
    for number, bar in enumerate(chart.bars):
        _draw_bar(drawing, bar, left, right, height - _ROW * (number + 0.5), paper)
    _draw_legend(drawing, phrases, left, paper)
    return drawing


def _draw_bar(drawing: Drawing, bar: Bar, left: float, right: float, middle: float, paper: Paper) -> None:
    reach = right - left
    drawing.add(_text(bar.label, 0, middle + 2, 9, INK, bold=True))
    drawing.add(_text(bar.provided, 0, middle - 10, 7.5, GREY))
    drawing.add(_text(bar.text, WIDTH, middle - 3, 9, INK, bold=True, anchor="end"))
    if bar.high > 0:
        long = max(bar.high * reach, _THINNEST)
        drawing.add(_rect(left, middle - _BAR / 2, long, _BAR, paper.light, edge=paper.middle))
    if bar.low > 0:
        long = max(bar.low * reach, _THINNEST)
        drawing.add(_rect(left, middle - _BAR / 2, long, _BAR, paper.accent if bar.sure else paper.middle))


def _draw_legend(drawing: Drawing, phrases: Phrases, left: float, paper: Paper) -> None:
    x = left
    for key, colour in (("chart_sure", paper.accent), ("chart_low", paper.middle), ("chart_high", paper.light)):
        text = phrases.say(key)
        drawing.add(_rect(x, 0, 7, 7, colour, edge=paper.middle))
        drawing.add(_text(text, x + 11, 0.5, 7.5, GREY))
        x += 11 + width_of(text, REGULAR, 7.5) + 14


def _widest(texts: Iterable[tuple[str, str, float]]) -> float:
    return max(width_of(*text) for text in texts)


def _rect(x: float, y: float, width: float, height: float, colour: Color, *, edge: Color | None = None) -> Rect:
    rect = Rect(x, y, width, height)
    rect.fillColor, rect.strokeColor, rect.strokeWidth = colour, edge, 0.4
    return rect


def _text(
    text: str,
    x: float,
    y: float,
    size: float,
    colour: Color,
    *,
    bold: bool = False,
    anchor: Literal["start", "middle", "end"] = "start",
) -> String:
    font = BOLD if bold else REGULAR
    return String(x, y, text, fontName=font, fontSize=size, fillColor=colour, textAnchor=anchor)
