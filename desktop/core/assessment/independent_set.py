"""The heaviest set of things no two of which share a group, where some need others: exact.

Branch and bound on bit sets: what falls apart is solved apart and remembered; a branch is left out where even one of
each group that is still open could not make it the best. Of equally heavy sets the one first by name is taken.
Source: the maximum weight independent set by vertex branching with a clique cover bound, as in S. Held, W. Cook and
E. C. Sewell, Maximum-weight stable sets and safe lower bounds for graph coloring (2012), section 3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

_SPREAD = 12
"""Weights are multiplied by this before they are spread over one to four groups, so that nothing is lost."""

Thing = tuple[str, int, frozenset[str], str | None]
"""Its name, its weight (not negative), the groups it stands in, and the name of what it needs."""


def heaviest_set(things: Sequence[Thing], fixed: Collection[str] = ()) -> frozenset[str]:
    """The names of the heaviest set that holds every one of ``fixed`` (which must be possible together)."""
    return _Solver(_undominated(things, fixed)).solve(fixed)


class HeaviestSets:
    """The weight of the heaviest set, asked again and again for some of the same things."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self._solver = _Weigher(things)

    def weight(self, names: Iterable[str]) -> int:
        """How heavy a set of those names can be; names it does not know weigh nothing, other needs are taken as met."""
        return self._solver.weight(names)


def _undominated(things: Sequence[Thing], fixed: Collection[str]) -> list[Thing]:
    """Of things in just the same groups only the heaviest can count; a group with one member binds nothing."""
    sizes: dict[str, int] = {}
    for _, _, groups, _ in things:
        for group in groups:
            sizes[group] = sizes.get(group, 0) + 1
    needed = {needs for *_, needs in things if needs is not None}
    kept: list[Thing] = []
    best: dict[frozenset[str], Thing] = {}
    for name, weight, groups, needs in things:
        thing = (name, weight, frozenset(group for group in groups if sizes[group] > 1), needs)
        if not thing[2] or needs is not None or name in needed or name in fixed:
            kept.append(thing)
        elif thing[2] not in best or (-weight, name) < (-best[thing[2]][1], best[thing[2]][0]):
            best[thing[2]] = thing
    return [*kept, *best.values()]


