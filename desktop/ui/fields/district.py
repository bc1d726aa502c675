"""The field for where a company is registered: searched as it is typed, or chosen step by step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desktop.core.rules.words import Words
from desktop.core.vocabulary import Region
from desktop.ui.fields.field import TextField
from desktop.ui.fields.search import Entry, search_in
from desktop.ui.lettering import label
from desktop.ui.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_LEVELS = ("province", "city", "district")


class DistrictField(TextField):
    """A district by name, alias or code; ``chosen`` tells the code of one that was picked."""

    chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__("", "")
        self._words = words
        self._vocabulary = words.vocabulary
        question = self.tr("Where is the company registered?")
        self.question.setText(question)
        self.entry.setAccessibleName(question)
        self.entry.setPlaceholderText(self.tr("name or code, e.g. {example}").format(example=words.term("滨江区")))
        search_in(self.entry, partial(_entries, words), self._picked)
        self.levels = [_Step() for _ in _LEVELS]
        row = QHBoxLayout()
        row.setSpacing(S)
        names = (self.tr("Province"), self.tr("City"), self.tr("District"))
        for number, (box, name) in enumerate(zip(self.levels, names, strict=True)):
            box.setAccessibleName(name)
            box.setMinimumWidth(100)
            box.activated.connect(lambda _, number=number: self._stepped(number))
            row.addWidget(box, 1)
        self.column.insertWidget(self.column.count() - 1, label(self.tr("or step by step"), "small"))
        self.column.insertLayout(self.column.count() - 1, row)
        self.show_code(None)

    def show_code(self, code: str | None) -> None:
        """Has the three steps show a region and what it lies in."""
        path: dict[str, Region] = {region.level: region for region in self._vocabulary.region_path(code or "")}
        parent: Region | None = None
        for number, level in enumerate(_LEVELS):
            self._fill(number, [r for r in self._vocabulary.regions if _lies_in(r, level, parent)], path.get(level))
            parent = path.get(level)

    def show_raw(self, raw: Any) -> None:
        """Puts a name into the entry and shows it in the steps."""
        super().show_raw(raw)
        region = self._vocabulary.find_region(raw) if raw else None
        self.show_code(region.code if region else None)

    def _fill(self, number: int, regions: list[Region], chosen: Region | None) -> None:
        box = self.levels[number]
        box.clear()
        box.addItem(self.tr("choose"), None)
        for region in regions:
            box.addItem(self._words.term(region.name), region.code)
        box.setCurrentIndex(regions.index(chosen) + 1 if chosen in regions else 0)
        box.setEnabled(bool(regions))

    def _stepped(self, number: int) -> None:
        """A step was taken: its region is the answer, or that of the step before when it was undone."""
        codes = [box.currentData() for box in self.levels[: number + 1]]
        known = [code for code in codes if code]
        if known:
            self._picked(known[-1])

    def _picked(self, code: str) -> None:
        self.show_raw(self._words.term(self._vocabulary.region[code].name))
        self.show_code(code)
        self.chosen.emit(code)


class _Step(QComboBox):
    """A drop-down list that the mouse wheel only scrolls past: it changes no answer on the way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page."""
        event.ignore()


def _lies_in(region: Region, level: str, parent: Region | None) -> bool:
    return region.level == level and (level == _LEVELS[0] or (parent is not None and region.parent == parent.code))


def _entries(words: Words) -> list[Entry]:
    return [_entry(region, words) for region in words.vocabulary.regions if region.level in _LEVELS]


def _entry(region: Region, words: Words) -> Entry:
    path = reversed(words.vocabulary.region_path(region.code)[1:])
    above = "".join(words.term(other.name) for other in path if other.level in _LEVELS)
    found_by = (region.name, *region.aliases, region.code, *region.pinyin)
    return region.code, words.term(region.name), f"{above} {region.code}".strip(), found_by
