"""Which field asks which type of fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.facts import Fact, FactType
from desktop.core.quantities import Value
from desktop.core.rules.words import Words
from desktop.ui.fields.choice import OptionField, YesNoField
from desktop.ui.fields.day import DateField
from desktop.ui.fields.field import Field
from desktop.ui.fields.quantities import count_field, entry_text, money_field, ratio_field

_FIELDS: Mapping[FactType, Callable[[Fact, Words], Field]] = {
    "money": money_field,
    "ratio": ratio_field,
    "count": count_field,
    "date": lambda fact, words: DateField(words.question(fact.id), words.help(fact.id)),
    "yes_no": YesNoField,
    "choice": OptionField,
}


def field_of(fact: Fact, words: Words) -> Field:
    """An empty field that asks for ``fact`` in these words."""
    return _FIELDS[fact.type](fact, words)


def raw_of(fact: Fact, value: Value) -> object:
    """``value`` as its field shows it."""
    return value if fact.type in ("yes_no", "choice") else entry_text(fact, value)
