"""The one function in the middle: a company, a catalogue and a date in; an `Assessment` out. Pure."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import Result, Step
from desktop.core.assessment.nearness import Tried, nearest_changes
from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import Profile
from desktop.core.rules.situation import Situation


def assess(profile: Profile, catalogue: Catalogue, on: date) -> Assessment:
    """Everything that can be said about ``profile`` on the day ``on``; no clock, no file, no order of answers."""
    situation = Situation(profile, on, catalogue.vocabulary)
    tried = Tried(situation)
    judged = [_near_or_not(result, tried) for result in _judge_all(situation, catalogue)]
    return Assessment(on, profile, catalogue, tuple(judged))


def _judge_all(situation: Situation, catalogue: Catalogue) -> list[Result]:
    reasons = catalogue.plan.evaluate(situation)
    places = iter(catalogue.plan.places)
    results = []
    for document in catalogue.documents:
        status = document.status(situation.on)
        for benefit in document.benefits:
            results.append(judge(benefit, document, status, reasons[next(places)], situation, catalogue))
    return results


def _near_or_not(result: Result, tried: Tried) -> Result:
    """A failed benefit that a company could bring within reach is near, and says how."""
    if result.verdict != "ineligible":
        return result
    steps = tuple(Step(changes) for changes in nearest_changes(result.benefit, result.reason, tried))
    return msgspec.structs.replace(result, verdict="near", steps=steps) if steps else result
