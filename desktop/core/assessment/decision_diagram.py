"""Every legal set of candidates, no two in one group and every need met, as the paths of one diagram.

Each candidate in turn is left or taken; what is still open after it decides alone how one can go on, so ways after
which the same is open come together in one node. The heaviest set under any weights is then one pass over the nodes.
Source: exact decision diagrams for the independent set problem, as in D. Bergman, A. A. Cire, W.-J. van Hoeve and
J. N. Hooker, Decision Diagrams for Optimization (2016), chapter 3.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from desktop.core.assessment.candidate import Candidate, worthiest_first
from desktop.core.faults import InputError, refuse

MOST_NODES = 200_000
"""Past so many nodes a set of linked benefits is refused: no catalogue of real documents comes near."""


class Node(NamedTuple):
    """The candidate decided on here, by its place, and the nodes that follow when it is left and when it is taken."""

    place: int
    left: int
    taken: int


_Level = dict[int, tuple[int, int]]
"""What may be open when one candidate is decided on, and what is open then when it is left and when it is taken."""


class DecisionDiagram:
    """The legal sets that hold every one of ``fixed``.

    ``candidates`` stand in the order in which they are decided on; a set of them is a whole number, the bit of each
    being its place. ``nodes[n - 1]`` is node n, whose number is above those that follow it; one begins at the last and
    ends at 0.
    """

    def __init__(self, candidates: Sequence[Candidate], fixed: Collection[str] = ()) -> None:
        """What a candidate needs must be among them, and not in a circle; ``fixed`` must be a legal set.

        Raises:
            InputError: there are more than MOST_NODES nodes.
        """
        self.candidates = tuple(_neighbours_together(worthiest_first(candidates)))
        self.fixed = sum(1 << place for place, one in enumerate(self.candidates) if one.id in fixed)
        dependents = _dependents(self.candidates)
        excluded = _excluded(self.candidates, dependents)
        open_ = (1 << len(self.candidates)) - 1 & ~self.fixed
        for place in bits(self.fixed):
            open_ &= ~excluded[place]
        self.nodes = self._numbered(self._levels(open_, dependents, excluded))

    def heaviest_from(self, weights: Sequence[int]) -> list[int]:
        """For each node, by its number, how much the rest of a way can weigh at most; a weight by place."""
        heaviest = [0]
        for place, left, taken in self.nodes:
            without, with_it = heaviest[left], heaviest[taken] + weights[place]
            heaviest.append(with_it if with_it > without else without)
        return heaviest

    def heaviest(self, weights: Sequence[int], heaviest_from: Sequence[int]) -> int:
        """The heaviest set, given what :meth:`heaviest_from` gives for the same ``weights``.

        Of equally heavy sets the one is given that takes the earliest candidate in which they differ.
        """
        chosen, node = self.fixed, len(self.nodes)
        while node:
            place, left, taken = self.nodes[node - 1]
            if weights[place] + heaviest_from[taken] >= heaviest_from[left]:
                chosen, node = chosen | 1 << place, taken
            else:
                node = left
        return chosen

    def ids_of(self, chosen: int) -> frozenset[str]:
        """The ids of the candidates of a set."""
        return frozenset(self.candidates[place].id for place in bits(chosen))

    def _levels(self, open_: int, dependents: Sequence[int], excluded: Sequence[int]) -> list[_Level]:
        levels: list[_Level] = [{} for _ in self.candidates]
        if open_:
            levels[_lowest(open_)][open_] = 0, 0
        size = 0
        for place, level in enumerate(levels):
            for now_open in level:
                left = now_open & ~(1 << place | dependents[place])
                taken = now_open & ~(1 << place | excluded[place])
                level[now_open] = left, taken
                for then_open in (left, taken):
                    if then_open:
                        levels[_lowest(then_open)].setdefault(then_open, (0, 0))
            size += len(level)
            if size > MOST_NODES:
                raise too_many(self.candidates)
        return levels

    @staticmethod
    def _numbered(levels: Sequence[_Level]) -> list[Node]:
        numbers, nodes = {0: 0}, list[Node]()
        for place in reversed(range(len(levels))):
            for now_open, (left, taken) in levels[place].items():
                nodes.append(Node(place, numbers[left], numbers[taken]))
                numbers[now_open] = len(nodes)
        return nodes


def too_many(candidates: Sequence[Candidate]) -> InputError:
    """The refusal of linked candidates among which the best set cannot be found in bounded time."""
    return refuse(
        candidates[0].id,
        f"与它互相牵连的条款有 {len(candidates)} 个，无法在限定的步数内算出最优组合",
        "请在政策目录里把不相干的事项分开",
    )


def bits(chosen: int) -> list[int]:
    """The places of a set's candidates, ascending."""
    found = []
    while chosen:
        found.append(_lowest(chosen))
        chosen &= chosen - 1
    return found


