"""Lines break where a reader would break them; rows stay whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from desktop.core.reports.pdf.grid import Grid, Leading, head_of
from desktop.core.reports.pdf.style import BODY, REGULAR, SMALL, register_fonts
from desktop.core.reports.pdf.text import Text, break_lines, clipped


@pytest.fixture(autouse=True, scope="module")
def registered(fonts: Path) -> None:
    register_fonts(fonts)


def lines(text: str, characters: float) -> tuple[str, ...]:
    return break_lines(text, characters * 10, REGULAR, 10)


def test_a_figure_stays_with_its_unit() -> None:
    assert lines("一共最高可得 2,000 万元", 8) == ("一共最高可得", "2,000 万元")
    assert lines("认定日期在 2023-05-12 至今", 8) == ("认定日期在", "2023-05-12 至今")


def test_a_documents_number_stays_whole() -> None:
    for width in range(11, 20):
        assert any("区办〔2023〕9号" in line for line in lines("依据如下文件：区办〔2023〕9号文件", width))


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    for width in range(3, 12):
        for line in lines("甲乙丙（丁戊）己庚，辛壬“癸子”丑。寅卯《辰巳》午", width):
            assert line[0] not in "）》”，。" and line[-1] not in "（《“"


def test_a_word_longer_than_the_line_is_cut_not_lost() -> None:
    assert "".join(lines("A" * 500, 10)) == "A" * 500


@given(st.text(st.characters(codec="gbk"), max_size=80), st.integers(4, 40))
def test_no_character_is_lost_and_no_line_too_long(text: str, width: int) -> None:
    broken = lines(text, width)
    assert "".join("".join(broken).split()) == "".join(text.split())
    for line in broken:
        assert len(line) == 1 or pdfmetrics.stringWidth(line, REGULAR, 10) <= width * 10 + 0.01


def test_clipping_ends_in_an_ellipsis_within_the_width() -> None:
    many = lines("甲" * 40, 10)
    cut = clipped(many, 2, 100, BODY._replace(size=10))
    assert len(cut) == 2 and cut[1].endswith("…") and len(cut[1]) <= 10
    assert clipped(many, 9, 100, BODY) == many


def test_a_grid_is_split_between_rows_under_the_same_head() -> None:
    rows = [[[Text(str(number), SMALL)]] for number in range(30)]
    grid = Grid([100], rows, head=head_of(["头"]))
    _, height = grid.wrap(100, 1000)
    first, _, rest = grid.split(100, height / 2)
    assert isinstance(first, Grid) and isinstance(rest, Grid)
    assert [*first.rows, *rest.rows] == rows
    assert first.head is rest.head is grid.head
    assert first.wrap(100, 1000)[1] <= height / 2


def test_a_row_that_leads_to_the_next_never_ends_a_page() -> None:
    rows = [[[Text("a", SMALL)]], [[Text("b", SMALL)]], Leading([[Text("c", SMALL)]]), *([[[Text("d", SMALL)]]] * 3)]
    grid = Grid([100], rows)
    _, height = grid.wrap(100, 1000)
    first, _, _ = grid.split(100, height / 2)
    assert isinstance(first, Grid) and len(first.rows) == 2


def test_a_row_taller_than_a_page_is_split_by_lines() -> None:
    grid = Grid([100, 100], [[[Text("甲" * 3000, SMALL)], [Text("乙", SMALL)]]])
    _, height = grid.wrap(200, 600)
    assert height > 600
    first, _, rest = grid.split(200, 600)
    assert first.wrap(200, 600)[1] <= 600
    assert isinstance(rest, Grid) and rest.wrap(200, 600)[1] < height
