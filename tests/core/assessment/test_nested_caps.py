"""Caps one within the other: what is left of a sum, what one sum is surely ahead of another, what a price may be."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.candidate import Candidate, Limit, Scale, sum_within
from desktop.core.assessment.nested_caps import NestedCaps

INNER, OUTER, APART = Limit(frozenset("ab"), 4), Limit(frozenset("abc"), 6), Limit(frozenset("de"), 3)
LIMITS = st.sampled_from(
    [(OUTER, INNER), (INNER, APART, OUTER), (APART,), (OUTER, OUTER), (Limit(frozenset("ab"), 0),)]
)
"""The last but one: the same members twice."""


@st.composite
def six(draw: st.DrawFn) -> list[Candidate]:
    found = []
    for name in "abcdef":
        high = draw(st.integers(0, 7))
        found.append(Candidate(name, high, draw(st.integers(0, high)), draw(st.integers(0, 3)), frozenset()))
    return found


PLACES = st.lists(st.integers(0, 5), unique=True, max_size=6)


def worth(candidates: list[Candidate], limits: tuple[Limit, ...], places: list[int], scale: Scale) -> int:
    taken = [candidates[place] for place in places]
    high, low = sum_within(taken, limits, "high"), sum_within(taken, limits, "low")
    return scale.number((high, sum(one.sureness for one in taken), low, len(taken)))


@given(six(), LIMITS, PLACES, PLACES)
@settings(max_examples=500, deadline=None)
def test_sets_are_ordered_by_what_counts_within_the_limits(
    candidates: list[Candidate], limits: tuple[Limit, ...], one: list[int], other: list[int]
) -> None:
    nested, scale = NestedCaps(candidates, limits), Scale(candidates)
    told = nested.worth(nested.sums(one)) - nested.worth(nested.sums(other))
    expected = worth(candidates, limits, one, scale) - worth(candidates, limits, other, scale)
    assert (told > 0) == (expected > 0) and (told < 0) == (expected < 0)


@given(six(), LIMITS, st.permutations(range(6)), st.integers(0, 6), st.integers(0, 6), PLACES)
@settings(max_examples=500, deadline=None)
def test_what_is_surely_ahead_stays_ahead_whatever_comes(
    candidates: list[Candidate], limits: tuple[Limit, ...], order: list[int], end: int, begin: int, added: list[int]
) -> None:
    nested = NestedCaps(candidates, limits)
    one, other = nested.sums(order[:end]), nested.sums(order[begin:])
    still = [sum(cap.parts[place] for place in added) for cap in nested.caps]
    ahead = nested.surely_ahead(one, other, still)
    assert nested.surely_ahead(one, one, still) == 0
    assert nested.surely_ahead(one, other, [2 * most for most in still]) <= ahead
    for place in added:
        one, other = nested.with_one_more(one, place), nested.with_one_more(other, place)
    assert nested.worth(one) - nested.worth(other) >= ahead


@given(six(), LIMITS, PLACES)
def test_adding_one_by_one_is_summing(
    candidates: list[Candidate], limits: tuple[Limit, ...], places: list[int]
) -> None:
    nested = NestedCaps(candidates, limits)
    found = nested.sums([])
    assert nested.worth(found) == 0
    for place in places:
        found = nested.with_one_more(found, place)
    assert found == nested.sums(places)
    assert all(part <= cap.most for part, cap in zip(found[1:], nested.caps, strict=True))


def test_a_lead_within_a_cap_counts_as_far_as_the_other_cannot_fill_it() -> None:
    """At most 6 in all, 4 of ``a`` and ``b``: 3 against 1 is 2 ahead, 1 where 2 more may come, nothing where 3 may."""
    a, b, f = (Candidate(name, high, 0, 0, frozenset()) for name, high in (("a", 3), ("b", 1), ("f", 1)))
    nested = NestedCaps([a, b, f], (OUTER, INNER))
    unit = Scale([a, b, f]).high
    ahead = [
        nested.surely_ahead(nested.sums([0]), nested.sums([1]), [outer * unit, inner * unit, 0, 0])
        for outer, inner in ((0, 0), (2, 2), (3, 3), (9, 0), (4, 1))
    ]
    assert ahead == [2 * unit, unit, 0, 0, unit]
    assert nested.surely_ahead(nested.sums([1]), nested.sums([0]), [9 * unit] * 4) == -2 * unit
    assert nested.surely_ahead(nested.sums([0]), nested.sums([1, 2]), [2 * unit, unit, 0, 0]) == unit - 1


def test_the_widest_come_first_and_hold_the_others() -> None:
    nested = NestedCaps([Candidate(name, 5, 1, 1, frozenset()) for name in "abcdef"], (INNER, APART, OUTER))
    assert [cap.holders for cap in nested.caps] == [(0,), (0, 1), (2,), (3,), (3, 4), (5,)]
    assert [cap.around for cap in nested.caps] == [0, 1, 0, 0, 4, 0]
    assert nested.widest == (0, 2)
    three = NestedCaps(
        [Candidate("a", 5, 1, 1, frozenset())], [Limit(frozenset("abc"[:size]), 9) for size in (1, 2, 3)]
    )
    assert [cap.holders for cap in three.caps] == [(0,), (0, 1), (0, 1, 2), (3,), (3, 4), (3, 4, 5)]


def test_alone_none_brings_more_than_its_narrowest_cap_allows() -> None:
    candidates = [
        Candidate("a", 9, 5, 1, frozenset()),
        Candidate("c", 9, 7, 1, frozenset()),
        Candidate("f", 9, 9, 1, frozenset()),
    ]
    nested = NestedCaps(candidates, (OUTER, INNER))
    unit = Scale([Candidate("a", 4, 4, 1, frozenset()), Candidate("c", 6, 6, 1, frozenset()), candidates[2]])
    assert nested.caps[1].parts == (4 * unit.high, 0, 0)
    assert nested.caps[0].parts == (4 * unit.high, 6 * unit.high, 0)
    assert nested.caps[2].parts == (4 * unit.low, 6 * unit.low, 0)
    assert nested.full[2] == unit.number((9, 1, 9, 1))


def test_prices_within_each_other_are_one_in_all() -> None:
    nested = NestedCaps([Candidate(name, 5, 1, 1, frozenset()) for name in "abcdef"], (INNER, APART, OUTER))
    outer, inner, apart = Fraction(1, 4), Fraction(1, 3), Fraction(1, 2)
    prices = (outer, inner, apart, Fraction(0), Fraction(0), Fraction(0))
    assert nested.highest_price(0, prices) == 1 - inner
    assert nested.highest_price(1, prices) == 1 - outer
    assert nested.highest_price(2, prices) == 1
    assert nested.highest_price(4, prices) == 1, "prices at the other end do not matter"
