"""What would mend a failed condition: exact to the fen, only where a company can bring it about, within its reach."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.changes import Change, Obtain, SetFact, answers_after, effort_of, raise_or_lower
from desktop.core.rules.conditions import (
    MOST_REMEDIES,
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Defined,
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
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words
from tests.core.rules.small_world import ON, VOCABULARY, WAN, company, wan


def percent(number: int) -> Ratio:
    return Ratio.of(f"{number}/100")


def mended(condition: Condition, seen: Situation) -> list[tuple[Change, ...]]:
    reason = condition.evaluate(seen)
    assert reason.outcome is Outcome.NOT_MET
    return condition.remedies(seen, reason)


def targets(condition: Condition, **answers: Any) -> list[dict[str, object]]:
    """For each way to mend it what every fact would become."""
    return [
        {change.fact: change.after for change in changes if isinstance(change, SetFact)}
        for changes in mended(condition, company(**answers))
    ]


# --- figures ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "answers", "target"),
    [
        (Figure(fact="spent", at_least=wan(50)), {"spent": wan(40)}, {"spent": wan(50)}),
        (Figure(fact="spent", above=wan(50)), {"spent": wan(50)}, {"spent": Money(50 * WAN + 1)}),
        (Figure(fact="debt", at_most=wan(50)), {"debt": wan(60)}, {"debt": wan(50)}),
        (Figure(fact="debt", below=wan(50)), {"debt": wan(50)}, {"debt": Money(50 * WAN - 1)}),
        (Figure(fact="staff", above=10), {"staff": 3}, {"staff": 11}),
        (Figure(fact="staff", below=10), {"staff": 10}, {"staff": 9}),
        (Figure(fact="staff", at_least=10, at_most=20), {"staff": 30}, {"staff": 20}),
        (Figure(fact="staff", at_least=10, at_most=20), {"staff": 3}, {"staff": 10}),
        (Figure(fact="staff", above=10, at_most=20), {"staff": 30}, {"staff": 20}),
        (Figure(fact="staff", above=10, below=20), {"staff": 30}, {"staff": 19}),
        (Figure(fact="staff", above=10, below=20), {"staff": 10}, {"staff": 11}),
        (Figure(fact="staff", at_least=10, below=20), {"staff": 20}, {"staff": 19}),
        (Figure(fact="spent_ratio", at_least=percent(5)), {"spent_ratio": percent(4)}, {"spent_ratio": percent(5)}),
    ],
)
def test_a_figure_goes_to_its_bound_and_no_further(
    condition: Condition, answers: dict[str, Any], target: dict[str, object]
) -> None:
    assert targets(condition, **answers) == [target]


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Figure(fact="spent", at_most=wan(50)), {"spent": wan(60)}),
        (Figure(fact="debt", at_least=wan(50)), {"debt": wan(40)}),
        (Figure(fact="spent_before", at_least=wan(50)), {"spent_before": wan(40)}),
        (Figure(fact="experts", below=10), {"experts": 12}),
        (Figure(fact="staff", above=10, below=11), {"staff": 3}),
        (Figure(fact="spent_ratio", above=percent(5)), {"spent_ratio": percent(5)}),
    ],
)
def test_nothing_is_proposed_that_a_company_cannot_do_or_that_does_not_exist(
    condition: Condition, answers: dict[str, Any]
) -> None:
    """Down where only up is possible, no whole number between 10 and 11, no smallest ratio above 5 %."""
    assert targets(condition, **answers) == []


def test_a_figure_beyond_reach_is_no_near_miss() -> None:
    """Three times the R&D expense can be done; a fen more than that is not proposed."""
    assert targets(Figure(fact="spent", at_least=wan(30)), spent=wan(10)) == [{"spent": wan(30)}]
    assert targets(Figure(fact="spent", above=wan(30)), spent=wan(10)) == []
    assert targets(Figure(fact="experts", at_least=1000), experts=1) == [{"experts": 1000}], "no reach is given"


def test_the_reach_of_a_count_holds_as_that_of_a_sum_does() -> None:
    assert targets(Figure(fact="patents", at_least=6), patents=2) == [{"patents": 6}]
    assert targets(Figure(fact="patents", at_least=7), patents=2) == []


def test_what_is_unknown_or_there_already_is_not_moved() -> None:
    assert raise_or_lower(company(), "staff", 5) == []
    assert raise_or_lower(company(staff=5), "staff", 5) == []
    assert raise_or_lower(company(staff=5), "staff", None) == []
    assert raise_or_lower(company(staff=5), "staff", 6) == [SetFact("staff", 5, 6)]


# --- shares -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "experts"),
    [
        ({"at_least": percent(15)}, 7),
        ({"above": percent(15)}, 7),
        ({"at_least": percent(50)}, 23),
        ({"above": percent(50)}, 24),
    ],
)
def test_the_smallest_part_that_is_the_share(bound: dict[str, Ratio], experts: int) -> None:
    """Of 46: 7 are 15.2 %, 23 are half, 24 are more than half."""
    assert targets(Share(share="experts", of="staff", **bound), staff=46, experts=5) == [{"experts": experts}]


@pytest.mark.parametrize(
    ("bound", "staff"),
    [
        ({"at_most": percent(20)}, 50),
        ({"below": percent(20)}, 51),
        ({"at_most": percent(30)}, 34),
        ({"below": percent(30)}, 34),
    ],
)
def test_the_smallest_whole_of_which_the_part_is_little_enough(bound: dict[str, Ratio], staff: int) -> None:
    """Ten are a fifth of 50 and less than a fifth of 51; of 33 they are more than 30 %, of 34 less."""
    assert targets(Share(share="experts", of="staff", **bound), staff=20, experts=10) == [{"staff": staff}]


def test_no_whole_is_large_enough_for_a_share_of_nothing() -> None:
    for bound in ({"at_most": Ratio(0)}, {"below": Ratio(0)}):
        assert targets(Share(share="experts", of="staff", **bound), staff=40, experts=10) == []


def test_a_share_of_money_is_raised_to_the_fen() -> None:
    condition = Share(share="spent", of="revenue", at_least=percent(5))
    assert targets(condition, revenue=Money(2001), spent=Money(100)) == [{"spent": Money(101)}]


@pytest.mark.parametrize("known", [{}, {"spent": wan(9)}])
def test_where_only_the_ratio_is_known_the_ratio_is_raised(known: dict[str, Any]) -> None:
    """Also where the part is known beside it: how much of it would be needed depends on the whole."""
    five = Share(share="spent", of="revenue", at_least=percent(5))
    assert targets(five, spent_ratio=percent(4), **known) == [{"spent_ratio": percent(5)}]


# --- growth -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "target"),
    [
        ({"at_least": percent(20)}, wan(120)),
        ({"above": percent(20)}, Money(120 * WAN + 1)),
        ({"at_least": wan(50)}, wan(150)),
        ({"above": wan(50)}, Money(150 * WAN + 1)),
    ],
)
def test_growth_is_mended_by_this_years_figure(bound: dict[str, Any], target: Money) -> None:
    condition = Increase(increase="spent", over="spent_before", **bound)
    assert targets(condition, spent=wan(110), spent_before=wan(100)) == [{"spent": target}]


def test_growth_of_a_count() -> None:
    condition = Increase(increase="staff", over="staff_before", above=5)
    assert targets(condition, staff=20, staff_before=20) == [{"staff": 26}]


def test_no_whole_number_lies_between_two_open_bounds_of_growth() -> None:
    condition = Increase(increase="staff", over="staff_before", above=5, below=6)
    assert targets(condition, staff=20, staff_before=20) == []


# --- answers and certifications -----------------------------------------------------------------------------------


def test_an_answer_is_switched_only_the_way_a_company_can() -> None:
    assert targets(Declared(fact="listed", is_=True), listed=False) == [{"listed": True}]
    assert targets(Declared(fact="listed", is_=False), listed=True) == []
    assert targets(Declared(fact="foreign", is_=True), foreign=False) == []


def test_another_choice_only_where_it_is_the_companys() -> None:
    assert targets(OneOf(fact="branch", one_of=("工业", "农业")), branch="商业") == [
        {"branch": "工业"},
        {"branch": "农业"},
    ]
    assert targets(OneOf(fact="kind", one_of=("甲",)), kind="乙") == []


def test_a_certification_is_obtained_where_that_can_be_planned() -> None:
    several = Holds(certification=("plain", "prize", "upper"))
    found = mended(several, company(certifications=()))
    assert found == [(Obtain("plain"),), (Obtain("upper"),)], "a national prize is not planned"


def test_what_is_held_already_is_not_obtained_again() -> None:
    """Held, but awarded before the window: another award of the same is not proposed."""
    recent = Holds(certification=("plain", "form"), within_years=1)
    held = (HeldCertification("plain", date(2020, 1, 1)),)
    assert mended(recent, company(certifications=held)) == [(Obtain("form"),)]


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ({"awarded_from": ON, "awarded_to": ON}, [(Obtain("plain"),)]),
        ({"awarded_from": date(2024, 3, 2)}, []),
        ({"awarded_to": date(2024, 2, 29)}, []),
    ],
)
def test_an_award_today_must_lie_in_the_window(window: dict[str, date], found: list[Any]) -> None:
    assert mended(Holds(certification=("plain",), **window), company(certifications=())) == found


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Place(place="330108"), {"district": "330110"}),
        (Recipient(recipient="hospital"), {}),
        (InSector(sector=("ai",)), {"sectors": ("bio",)}),
        (DateWithin(day="founded", to=date(2020, 1, 1)), {"founded": date(2021, 1, 1)}),
        (YearsSince(years_since="founded", at_least=5), {"founded": date(2021, 1, 1)}),
        (NoneOf(none=(Holds(certification=("plain",)),)), {"certifications": (HeldCertification("plain"),)}),
    ],
)
def test_what_a_company_is_does_not_change_for_a_subsidy(condition: Condition, answers: dict[str, Any]) -> None:
    assert targets(condition, **answers) == []
    assert (
        Judged(judged="评审", by="某局").remedies(company(), Judged(judged="评审", by="某局").evaluate(company())) == []
    )


# --- composed conditions ------------------------------------------------------------------------------------------


def at_least(fact: str, amount: Any) -> Figure:
    return Figure(fact=fact, at_least=amount)


def test_everything_that_fails_is_mended_together_and_nothing_else() -> None:
    every = AllOf(all=(at_least("staff", 10), at_least("experts", 2), at_least("spent", wan(5))))
    assert targets(every, staff=3, experts=5, spent=wan(4)) == [{"staff": 10, "spent": wan(5)}]


def test_one_part_beyond_mending_leaves_nothing_to_propose() -> None:
    assert targets(AllOf(all=(at_least("staff", 10), at_least("revenue", wan(5)))), staff=3, revenue=wan(4)) == []


def test_each_way_of_an_alternative_by_itself() -> None:
    either = AnyOf(any=(at_least("staff", 10), at_least("revenue", wan(5)), at_least("experts", 2)))
    assert targets(either, staff=3, revenue=wan(4), experts=1) == [{"staff": 10}, {"experts": 2}]


def test_of_two_bounds_on_one_fact_the_further_decides() -> None:
    for bounds in ((10, 20), (20, 10)):
        every = AllOf(all=tuple(at_least("staff", bound) for bound in bounds))
        assert targets(every, staff=3) == [{"staff": 20}]
    for bounds in ((5, 3), (3, 5)):
        every = AllOf(all=tuple(Figure(fact="staff", at_most=bound) for bound in bounds))
        assert targets(every, staff=9) == [{"staff": 3}]


def test_two_bounds_that_pull_one_fact_apart_cannot_both_be_met() -> None:
    assert targets(AllOf(all=(at_least("staff", 10), Figure(fact="staff", at_most=2))), staff=5) == []


def test_two_answers_to_one_question_cannot_both_be_given() -> None:
    both = AllOf(all=(OneOf(fact="branch", one_of=("工业",)), OneOf(fact="branch", one_of=("农业",))))
    assert targets(both, branch="商业") == []
    assert (
        targets(
            AllOf(all=(OneOf(fact="branch", one_of=("工业",)), OneOf(fact="branch", one_of=("商业",)))), branch="农业"
        )
        == []
    )
    same = AllOf(all=(OneOf(fact="branch", one_of=("工业",)), OneOf(fact="branch", one_of=("工业", "农业"))))
    assert targets(same, branch="商业") == [{"branch": "工业"}]


def test_two_certifications_that_are_both_required_are_both_obtained() -> None:
    both = AllOf(all=(Holds(certification=("plain",)), Holds(certification=("form",))))
    assert mended(both, company(certifications=())) == [(Obtain("plain"), Obtain("form"))]


def test_ways_that_come_to_the_same_changes_are_one() -> None:
    either = AnyOf(any=(at_least("staff", 10), at_least("staff", 20)))
    assert targets(AllOf(all=(either, either)), staff=3) == [{"staff": 10}, {"staff": 20}]


def test_a_definition_is_mended_as_what_it_means() -> None:
    assert targets(Defined(defined="大企业", meaning=at_least("staff", 10)), staff=3) == [{"staff": 10}]


def test_past_a_number_of_ways_only_the_first_are_looked_at() -> None:
    many = AnyOf(any=tuple(at_least("staff", 10 + number) for number in range(MOST_REMEDIES + 1)))
    assert len(targets(many, staff=3)) == MOST_REMEDIES


# --- a change in words, its effort, and the answers after it ------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (SetFact("spent", wan(40), wan(50)), "研发费用再增加 10万元（达到 50万元）"),
        (SetFact("debt", wan(60), wan(50)), "负债减少 10万元（降到 50万元）"),
        (SetFact("staff", 3, 10), "职工再增加 7 人（达到 10 人）"),
        (SetFact("spent_ratio", percent(4), percent(5)), "研发占比再增加 1%（达到 5%）"),
        (SetFact("listed", False, True), "已上市改为“是”"),
        (SetFact("branch", "商业", "工业"), "行业改为“工业”"),
        (Obtain("plain"), "取得创新企业（需要几个月准备）"),
    ],
)
def test_a_change_says_how_much_and_where_to(change: Change, said: str) -> None:
    assert change.say(Words(VOCABULARY)) == said


@pytest.mark.parametrize(
    ("change", "effort"),
    [
        (Obtain("form"), "routine"),
        (Obtain("upper"), "long"),
        (SetFact("staff", 1, 2), "plan"),
        (SetFact("listed", False, True), "plan"),
    ],
)
def test_how_hard_a_change_is(change: Change, effort: str) -> None:
    assert effort_of(change, VOCABULARY) == effort


def test_what_is_obtained_touches_the_certifications() -> None:
    assert Obtain("form").fact == "certifications"


def test_a_stated_ratio_is_taken_back_when_one_of_its_parts_moves() -> None:
    seen = company(revenue=wan(100), spent_ratio=percent(4))
    assert answers_after(seen.profile, (SetFact("spent", wan(4), wan(5)),), seen) == {
        "spent_ratio": None,
        "spent": wan(5),
    }
    assert answers_after(seen.profile, (SetFact("staff", 1, 2),), seen) == {"staff": 2}


def test_what_is_obtained_comes_to_what_is_held_dated_today() -> None:
    held = (HeldCertification("plain", date(2020, 1, 1)),)
    seen = company(certifications=held)
    after = answers_after(seen.profile, (Obtain("form"), Obtain("upper")), seen)
    assert after == {"certifications": (*held, HeldCertification("form", ON), HeldCertification("upper", ON))}
    assert answers_after(company().profile, (Obtain("form"),), company()) == {
        "certifications": (HeldCertification("form", ON),)
    }
