"""What one company answered: a `Profile`, with what follows from the answers and what cannot be true together."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import msgspec

from desktop.core.faults import Fault, InputError
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.vocabulary import Vocabulary

RATIO_TOLERANCE = Fraction(1, 1000)
"""How far a stated R&D ratio may lie from R&D expense ÷ revenue before the three contradict each other."""


class HeldCertification(msgspec.Struct, frozen=True, gc=False):
    """A certification the company holds; ``on`` the day of its award, unknown when None; ``until`` its last day."""

    id: str
    on: date | None = None
    until: date | None = None


class Received(msgspec.Struct, frozen=True):
    """Support the company already got: for which benefit, how much, when."""

    benefit: str
    amount: Money
    on: date


class Profile(msgspec.Struct, frozen=True, dict=True):
    """One company. What is absent is unknown: never no, never zero.

    ``certifications`` is the complete list where given and None where unknown; so are ``sectors``. ``facts`` holds the
    answers as given; `known` adds what follows from them. ``planned`` are certifications the company means to obtain:
    they decide nothing, and are only tried where it is asked what they would bring.
    """

    name: str = ""
    district: str | None = None
    recipient_kinds: tuple[str, ...] = ("enterprise",)
    sectors: tuple[str, ...] | None = None
    certifications: tuple[HeldCertification, ...] | None = None
    received: tuple[Received, ...] = ()
    facts: Mapping[str, Value] = {}
    derived: Mapping[str, Value] = {}
    planned: tuple[str, ...] = ()

    @cached_property
    def known(self) -> Mapping[str, Value]:
        """Every known fact: the answers and what follows from them."""
        return {**self.derived, **self.facts}


def make_profile(
    vocabulary: Vocabulary,
    *,
    name: str = "",
    district: str | None = None,
    recipient_kinds: tuple[str, ...] = ("enterprise",),
    sectors: tuple[str, ...] | None = None,
    certifications: tuple[HeldCertification, ...] | None = None,
    received: tuple[Received, ...] = (),
    facts: Mapping[str, Value] | None = None,
    planned: tuple[str, ...] = (),
) -> Profile:
    """A `Profile` of parsed answers, with what follows from them.

    Raises `InputError` for answers that cannot be true together, such as R&D expense above revenue.
    """
    facts = dict(facts or {})
    faults = [*_order_faults(vocabulary, facts), *_quotient_faults(vocabulary, facts)]
    if faults:
        raise InputError(faults)
    derived = _derived(vocabulary, facts)
    faults = _order_faults(vocabulary, {**derived, **facts})
    if faults:
        raise InputError(faults)
    return Profile(name, district, recipient_kinds, sectors, certifications, received, facts, derived, planned)


def with_answers(vocabulary: Vocabulary, profile: Profile, changes: Mapping[str, Any]) -> Profile:
    """``profile`` with some answers replaced; a fact whose new value is None becomes unknown.

    Keys are fact ids, or ``name``, ``district``, ``sectors``, ``certifications``, ``recipient_kinds``, ``received``,
    ``planned``.
    Raises `InputError` when the answers cannot be true together.
    """
    own: dict[str, Any] = {
        "name": profile.name,
        "district": profile.district,
        "recipient_kinds": profile.recipient_kinds,
        "sectors": profile.sectors,
        "certifications": profile.certifications,
        "received": profile.received,
        "planned": profile.planned,
    }
    facts = dict(profile.facts)
    for key, value in changes.items():
        if key in own:
            own[key] = value
        elif value is None:
            facts.pop(key, None)
        else:
            facts[key] = value
    return make_profile(vocabulary, **own, facts=facts)


def _order_faults(vocabulary: Vocabulary, facts: Mapping[str, Value]) -> list[Fault]:
    """A part may not exceed its whole: R&D expense and revenue, R&D staff and staff."""
    faults = []
    for fact in vocabulary.parts:
        part, whole = facts.get(fact.id), facts.get(fact.at_most or "")
        if fact.at_most is None or part is None or whole is None:
            continue
        if isinstance(part, Money) and isinstance(whole, Money) and part.currency != whole.currency:
            continue  # nothing can be said without an exchange rate
        if whole < part:  # type: ignore[operator]
            other = vocabulary.fact[fact.at_most]
            what = f"{fact.label} {fact.show(part)} 大于{other.label} {other.show(whole)}"
            faults.append(Fault(fact.id, what, f"应不超过{other.label}"))
    return faults


def _quotient_faults(vocabulary: Vocabulary, facts: Mapping[str, Value]) -> list[Fault]:
    """A stated ratio must agree with its two parts to within `RATIO_TOLERANCE`."""
    faults = []
    for fact in vocabulary.quotients:
        stated = facts.get(fact.id)
        if fact.quotient is None or not isinstance(stated, Ratio):
            continue
        computed = quotient(facts.get(fact.quotient[0]), facts.get(fact.quotient[1]))
        if computed is not None and abs(stated.fraction - computed) > RATIO_TOLERANCE:
            parts = "÷".join(vocabulary.fact[part].label for part in fact.quotient)
            what = f"{fact.label} {stated} 与 {parts} 得出的 {Ratio.of(computed)} 相差超过 0.1 个百分点"
            faults.append(Fault(fact.id, what, "请改正其中一项，或不填比例"))
    return faults


def quotient(part: Value | None, whole: Value | None) -> Fraction | None:
    """``part`` ÷ ``whole``, exactly; None when one is unknown, the units differ or ``whole`` is zero."""
    if isinstance(part, Money) and isinstance(whole, Money):
        return Fraction(part.fen, whole.fen) if whole.fen and part.currency == whole.currency else None
    if isinstance(part, int) and isinstance(whole, int):
        return Fraction(part, whole) if whole else None
    return None


def _derived(vocabulary: Vocabulary, facts: Mapping[str, Value]) -> dict[str, Value]:
    """What follows from the answers: a ratio from its two parts, or the part from the ratio and the whole.

    Such a part is rounded down to a whole fen; a rule on the ratio looks at the ratio as stated.
    """
    derived: dict[str, Value] = {}
    for fact in vocabulary.quotients:
        if fact.quotient is None:
            continue
        part_id, whole_id = fact.quotient
        part, whole, stated = facts.get(part_id), facts.get(whole_id), facts.get(fact.id)
        if part is None and isinstance(stated, Ratio) and isinstance(whole, Money):
            derived[part_id] = Money(math.floor(stated.fraction * whole.fen), whole.currency)
        elif stated is None and (computed := quotient(part, whole)) is not None:
            derived[fact.id] = Ratio.of(computed)
    return derived
