"""Whether everything within a widget has the room it needs, and nothing lies over something else."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QRadioButton, QWidget


def misfits(within: QWidget) -> Iterator[str]:
    """One sentence for each text that is cut off, and each pair of texts that overlap."""
    yield from _cut_off(within)
    yield from _overlapping(within)


def _cut_off(within: QWidget) -> Iterator[str]:
    for label in within.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.height() < needed - 1:
            yield f"{label.height()} of {needed} px high: {label.text()[:40]}"
        if not label.wordWrap() and label.width() < label.sizeHint().width() - 1:
            yield f"{label.width()} of {label.sizeHint().width()} px wide: {label.text()[:40]}"
    for button in within.findChildren(QAbstractButton):
        if (
            not button.isVisible()
            or not button.text()
            or not isinstance(button, (QPushButton, QCheckBox, QRadioButton))
        ):
            continue
        if button.width() < button.sizeHint().width() - 1 or button.height() < button.sizeHint().height() - 1:
            yield f"button {button.width()} of {button.sizeHint().width()} px wide: {button.text()[:40]}"


def _overlapping(within: QWidget) -> Iterator[str]:
    """Labels with the same parent that cover each other: those of different parents lie in layouts of their own."""
    by_parent: dict[QWidget, list[QLabel]] = {}
    for label in within.findChildren(QLabel):
        if label.isVisible() and label.text() and label.parentWidget() is not None:
            by_parent.setdefault(label.parentWidget(), []).append(label)
    for labels in by_parent.values():
        for number, one in enumerate(labels):
            for other in labels[number + 1 :]:
                common = _rect(one).intersected(_rect(other))
                if common.width() > 1 and common.height() > 1:
                    yield f"“{one.text()[:20]}” lies over “{other.text()[:20]}”"


def _rect(label: QLabel) -> QRect:
    return QRect(label.mapTo(label.window(), QPoint(0, 0)), label.size())


def sideways(window: QWidget) -> bool:
    """Whether the page has to be scrolled sideways."""
    return bool(window.area.horizontalScrollBar().maximum())  # type: ignore[attr-defined]
