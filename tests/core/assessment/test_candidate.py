"""Values as numbers, and what counts within limits."""

from __future__ import annotations

from desktop.core.assessment.candidate import Candidate, Limit, Scale, sum_within

THREE = [Candidate(name, 9, low, 4, frozenset()) for name, low in (("a", 2), ("b", 3), ("c", 0))]


def test_each_part_of_a_value_is_worth_one_more_than_all_after_it() -> None:
    """Of three candidates with 5 at the low end and 12 of sureness in all."""
    number = Scale(THREE).number
    assert number((0, 0, 0, 0)) == 0
    assert number((0, 0, 1, 0)) == number((0, 0, 0, 3)) + 1
    assert number((0, 1, 0, 0)) == number((0, 0, 5, 3)) + 1
    assert number((1, 0, 0, 0)) == number((0, 12, 5, 3)) + 1
    assert number((7, 4, 2, 1)) == 7 * number((1, 0, 0, 0)) + 4 * number((0, 1, 0, 0)) + 2 * number((0, 0, 1, 0)) + 1


def test_no_limit_takes_nothing() -> None:
    assert sum_within(THREE, (), "high") == 27 and sum_within(THREE, (), "low") == 5
    assert sum_within(THREE, (Limit(frozenset("xyz"), 0),), "high") == 27
    assert sum_within([], (Limit(frozenset("abc"), 0),), "high") == 0


def test_what_lies_above_a_limit_does_not_count() -> None:
    assert sum_within(THREE, (Limit(frozenset("ab"), 10),), "high") == 10 + 9
    assert sum_within(THREE, (Limit(frozenset("ab"), 18),), "high") == 27
    assert sum_within(THREE, (Limit(frozenset("ab"), 10),), "low") == 5
    assert sum_within(THREE, (Limit(frozenset("abc"), 0),), "high") == 0


def test_of_limits_inside_each_other_the_narrowest_is_settled_first() -> None:
    inner, outer = Limit(frozenset("ab"), 4), Limit(frozenset("abc"), 12)
    assert sum_within(THREE, (outer, inner), "high") == sum_within(THREE, (inner, outer), "high") == 12
    assert sum_within(THREE, (Limit(frozenset("abc"), 20), inner), "high") == 4 + 9
