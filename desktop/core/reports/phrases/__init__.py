"""Every phrase of a report, a table a language; 繁體 is made of 简体 when it is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from desktop.core.languages import Language
from desktop.core.reports.phrases import english, simplified
from desktop.core.rules.words import traditional

Explanations = tuple[tuple[str, tuple[str, ...]], ...]

_TABLES: Mapping[Language, Mapping[str, str]] = {
    "zh-Hans": simplified.SIMPLIFIED,
    "zh-Hant": simplified.SIMPLIFIED,
    "en": english.ENGLISH,
}


class Phrases(msgspec.Struct, frozen=True):
    """The phrases of one language."""

    language: Language = "zh-Hans"

    def say(self, key: str, **parts: object) -> str:
        """The phrase of that key with its places filled; what fills them is left as it is."""
        return _phrase(self.language, key).format(**parts)

    def has(self, key: str) -> bool:
        """Whether there is a phrase of that key."""
        return key in _TABLES[self.language]

    def listing(self, words: Iterable[str]) -> str:
        """Words in a row: 甲、乙、丙."""
        return self.say("list").join(words)

    def capital(self, text: str) -> str:
        """``text`` as it stands at the head of a line or alone in a cell; a Chinese text is left as it is written."""
        return text[:1].upper() + text[1:] if self.language == "en" else text

    @property
    def locale(self) -> str:
        """The language as files name it."""
        return {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en"}[self.language]

    @property
    def in_myriads(self) -> bool:
        """Whether people who read this language count in 万."""
        return self.language != "en"

    @property
    def explanations(self) -> Explanations:
        """What the words of a report mean: paragraphs by heading."""
        if self.language == "en":
            return english.EXPLANATIONS
        if self.language == "zh-Hans":
            return simplified.EXPLANATIONS
        return tuple((traditional(title), tuple(map(traditional, texts))) for title, texts in simplified.EXPLANATIONS)


@lru_cache(maxsize=1024)
def _phrase(language: Language, key: str) -> str:
    text = _TABLES[language][key]
    return traditional(text) if language == "zh-Hant" else text
