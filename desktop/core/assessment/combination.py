"""The best combination the relations allow: an exact maximum by branch and bound over groups that exclude each other.

Every group (same matter, grades of a ladder, choose one) lets at most one of its members count. Members linked through
groups are solved together, everything else apart. Objective: the high end within the limits; ties by certainty, then
by the low end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal

import msgspec


class Candidate(msgspec.Struct, frozen=True):
    """A benefit that could count: its worth in fen at both ends, how sure it is, and the groups it stands in."""

    id: str
    high: int
    low: int
    sureness: int
    groups: frozenset[str]
    needs: str | None = None

    @property
    def value(self) -> tuple[int, int, int, int]:
        """What is maximised, in this order: the high end, sureness, the low end, then simply being counted."""
        return (self.high, self.sureness, self.low, 1)


class Limit(msgspec.Struct, frozen=True):
    """What several candidates bring together at most, in fen. Of two limits one holds the other, or they are apart."""

    members: frozenset[str]
    fen: int
    reason: str = ""


Limits = Sequence[Limit]


def best_combination(
    candidates: Sequence[Candidate], limits: Limits = (), fixed: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The ids of the best legal combination that holds every one of ``fixed`` (which must be legal together)."""
    chosen: set[str] = set(fixed)
    for component in _components(candidates, limits):
        chosen |= _solve(component, limits, fixed)
    return frozenset(chosen)


def sum_within(candidates: Iterable[Candidate], limits: Limits, end: Literal["high", "low"]) -> int:
    """What candidates bring together at one end, in fen, no limit exceeded."""
    parts = {candidate.id: int(getattr(candidate, end)) for candidate in candidates}
    for limit in sorted(limits, key=lambda one: len(one.members)):  # what lies inside another is settled first
        excess = sum(parts.get(member, 0) for member in limit.members) - limit.fen
        for member in sorted(limit.members):
            if excess <= 0:
                break
            cut = min(parts.get(member, 0), excess)
            parts[member] = parts.get(member, 0) - cut
            excess -= cut
    return sum(parts.values())


class Highs:
    """The high end of the best combination, asked again and again with some candidates left out or others added.

    Only the linked candidates around those that change are solved anew.
    """

    def __init__(self, candidates: Sequence[Candidate], limits: Limits) -> None:
        self._limits = limits
        self._components = _components(candidates, limits)
        self._highs = [self._high(component) for component in self._components]
        self.total = sum(self._highs)
        self._component_of: dict[str, int] = {}
        for index, component in enumerate(self._components):
            for candidate in component:
                self._component_of.update(dict.fromkeys([candidate.id, *_links(candidate, limits)], index))

    def without(self, left_out: Collection[str], added: Sequence[Candidate] = ()) -> int:
        """The high end, in fen, when the candidates of those ids are left out and others are there instead."""
        names = [*left_out, *(link for candidate in added for link in _links(candidate, self._limits))]
        touched = {self._component_of[name] for name in names if name in self._component_of}
        remaining = [one for index in touched for one in self._components[index] if one.id not in left_out]
        settled = self.total - sum(self._highs[index] for index in touched)
        return settled + self._high([*remaining, *added])

    def _high(self, candidates: Sequence[Candidate]) -> int:
        chosen = best_combination(candidates, self._limits)
        return sum_within((one for one in candidates if one.id in chosen), self._limits, "high")


def conflicts(candidate: Candidate, chosen: Iterable[Candidate]) -> list[Candidate]:
    """Those of ``chosen`` that share a group with ``candidate``."""
    return [other for other in chosen if other.id != candidate.id and other.groups & candidate.groups]


def _components(candidates: Sequence[Candidate], limits: Limits) -> list[list[Candidate]]:
    """Candidates linked through groups, needs or limits, together."""
    by_id = {candidate.id: candidate for candidate in candidates}
    members: dict[str, list[str]] = {}
    links = {candidate.id: _links(candidate, limits) for candidate in candidates}
    for candidate in candidates:
        for link in links[candidate.id]:
            members.setdefault(link, []).append(candidate.id)
    found, seen = [], set[str]()
    for candidate in candidates:
        waiting, component = [candidate.id], []
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            component.append(by_id[current])
            waiting.extend(other for link in links[current] for other in members[link])
        if component:
            found.append(component)
    return found


def _links(candidate: Candidate, limits: Limits) -> list[str]:
    own = [f"needs:{candidate.id}", *candidate.groups]
    own += [f"limit:{index}" for index, limit in enumerate(limits) if candidate.id in limit.members]
    return [*own, f"needs:{candidate.needs}"] if candidate.needs else own


def _solve(component: list[Candidate], limits: Limits, fixed: frozenset[str]) -> frozenset[str]:
    """Branch and bound: take or leave each, the most valuable first; the bound is all the rest, within the limits."""
    if len(component) == 1 and component[0].needs is None:
        return frozenset({component[0].id})
    order = sorted(component, key=lambda candidate: (candidate.id in fixed, candidate.value), reverse=True)
    ids = {candidate.id for candidate in component}
    own = [limit for limit in limits if limit.members & ids]
    best: tuple[tuple[int, ...], frozenset[str]] = ((-1,), frozenset())

    def search(position: int, taken: list[Candidate]) -> None:
        nonlocal best
        if _value([*taken, *order[position:]], own) <= best[0]:
            return
        if position == len(order):
            if _needs_met(taken):
                best = (_value(taken, own), frozenset(candidate.id for candidate in taken))
            return
        candidate = order[position]
        if not conflicts(candidate, taken):
            search(position + 1, [*taken, candidate])
        if candidate.id not in fixed:
            search(position + 1, taken)

    search(0, [])
    return best[1]


def _value(candidates: Sequence[Candidate], limits: Limits) -> tuple[int, ...]:
    """What is maximised, in this order: the high end, sureness, the low end, then simply how many count."""
    high = sum_within(candidates, limits, "high") if limits else sum(one.high for one in candidates)
    low = sum_within(candidates, limits, "low") if limits else sum(one.low for one in candidates)
    return (high, sum(one.sureness for one in candidates), low, len(candidates))


def _needs_met(taken: Sequence[Candidate]) -> bool:
    ids = {candidate.id for candidate in taken}
    return all(candidate.needs is None or candidate.needs in ids for candidate in taken)
