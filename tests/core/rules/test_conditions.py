"""Each kind of condition below, at and above its bound; unknown is never no; words are made from the rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given as given_examples
from hypothesis import strategies as st

from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import HeldCertification, Profile, make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.changes import Change
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Figure,
    Holds,
    Increase,
    InSector,
    Judged,
    NoneOf,
    OneOf,
    Place,
    Recipient,
    Share,
    YearsSince,
)
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words
from desktop.core.vocabulary import Vocabulary

ON = date(2024, 3, 1)
WAN = 1_000_000
"""Ten thousand yuan in fen."""

Ask = Callable[..., Outcome]


@pytest.fixture
def situation(catalogue: Catalogue) -> Callable[..., Situation]:
    def make(*, on: date = ON, **answers: Any) -> Situation:
        own = ("district", "certifications", "sectors", "recipient_kinds")
        parts = {key: value for key, value in answers.items() if key in own}
        facts = {key: value for key, value in answers.items() if key not in own}
        return Situation(make_profile(catalogue.vocabulary, **parts, facts=facts), on, catalogue.vocabulary)

    return make


def remedies(condition: Condition, seen: Situation) -> list[tuple[Change, ...]]:
    return condition.remedies(seen, condition.evaluate(seen))


@pytest.fixture
def ask(situation: Callable[..., Situation]) -> Ask:
    return lambda condition, **answers: condition.evaluate(situation(**answers)).outcome


@pytest.mark.parametrize(
    ("bounds", "below", "at", "above"),
    [
        ({"at_least": Money(50 * WAN)}, Outcome.NOT_MET, Outcome.MET, Outcome.MET),
        ({"above": Money(50 * WAN)}, Outcome.NOT_MET, Outcome.NOT_MET, Outcome.MET),
        ({"at_most": Money(50 * WAN)}, Outcome.MET, Outcome.MET, Outcome.NOT_MET),
        ({"below": Money(50 * WAN)}, Outcome.MET, Outcome.NOT_MET, Outcome.NOT_MET),
    ],
)
def test_a_figure_at_its_bound_to_the_fen(
    ask: Ask, bounds: dict[str, Money], below: Outcome, at: Outcome, above: Outcome
) -> None:
    condition = Figure(fact="rd_expense", **bounds)
    found = [ask(condition, rd_expense=Money(50 * WAN + step)) for step in (-1, 0, 1)]
    assert found == [below, at, above]
    assert ask(condition) is Outcome.UNKNOWN


def test_dollars_are_not_compared_with_yuan(ask: Ask) -> None:
    assert ask(Figure(fact="revenue", at_least=Money(1)), revenue=Money(10**9, "USD")) is Outcome.UNKNOWN
    assert ask(Figure(fact="revenue", at_least=Money(1, "USD")), revenue=Money(10**9, "USD")) is Outcome.MET


def test_a_share_is_exact_at_its_bound(ask: Ask) -> None:
    condition = Share(share="rd_expense", of="revenue", at_least=Ratio(1, 20))
    revenue = Money(2000 * WAN)
    assert ask(condition, revenue=revenue, rd_expense=Money(100 * WAN)) is Outcome.MET
    assert ask(condition, revenue=revenue, rd_expense=Money(100 * WAN - 1)) is Outcome.NOT_MET
    assert ask(condition, revenue=revenue) is Outcome.UNKNOWN
    assert ask(condition, rd_ratio=Ratio(1, 20)) is Outcome.MET
    assert ask(condition, rd_ratio=Ratio(499, 10_000)) is Outcome.NOT_MET


def test_a_share_of_nothing_only_the_authority_can_tell(ask: Ask) -> None:
    assert (
        ask(Share(share="rd_headcount", of="headcount", at_least=Ratio(1, 10)), headcount=0, rd_headcount=0)
        is Outcome.JUDGED
    )


def test_growth_in_money_and_in_percent(ask: Ask) -> None:
    by_money = Increase(increase="rd_expense", over="rd_expense_previous", at_least=Money(50 * WAN))
    before = Money(100 * WAN)
    assert ask(by_money, rd_expense=Money(150 * WAN), rd_expense_previous=before) is Outcome.MET
    assert ask(by_money, rd_expense=Money(150 * WAN - 1), rd_expense_previous=before) is Outcome.NOT_MET
    assert ask(by_money, rd_expense=Money(150 * WAN)) is Outcome.UNKNOWN
    by_rate = Increase(increase="revenue", over="revenue_previous", above=Ratio(1, 10))
    assert ask(by_rate, revenue=Money(110), revenue_previous=Money(100)) is Outcome.NOT_MET
    assert ask(by_rate, revenue=Money(111), revenue_previous=Money(100)) is Outcome.MET
    assert ask(by_rate, revenue=Money(111), revenue_previous=Money(0)) is Outcome.JUDGED


@pytest.mark.parametrize(
    ("on", "outcome"),
    [
        (date(2020, 5, 19), Outcome.NOT_MET),
        (date(2020, 5, 20), Outcome.MET),
        (date(2025, 5, 20), Outcome.MET),
        (date(2025, 5, 21), Outcome.NOT_MET),
    ],
)
def test_full_years_since_to_the_day(ask: Ask, on: date, outcome: Outcome) -> None:
    condition = YearsSince(years_since="established_on", at_least=1, at_most=6)
    assert ask(condition, on=on, established_on=date(2019, 5, 20)) is outcome


def test_what_comes_after_the_date_asked_has_not_happened_yet(ask: Ask) -> None:
    later = date(2024, 3, 2)
    assert ask(YearsSince(years_since="established_on", at_most=6), established_on=later) is Outcome.NOT_MET
    assert ask(DateWithin(day="established_on", from_=date(2024, 1, 1)), established_on=later) is Outcome.NOT_MET
    held = Holds(certification=("国家高新技术企业",))
    assert ask(held, certifications=(HeldCertification("国家高新技术企业", later),)) is Outcome.NOT_MET


def test_a_district_lies_in_its_city(ask: Ask) -> None:
    binjiang, hangzhou = Place(place="330108"), Place(place="330100")
    assert ask(hangzhou, district="330108") is Outcome.MET
    assert ask(binjiang, district="330108") is Outcome.MET
    assert ask(binjiang, district="330110") is Outcome.NOT_MET
    assert ask(binjiang, district="330100") is Outcome.UNKNOWN, "somewhere in Hangzhou may be Binjiang"
    assert ask(hangzhou, district="330200") is Outcome.NOT_MET
    assert ask(binjiang) is Outcome.UNKNOWN


def test_certifications_held_run_out_and_are_dated(ask: Ask) -> None:
    held = Holds(certification=("国家高新技术企业",))
    assert ask(held) is Outcome.UNKNOWN
    assert ask(held, certifications=()) is Outcome.NOT_MET
    assert ask(held, certifications=(HeldCertification("国家高新技术企业"),)) is Outcome.MET
    given = HeldCertification("国家高新技术企业", date(2021, 3, 2))
    assert ask(held, certifications=(given,)) is Outcome.MET, "three years, the last day"
    assert ask(held, on=date(2024, 3, 2), certifications=(given,)) is Outcome.NOT_MET
    until = HeldCertification("国家高新技术企业", date(2022, 1, 1), date(2024, 2, 29))
    assert ask(held, certifications=(until,)) is Outcome.NOT_MET


def test_the_window_of_an_award_includes_both_ends(ask: Ask) -> None:
    window = Holds(
        certification=("省级专精特新中小企业",), awarded_from=date(2023, 5, 12), awarded_to=date(2026, 5, 11)
    )

    def seen(day: date | None) -> Outcome:
        return ask(window, on=date(2026, 5, 11), certifications=(HeldCertification("省级专精特新中小企业", day),))

    assert [seen(date(2023, 5, 12)), seen(date(2026, 5, 11))] == [Outcome.MET] * 2
    assert seen(date(2023, 5, 11)) is Outcome.NOT_MET
    assert seen(None) is Outcome.UNKNOWN, "held, but its date is unknown"


def test_plain_answers(ask: Ask, catalogue: Catalogue) -> None:
    assert ask(Declared(fact="above_scale", is_=False), above_scale=False) is Outcome.MET
    assert ask(Declared(fact="above_scale", is_=False), above_scale=True) is Outcome.NOT_MET
    assert ask(Declared(fact="above_scale", is_=False)) is Outcome.UNKNOWN
    choice = next(fact for fact in catalogue.vocabulary.facts if fact.type == "choice")
    assert ask(OneOf(fact=choice.id, one_of=choice.options[:1]), **{choice.id: choice.options[0]}) is Outcome.MET
    assert ask(OneOf(fact=choice.id, one_of=choice.options[:1]), **{choice.id: choice.options[1]}) is Outcome.NOT_MET
    window = DateWithin(day="established_on", from_=date(2020, 1, 1), to=date(2020, 12, 31))
    assert ask(window, established_on=date(2020, 12, 31)) is Outcome.MET
    assert ask(window, established_on=date(2021, 1, 1)) is Outcome.NOT_MET
    assert ask(InSector(sector=(catalogue.vocabulary.sectors[0].id,)), sectors=()) is Outcome.NOT_MET
    assert ask(InSector(sector=(catalogue.vocabulary.sectors[0].id,))) is Outcome.UNKNOWN
    assert ask(Recipient(recipient="hospital")) is Outcome.NOT_MET
    assert ask(Judged(judged="评审", by="某局")) is Outcome.JUDGED


class Given(Judged, frozen=True, kw_only=True, tag="given"):
    """A condition with an outcome of its own, to build trees of."""

    outcome: int

    def evaluate(self, situation: Situation) -> Reason:
        missing = (f"fact{self.judged}",) if self.outcome == Outcome.UNKNOWN else ()
        return Reason(self, Outcome(self.outcome), None, missing)


def given(*outcomes: int) -> tuple[Condition, ...]:
    return tuple(Given(judged=str(number), by="", outcome=outcome) for number, outcome in enumerate(outcomes))


NOT_MET, UNKNOWN, JUDGED, MET = Outcome
NOBODY = Situation(Profile(), ON, Vocabulary((), (), (), ()))


@pytest.mark.parametrize(
    ("parts", "every", "some", "no"),
    [
        ((MET, MET), MET, MET, NOT_MET),
        ((MET, UNKNOWN), UNKNOWN, MET, NOT_MET),
        ((MET, JUDGED), JUDGED, MET, NOT_MET),
        ((NOT_MET, UNKNOWN), NOT_MET, UNKNOWN, UNKNOWN),
        ((NOT_MET, NOT_MET), NOT_MET, NOT_MET, MET),
        ((UNKNOWN, JUDGED), UNKNOWN, JUDGED, JUDGED),
        ((), MET, NOT_MET, MET),
    ],
)
def test_kleenes_tables(ask: Ask, parts: tuple[Outcome, ...], every: Outcome, some: Outcome, no: Outcome) -> None:
    found = [ask(kind) for kind in (AllOf(all=given(*parts)), AnyOf(any=given(*parts)), NoneOf(none=given(*parts)))]
    assert found == [every, some, no]


def test_a_settled_outcome_asks_nothing_more(situation: Callable[..., Situation]) -> None:
    assert AllOf(all=given(NOT_MET, UNKNOWN)).evaluate(situation()).missing == ()
    assert AnyOf(any=given(MET, UNKNOWN)).evaluate(situation()).missing == ()
    assert AllOf(all=given(MET, UNKNOWN, UNKNOWN)).evaluate(situation()).missing == ("fact1", "fact2")


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> Any:
    if depth == 0 or draw(st.booleans()):
        return draw(st.integers(0, 3))
    return (
        draw(st.sampled_from(["all", "any", "none"])),
        [draw(trees(depth=depth - 1)) for _ in range(draw(st.integers(0, 3)))],
    )


def built(tree: Any, unknown_becomes: int | None = None) -> Condition:
    if isinstance(tree, int):
        outcome = unknown_becomes if tree == Outcome.UNKNOWN and unknown_becomes is not None else tree
        return Given(judged="x", by="", outcome=outcome)  # type: ignore[return-value]
    kind, parts = tree
    conditions = tuple(built(part, unknown_becomes) for part in parts)
    return {
        "all": lambda: AllOf(all=conditions),
        "any": lambda: AnyOf(any=conditions),
        "none": lambda: NoneOf(none=conditions),
    }[kind]()


@given_examples(trees(), st.sampled_from([0, 2, 3]))
def test_a_settled_tree_stays_settled_whatever_the_unknown_turn_out_to_be(tree: Any, becomes: int) -> None:
    before, after = (built(tree, later).evaluate(NOBODY).outcome for later in (None, becomes))
    if before in (Outcome.MET, Outcome.NOT_MET):
        assert after is before


def test_words_are_made_from_the_rule(catalogue: Catalogue, situation: Callable[..., Situation]) -> None:
    words = Words(catalogue.vocabulary)
    condition = Share(share="rd_expense", of="revenue", at_least=Ratio(1, 20))
    reason = condition.evaluate(situation(revenue=Money(2000 * WAN), rd_expense=Money(90 * WAN)))
    assert "5%" in condition.required(words) and "不少于" in condition.required(words)
    assert condition.actual(words, reason) == "4.5%"
    held = Holds(certification=("省级专精特新中小企业",), awarded_from=date(2023, 5, 12))
    assert "2023-05-12" in held.required(words)


def test_the_smallest_change_is_exact(catalogue: Catalogue, situation: Callable[..., Situation]) -> None:
    words = Words(catalogue.vocabulary)
    share = Share(share="rd_headcount", of="headcount", at_least=Ratio(15, 100))
    ((change,),) = remedies(share, situation(headcount=46, rd_headcount=5))
    assert change.say(words).count("2") and "7" in change.say(words), "7 of 46 are 15.2 %, 6 are 13 %"
    five_percent = Share(share="rd_expense", of="revenue", at_least=Ratio(1, 20))
    stated = situation(revenue=Money(2000 * WAN), rd_ratio=Ratio.of("45/1000"))
    ((change,),) = remedies(five_percent, stated)
    assert "10万元" in change.say(words), "the expense follows from the ratio, and so does what is missing"
    ((change,),) = remedies(five_percent, situation(rd_ratio=Ratio.of("45/1000")))
    assert "5%" in change.say(words)
    above = Figure(fact="rd_expense", above=Money(50 * WAN))
    ((change,),) = remedies(above, situation(rd_expense=Money(50 * WAN)))
    assert change.after == Money(50 * WAN + 1)  # type: ignore[union-attr]
    fixed = Figure(fact="revenue_previous", at_least=Money(1))
    assert remedies(fixed, situation(revenue_previous=Money(0))) == []
