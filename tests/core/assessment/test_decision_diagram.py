"""The diagram of all legal sets: its ways against brute force, which of equal ones is taken, how large it grows."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment import decision_diagram
from desktop.core.assessment.candidate import Candidate
from desktop.core.assessment.counting import relations_of
from desktop.core.assessment.decision_diagram import DecisionDiagram, bits
from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from tests.core.assessment.test_combination import HARD, legal


def candidate(name: str, groups: str = "", needs: str | None = None, high: int = 1) -> Candidate:
    return Candidate(name, high, 0, 1, frozenset(groups), needs)


@st.composite
def several(draw: st.DrawFn) -> list[Candidate]:
    """Up to nine; one may need another that comes before it, so that no circle is made."""
    found: list[Candidate] = []
    for number in range(draw(st.integers(0, 9))):
        needs = draw(st.one_of(st.none(), st.none(), st.sampled_from([one.id for one in found] or [None])))
        groups = "".join(draw(st.frozensets(st.sampled_from("abcde"), max_size=3)))
        found.append(candidate(str(number), groups, needs, draw(st.integers(0, 6))))
    return found


def legal_sets(candidates: list[Candidate]) -> set[frozenset[str]]:
    sets = (chosen for size in range(len(candidates) + 1) for chosen in combinations(candidates, size))
    return {frozenset(one.id for one in chosen) for chosen in sets if legal(chosen)}


def ways(diagram: DecisionDiagram, node: int, taken: int) -> list[int]:
    """The sets of all ways from a node to the end."""
    if not node:
        return [taken]
    place, left, with_it = diagram.nodes[node - 1]
    return [*ways(diagram, left, taken), *ways(diagram, with_it, taken | 1 << place)]


def heaviest(candidates: list[Candidate], fixed: frozenset[str] = frozenset()) -> frozenset[str]:
    diagram = DecisionDiagram(candidates, fixed)
    weights = [one.high for one in diagram.candidates]
    return diagram.ids_of(diagram.heaviest(weights, diagram.heaviest_from(weights)))


@given(several())
@settings(max_examples=300, deadline=None)
def test_its_ways_are_the_legal_sets_each_once(candidates: list[Candidate]) -> None:
    diagram = DecisionDiagram(candidates)
    found = [diagram.ids_of(chosen) for chosen in ways(diagram, len(diagram.nodes), 0)]
    assert len(found) == len(set(found))
    assert set(found) == legal_sets(candidates)


@given(several(), st.data())
@settings(max_examples=300, deadline=None)
def test_what_is_fixed_is_in_every_way(candidates: list[Candidate], data: st.DataObject) -> None:
    possible = legal_sets(candidates)
    fixed = data.draw(st.sampled_from(sorted(possible, key=sorted)))
    diagram = DecisionDiagram(candidates, fixed)
    assert diagram.ids_of(diagram.fixed) == fixed
    found = {diagram.ids_of(chosen) for chosen in ways(diagram, len(diagram.nodes), diagram.fixed)}
    assert found == {one for one in possible if one >= fixed}
    weight = {one.id: one.high for one in candidates}
    assert sum(weight[name] for name in heaviest(candidates, fixed)) == max(
        sum(weight[name] for name in one) for one in found
    )


@given(several())
@settings(max_examples=200, deadline=None)
def test_the_heaviest_rest_is_told_for_every_node(candidates: list[Candidate]) -> None:
    diagram = DecisionDiagram(candidates)
    weights = [one.high for one in diagram.candidates]
    told = diagram.heaviest_from(weights)
    assert len(told) == len(diagram.nodes) + 1
    for node, weight in enumerate(told):
        assert weight == max(sum(weights[place] for place in bits(chosen)) for chosen in ways(diagram, node, 0))


@given(several())
@settings(max_examples=200, deadline=None)
def test_a_way_goes_to_lower_nodes_and_later_candidates(candidates: list[Candidate]) -> None:
    diagram = DecisionDiagram(candidates)
    for number, (place, *followers) in enumerate(diagram.nodes, 1):
        for node in followers:
            assert node < number
            assert not node or diagram.nodes[node - 1].place > place
    assert diagram.nodes or not candidates


def test_what_is_needed_stands_before_what_needs_it() -> None:
    chain = [candidate(name, "a" if name == "4" else "", needs) for name, needs in zip("43210", "3210 ", strict=True)]
    chain[-1] = candidate("0")
    diagram = DecisionDiagram([*chain, candidate("x", "a")])
    names = [one.id for one in diagram.candidates]
    assert [name for name in names if name != "x"] == ["0", "1", "2", "3", "4"]


def test_groups_are_ended_before_others_are_begun() -> None:
    """Six pairs: each is together, whatever their worth, and no way is still open in two of them."""
    pairs = [
        candidate(f"{group}{number}", group, high=7 * number + place)
        for place, group in enumerate("abcdef")
        for number in (1, 2)
    ]
    diagram = DecisionDiagram(pairs)
    names = [one.id[0] for one in diagram.candidates]
    assert all(first == second for first, second in zip(names[::2], names[1::2], strict=True))
    assert len(diagram.nodes) == 12


def test_the_group_that_begins_fewest_others_comes_first() -> None:
    """From one end of a row of groups to the other: never more than one is open."""
    row = [candidate(f"{place:02}", chr(97 + place) + chr(98 + place), high=place % 5) for place in range(20)]
    names = [int(one.id) for one in DecisionDiagram(row).candidates]
    assert names in (sorted(names), sorted(names, reverse=True))


def test_of_equally_heavy_sets_the_earliest_in_order() -> None:
    assert heaviest([candidate(name, "a", high=5) for name in "cab"]) == {"a"}
    ring = [candidate("a", "xy", high=5), candidate("b", "yz", high=5), candidate("c", "zx", high=5)]
    assert heaviest(ring) == heaviest(ring[::-1]) == {"a"}
    assert heaviest([candidate("a", "", high=0)]) == {"a"}, "what weighs nothing keeps nothing out"


@given(several(), st.randoms())
@settings(max_examples=200, deadline=None)
def test_the_order_in_which_they_come_does_not_matter(candidates: list[Candidate], random: Random) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)
    assert heaviest(shuffled) == heaviest(candidates)


NODES = {
    "overlapping groups": 162,
    "every pair of neighbours": 117,
    "a grid": 3747,
    "ties everywhere": 2762,
    "needs in a row": 62,
}
"""How many nodes there are on 2026-11-28: an order that keeps neighbours apart makes many times more."""


@pytest.mark.parametrize("shape", HARD)
def test_the_diagram_stays_small(shape: str) -> None:
    assert len(DecisionDiagram(HARD[shape]).nodes) <= NODES[shape]


def test_a_set_too_entangled_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision_diagram, "MOST_NODES", len(DecisionDiagram(HARD["a grid"]).nodes))
    DecisionDiagram(HARD["a grid"])
    monkeypatch.setattr(decision_diagram, "MOST_NODES", decision_diagram.MOST_NODES - 1)
    with pytest.raises(InputError, match="互相牵连的条款有 60 个"):
        DecisionDiagram(HARD["a grid"])


def test_three_hundred_in_random_pairs_are_refused_in_time() -> None:
    draw = Random(1)
    random = [candidate(f"{n:03}", "", high=draw.randint(1, 9)) for n in range(300)]
    groups = [frozenset({str(draw.randint(0, 99)), str(draw.randint(0, 99))}) for _ in random]
    entangled = [Candidate(one.id, one.high, 0, 1, own) for one, own in zip(random, groups, strict=True)]
    with pytest.raises(InputError, match="互相牵连的条款有 300 个"):
        DecisionDiagram(entangled)


def test_the_bits_of_a_set() -> None:
    assert bits(0) == [] and bits(0b10110) == [1, 2, 4]


def test_the_shipped_catalogue_is_nowhere_too_entangled(catalogue: Catalogue) -> None:
    """All its benefits at once, as if one company could have each of them: far from where a set is refused."""
    everything = [
        Candidate(one.id, 1, 1, 1, relations_of(one), one.needs if one.needs in catalogue.benefit else None)
        for one in catalogue.benefit.values()
    ]
    nodes = len(DecisionDiagram(everything).nodes)
    assert nodes < decision_diagram.MOST_NODES / 50, nodes
