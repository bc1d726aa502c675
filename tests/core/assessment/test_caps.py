"""What several benefits bring together at most: which of them a cap holds, and what of it is used up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.core.assessment.limits import limit_facts, limits_of, members_of
from desktop.core.catalogue.model import Cap
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped
from tests.core.assessment.small_catalogues import ON, benefit, catalogue_of, document, fixed, seen, wan

NAMES = ("grade", "grade.high", "grade.low", "grades", "other")


def cap(**parts: Any) -> Cap:
    return Cap(**{"reason": "合计不超过", "at": "", **parts})


def with_cap(one: Cap) -> Any:
    return document(*(benefit(f"X.{name}", fixed(40)) for name in NAMES), caps=(one,))


def left_of(one: Cap, *received: Received, **facts: Any) -> list[int]:
    """What remains of a cap, in fen."""
    assessment = seen(with_cap(one), received=received, **facts)
    situation = Situation(assessment.profile, ON, shipped().vocabulary)
    return [limit.fen for limit in limits_of(assessment.catalogue, situation)]


def got(amount: Money, on: date = date(2024, 1, 5), name: str = "other") -> Received:
    return Received(f"X.{name}", amount, on)


def test_a_cap_holds_what_it_names_with_its_variants_or_all() -> None:
    assert members_of(cap(benefits=("grade",)), with_cap(cap())) == {"X.grade", "X.grade.high", "X.grade.low"}
    assert members_of(cap(benefits=("grade.low", "other")), with_cap(cap())) == {"X.grade.low", "X.other"}
    assert members_of(cap(), with_cap(cap())) == {f"X.{name}" for name in NAMES}


def test_only_caps_that_follow_a_fact_ask_for_it() -> None:
    following = cap(limit_fact="district_contribution", benefits=("grade",))
    both = document(
        *(benefit(f"X.{name}", fixed(40)) for name in NAMES),
        caps=(cap(limit=wan(50)), following, cap(limit_fact="district_contribution", benefits=("other",))),
    )
    facts = limit_facts(catalogue_of(both))
    assert facts == {"district_contribution": {"X.grade", "X.grade.high", "X.grade.low", "X.other"}}


def test_what_was_received_uses_it_up_down_to_nothing() -> None:
    assert left_of(cap(limit=wan(50))) == [wan(50).fen]
    assert left_of(cap(limit=wan(50)), got(wan(20))) == [wan(30).fen]
    assert left_of(cap(limit=wan(50)), got(wan(50))) == [0]
    assert left_of(cap(limit=wan(50)), got(wan(80))) == [0]
    assert left_of(cap(limit_fact="district_contribution"), got(wan(20)), district_contribution=wan(60)) == [
        wan(40).fen
    ]


def test_dollars_and_what_comes_later_use_none_of_it() -> None:
    assert left_of(cap(limit=wan(50)), got(Money(100, "USD"))) == [wan(50).fen]
    assert left_of(cap(limit=wan(50)), got(wan(20), ON)) == [wan(30).fen]
    assert left_of(cap(limit=wan(50)), got(wan(20), date(2024, 3, 2))) == [wan(50).fen]


@pytest.mark.parametrize(
    ("per", "year", "counts"),
    [
        ("once", 2011, True),
        ("year", 2024, True),
        ("year", 2023, False),
        ("years:3", 2022, True),
        ("years:3", 2021, False),
    ],
)
def test_a_cap_looks_back_over_its_calendar_years(per: str, year: int, counts: bool) -> None:
    left = left_of(cap(limit=wan(50), per=per), got(wan(20), date(year, 1, 1)))
    assert left == [wan(30 if counts else 50).fen]
