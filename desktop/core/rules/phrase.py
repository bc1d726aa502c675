"""A sentence not yet told in any language: which phrase it is, and what stands in its places."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.core.quantities import Money


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """The phrase of ``key`` with its ``parts``; `rules.words.Words.tell` says it.

    A part is another phrase, one of the kinds below, a quantity, a day, or a text of the catalogue. Money stands as
    plain digits, so that the arithmetic can be followed.
    """

    key: str
    parts: Mapping[str, object] = {}


class Label(msgspec.Struct, frozen=True, gc=False):
    """The short nouns of one fact, or of several in a row."""

    facts: tuple[str, ...]


class Readable(msgspec.Struct, frozen=True):
    """A quantity as people read it (20万元), where digits alone would be hard to take in."""

    quantity: Money | int


class Joined(msgspec.Struct, frozen=True):
    """Several phrases one after the other, ``between`` them the phrase of that key."""

    between: str
    phrases: tuple[Phrase, ...]


def phrase(key: str, **parts: object) -> Phrase:
    """The phrase of ``key`` with its parts."""
    return Phrase(key, parts)
