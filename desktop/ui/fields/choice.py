"""Fields whose answers are given: yes or no, one of several, any of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.core.facts import Fact
from desktop.core.rules.words import Words
from desktop.ui.fields.field import Field
from desktop.ui.fields.flow import FlowLayout
from desktop.ui.lettering import button, without_key
from desktop.ui.theme import S


class ChoiceField(Field):
    """One of several answers, each a large button; ``answers`` are what they say and what they mean."""

    def __init__(
        self, question: str, help_text: str, answers: Sequence[tuple[str, Any]], *, role: str = "question"
    ) -> None:
        super().__init__(question, help_text, role=role)
        across = len(answers) <= 3 and all(len(word) <= 12 for word, _ in answers)
        self.answers_row = QHBoxLayout() if across else QVBoxLayout()
        self.answers_row.setSpacing(S)
        self.entry_row.addLayout(self.answers_row, 1)
        self.group = QButtonGroup(self)
        self.buttons: list[QRadioButton] = []
        self._values: list[Any] = []
        for number, (word, value) in enumerate(answers):
            choice = QRadioButton(without_key(word))
            choice.setProperty("role", "choice")
            choice.setAccessibleName(f"{word}：{question}")
            choice.setAccessibleDescription(help_text)
            self.group.addButton(choice, number)
            self.answers_row.addWidget(choice, 1)
            self.buttons.append(choice)
            self._values.append(value)
        self.group.idClicked.connect(lambda _: self.entered.emit())

    def raw(self) -> Any:
        """What the chosen answer means; None when none is chosen."""
        chosen = self.group.checkedId()
        return None if chosen < 0 else self._values[chosen]

    def show_raw(self, raw: Any) -> None:
        """Chooses the answer that means ``raw``, or none."""
        self.group.setExclusive(False)
        for choice, value in zip(self.buttons, self._values, strict=True):
            choice.setChecked(raw is not None and value == raw)
        self.group.setExclusive(True)

    def focus(self) -> None:
        """To the chosen answer, or the first."""
        self.buttons[max(self.group.checkedId(), 0)].setFocus()

    def add_beside(self, widget: QWidget) -> None:
        """One more button in the row of answers."""
        self.answers_row.addWidget(widget, 1)


class YesNoField(ChoiceField):
    """Yes or no."""

    def __init__(self, fact: Fact, words: Words) -> None:
        answers = ((words.say("yes"), True), (words.say("no"), False))
        super().__init__(words.question(fact.id), words.help(fact.id), answers)


class OptionField(ChoiceField):
    """One of the options of a fact."""

    def __init__(self, fact: Fact, words: Words) -> None:
        answers = [(words.term(option), option) for option in fact.options]
        super().__init__(words.question(fact.id), words.help(fact.id), answers)


class SectorsField(Field):
    """Any number of sectors, or expressly none of them."""

    def __init__(self, question: str, help_text: str, words: Words) -> None:
        super().__init__(question, help_text)
        area = QWidget()
        flow = FlowLayout(area)
        self.entry_row.addWidget(area, 1)
        sectors = words.vocabulary.sectors
        self.chips = {sector.id: button(words.term(sector.name), "chip") for sector in sectors}
        for chip in self.chips.values():
            chip.setCheckable(True)
            chip.clicked.connect(self._chosen)
            flow.addWidget(chip)
        self.none = button(self.tr("None of these"), "chip")
        self.none.setCheckable(True)
        self.none.clicked.connect(self._chosen_none)
        flow.addWidget(self.none)
        for chip in (*self.chips.values(), self.none):
            chip.setAccessibleDescription("\n".join(text for text in (question, help_text) if text))

    def raw(self) -> tuple[str, ...] | None:
        """The ids of the chosen sectors; empty for expressly none, None for no answer."""
        chosen = tuple(sector for sector, chip in self.chips.items() if chip.isChecked())
        return chosen if chosen or self.none.isChecked() else None

    def show_raw(self, raw: Any) -> None:
        """Chooses the sectors of these ids."""
        for sector, chip in self.chips.items():
            chip.setChecked(raw is not None and sector in raw)
        self.none.setChecked(raw == ())

    def focus(self) -> None:
        """To the first sector."""
        next(iter(self.chips.values())).setFocus()

    def _chosen(self) -> None:
        self.none.setChecked(False)
        self.entered.emit()

    def _chosen_none(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)
        self.entered.emit()
