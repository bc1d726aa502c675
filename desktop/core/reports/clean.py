"""Texts of a report made fit for print: invisible and forbidden characters go, those a font lacks become a box.

A character the font lacks would vanish silently from a PDF: it is found first, replaced, and told on the last page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from desktop.core.reports.phrases import Phrases

BOX = "□"
_T = TypeVar("_T")


def printable(text: str) -> str:
    """``text`` without what no page can show: control and format characters; line breaks become spaces."""
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if character in "\n\r\t" or category in ("Zl", "Zp"):
        return " "
    if category == "Cs":  # half of a surrogate pair: no character at all
        return BOX
    return "" if category in ("Cc", "Cf") or character in "\ufffe\uffff" else character


class MissingGlyphs:
    """Replaces the characters that a font lacks by `BOX` and remembers them."""

    def __init__(self, covers: Callable[[int], bool]) -> None:
        self._covers = covers
        self._missing: dict[str, None] = {}

    def __call__(self, text: str) -> str:
        """``text`` with a box for every character that would vanish; marks that only modify another are dropped."""
        shown = unicodedata.normalize("NFC", printable(text))
        return "".join(self._replaced(character) for character in shown)

    def _replaced(self, character: str) -> str:
        if self._covers(ord(character)):
            return character
        if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
            return ""  # variation selectors say how to draw the character before them
        self._missing.setdefault(character)
        return BOX

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters replaced so far, in the order they came."""
        return tuple(self._missing)

    def note(self, phrases: Phrases, most: int = 12) -> str:
        """The sentence for the last page, by code point since the characters cannot be shown; empty when none."""
        if not self._missing:
            return ""
        codes = [f"U+{ord(character):04X}" for character in self.missing[:most]]
        more = phrases.say("replaced_more", count=len(self._missing)) if len(self._missing) > most else ""
        return phrases.say("replaced", characters=phrases.listing(codes) + more)


def map_texts(node: _T, change: Callable[[str], str]) -> _T:
    """``node`` (structs, tuples and texts inside each other) with ``change`` applied to every text but the phrases."""
    done: dict[int, Any] = {}

    def mapped(value: Any) -> Any:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, tuple):
            return tuple(map(mapped, value))
        if isinstance(value, msgspec.Struct) and not isinstance(value, Phrases):
            if id(value) not in done:
                fields = {name: mapped(getattr(value, name)) for name in value.__struct_fields__}
                done[id(value)] = type(value)(**fields)
            return done[id(value)]
        return value

    return mapped(node)  # type: ignore[no-any-return]
