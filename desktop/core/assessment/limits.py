"""What several benefits bring together at most for one company: the documents' caps, less what was already received."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.assessment.candidate import Limit
from desktop.core.catalogue.model import Cap, Catalogue, Document
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.situation import Situation


def limits_of(catalogue: Catalogue, situation: Situation) -> tuple[Limit, ...]:
    """Every cap of every document that is known for the company; one by contribution only when that is known."""
    return tuple(limit for document in catalogue.documents for limit in _limits(document, situation))


def limit_facts(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The facts that caps follow, each with the benefits it holds together."""
    found: dict[str, frozenset[str]] = {}
    for document in catalogue.documents:
        for cap in document.caps:
            if cap.limit_fact is not None:
                found[cap.limit_fact] = found.get(cap.limit_fact, frozenset()) | members_of(cap, document)
    return found


def members_of(cap: Cap, document: Document) -> frozenset[str]:
    """The benefits a cap holds together: those it names (with their variants), or all of the document."""
    if not cap.benefits:
        return frozenset(benefit.id for benefit in document.benefits)
    named = tuple(f"{document.id}.{name}" for name in cap.benefits)
    return frozenset(
        benefit.id
        for benefit in document.benefits
        if any(benefit.id == name or benefit.id.startswith(f"{name}.") for name in named)
    )


def used_of(cap: Cap, members: frozenset[str], situation: Situation) -> tuple[Received, ...]:
    """The money received that counts against a cap: of its benefits, in yuan, within its years up to the date asked."""
    return tuple(entry for entry in situation.profile.received if _uses(entry, cap, members, situation))


def years_of(per: str) -> int:
    """Over how many calendar years a cap or amount holds that is ``per`` year or ``years:N``."""
    return int(per.removeprefix("years:")) if per.startswith("years:") else 1


def limit_of(cap: Cap, situation: Situation) -> Money | None:
    """What a cap comes to in yuan; None where it follows a fact that is not known."""
    limit = situation.known.get(cap.limit_fact) if cap.limit_fact else cap.limit
    return limit if isinstance(limit, Money) and limit.currency == "CNY" else None


def _limits(document: Document, situation: Situation) -> Iterator[Limit]:
    for cap in document.caps:
        limit = limit_of(cap, situation)
        if limit is not None:
            members = members_of(cap, document)
            used = sum(entry.amount.fen for entry in used_of(cap, members, situation))
            yield Limit(members, max(limit.fen - used, 0), cap.reason)


def _uses(entry: Received, cap: Cap, members: frozenset[str], situation: Situation) -> bool:
    if entry.benefit not in members or entry.amount.currency != "CNY" or entry.on > situation.on:
        return False
    return cap.per == "once" or entry.on.year > situation.on.year - years_of(cap.per)
