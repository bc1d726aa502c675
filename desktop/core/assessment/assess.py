"""The one function in the middle: a company, a catalogue and a date in; an `Assessment` out. Pure."""

from __future__ import annotations

from datetime import date

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import Result
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import Profile
from desktop.core.rules.situation import Situation


def assess(profile: Profile, catalogue: Catalogue, on: date) -> Assessment:
    """Everything that can be said about ``profile`` on the day ``on``; no clock, no file, no order of answers."""
    return Assessment(
        on, profile, catalogue, tuple(_judge_all(Situation(profile, on, catalogue.vocabulary), catalogue))
    )


def _judge_all(situation: Situation, catalogue: Catalogue) -> list[Result]:
    reasons = catalogue.plan.evaluate(situation)
    places = iter(catalogue.plan.places)
    before = ReceivedBefore(situation, catalogue)
    results = []
    for document in catalogue.documents:
        status = document.status(situation.on)
        for benefit in document.benefits:
            results.append(judge(benefit, document, status, reasons[next(places)], situation, before))
    return results
