"""The side panel follows the answers, and the date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hands import Key, button, click, press, settle, texts, type_text
from PySide6.QtWidgets import QWidget

from desktop.core.assessment.model import VERDICTS
from desktop.ui.lettering import span
from desktop.ui.window import Window


def test_at_first_it_invites(window: Window) -> None:
    assert "每回答一项，这里就会更新企业能拿到的补贴。" in texts(window.panel)
    assert "已确定" not in texts(window.panel)


def test_it_shows_the_totals_and_how_many_of_each_verdict(at_stop: Callable[..., Window]) -> None:
    window = at_stop("revenue")
    assessment = window.session.interview.assessment
    shown = texts(window.panel)
    for total in (assessment.totals.certain, assessment.totals.with_confirmation, assessment.totals.with_unknowns):
        assert span(total.low, total.high) in shown
    standing = window.panel.content.standing  # type: ignore[union-attr]
    for verdict in VERDICTS:
        assert standing.numbers[verdict].text() == str(len(assessment.with_verdict(verdict)))  # type: ignore[union-attr]


def test_an_answer_changes_figures_and_moves_no_widget(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    before = {id(one) for one in window.panel.findChildren(QWidget)}
    certain = window.session.interview.assessment.totals.certain
    window.session.answer({"certifications": ()})
    settle()
    assert window.session.interview.assessment.totals.certain != certain
    assert span(*totals(window)) in texts(window.panel)
    assert {id(one) for one in window.panel.findChildren(QWidget)} == before


def totals(window: Window) -> tuple:
    certain = window.session.interview.assessment.totals.certain
    return certain.low, certain.high


def test_the_date_can_be_changed_and_put_back(at_stop: Callable[..., Window]) -> None:
    window = at_stop("revenue")
    assert "按 2024-03-01 的政策" in texts(window.panel)
    window.ask_date()
    settle()
    window.panel.content.date.field.entry.selectAll()  # type: ignore[union-attr]
    type_text("2022-06-30")
    press(Key.Key_Return)
    assert window.session.interview.on == date(2022, 6, 30)
    assert "按 2022-06-30 的政策" in texts(window.panel)
    assert window.session.interview.stop.page == "revenue", "Enter in the panel turns no page"
    click(button(window.panel, "改回今天"))
    assert window.session.interview.on == date(2024, 3, 1)


@pytest.mark.parametrize("typed", ["somewhen", "2022-13-01"])
def test_what_is_no_date_is_told(at_stop: Callable[..., Window], typed: str) -> None:
    window = at_stop("revenue")
    click(button(window.panel, "更改日期"))
    window.panel.content.date.field.entry.selectAll()  # type: ignore[union-attr]
    type_text(typed)
    press(Key.Key_Return)
    assert "不是日期" in texts(window.panel)
    assert window.session.interview.on == date(2024, 3, 1)


def test_a_narrow_window_keeps_the_page(at_stop: Callable[..., Window]) -> None:
    window = at_stop("revenue")
    for width, panel, steps in ((1240, True, True), (800, False, True), (500, False, False), (1240, True, True)):
        window.resize(width, 700)
        settle()
        assert (window.panel.isVisible(), window.steps.isVisible()) == (panel, steps), width
