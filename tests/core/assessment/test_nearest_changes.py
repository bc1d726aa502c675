"""The smallest sets of changes that bring a failed benefit within reach, over a catalogue of one benefit."""

from __future__ import annotations

from typing import Any

from desktop.core.assessment.model import Result
from desktop.core.assessment.nearness import Tried, nearest_changes
from desktop.core.quantities import Ratio, Value
from desktop.core.rules.changes import Change, Obtain, SetFact
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Declared, Figure, Holds, NoneOf, Share
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped
from tests.core.assessment.small_catalogues import ON, benefit, document, fixed, seen, wan

ROUTINE, OTHER_ROUTINE = "创新型中小企业", "国家科技型中小企业"
PLAN, OTHER_PLAN, LONG = "省级专精特新中小企业", "省级研发中心", "国家级专精特新“小巨人”企业"
UNKNOWN = Declared(fact="above_scale", is_=True)
STAFF = Figure(fact="headcount", at_least=50)
HALF = Ratio.of("1/2")


def holds(*names: str) -> Condition:
    return Holds(certification=names)


def every(*parts: Condition) -> Condition:
    return AllOf(all=parts)


def some(*parts: Condition) -> Condition:
    return AnyOf(any=parts)


def near(when: Condition, **answers: Any) -> Result:
    company = {"certifications": (), "headcount": 46, **answers}
    (result,) = seen(document(benefit("a", fixed(10), when)), **company).results
    return result


def told(changes: tuple[Change, ...]) -> dict[str, Value] | set[str]:
    moved = {one.fact: one.after for one in changes if isinstance(one, SetFact)}
    return moved or {one.certification for one in changes if isinstance(one, Obtain)}


def ways(when: Condition, **answers: Any) -> list[Any]:
    return [told(step.changes) for step in near(when, **answers).steps]


# --- of several ways the smallest ---------------------------------------------------------------------------------


def test_fewer_changes_before_more() -> None:
    assert ways(some(every(holds(ROUTINE), STAFF), holds(LONG))) == [{LONG}]
    assert ways(some(every(holds(ROUTINE), holds(PLAN)), holds(LONG))) == [{LONG}]


def test_a_figure_before_anything_obtained_and_less_effort_before_more() -> None:
    assert ways(some(holds(ROUTINE), STAFF)) == [{"headcount": 50}]
    assert ways(some(holds(LONG), holds(ROUTINE), holds(PLAN))) == [{ROUTINE}]


def test_a_set_is_as_hard_as_its_hardest_part() -> None:
    """Routine and long is harder than planned and planned."""
    found = ways(some(every(holds(ROUTINE), holds(LONG)), every(holds(PLAN), holds(OTHER_PLAN))))
    assert found == [{PLAN, OTHER_PLAN}]


def test_ways_alike_in_both_are_alternatives() -> None:
    assert ways(holds(ROUTINE, OTHER_ROUTINE)) == [{ROUTINE}, {OTHER_ROUTINE}]


def test_a_set_that_had_to_be_completed_is_as_good_as_one_that_sufficed_at_once() -> None:
    """R&D staff of 24 is more than half of 46, so the staff has to grow too; two certifications are as many changes."""
    enough_staff = some(
        every(Figure(fact="ip_class_two", at_least=3), Figure(fact="startup_mentors", at_least=2)),
        Figure(fact="rd_headcount", at_least=24),
    )
    at_most_half = Share(share="rd_headcount", of="headcount", at_most=HALF)
    found = ways(every(enough_staff, at_most_half), rd_headcount=20, ip_class_two=1, startup_mentors=1)
    assert {"ip_class_two": 3, "startup_mentors": 2} in found
    assert {"rd_headcount": 24, "headcount": 48} in found and len(found) == 2


# --- completed where a change breaks something else ---------------------------------------------------------------

CHAIN = (
    ("platform_equipment_value", "rd_expense_own"),
    ("rd_expense_own", "research_spending_average"),
    ("research_spending_average", "technical_renovation_investment"),
)


def chain(length: int) -> Condition:
    """The first has to reach 60万; each of the following has to be half of the one before."""
    halves = [Share(share=part, of=whole, at_least=HALF) for whole, part in CHAIN[:length]]
    return every(Figure(fact="platform_equipment_value", at_least=wan(60)), *halves)


def test_what_a_change_breaks_is_mended_and_what_that_breaks_too() -> None:
    company = {
        "platform_equipment_value": wan(40),
        "rd_expense_own": wan(20),
        "research_spending_average": wan(10),
        "technical_renovation_investment": wan(5),
    }
    grown = {
        "platform_equipment_value": wan(60),
        "rd_expense_own": wan(30),
        "research_spending_average": wan(15),
    }
    assert ways(chain(1), **company) == [dict(list(grown.items())[:2])]
    assert ways(chain(2), **company) == [grown]
    assert near(chain(3), **company).verdict == "ineligible", "a fourth round is not tried"


