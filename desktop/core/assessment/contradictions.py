"""Rules of different documents that do not agree: the same matter for another amount, or asked for the other way round.

None is silently resolved: both stand side by side with their articles. In a total the higher counts (从高不重复).
The grades within one document are its own design and no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE
from desktop.core.assessment.truth_table import day_within
from desktop.core.assessment.witness import company_meeting
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.rules.conditions import AllOf, Condition, Declared, NoneOf, parts_of


class Contradiction(msgspec.Struct, frozen=True):
    """Two benefits of one matter, on a day on which both documents count.

    ``kind``: ``amounts`` where one company can meet both and they grant it different amounts, ``opposed`` where one
    asks for what the other excludes; ``facts`` are then the declarations they ask for in opposite ways.
    """

    one: Benefit
    other: Benefit
    on: date
    kind: Literal["amounts", "opposed"]
    facts: tuple[str, ...] = ()


def contradictions(catalogue: Catalogue, on: date | None = None) -> tuple[Contradiction, ...]:
    """Every pair of the catalogue; with ``on`` only those whose documents both count on that day."""
    by_matter: dict[str, list[Benefit]] = {}
    for benefit in catalogue.benefit.values():
        if benefit.matter is not None:
            by_matter.setdefault(benefit.matter, []).append(benefit)
    found = (one for members in by_matter.values() for one in _among(members, catalogue, on))
    return tuple(sorted(found, key=lambda pair: (pair.one.matter or "", pair.one.id, pair.other.id)))


def contradictions_of(document: Document, catalogue: Catalogue) -> tuple[Contradiction, ...]:
    """The pairs of the catalogue that one document is part of, its own benefit first."""
    own = {benefit.id for benefit in document.benefits}
    matters = {benefit.matter for benefit in document.benefits if benefit.matter is not None}
    by_matter: dict[str, list[Benefit]] = {}
    for benefit in catalogue.benefit.values():
        if benefit.matter in matters and benefit.matter is not None:
            by_matter.setdefault(benefit.matter, []).append(benefit)
    pairs = (
        pair
        for members in by_matter.values()
        for mine in members
        if mine.id in own
        for other in members
        if other.id not in own
        for pair in _among((mine, other), catalogue, None)
    )
    return tuple(sorted(pairs, key=lambda pair: (pair.one.id, pair.other.id)))


def contradictions_in(assessment: Assessment) -> tuple[Contradiction, ...]:
    """The pairs of which both sides can count for the company on its date, with different amounts."""
    countable: dict[str, list[Benefit]] = {}
    for result in assessment.results:
        if result.verdict in COUNTABLE and result.amount.high is not None and result.benefit.matter is not None:
            countable.setdefault(result.benefit.matter, []).append(result.benefit)
    return tuple(
        Contradiction(one, other, assessment.on, "amounts")
        for members in countable.values()
        for one, other in combinations(members, 2)
        if assessment.catalogue.document_of[one.id] is not assessment.catalogue.document_of[other.id]
        and assessment.result[one.id].amount.high != assessment.result[other.id].amount.high
    )


def _among(members: Sequence[Benefit], catalogue: Catalogue, on: date | None) -> Iterator[Contradiction]:
    for one, other in combinations(members, 2):
        documents = catalogue.document_of[one.id], catalogue.document_of[other.id]
        if documents[0] is documents[1] or one.recipient != other.recipient or not _places_meet(*documents, catalogue):
            continue
        day = _common_day(*documents, on)
        if day is None:
            continue
        opposed = tuple(sorted(_declared(one.when, True) & _declared(other.when, False)))
        opposed += tuple(sorted(_declared(one.when, False) & _declared(other.when, True)))
        if opposed:
            yield Contradiction(one, other, day, "opposed", opposed)
        elif _differ(one, other) and _one_company_meets_both(one, other, catalogue, day):
            yield Contradiction(one, other, day, "amounts")


def _differ(one: Benefit, other: Benefit) -> bool:
    """Whether both name a figure, and not the same rule for it."""
    return one.amount != other.amount and "unstated" not in (one.amount.kind, other.amount.kind)


def _common_day(one: Document, other: Document, on: date | None) -> date | None:
    """A day on which both documents count: the one asked, else the first of the later one."""
    days = [on] if on is not None else [max(day_within(one), day_within(other)), *_ends(one, other)]
    running = ("in_force", "undated")
    return next((day for day in days if one.status(day) in running and other.status(day) in running), None)


def _ends(one: Document, other: Document) -> list[date]:
    return [day for document in (one, other) for day in (document.from_, document.last_day) if day is not None]


def _places_meet(one: Document, other: Document, catalogue: Catalogue) -> bool:
    paths = [{region.code for region in catalogue.vocabulary.region_path(document.region)} for document in (one, other)]
    return one.region in paths[1] or other.region in paths[0]


def _one_company_meets_both(one: Benefit, other: Benefit, catalogue: Catalogue, day: date) -> bool:
    """The search for a company takes the first way it finds through each rule: it is made from either side."""
    rules = ((one.when, other.when), (other.when, one.when))
    return any(company_meeting(AllOf(all=both), catalogue.vocabulary, day) is not None for both in rules)


def _declared(condition: Condition, wanted: bool) -> set[str]:
    """The declarations that must come out that way for the condition to be met."""
    if isinstance(condition, Declared):
        return {condition.fact} if condition.is_ is wanted else set()
    if isinstance(condition, NoneOf):
        return {one.fact for one in condition.none if isinstance(one, Declared) and one.is_ is not wanted}
    if isinstance(condition, AllOf) or len(parts_of(condition)) == 1:
        return set().union(*(_declared(part, wanted) for part in parts_of(condition)))
    return set()
