"""Which documents of a catalogue are shown: by words, level, region, how they stand, how much of them is held."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.search import search


class Browsed(msgspec.Struct, frozen=True):
    """What is asked for; an empty text lets everything through. ``standing`` is a status of `Document.status`."""

    text: str = ""
    level: str = ""
    region: str = ""
    standing: str = ""
    held: str = ""


class Found(msgspec.Struct, frozen=True):
    """A document, and those of its benefits that hold what was searched for (all without a search)."""

    document: Document
    benefits: tuple[Benefit, ...]


def browsed(catalogue: Catalogue, asked: Browsed, on: date) -> tuple[Found, ...]:
    """The documents that pass, in the order of the catalogue."""
    if asked.text.strip():
        hits = [Found(hit.document, hit.benefits) for hit in search(catalogue, asked.text)]
    else:
        hits = [Found(document, document.benefits) for document in catalogue.documents]
    return tuple(one for one in hits if _passes(one.document, asked, catalogue, on))


def _passes(document: Document, asked: Browsed, catalogue: Catalogue, on: date) -> bool:
    """A region lets through what was issued for it, for what it lies in and for what lies in it."""
    around = catalogue.vocabulary.around
    return (
        (not asked.level or document.level == asked.level)
        and (not asked.standing or document.status(on) == asked.standing)
        and (not asked.held or document.text == asked.held)
        and (not asked.region or document.region in around(asked.region) or asked.region in around(document.region))
    )
