"""What a user does: keys go to whatever has the cursor, clicks to whatever is seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollArea, QWidget

from desktop.ui.window import Window

Key = Qt.Key


def settle() -> None:
    """Everything that waits is done: pages are changed, old ones gone, the panel is up to date."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    if QApplication.activeWindow() is None:  # offscreen gives no window the cursor back once a popup is gone
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, Window) and widget.isVisible():
                widget.activateWindow()
                QCoreApplication.processEvents()


def focused() -> QWidget:
    """What has the cursor, as a real keyboard would find it."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None, "nothing has the cursor"
    return widget


def press(*keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses keys one after the other."""
    for key in keys:
        QTest.keyClick(focused(), key, modifiers)
        settle()


def type_text(text: str) -> None:
    """Types into whatever has the cursor: with keys, and what no key has with an input method."""
    if text.isascii():
        QTest.keyClicks(focused(), text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the cursor"
        QApplication.sendEvent(widget, event)
    settle()


def tab_to(name: str) -> None:
    """Goes from field to field until the one of that name has the cursor."""
    for _ in range(60):
        if name in (focused().accessibleName() or getattr(focused(), "text", str)()):
            return
        press(Key.Key_Tab)
    raise AssertionError(f"the keyboard does not reach “{name}”")


def click(widget: QWidget) -> None:
    """Clicks in the middle of something that is really to be seen; scrolls to it first."""
    settle()
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    settle()
    middle = widget.rect().center()
    if isinstance(widget, QAbstractButton):
        middle = QPoint(min(middle.x(), 12), middle.y())
    assert widget.isVisible() and widget.isEnabled(), f"{widget} cannot be clicked"
    assert widget.visibleRegion().contains(middle), f"{widget} is covered"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
    settle()


def click_and_type(line: QLineEdit, text: str) -> None:
    """Replaces what stands in a line."""
    click(line)
    line.selectAll()
    type_text(text)


def choose(box: QComboBox, text: str) -> None:
    """Picks an entry from a drop-down list with the mouse."""
    click(box)
    QTest.qWait(QApplication.doubleClickInterval() + 20)  # until then the release counts as part of the click
    view = box.view()
    index = box.model().index(box.findText(text), 0)
    assert index.isValid(), f"{text} cannot be chosen"
    view.scrollTo(index)
    settle()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    settle()
    box.hidePopup()
    settle()


def buttons(within: QWidget, text: str) -> list[QAbstractButton]:
    """The buttons seen that say ``text``, or are called that."""
    found = [one for one in within.findChildren(QAbstractButton) if one.isVisibleTo(within.window())]
    return [one for one in found if text in (one.text(), one.accessibleName())]


def button(within: QWidget, text: str) -> QAbstractButton:
    """The one button that says ``text``."""
    (found,) = buttons(within, text)
    return found


def texts(within: QWidget) -> str:
    """Everything that is to be read within a widget."""
    from PySide6.QtWidgets import QLabel

    labels = [one for one in within.findChildren(QLabel) if one.isVisibleTo(within)]
    return "\n".join(one.accessibleName() or one.text() for one in labels if one.text())


def page(window: Window) -> str:
    """The page that is shown."""
    return window.session.interview.stop.page
