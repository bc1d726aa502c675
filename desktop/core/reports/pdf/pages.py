"""The pages of the printed report: margins, running title, page x of y, contents with real page numbers, bookmarks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, IndexingFlowable, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from desktop.core.progress import Progress
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf.grid import Grid
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import BODY, BOTTOM, GREY, REGULAR, RULE, SMALL_GREY, STRONG, TOP, WIDTH
from desktop.core.reports.pdf.text import Mark, Text, break_lines, clipped

_PASSES = 2
"""The first pass finds the page numbers, the second prints them."""


class Pages(BaseDocTemplate):
    """The document: the summary page with a plain foot, every other page with the running title above."""

    def __init__(
        self, path: Path, report: Report, paper: Paper, contents: Contents, progress: Progress, flowables: int
    ) -> None:
        say = report.phrases.say
        title = say("metadata_title", company=clipped_line(report.company, 60))
        super().__init__(
            str(path),
            pagesize=(paper.width, paper.page_height),
            invariant=1,
            initialFontName=REGULAR,
            title=title,
            author=paper.brand.name or say("program"),
            creator=say("program"),
            subject=say("basis_short", on=report.on, version=report.version),
            lang=report.phrases.locale,
            displayDocTitle=1,
        )
        self._report, self._paper, self._contents = report, paper, contents
        self._progress, self._steps, self._step = progress, _PASSES * flowables, 0
        self.addPageTemplates(
            [
                PageTemplate("front", [_frame(paper)], onPageEnd=self._foot),
                PageTemplate("later", [_frame(paper)], onPage=self._head, onPageEnd=self._foot),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:
        """Lists what was just placed in contents and bookmarks; says how far the work is."""
        self._step = min(self._step + 1, self._steps - 1)
        self._progress(self._step, self._steps)
        mark: Mark | None = getattr(flowable, "mark", None)
        if mark is not None:
            self.canv.bookmarkPage(mark.key)
            self.canv.addOutlineEntry(mark.text, mark.key, mark.level, closed=mark.level == 0)
            self.notify("mark", (mark, self.page))

    def afterPage(self) -> None:
        """The last page placed is how many there are."""
        self._contents.count_pages(self.page)

    def _head(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFillColor(GREY)
        canvas.setFont(REGULAR, 8)
        left, right = self._paper.margin, self._paper.width - self._paper.margin
        y = self._paper.page_height - TOP + 14
        canvas.drawString(left, y, clipped_line(self._report.company, WIDTH - 130, 8))
        canvas.drawRightString(right, y, self._report.phrases.say("title"))
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(left, y - 6, right, y - 6)

    def _foot(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        say, report, brand = self._report.phrases.say, self._report, self._paper.brand
        page = say("page", page=document.page, pages=self._contents.pages or document.page)
        basis = say("middot").join((say("program"), say("basis_short", on=report.on, version=report.version)))
        own = say("middot").join(text for text in (brand.name, brand.footer) if text)
        canvas.setFillColor(GREY)
        canvas.setFont(REGULAR, 8)
        y = BOTTOM - 22
        if own:
            canvas.drawString(self._paper.margin, y, clipped_line(own, WIDTH - 90, 8))
            y -= 12
        canvas.drawString(self._paper.margin, y, basis)
        canvas.drawRightString(self._paper.width - self._paper.margin, y, page)


class Contents(IndexingFlowable):
    """The list of sections with the pages they stood on in the pass before; also knows how many pages there are."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = 0
        self._entries: list[tuple[Mark, int]] = []
        self._before: list[tuple[Mark, int]] = []
        self._pages_now = 0
        self._grid: Grid | None = None

    def isIndexing(self) -> Literal[1]:
        """Tells reportlab to keep it informed."""
        return 1

    def isSatisfied(self) -> bool:
        """Whether the pages printed were the right ones."""
        return self._entries == self._before and self._pages_now == self.pages

    def beforeBuild(self) -> None:
        """What the last pass found is what this one prints."""
        self._before, self._entries = self._entries, []
        self.pages, self._pages_now = self._pages_now, 0

    def notify(self, kind: str, stuff: Any) -> None:
        """A heading was placed."""
        if kind == "mark" and stuff[0].listed:
            self._entries.append(stuff)

    def count_pages(self, pages: int) -> None:
        """So many pages there are by now."""
        self._pages_now = pages

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size with the entries of the pass before."""
        rows = [_contents_row(mark, page) for mark, page in self._before]
        self._grid = Grid([WIDTH - 40, 40], rows, padding=5) if rows else None
        self.width, self.height = self._grid.wrap(width, height) if self._grid else (width, 0)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Over two pages where there are many sections."""
        return self._grid.split(width, height) if self._grid else []

    def draw(self) -> None:
        """Draws the entries, each a link to its page."""
        if self._grid is None:
            return
        self._grid.drawOn(self.canv, 0, 0)
        y = self.height
        for (mark, _), height in zip(self._before, self._grid.heights, strict=True):
            self.canv.linkRect("", mark.key, (0, y - height, self.width, y), relative=1)
            y -= height


def clipped_line(text: str, width: float, size: float | None = None) -> str:
    """``text`` on one line: at most ``width`` points at ``size``, or ``width`` characters where no size is given."""
    if size is None:
        return text if len(text) <= width else text[: int(width)] + "…"
    style = BODY._replace(size=size)
    return clipped(break_lines(text, width, style.font, size), 1, width, style)[0]


def _contents_row(mark: Mark, page: int) -> list[list[Text]]:
    style = STRONG if mark.level == 0 else SMALL_GREY
    number = style._replace(align="right")
    return [[Text(mark.text, style, indent=16 * mark.level, most_lines=1)], [Text(str(page), number)]]


def _frame(paper: Paper) -> Frame:
    return Frame(
        paper.margin, BOTTOM, WIDTH, paper.height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
