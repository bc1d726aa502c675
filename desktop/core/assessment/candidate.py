"""A benefit that could count, and what several of them bring together where caps hold them back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A benefit that could count: its worth in fen at both ends, how sure it is, and the groups it stands in."""

    id: str
    high: int
    low: int
    sureness: int
    groups: frozenset[str]
    needs: str | None = None

    @property
    def value(self) -> Value:
        """What is maximised, in this order: the high end, sureness, the low end, then simply being counted."""
        return (self.high, self.sureness, self.low, 1)


Value = tuple[int, int, int, int]
"""The high end in fen, sureness, the low end in fen, how many count: of one candidate or summed over several."""


def worthiest_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    """In the order in which one is preferred to another; of those worth the same the first by id."""
    return sorted(candidates, key=lambda one: (tuple(-part for part in one.value), one.id))


class Limit(msgspec.Struct, frozen=True):
    """What several candidates bring together at most, in fen. Of two limits one holds the other, or they are apart."""

    members: frozenset[str]
    fen: int
    reason: str = ""


Limits = Sequence[Limit]


def sum_within(candidates: Iterable[Candidate], limits: Limits, end: Literal["high", "low"]) -> int:
    """What candidates bring together at one end, in fen, no limit exceeded."""
    parts = {candidate.id: int(getattr(candidate, end)) for candidate in candidates}
    if limits:
        touched = [limit for limit in limits if not limit.members.isdisjoint(parts)]
        for limit in sorted(touched, key=lambda one: len(one.members)):  # what lies inside another is settled first
            excess = sum(parts.get(member, 0) for member in limit.members) - limit.fen
            for member in sorted(limit.members):
                if excess <= 0:
                    break
                cut = min(parts.get(member, 0), excess)
                parts[member] = parts.get(member, 0) - cut
                excess -= cut
    return sum(parts.values())


class Scale:
    """Makes a value one whole number, digit by digit, so that adding and comparing numbers is adding and comparing
    values: of these candidates and of any sum over some of them."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.low = len(candidates) + 1
        self.sureness = self.low * (sum(one.low for one in candidates) + 1)
        self.high = self.sureness * (sum(one.sureness for one in candidates) + 1)

    def number(self, value: Value) -> int:
        """The value as a number."""
        high, sureness, low, count = value
        return high * self.high + sureness * self.sureness + low * self.low + count
