"""What else bears on a benefit: of the same matter, another grade, the other choice, what it needs or is needed for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result

Relation = Literal["matter", "ladder", "choose_one", "needs", "needed_by"]


class Related(msgspec.Struct, frozen=True):
    """Another result and how it hangs together with the first."""

    relation: Relation
    result: Result


def related_to(result: Result, assessment: Assessment) -> tuple[Related, ...]:
    """Every result a relation of the catalogue ties to ``result``, each once, those that can bring money first."""
    found: dict[str, Related] = {}
    for other in assessment.results:
        relation = next(_relations(result, other), None)
        if relation is not None and other.benefit.id != result.benefit.id:
            found[other.benefit.id] = Related(relation, other)
    return tuple(sorted(found.values(), key=lambda one: (one.result.verdict == "not_in_force", not one.result.counted)))


def _relations(one: Result, other: Result) -> Iterator[Relation]:
    mine, theirs = one.benefit, other.benefit
    if mine.needs == theirs.id:
        yield "needs"
    if theirs.needs == mine.id:
        yield "needed_by"
    if mine.choose_one is not None and mine.choose_one == theirs.choose_one:
        yield "choose_one"
    if mine.ladder is not None and mine.ladder == theirs.ladder:
        yield "ladder"
    if mine.matter is not None and mine.matter == theirs.matter:
        yield "matter"
