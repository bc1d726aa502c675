"""Answers are taken back one by one, exactly, and given again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.history import MOST_KEPT, History, changed_keys
from desktop.core.profile import HeldCertification, Profile
from desktop.core.quantities import Money

PROFILES = st.builds(
    Profile,
    name=st.sampled_from(["", "甲", "乙"]),
    district=st.sampled_from([None, "330108", "330106"]),
    facts=st.dictionaries(st.sampled_from(["revenue", "headcount"]), st.integers(0, 3)),
)


@given(st.lists(PROFILES, min_size=1, max_size=12))
def test_undoing_everything_gives_the_first_and_redoing_the_last(profiles: list[Profile]) -> None:
    history, now = History(), Profile()
    for profile in profiles:
        history.remember(now, profile)
        now = profile
    steps = []
    while history.can_undo:
        steps.append(now)
        now = history.undone(now)
    assert now == Profile()
    for expected in reversed(steps):
        now = history.redone(now)
        assert now == expected
    assert not history.can_redo


def test_an_answer_that_changes_nothing_is_nothing_to_take_back() -> None:
    history = History()
    history.remember(Profile(name="甲"), Profile(name="甲"))
    assert not history.can_undo


def test_a_new_answer_forgets_what_could_have_been_given_again() -> None:
    history = History()
    history.remember(Profile(), Profile(name="甲"))
    history.undone(Profile(name="甲"))
    history.remember(Profile(), Profile(name="乙"))
    assert not history.can_redo


def test_it_keeps_a_bounded_number() -> None:
    history = History()
    for number in range(MOST_KEPT + 50):
        history.remember(Profile(name=str(number)), Profile(name=str(number + 1)))
    count = 0
    while history.can_undo:
        history.undone(Profile())
        count += 1
    assert count == MOST_KEPT


def test_which_answers_differ() -> None:
    one = Profile(name="甲", district="330108", facts={"revenue": Money(1), "headcount": 3})
    other = Profile(
        name="甲", certifications=(HeldCertification("国家高新技术企业", None),), facts={"revenue": Money(2)}
    )
    assert set(changed_keys(one, other)) == {"district", "certifications", "revenue", "headcount"}
    assert changed_keys(one, one) == ()
