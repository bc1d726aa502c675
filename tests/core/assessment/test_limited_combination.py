"""Combinations under caps that bind: no bound lies below the best, ways are given up for a reason, work is bounded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest

from desktop.core.assessment import limited_combination
from desktop.core.assessment.candidate import Candidate, Limit
from desktop.core.assessment.limited_combination import _Label, _Search, best_within
from desktop.core.faults import InputError
from tests.core.assessment.test_combination import (
    CAPS,
    HARD,
    brute_force,
    documents_capped,
    legal,
    sixty_capped,
    small_and_limited,
    value,
)


def without_unmet_needs(candidates: list[Candidate]) -> list[Candidate]:
    """Only those whose chain of needs ends at one that needs nothing."""
    by_id = {one.id: one for one in candidates}

    def is_met(one: Candidate, after: frozenset[str]) -> bool:
        if one.needs is None:
            return True
        return one.needs not in after and is_met(by_id[one.needs], after | {one.needs})

    return [one for one in candidates if is_met(one, frozenset({one.id}))]


SMALL = [
    (without_unmet_needs(candidates), limits)
    for candidates, limits in (small_and_limited(Random(seed)) for seed in range(250))
]


def test_no_bound_lies_below_the_best() -> None:
    """At any prices that are allowed: quarters, one in all within each other."""
    draw = Random(5)
    for candidates, limits in SMALL:
        search = _Search(candidates, limits, ())
        prices = [Fraction(0)] * len(search._nested.caps)
        for number in draw.sample(range(len(prices)), len(prices)):
            prices[number] = search._nested.highest_price(number, prices) * draw.randint(0, 4) / 4
        bound = search._at(tuple(prices)).bound
        search.best()
        assert bound >= search._worth


def test_the_prices_bring_the_bound_down_to_what_a_cap_allows() -> None:
    """Two of ten each under a cap of 15, and one of ten beside it that excludes none: 25, and no more is promised."""
    candidates = [Candidate(name, 10, 0, 1, frozenset()) for name in "abc"]
    search = _Search(candidates, (Limit(frozenset("ab"), 15),), ())
    assert search.best() == {"a", "b", "c"}
    assert search._is_proven() and search._compared == 0
    assert min(one.bound for one in search._priced.values()) == search._worth


@pytest.mark.parametrize("seed", range(12))
def test_the_lowest_bound_is_lower_at_no_neighbouring_price(seed: int) -> None:
    """One price alone, moved a little either way from where it was found to be lowest, bounds no closer."""
    candidates, limits = sixty_capped(seed)
    search = _Search(candidates, limits, ())
    none = (Fraction(0),) * len(search._nested.caps)
    for number in range(len(none)):
        prices = search._lowered(none, (number,))
        assert all(prices[other] == 0 for other in range(len(none)) if other != number)
        lowest, highest = search._at(prices).bound, search._nested.highest_price(number, none)
        assert lowest <= search._at(none).bound
        for part in (Fraction(0), Fraction(1, 3), Fraction(2, 3), Fraction(1)):
            other_prices = list(none)
            other_prices[number] = highest * part
            assert search._at(tuple(other_prices)).bound >= lowest


@pytest.fixture
def without_prices(monkeypatch: pytest.MonkeyPatch) -> None:
    """No price is tried, so that there is no bound but that of no prices, and only one way is followed first."""
    monkeypatch.setattr(
        _Search, "_lower_the_bound", lambda search: search._at((Fraction(0),) * len(search._nested.caps))
    )
    monkeypatch.setattr(limited_combination, "_FEW", 1)


@pytest.mark.usefixtures("without_prices")
def test_labels_alone_find_the_best() -> None:
    for candidates, limits in SMALL:
        chosen = best_within(candidates, limits, ())
        taken = tuple(one for one in candidates if one.id in chosen)
        assert value(taken, limits) == brute_force(candidates, limits)


def test_what_is_fixed_stays_under_caps() -> None:
    for candidates, limits in SMALL[:100]:
        sets = [chosen for size in range(10) for chosen in combinations(candidates, size) if legal(chosen)]
        for fixed in [one for one in candidates if one.needs is None][:2]:
            chosen = best_within(candidates, limits, {fixed.id})
            taken = tuple(one for one in candidates if one.id in chosen)
            assert fixed in taken and legal(taken)
            assert value(taken, limits) == max(value(one, limits) for one in sets if fixed in one)


def test_a_label_outdoes_only_what_it_is_surely_not_behind() -> None:
    """5 more within a cap that may yet be filled do not make up for 1 less outside it."""
    search = _Search([Candidate("a", 9, 0, 0, frozenset())], (Limit(frozenset("a"), 9),), ())
    outside, within, both = ((11, 0, 0), (10, 5, 0), (11, 5, 0))
    may_come = (10**9, 0)
    there: list[_Label] = []
    for sums, left in ((outside, [outside]), (within, [outside, within]), (both, [both]), (within, [both])):
        search._go_on(_Label(0, sums, sum(sums), ()), 1, there, (), may_come)
        assert [one.sums for one in there] == left


WORK = {"every pair of neighbours": (2, 0), "ties everywhere": (6, 738), "needs in a row": (2, 0)}
"""How many prices were tried and labels compared on 2026-11-28; a bound or a reason to stop that no longer works makes
both grow."""


class Counted(_Search):
    """Counts how often the diagram is priced."""

    tried = 0

    def _newly_priced(self, prices: tuple[Fraction, ...]) -> limited_combination._Priced:
        self.tried += 1
        return super()._newly_priced(prices)


@pytest.mark.parametrize("shape", WORK)
def test_the_work_on_a_hard_shape_is_bounded(shape: str) -> None:
    search = Counted(HARD[shape], CAPS, ())
    search.best()
    tried, compared = WORK[shape]
    assert search.tried <= tried and search._compared <= compared


Capped = tuple[list[Candidate], tuple[Limit, ...]]
WORK_ON_MANY: list[tuple[Callable[[int], Capped], Sequence[int], int, int]] = [
    (sixty_capped, range(30), 167, 3686),
    (sixty_capped, (249, 139, 223, 131), 52, 8409),
    (documents_capped, range(12), 676, 8432),
]
"""The second line has the longest of three hundred."""


@pytest.mark.parametrize(("made", "seeds", "most_tried", "most_compared"), WORK_ON_MANY, ids=["many", "long", "apart"])
def test_the_work_on_many_is_bounded(
    made: Callable[[int], Capped], seeds: Sequence[int], most_tried: int, most_compared: int
) -> None:
    searches = [Counted(*made(seed), ()) for seed in seeds]
    for search in searches:
        search.best()
    assert sum(one.tried for one in searches) <= most_tried
    assert sum(one._compared for one in searches) <= most_compared


def test_too_much_work_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    candidates, limits = sixty_capped(249)
    search = _Search(candidates, limits, ())
    search.best()
    assert search._compared > 1000
    monkeypatch.setattr(limited_combination, "MOST_COMPARISONS", 500)
    with pytest.raises(InputError, match="互相牵连的条款有 60 个"):
        best_within(candidates, limits, ())


@pytest.mark.usefixtures("without_prices")
def test_labels_alone_find_the_set_with_one_more() -> None:
    """1, 3 and 4 bring 4 at most. {1, 4} comes to 4, {0, 2, 4} to 1 + 1 + 2: as much, and one more."""
    told = {"0": (1, "a"), "1": (3, "ad"), "2": (1, "d"), "3": (2, "cd"), "4": (2, "c")}
    candidates = [Candidate(name, high, 0, 0, frozenset(groups)) for name, (high, groups) in told.items()]
    assert best_within(candidates, (Limit(frozenset("134"), 4),), ()) == {"0", "2", "4"}


def test_of_the_same_money_the_set_with_one_more_is_found() -> None:
    """5 and 4 bring 1 at most. {2, 3, 5} comes to 3 + 1 + 1, {0, 1, 3, 5} to 2 + 1 + 1 + 1: as much, and one more."""
    told = {"0": (2, "a"), "1": (1, "b"), "2": (3, "ab"), "3": (1, "c"), "4": (3, "c"), "5": (2, "")}
    candidates = [Candidate(name, high, 0, 0, frozenset(groups)) for name, (high, groups) in told.items()]
    limits = (Limit(frozenset("145"), 5), Limit(frozenset("45"), 1))
    assert best_within(candidates, limits, ()) == {"0", "1", "3", "5"}