class _Solver:
    """Things as bits, the heaviest first (equally heavy ones by name); a set of things is a whole number."""

    def __init__(self, things: Sequence[Thing]) -> None:
        ordered = sorted(things, key=lambda one: (-one[1], one[0]))
        self._names = [name for name, *_ in ordered]
        self._weights = [weight for _, weight, *_ in ordered]
        self._place = place = {name: index for index, name in enumerate(self._names)}
        members: dict[str, int] = {}
        for index, (_, _, groups, _) in enumerate(ordered):
            for group in groups:
                members[group] = members.get(group, 0) | 1 << index
        self._shared = self._shares_by_group(ordered, place)
        self._groups = [[members[group] for group in groups] for _, _, groups, _ in ordered]
        self._excluded = [_union(groups) & ~(1 << index) for index, groups in enumerate(self._groups)]
        self._needs = [None if needs is None else place[needs] for *_, needs in ordered]
        self._dependents = [0] * len(ordered)
        for index, needed in enumerate(self._needs):
            while needed is not None:
                self._dependents[needed] |= 1 << index
                needed = self._needs[needed]
        self._known: dict[int, tuple[int, int]] = {0: (0, 0)}

    def solve(self, fixed: Collection[str]) -> frozenset[str]:
        taken = _union(1 << index for index, name in enumerate(self._names) if name in fixed)
        remaining = (1 << len(self._names)) - 1
        for index in _bits(taken):
            remaining = self._after_leaving(self._excluded[index], remaining)
        _, chosen = self._heaviest(remaining & ~taken)
        return frozenset(self._names[index] for index in _bits(chosen | taken))

    def weight(self, names: Iterable[str]) -> int:
        """The weight of the heaviest set of those names."""
        return self._heaviest(_union(1 << self._place[name] for name in names if name in self._place))[0]

    def _heaviest(self, remaining: int) -> tuple[int, int]:
        """The weight of the heaviest set within ``remaining``, and the set."""
        known = self._known.get(remaining)
        if known is not None:
            return known
        weight, chosen = 0, 0
        for component in self._components(remaining):
            more = self._known.get(component) or self._branched(component)
            weight, chosen = weight + more[0], chosen | more[1]
        self._known[remaining] = weight, chosen
        return weight, chosen

    def _branched(self, component: int) -> tuple[int, int]:
        """The heaviest set of linked things: with the one that excludes most, or without it."""
        sure = self._surely_in_the_heaviest(component)
        if sure is not None:
            rest, others = self._heaviest(component & ~(self._excluded[sure] | 1 << sure))
            self._known[component] = rest + self._weights[sure], others | 1 << sure
            return self._known[component]
        pivot = max(_bits(component), key=lambda index: ((self._excluded[index] & component).bit_count(), -index))
        if not self._excluded[pivot] & component:  # nothing excludes anything: all of it, needs included
            return sum(self._weights[index] for index in _bits(component)), component
        best = self._with(pivot, component)
        without = self._after_leaving(1 << pivot, component)
        if best is None or self._bound(without) > best[0]:
            other = self._heaviest(without)
            if best is None or other[0] > best[0]:
                best = other
        self._known[component] = best
        return best

    def _surely_in_the_heaviest(self, component: int) -> int | None:
        """One that some heaviest set holds: it needs nothing, and of those it excludes one alone could come instead,
        which would be lighter and bring nothing else; None where there is no such one.

        Source: reduction by simplicial vertices, as in S. Lamm et al., Exactly solving the maximum weight independent
        set problem on large real-world graphs (2019), section 4.
        """
        for index in _bits(component):
            near = self._excluded[index] & component
            needed = self._needs[index]
            if (
                self._gives_way(near, index)
                and (needed is None or not component >> needed & 1)
                and any(not near & ~group for group in self._groups[index])
                and not any(self._dependents[other] & component for other in _bits(near))
            ):
                return index
        return None

    def _gives_way(self, near: int, index: int) -> bool:
        """Whether all of ``near`` are lighter than the thing at ``index``, or as heavy and later by name."""
        return not near & ((1 << index) - 1)

    def _with(self, pivot: int, component: int) -> tuple[int, int] | None:
        """The heaviest set that holds ``pivot`` and all it needs; None where those exclude each other."""
        taken, excluded = 0, 0
        current: int | None = pivot
        while current is not None and component >> current & 1:
            taken |= 1 << current
            excluded |= self._excluded[current]
            current = self._needs[current]
        if taken & excluded:
            return None
        rest = self._heaviest(self._after_leaving(excluded & component, component) & ~taken)
        return rest[0] + sum(self._weights[index] for index in _bits(taken)), rest[1] | taken

    def _after_leaving(self, left: int, remaining: int) -> int:
        """``remaining`` without some things and without all that needs them."""
        for index in _bits(left & remaining):
            left |= self._dependents[index]
        return remaining & ~left

    @staticmethod
    def _shares_by_group(things: Sequence[Thing], place: Mapping[str, int]) -> list[list[tuple[int, int]]]:
        """For each group the shares of its members, the largest first: a weight spread evenly over its groups."""
        shares: dict[str, list[tuple[int, int]]] = {}
        for name, weight, groups, _ in things:
            for group in groups or (f"alone:{name}",):
                share = -(-weight * _SPREAD // max(len(groups), 1))
                shares.setdefault(group, []).append((share, place[name]))
        return [sorted(several, reverse=True) for several in shares.values()]

    def _bound(self, remaining: int) -> int:
        """No set within ``remaining`` is heavier: the smaller of two bounds."""
        return min(self._bound_by_cover(remaining), self._bound_by_shares(remaining))

    def _bound_by_shares(self, remaining: int) -> int:
        """Each group carries at most the largest share among its members: a feasible point of the dual program."""
        total = 0
        for several in self._shared:
            for share, index in several:
                if remaining >> index & 1:
                    total += share
                    break
        return total // _SPREAD

    def _bound_by_cover(self, remaining: int) -> int:
        """At most one of each group counts: the heaviest still open stands for the largest of its groups."""
        bound = 0
        while remaining:
            index = (remaining & -remaining).bit_length() - 1
            bound += self._weights[index]
            covered = max((group & remaining for group in self._groups[index]), key=int.bit_count, default=0)
            remaining &= ~(covered | 1 << index)
        return bound

    def _components(self, remaining: int) -> list[int]:
        """What is linked through groups and needs within ``remaining``, each for itself."""
        found = []
        while remaining:
            component, waiting = 0, remaining & -remaining
            while waiting:
                index = (waiting & -waiting).bit_length() - 1
                component |= 1 << index
                linked = self._excluded[index] | self._dependents[index]
                needed = self._needs[index]
                if needed is not None:
                    linked |= 1 << needed
                waiting = (waiting | linked & remaining) & ~component
            found.append(component)
            remaining &= ~component
        return found


class _Weigher(_Solver):
    """Looks for the weight alone: of things equally heavy it does not matter which is taken."""

    def _gives_way(self, near: int, index: int) -> bool:
        heaviest = (near & -near).bit_length() - 1
        return not near or self._weights[heaviest] <= self._weights[index]


def _union(sets: Iterable[int]) -> int:
    union = 0
    for one in sets:
        union |= one
    return union


def _bits(several: int) -> list[int]:
    found = []
    while several:
        lowest = several & -several
        found.append(lowest.bit_length() - 1)
        several ^= lowest
    return found
