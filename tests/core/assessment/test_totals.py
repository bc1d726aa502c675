"""The three totals and the one combination shown: what is in them, what is sure of it, and why the rest is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.model import Total
from desktop.core.assessment.telling import why_not_counted, words_of
from desktop.core.catalogue.model import Benefit, Cap
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed, InKind, Unstated, UpTo
from desktop.core.rules.conditions import Declared, Figure
from tests.core.assessment.small_catalogues import ALWAYS, CONFIRM, WAN, benefit, document, fixed, seen, wan

UNKNOWN = Declared(fact="above_scale", is_=True)
FAILED = Figure(fact="headcount", at_least=50)


def certain(*benefits: Benefit, **parts: Any) -> Total:
    return seen(document(*benefits, **parts), headcount=10).totals.certain


def counted(*benefits: Benefit) -> set[str]:
    assessment = seen(document(*benefits), headcount=10)
    return {result.benefit.id[2:] for result in assessment.results if result.counted}


def why(*benefits: Benefit, name: str = "a", **answers: Any) -> str:
    assessment = seen(document(*benefits), **{"headcount": 10, **answers})
    return why_not_counted(assessment.result[f"X.{name}"], words_of(assessment))


# --- what a total holds -------------------------------------------------------------------------------------------


def test_each_total_adds_what_is_less_certain() -> None:
    totals = seen(
        document(benefit("a", fixed(10)), benefit("b", fixed(20), CONFIRM), benefit("c", fixed(40), UNKNOWN))
    ).totals
    assert [one.high for one in (totals.certain, totals.with_confirmation, totals.with_unknowns)] == [
        wan(10),
        wan(30),
        wan(70),
    ]
    assert totals.with_unknowns.benefits == {"X.a", "X.b", "X.c"}
    assert counted(benefit("a", fixed(10)), benefit("b", fixed(20), CONFIRM), benefit("c", fixed(40), UNKNOWN)) == set(
        "abc"
    )


def test_what_is_unknown_may_all_fall_away_and_adds_nothing_to_the_low_end() -> None:
    total = seen(document(benefit("a", fixed(10)), benefit("b", fixed(20), UNKNOWN))).totals.with_unknowns
    assert (total.low, total.high) == (wan(10), wan(30))


def test_the_yearly_part_of_a_total() -> None:
    total = certain(
        benefit("a", Fixed(fixed=wan(10))),
        benefit("b", Fixed(fixed=wan(20), per="year")),
        benefit("c", Fixed(fixed=wan(40), per="years:3")),
    )
    assert (total.high, total.yearly) == (wan(70), wan(60))


def test_the_yearly_part_lies_within_a_cap_too() -> None:
    yearly = benefit("a", Fixed(fixed=wan(60), per="year")), benefit("b", UpTo(up_to=wan(30), per="year"))
    total = certain(*yearly, caps=(Cap(reason="合计", at="", limit=wan(70)),))
    assert (total.low, total.high, total.yearly) == (wan(60), wan(70), wan(70))


def test_promises_without_a_figure_are_counted_by_verdict() -> None:
    promise = Unstated(unstated="另行规定")
    totals = seen(
        document(
            benefit("a", promise),
            benefit("b", promise),
            benefit("c", promise, CONFIRM),
            benefit("d", promise, FAILED),
            benefit("e", InKind(in_kind="展位")),
            benefit("f", fixed(10)),
        ),
        headcount=10,
    ).totals
    assert totals.certain.without_figure == 2, "help in kind promises no money"
    assert totals.with_confirmation.without_figure == totals.with_unknowns.without_figure == 3


def test_only_a_cap_that_takes_something_away_is_named() -> None:
    def limited_by(limit: int, *members: str) -> tuple[str, ...]:
        one_cap = Cap(reason="合计", at="", limit=wan(limit), benefits=members)
        return certain(benefit("a", fixed(40)), benefit("b", fixed(30)), caps=(one_cap,)).limited_by

    assert limited_by(69) == ("合计",)
    assert limited_by(70) == ()
    assert limited_by(50, "a") == (), "what is outside the cap does not fill it"


def test_dollars_enter_no_total_for_no_rate_is_guessed() -> None:
    dollars = benefit("a", Fixed(fixed=Money(100, "USD"))), benefit("b", fixed(10))
    assert certain(*dollars).high == wan(10)
    assert why(*dollars) == "没有可计算的金额，不计入合计"


def test_financing_is_what_is_within_reach_in_yuan_and_lent_or_guaranteed() -> None:
    def financing(*benefits: Benefit) -> Money:
        return seen(document(*benefits), headcount=10).totals.financing

    loan, guarantee = (
        benefit("a", Fixed(fixed=wan(100), form="loan")),
        benefit("b", UpTo(up_to=wan(50), form="guarantee")),
    )
    assert financing(loan, guarantee, benefit("c", fixed(10))) == wan(150)
    assert financing(loan, benefit("b", Fixed(fixed=wan(50), form="loan"), UNKNOWN)) == wan(150)
    assert financing(loan, benefit("b", Fixed(fixed=wan(50), form="loan"), FAILED)) == wan(100)
    assert financing(loan, benefit("b", Fixed(fixed=Money(100, "USD"), form="loan"))) == wan(100)
    assert financing(loan, benefit("b", Unstated(unstated="贷款", form="loan"))) == wan(100)


def test_a_need_that_would_count_itself_must_count() -> None:
    """B needs A; A is of one matter with C, which is worth more than both."""
    needed = benefit("a", fixed(10), matter="甲"), benefit("b", fixed(20), needs="X.a")
    assert counted(*needed, benefit("c", fixed(50), matter="甲")) == {"c"}
    assert counted(*needed, benefit("c", fixed(29), matter="甲")) == {"a", "b"}


# --- of equals the surer ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [("entitled", "ceiling"), ("ceiling", "competitive"), ("competitive", "discretionary")],
)
def test_of_two_worth_the_same_the_surer_counts(surer: str, less_sure: str) -> None:
    """Not the first by name."""
    one = benefit("a", fixed(10), matter="甲", certainty=less_sure)
    assert counted(one, benefit("b", fixed(10), matter="甲", certainty=surer)) == {"b"}


def test_a_better_verdict_is_surer_than_any_certainty() -> None:
    confirm = benefit("a", fixed(10), CONFIRM, matter="甲")
    unknown = benefit("a", fixed(10), UNKNOWN, matter="甲")
    eligible = benefit("b", fixed(10), matter="甲", certainty="discretionary")
    judged = benefit("b", fixed(10), CONFIRM, matter="甲", certainty="discretionary")
    assert seen(document(confirm, eligible)).totals.with_confirmation.benefits == {"X.b"}
    assert seen(document(unknown, judged)).totals.with_unknowns.benefits == {"X.b"}


# --- why something does not count ---------------------------------------------------------------------------------


def test_what_counts_and_what_is_out_of_reach_needs_no_reason() -> None:
    assert why(benefit("a", fixed(10))) == ""
    assert why(benefit("a", fixed(10), FAILED)) == ""


def test_what_is_all_received_says_so() -> None:
    received = (Received("X.a", wan(10), date(2024, 1, 5)),)
    assert why(benefit("a", fixed(10)), received=received) == "同一事项已经领取，没有剩余可领"


def test_a_need_that_the_catalogue_does_not_hold_is_named_by_its_id() -> None:
    assert why(benefit("a", fixed(10), needs="Z.gone")) == "须先获得“Z.gone”"


def test_of_several_in_the_way_the_one_worth_most_is_named() -> None:
    """30万 is more than either of them, but less than both: choosing it would bring nothing more."""
    both = benefit("a", fixed(30), matter="甲", ladder="乙")
    told = why(both, benefit("b", fixed(20), matter="甲"), benefit("c", fixed(25), ladder="乙"))
    assert told == "已按更高等次“补贴c”计算"
    told = why(both, benefit("b", fixed(25), matter="甲"), benefit("c", fixed(20), ladder="乙"))
    assert told == "与“补贴b”属于同一事项，从高不重复，已计入后者"


def test_the_reason_is_the_relation_they_share() -> None:
    """Each has a ladder and a choice of its own; only the matter is the same."""
    one = benefit("a", fixed(10), matter="甲", ladder="一", choose_one="一")
    assert why(one, benefit("b", fixed(20), matter="甲", ladder="二", choose_one="二")) == (
        "与“补贴b”属于同一事项，从高不重复，已计入后者"
    )


@pytest.mark.parametrize(("fen", "more"), [(0, ""), (1, "；如改选本项，最高可多 0.01元")])
def test_only_what_would_bring_more_says_how_much(fen: int, more: str) -> None:
    less_certain = benefit("b", Fixed(fixed=Money(10 * WAN + fen)), CONFIRM, matter="甲")
    told = why(benefit("a", fixed(10), ALWAYS, matter="甲"), less_certain, name="b")
    assert told == f"与“补贴a”属于同一事项，从高不重复，已计入后者{more}"


def test_a_document_without_a_number_is_named_by_its_title() -> None:
    one = document(benefit("a", fixed(10), matter="甲"))
    other = document(benefit("Y.b", fixed(30), matter="甲"), name="Y", number="")
    assessment = seen(one, other)
    told = why_not_counted(assessment.result["X.a"], words_of(assessment))
    assert told == "与“补贴b（文件Y）”属于同一事项，从高不重复，已计入后者"
