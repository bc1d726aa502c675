"""Lines across the page that say something beside the questions: an offer, a fault, how far an export is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.lettering import button, label, set_tone
from desktop.ui.theme import L, M, S

Offer = tuple[str, Callable[[], object]]
"""What a button of a strip says, and what it does."""


class Strip(QFrame):
    """One line: a text, what can be done about it, and how far it is where it takes long."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, M, S)
        column.setSpacing(S)
        row = QHBoxLayout()
        row.setSpacing(S)
        self.text: QLabel = label("")
        row.addWidget(self.text, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(M)
        row.addLayout(self._buttons)
        column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        column.addWidget(self.bar)
        self.offers: list[QWidget] = []

    def show_text(self, kind: str, text: str, offers: Sequence[Offer]) -> None:
        """Says ``text``, as a note, done, warn or fault, with a button for each offer."""
        set_tone(self, "strip", kind)
        self.text.setText(text)
        self.setAccessibleName(text)
        for old in self.offers:
            old.hide()
            old.deleteLater()
        self.offers = [button(word, "link", call) for word, call in offers]
        for made in self.offers:
            self._buttons.addWidget(made)

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self.bar.setVisible(True)
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class Strips(QWidget):
    """All the lines there are at the moment, each under a key: a new one replaces the old one of its key."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: dict[str, Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, L, 0, 0)
        self._column.setSpacing(S)
        self.hide()

    def say(self, key: str, kind: str, text: str, offers: Sequence[Offer] = (), *, can_go: bool = True) -> Strip:
        """Says ``text`` under ``key``; unless ``can_go`` is false, a button takes it away."""
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = Strip()
            self._column.addWidget(strip)
        strip.bar.hide()
        away: tuple[Offer, ...] = ((self.tr("Close"), lambda: self.drop(key)),) if can_go else ()
        strip.show_text(kind, text, (*offers, *away))
        self.show()
        return strip

    def drop(self, key: str) -> None:
        """Takes the line of ``key`` away, if there is one."""
        strip = self._strips.pop(key, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._strips))

    def text(self, key: str) -> str:
        """What the line of ``key`` says; empty where there is none."""
        strip = self._strips.get(key)
        return strip.text.text() if strip else ""

    def offers(self, key: str) -> list[QWidget]:
        """The buttons of the line of ``key``."""
        strip = self._strips.get(key)
        return strip.offers if strip else []
