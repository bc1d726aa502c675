"""A field for a date: typed, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint

from desktop.core.quantities import QuantityError, parse_date
from desktop.ui.fields.field import TextField
from desktop.ui.lettering import button
from desktop.ui.theme import S


class DateField(TextField):
    """One day, as year-month-day; the calendar is there for who prefers it."""

    def __init__(self, question: str, help_text: str = "", *, role: str = "question") -> None:
        super().__init__(question, help_text, role=role)
        self.entry.setPlaceholderText(self.tr("e.g. {example}").format(example="2019-05-20"))
        self.entry.setFixedWidth(160)
        self.pick = button(self.tr("Calendar"), "", self._open_calendar)
        self.pick.setAccessibleName(self.tr("Pick a day: {question}").format(question=question))
        self.entry_row.addWidget(self.pick)
        self.entry_row.addStretch(1)

    def day(self) -> date | None:
        """The day that stands in the entry, None when it is none."""
        try:
            return parse_date(self.entry.text())
        except QuantityError:
            return None

    def preview(self, text: str) -> str:
        """The day as it is read, where it was written otherwise."""
        day = self.day()
        return "" if day is None or day.isoformat() == text.strip() else f"= {day.isoformat()}"

    def _open_calendar(self) -> None:
        from desktop.ui.fields.calendar import CalendarPopup  # only who asks for it

        popup = CalendarPopup(self.day(), self.question.text(), self)
        popup.picked.connect(self._take_picked)
        popup.move(self.entry.mapToGlobal(QPoint(0, self.entry.height() + S)))
        popup.show()
        popup.calendar.setFocus()

    def _take_picked(self, day: QDate) -> None:
        self.entry.setText(date(day.year(), day.month(), day.day()).isoformat())
        self.entry.setFocus()
        self.settle()
