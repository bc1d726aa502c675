"""The best combination the relations allow: an exact maximum by branch and bound over groups that exclude each other.

Every group (same matter, grades of a ladder, choose one) lets at most one of its members count. Members linked through
groups are solved together, everything else apart. Objective: the high end; ties by certainty, then by the low end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

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


def best_combination(candidates: Sequence[Candidate], fixed: frozenset[str] = frozenset()) -> frozenset[str]:
    """The ids of the best legal combination that holds every one of ``fixed`` (which must be legal together)."""
    chosen: set[str] = set(fixed)
    for component in _components(candidates):
        chosen |= _solve(component, fixed)
    return frozenset(chosen)


class Highs:
    """The high end of the best combination, asked again and again with some candidates left out.

    Only the linked candidates around those left out are solved anew.
    """

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._components = _components(candidates)
        self._highs = [_high(component) for component in self._components]
        self._component_of = {one.id: index for index, component in enumerate(self._components) for one in component}

    def without(self, left_out: Collection[str]) -> int:
        """The high end, in fen, when the candidates of those ids are left out."""
        touched = {self._component_of[one] for one in left_out if one in self._component_of}
        remaining = ([one for one in self._components[index] if one.id not in left_out] for index in touched)
        return sum(self._highs) + sum(_high(rest) for rest in remaining) - sum(self._highs[index] for index in touched)


def _high(candidates: Sequence[Candidate]) -> int:
    chosen = best_combination(candidates)
    return sum(candidate.high for candidate in candidates if candidate.id in chosen)


def conflicts(candidate: Candidate, chosen: Iterable[Candidate]) -> list[Candidate]:
    """Those of ``chosen`` that share a group with ``candidate``."""
    return [other for other in chosen if other.id != candidate.id and other.groups & candidate.groups]


def _components(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates linked through groups or needs, together."""
    by_id = {candidate.id: candidate for candidate in candidates}
    members: dict[str, list[str]] = {}
    for candidate in candidates:
        for link in _links(candidate):
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
            waiting.extend(other for link in _links(by_id[current]) for other in members[link])
        if component:
            found.append(component)
    return found


def _links(candidate: Candidate) -> list[str]:
    own = [f"needs:{candidate.id}", *candidate.groups]
    return [*own, f"needs:{candidate.needs}"] if candidate.needs else own


def _solve(component: list[Candidate], fixed: frozenset[str]) -> frozenset[str]:
    """Branch and bound: take or leave each, the most valuable first, with the sum of the rest as the bound."""
    if len(component) == 1 and component[0].needs is None:
        return frozenset({component[0].id})
    order = sorted(component, key=lambda candidate: (candidate.id in fixed, candidate.value), reverse=True)
    rest = _sums_of_the_rest(order)
    best: tuple[tuple[int, ...], frozenset[str]] = ((-1,), frozenset())

    def search(position: int, value: tuple[int, ...], taken: list[Candidate]) -> None:
        nonlocal best
        if tuple(a + b for a, b in zip(value, rest[position], strict=True)) <= best[0]:
            return
        if position == len(order):
            if _needs_met(taken):
                best = (value, frozenset(candidate.id for candidate in taken))
            return
        candidate = order[position]
        if not conflicts(candidate, taken):
            added = tuple(a + b for a, b in zip(value, candidate.value, strict=True))
            search(position + 1, added, [*taken, candidate])
        if candidate.id not in fixed:
            search(position + 1, value, taken)

    search(0, (0, 0, 0, 0), [])
    return best[1]


def _sums_of_the_rest(order: list[Candidate]) -> list[tuple[int, ...]]:
    sums: list[tuple[int, ...]] = [(0, 0, 0, 0)]
    for candidate in reversed(order):
        sums.append(tuple(a + b for a, b in zip(sums[-1], candidate.value, strict=True)))
    return sums[::-1]


def _needs_met(taken: Sequence[Candidate]) -> bool:
    ids = {candidate.id for candidate in taken}
    return all(candidate.needs is None or candidate.needs in ids for candidate in taken)
