"""What the pages are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT


def page_name(page: str) -> str:
    """The name of a page, as the steps and its own heading show it."""
    translate = QCoreApplication.translate
    return {
        "district": translate("Pages", "Company and place"),
        "revenue": translate("Pages", "Revenue"),
        "research": translate("Pages", "R&D"),
        "staff": translate("Pages", "Staff"),
        "certifications": translate("Pages", "Certifications"),
        FOLLOW_UP: translate("Pages", "Follow-up questions"),
        CONFIRMATION: translate("Pages", "All answers"),
        RESULT: translate("Pages", "Result"),
    }[page]
