"""The best combination the relations allow: an exact maximum over benefits that exclude each other or need each other.

Every group (same matter, grades of a ladder, choose one) lets at most one of its members count; a benefit that needs
another counts only with it. Objective: the high end within the limits; ties by certainty, then by the low end, then by
how many count. Members linked through groups, needs or a limit that can bind are solved together, all others apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from desktop.core.assessment.independent_set import HeaviestSets, heaviest_set
from desktop.core.faults import refuse


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


class Limit(msgspec.Struct, frozen=True):
    """What several candidates bring together at most, in fen. Of two limits one holds the other, or they are apart."""

    members: frozenset[str]
    fen: int
    reason: str = ""


Limits = Sequence[Limit]


def best_combination(
    candidates: Sequence[Candidate], limits: Limits = (), fixed: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The ids of the best legal combination that holds every one of ``fixed`` (which must be legal together).

    The order of ``candidates`` does not matter: of combinations worth the same the one first by id is taken.
    """
    has_needs = any(candidate.needs is not None for candidate in candidates)
    possible = _without_unmeetable_needs(candidates) if has_needs else candidates
    chosen: set[str] = set(fixed)
    for component in _components(possible, limits):
        chosen |= _solve(component, limits, fixed)
    return frozenset(chosen)


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
        if len(candidates) == 1 and candidates[0].needs is None and not self._limits:
            return candidates[0].high
        chosen = best_combination(candidates, self._limits)
        return sum_within((one for one in candidates if one.id in chosen), self._limits, "high")


def conflicts(candidate: Candidate, chosen: Iterable[Candidate]) -> list[Candidate]:
    """Those of ``chosen`` that share a group with ``candidate``."""
    return [other for other in chosen if other.id != candidate.id and other.groups & candidate.groups]


