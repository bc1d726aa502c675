"""What candidates are worth where caps, one within the other or apart, hold their money back: as sums of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from operator import add, sub
from typing import NamedTuple

import msgspec

from desktop.core.assessment.candidate import Candidate, Limits, Scale

Sums = tuple[int, ...]
"""What a set brings, in units of the scale: what lies within no cap, then within each cap but in none inside it."""


class Cap(NamedTuple):
    """A limit at one end of the amounts, in units of the scale.

    ``parts`` is what each candidate brings to it, by its place; ``holders`` are the numbers of the caps at that end
    that hold it, the widest first, its own at last.
    """

    most: int
    parts: tuple[int, ...]
    holders: tuple[int, ...]

    @property
    def around(self) -> int:
        """Where in the sums stands what lies just around it: the next wider cap at its end, or what is in none."""
        return self.holders[-2] + 1 if len(self.holders) > 1 else 0


class NestedCaps:
    """The caps on some candidates at both ends, a wider one before those it holds. A candidate is told by its place."""

    def __init__(self, candidates: Sequence[Candidate], limits: Limits) -> None:
        """Of two limits one must hold the other, or they must be apart."""
        held = [_held(one, limits) for one in candidates]
        scale = Scale(held)
        widest_first = sorted(limits, key=lambda one: len(one.members), reverse=True)
        self.full = tuple(scale.number(one.value) for one in held)
        """What each candidate is worth by itself."""
        self.caps = (
            *_caps_at(scale.high, {one.id: one.high for one in held}, widest_first, 0),
            *_caps_at(scale.low, {one.id: one.low for one in held}, widest_first, len(limits)),
        )
        self.widest = tuple(number for number, cap in enumerate(self.caps[: len(limits)]) if cap.holders == (number,))
        """The numbers of the caps on the high end that no other holds."""
        self._inwards = tuple((number, cap.around, cap.most) for number, cap in enumerate(self.caps, 1))
        self._most = tuple(cap.most for cap in self.caps)
        self._steps = tuple(self._step(place) for place in range(len(self.full)))

    def sums(self, places: Iterable[int]) -> Sums:
        """What the candidates at those places bring."""
        found: Sums = (0,) * (len(self.caps) + 1)
        for place in places:
            found = self.with_one_more(found, place)
        return found

    def with_one_more(self, sums: Sums, place: int) -> Sums:
        """The sums when the candidate at that place is added; past what a cap allows nothing is."""
        return (sums[0] + self._steps[place][0], *map(min, self._most, map(add, sums[1:], self._steps[place][1:])))

    def worth(self, sums: Sums) -> int:
        """What a set with those sums is worth: of what lies in a cap no more counts than it allows."""
        counted = list(sums)
        for number, around, most in reversed(self._inwards):
            counted[around] += min(counted[number], most)
        return counted[0]

    def surely_ahead(self, one: Sums, other: Sums, still: Sequence[int]) -> int:
        """By how much the first is worth more, at least, whatever is added to both alike.

        ``still`` is how much can be added within each cap at most. What the first is ahead within a cap is lost where
        the other may come to fill it as well; what it is behind there stays lost at worst.
        """
        ahead: list[int] = list(map(sub, one, other))
        filled = list(other)
        for number, around, most in reversed(self._inwards):
            content = filled[number]
            ahead[around] += min(ahead[number], max(most - content - still[number - 1], 0))
            filled[around] += min(content, most)
        return ahead[0]

    def highest_price(self, number: int, prices: Sequence[Fraction]) -> Fraction:
        """How high one price may be beside the others: of caps one within the other the prices are 1 in all at most."""
        chains = [cap.holders for cap in self.caps if number in cap.holders]
        return 1 - max(sum((prices[one] for one in chain if one != number), Fraction(0)) for chain in chains)

    def _step(self, place: int) -> Sums:
        step = [self.full[place], *(cap.parts[place] for cap in self.caps)]
        for cap in self.caps:
            step[cap.around] -= cap.parts[place]
        return tuple(step)


def _held(candidate: Candidate, limits: Limits) -> Candidate:
    """A candidate that brings no more than each of its limits allows: alone it counts no more than that."""
    most = min((limit.fen for limit in limits if candidate.id in limit.members), default=candidate.high)
    return msgspec.structs.replace(candidate, high=min(candidate.high, most), low=min(candidate.low, most))


def _caps_at(unit: int, amounts: dict[str, int], widest_first: Limits, first: int) -> list[Cap]:
    """The limits at one end, whose amounts are by candidate, their numbers counted from ``first``."""
    caps = []
    for place, limit in enumerate(widest_first):
        parts = tuple(amount * unit if name in limit.members else 0 for name, amount in amounts.items())
        wider = [first + other for other in range(place) if limit.members <= widest_first[other].members]
        caps.append(Cap(limit.fen * unit, parts, (*wider, first + place)))
    return caps
