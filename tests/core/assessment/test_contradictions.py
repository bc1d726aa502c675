"""Rules of different documents that grant one matter different amounts, or ask for opposite things: both are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.contradictions import contradictions, contradictions_in
from desktop.core.catalogue.model import Catalogue
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed
from desktop.core.rules.conditions import AllOf, Condition, Declared, Figure

TWENTY, THIRTY = Fixed(fixed=Money.yuan(200_000)), Fixed(fixed=Money.yuan(300_000))
Two = Callable[..., Catalogue]


@pytest.fixture
def two(catalogue: Catalogue) -> Two:
    """``two(one, other)``: D18 and D19 (of Binjiang, in force in 2024) with one benefit of one matter each."""

    def make(one: dict[str, Any], other: dict[str, Any], **document: Any) -> Catalogue:
        documents = []
        for identifier, parts in (("D18", one), ("D19", other)):
            whole = catalogue.document[identifier]
            pattern = msgspec.structs.replace(whole.benefits[0], matter="甲", choose_one=None, ladder=None, needs=None)
            benefit = msgspec.structs.replace(pattern, id=f"{identifier}.x", **{"when": AllOf(all=()), **parts})
            documents.append(msgspec.structs.replace(whole, benefits=(benefit,), caps=(), **document))
        return msgspec.structs.replace(catalogue, documents=tuple(documents))

    return make


def ids(catalogue: Catalogue, on: date | None = None) -> list[tuple[str, str, str]]:
    return [(pair.one.id, pair.other.id, pair.kind) for pair in contradictions(catalogue, on)]


def revenue(**bounds: int) -> Condition:
    return Figure(fact="revenue", **{name: Money.yuan(bound) for name, bound in bounds.items()})


def test_two_amounts_for_one_matter(two: Two) -> None:
    assert ids(two({"amount": TWENTY}, {"amount": THIRTY})) == [("D18.x", "D19.x", "amounts")]


def test_the_same_amount_is_no_contradiction(two: Two) -> None:
    assert ids(two({"amount": TWENTY}, {"amount": TWENTY})) == []


def test_bands_that_no_company_meets_together_are_none(two: Two) -> None:
    low, high = {"amount": TWENTY, "when": revenue(below=1000)}, {"amount": THIRTY, "when": revenue(at_least=1000)}
    assert ids(two(low, high)) == []
    touching = {"amount": TWENTY, "when": revenue(at_most=1000)}
    assert ids(two(touching, high)) == [("D18.x", "D19.x", "amounts")]


def test_what_one_requires_and_the_other_excludes(two: Two) -> None:
    yes, no = (Declared(fact="above_scale", is_=answer) for answer in (True, False))
    catalogue = two({"amount": TWENTY, "when": yes}, {"amount": TWENTY, "when": no})
    (pair,) = contradictions(catalogue)
    assert (pair.kind, pair.facts) == ("opposed", ("above_scale",))


def test_documents_that_never_count_on_one_day_do_not_meet(two: Two) -> None:
    catalogue = two({"amount": TWENTY}, {"amount": THIRTY})
    assert ids(catalogue, date(2024, 3, 1)) and ids(catalogue, date(2023, 6, 1)) == []  # D18 begins on 2023-07-13
    assert ids(two({"amount": TWENTY}, {"amount": THIRTY}, draft=True)) == []


def test_another_place_or_another_recipient_is_another_matter(two: Two) -> None:
    assert ids(two({"amount": TWENTY}, {"amount": THIRTY, "recipient": "hospital"})) == []


def test_the_shipped_catalogues_centres_for_engineering_technology(catalogue: Catalogue) -> None:
    """D18 三(九) grants 1000万 for the national centre, D19 二(二)3 100万: a reader must see both."""
    pairs = {(one.id, other.id) for one, other in ((p.one, p.other) for p in contradictions(catalogue))}
    grade = "research-institute.national-engineering-technology-centre"
    assert (f"D18.{grade}", f"D19.{grade}") in pairs


def test_an_assessment_names_the_pairs_that_concern_the_company(assessed: Callable[..., Assessment]) -> None:
    company = {
        "district": "滨江区",
        "certifications": [
            {"name": "国家级工程技术研究中心", "on": "2024-01-10"},
            {"name": "杭州高新区总部企业", "on": "2023-12-01"},
            {"name": "省级专精特新中小企业", "on": "2024-01-10"},
        ],
    }
    grade = "research-institute.national-engineering-technology-centre"
    pairs = {(pair.one.id, pair.other.id) for pair in contradictions_in(assessed(company, "2024-06-01"))}
    assert (f"D18.{grade}", f"D19.{grade}") in pairs
    assert contradictions_in(assessed({"district": "宁波市"}, "2024-06-01")) == ()
