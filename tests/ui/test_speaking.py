"""Switching the language while the window runs: everything anew, nothing lost, nothing left in the language before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hands import page, press, settle, texts
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from desktop.core.stops import FOLLOW_UP, RESULT
from desktop.ui.languages import LANGUAGES, speak
from desktop.ui.pages.result import ResultPage
from desktop.ui.window import Window

AtStop = Callable[..., Window]
SIMPLIFIED_ONLY = re.compile(r"[业营补贴资质认区县岁费发开关条级项应额]")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
STOPS = ("district", "revenue", "research", "staff", "certifications", RESULT)


@pytest.fixture(autouse=True)
def chinese_again(qapp: QApplication) -> Iterator[None]:
    """Whatever a test does, the next one begins in 简体."""
    yield
    speak(qapp, "zh-Hans")


def every_text(within: QWidget) -> Iterator[str]:
    yield from texts(within).splitlines()
    for button in within.findChildren(QAbstractButton):
        if button.isVisibleTo(within):
            yield button.text()
    for line in within.findChildren(QLineEdit):
        yield line.placeholderText()


@pytest.mark.parametrize("stop", STOPS)
def test_english_says_everything_of_its_own_in_english(at_stop: AtStop, stop: str) -> None:
    """What stays Chinese comes from documents: titles, numbers, criteria, and how questions are worded."""
    window = at_stop(stop)
    window.speak("en")
    settle()
    for part in (window.steps, window.panel):
        left = [text for text in every_text(part) if CHINESE.search(text) and not text.startswith("CNY")]
        assert left == []
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["&File", "&Edit", "&View"]
    for button in (window.footer.back, window.footer.next, *window.footer.reports):
        assert not CHINESE.search(button.text())


@pytest.mark.parametrize("stop", STOPS)
def test_traditional_leaves_nothing_simplified(at_stop: AtStop, stop: str) -> None:
    window = at_stop(stop)
    window.speak("zh-Hant")
    settle()
    name = window.session.profile.name
    shown = [text for text in every_text(window) if text != name]
    assert [text for text in shown if SIMPLIFIED_ONLY.search(text)] == []
    assert QLocale().name() == "zh_TW"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_the_result_comes_up(at_stop: AtStop, language: str) -> None:
    window = at_stop(RESULT)
    window.speak(language)  # type: ignore[arg-type]
    settle()
    result = window.page
    assert isinstance(result, ResultPage)
    for name in result.tabs:
        result.show_part(name)
        settle()
        shown = [text for text in every_text(result.part) if text]
        assert shown
        if language == "zh-Hant":
            assert [text for text in shown if SIMPLIFIED_ONLY.search(text)] == []


def test_switching_midway_loses_neither_answers_nor_what_was_typed(at_stop: AtStop) -> None:
    window = at_stop("revenue")
    entry = window.page.fields["revenue"].entry  # type: ignore[attr-defined]
    before = window.session.profile
    entry.setText("很多")
    entry.textEdited.emit("很多")
    window.speak("en")
    settle()
    again = window.page.fields["revenue"]  # type: ignore[attr-defined]
    assert page(window) == "revenue" and again.entry.text() == "很多"
    assert "is no amount" in again.message.text()
    window.speak("zh-Hans")
    settle()
    again = window.page.fields["revenue"]  # type: ignore[attr-defined]
    assert "不是金额" in again.message.text()
    again.entry.setText("1200万")
    again.entry.editingFinished.emit()
    assert window.session.profile == before


def test_the_whole_interview_goes_on_in_another_language(at_stop: AtStop) -> None:
    window = at_stop(FOLLOW_UP, "loan_principal")
    window.speak("en")
    settle()
    assert window.session.interview.stop.fact == "loan_principal"
    assert "CNY" in texts(window.panel) or "yuan" in texts(window.panel)


def test_sums_are_set_in_the_units_of_the_language(at_stop: AtStop) -> None:
    window = at_stop("revenue")
    for language, unit in (("en", "yuan"), ("zh-Hant", "萬元"), ("zh-Hans", "万元")):
        window.speak(language)  # type: ignore[arg-type]
        settle()
        assert unit in texts(window.panel), language


def test_a_place_can_be_typed_in_each_language_and_by_sound(at_stop: AtStop) -> None:
    window = at_stop("district")
    for typed in ("Binjiang District", "濱江區", "滨江", "330108"):
        window.session.answer({"district": None})
        assert window.session.enter_district(typed) == ""
        assert window.session.profile.district == "330108"


def test_the_date_and_the_company_stay(at_stop: AtStop) -> None:
    window = at_stop(RESULT)
    window.session.see_on(date(2023, 6, 30))
    window.speak("en")
    settle()
    assert window.session.interview.on == date(2023, 6, 30)
    assert "2023-06-30" in texts(window.page)


# --- undo -----------------------------------------------------------------------------------------------------------


def test_an_answer_is_taken_back_and_given_again_by_key(at_stop: AtStop) -> None:
    from PySide6.QtCore import Qt

    window = at_stop("staff")
    entry = window.page.fields["headcount"].entry  # type: ignore[attr-defined]
    entry.setFocus()
    entry.selectAll()
    from hands import Key, type_text

    type_text("60")
    press(Key.Key_Tab)
    assert window.session.profile.known["headcount"] == 60
    press(Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.session.profile.known["headcount"] == 46
    assert window.page.fields["headcount"].entry.text() == "46"  # type: ignore[attr-defined]
    press(Key.Key_Y, modifiers=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.session.profile.known["headcount"] == 60


def test_typing_that_was_not_taken_is_taken_back_by_the_line_itself(at_stop: AtStop) -> None:
    from hands import Key, type_text
    from PySide6.QtCore import Qt

    window = at_stop("staff")
    entry = window.page.fields["headcount"].entry  # type: ignore[attr-defined]
    entry.setFocus()
    entry.end(False)
    type_text("7")
    press(Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "46"
    assert window.session.profile.known["headcount"] == 46 and not window.session.can_undo


def test_undo_leads_to_where_it_was_asked(at_stop: AtStop) -> None:
    window = at_stop("certifications")
    window.session.answer({"certifications": ()})
    window.session.next()
    window.session.undo()
    settle()
    assert page(window) == "certifications"
    assert window.session.profile.certifications != ()


def test_the_menu_says_whether_there_is_something_to_take_back(at_stop: AtStop) -> None:
    window = at_stop("staff")
    assert not window.menus.undo.isEnabled()
    window.session.answer({"headcount": 50})
    assert window.menus.undo.isEnabled() and not window.menus.redo.isEnabled()
    window.menus.undo.trigger()
    settle()
    assert window.menus.redo.isEnabled()


def test_an_ampersand_in_a_question_is_no_key(at_stop: AtStop) -> None:
    """A label with a buddy would swallow it and underline what follows: no "RD expense"."""
    window = at_stop("research")
    window.speak("en")
    for field in window.page.fields.values():  # type: ignore[attr-defined]
        assert "R&D" in field.question.text() and field.question.buddy() is None
