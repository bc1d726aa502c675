"""The one function in the middle: a company, a catalogue and a date in; an `Assessment` out. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from desktop.core.assessment.combination import Highs
from desktop.core.assessment.counting import high_after, mark_counted, settled_highs, totals_of
from desktop.core.assessment.judging import judge
from desktop.core.assessment.limits import limits_of
from desktop.core.assessment.model import Assessment, Result, Step
from desktop.core.assessment.nearness import nearest_changes
from desktop.core.assessment.questions import questions_of
from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import Profile
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from desktop.core.rules.changes import Change, Obtain
from desktop.core.rules.situation import Situation


def assess(profile: Profile, catalogue: Catalogue, on: date) -> Assessment:
    """Everything that can be said about ``profile`` on the day ``on``; no clock, no file, no order of answers."""
    situation = Situation(profile, on, catalogue.vocabulary)
    judged = _judge_all(situation, catalogue)
    limits = limits_of(catalogue, situation)
    totals = totals_of(judged, limits)
    weighed = _Weighed(judged, settled_highs(judged, limits), totals.with_confirmation.high, situation, catalogue)
    with_steps = [_with_steps(result, weighed) for result in judged]
    results = mark_counted(with_steps, limits)
    return Assessment(on, profile, catalogue, results, totals, questions_of(results, totals, limits))


def _judge_all(situation: Situation, catalogue: Catalogue) -> list[Result]:
    return [
        judge(benefit, document, situation, catalogue)
        for document in catalogue.documents
        for benefit in document.benefits
    ]


class _Weighed(msgspec.Struct, frozen=True):
    """What a change is weighed against: the results as they are, and what they bring."""

    judged: Sequence[Result]
    highs: Highs
    settled: Money
    situation: Situation
    catalogue: Catalogue


def _with_steps(result: Result, weighed: _Weighed) -> Result:
    """A failed benefit that a company could bring within reach is near, and says how."""
    if result.verdict != "ineligible":
        return result
    steps = tuple(
        Step(
            changes,
            _worth(result, changes, profile, weighed),
        )
        for changes, profile in nearest_changes(result.benefit, weighed.situation)
    )
    return msgspec.structs.replace(result, verdict="near", steps=steps) if steps else result


def _worth(result: Result, changes: tuple[Change, ...], profile: Profile, weighed: _Weighed) -> Money:
    """What the changes add, in all, to what is certain or to be confirmed, with the benefit itself in any case.

    Only benefits that look at what changed are judged again.
    """
    catalogue = weighed.catalogue
    changed = Situation(profile, weighed.situation.on, catalogue.vocabulary)
    moved = _moved(changes, catalogue)
    affected = sorted({index for name in moved for index in catalogue.looked_at_by.get(name, ())})
    again = [
        judge(one.benefit, one.document, changed, catalogue) for one in (weighed.judged[index] for index in affected)
    ]
    return max(high_after(weighed.highs, again, result.benefit.id) - weighed.settled, nothing())


def _moved(changes: tuple[Change, ...], catalogue: Catalogue) -> set[str]:
    """The facts and certifications that changes touch, with what follows from them."""
    moved: set[str] = set()
    for change in changes:
        if isinstance(change, Obtain):
            moved |= catalogue.vocabulary.implied_by(change.certification)
        else:
            moved.add(change.fact)
    ratios = {fact.id for fact in catalogue.vocabulary.quotients if fact.quotient and moved & set(fact.quotient)}
    return moved | ratios
