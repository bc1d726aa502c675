"""Everything is reached by keyboard, called by a name, and fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from fitting import misfits, sideways
from hands import Key, press, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.languages import LANGUAGES, Language
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT
from desktop.ui.fields.field import Field
from desktop.ui.languages import speak
from desktop.ui.pages.result import ResultPage
from desktop.ui.preview.dialog import PreviewDialog
from desktop.ui.window import Window

STOPS = [
    ("district", None),
    ("revenue", None),
    ("research", None),
    ("staff", None),
    ("certifications", None),
    (FOLLOW_UP, "headquarters_agreement"),
    (FOLLOW_UP, "headquarters_type"),
    (FOLLOW_UP, "acquisition_value"),
    (FOLLOW_UP, "listed_on"),
    (FOLLOW_UP, "sectors"),
    (CONFIRMATION, None),
    (RESULT, None),
]


@pytest.fixture(autouse=True)
def chinese_again(qapp: QApplication) -> Iterator[None]:
    """Whatever a test does, the next one begins in 简体."""
    yield
    speak(qapp, "zh-Hans")


def reachable(window: QWidget) -> list[QWidget]:
    """What Tab is to reach: of a group of radio buttons one."""
    found = []
    for widget in window.findChildren(QWidget):
        tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if tabs and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollArea):
            found.append(widget)
    return found


def require_reached(wanted: list[QWidget]) -> None:
    """Tab comes to every one of them, or to another of its group."""
    seen: list[QWidget | None] = []
    for _ in range(len(wanted) * 2 + 10):
        press(Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    missed = [one for one in wanted if one not in seen and not _in_reached_group(one, seen)]
    assert not missed, [(type(one).__name__, one.accessibleName()) for one in missed]


def require_named(widgets: list[QWidget]) -> None:
    """Each is called something, for who cannot see it."""
    for widget in widgets:
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name.strip(), f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_tab_reaches_everything_and_comes_round(
    at_stop: Callable[..., Window], page_name: str, fact: str | None
) -> None:
    window = at_stop(page_name, fact)
    require_reached(reachable(window))


def _in_reached_group(widget: QWidget, seen: list[QWidget | None]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(one in seen for one in group.buttons())


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_everything_has_a_name(at_stop: Callable[..., Window], page_name: str, fact: str | None) -> None:
    window = at_stop(page_name, fact)
    require_named(reachable(window))


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_nothing_is_cut_off(at_stop: Callable[..., Window], page_name: str, fact: str | None) -> None:
    window = at_stop(page_name, fact)
    for width in (1240, 1000, 720, 480):
        window.resize(width, 720)
        settle()
        assert window.width() == width
        assert not sideways(window), width
        assert list(misfits(window)) == []


PARTS = ("overview", "benefits", "steps", "what_if", "time")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_part_of_the_result_is_cut_off_in_any_language(
    at_stop: Callable[..., Window], part: str, language: Language
) -> None:
    window = at_stop(RESULT)
    window.speak(language)
    page = window.page
    assert isinstance(page, ResultPage)
    page.show_part(part)
    for width in (1240, 720, 480):
        window.resize(width, 720)
        settle()
        assert not sideways(window), width
        assert list(misfits(window)) == [], width


@pytest.mark.parametrize(("page_name", "fact"), STOPS[:-1])
@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_no_page_is_cut_off_in_another_language(
    at_stop: Callable[..., Window], page_name: str, fact: str | None, language: Language
) -> None:
    window = at_stop(page_name, fact)
    window.speak(language)
    for width in (1240, 480):
        window.resize(width, 720)
        settle()
        assert not sideways(window), width
        assert list(misfits(window)) == [], width


@pytest.mark.parametrize("part", PARTS[1:])
def test_every_part_of_the_result_is_reached_and_named(at_stop: Callable[..., Window], part: str) -> None:
    window = at_stop(RESULT)
    page = window.page
    assert isinstance(page, ResultPage)
    page.show_part(part)
    settle()
    wanted = [widget for widget in reachable(window) if not isinstance(widget, QAbstractScrollArea)]
    require_named(wanted)
    require_reached(wanted)


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_the_cursor_stands_where_the_page_begins(
    at_stop: Callable[..., Window], page_name: str, fact: str | None
) -> None:
    window = at_stop(page_name, fact)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.area.isAncestorOf(focused) or focused is window.area


@pytest.mark.parametrize(("page_name", "fact"), STOPS[:-2])
def test_how_a_term_is_defined_is_read_out_with_its_entry(
    at_stop: Callable[..., Window], page_name: str, fact: str | None
) -> None:
    """What stands under a question belongs to what is typed or chosen for it, also for who cannot see it."""
    window = at_stop(page_name, fact)
    for field in window.page.findChildren(Field):
        if not field.help.text() or not field.isVisible():
            continue
        told = [
            QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
            for widget in reachable(field)
        ]
        assert any(field.help.text() in text for text in told), field.question.text()


DIALOGS: dict[str, Callable[[Window], None]] = {
    "browser": lambda window: window.browse("D19"),
    "coverage": lambda window: window.show_coverage(),
    "about": lambda window: window.show_about(),
    "look": lambda window: window.handing_over.look() and None,
    "preview": lambda window: window.handing_over.preview() and None,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_named_reached_and_fits(
    at_stop: Callable[..., Window], qtbot: QtBot, name: str, language: Language
) -> None:
    window = at_stop(RESULT)
    window.speak(language)
    DIALOGS[name](window)
    dialog = next(one for one in window.findChildren(QDialog) if one.isVisible())
    if isinstance(dialog, PreviewDialog):
        qtbot.waitUntil(lambda: dialog.pictures is not None, timeout=20_000)
    settle()
    require_named(reachable(dialog))
    assert dialog.windowTitle()
    assert list(misfits(dialog)) == []
    dialog.activateWindow()
    wanted = [one for one in reachable(dialog) if not isinstance(one, QAbstractScrollArea)]
    require_reached(wanted)
    press(Key.Key_Escape)
    settle()
    assert not any(one.isVisible() for one in window.findChildren(QDialog)), "Escape closes it"
