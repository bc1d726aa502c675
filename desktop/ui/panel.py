"""The live side panel: the date seen at, and what the answers so far bring."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.lettering import button, label, rule
from desktop.ui.session import Session
from desktop.ui.theme import XL, S

if TYPE_CHECKING:
    from desktop.ui.fields.day import DateField
    from desktop.ui.standing import Standing

WIDTH = 288


class Panel(QScrollArea):
    """Follows every answer a moment later, so that typing and turning pages come first."""

    shown = Signal()
    """After each time the totals were brought up to date."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("What the answers bring so far"))
        self.content: Content | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        session.answers_changed.connect(self._soon.start)
        session.stop_changed.connect(self._soon.start)
        self._soon.start()  # the first page comes up without waiting for it

    def refresh(self) -> None:
        """Brings everything up to date with the answers."""
        if self.content is None:
            self.content = Content(self._session)
            self.setWidget(self.content)
        self.content.refresh()
        self.shown.emit()

    def ask_date(self) -> None:
        """Opens the field for another date."""
        self.refresh()
        if self.content is not None:
            self.content.date.ask()


class Content(QWidget):
    """The date and, once there is something to assess, how the company stands."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("paper")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(XL, XL, XL, XL)
        self._column.setSpacing(S)
        self.date = DateSeenAt(session)
        self._invitation = label(self.tr("As you answer, what the company can get is added up here."), "quiet")
        for widget in (self.date, rule(), self._invitation):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.standing: Standing | None = None

    def refresh(self) -> None:
        """Brings everything up to date with the answers."""
        self.date.refresh()
        answered = self._session.anything_to_assess
        self._invitation.setVisible(not answered)
        if answered and self.standing is None:
            from desktop.ui.standing import Standing

            self.standing = Standing(self._session.words)
            self.standing.wanted.connect(self._session.go)
            self._column.insertWidget(self._column.count() - 1, self.standing)
        if self.standing is not None:
            self.standing.setVisible(answered)
            if answered:
                self.standing.show_standing(self._session)


class DateSeenAt(QWidget):
    """As of which day everything is asked, and the way to another day."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._line = label("", "quiet")
        self._change = button(self.tr("Change the date"), "link", self.ask)
        self._today = button(self.tr("Back to today"), "link", lambda: self._see_on(session.today))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        for widget in (self._line, self._change, self._today):
            self._column.addWidget(widget)
        self.field: DateField | None = None

    def refresh(self) -> None:
        """Shows the date."""
        on = self._session.interview.on
        self._line.setText(self.tr("Policies as of {day}").format(day=on))
        self._today.setVisible(on != self._session.today)

    def ask(self) -> None:
        """Opens the field for another date."""
        if self.field is None:
            from desktop.ui.fields.day import DateField

            self.field = DateField(self.tr("Seen at which day?"), role="heading")
            self.field.entered.connect(self._take)
            self._column.addWidget(self.field)
        self.field.show_raw(self._session.interview.on.isoformat())
        self.field.tell("")
        self.field.show()
        self._change.hide()
        self.field.focus()

    def _take(self) -> None:
        if self.field is None:
            return
        day = self.field.day()
        if day is None:
            text = self.tr("Not a day; write year-month-day, e.g. {example}")
            self.field.tell(text.format(example="2024-03-01"), "fault")
        else:
            self._see_on(day)

    def _see_on(self, day: date) -> None:
        if self.field is not None:
            self.field.hide()
        self._change.show()
        self._session.see_on(day)
