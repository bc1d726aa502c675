"""All answers on one page before the result, each with the way to change it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hands import Key, button, click, page, press, texts

from desktop.core.answers_given import answers_given
from desktop.core.plain_profile import read_profile
from desktop.core.quantities import Money
from desktop.core.rules.words import Words
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop
from desktop.ui.pages.confirmation import ConfirmationPage
from desktop.ui.window import Window

AtStop = Callable[..., Window]


def test_every_answer_is_listed_and_leads_to_where_it_is_asked(at_stop: AtStop) -> None:
    window = at_stop(CONFIRMATION, loan_principal=Money.yuan(5_000_000))
    shown = texts(window.page)
    assert isinstance(window.page, ConfirmationPage)
    session = window.session
    for one in answers_given(session.profile, session.words):
        assert one.label in shown and one.value in shown, one
    keys = set(window.page.changes)
    assert keys == {"name", "district", "certifications", *session.profile.facts}
    for key in keys:
        session.go(Stop(CONFIRMATION))
        current = window.page
        assert isinstance(current, ConfirmationPage)
        click(current.changes[key])
        assert session.interview.stop == session.stop_of(key)


def test_the_number_of_answers(at_stop: AtStop) -> None:
    window = at_stop(CONFIRMATION)
    given = len(window.session.profile.facts) + 3
    assert f"共 {given} 项答案" in texts(window.page)


def test_what_was_worked_out_says_so_and_is_not_changed_there(at_stop: AtStop) -> None:
    window = at_stop(CONFIRMATION)
    assert "8%（由其他答案算出）" in texts(window.page)
    assert "rd_ratio" not in window.page.changes  # type: ignore[attr-defined]


def test_what_is_not_known_says_so(at_stop: AtStop) -> None:
    window = at_stop(FOLLOW_UP, "loan_principal")
    window.session.do_not_know()
    window.session.go(Stop(CONFIRMATION))
    assert "您选择了“不知道”。" in texts(window.page)
    click(window.page.changes["loan_principal"])  # type: ignore[attr-defined]
    assert window.session.interview.stop == Stop(FOLLOW_UP, "loan_principal")


def test_what_was_typed_and_is_no_answer_is_not_passed_over(at_stop: AtStop) -> None:
    window = at_stop("revenue")
    window.session.enter(window.session.vocabulary.fact["revenue"], "很多")
    window.session.go(Stop(CONFIRMATION))
    shown = texts(window.page)
    assert "填写有误，未计入" in shown and "很多" in shown and "不是金额" in shown


def test_nothing_answered(window: Window) -> None:
    window.session.go(Stop(CONFIRMATION))
    assert "还没有填写任何内容。" in texts(window.page)


def test_enter_goes_on_to_the_result_and_back_returns(at_stop: AtStop) -> None:
    window = at_stop(CONFIRMATION)
    assert window.footer.next.text() == "查看结果"
    press(Key.Key_Return)
    assert page(window) == RESULT
    click(window.footer.back)
    assert page(window) == CONFIRMATION
    click(button(window, "查看结果"))
    assert page(window) == RESULT


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_in_words(at_stop: AtStop, language: str) -> None:
    vocabulary = at_stop(CONFIRMATION).session.vocabulary
    profile = read_profile({"district": "滨江区", "sectors": [], "certifications": []}, vocabulary, date.max)
    told = [(one.label, one.value) for one in answers_given(profile, Words(vocabulary, language))]  # type: ignore[arg-type]
    assert (
        told
        == {
            "zh-Hans": [
                ("注册地", "浙江省 · 杭州市 · 滨江区"),
                ("资质与荣誉", "没有任何资质"),
                ("行业领域", "都不属于"),
            ],
            "zh-Hant": [
                ("註冊地", "浙江省 · 杭州市 · 濱江區"),
                ("資質與榮譽", "沒有任何資質"),
                ("行業領域", "都不屬於"),
            ],
            "en": [
                ("place of registration", "Zhejiang · Hangzhou · Binjiang District"),
                ("certifications and honours", "none held"),
                ("fields of business", "none of these"),
            ],
        }[language]
    )
