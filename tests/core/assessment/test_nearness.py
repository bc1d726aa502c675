"""The smallest set of changes that mends a failed benefit: exact at the bound, completed where it breaks another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result
from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Fixed
from desktop.core.rules.changes import Obtain, SetFact
from desktop.core.rules.conditions import AllOf, Condition, Figure, Holds, Share
from desktop.core.vocabulary import Vocabulary

WAN = 1_000_000
"""Ten thousand yuan in fen."""
ON = date(2024, 3, 1)
Near = Callable[..., Result]


@pytest.fixture
def near(catalogue: Catalogue) -> Near:
    """``near(condition, company)``: the result of a catalogue with that one benefit."""

    def run(condition: Condition, company: dict[str, Any], vocabulary: Vocabulary = catalogue.vocabulary) -> Result:
        pattern = catalogue.benefit["D19.grade.provincial"]
        document = catalogue.document_of[pattern.id]
        benefit: Benefit = msgspec.structs.replace(
            pattern, when=condition, amount=Fixed(fixed=Money(20 * WAN)), needs=None, matter=None, ladder=None
        )
        alone = msgspec.structs.replace(document, benefits=(benefit,), caps=())
        small = msgspec.structs.replace(catalogue, vocabulary=vocabulary, documents=(alone,))
        (result,) = assess(read_profile(company, vocabulary, ON), small, ON).results
        return result

    return run


def with_changeable(vocabulary: Vocabulary, fact_id: str) -> Vocabulary:
    """The vocabulary in which a company can raise that fact by its own doing."""
    facts = [
        msgspec.structs.replace(fact, changeable="up") if fact.id == fact_id else fact for fact in vocabulary.facts
    ]
    return msgspec.structs.replace(vocabulary, facts=tuple(facts))


def moved(result: Result) -> list[dict[str, Any]]:
    """Each step as what it moves and to where."""
    return [
        {change.fact: change.after if isinstance(change, SetFact) else change.certification for change in step.changes}
        for step in result.steps
    ]


BIG_AND_RESEARCHING = AllOf(
    all=(
        Figure(fact="revenue", at_least=Money(2000 * WAN)),
        Share(share="rd_expense", of="revenue", at_least=Ratio(1, 20)),
    )
)


def test_more_revenue_lowers_the_ratio_so_the_research_goes_up_with_it(near: Near, catalogue: Catalogue) -> None:
    """Revenue 1900万 with R&D of exactly 5 %: at 2000万 the ratio is 4.75 %, so R&D has to reach 100万 too."""
    result = near(
        BIG_AND_RESEARCHING,
        {"revenue": "1900万", "rd_expense": "95万"},
        vocabulary=with_changeable(catalogue.vocabulary, "revenue"),
    )
    assert moved(result) == [{"revenue": Money(2000 * WAN), "rd_expense": Money(100 * WAN)}]


def test_one_change_that_suffices_is_not_completed_by_another(near: Near, catalogue: Catalogue) -> None:
    """R&D of 6 % leaves room: at 2000万 it is still 5.7 %."""
    result = near(
        BIG_AND_RESEARCHING,
        {"revenue": "1900万", "rd_expense": "114万"},
        vocabulary=with_changeable(catalogue.vocabulary, "revenue"),
    )
    assert moved(result) == [{"revenue": Money(2000 * WAN)}]


def test_exact_at_the_bound(near: Near) -> None:
    """5 % of 1200.01万 is 60.0005万: R&D of 60万 is 5 yuan short."""
    result = near(BIG_AND_RESEARCHING.all[1], {"revenue": "1200.01万", "rd_expense": "60万"})
    assert moved(result) == [{"rd_expense": Money.yuan("600005")}]


def test_two_failing_figures_are_mended_together(near: Near) -> None:
    both = AllOf(all=(Figure(fact="headcount", at_least=50), Figure(fact="rd_expense", at_least=Money(60 * WAN))))
    result = near(both, {"revenue": "1200万", "rd_expense": "50万", "headcount": 46})
    assert moved(result) == [{"headcount": 50, "rd_expense": Money(60 * WAN)}]


def test_research_beyond_the_companys_reach_is_no_near_miss(near: Near) -> None:
    result = near(BIG_AND_RESEARCHING.all[1], {"revenue": "1亿", "rd_expense": "100万"})
    assert result.verdict == "ineligible"


def test_a_certification_is_proposed_where_it_settles_the_matter(near: Near) -> None:
    result = near(Holds(certification=("省级专精特新中小企业",)), {"certifications": []})
    assert [step.changes for step in result.steps] == [(Obtain("省级专精特新中小企业"),)]


def test_what_one_certification_unlocks_in_all(assessed: Callable[..., Assessment]) -> None:
    """D19 一(一)1: 20万 for the province's certification; the step tells every benefit it brings, its worth once."""
    assessment = assessed({"district": "滨江区", "revenue": "1200万", "certifications": []}, "2024-03-01")
    wanted = (Obtain("省级专精特新中小企业"),)
    (step,) = [one for one in assessment.next_steps if one.changes == wanted]
    assert "D19.grade.provincial" in step.benefits and step.worth >= Money(20 * WAN) and step.effort == "plan"
    efforts = ["routine", "plan", "long"]
    order = [(efforts.index(one.effort), -one.worth.fen) for one in assessment.next_steps]
    assert order == sorted(order)
