"""Evaluates the conditions of many rules together: each distinct one once, and only those that what is known can move.

A catalogue says the same requirement hundreds of times (registered in the district, is an enterprise); its distinct
conditions are a third of all. What a company has not answered comes out as it does for a company nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

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


class Shared(msgspec.Struct, frozen=True, gc=False):
    """A condition that several rules hold as one object, and its parts: their places before its own."""

    condition: Condition
    parts: tuple[int, ...]


class Plan:
    """The distinct conditions of rules, every part before what it is part of. Places are stable for one catalogue."""

    def __init__(self, rules: Iterable[Condition], vocabulary: Vocabulary, shared: Sequence[Shared] = ()) -> None:
        """What is ``shared`` is taken over as distinct and not compared; rules may hold other conditions as well."""
        self._vocabulary = vocabulary
        self._conditions: list[Condition] = [one.condition for one in shared]
        self._parts: list[tuple[int, ...]] = [one.parts for one in shared]
        self._place_of: dict[Condition, int] = {}
        self._place_of_object = {id(one.condition): place for place, one in enumerate(shared)}
        self.places = tuple([self._add(rule) for rule in rules])
        """Where the reason of each rule stands in what `evaluate` gives, in the order of the rules."""
        self._movable_known: dict[frozenset[str], list[_Work]] = {}
        self._work: list[_Work] = [
            (place, condition.combine if parts else condition.evaluate, parts)  # type: ignore[union-attr]
            for place, (condition, parts) in enumerate(zip(self._conditions, self._parts, strict=True))
        ]
        self._asked_before = False

    def evaluate(self, situation: Situation) -> list[Reason]:
        """The reason of every distinct condition for one company, by place.

        The first company waits for nothing that pays only from the second on.
        """
        if not self._asked_before:
            self._asked_before = True
            return self._evaluate_all(situation)
        return self.evaluate_again(self._of_nobody, situation, (*situation.known, *OWN_NAMES))

    @cached_property
    def _of_nobody(self) -> list[Reason]:
        """How everything comes out for a company nobody knows."""
        return self._evaluate_all(Situation(Profile(recipient_kinds=()), date.min, self._vocabulary))

    def _evaluate_all(self, situation: Situation) -> list[Reason]:
        reasons: list[Reason] = []
        for _, work, parts in self._work:
            reasons.append(work(tuple([reasons[part] for part in parts])) if parts else work(situation))
        return reasons

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
            leaves: set[int] = set()
            for name in with_quotients(names, self._vocabulary):
                leaves.update(self._looking_at.get(name, ()))
            known = self._movable_known[names] = [self._work[place] for place in sorted(self._moved_with(leaves))]
        return known

    def _add(self, condition: Condition) -> int:
        """Its place. A catalogue read from its file shares its conditions: they are known without being compared."""
        place = self._place_of_object.get(id(condition))
        if place is None:
            place = self._place_of.get(condition)
            if place is None:
                place = self._add_new(condition)
            self._place_of_object[id(condition)] = place
        return place

    def _add_new(self, condition: Condition) -> int:
        parts = tuple([self._add(part) for part in parts_of(condition)])
        self._place_of[condition] = place = len(self._conditions)
        self._conditions.append(condition)
        self._parts.append(parts)
        return place

    @cached_property
    def _looking_at(self) -> dict[str, list[int]]:
        """For each fact and certification the places of the plain conditions that look at it."""
        found: dict[str, list[int]] = {}
        for place, (condition, parts) in enumerate(zip(self._conditions, self._parts, strict=True)):
            if not parts:
                for name in _looked_at(condition):
                    found.setdefault(name, []).append(place)
        return found

    @cached_property
    def _is_part_of(self) -> list[list[int]]:
        """For each place those that it is a part of."""
        found: list[list[int]] = [[] for _ in self._parts]
        for place, parts in enumerate(self._parts):
            for part in parts:
                found[part].append(place)
        return found

    def _moved_with(self, leaves: set[int]) -> set[int]:
        """The places that move with these: themselves and whatever they are part of, near or far."""
        moved, waiting = set(leaves), list(leaves)
        while waiting:
            for whole in self._is_part_of[waiting.pop()]:
                if whole not in moved:
                    moved.add(whole)
                    waiting.append(whole)
        return moved


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
