"""The best combination against brute force over every legal set."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.combination import Candidate, Highs, Limit, best_combination, sum_within


def legal(chosen: tuple[Candidate, ...]) -> bool:
    groups = [group for candidate in chosen for group in candidate.groups]
    ids = {candidate.id for candidate in chosen}
    return len(groups) == len(set(groups)) and all(c.needs is None or c.needs in ids for c in chosen)


def value(chosen: tuple[Candidate, ...], limits: tuple[Limit, ...]) -> tuple[int, ...]:
    sureness = sum(candidate.sureness for candidate in chosen)
    return (sum_within(chosen, limits, "high"), sureness, sum_within(chosen, limits, "low"), len(chosen))


def brute_force(candidates: list[Candidate], limits: tuple[Limit, ...]) -> tuple[int, ...]:
    sets = (chosen for size in range(len(candidates) + 1) for chosen in combinations(candidates, size))
    return max(value(chosen, limits) for chosen in sets if legal(chosen))


LIMITS = st.sampled_from(
    [
        (),
        (Limit(frozenset("0123"), 7),),
        (Limit(frozenset("01"), 3), Limit(frozenset("0123"), 6), Limit(frozenset("45"), 4)),
        (Limit(frozenset("01234567"), 12), Limit(frozenset("67"), 0)),
    ]
)


@st.composite
def candidate_lists(draw: st.DrawFn) -> list[Candidate]:
    size = draw(st.integers(0, 8))
    found = []
    for number in range(size):
        groups = draw(st.frozensets(st.sampled_from("abcd"), max_size=2))
        needs = draw(st.one_of(st.none(), st.none(), st.sampled_from([str(i) for i in range(size)])))
        high = draw(st.integers(1, 9))
        found.append(
            Candidate(
                str(number),
                high,
                draw(st.integers(0, high)),
                draw(st.integers(0, 3)),
                groups,
                None if needs == str(number) else needs,
            )
        )
    return found


@settings(max_examples=1200, deadline=None)
@given(candidate_lists(), LIMITS)
def test_never_worse_and_never_better_than_brute_force(candidates: list[Candidate], limits: tuple[Limit, ...]) -> None:
    chosen = best_combination(candidates, limits)
    taken = tuple(candidate for candidate in candidates if candidate.id in chosen)
    assert legal(taken)
    assert value(taken, limits) == brute_force(candidates, limits)


def test_a_limit_inside_another_is_settled_first() -> None:
    """At most 3 of the first two, at most 6 of all: 5 + 5 + 5 bring 3 + 3."""
    three = [Candidate(str(number), 5, 5, 1, frozenset()) for number in range(3)]
    limits = (Limit(frozenset("012"), 6), Limit(frozenset("01"), 3))
    assert sum_within(three, limits, "high") == 6
    assert sum_within(three[:2], limits, "high") == 3


@settings(max_examples=300, deadline=None)
@given(candidate_lists(), st.randoms())
def test_the_order_of_candidates_does_not_matter(candidates: list[Candidate], random: object) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    by_id = {candidate.id: candidate for candidate in candidates}
    totals = [sum(by_id[i].high for i in best_combination(several)) for several in (candidates, shuffled)]
    assert totals[0] == totals[1]


def test_what_is_fixed_stays() -> None:
    small = Candidate("small", 1, 1, 3, frozenset({"a"}))
    large = Candidate("large", 9, 0, 1, frozenset({"a"}))
    assert best_combination([small, large]) == {"large"}
    assert best_combination([small, large], (), frozenset({"small"})) == {"small"}


@settings(max_examples=300, deadline=None)
@given(candidate_lists(), LIMITS, st.sets(st.sampled_from("01234567")))
def test_leaving_some_out_is_solving_without_them(
    candidates: list[Candidate], limits: tuple[Limit, ...], left_out: set[str]
) -> None:
    rest = [candidate for candidate in candidates if candidate.id not in left_out]
    chosen = best_combination(rest, limits)
    expected = sum_within((one for one in rest if one.id in chosen), limits, "high")
    assert Highs(candidates, limits).without(left_out) == expected
