"""What time does to a company's benefits: what ends soon, what was missed, which certifications run out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import COUNTABLE, Result
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.assessment.what_if import compare
from desktop.core.catalogue.model import Benefit, Document
from desktop.core.profile import HeldCertification, Profile, with_answers
from desktop.core.quantities import Money, years_after
from desktop.core.rules.situation import Situation

SOON = 90
"""Days within which an end is near."""
MISSED_MONTHS = 24
"""How far back a benefit is told as missed."""


class Ending(msgspec.Struct, frozen=True):
    """A document whose benefits the company can still have, and its last day (of its validity or for applications)."""

    document: str
    last_day: date
    days_left: int
    benefits: tuple[str, ...]


class Missed(msgspec.Struct, frozen=True):
    """A benefit the company qualified for by its dates, on the last day it could be had.

    ``surely`` is false where it also hangs on figures of that time, which are not known; ``high`` what it came to.
    """

    benefit: str
    last_day: date
    surely: bool
    high: Money | None


class RunningOut(msgspec.Struct, frozen=True):
    """A certification held that runs out, its last day, and what falls with it: benefits and what they bring in all."""

    certification: str
    last_day: date
    days_left: int
    benefits: tuple[str, ...]
    worth: Money


def ending_soon(assessment: Assessment, days: int = SOON) -> tuple[Ending, ...]:
    """The documents that end within ``days``, the first first, with the benefits that can still be had of them.

    A repeal still to come is dated later than the day it is asked on, and not known on it.
    """
    on = assessment.on
    found: dict[tuple[date, str], list[str]] = {}
    for result in assessment.results:
        last = last_day_to_apply(result.document, on)
        if result.verdict in COUNTABLE and last is not None and last - on <= timedelta(days=days):
            found.setdefault((last, result.document.id), []).append(result.benefit.id)
    return tuple(
        Ending(document, last, (last - on).days, tuple(several)) for (last, document), several in sorted(found.items())
    )


def last_day_to_apply(document: Document, on: date) -> date | None:
    """The last day of the document, or of the window for applications that is open on the day, if that is earlier."""
    open_ends = [
        window.to
        for window in document.applications
        if window.to is not None and window.to >= on and (window.from_ is None or window.from_ <= on)
    ]
    ends = [day for day in (document.last_day, *open_ends) if day is not None and day >= on]
    return min(ends, default=None)


def missed(assessment: Assessment, months: int = MISSED_MONTHS) -> tuple[Missed, ...]:
    """What ended within the last ``months`` while the company qualified by its certifications and other dates.

    Judged on the last day it could be had, with what had happened by then. What was received, and matters that
    something still in force covers, are not missed. The latest first.
    """
    earliest = _months_before(assessment.on, months)
    still = {one.benefit.matter for one in assessment.results if one.verdict in COUNTABLE and one.benefit.matter}
    received = {entry.benefit for entry in assessment.profile.received}
    found = [
        one
        for document in assessment.catalogue.documents
        if (last := _ended(document, assessment.on)) is not None and last >= earliest
        for benefit in document.benefits
        if benefit.id not in received and benefit.matter not in still and _has_dates(benefit, assessment)
        for one in _missed(benefit, document, last, assessment)
    ]
    return tuple(sorted(found, key=lambda one: (-one.last_day.toordinal(), not one.surely, one.benefit)))


def running_out(assessment: Assessment, days: int = 365) -> tuple[RunningOut, ...]:
    """The certifications that run out within ``days``, the first first, and what the company loses without each."""
    found = []
    for entry in assessment.profile.certifications or ():
        last = last_day_of(entry, assessment)
        if last is not None and assessment.on <= last <= assessment.on + timedelta(days=days):
            without = compare(assessment, _without(entry, assessment))
            first, second = without.with_confirmation
            found.append(
                RunningOut(
                    entry.id,
                    last,
                    (last - assessment.on).days,
                    without.lost,
                    Money(max(first.high.fen - second.high.fen, 0)),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.last_day, one.certification)))


def last_day_of(entry: HeldCertification, assessment: Assessment) -> date | None:
    """The last day a certification is held; None where neither the company nor a rule says."""
    if entry.until is not None:
        return entry.until
    years = assessment.catalogue.vocabulary.certification[entry.id].valid_years
    return years_after(entry.on, years) - timedelta(days=1) if years is not None and entry.on is not None else None


def _without(entry: HeldCertification, assessment: Assessment) -> Assessment:
    rest = tuple(one for one in assessment.profile.certifications or () if one is not entry)
    profile = with_answers(assessment.catalogue.vocabulary, assessment.profile, {"certifications": rest})
    return assess(profile, assessment.catalogue, assessment.on)


def _ended(document: Document, on: date) -> date | None:
    """The last day a document that has ended counted; None where it has not, or never did."""
    if document.status(on) == "expired":
        return document.last_day
    if document.status(on) == "repealed" and document.repealed_on is not None:
        return document.repealed_on - timedelta(days=1)
    return None


def _months_before(on: date, months: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    first = date(year, month + 1, 1)
    return min(first.replace(day=1) + timedelta(days=on.day - 1), _last_of_month(first))


def _last_of_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _has_dates(benefit: Benefit, assessment: Assessment) -> bool:
    """Whether it looks at something that has a day: a certification, or a date of the company."""
    facts = assessment.catalogue.vocabulary.fact
    return bool(benefit.certifications) or any(name in facts and facts[name].type == "date" for name in benefit.facts)


def _missed(benefit: Benefit, document: Document, last: date, assessment: Assessment) -> Iterator[Missed]:
    whole = _judged(benefit, document, last, assessment.profile, assessment)
    if whole.verdict not in ("eligible", "confirm") or not _had_happened(benefit, last, assessment):
        return
    dated = _judged(benefit, document, last, _only_dated(assessment), assessment)
    yield Missed(benefit.id, last, dated.verdict in ("eligible", "confirm"), whole.amount.high)


def _had_happened(benefit: Benefit, last: date, assessment: Assessment) -> bool:
    """Whether a day the benefit looks at lay before its end: without one the company cannot have qualified by dates."""
    held = [one.on for one in assessment.profile.certifications or () if one.id in benefit.certifications]
    days = [value for name in benefit.facts if isinstance(value := assessment.profile.known.get(name), date)]
    return any(day is not None and day <= last for day in (*held, *days))


def _judged(benefit: Benefit, document: Document, last: date, profile: Profile, assessment: Assessment) -> Result:
    catalogue = assessment.catalogue
    situation = Situation(profile, last, catalogue.vocabulary)
    before = ReceivedBefore(situation, catalogue)
    return judge(benefit, document, document.status(last), benefit.when.evaluate(situation), situation, before)


def _only_dated(assessment: Assessment) -> Profile:
    """The company without the figures and answers of today: they may have been others then."""
    vocabulary = assessment.catalogue.vocabulary
    gone = {name: None for name in assessment.profile.facts if vocabulary.fact[name].type != "date"}
    return with_answers(vocabulary, assessment.profile, gone)
