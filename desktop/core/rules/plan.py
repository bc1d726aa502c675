"""Evaluates the conditions of many rules together: each distinct one once, and only those that what is known can move.

A catalogue says the same requirement hundreds of times (registered in the district, is an enterprise); its distinct
conditions are a third of all. What a company has not answered comes out as it does for a company nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

from desktop.core.profile import Profile
from desktop.core.rules.conditions import Condition, Holds, parts_of
from desktop.core.rules.outcome import Reason
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import Vocabulary

OWN_NAMES = ("district", "certifications", "sectors", "recipient_kinds")
"""What a profile holds beside its facts, by the names conditions use."""


MOST_KEPT = 64
"""For how many sets of answered facts it is remembered what they can move."""

_Work = tuple[int, Callable[[Any], Reason], tuple[int, ...]]
"""A place, what gives its reason (from the situation, or from those of its parts), and the places of its parts."""


class Plan:
    """The distinct conditions of rules, every part before what it is part of. Places are stable for one catalogue."""

    def __init__(self, rules: Iterable[Condition], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._conditions: list[Condition] = []
        self._parts: list[tuple[int, ...]] = []
        self._place_of: dict[Condition, int] = {}
        self.places = tuple([self._add(rule) for rule in rules])
        """Where the reason of each rule stands in what `evaluate` gives, in the order of the rules."""
        self._movable_by = self._by_name()
        self._movable_known: dict[frozenset[str], list[_Work]] = {}
        self._work: list[_Work] = [
            (place, condition.combine if parts else condition.evaluate, parts)  # type: ignore[union-attr]
            for place, (condition, parts) in enumerate(zip(self._conditions, self._parts, strict=True))
        ]
        nobody = Situation(Profile(recipient_kinds=()), date.min, vocabulary)
        self._of_nobody: list[Reason] = []
        for _, work, parts in self._work:
            of_nobody = self._of_nobody
            of_nobody.append(work(tuple([of_nobody[part] for part in parts])) if parts else work(nobody))

    def evaluate(self, situation: Situation) -> list[Reason]:
        """The reason of every distinct condition for one company, by place."""
        return self.evaluate_again(self._of_nobody, situation, (*situation.known, *OWN_NAMES))

    def evaluate_again(self, before: Sequence[Reason], situation: Situation, moved: Iterable[str]) -> list[Reason]:
        """``before`` with everything evaluated anew that the facts and certifications named ``moved`` can move."""
        reasons = list(before)
        for place, work, parts in self._movable(frozenset(moved)):
            reasons[place] = work(tuple([reasons[part] for part in parts])) if parts else work(situation)
        return reasons

    def _movable(self, names: frozenset[str]) -> list[_Work]:
        """What to evaluate anew, in order; kept for the last few sets of names, for companies answer the same ones."""
        known = self._movable_known.get(names)
        if known is None:
            if len(self._movable_known) >= MOST_KEPT:
                self._movable_known.clear()
            places: set[int] = set()
            for name in with_quotients(names, self._vocabulary):
                places.update(self._movable_by.get(name, ()))
            known = self._movable_known[names] = [self._work[place] for place in sorted(places)]
        return known

    def _add(self, condition: Condition) -> int:
        known = self._place_of.get(condition)
        if known is not None:
            return known
        parts = tuple([self._add(part) for part in parts_of(condition)])
        self._place_of[condition] = place = len(self._conditions)
        self._conditions.append(condition)
        self._parts.append(parts)
        return place

    def _by_name(self) -> dict[str, list[int]]:
        """For each fact and certification the places it can move, parts and what they are part of."""
        names_of: list[set[str]] = []
        found: dict[str, list[int]] = {}
        for place, (condition, parts) in enumerate(zip(self._conditions, self._parts, strict=True)):
            names = set().union(*(names_of[part] for part in parts)) if parts else _looked_at(condition)
            names_of.append(names)
            for name in names:
                found.setdefault(name, []).append(place)
        return found


def with_quotients(names: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """The names of facts with those that follow from them: a ratio from its parts, a part from its ratio."""
    closed = set(names)
    for fact in vocabulary.quotients:
        related: Collection[str] = (fact.id, *(fact.quotient or ()))
        if not closed.isdisjoint(related):
            closed.update(related)
    return closed


def _looked_at(leaf: Condition) -> set[str]:
    names = set(leaf.facts())
    return names.union(leaf.certification) if isinstance(leaf, Holds) else names