def _without_unmeetable_needs(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those whose chain of needs ends at a candidate that needs nothing: a missing one, or a circle, is never met."""
    by_id = {candidate.id: candidate for candidate in candidates}
    met: dict[str, bool] = {}
    for candidate in candidates:
        chain: list[str] = []
        current: str | None = candidate.id
        while current is not None and current not in met and current not in chain and current in by_id:
            chain.append(current)
            current = by_id[current].needs
        ends_well = current is None or met.get(current, False)
        met.update(dict.fromkeys(chain, ends_well))
    return [candidate for candidate in candidates if met[candidate.id]]


def _components(candidates: Sequence[Candidate], limits: Limits) -> list[list[Candidate]]:
    """Candidates linked through groups, needs or limits, together; each set in the order of its ids."""
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
            for link in links[current]:
                waiting.extend(members.pop(link, ()))
        if component:
            found.append(sorted(component, key=lambda one: one.id))
    return found


def _links(candidate: Candidate, limits: Limits) -> list[str]:
    own = [f"needs:{candidate.id}", *candidate.groups]
    own += [f"limit:{index}" for index, limit in enumerate(limits) if candidate.id in limit.members]
    return [*own, f"needs:{candidate.needs}"] if candidate.needs else own


def _solve(component: list[Candidate], limits: Limits, fixed: frozenset[str]) -> frozenset[str]:
    """The best of one set of linked candidates."""
    if len(component) == 1:
        return frozenset({component[0].id})
    ids = {candidate.id for candidate in component}
    own = [limit for limit in limits if limit.members & ids and _may_bind(limit, component)]
    if own:
        return _Limited(component, own, fixed).solve()
    return heaviest_set([(one.id, _weight(one.value), one.groups, one.needs) for one in component], fixed)


_PLACE = 1 << 80
"""More than any part of a value summed over a component can reach, so that a value is one number, digit by digit."""


def _weight(value: Value) -> int:
    weight = 0
    for part in value:
        weight = weight * _PLACE + part
    return weight


def _may_bind(limit: Limit, component: Sequence[Candidate]) -> bool:
    """Whether the members of a limit could bring more than it allows: one of each group at most."""
    members = [one for one in component if one.id in limit.members]
    return sum(max(one.high for one in clique) for clique in _cliques(members)) > limit.fen


def _cliques(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates parted so that at most one of each part can count, the large groups first."""
    sizes: dict[str, int] = {}
    for candidate in candidates:
        for group in candidate.groups:
            sizes[group] = sizes.get(group, 0) + 1
    parts: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        own = max(candidate.groups, key=lambda group: (sizes[group], group), default=f"alone:{candidate.id}")
        parts.setdefault(own, []).append(candidate)
    return list(parts.values())


def _neighbours_together(candidates: Sequence[Candidate]) -> list[Candidate]:
    """In an order in which the groups begun are soon ended, so that what is open is often the same again.

    Source: maximum cardinality search, as in R. E. Tarjan and M. Yannakakis (1984), over shared groups.
    """
    waiting, ordered, begun = list(candidates), list[Candidate](), set[str]()
    while waiting:
        nearest = max(waiting, key=lambda one: len(one.groups & begun))
        waiting.remove(nearest)
        ordered.append(nearest)
        begun |= nearest.groups
    return ordered


MOST_BRANCHES = 20_000
"""Past so many branches a set of linked and limited benefits is refused: no catalogue of real documents comes near."""


_Open = tuple[tuple[str, ...], frozenset[str], frozenset[str | None]]
"""What is still open, what those taken still need, and what of those taken the open ones need."""


class _Limited:
    """Branch and bound where a limit can bind: take or leave each; what was reached before, and better, ends there."""

    def __init__(self, component: Sequence[Candidate], limits: Limits, fixed: frozenset[str]) -> None:
        self._limits = limits
        self._outer = [one for one in limits if not any(one.members < other.members for other in limits)]
        self._fixed = fixed
        self._order = _neighbours_together(
            sorted(component, key=lambda one: (one.id in fixed, one.value), reverse=True)
        )
        limited = frozenset[str]().union(*(limit.members for limit in limits))
        self._highs = self._heaviest({one.id: one.high for one in component})
        self._outside = self._heaviest({one.id: one.high for one in component if one.id not in limited})
        self._sureness = self._heaviest({one.id: one.sureness for one in component})
        self._lows = self._heaviest({one.id: one.low for one in component})
        self._counts = self._heaviest({one.id: 1 for one in component})
        self._best: tuple[Value, frozenset[str]] = ((-1, 0, 0, 0), frozenset())
        holding = {
            one.id: tuple(number for number, own in enumerate(limits) if one.id in own.members) for one in component
        }
        numbers = {several: number for number, several in enumerate(dict.fromkeys(holding.values()))}
        self._regions = len(numbers)
        self._region_of = {name: numbers[several] for name, several in holding.items()}
        """Candidates within the same limits lie in one region: only its sums bear on what the limits leave."""
        self._reached: dict[_Open, list[tuple[int, ...]]] = {}

    def _heaviest(self, weights: Mapping[str, int]) -> HeaviestSets:
        """What weighs nothing and is needed by nothing is left out: it could only keep others away."""
        needed = {one.needs for one in self._order}
        kept = [one for one in self._order if weights.get(one.id) or one.id in needed]
        return HeaviestSets([(one.id, weights.get(one.id, 0), one.groups, one.needs) for one in kept])

    def solve(self) -> frozenset[str]:
        if not self._fixed:
            free = heaviest_set([(one.id, _weight(one.value), one.groups, one.needs) for one in self._order])
            self._keep([one for one in self._order if one.id in free])
        waiting: list[tuple[list[Candidate], list[Candidate]]] = [([], self._order)]
        branches = 0
        while waiting:
            branches += 1
            if branches > MOST_BRANCHES:
                raise refuse(
                    self._order[0].id,
                    f"与它互相牵连并受合计上限约束的条款有 {len(self._order)} 个，无法在限定的步数内算出最优组合",
                    "请在政策目录里把不相干的事项分开",
                )
            taken, open_ = waiting.pop()
            if self._was_reached_better(taken, open_) or not self._can_be_better(taken, open_):
                continue
            if not open_:
                self._keep(taken)
                continue
            candidate, *rest = open_
            if candidate.id not in self._fixed:
                waiting.append((taken, [one for one in rest if one.needs != candidate.id]))
            waiting.append(([*taken, candidate], [one for one in rest if not one.groups & candidate.groups]))
        return self._best[1]

    def _was_reached_better(self, taken: list[Candidate], open_: list[Candidate]) -> bool:
        """Whether just as much was open before, with no less money in any region of the limits and nothing less else.

        What is open decides how one can go on, together with the needs that tie it to what is taken.
        """
        ids = {one.id for one in taken}
        owed = frozenset(one.needs for one in taken if one.needs is not None and one.needs not in ids)
        had = frozenset(one.needs for one in open_ if one.needs in ids)
        earlier = self._reached.setdefault((tuple(one.id for one in open_), owed, had), [])
        sums = [0] * (2 * self._regions + 2)
        for one in taken:
            region = self._region_of[one.id]
            sums[2 * region] += one.high
            sums[2 * region + 1] += one.low
            sums[-2] += one.sureness
            sums[-1] += 1
        if any(all(other >= own for other, own in zip(one, sums, strict=True)) for one in earlier):
            return True
        earlier.append(tuple(sums))
        return False

    def _keep(self, taken: list[Candidate]) -> None:
        ids = frozenset(one.id for one in taken)
        value = self._value(taken)
        if value > self._best[0] and all(one.needs is None or one.needs in ids for one in taken):
            self._best = (value, ids)

    def _can_be_better(self, taken: list[Candidate], open_: list[Candidate]) -> bool:
        """Whether a combination that goes on from here could be worth more; the parts of a value in their order."""
        names = [one.id for one in open_]
        best = self._best[0]
        bounds: tuple[Callable[[], int], ...] = (
            lambda: self._highest(taken, names),
            lambda: sum(one.sureness for one in taken) + self._sureness.weight(names),
            lambda: sum(one.low for one in taken) + self._lows.weight(names),
            lambda: len(taken) + self._counts.weight(names),
        )
        for bound, reached in zip(bounds, best, strict=True):
            most = bound()
            if most != reached:
                return most > reached
        return False

    def _highest(self, taken: list[Candidate], names: list[str]) -> int:
        """What could be had at most if the limits held nothing back but the sum of their members."""
        free = sum(one.high for one in taken) + self._highs.weight(names)
        outside = sum(one.high for one in taken if not any(one.id in limit.members for limit in self._outer))
        return min(free, outside + self._outside.weight(names) + sum(limit.fen for limit in self._outer))

    def _value(self, candidates: Sequence[Candidate]) -> Value:
        high = sum_within(candidates, self._limits, "high")
        low = sum_within(candidates, self._limits, "low")
        return (high, sum(one.sureness for one in candidates), low, len(candidates))
