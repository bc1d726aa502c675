"""What a catalogue knows, and does not, as seen on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from desktop.core.catalogue.model import Catalogue, Document, Status

IN_FORCE: tuple[Status, ...] = ("in_force", "undated")
"""How a document stands that counts."""


class Covered(msgspec.Struct, frozen=True):
    """One document as the page of coverage lists it."""

    document: Document
    region: str
    status: Status


class Coverage(msgspec.Struct, frozen=True):
    """How much there is: documents by what is held of them, benefits by whether they name a figure."""

    version: str
    on: date
    documents: tuple[Covered, ...]
    benefits: int
    with_figure: int

    @property
    def held(self) -> int:
        """Documents whose text is held, whole or in part."""
        return len(self._of_text("full", "partial"))

    @property
    def partial(self) -> int:
        """Documents of which a part is lost; ``missing`` of each says what."""
        return len(self._of_text("partial"))

    @property
    def only_titles(self) -> int:
        """Documents known to exist whose text is not held: never evaluated."""
        return len(self._of_text("title-only"))

    @property
    def in_force(self) -> int:
        """Documents that count on the day."""
        return sum(one.status in IN_FORCE for one in self.documents)

    def _of_text(self, *texts: str) -> Sequence[Covered]:
        return [one for one in self.documents if one.document.text in texts]


def coverage_of(catalogue: Catalogue, on: date) -> Coverage:
    """The coverage of ``catalogue`` as of ``on``."""
    region = catalogue.vocabulary.region
    return Coverage(
        catalogue.version,
        on,
        tuple(Covered(one, region[one.region].name, one.status(on)) for one in catalogue.documents),
        len(catalogue.benefit),
        sum(benefit.amount.kind != "unstated" for benefit in catalogue.benefit.values()),
    )
