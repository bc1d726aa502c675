"""What several sections are made of: a table with its head, a heading below the section's, a point of a list."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from desktop.core.reports.parts import Report
from desktop.core.reports.pdf.grid import Grid, Row, head_of
from desktop.core.reports.pdf.style import BODY, SMALL, SMALL_GREY, SUBHEADING, VERDICT_COLOURS, WIDTH
from desktop.core.reports.pdf.text import Heading, Mark, Text

ROOM = 150
"""A heading never stands at the foot of a page: this much must follow it there."""


def table(
    report: Report,
    columns: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Row],
    *,
    right: Sequence[int] = (),
    padding: float = 4,
) -> Flowable:
    """``rows`` under the titles of ``columns``; a sentence where there are none."""
    if not rows:
        return Text(report.phrases.say("nothing"), BODY)
    head = head_of([report.phrases.say(f"column_{key}") for key in columns], right)
    return Grid(widths, rows, head=head, padding=padding, after=6)


def subheading(text: str, key: str, verdict: str = "", *, listed: bool = True) -> Heading:
    """A heading within a section, in the colour of ``verdict`` where it stands for one."""
    style = SUBHEADING.in_colour(VERDICT_COLOURS[verdict]) if verdict else SUBHEADING
    return Heading(text, style, Mark(key, text, 1, listed))


def points(texts: Sequence[str], *, padding: float = 2, after: float = 0) -> Grid:
    """A list with a dot before each text."""
    rows: list[Row] = [[[Text("·", SMALL_GREY)], [Text(text, SMALL)]] for text in texts]
    return Grid([12, WIDTH - 12], rows, rules=False, padding=padding, gap=0, after=after)