def test_a_figure_moved_twice_is_told_from_where_it_stands_to_where_it_ends() -> None:
    """50 to 60 for the sum, then to 75 for its half of the 150 that were raised meanwhile."""
    when = every(
        Figure(fact="rd_expense_own", at_least=wan(60)),
        Figure(fact="platform_equipment_value", at_least=wan(150)),
        Share(share="rd_expense_own", of="platform_equipment_value", at_least=HALF),
    )
    (step,) = near(when, rd_expense_own=wan(50), platform_equipment_value=wan(100)).steps
    assert set(step.changes) == {
        SetFact("rd_expense_own", wan(50), wan(75)),
        SetFact("platform_equipment_value", wan(100), wan(150)),
    }


def test_answers_that_could_not_be_true_together_are_no_way() -> None:
    """R&D expense of 300万 with a revenue of 200万."""
    needs_more = Figure(fact="rd_expense", at_least=wan(300))
    assert near(needs_more, rd_expense=wan(150), revenue=wan(200)).verdict == "ineligible"
    assert ways(needs_more, rd_expense=wan(150), revenue=wan(300)) == [{"rd_expense": wan(300)}]


# --- while something else is open ---------------------------------------------------------------------------------


def test_a_missing_figure_is_named_also_while_something_else_is_open() -> None:
    assert ways(every(STAFF, UNKNOWN)) == [{"headcount": 50}]


def test_a_certification_is_named_only_where_nothing_else_is_open() -> None:
    assert near(every(holds(PLAN), UNKNOWN)).verdict == "ineligible"
    assert near(every(holds(PLAN), STAFF, UNKNOWN)).verdict == "ineligible"
    (step,) = near(every(holds(PLAN), STAFF)).steps
    assert len(step.changes) == 2


def test_what_is_not_failed_is_left_as_it_is() -> None:
    assert near(UNKNOWN).verdict == "unknown" and near(UNKNOWN).steps == ()


def test_the_company_after_a_set_of_changes_is_made_once() -> None:
    assessment = seen(document(benefit("a", fixed(10))), headcount=46)
    tried = Tried(Situation(assessment.profile, ON, shipped().vocabulary))
    changes = (SetFact("headcount", 46, 50),)
    after = tried.after(changes)
    assert after is not None and after.known["headcount"] == 50 and tried.after(changes) is after


# --- no more is tried than could be smaller -----------------------------------------------------------------------


class Watched(Tried):
    """Remembers how many sets of each size were tried."""

    def __init__(self, situation: Situation) -> None:
        super().__init__(situation)
        self.sets: set[frozenset[str]] = set()

    def after(self, changes: tuple[Change, ...]) -> Situation | None:
        self.sets.add(frozenset(one.certification if isinstance(one, Obtain) else one.fact for one in changes))
        return super().after(changes)


def tried_for(when: Condition, **answers: Any) -> set[frozenset[str]]:
    """The sets that were tried, each by what it changes."""
    assessment = seen(document(benefit("a", fixed(10), when)), **{"certifications": (), "headcount": 46, **answers})
    watched = Watched(Situation(assessment.profile, ON, shipped().vocabulary))
    nearest_changes(assessment.judged[0].benefit, assessment.judged[0].reason, watched)
    return watched.sets


def sets(*several: set[str]) -> set[frozenset[str]]:
    return {frozenset(one) for one in several}


AT_MOST_HALF = Share(share="rd_headcount", of="headcount", at_most=HALF)
MORE_RESEARCHERS = Figure(fact="rd_headcount", at_least=24)
"""Of 46 that is more than half: alone it does not suffice."""


def test_once_one_change_suffices_none_is_completed_by_a_second() -> None:
    one_or_two = every(some(holds(ROUTINE), MORE_RESEARCHERS), AT_MOST_HALF)
    assert tried_for(one_or_two, rd_headcount=20) == sets({ROUTINE}, {"rd_headcount"})


def test_the_fewest_that_sufficed_decide_what_is_completed() -> None:
    both = every(holds(PLAN), holds(LONG))
    several = every(some(holds(ROUTINE), MORE_RESEARCHERS, both), AT_MOST_HALF)
    assert tried_for(several, rd_headcount=20) == sets({ROUTINE}, {"rd_headcount"}, {PLAN, LONG})


def test_what_suffices_is_not_completed() -> None:
    assert tried_for(holds(ROUTINE, OTHER_ROUTINE)) == sets({ROUTINE}, {OTHER_ROUTINE})


def test_what_only_leaves_something_open_is_not_completed() -> None:
    open_or_two = some(every(holds(PLAN), UNKNOWN), every(holds(LONG), STAFF))
    assert tried_for(open_or_two) == sets({PLAN}, {LONG, "headcount"})


def test_the_last_of_64_ways_is_still_completed() -> None:
    """Whichever of them is obtained, the last one and more staff are needed too: with the last that is two changes."""
    plannable = [one.id for one in shipped().vocabulary.certifications if one.effort != "exceptional"][:64]
    none_or_the_last = some(NoneOf(none=(holds(*plannable),)), every(holds(plannable[-1]), STAFF))
    (step,) = near(every(holds(*plannable), none_or_the_last)).steps
    assert set(step.changes) == {Obtain(plannable[-1]), SetFact("headcount", 46, 50)}
