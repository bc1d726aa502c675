"""What a company could do next: the changes that bring benefits within reach, ranked by effort and by worth."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.assessment.model import NextStep, Result
from desktop.core.assessment.weighing import Weighing
from desktop.core.quantities import Money
from desktop.core.rules.changes import Change, Obtain, effort_of
from desktop.core.vocabulary import EFFORTS

_EFFORT_ORDER = list(EFFORTS)
_COUNTS = ("eligible", "confirm")


def next_steps_of(weighing: Weighing) -> tuple[NextStep, ...]:
    """Every set of changes that brings a near benefit within reach, and every certification that brings money.

    The same changes serve several benefits at once: their worth is told once, for all of them. Sorted by effort, the
    least first, then by worth, the most first; what adds nothing is left out.
    """
    wanted = dict(_near(weighing))
    for certification_id in _obtainable(weighing):
        wanted.setdefault((Obtain(certification_id),), set())
    steps = [_step(changes, frozenset(near), weighing) for changes, near in wanted.items()]
    return tuple(sorted((step for step in steps if step.worth.fen > 0), key=_order))


def unlocked_by(certification_id: str, weighing: Weighing) -> NextStep:
    """What one certification brings in all, obtained on the date asked."""
    return _step((Obtain(certification_id),), frozenset(), weighing)


def _near(weighing: Weighing) -> dict[tuple[Change, ...], set[str]]:
    found: dict[tuple[Change, ...], set[str]] = {}
    for result in weighing.judged:
        for step in result.steps:
            found.setdefault(step.changes, set()).add(result.benefit.id)
    return found


def _obtainable(weighing: Weighing) -> Iterator[str]:
    """The certifications not held that can be planned and that a benefit in force names."""
    held = weighing.situation.held
    if held is None:
        return
    vocabulary = weighing.catalogue.vocabulary
    named = {
        certification_id
        for result in weighing.judged
        if result.verdict in ("ineligible", "near", "unknown")
        for certification_id in result.benefit.certifications
    }
    for certification in vocabulary.certifications:
        if certification.id in named and certification.id not in held and certification.effort != "exceptional":
            yield certification.id


def _step(changes: tuple[Change, ...], near: frozenset[str], weighing: Weighing) -> NextStep:
    """The step with its worth; the benefits it is ``near`` for count whatever else they wait for."""
    again = weighing.after(changes)
    brought = [one.benefit.id for one in again if one.benefit.id in near or _comes_within_reach(one, weighing)]
    worth = max(Money(weighing.settled_after(again, near) - weighing.settled.total), Money(0))
    effort = max((effort_of(change, weighing.catalogue.vocabulary) for change in changes), key=_EFFORT_ORDER.index)
    return NextStep(changes, effort, worth, tuple(brought))


def _comes_within_reach(again: Result, weighing: Weighing) -> bool:
    before = weighing.result[again.benefit.id]
    return again.verdict in _COUNTS and before.verdict not in _COUNTS


def _order(step: NextStep) -> tuple[int, int, int, str]:
    return (_EFFORT_ORDER.index(step.effort), -step.worth.fen, len(step.changes), repr(step.changes))
