"""Everything is reached by keyboard, called by a name, and fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import Key, press, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from desktop.core.stops import FOLLOW_UP, RESULT
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
    (RESULT, None),
]


def reachable(window: Window) -> list[QWidget]:
    """What Tab is to reach: of a group of radio buttons one."""
    found = []
    for widget in window.findChildren(QWidget):
        tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabs and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollArea):
            found.append(widget)
    return found


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_tab_reaches_everything_and_comes_round(
    at_stop: Callable[..., Window], page_name: str, fact: str | None
) -> None:
    window = at_stop(page_name, fact)
    wanted = reachable(window)
    seen: list[QWidget | None] = []
    for _ in range(len(wanted) * 2 + 10):
        press(Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    missed = [one for one in wanted if one not in seen and not _in_reached_group(one, seen)]
    assert not missed, [(type(one).__name__, one.accessibleName()) for one in missed]


def _in_reached_group(widget: QWidget, seen: list[QWidget | None]) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and any(one in seen for one in group.buttons())


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_everything_has_a_name(at_stop: Callable[..., Window], page_name: str, fact: str | None) -> None:
    window = at_stop(page_name, fact)
    for widget in reachable(window):
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert name.strip(), f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_nothing_is_cut_off(at_stop: Callable[..., Window], page_name: str, fact: str | None) -> None:
    window = at_stop(page_name, fact)
    for width in (1240, 1000, 720, 480):
        window.resize(width, 720)
        settle()
        assert window.width() == width
        assert window.area.horizontalScrollBar().maximum() == 0, width
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text():
                _check_fits(label)


def _check_fits(label: QLabel) -> None:
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    assert label.height() >= needed - 1, label.text()
    assert label.wordWrap() or label.width() >= label.sizeHint().width() - 1, label.text()


@pytest.mark.parametrize(("page_name", "fact"), STOPS)
def test_the_cursor_stands_where_the_page_begins(
    at_stop: Callable[..., Window], page_name: str, fact: str | None
) -> None:
    window = at_stop(page_name, fact)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.area.isAncestorOf(focused) or focused is window.area
