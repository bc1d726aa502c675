"""A calendar to pick a day from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from desktop.ui.theme import S


class CalendarPopup(QFrame):
    """Goes away once a day is picked, or on Escape; ``picked`` tells the day."""

    picked = Signal(QDate)

    def __init__(self, day: date | None, question: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, self.calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))
        self.calendar.setAccessibleName(question)
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, S, S, S)
        layout.addWidget(self.calendar)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day)
