"""What other answers would change: two assessments side by side, each made by the same `assess`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE, Result, Total, Verdict
from desktop.core.profile import with_answers
from desktop.core.quantities import Money


class Moved(msgspec.Struct, frozen=True):
    """One benefit that comes out otherwise: its verdict and its range before and after."""

    benefit: str
    before: Verdict
    after: Verdict
    low: tuple[Money, Money]
    high: tuple[Money | None, Money | None]


class Difference(msgspec.Struct, frozen=True):
    """What changed between two assessments of one catalogue.

    ``won`` are benefits within reach only afterwards, ``lost`` only before; ``moved`` every benefit with another
    verdict or amount, those among them; each total and the financing before and after.
    """

    certain: tuple[Total, Total]
    with_confirmation: tuple[Total, Total]
    with_unknowns: tuple[Total, Total]
    financing: tuple[Money, Money]
    won: tuple[str, ...]
    lost: tuple[str, ...]
    moved: tuple[Moved, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether it all comes out the same."""
        return not self.moved and self.financing[0] == self.financing[1]


def compare(before: Assessment, after: Assessment) -> Difference:
    """What ``after`` changes; benefits that only one catalogue holds count as lost or won."""
    both = [(before.result[name], after.result[name]) for name in before.result if name in after.result]
    first, second = before.totals, after.totals
    return Difference(
        (first.certain, second.certain),
        (first.with_confirmation, second.with_confirmation),
        (first.with_unknowns, second.with_unknowns),
        (first.financing, second.financing),
        _only_in(after, before),
        _only_in(before, after),
        tuple(_moved(one, other) for one, other in both if _outcome(one) != _outcome(other)),
    )


def what_if(assessment: Assessment, answers: Mapping[str, Any]) -> Difference:
    """What other ``answers`` (as `profile.with_answers` takes them) would change.

    Raises `InputError` where they cannot be true together with the rest.
    """
    profile = with_answers(assessment.catalogue.vocabulary, assessment.profile, answers)
    return compare(assessment, assess(profile, assessment.catalogue, assessment.on))


def _only_in(one: Assessment, other: Assessment) -> tuple[str, ...]:
    """The benefits within reach in ``one`` alone."""
    return tuple(
        result.benefit.id
        for result in one.results
        if result.verdict in COUNTABLE and not _is_in_reach(other.result.get(result.benefit.id))
    )


def _is_in_reach(result: Result | None) -> bool:
    return result is not None and result.verdict in COUNTABLE


def _outcome(result: Result) -> tuple[Verdict, Money, Money | None]:
    """What a reader sees of a result that brings money; an amount that is out of reach is nothing to compare."""
    if result.verdict in COUNTABLE:
        return (result.verdict, result.amount.low, result.amount.high)
    return (result.verdict, Money(0), None)


def _moved(before: Result, after: Result) -> Moved:
    return Moved(
        before.benefit.id,
        before.verdict,
        after.verdict,
        (before.amount.low, after.amount.low),
        (before.amount.high, after.amount.high),
    )
