"""Fields for money, ratios and whole numbers: typed as people write them, read back in full."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from desktop.core.facts import Fact
from desktop.core.quantities import Money, QuantityError, Ratio, Value, plain_number
from desktop.core.rules.words import Words
from desktop.ui.fields.field import TextField
from desktop.ui.lettering import in_full

_DOUBTFUL_YUAN = 100_000


class QuantityField(TextField):
    """One quantity; beneath it, how it is read."""

    def __init__(self, fact: Fact, words: Words, unit: str, example: str, width: int) -> None:
        super().__init__(words.question(fact.id), words.help(fact.id))
        self._fact = fact
        self._words = words
        self.entry.setPlaceholderText(self.tr("e.g. {example}").format(example=example))
        self.with_unit(unit, width)

    def preview(self, text: str) -> str:
        """The quantity written out."""
        try:
            value = self._fact.parse(text.strip())
        except QuantityError:
            return ""
        return read_back(self._fact, value, self._words, text)


def money_field(fact: Fact, words: Words) -> QuantityField:
    """A field for an amount of money."""
    return QuantityField(fact, words, QCoreApplication.translate("Quantities", "yuan"), "1,200万", 240)


def ratio_field(fact: Fact, words: Words) -> QuantityField:
    """A field for a ratio."""
    return QuantityField(fact, words, "", "8%", 160)


def count_field(fact: Fact, words: Words) -> QuantityField:
    """A field for a whole number."""
    return QuantityField(fact, words, words.term(fact.unit) if fact.unit else "", "46", 160)


def read_back(fact: Fact, value: Value, words: Words, typed: str = "") -> str:
    """How an entry is understood: ``= 12,000,000 元``; with a doubt where a unit may have been forgotten."""
    if isinstance(value, Money):
        text = f"= {in_full(value)}"
        if typed.strip().isdecimal() and 0 < value.in_yuan < _DOUBTFUL_YUAN:
            doubt = QCoreApplication.translate("Quantities", "in yuan; for ten thousands write {example}")
            return f"{text}（{doubt.format(example=typed.strip() + '万')}）"
        return text
    return f"= {words.shown(fact.id, value)}"


def entry_text(fact: Fact, value: Value) -> str:
    """``value`` as it would be typed, and read back as exactly that value."""
    text = _as_typed(value)
    try:
        if fact.parse(text) == value:
            return text
    except QuantityError:
        pass  # a value no person would type, such as a third
    return str(fact.plain(value))


def _as_typed(value: Value) -> str:
    if isinstance(value, Ratio):
        percent: Fraction = value.fraction * 100
        return f"{plain_number(percent.numerator)}%" if percent.denominator == 1 else str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return plain_number(value)
    return str(value)
