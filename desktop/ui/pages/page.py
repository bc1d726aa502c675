"""What every page is: a column, whether all of it is in order, how much room it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import XL

if TYPE_CHECKING:
    from desktop.ui.fields.field import Field


class Page(QWidget):
    """One stop of the interview. ``room_changed`` says that `is_wide` may be another."""

    room_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, XL)
        self.column.setSpacing(XL)

    @property
    def is_wide(self) -> bool:
        """Whether it wants all the width there is, instead of a column to be read."""
        return False

    @property
    def is_placeholder(self) -> bool:
        """Whether it only stands where a page is to come."""
        return type(self) is Page

    @property
    def has_ways(self) -> bool:
        """Whether there are ways on and back from it, steps beside it and a standing: not on the first page."""
        return True

    def settle(self) -> None:
        """Takes everything that was typed and not yet taken."""

    def faulty(self) -> Field | None:
        """The first field whose entry is no answer."""
        return None

    def focus_first(self) -> None:
        """Puts the cursor where the page begins."""

    def takes_enter(self) -> bool:
        """Whether the page itself has something to do with Enter; otherwise it means next."""
        return False
