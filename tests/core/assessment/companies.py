"""Made-up companies over the shipped catalogue: some answers to some questions, the bounds of its rules among them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, make_profile
from desktop.core.quantities import Money, QuantityError
from desktop.core.rules.conditions import Figure, leaves

DATES = (date(2020, 8, 3), date(2021, 3, 1), date(2022, 12, 31), date(2024, 3, 1), date(2026, 5, 12))
MONEY = (
    "0",
    "49.99万",
    "50万",
    "100万",
    "135万",
    "200万",
    "2999.99万",
    "3000万",
    "3000.01万",
    "5000万",
    "1亿",
    "2亿",
    "10亿",
    "20亿",
    "50亿",
)
RATIOS = ("0%", "3.45%", "5%", "15%")
COUNTS = ("0", "1", "9", "10", "46", "500", "501")


@lru_cache(maxsize=1)
def shipped() -> Catalogue:
    return open_catalogue(places.catalogue_file())


@lru_cache(maxsize=1)
def asked_in_dollars() -> frozenset[str]:
    """Facts that some rule compares with dollars: an answer in yuan leaves that rule unknown."""
    bounds = [
        leaf for benefit in shipped().benefit.values() for leaf in leaves(benefit.when) if isinstance(leaf, Figure)
    ]
    return frozenset(
        leaf.fact for leaf in bounds for _, bound in leaf.given if isinstance(bound, Money) and bound.currency == "USD"
    )


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Some answers to some questions, with the bounds of the rules among them."""
    vocabulary = shipped().vocabulary
    raw: dict[str, Any] = {}
    texts = {"money": MONEY, "ratio": RATIOS, "count": COUNTS}
    for fact in draw(st.lists(st.sampled_from(vocabulary.facts), max_size=14, unique_by=lambda fact: fact.id)):
        if fact.quotient is not None or fact.id in asked_in_dollars():
            continue
        if fact.type in texts:
            with suppress(QuantityError):  # outside the fact's own range
                raw[fact.id] = fact.parse(draw(st.sampled_from(texts[fact.type])))
        elif fact.type == "yes_no":
            raw[fact.id] = draw(st.booleans())
        elif fact.type == "choice":
            raw[fact.id] = draw(st.sampled_from(fact.options))
        else:
            raw[fact.id] = draw(st.sampled_from((date(2015, 1, 1), date(2019, 5, 20), date(2020, 1, 1))))
    if draw(st.booleans()):
        raw["district"] = draw(st.sampled_from(("330108", "330100", "330110", "330200")))
    if draw(st.booleans()):
        held = draw(st.lists(st.sampled_from(vocabulary.certifications), max_size=5, unique_by=lambda one: one.id))
        days = st.sampled_from((None, date(2019, 12, 1), date(2020, 8, 3)))
        raw["certifications"] = tuple(HeldCertification(one.id, draw(days)) for one in held)
    return raw


def seen(raw: dict[str, Any], on: date) -> Assessment | None:
    """The assessment of some answers; None where they cannot be true together."""
    own = {key: value for key, value in raw.items() if key in ("district", "certifications")}
    facts = {key: value for key, value in raw.items() if key not in own}
    try:
        return assess(make_profile(shipped().vocabulary, **own, facts=facts), shipped(), on)
    except InputError:
        return None
