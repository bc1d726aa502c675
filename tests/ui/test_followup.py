"""Follow-ups: what hangs on them, "don't know", and the way past the rest."""

from __future__ import annotations

from collections.abc import Callable

from hands import button, click, page, settle, texts

from desktop.core.stops import FOLLOW_UP, RESULT, Stop
from desktop.ui.lettering import amount
from desktop.ui.window import Window


def test_the_money_at_stake_is_said_first(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    window.go_next()
    question = window.session.interview.question
    assert question is not None and question.at_stake.fen > 0
    assert f"最多影响 {amount(question.at_stake)}" in texts(window.page)
    assert f"涉及 {len(question.benefits)} 项政策" in texts(window.page)


def test_do_not_know_goes_on_and_is_remembered(at_stop: Callable[..., Window]) -> None:
    window = at_stop(FOLLOW_UP, "acquisition_value")
    click(button(window.page, "不知道"))
    assert window.session.interview.stop != Stop(FOLLOW_UP, "acquisition_value")
    assert "acquisition_value" in window.session.interview.passed_over
    window.go_back()
    settle()
    assert window.session.interview.stop == Stop(FOLLOW_UP, "acquisition_value")
    assert "您回答的是“不知道”。" in texts(window.page)


def test_do_not_know_drops_what_was_half_typed(at_stop: Callable[..., Window]) -> None:
    window = at_stop(FOLLOW_UP, "acquisition_value")
    window.page.fields["acquisition_value"].entry.setText("许多")  # type: ignore[attr-defined]
    window.page.settle()
    assert "acquisition_value" in window.session.drafts
    click(button(window.page, "不知道"))
    assert window.session.drafts == {}


def test_skipping_the_rest_shows_the_result_and_leads_back(at_stop: Callable[..., Window]) -> None:
    window = at_stop(FOLLOW_UP, "acquisition_value")
    click(button(window.page, "跳过其余问题，看结果"))
    assert page(window) == RESULT
    waiting = len(window.session.interview.open_questions)
    click(button(window.page, f"继续回答 {waiting} 个补充问题"))
    assert page(window) == FOLLOW_UP


def test_an_answered_question_says_so(at_stop: Callable[..., Window]) -> None:
    window = at_stop(FOLLOW_UP, "headquarters_agreement", headquarters_agreement=False)
    assert "已经回答，可以修改。" in texts(window.page)


def test_the_panel_leads_to_the_question_most_worth_answering(at_stop: Callable[..., Window]) -> None:
    window = at_stop("revenue")
    asks = window.panel.content.standing._asks.text()  # type: ignore[union-attr]
    click(button(window.panel, "现在回答"))
    assert page(window) == FOLLOW_UP
    assert asks in texts(window.page)
    assert asks not in texts(window.panel), "what is being asked is not proposed"
