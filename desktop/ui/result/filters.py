"""What of the results is shown: a search, an order, and filters that say how many they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.assessment.choosing import ORDERS, Choice, authorities_of
from desktop.core.assessment.model import VERDICTS, Result
from desktop.core.catalogue.model import CERTAINTIES
from desktop.core.rules.words import Words
from desktop.core.vocabulary import LEVELS
from desktop.ui.lettering import button, label
from desktop.ui.theme import S

_PAUSE = 120
"""Milliseconds after a key before the list follows: a fast typist sees it once."""
_FORMS = ("cash", "voucher", "loan", "guarantee", "tax", "in_kind")
_PAID = ("once", "yearly", "item")
_LONGEST = 24


class Filters(QWidget):
    """The bar above the list. ``changed`` says that another choice holds now."""

    changed = Signal()

    def __init__(self, results: Sequence[Result], words: Words) -> None:
        super().__init__()
        self._words = words
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles, numbers, articles"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.order = self._combo(self.tr("Order"), [(key, self._order_word(key)) for key in ORDERS])
        self.counted = QCheckBox(self.tr("Only what counts"))
        self.combos = {name: self._combo(every, options) for name, every, options in self._offers(results)}
        self.toggle = button(self.tr("Filters"), "chip", self._toggle)
        self.toggle.setCheckable(True)
        self.clear = button(self.tr("Clear all"), "link", self.show_everything)
        self.count = label("", "small")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.counted.toggled.connect(lambda _: self._tell())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.search, 1)
        row.addWidget(self.toggle)
        column.addLayout(row)
        self.drawer = QWidget()
        grid = QGridLayout(self.drawer)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(S)
        for number, combo in enumerate(self.combos.values()):
            grid.addWidget(combo, number // 2, number % 2)
        grid.addWidget(self.counted, len(self.combos) // 2, len(self.combos) % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.drawer.hide()
        column.addWidget(self.drawer)
        below = QHBoxLayout()
        below.setSpacing(S)
        below.addWidget(self.count, 1)
        below.addWidget(self.clear)
        below.addWidget(self.order)
        column.addLayout(below)
        self.clear.hide()

    def choice(self) -> Choice:
        """What is asked for now."""
        chosen = {name: combo.currentData() for name, combo in self.combos.items()}
        sets = {name: frozenset({value}) if value else frozenset() for name, value in chosen.items()}
        return Choice(
            **sets, counted_only=self.counted.isChecked(), text=self.search.text(), order=self.order.currentData()
        )

    def show_verdict(self, verdict: str) -> None:
        """Nothing but one verdict."""
        self.show_everything()
        self._set(self.combos["verdicts"], verdict)
        self._toggle_to(True)
        self._tell()

    def show_everything(self) -> None:
        """Takes every filter away; the order stays."""
        for combo in self.combos.values():
            self._set(combo, "")
        for widget in (self.search, self.counted):
            widget.blockSignals(True)
        self.search.clear()
        self.counted.setChecked(False)
        for widget in (self.search, self.counted):
            widget.blockSignals(False)
        self._tell()

    def tell_count(self, shown: int, of_all: int) -> None:
        """How many of all results the list shows."""
        text = self.tr("{shown} of {all} items") if shown != of_all else self.tr("{all} items")
        self.count.setText(text.format(shown=shown, all=of_all))

    def _toggle(self) -> None:
        self._toggle_to(self.toggle.isChecked())

    def _toggle_to(self, wanted: bool) -> None:
        self.toggle.setChecked(wanted)
        self.drawer.setVisible(wanted)

    def _tell(self) -> None:
        self._pause.stop()
        choice = self.choice()
        narrowing = [name for name in self.combos if getattr(choice, name)] + ["counted"] * choice.counted_only
        text = self.tr("Filters ({count})").format(count=len(narrowing)) if narrowing else self.tr("Filters")
        self.toggle.setText(text)
        self.clear.setVisible(not choice.is_everything)
        self.changed.emit()

    def _combo(self, name: str, options: Iterable[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setProperty("sizeAdjustPolicy", 2)  # AdjustToMinimumContentsLengthWithIcon: long names are elided
        combo.setMinimumContentsLength(8)
        for value, word in options:
            combo.addItem(word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…", value)
        combo.currentIndexChanged.connect(lambda _: self._tell())
        return combo

    def _set(self, combo: QComboBox, value: str) -> None:
        combo.blockSignals(True)
        combo.setCurrentIndex(max(combo.findData(value), 0))
        combo.blockSignals(False)

    def _offers(self, results: Sequence[Result]) -> Iterable[tuple[str, str, list[tuple[str, str]]]]:
        """Each filter of `Choice` with what lets everything through, first, and what it offers."""
        say, term = self._words.say, self._words.term
        sectors = self._words.vocabulary.sectors
        offers: tuple[tuple[str, str, list[tuple[str, str]]], ...] = (
            ("verdicts", self.tr("All verdicts"), [(key, say(f"verdict_{key}")) for key in VERDICTS]),
            ("levels", self.tr("All levels"), [(key, say(f"level_{key}")) for key in LEVELS if key != "other"]),
            ("forms", self.tr("All kinds of support"), [(key, say(f"form_{key}")) for key in _FORMS]),
            ("certainties", self.tr("However certain"), [(key, say(f"certainty_{key}")) for key in CERTAINTIES]),
            ("paid", self.tr("Once and yearly"), [(key, say(f"paid_{key}")) for key in _PAID]),
            ("authorities", self.tr("All authorities"), [(name, term(name)) for name in authorities_of(results)]),
            ("sectors", self.tr("All sectors"), [(one.id, term(one.name)) for one in sectors]),
        )
        return [(name, every, [("", every), *options]) for name, every, options in offers]

    def _order_word(self, order: str) -> str:
        return {
            "verdict": self.tr("By verdict"),
            "amount": self.tr("Most money first"),
            "certainty": self.tr("Surest first"),
            "ends": self.tr("Ending first"),
            "title": self.tr("By title"),
        }[order]
