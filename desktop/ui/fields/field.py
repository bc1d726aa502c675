"""What every field is: a question, why it is asked, an entry, and beneath it how the entry is understood."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.lettering import label, set_tone
from desktop.ui.theme import XS, M, S

_SHORTCUT_OVERRIDE = 51  # QEvent.Type.ShortcutOverride: see `lettering` on enums
PAUSE = 500
"""Milliseconds of rest after which what was typed is taken."""


class Line(QLineEdit):
    """A line whose undo is its own only while something is typed that was not taken: then it is the window's."""

    def event(self, event: QEvent) -> bool:
        """Leaves the keys for undo and redo to the window where the line has nothing to take back itself."""
        if event.type().value == _SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) and not self.isUndoAvailable()) or (
                event.matches(redo) and not self.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def forget_typing(self) -> None:
        """What stands in it is taken: there is nothing more of it to take back here."""
        cursor, text = self.cursorPosition(), self.text()
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self.setCursorPosition(cursor)


class Field(QWidget):
    """One question. ``entered`` says that its entry is complete; `raw` is what stands in it, None for nothing."""

    entered = Signal()

    _keeps_room = False
    """Whether the line beneath stays free where nothing is said, so that nothing moves while one types."""

    def __init__(self, question: str, help_text: str = "", *, role: str = "question") -> None:
        super().__init__()
        self.question = label(question, role)
        self.help = label(help_text, "quiet")
        self.help.setVisible(bool(help_text))
        self.message = label("", "quiet")
        self.message.hide()
        self.entry_row = QHBoxLayout()
        self.entry_row.setSpacing(S)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        self.column.addWidget(self.question)
        self.column.addWidget(self.help)
        self.column.addSpacing(XS)
        self.column.addLayout(self.entry_row)
        self.column.addWidget(self.message)

    def raw(self) -> Any:
        """What stands in the entry; None when it is empty."""
        raise NotImplementedError

    def show_raw(self, raw: Any) -> None:
        """Puts ``raw`` into the entry, without any signal."""
        raise NotImplementedError

    def keep_no_room(self) -> None:
        """Lets the line beneath take room only while something is said."""
        self._keeps_room = False
        self.message.setMinimumHeight(0)
        self.message.setVisible(bool(self.message.text()))

    def settle(self) -> None:
        """Takes now what would be taken after a pause."""

    def focus(self) -> None:
        """Puts the cursor into the entry."""
        raise NotImplementedError

    def tell(self, text: str, tone: str = "") -> None:
        """Says ``text`` beneath the entry; tone ``fault`` for what is wrong."""
        self.message.setText(text)
        self.message.setVisible(bool(text) or self._keeps_room)
        set_tone(self.message, "tone", tone)


class TextField(Field):
    """A field that is typed into. What was typed is taken on Enter, on leaving the field and after a pause."""

    _keeps_room = True

    def __init__(self, question: str, help_text: str = "", *, role: str = "question") -> None:
        super().__init__(question, help_text, role=role)
        self.entry = Line()
        self.entry.setAccessibleName(question)
        self.entry.setAccessibleDescription(help_text)
        self.message.setMinimumHeight(self.message.fontMetrics().height() + XS)
        self.message.show()
        self.entry_row.addWidget(self.entry)
        self._taken = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.settle)
        self.entry.textEdited.connect(self._edited)
        self.entry.editingFinished.connect(self.settle)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not yet taken."""
        return self.entry.text() != self._taken

    def raw(self) -> str | None:
        """What was typed, None for nothing but blanks."""
        return self.entry.text().strip() or None

    def show_raw(self, raw: Any) -> None:
        """Puts a text into the entry, unless just that stands there."""
        self._pause.stop()
        if self.raw() != (raw or None):
            self.entry.setText(raw or "")
        self._taken = self.entry.text()

    def settle(self) -> None:
        """Takes what was typed since the last time."""
        self._pause.stop()
        if self.is_pending:
            self._taken = self.entry.text()
            self.entry.forget_typing()
            self.entered.emit()

    def focus(self) -> None:
        """Puts the cursor into the entry and selects what stands there."""
        self.entry.setFocus()
        self.entry.selectAll()

    def tell(self, text: str, tone: str = "") -> None:
        """Says ``text`` beneath the entry, also to a screen reader; a fault shows on the entry itself."""
        super().tell(text, tone)
        set_tone(self.entry, "faulty", "true" if tone == "fault" else "")
        self.entry.setAccessibleDescription("\n".join(part for part in (self.help.text(), text) if part))

    def preview(self, text: str) -> str:
        """How ``text`` would be read, shown while it is typed; empty when it cannot be yet."""
        return ""

    def with_unit(self, unit: str, width: int) -> None:
        """Narrows the entry to ``width`` and puts its unit beside it."""
        self.entry.setFixedWidth(width)
        if unit:
            self.entry_row.addSpacing(M - S)
            self.entry_row.addWidget(label(unit, "quiet", wrap=False))
        self.entry_row.addStretch(1)

    def _edited(self, text: str) -> None:
        self._pause.start()
        self.tell(self.preview(text))
