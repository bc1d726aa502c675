"""The list of all benefits: search, filters, order; keyboard; the chosen one beside it or in its place."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hands import Key, button, click, page, press, settle, texts
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.assessment.choosing import Choice, chosen
from desktop.core.stops import RESULT
from desktop.ui.pages.result import ResultPage
from desktop.ui.result.benefits import BenefitsPart
from desktop.ui.window import Window

AtStop = Callable[..., Window]


@pytest.fixture
def part(at_stop: AtStop) -> Callable[..., BenefitsPart]:
    def show(width: int = 1240) -> BenefitsPart:
        window = at_stop(RESULT)
        window.resize(width, 800)
        result_page = window.page
        assert isinstance(result_page, ResultPage)
        click(result_page.tabs["benefits"])
        assert isinstance(result_page.part, BenefitsPart)
        return result_page.part

    return show


def shown(part: BenefitsPart) -> list[str]:
    return [part.results.result_at(row).benefit.id for row in range(part.results.rowCount())]


def expected(part: BenefitsPart, choice: Choice) -> list[str]:
    return [one.benefit.id for one in chosen(part._assessment.results, choice)]


def search(part: BenefitsPart, text: str) -> None:
    part.filters.search.setText(text)
    QTest.qWait(200)
    settle()


def test_every_benefit_is_in_it_the_certain_first(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    assert shown(made) == expected(made, Choice())
    assert "953 项" in texts(made.filters)


def test_the_window_gives_it_the_panels_room(part: Callable[..., BenefitsPart]) -> None:
    window = part().window()
    assert isinstance(window, Window)
    assert not window.panel.isVisible()
    click(window.page.tabs["overview"])  # type: ignore[attr-defined]
    assert window.panel.isVisible()


def test_it_follows_the_search(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    search(made, "專精特新")
    assert shown(made) == expected(made, Choice(text="专精特新")) != []
    assert f"953 项中的 {len(shown(made))} 项" in texts(made.filters)
    search(made, "没有这个词")
    assert shown(made) == [] and "没有符合的条款" in texts(made)
    click(button(made.filters, "全部清除"))
    assert len(shown(made)) == 953


def test_filters_and_their_number(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    click(made.filters.toggle)
    boxes = made.filters.combos
    boxes["levels"].setCurrentIndex(boxes["levels"].findData("city"))
    boxes["certainties"].setCurrentIndex(boxes["certainties"].findData("entitled"))
    click(made.filters.counted)
    choice = Choice(levels=frozenset({"city"}), certainties=frozenset({"entitled"}), counted_only=True)
    assert made.filters.choice() == choice
    assert shown(made) == expected(made, choice)
    assert made.filters.toggle.text() == "筛选（3）"


def test_the_order(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    made.filters.order.setCurrentIndex(made.filters.order.findData("amount"))
    assert shown(made) == expected(made, Choice(order="amount"))


def test_the_arrow_keys_open_one_after_the_other(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    made.focus_first()
    for row in (1, 2, 3):
        press(Key.Key_Down)
        assert made.list.currentIndex().row() == row
        assert made.results.result_at(row).benefit.title in texts(made.side)
    assert page(made.window()) == RESULT  # type: ignore[arg-type]


def test_what_was_chosen_stays_chosen_when_the_list_changes(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    row = shown(made).index("D19.grade.provincial")
    made.list.setCurrentIndex(made.results.index(row))
    search(made, "专精特新")
    assert made.results.result_at(made.list.currentIndex().row()).benefit.id == "D19.grade.provincial"


def test_a_related_benefit_is_one_click_away(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    made.show_benefit("D19.grade.provincial")
    settle()
    related = [
        one for one in made.side.findChildren(type(button(made.filters, "筛选"))) if "〔" in one.accessibleName()
    ]
    assert related, "it hangs together with others"
    name = related[0].accessibleName()
    click(related[0])
    assert made.results.result_at(made.list.currentIndex().row()).benefit.title in name


def test_a_benefit_is_copied_with_its_source(part: Callable[..., BenefitsPart], qapp: object) -> None:
    made = part()
    made.show_benefit("D19.grade.provincial")
    settle()
    click(button(made.side, "复制条款及出处"))
    copied = qapp.clipboard().text()  # type: ignore[attr-defined]
    assert "区办〔2023〕9号" in copied and "2026-05-11" in copied


def test_in_a_narrow_window_list_and_benefit_take_turns(part: Callable[..., BenefitsPart]) -> None:
    made = part(600)
    assert made.list.isVisible() and not made.side.isVisible()
    made.focus_first()
    press(Key.Key_Return)
    assert made.side.isVisible() and not made.list.isVisible()
    click(button(made.side, "返回列表"))
    assert made.list.isVisible() and not made.side.isVisible()


def test_each_row_says_everything_to_a_screen_reader(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    told = made.results.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    result = made.results.result_at(0)
    for text in ("符合", result.benefit.title, result.document.number):
        assert text in told


def test_another_date_is_another_list(part: Callable[..., BenefitsPart]) -> None:
    from datetime import date

    made = part()
    window = made.window()
    assert isinstance(window, Window)
    window.session.see_on(date(2030, 1, 1))
    settle()
    after = window.page.part  # type: ignore[attr-defined]
    assert after is made, "what is filtered and chosen stays"
    assert shown(after) == [one.benefit.id for one in chosen(window.session.interview.assessment.results, Choice())]


def test_it_comes_up_at_once(part: Callable[..., BenefitsPart]) -> None:
    made = part()
    start = time.perf_counter()
    made._choose()
    assert time.perf_counter() - start < 0.2, "generous: this machine is shared; benchmarks/window.py measures it"


def test_what_another_document_says_otherwise_stands_beside_it(part: Callable[..., BenefitsPart]) -> None:
    from desktop.core.assessment.contradictions import contradictions_in

    made = part()
    assessment = made._assessment
    pair = contradictions_in(assessment)[0]
    made.show_benefit(pair.one.id)
    settle()
    shown = texts(made.side)
    assert "与其他文件不一致" in shown
    other = assessment.result[pair.other.id]
    assert f"{other.benefit.title}（{other.document.number or other.document.title} {other.benefit.article}）" in shown
