"""The best combination the relations allow: an exact maximum over benefits that exclude each other or need each other.

Every group (same matter, grades of a ladder, choose one) lets at most one of its members count; a benefit that needs
another counts only with it. Objective: the high end within the limits; ties by certainty, then by the low end, then by
how many count. Members linked through groups, needs or a limit that can bind are solved together, all others apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from desktop.core.assessment.candidate import Candidate, Limit, Limits, Scale, sum_within, worthiest_first
from desktop.core.assessment.decision_diagram import DecisionDiagram
from desktop.core.assessment.limited_combination import best_within


def best_combination(
    candidates: Sequence[Candidate], limits: Limits = (), fixed: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The ids of the best legal combination that holds every one of ``fixed`` (which must be legal together).

    The order of ``candidates`` does not matter: of combinations worth the same, no limit binding, the one is taken that
    holds the first by id in which they differ; where one binds, always the same one.
    """
    has_needs = any(candidate.needs is not None for candidate in candidates)
    possible = _without_unmeetable_needs(candidates) if has_needs else candidates
    chosen: set[str] = set(fixed)
    for component in _components(possible, limits):
        chosen |= _solve(component, limits, fixed)
    return frozenset(chosen)


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
            for link in links[current]:
                waiting.extend(members.pop(link, ()))
        if component:
            found.append(component)
    return found


def _links(candidate: Candidate, limits: Limits) -> list[str]:
    own = [f"needs:{candidate.id}", *candidate.groups]
    own += [f"limit:{index}" for index, limit in enumerate(limits) if candidate.id in limit.members]
    return [*own, f"needs:{candidate.needs}"] if candidate.needs else own


def _solve(component: list[Candidate], limits: Limits, fixed: frozenset[str]) -> frozenset[str]:
    """The best of one set of linked candidates."""
    if len(component) == 1:
        return frozenset({component[0].id})
    binding = [limit for limit in limits if _may_bind(limit, component)]
    if binding:
        return best_within(component, binding, fixed)
    return _best_without_limits(component, fixed)


def _best_without_limits(component: Sequence[Candidate], fixed: frozenset[str]) -> frozenset[str]:
    common = frozenset.intersection(*(one.groups for one in component))
    if common and all(one.needs is None for one in component):  # most are so: alternatives for one matter
        held = [one for one in component if one.id in fixed]
        return frozenset({worthiest_first(held or component)[0].id})
    diagram, scale = DecisionDiagram(component, fixed), Scale(component)
    by_id = {name: place for place, name in enumerate(sorted((one.id for one in component), reverse=True))}
    size = len(component)  # below the value a bit for each, so that a tie hangs on nothing but the ids in it
    weights = [scale.number(one.value) << size | 1 << by_id[one.id] for one in diagram.candidates]
    return diagram.ids_of(diagram.heaviest(weights, diagram.heaviest_from(weights)))


def _may_bind(limit: Limit, component: Iterable[Candidate]) -> bool:
    """Whether the members of a limit could bring more than it allows, did they not exclude each other."""
    return sum(one.high for one in component if one.id in limit.members) > limit.fen
