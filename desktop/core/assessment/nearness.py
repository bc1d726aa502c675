"""What would bring a failed benefit within reach: the smallest sets of changes, checked by trying them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.assessment.model import Result, Step
from desktop.core.catalogue.model import Benefit
from desktop.core.faults import InputError
from desktop.core.profile import with_answers
from desktop.core.rules.changes import Change, Obtain, SetFact, answers_after, effort_of
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import EFFORTS

MOST_STEPS = 3
"""How many alternative sets of changes are kept for one benefit."""

MOST_ROUNDS = 3
"""How often a set of changes may be completed because it failed something that held before."""

MOST_TRIED = 64
"""How many incomplete sets of changes are completed in one round."""

_EFFORT_ORDER = list(EFFORTS)


def with_near(results: Sequence[Result], situation: Situation) -> tuple[Result, ...]:
    """The results, in which a failed benefit that the company could bring within reach is near, and says how."""
    tried = Tried(situation)
    return tuple([_near_or_not(result, tried) for result in results])


def _near_or_not(result: Result, tried: Tried) -> Result:
    if result.verdict != "ineligible":
        return result
    steps = tuple(Step(changes) for changes in nearest_changes(result.benefit, result.reason, tried))
    return msgspec.structs.replace(result, verdict="near", steps=steps) if steps else result


class Tried:
    """Companies with some answers changed, each made once for all the benefits that try the same changes."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._after: dict[tuple[Change, ...], Situation | None] = {}

    def after(self, changes: tuple[Change, ...]) -> Situation | None:
        """The company after ``changes``; None where the answers could not be true together."""
        if changes not in self._after:
            self._after[changes] = _after(changes, self.situation)
        return self._after[changes]


class _Try(msgspec.Struct, frozen=True):
    """A set of changes, where it leads, and how the condition comes out there."""

    changes: tuple[Change, ...]
    situation: Situation
    reason: Reason


def nearest_changes(benefit: Benefit, reason: Reason, tried: Tried) -> list[tuple[Change, ...]]:
    """The smallest sets of changes after which the benefit no longer fails.

    Smallest is the fewest changes, and of those the least effort; sets alike in both are alternatives. Each was
    tried: the changed profile is consistent and the condition no longer fails on it. A change that breaks another
    requirement (more revenue lowers the R&D ratio) is completed by what mends that. A missing figure is named even
    while other facts are open; a certification only where nothing else is, for else every honour would be near.
    """
    situation = tried.situation
    found: list[_Try] = []
    incomplete = [_Try((), situation, reason)]
    for _ in range(MOST_ROUNDS):
        completed = [one for start in incomplete for one in _completed(benefit, start, tried)]
        found += [one for one in completed if _suffices(one)]
        fewest = min((len(one.changes) for one in found), default=None)
        incomplete = [
            one
            for one in completed
            if one.reason.outcome is Outcome.NOT_MET and (fewest is None or len(one.changes) < fewest)
        ][:MOST_TRIED]
        if not incomplete:
            break
    cheapest = min((_cost(one.changes, situation) for one in found), default=None)
    best = dict.fromkeys(one.changes for one in found if _cost(one.changes, situation) == cheapest)
    return list(best)[:MOST_STEPS]


def _completed(benefit: Benefit, start: _Try, tried: Tried) -> Iterator[_Try]:
    """``start`` with each set of changes that mends what fails there, tried."""
    for more in benefit.when.remedies(start.situation, start.reason):
        changes = _together(start.changes, more)
        if changes == start.changes:
            continue
        changed = tried.after(changes)
        if changed is not None:
            yield _Try(changes, changed, benefit.when.evaluate(changed))


def _suffices(one: _Try) -> bool:
    obtains = any(isinstance(change, Obtain) for change in one.changes)
    return one.reason.outcome > (Outcome.UNKNOWN if obtains else Outcome.NOT_MET)


def _together(earlier: tuple[Change, ...], later: tuple[Change, ...]) -> tuple[Change, ...]:
    """Both sets as one; a fact moved twice is moved once, from where it stood at first to where it ends."""
    moved: dict[object, Change] = {}
    for change in (*earlier, *later):
        if isinstance(change, SetFact):
            first = moved.get(change.fact)
            before = first.before if isinstance(first, SetFact) else change.before
            moved[change.fact] = SetFact(change.fact, before, change.after)
        else:
            moved[change] = change
    return tuple(moved.values())


def _after(changes: tuple[Change, ...], situation: Situation) -> Situation | None:
    answers = answers_after(situation.profile, changes, situation)
    try:
        profile = with_answers(situation.vocabulary, situation.profile, answers)
    except InputError:
        return None  # the answers could not be true together, such as R&D expense above revenue
    return Situation(profile, situation.on, situation.vocabulary)


def _cost(changes: tuple[Change, ...], situation: Situation) -> tuple[int, int]:
    """How many changes, and the greatest effort among them; a figure moved counts as less than anything obtained."""
    obtained = [change for change in changes if isinstance(change, Obtain)]
    efforts = [_EFFORT_ORDER.index(effort_of(change, situation.vocabulary)) for change in obtained]
    return (len(changes), max(efforts, default=-1))
