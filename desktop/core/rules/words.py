"""The words rules are explained in, so that text and rule cannot drift apart.

Every sentence about a rule is made here from the rule's own parts; a rule holds no sentence about itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from desktop.core.languages import Language
from desktop.core.quantities import Money, Value, plain_number
from desktop.core.rules.phrase import Joined, Label, Phrase, Readable
from desktop.core.rules.phrases.english import ENGLISH
from desktop.core.rules.phrases.simplified import SIMPLIFIED
from desktop.core.vocabulary import EFFORTS, RECIPIENT_KINDS, Vocabulary

if TYPE_CHECKING:
    from opencc_purepy import OpenCC

_TABLES: Mapping[Language, Mapping[str, str]] = {"zh-Hans": SIMPLIFIED, "zh-Hant": SIMPLIFIED, "en": ENGLISH}

NAMED_IN_CODE: tuple[str, ...] = (*RECIPIENT_KINDS.values(), *EFFORTS.values())
"""Words that stand in the code and not in the catalogue; they have an English one like all others."""


class Words(msgspec.Struct, frozen=True):
    """Phrases of one language over one vocabulary."""

    vocabulary: Vocabulary
    language: Language = "zh-Hans"

    def say(self, key: str, **parts: object) -> str:
        """The phrase of that key with its places filled."""
        text = _TABLES[self.language][key].format(**parts)
        return traditional(text) if self.language == "zh-Hant" else text

    def term(self, word: str) -> str:
        """A word of the catalogue in this language."""
        if self.language == "en":
            return self.vocabulary.english.get(word, word)
        return traditional(word) if self.language == "zh-Hant" else word

    def tell(self, phrase: Phrase) -> str:
        """A phrase said in this language, with everything in it."""
        return self.say(phrase.key, **{name: self._part(part) for name, part in phrase.parts.items()})

    def _part(self, part: object) -> str:
        if isinstance(part, Phrase):
            return self.tell(part)
        if isinstance(part, Joined):
            return self.say(part.between).join(map(self.tell, part.phrases))
        if isinstance(part, Label):
            return self.labels(part.facts)
        if isinstance(part, Readable):
            return self.quantity(part.quantity)
        if isinstance(part, Money):
            return figure(part)
        return traditional(str(part)) if self.language == "zh-Hant" else str(part)

    def label(self, fact_id: str) -> str:
        """The short noun of a fact, also of those every company has."""
        if fact_id in _OWN:
            return self.say(f"own_{fact_id}")
        return self.term(self.vocabulary.fact[fact_id].label)

    def question(self, fact_id: str) -> str:
        """How a fact is asked for."""
        return self.term(self.vocabulary.fact[fact_id].question)

    def help(self, fact_id: str) -> str:
        """How the term is defined and why it is asked; empty where nothing is added."""
        return self.term(self.vocabulary.fact[fact_id].help)

    def fault(self, sentence: str) -> str:
        """A fault as the core says it (in Simplified), in this language."""
        if self.language == "en":
            labels = sorted({fact.label for fact in self.vocabulary.facts}, key=len, reverse=True)
            for label in labels:
                sentence = sentence.replace(label, self.term(label)) if label in sentence else sentence
        return fault_in(self.language, sentence)

    def labels(self, fact_ids: Iterable[str]) -> str:
        """Several labels in a row."""
        return self.listing(self.label(fact_id) for fact_id in fact_ids)

    def value(self, fact_id: str, value: Value | None) -> str:
        """A fact's value as people read it, or that it is unknown."""
        if value is None:
            return self.say("unknown")
        if isinstance(value, Money) and value.currency != "CNY":
            return self.say("other_currency", value=self.quantity(value))
        return self.shown(fact_id, value)

    def shown(self, fact_id: str, value: Value) -> str:
        """A value of that fact with its unit, in this language; never rounded."""
        unit = self.vocabulary.fact[fact_id].unit
        if isinstance(value, int) and not isinstance(value, bool) and unit:
            return f"{plain_number(value)} {self.term(unit)}"
        return self.quantity(value)

    def quantity(self, value: Value) -> str:
        """A quantity by itself: 20万元, or CNY 200,000."""
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, Money):
            return f"{value.currency} {plain_number(value.in_yuan)}" if self.language == "en" else self._plain(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, int):
            return plain_number(value)
        return self.term(value) if isinstance(value, str) else str(value)

    def _plain(self, value: Money) -> str:
        return traditional(str(value)) if self.language == "zh-Hant" else str(value)

    def listing(self, words: Iterable[str]) -> str:
        """Words in a row: 甲、乙、丙."""
        return self.say("list").join(words)

    def certification(self, certification_id: str) -> str:
        """A certification's name."""
        return self.term(self.vocabulary.certification[certification_id].name)

    def effort(self, certification_id: str) -> str:
        """How hard a certification is to get, in words."""
        return self.term(EFFORTS[self.vocabulary.certification[certification_id].effort])

    def window(self, first: date | None, last: date | None) -> str:
        """A span of days, open on the side that is None."""
        if first is None:
            return self.say("to", last=last)
        if last is None:
            return self.say("from", first=first)
        return self.say("between", first=first, last=last)


_OWN = ("name", "district", "certifications", "planned", "sectors", "recipient_kinds")


def fault_in(language: Language, fault: str) -> str:
    """A fault the core says in Simplified, in that language; it needs no catalogue, which may be what is at fault."""
    if language == "en":
        from desktop.core.rules.phrases.faults import in_english  # only where something is wrong

        return in_english(fault)
    return traditional(fault) if language == "zh-Hant" else fault


def traditional(text: str) -> str:
    """``text`` in Traditional characters as they are written in Taiwan, word by word (头发 is 頭髮, 发展 is 發展)."""
    return text if text.isascii() else str(_converter().convert(text))


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    # Loading its tables takes a tenth of a second: only when somebody reads 繁體.
    from opencc_purepy import OpenCC

    return OpenCC("s2tw")


def figure(amount: Money) -> str:
    """An amount inside a formula: plain digits with separators, so that the arithmetic can be followed."""
    return plain_number(amount.in_yuan)
