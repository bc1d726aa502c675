"""What counts, what does not and why, within caps and after what was received: small made-up catalogues."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.telling import why_not_counted, words_of
from desktop.core.catalogue.model import Cap, Continuation, Document
from desktop.core.profile import HeldCertification, Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed, InKind, Unstated, UpTo
from desktop.core.rules.conditions import Declared, Figure, Holds
from tests.core.assessment.small_catalogues import CONFIRM, WAN, benefit, document, fixed, seen, wan

HNTE, SPECIALISED = "国家高新技术企业", "省级专精特新中小企业"


def why(assessment: Assessment, name: str) -> str:
    return why_not_counted(assessment.result[f"X.{name}"], words_of(assessment))


def counted(assessment: Assessment) -> set[str]:
    return {result.benefit.id for result in assessment.results if result.counted}


# --- what counts --------------------------------------------------------------------------------------------------


def test_a_promise_without_a_figure_is_told_apart() -> None:
    promise = Unstated(unstated="另行规定")
    totals = seen(
        document(
            benefit("a", fixed(10)),
            benefit("b", promise),
            benefit("c", promise, Figure(fact="headcount", at_least=50)),
            benefit("d", Unstated(unstated="贷款", form="loan")),
        ),
        headcount=10,
    ).totals
    assert (totals.certain.high, totals.certain.without_figure) == (wan(10), 1)


def test_what_is_certain_is_not_displaced_by_what_only_may_be() -> None:
    assessment = seen(
        document(
            benefit("a", fixed(10), matter="甲"), benefit("b", fixed(50), CONFIRM, matter="甲", certainty="competitive")
        )
    )
    assert counted(assessment) == {"X.a"}
    assert (assessment.totals.certain.high, assessment.totals.with_confirmation.high) == (wan(10), wan(50))
    assert why(assessment, "b") == "与“补贴a”属于同一事项，从高不重复，已计入后者；如改选本项，最高可多 40万元"


def test_the_other_documents_number_stands_beside_its_title() -> None:
    one, other = (
        document(benefit("a", fixed(10), matter="甲")),
        document(benefit("Y.a", fixed(30), matter="甲"), name="Y"),
    )
    assert why(seen(one, other), "a") == "与“补贴a（Y号）”属于同一事项，从高不重复，已计入后者"


def test_only_one_of_two_can_be_chosen() -> None:
    assessment = seen(document(benefit("a", fixed(10), choose_one="甲"), benefit("b", fixed(30), choose_one="甲")))
    assert counted(assessment) == {"X.b"} and "只能选择一项" in why(assessment, "a")


def test_a_lower_grade_is_in_the_higher_one() -> None:
    assessment = seen(document(benefit("a", fixed(10), ladder="甲"), benefit("b", fixed(30), ladder="甲")))
    assert why(assessment, "a") == "已按更高等次“补贴b”计算"


def test_help_in_kind_loans_and_zero_say_why_they_do_not_count() -> None:
    assessment = seen(
        document(
            benefit("a", InKind(in_kind="展位")),
            benefit("b", Fixed(fixed=wan(100), form="loan")),
            benefit("c", Fixed(fixed=wan(0))),
        )
    )
    assert why(assessment, "a") == "没有可计算的金额，不计入合计"
    assert why(assessment, "b") == "属于贷款或担保，不计入补贴合计"
    assert why(assessment, "c") == "按现有数据计算，金额为零"
    assert assessment.totals.financing == wan(100)
    assert assessment.result["X.a"].amount.form == "in_kind"


# --- what is needed first -----------------------------------------------------------------------------------------


def test_what_needs_another_counts_with_it() -> None:
    both = document(benefit("a", fixed(10)), benefit("b", fixed(30), needs="X.a"))
    assert counted(seen(both)) == {"X.a", "X.b"}


def test_a_need_that_brings_no_money_is_met_by_being_within_reach() -> None:
    recognition = benefit("a", InKind(in_kind="认定"), Declared(fact="above_scale", is_=True))
    both = document(recognition, benefit("b", fixed(30), needs="X.a"))
    assert counted(seen(both, above_scale=True)) == {"X.b"}
    refused = seen(both, above_scale=False)
    assert counted(refused) == set() and why(refused, "b") == "须先获得“补贴a”"


def test_a_need_received_before_is_met() -> None:
    both = document(benefit("a", fixed(10)), benefit("b", fixed(30), needs="X.a"))
    received = (Received("X.a", wan(10), date(2023, 6, 1)),)
    assert counted(seen(both, received=received)) == {"X.b"}


# --- caps ---------------------------------------------------------------------------------------------------------


def capped(**cap: Any) -> Document:
    return document(
        benefit("a", fixed(40)),
        benefit("b", fixed(40)),
        benefit("c", fixed(40)),
        caps=(Cap(reason="合计不超过", at="", **cap),),
    )


def test_a_cap_binds_and_says_so() -> None:
    total = seen(capped(benefits=("a", "b"), limit=wan(50))).totals.certain
    assert total.high == wan(90) and total.limited_by == ("合计不超过",)


def test_a_cap_that_follows_a_fact() -> None:
    follows = capped(limit_fact="district_contribution")
    assert seen(follows, district_contribution=wan(70)).totals.certain.high == wan(70)
    assert seen(follows).totals.certain.high == wan(120), "unknown: no limit is guessed"
    assert seen(follows, district_contribution=Money(7, "USD")).totals.certain.high == wan(120)


def test_the_fact_a_cap_follows_is_asked_with_all_that_hangs_on_it() -> None:
    questions = {question.fact: question for question in seen(capped(limit_fact="district_contribution")).questions}
    asked = questions["district_contribution"]
    assert asked.at_stake == wan(120) and asked.worth_asking
    assert sorted(asked.benefits) == ["X.a", "X.b", "X.c"]


@pytest.mark.parametrize(
    ("received", "left"),
    [
        (("X.a", 30, date(2024, 1, 5)), 60),  # of the cap of 50 are 20 left, and c with its 40
        (("X.c", 30, date(2024, 1, 5)), 60),  # the cap of a and b is whole: 50; c has 10 left
        (("X.a", 30, date(2023, 12, 31)), 90),  # last year does not use this year's cap: 10 + 40, and c
        (("X.a", 30, date(2024, 3, 2)), 90),  # a day after the date asked
    ],
)
def test_what_was_received_uses_a_yearly_cap(received: tuple[str, int, date], left: int) -> None:
    name, amount, day = received
    assessment = seen(capped(benefits=("a", "b"), limit=wan(50)), received=(Received(name, wan(amount), day),))
    assert assessment.totals.certain.high == wan(left)


# --- received -----------------------------------------------------------------------------------------------------


def test_only_yuan_received_by_the_date_are_deducted() -> None:
    one = document(benefit("a", fixed(40)))
    entries = {
        "before": Received("X.a", wan(10), date(2024, 2, 29)),
        "later": Received("X.a", wan(10), date(2024, 3, 2)),
        "dollars": Received("X.a", Money(10 * WAN, "USD"), date(2024, 2, 29)),
    }
    highs = {name: seen(one, received=(entry,)).result["X.a"].amount.high for name, entry in entries.items()}
    assert highs == {"before": wan(30), "later": wan(40), "dollars": wan(40)}
    assert seen(one, received=(entries["before"],)).result["X.a"].amount.kind == "top_up"


# --- documents that have ended ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ({"to": date(2023, 12, 31)}, "eligible"),
        ({"repealed_on": date(2024, 1, 1)}, "not_in_force"),
        ({"from_": date(2024, 6, 1)}, "not_in_force"),
        ({"draft": True}, "not_in_force"),
    ],
)
def test_only_an_expired_document_still_pays_who_was_in(parts: dict[str, Any], verdict: str) -> None:
    lasting = benefit("a", fixed(10), Holds(certification=(HNTE,)), continues=Continuation(HNTE, 3))
    held = (HeldCertification(HNTE, date(2023, 6, 1)),)
    assert seen(document(lasting, **parts), certifications=held).result["X.a"].verdict == verdict


# --- steps --------------------------------------------------------------------------------------------------------


def test_a_step_names_all_it_brings_and_what_comes_on_top() -> None:
    """10万 are settled; the certification brings 20万 and 30万, of which the 20万 are the same matter as the 10万."""
    holder = Holds(certification=(SPECIALISED,))
    assessment = seen(
        document(
            benefit("a", fixed(10), matter="甲"),
            benefit("b", fixed(20), holder, matter="甲"),
            benefit("c", fixed(30), holder),
        ),
        certifications=(),
    )
    (step,) = assessment.next_steps
    assert set(step.benefits) == {"X.b", "X.c"} and step.worth == wan(40)
    near = assessment.result["X.c"]
    assert assessment.worth(near, near.steps[0]) == wan(40)


def test_a_certification_that_implies_another_brings_its_benefit_too() -> None:
    """A first set of the province is a first set."""
    assessment = seen(
        document(
            benefit("a", fixed(10), Holds(certification=("首台（套）产品",))),
            benefit("b", fixed(30), Holds(certification=("省内首台（套）产品",))),
        ),
        certifications=(),
    )
    worths = {step.changes[0].certification: step.worth for step in assessment.next_steps}  # type: ignore[union-attr]
    assert worths["省内首台（套）产品"] == wan(40) and worths["首台（套）产品"] == wan(10)


def test_no_more_than_three_ways_are_told() -> None:
    names = ("市级研发中心", "市级企业研究院", "市级重点实验室", "市级工程研究中心", "市级企业技术中心")
    result = seen(document(benefit("a", fixed(10), Holds(certification=names))), certifications=()).result["X.a"]
    assert result.verdict == "near" and len(result.steps) == 3


def test_up_to_is_a_range_from_zero_in_every_total() -> None:
    total = seen(
        document(benefit("a", UpTo(up_to=wan(20)), certainty="ceiling"), benefit("b", fixed(5)))
    ).totals.certain
    assert (total.low, total.high) == (wan(5), wan(25))
