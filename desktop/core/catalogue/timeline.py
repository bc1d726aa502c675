"""All documents along time: one bar each, from its first day to its last."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.core.catalogue.model import Catalogue, Status


class Bar(msgspec.Struct, frozen=True):
    """One document: None where the text prints no first or no last day; ``windows`` when applications are taken."""

    document: str
    title: str
    from_: date | None
    to: date | None
    status: Status
    days_left: int | None
    windows: tuple[tuple[date | None, date | None], ...]


def timeline(catalogue: Catalogue, on: date) -> tuple[Bar, ...]:
    """A bar for every document whose text is held, those that end first first, those without an end last."""
    bars = []
    for document in catalogue.documents:
        if document.text == "title-only":
            continue
        status = document.status(on)
        last = document.last_day
        days_left = (last - on).days if last is not None and status == "in_force" else None
        windows = tuple((window.from_, window.to) for window in document.applications)
        bars.append(Bar(document.id, document.title, document.from_, last, status, days_left, windows))
    return tuple(sorted(bars, key=lambda bar: (bar.to is None, bar.to or on, bar.from_ or on, bar.document)))
