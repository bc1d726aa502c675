"""The heaviest set of things that exclude and need each other: against brute force, and with bounded work."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.combination import _weight
from desktop.core.assessment.independent_set import HeaviestSets, Thing, _Solver, _undominated, heaviest_set
from tests.core.assessment.test_combination import HARD


def possible(chosen: tuple[Thing, ...], things: list[Thing]) -> bool:
    """No group twice, and whatever one needs, where it is among the things, is there as well."""
    groups = [group for _, _, own, _ in chosen for group in own]
    names, there = {name for name, *_ in chosen}, {name for name, *_ in things}
    return len(groups) == len(set(groups)) and all(
        needs is None or needs not in there or needs in names for *_, needs in chosen
    )


def brute_force(things: list[Thing], fixed: frozenset[str] = frozenset()) -> int:
    sets = (chosen for size in range(len(things) + 1) for chosen in combinations(things, size))
    return max(
        (
            sum(weight for _, weight, *_ in chosen)
            for chosen in sets
            if possible(chosen, things) and fixed <= {name for name, *_ in chosen}
        ),
        default=-1,
    )


@st.composite
def things(draw: st.DrawFn) -> list[Thing]:
    """Up to nine; one may need another that comes before it, so that no circle is made."""
    size = draw(st.integers(0, 9))
    return [
        (
            f"{number}",
            draw(st.integers(0, 6)),
            draw(st.frozensets(st.sampled_from("abcde"), max_size=3)),
            draw(st.one_of(st.none(), st.none(), st.sampled_from([str(one) for one in range(number)] or [None]))),
        )
        for number in range(size)
    ]


def weight_of(names: frozenset[str], several: list[Thing]) -> int:
    return sum(weight for name, weight, *_ in several if name in names)


@given(things())
@settings(max_examples=500, deadline=None)
def test_the_heaviest_set_is_possible_and_none_is_heavier(several: list[Thing]) -> None:
    chosen = heaviest_set(several)
    assert possible(tuple(thing for thing in several if thing[0] in chosen), several)
    assert weight_of(chosen, several) == brute_force(several)


@given(things(), st.sets(st.sampled_from("012345678")))
@settings(max_examples=300, deadline=None)
def test_asked_again_for_some_of_them_it_weighs_the_same(several: list[Thing], left_out: set[str]) -> None:
    """What needs one that is left out is left out too, as whoever asks does it."""
    for name, _, _, needs in several:
        left_out |= {name} if needs in left_out else set()
    sets = HeaviestSets(several)
    for gone in (set[str](), left_out, set[str]()):
        rest = [thing for thing in several if thing[0] not in gone]
        assert sets.weight([name for name, *_ in rest]) == brute_force(rest)


@given(things(), st.randoms())
@settings(max_examples=200, deadline=None)
def test_whatever_the_order_the_same_set_is_taken(several: list[Thing], random: Random) -> None:
    shuffled = list(several)
    random.shuffle(shuffled)
    assert heaviest_set(shuffled) == heaviest_set(several)


@given(things(), st.integers(0, 8))
@settings(max_examples=200, deadline=None)
def test_what_is_fixed_is_held_with_all_it_can_have_beside_it(several: list[Thing], number: int) -> None:
    fixed = frozenset({str(number)})
    best = brute_force(several, fixed)
    if best < 0:
        return  # not among them, or what it needs cannot be
    chain = {str(number)}
    by_name = {thing[0]: thing for thing in several}
    while (needed := {by_name[name][3] for name in chain} - chain - {None}) and needed <= by_name.keys():
        chain |= {name for name in needed if name is not None}
    chosen = heaviest_set(several, chain)
    assert chain <= chosen and weight_of(chosen, several) == brute_force(several, frozenset(chain))


def test_of_equally_heavy_things_the_first_by_name() -> None:
    alike: list[Thing] = [(name, 5, frozenset({"a"}), None) for name in ("c", "a", "b")]
    assert heaviest_set(alike) == {"a"}
    path: list[Thing] = [("b", 5, frozenset({"x"}), None), ("a", 5, frozenset({"x", "y"}), None)]
    assert heaviest_set(path) == {"a"}
    ring: list[Thing] = [
        ("a", 5, frozenset({"x", "y"}), None),
        ("b", 5, frozenset({"y", "z"}), None),
        ("c", 5, frozenset({"z", "x"}), None),
    ]
    assert heaviest_set(ring) == {"a"}


def test_of_the_same_groups_only_the_heaviest_is_looked_at() -> None:
    same: list[Thing] = [(name, weight, frozenset({"a", "b"}), None) for name, weight in (("x", 3), ("y", 5), ("z", 5))]
    assert [name for name, *_ in _undominated(same, ())] == ["y"]
    assert sorted(name for name, *_ in _undominated(same, {"x"})) == ["x", "y"]
    alone: list[Thing] = [("x", 3, frozenset({"own"}), None), ("y", 5, frozenset(), None)]
    assert [(name, groups) for name, _, groups, _ in _undominated(alone, ())] == [
        ("x", frozenset()),
        ("y", frozenset()),
    ]
    needed: list[Thing] = [*same, ("n", 1, frozenset({"c"}), "x"), ("m", 9, frozenset({"c"}), None)]
    assert sorted(name for name, *_ in _undominated(needed, ())) == ["m", "n", "x", "y"]


WORK = {
    "overlapping groups": 60,
    "every pair of neighbours": 250,
    "a grid": 25,
    "ties everywhere": 55,
    "needs in a row": 42,
}
"""How many sets of things may be looked at: a tenth more than were on 2026-11-28. A bound, a reduction or a memory that
no longer works still finds the heaviest set, and looks at many more."""


@pytest.mark.parametrize("shape", HARD)
def test_the_work_is_bounded(shape: str) -> None:
    several = [(one.id, _weight(one.value), one.groups, one.needs) for one in HARD[shape]]
    solver = _Solver(_undominated(several, ()))
    solver.solve(())
    assert len(solver._known) <= WORK[shape]
    again = HeaviestSets(several)
    names = [name for name, *_ in several]
    first = again.weight(names)
    looked_at = len(again._solver._known)
    assert looked_at <= WORK[shape] and again.weight(names) == first
    assert len(again._solver._known) == looked_at, "what was looked at is remembered"
