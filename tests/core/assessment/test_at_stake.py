"""Questions: what hangs on an answer, which is worth asking, and in what order, over hand-made catalogues."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment import questions
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.decisive import decisive_answers
from desktop.core.assessment.model import Question
from desktop.core.catalogue.model import Benefit, Cap
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Fixed, InKind, Rate, Unstated
from desktop.core.rules.conditions import AllOf, Condition, Declared, Figure
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped
from tests.core.assessment.small_catalogues import CONFIRM, ON, benefit, document, fixed, seen, wan

CAP_FACT = "district_contribution"
FACTS = ("above_scale", "is_sme", "runs_catering", "opens_first_store", "invests_overseas", "runs_nursery")


def yes(fact: str) -> Condition:
    return Declared(fact=fact, is_=True)


def asked(*benefits: Benefit, caps: tuple[Cap, ...] = (), **known: Any) -> dict[str, Question]:
    return {one.fact: one for one in seen(document(*benefits, caps=caps), **known).questions}


def order(*benefits: Benefit, caps: tuple[Cap, ...] = ()) -> list[str]:
    return list(asked(*benefits, caps=caps))


# --- what is at stake ---------------------------------------------------------------------------------------------


def test_two_sides_of_a_bound_put_only_their_difference_at_stake() -> None:
    small = benefit("a", fixed(40), Figure(fact="retail_sales", below=wan(100)))
    large = benefit("b", fixed(30), Figure(fact="retail_sales", at_least=wan(100)))
    question = asked(small, large)["retail_sales"]
    assert question.at_stake == wan(10) and set(question.benefits) == {"X.a", "X.b"}


def test_the_largest_difference_to_any_of_the_three_totals() -> None:
    """Without b the judged c takes its place in the wider totals: there 10万 are at stake, of what is certain 40万."""
    one, other = benefit("b", fixed(40), yes("above_scale"), matter="甲"), benefit("c", fixed(30), CONFIRM, matter="甲")
    assert asked(one, other)["above_scale"].at_stake == wan(40)


def test_what_only_an_authority_can_confirm_is_at_stake_with_it() -> None:
    one = benefit("b", fixed(40), AllOf(all=(yes("above_scale"), CONFIRM)))
    assert asked(one)["above_scale"].at_stake == wan(40)


def test_a_benefit_that_has_failed_or_is_over_asks_nothing() -> None:
    both = benefit("a", fixed(40), AllOf(all=(yes("above_scale"), yes("is_sme"))))
    assert asked(both, is_sme=False) == {}
    over = document(benefit("a", fixed(40), yes("above_scale")), to=date(2023, 12, 31))
    assert seen(over).questions == ()


# --- which are worth asking ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "worth_asking"),
    [
        (Fixed(fixed=Money(1)), True),
        (Fixed(fixed=wan(10), form="loan"), True),
        (Fixed(fixed=wan(10), form="tax"), True),
        (Unstated(unstated="另行规定"), False),
        (InKind(in_kind="展位"), False),
        (Fixed(fixed=wan(0)), False),
    ],
)
def test_what_moves_a_sum_or_financing_is_worth_asking_a_promise_is_not(amount: Any, worth_asking: bool) -> None:
    assert asked(benefit("a", amount, yes("above_scale")))["above_scale"].worth_asking is worth_asking


def test_one_benefit_that_is_moved_makes_a_question_worth_asking() -> None:
    promise = benefit("a", Unstated(unstated="另行规定"), yes("above_scale"))
    loan = benefit("b", Fixed(fixed=wan(10), form="loan"), yes("above_scale"))
    question = asked(promise, loan)["above_scale"]
    assert question.worth_asking and question.at_stake == Money(0)


def test_an_amount_without_a_limit_is_worth_asking_for_though_no_sum_is_at_stake() -> None:
    """Its figure decides it; whether the company is above scale decides it too, but nobody knows how much that is."""
    found = asked(benefit("a", Rate(rate=Ratio.of("1/10"), of="retail_sales"), yes("above_scale")))
    assert {name: (one.at_stake, one.worth_asking) for name, one in found.items()} == {
        "retail_sales": (Money(0), True),
        "above_scale": (Money(0), False),
    }


# --- caps that follow a fact --------------------------------------------------------------------------------------


def follows(*members: str) -> tuple[Cap, ...]:
    return (Cap(reason="合计", at="", limit_fact=CAP_FACT, benefits=members),)


def test_the_fact_of_a_cap_can_cost_all_it_holds_also_what_is_unknown() -> None:
    waiting = benefit("b", fixed(40), yes("above_scale"))
    assert asked(benefit("a", fixed(40)), waiting, caps=follows())[CAP_FACT].at_stake == wan(80)


def test_what_takes_the_place_of_a_capped_benefit_is_not_at_stake() -> None:
    both = benefit("a", fixed(40), matter="甲"), benefit("c", fixed(30), matter="甲")
    assert asked(*both, caps=follows("a"))[CAP_FACT].at_stake == wan(10)


def test_what_the_fact_of_a_cap_moves_otherwise_is_at_stake_too() -> None:
    """The 40万 of the cap, and the 25万 outside it that want a contribution of 10万 and wait for another answer."""
    outside = benefit("d", fixed(25), AllOf(all=(Figure(fact=CAP_FACT, at_least=wan(10)), yes("is_sme"))))
    assert asked(benefit("a", fixed(40)), outside, caps=follows("a"))[CAP_FACT].at_stake == wan(65)


def test_the_fact_of_a_cap_is_asked_for_those_it_holds_that_are_within_reach_each_once() -> None:
    found = asked(
        benefit("a", fixed(40)),
        benefit("b", fixed(40), Figure(fact=CAP_FACT, at_least=wan(1))),
        benefit("c", fixed(40), yes("is_sme")),
        benefit("d", fixed(40)),
        caps=follows("a", "b", "c"),
        is_sme=False,
    )
    assert sorted(found[CAP_FACT].benefits) == ["X.a", "X.b"]


def test_a_cap_whose_fact_is_known_or_that_holds_nothing_within_reach_asks_nothing() -> None:
    assert asked(benefit("a", fixed(40)), caps=follows("a"), **{CAP_FACT: wan(50)}) == {}
    failed = benefit("a", fixed(40), yes("is_sme"))
    assert asked(failed, benefit("b", fixed(40)), caps=follows("a"), is_sme=False) == {}


# --- their order --------------------------------------------------------------------------------------------------


def test_the_most_at_stake_first() -> None:
    amounts = (10, 20, 40, 60, 30, 50)
    several = [benefit(f"{place}", fixed(amounts[place]), yes(FACTS[place])) for place in range(6)]
    assert order(*several) == [FACTS[place] for place in (3, 5, 2, 4, 1, 0)]


def test_what_waits_may_come_to_less_than_its_sum() -> None:
    """30万 and 40万 on either side of a bound are 10万; the 20万 of another answer come first."""
    sales = (
        benefit("a", fixed(40), Figure(fact="retail_sales", below=wan(100))),
        benefit("b", fixed(30), Figure(fact="retail_sales", at_least=wan(100))),
    )
    assert order(*sales, benefit("c", fixed(20), yes("above_scale"))) == ["above_scale", "retail_sales"]
    assert order(*sales, benefit("c", fixed(5), yes("above_scale"))) == ["retail_sales", "above_scale"]


def test_what_moves_the_certain_total_most_stands_at_that_place() -> None:
    """40万 of what is certain, though in the wider totals the judged 30万 stand in for it."""
    replaced = benefit("a", fixed(40), yes("above_scale"), matter="甲"), benefit("b", fixed(30), CONFIRM, matter="甲")
    assert order(*replaced, benefit("c", fixed(20), yes("is_sme"))) == ["above_scale", "is_sme"]


def test_of_the_same_at_stake_the_one_that_moves_more_benefits() -> None:
    one = benefit("a", fixed(20), yes("above_scale"))
    two = benefit("b", fixed(10), yes("is_sme")), benefit("c", fixed(10), yes("is_sme"))
    assert order(one, *two) == ["is_sme", "above_scale"]


def test_where_nothing_is_at_stake_what_is_worth_asking_comes_first() -> None:
    promises = [benefit(name, Unstated(unstated="另行规定"), yes("above_scale")) for name in "ab"]
    loan = benefit("c", Fixed(fixed=wan(10), form="loan"), yes("is_sme"))
    assert order(*promises, loan) == ["is_sme", "above_scale"]


def test_what_waits_for_what_it_needs_is_moved_with_it() -> None:
    """The 10万 hang on one answer, and the 100万 need them; 50万 hang on another. A third needs nothing."""
    needed = benefit("a", fixed(10), yes("above_scale"))
    assert order(
        needed, benefit("b", fixed(100), needs="X.a"), benefit("c", fixed(50), yes("is_sme")), benefit("d", fixed(1))
    ) == ["above_scale", "is_sme"]


def test_the_fact_of_a_cap_comes_at_its_place() -> None:
    """All 80万 of the cap hang on its fact, 60万 on another answer, 40万 on what the cap holds."""
    several = (
        benefit("a", fixed(40)),
        benefit("b", fixed(40), yes("above_scale")),
        benefit("c", fixed(60), yes("is_sme")),
    )
    assert order(*several, caps=follows("a", "b")) == [CAP_FACT, "is_sme", "above_scale"]


# --- asking for one costs little ----------------------------------------------------------------------------------


def test_one_question_by_itself() -> None:
    assessment = seen(document(benefit("a", fixed(40), yes("above_scale"))), is_sme=True)
    assert assessment.question_of("above_scale") == assessment.questions[0]
    assert assessment.question_of("is_sme") is None and assessment.question_of("runs_nursery") is None


def worked_out_for_the_first(monkeypatch: pytest.MonkeyPatch, *benefits: Benefit) -> tuple[list[str], list[str]]:
    """The facts whose answers were tried until the first question was there, and those whose bound was taken."""
    tried, bounded = list[str](), list[str]()
    answers, at_most = questions.decisive_answers, questions._Totals.at_most

    def count_tried(name: str, *rest: Any) -> Any:
        tried.append(name)
        return answers(name, *rest)

    def count_bounded(totals: Any, fact: str, waiters: Any) -> int:
        bounded.append(fact)
        return at_most(totals, fact, waiters)

    monkeypatch.setattr(questions, "decisive_answers", count_tried)
    monkeypatch.setattr(questions._Totals, "at_most", count_bounded)
    next(seen(document(*benefits)).ranked_questions())
    return tried, bounded


def test_only_what_comes_to_the_front_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    several = [benefit(f"{place}", fixed(10 * place + 10), yes(FACTS[place])) for place in range(5)]
    assert worked_out_for_the_first(monkeypatch, *several) == ([FACTS[4]], [FACTS[4]])


def test_what_only_its_sum_brings_to_the_front_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of one matter are no more than one of them: 40万, not 80万."""
    one_matter = [benefit(name, fixed(40), yes("above_scale"), matter="甲") for name in "ab"]
    tried, bounded = worked_out_for_the_first(monkeypatch, *one_matter, benefit("c", fixed(50), yes("is_sme")))
    assert (tried, bounded) == (["is_sme"], ["above_scale", "is_sme"])


