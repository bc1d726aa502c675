"""What would bring a failed benefit within reach: the smallest sets of changes, checked by trying them."""

from __future__ import annotations

from desktop.core.catalogue.model import Benefit
from desktop.core.faults import InputError
from desktop.core.profile import Profile, with_answers
from desktop.core.rules.changes import Change, Obtain, answers_after
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import EFFORTS

MOST_STEPS = 3
"""How many alternative sets of changes are kept for one benefit."""

_EFFORT_ORDER = list(EFFORTS)


def nearest_changes(benefit: Benefit, situation: Situation) -> list[tuple[tuple[Change, ...], Profile]]:
    """The smallest sets of changes after which the benefit no longer fails, each with the profile it leads to.

    Smallest is the fewest changes, and of those the least effort; sets alike in both are alternatives. Each was
    tried: the changed profile is consistent and the condition no longer fails on it. A missing figure is named even
    while other facts are open; a certification only where nothing else is, for else every honour would be near.
    """
    tried: list[tuple[tuple[Change, ...], Profile]] = []
    for changes in sorted(benefit.when.remedies(situation), key=lambda one: _cost(one, situation)):
        profile = _after(changes, situation)
        if profile is None:
            continue
        changed = Situation(profile, situation.on, situation.vocabulary)
        outcome = benefit.when.evaluate(changed).outcome
        obtains = any(isinstance(change, Obtain) for change in changes)
        if outcome > (Outcome.UNKNOWN if obtains else Outcome.NOT_MET):
            tried.append((changes, profile))
    cheapest = min((_cost(changes, situation) for changes, _ in tried), default=None)
    return [one for one in tried if _cost(one[0], situation) == cheapest][:MOST_STEPS]


def _after(changes: tuple[Change, ...], situation: Situation) -> Profile | None:
    try:
        return with_answers(
            situation.vocabulary, situation.profile, answers_after(situation.profile, changes, situation)
        )
    except InputError:
        return None  # the answers could not be true together, such as R&D expense above revenue


def _cost(changes: tuple[Change, ...], situation: Situation) -> tuple[int, int]:
    """How many changes, and the greatest effort among them; a figure moved counts as less than anything obtained."""
    efforts = [
        _EFFORT_ORDER.index(situation.vocabulary.certification[change.certification].effort)
        for change in changes
        if isinstance(change, Obtain)
    ]
    return (len(changes), max(efforts, default=-1))