def _lowest(chosen: int) -> int:
    return (chosen & -chosen).bit_length() - 1


def _neighbours_together(candidates: Sequence[Candidate]) -> list[Candidate]:
    """One group after the other, so that few are begun and not ended at a time; what is needed before what needs it.

    Next is the group whose remaining members begin the fewest others, of several one already begun, then the smallest.
    Source: a greedy order of small vertex separation, as in H. L. Bodlaender and A. M. C. A. Koster, Treewidth
    computations I: Upper bounds (2010).
    """
    arranged = _Arranged(candidates)
    while arranged.waiting:
        group = min(arranged.waiting, key=arranged.cost)
        for candidate in sorted(arranged.waiting.pop(group), key=lambda one: arranged.begins([one])):
            arranged.add(candidate)
    for candidate in candidates:
        arranged.add(candidate)
    return list(arranged.done.values())


class _Arranged:
    """Candidates in their order so far, by id, the groups with several members that wait, and those begun."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._by_id = {one.id: one for one in candidates}
        members: dict[str, list[Candidate]] = {}
        for candidate in candidates:
            for group in candidate.groups:
                members.setdefault(group, []).append(candidate)
        self.waiting = {group: several for group, several in members.items() if len(several) > 1}
        self._shared = frozenset(self.waiting)
        self._begun: set[str] = set()
        self.done: dict[str, Candidate] = {}

    def add(self, candidate: Candidate) -> None:
        """Puts a candidate at the end, unless it stands already, and before it whatever it needs."""
        chain = [candidate]
        while (needed := chain[-1].needs) is not None and needed not in self.done:
            chain.append(self._by_id[needed])
        for one in reversed(chain):
            self.done.setdefault(one.id, one)
            self._begun |= one.groups

    def cost(self, group: str) -> tuple[int, bool, int, str]:
        """What speaks against going on with a group."""
        remaining = [one for one in self.waiting[group] if one.id not in self.done]
        return self.begins(remaining), group not in self._begun, len(remaining), group

    def begins(self, candidates: Iterable[Candidate]) -> int:
        """How many groups would be begun by adding those candidates."""
        return len({group for one in candidates for group in one.groups if group in self._shared} - self._begun)


def _dependents(candidates: Sequence[Candidate]) -> list[int]:
    """For each candidate all that need it, also by way of others."""
    places = {one.id: place for place, one in enumerate(candidates)}
    dependents = [0] * len(candidates)
    for place in reversed(range(len(candidates))):
        needed = candidates[place].needs
        if needed is not None:
            dependents[places[needed]] |= 1 << place | dependents[place]
    return dependents


def _excluded(candidates: Sequence[Candidate], dependents: Sequence[int]) -> list[int]:
    """For each candidate all that can no longer be taken beside it: the others of its groups, and what needs those."""
    members: dict[str, int] = {}
    for place, candidate in enumerate(candidates):
        for group in candidate.groups:
            members[group] = members.get(group, 0) | 1 << place
    needed = sum(1 << place for place, several in enumerate(dependents) if several)
    excluded = []
    for place, candidate in enumerate(candidates):
        others = 0
        for group in candidate.groups:
            others |= members[group]
        others &= ~(1 << place)
        for other in bits(others & needed):
            others |= dependents[other]
        excluded.append(others)
    return excluded