# --- where trying all would take too long -------------------------------------------------------------------------

BOUNDS = tuple(Figure(fact="retail_sales", at_least=wan(bound)) for bound in (10, 20, 30, 40))
SALES = (
    benefit("a", fixed(40), Figure(fact="retail_sales", below=wan(10))),
    benefit("b", fixed(30), AllOf(all=BOUNDS)),
)


def stake_when_at_most(tried: int, monkeypatch: pytest.MonkeyPatch) -> Money:
    monkeypatch.setattr(questions, "MOST_TRIED", tried)
    return asked(*SALES)["retail_sales"].at_stake


def test_past_a_number_of_evaluations_the_bound_stands_which_is_never_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of its waiters there against all of them gone: 70万, where no answer brings both."""
    assessment: Assessment = seen(document(*SALES))
    situation = Situation(assessment.profile, ON, shipped().vocabulary)
    conditions = 5
    evaluations = conditions * len(decisive_answers("retail_sales", assessment.judged, situation))
    assert evaluations > 10 * conditions
    assert stake_when_at_most(evaluations, monkeypatch) == wan(40), "from below 10万 to between 10万 and 40万"
    assert stake_when_at_most(evaluations - 1, monkeypatch) == wan(70)


def test_not_even_the_answers_are_worked_out_where_ten_would_be_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    both = benefit("a", fixed(40), yes("above_scale")), benefit("b", fixed(30), Declared(fact="above_scale", is_=False))
    for most, at_stake in ((20, wan(70)), (21, wan(10))):
        monkeypatch.setattr(questions, "MOST_TRIED", most)
        assert asked(*both)["above_scale"].at_stake == at_stake


def test_the_bound_of_a_caps_fact_is_all_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "MOST_TRIED", 0)
    several = benefit("a", fixed(40)), benefit("b", fixed(30), yes("above_scale")), benefit("c", fixed(20))
    found = asked(*several, caps=follows("a", "b"))
    assert found[CAP_FACT].at_stake == wan(90) and found["above_scale"].at_stake == wan(30)
