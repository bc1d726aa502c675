"""The ways on from a page, beneath it: back, next, and at the result what can be handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT
from desktop.ui.lettering import button, label, set_tone
from desktop.ui.theme import M

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.window import Window


class Footer(QWidget):
    """The buttons under the page of a window; it presses what the window can do."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._at_result = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        self.back = button(self.tr("Back"), "", window.go_back)
        self.next = button(self.tr("Next"), "primary", window.go_next)
        self.hint = label("", "small", align="right")
        self._preview = button(self.tr("Preview and print"), "", window.preview)
        self.reports = [
            self._preview,
            button(self.tr("Excel workbook"), "", window.export_excel),
            button(self.tr("PDF report"), "primary", window.export_pdf),
        ]
        row.addWidget(self.back)
        row.addWidget(self.hint, 1)
        row.addWidget(self.next)
        for report in self.reports:
            row.addWidget(report)

    def show_ways(self, page: str, *, can_go_back: bool) -> None:
        """What leads away from the stop ``page``."""
        self._at_result = page == RESULT
        self.back.setEnabled(can_go_back)
        self.next.setVisible(not self._at_result)
        for report in self.reports:
            report.setVisible(self._at_result)
        words = {FOLLOW_UP: self.tr("Next question"), CONFIRMATION: self.tr("See the result")}
        self.next.setText(words.get(page, self.tr("Next")))
        self._make_room()
        self.say()

    def say(self, fault: str = "") -> None:
        """One line beside the buttons: what is wrong, else how the keys go."""
        usual = "" if self._at_result else self.tr("Enter goes on, Alt+← goes back")
        self.hint.setText(fault or usual)
        set_tone(self.hint, "tone", "fault" if fault else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the room of the buttons in step."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where not all have room, the preview is left to the menu and its keys."""
        if self._at_result:
            wanted = sum(one.sizeHint().width() + M for one in (self.back, *self.reports))
            self._preview.setVisible(wanted <= self.width())
