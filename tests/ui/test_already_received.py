"""What the company already got is told where the benefit stands, and taken off what it can still have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hands import button, click, settle, texts
from PySide6.QtWidgets import QWidget

from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.stops import CONFIRMATION, RESULT, Stop
from desktop.ui.pages.confirmation import ConfirmationPage
from desktop.ui.pages.result import ResultPage
from desktop.ui.received import ReceivedDialog
from desktop.ui.result.benefits import BenefitsPart
from desktop.ui.window import Window

AtStop = Callable[..., Window]


@pytest.fixture
def window(at_stop: AtStop) -> Window:
    window = at_stop(RESULT)
    result_page(window).show_benefit(the_counted(window))
    settle()
    return window


def result_page(window: Window) -> ResultPage:
    page = window.page
    assert isinstance(page, ResultPage)
    return page


def the_counted(window: Window) -> str:
    """The one certain benefit with an amount that counts for the example."""
    results = window.session.interview.assessment.results
    return next(one.benefit.id for one in results if one.counted and one.verdict == "eligible" and one.amount.high.fen)


def side(window: Window) -> QWidget:
    part = result_page(window).part
    assert isinstance(part, BenefitsPart)
    return part.side


def dialog_of(window: Window) -> ReceivedDialog:
    click(button(side(window), "已经领过…"))
    return next(one for one in window.findChildren(ReceivedDialog) if one.isVisible())


def test_received_support_is_taken_off_and_can_be_taken_back(window: Window) -> None:
    benefit = the_counted(window)
    before = window.session.interview.assessment.totals.certain.high
    worth = window.session.interview.assessment.result[benefit].amount.high
    dialog = dialog_of(window)
    dialog.amount.entry.setText("20万")
    dialog.day.entry.setText("2023-12-01")
    click(dialog.add)
    assert window.session.profile.received == (Received(benefit, Money.yuan(200_000), date(2023, 12, 1)),)
    after = window.session.interview.assessment.totals.certain.high
    assert after == before - worth
    shown = texts(side(window))
    assert "已经领过" in shown and "2023-12-01" in shown, "the benefit stays open and tells what was noted"

    click(button(side(window), "移除"))
    assert window.session.profile.received == ()
    assert window.session.interview.assessment.totals.certain.high == before
    window.session.undo()
    assert len(window.session.profile.received) == 1


@pytest.mark.parametrize(
    ("amount", "day", "at_amount", "at_day"),
    [
        ("", "", "缺少金额", ""),
        ("许多", "2023-12-01", "不是金额", ""),
        ("20万", "", "", "缺少领取日期"),
        ("20万", "去年", "", "不是日期"),
        ("20万", "2999-01-01", "", "在将来"),
        ("-1", "2999-01-01", "负数", "在将来"),
    ],
)
def test_what_is_no_answer_is_told_beside_its_field(
    window: Window, amount: str, day: str, at_amount: str, at_day: str
) -> None:
    dialog = dialog_of(window)
    dialog.amount.entry.setText(amount)
    dialog.day.entry.setText(day)
    click(dialog.add)
    assert dialog.isVisible() and window.session.profile.received == ()
    assert at_amount in dialog.amount.message.text() and at_day in dialog.day.message.text()
    dialog.reject()
    settle()


def test_the_amount_is_read_back_in_full(window: Window) -> None:
    dialog = dialog_of(window)
    dialog.amount.entry.setText("1.5万")
    assert dialog.amount.preview("1.5万") == "= 15,000 元"
    assert dialog.amount.preview("许多") == ""
    dialog.reject()
    settle()


def test_the_page_of_all_answers_lists_it(window: Window) -> None:
    entries = tuple(
        Received(one, Money.yuan(10_000), date(2023, 5, 1)) for one in (the_counted(window), "gone.benefit")
    )
    window.session.answer({"received": entries})
    window.session.go(Stop(CONFIRMATION))
    page = window.page
    assert isinstance(page, ConfirmationPage)
    shown = texts(page)
    assert "已经领过" in shown and "gone.benefit" in shown and "1 万元" in shown
    page.received.removes[1].click()  # type: ignore[attr-defined]
    settle()
    assert window.session.profile.received == entries[:1]
    assert "gone.benefit" not in texts(window.page)
