"""The window shown where the program cannot start: what is wrong, and what would help."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.faults import InputError
from desktop.core.languages import Language
from desktop.core.rules.words import fault_in
from desktop.ui.lettering import button, label
from desktop.ui.theme import COLUMN, XL, L


class FaultWindow(QWidget):
    """One sentence for each fault, and the way out."""

    def __init__(self, error: InputError, language: Language) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Huiqi"))
        self.setMinimumWidth(COLUMN)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * XL, 2 * XL, 2 * XL, 2 * XL)
        column.setSpacing(L)
        column.addWidget(label(self.tr("The program cannot start"), "title"))
        for fault in error.faults:
            column.addWidget(label(self._sentence(fault.what, language), "lead", tone="fault"))
            column.addWidget(label(self._sentence(fault.right, language)))
            where = label(fault.where, "small")
            where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(where)
        column.addStretch(1)
        leave = button(self.tr("Close"), "primary", self.close)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        leave.setFocus()

    def _sentence(self, said: str, language: Language) -> str:
        """What the core says, as a sentence of that language."""
        told = fault_in(language, said)
        return told[:1].upper() + told[1:] + self.tr(".") if told else ""
