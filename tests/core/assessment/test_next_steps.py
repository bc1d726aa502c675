"""What a company could do next: each step with its worth, its effort and all that it brings within reach."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import NextStep
from desktop.core.assessment.next_steps import unlocked_by
from desktop.core.catalogue.model import Benefit, Continuation
from desktop.core.profile import HeldCertification, with_answers
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed
from desktop.core.rules.changes import Obtain
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Declared, Figure, Holds, NoneOf
from tests.core.assessment.small_catalogues import CONFIRM, benefit, document, fixed, seen, wan

ROUTINE, PLAN, LONG = "创新型中小企业", "省级专精特新中小企业", "国家级专精特新“小巨人”企业"
EXCEPTIONAL = "制造业单项冠军企业"
UNKNOWN = Declared(fact="above_scale", is_=True)
STAFF = Figure(fact="headcount", at_least=50)


def holds(*names: str) -> Condition:
    return Holds(certification=names)


def both(*parts: Condition) -> Condition:
    return AllOf(all=parts)


def either(*parts: Condition) -> Condition:
    return AnyOf(any=parts)


def company(*benefits: Benefit, **answers: Any) -> Assessment:
    return seen(document(*benefits), **{"certifications": (), "headcount": 46, **answers})


def told(step: NextStep) -> tuple[tuple[str, ...], str, Money, set[str]]:
    """What is changed, the effort, the worth and the benefits brought."""
    names = tuple(one.certification if isinstance(one, Obtain) else one.fact for one in step.changes)
    return names, step.effort, step.worth, {name[2:] for name in step.benefits}


def steps(*benefits: Benefit, **answers: Any) -> list[tuple[tuple[str, ...], str, Money, set[str]]]:
    return [told(step) for step in company(*benefits, **answers).next_steps]


# --- what is proposed ---------------------------------------------------------------------------------------------


def test_a_certification_that_brings_a_benefit() -> None:
    assert steps(benefit("a", fixed(10), holds(PLAN))) == [((PLAN,), "plan", wan(10), {"a"})]


def test_a_figure_moved_brings_all_that_hangs_on_it() -> None:
    found = steps(benefit("a", fixed(10), STAFF), benefit("b", fixed(20), STAFF), benefit("c", fixed(40)))
    assert found == [(("headcount",), "plan", wan(30), {"a", "b"})]


def test_every_certification_that_brings_money_is_told_also_where_another_is_easier() -> None:
    """The routine one would do; who obtains the other gets the same."""
    found = steps(benefit("a", fixed(10), holds(PLAN, ROUTINE)))
    assert found == [((ROUTINE,), "routine", wan(10), {"a"}), ((PLAN,), "plan", wan(10), {"a"})]


def test_what_is_still_open_can_be_settled_by_a_certification() -> None:
    assert steps(benefit("a", fixed(10), either(UNKNOWN, holds(PLAN)))) == [((PLAN,), "plan", wan(10), {"a"})]


def test_what_only_an_authority_confirms_counts_as_brought() -> None:
    assert steps(benefit("a", fixed(10), both(holds(PLAN), CONFIRM))) == [((PLAN,), "plan", wan(10), {"a"})]


def test_an_honour_that_cannot_be_planned_is_no_step() -> None:
    assert steps(benefit("a", fixed(10), holds(EXCEPTIONAL))) == []


def test_what_is_not_named_or_held_already_is_no_step() -> None:
    """A first set of the province is a first set too; but where only a first set is asked for, nobody names it."""
    found = steps(benefit("a", fixed(10), holds("首台（套）产品")))
    assert [changes for changes, *_ in found] == [("首台（套）产品",)]
    held = (HeldCertification(PLAN, date(2023, 1, 1)),)
    this_year = Holds(certification=(PLAN,), awarded_from=date(2024, 1, 1))
    assert steps(benefit("a", fixed(10), this_year), certifications=held) == []


def test_while_the_certifications_are_unknown_none_is_proposed() -> None:
    assert steps(benefit("a", fixed(10), holds(PLAN)), certifications=None) == []


def test_what_adds_nothing_is_left_out() -> None:
    more = benefit("a", fixed(10), matter="甲")
    assert steps(more, benefit("b", fixed(10), holds(PLAN), matter="甲")) == []
    assert steps(benefit("b", fixed(10), both(holds(PLAN), UNKNOWN))) == []
    assert [worth for _, _, worth, _ in steps(benefit("a", Fixed(fixed=Money(1)), holds(PLAN)))] == [Money(1)]


# --- what a step is worth and brings ------------------------------------------------------------------------------


def test_a_benefit_that_also_waits_for_something_else_is_brought_by_its_own_step_only() -> None:
    """50 people bring what else waits for an open answer; a certification brings only what it settles."""
    waiting = benefit("a", fixed(10), both(STAFF, UNKNOWN))
    assert steps(waiting) == [(("headcount",), "plan", wan(10), {"a"})]
    assert steps(benefit("a", fixed(10), both(holds(PLAN), UNKNOWN)), benefit("b", fixed(20), holds(PLAN))) == [
        ((PLAN,), "plan", wan(20), {"b"})
    ]


def test_what_was_within_reach_before_is_not_brought_and_what_still_fails_is_not() -> None:
    found = steps(
        benefit("a", fixed(10), holds(PLAN)),
        benefit("b", fixed(20), either(holds(PLAN), CONFIRM)),
        benefit("c", fixed(40), either(both(holds(PLAN), Declared(fact="newly_introduced_project", is_=True)))),
        newly_introduced_project=False,
    )
    assert found == [((PLAN,), "plan", wan(10), {"a"})]


def test_a_step_of_two_is_as_hard_as_its_harder_part() -> None:
    (step,) = steps(benefit("a", fixed(10), both(holds(ROUTINE), holds(LONG))))
    assert step[1] == "long" and set(step[0]) == {ROUTINE, LONG}


def test_what_is_lost_by_a_certification_is_taken_off_its_worth() -> None:
    small_only = benefit("a", fixed(10), NoneOf(none=(holds(PLAN),)))
    assert steps(small_only, benefit("b", fixed(30), holds(PLAN))) == [((PLAN,), "plan", wan(20), {"b"})]
    assert steps(small_only, benefit("b", fixed(10), holds(PLAN))) == []
    assert unlocked_by(PLAN, company(small_only).weighing).worth == Money(0), "never less than nothing"
    assessment = company(small_only, benefit("b", fixed(4), holds(PLAN)))
    assert assessment.weighing.worth((Obtain(PLAN),), frozenset()) == Money(0)


def test_what_one_certification_unlocks() -> None:
    step = unlocked_by(PLAN, company(benefit("a", fixed(10), holds(PLAN)), benefit("b", fixed(20))).weighing)
    assert told(step) == ((PLAN,), "plan", wan(10), {"a"})


# --- their order --------------------------------------------------------------------------------------------------


def test_the_least_effort_first_then_the_most_money() -> None:
    found = steps(
        benefit("a", fixed(90), holds(LONG)),
        benefit("b", fixed(10), holds(PLAN)),
        benefit("c", fixed(20), STAFF),
        benefit("d", fixed(5), holds(ROUTINE)),
    )
    assert [changes for changes, *_ in found] == [(ROUTINE,), ("headcount",), (PLAN,), (LONG,)]


def test_of_the_same_worth_the_fewer_changes_first() -> None:
    one, two = Figure(fact="ip_class_two", at_least=3), both(STAFF, Figure(fact="rd_headcount", at_least=9))
    found = steps(benefit("a", fixed(10), two), benefit("b", fixed(10), one), ip_class_two=1, rd_headcount=8)
    assert [len(changes) for changes, *_ in found] == [1, 2]


# --- judged again -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("continues", "verdict"), [(Continuation(PLAN, 3), "eligible"), (None, None)])
def test_of_what_is_over_only_what_may_continue_is_judged_again(
    continues: Continuation | None, verdict: str | None
) -> None:
    over = document(benefit("a", fixed(10), holds(PLAN), continues=continues), to=date(2023, 12, 31))
    assessment = seen(over, certifications=())
    assert assessment.judged[0].verdict == "not_in_force"
    held = (HeldCertification(PLAN, date(2023, 6, 1)),)
    profile = with_answers(assessment.catalogue.vocabulary, assessment.profile, {"certifications": held})
    again = assessment.weighing.judge(profile, assessment.judged)
    assert [one.verdict for one in again] == ([] if verdict is None else [verdict])
