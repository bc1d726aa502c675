"""Tables on paper: a head that is repeated on every page, rows that stay whole, hairlines instead of boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus.doctemplate import FrameBreak
from reportlab.platypus.flowables import Flowable

from desktop.core.reports.pdf.style import COLUMN, GROUND, RULE
from desktop.core.reports.pdf.text import Mark, Text

Cell = Sequence[Text]
"""What stands in one field: texts one below the other."""
Row = Sequence[Cell]


class Leading(list[Cell]):
    """A row that the next one belongs to: it never stands last on a page."""


_TALLEST_KEPT_WHOLE = 0.5
"""A row taller than this part of a page may be split; any other goes to the next page as a whole."""


class Grid(Flowable):
    """Rows of cells in columns of the given widths.

    ``head`` stands on a ground, on every page; ``continued`` stands above only what is carried to the next page.
    """

    def __init__(
        self,
        widths: Sequence[float],
        rows: Sequence[Row],
        *,
        head: Row | None = None,
        continued: Row | None = None,
        ground: bool = True,
        rules: bool = True,
        padding: float = 4,
        gap: float = 8,
        mark: Mark | None = None,
        before: float = 0,
        after: float = 0,
    ) -> None:
        super().__init__()
        self.widths, self.rows, self.head, self.mark = tuple(widths), list(rows), head, mark
        self.continued, self.ground = continued, ground and head is not None
        self.rules, self.padding, self.gap = rules, padding, gap
        self.spaceBefore, self.spaceAfter = before, after
        self.heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size; the height of each row is worked out once."""
        if not self.heights:
            self.heights = [self._height_of(row) for row in self.rows]
        self.width = sum(self.widths)
        self.height = self._head_height + sum(self.heights)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit and the rest, each under the head; nothing where not one row fits."""
        self.wrap(width, height)
        room, count = height - self._head_height, 0
        while count < len(self.rows) and self.heights[count] <= room:
            room -= self.heights[count]
            count += 1
        if count < len(self.rows) and self.heights[count] > _TALLEST_KEPT_WHOLE * self._page_height(height):
            first, rest = self._split_row(self.rows[count], room)
            if first:
                return self._parts([*self.rows[:count], first], [rest, *self.rows[count + 1 :]])
        if len(self.rows) - count == 1 and count > 1:
            count -= 1  # a single row is not sent to the next page alone
        while count > 1 and isinstance(self.rows[count - 1], Leading):
            count -= 1
        return self._parts(self.rows[:count], self.rows[count:]) if 0 < count < len(self.rows) else []

    def draw(self) -> None:
        """Draws head and rows from the top."""
        y = self.height
        if self.head is not None:
            if self.ground:
                self.canv.setFillColor(GROUND)
                self.canv.rect(0, y - self._head_height, self.width, self._head_height, stroke=0, fill=1)
            self._draw_row(self.head, y)
            y -= self._head_height
        for row, height in zip(self.rows, self.heights, strict=True):
            self._draw_row(row, y)
            y -= height
            if self.rules:
                self.canv.setStrokeColor(RULE)
                self.canv.setLineWidth(0.5)
                self.canv.line(0, y, self.width, y)

    @property
    def _head_height(self) -> float:
        return 0 if self.head is None else self._height_of(self.head)

    def _height_of(self, row: Row) -> float:
        cells = zip(row, self._inner_widths(row), strict=True)
        return 2 * self.padding + max(
            sum(gap + text.wrap(width, 0)[1] for gap, text in _stacked(cell)) for cell, width in cells
        )

    def _inner_widths(self, row: Row) -> list[float]:
        """Columns keep a gap between them; under a ground the outer ones keep off its edge too. One cell has it all."""
        if len(row) == 1:
            return [sum(self.widths)]
        inner = [width - self.gap for width in self.widths]
        if not self.ground:
            inner[-1] = self.widths[-1]
        return inner

    def _draw_row(self, row: Row, top: float) -> None:
        x = self.gap / 2 if self.ground else 0
        for cell, width, inner in zip(row, self.widths, self._inner_widths(row), strict=False):
            y = top - self.padding
            for gap, text in _stacked(cell):
                y -= gap + text.wrap(inner, 0)[1]
                text.drawOn(self.canv, x, y)
            x += width

    def _split_row(self, row: Row, room: float) -> tuple[list[Cell], list[Cell]]:
        """The lines of a very tall row that fit in ``room``, and the rest."""
        first: list[Cell] = []
        rest: list[Cell] = []
        for cell, width in zip(row, self._inner_widths(row), strict=True):
            above, below = _split_cell(cell, width, room - 2 * self.padding)
            first.append(above)
            rest.append(below)
        return (first, rest) if any(first) else ([], [])

    def _parts(self, first: Sequence[Row], rest: Sequence[Row]) -> list[Flowable]:
        return [
            self._with(first, self.head, ground=self.ground, mark=self.mark, before=self.spaceBefore),
            FrameBreak(),  # what was kept off the foot of this page must not be tried there again
            self._with(rest, self.continued or self.head, ground=not self.continued, after=self.spaceAfter),
        ]

    def _with(
        self,
        rows: Sequence[Row],
        head: Row | None,
        *,
        ground: bool,
        mark: Mark | None = None,
        before: float = 0,
        after: float = 0,
    ) -> Grid:
        return Grid(
            self.widths,
            rows,
            head=head,
            continued=self.continued,
            ground=ground,
            rules=self.rules,
            padding=self.padding,
            gap=self.gap,
            mark=mark,
            before=before,
            after=after,
        )

    def _page_height(self, height: float) -> float:
        frame = getattr(self, "_frame", None)
        return float(frame._height) if frame is not None else height


def head_of(titles: Sequence[str], right: Sequence[int] = ()) -> Row:
    """A head row; the columns numbered in ``right`` are flush right."""
    return [[Text(title, COLUMN.on_the_right() if number in right else COLUMN)] for number, title in enumerate(titles)]


def _stacked(cell: Cell) -> Iterator[tuple[float, Text]]:
    """Each text with the gap above it; the first stands at the top."""
    for number, text in enumerate(cell):
        yield (text.style.before if number else 0), text


def _split_cell(cell: Cell, width: float, room: float) -> tuple[list[Text], list[Text]]:
    above: list[Text] = []
    below: list[Text] = []
    for gap, text in _stacked(cell):
        height = gap + text.wrap(width, 0)[1]
        if below:
            below.append(text)
        elif height <= room:
            above.append(text)
            room -= height
        else:
            count = max(int(room // text.style.leading), 0)
            if count:
                above.append(text.part(0, count))
            below.append(text.part(count, len(text.lines)))
            room = 0
    return above, below
