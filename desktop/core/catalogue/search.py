"""Finds documents and benefits by what is written in them: any length of word, Simplified and Traditional alike."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.vocabulary import folded, simplified


class Hit(msgspec.Struct, frozen=True):
    """A document that holds the text searched for, and the benefits in it that do (none: only its own words)."""

    document: Document
    benefits: tuple[Benefit, ...]


def search(catalogue: Catalogue, text: str) -> tuple[Hit, ...]:
    """Every document whose words, or whose benefits' words, hold each of the words of ``text``."""
    found = _search(catalogue, text)
    if not found and simplified(text) != text:
        return _search(catalogue, simplified(text))
    return found


def _search(catalogue: Catalogue, text: str) -> tuple[Hit, ...]:
    words = [folded(word) for word in text.split() if folded(word)]
    if not words:
        return ()
    hits = []
    for document, of_document, texts in _folded_texts(catalogue):
        benefits = tuple(
            benefit
            for benefit, of_benefit in zip(document.benefits, texts, strict=True)
            if all(word in of_benefit or word in of_document for word in words)
            and any(word in of_benefit for word in words)
        )
        if benefits or all(word in of_document for word in words):
            hits.append(Hit(document, benefits))
    return tuple(hits)


def _folded_texts(catalogue: Catalogue) -> tuple[tuple[Document, str, tuple[str, ...]], ...]:
    """Every document with its own words and those of each benefit, folded once for a catalogue.

    Kept beside the catalogue's own cached properties, where it ends with the catalogue: only a search needs it.
    """
    kept: dict[str, tuple[tuple[Document, str, tuple[str, ...]], ...]] = catalogue.__dict__
    if _KEPT not in kept:
        kept[_KEPT] = tuple(
            (
                document,
                _document_text(document, catalogue),
                tuple(_benefit_text(benefit) for benefit in document.benefits),
            )
            for document in catalogue.documents
        )
    return kept[_KEPT]


_KEPT = "_folded_texts"


def _document_text(document: Document, catalogue: Catalogue) -> str:
    region = catalogue.vocabulary.region.get(document.region)
    return _apart((document.id, document.number, document.title, document.issuer, region.name if region else ""))


def _benefit_text(benefit: Benefit) -> str:
    parts = (benefit.id, benefit.title, benefit.matter, benefit.ladder, benefit.choose_one, benefit.note)
    return _apart(parts)


def _apart(texts: Iterable[str | None]) -> str:
    """Texts folded, one beneath the other: no word is found across two of them."""
    return "\n".join(folded(text) for text in texts if text)
