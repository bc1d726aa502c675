"""One benefit for one company: its verdict, its reason, its amount after what was already received."""

from __future__ import annotations

import msgspec

from desktop.core.assessment.model import AmountFound, Result, Verdict
from desktop.core.catalogue.model import Benefit, Catalogue, Document, Status
from desktop.core.profile import Received
from desktop.core.quantities import Money
from desktop.core.rules.amounts import InKind, Span, nothing
from desktop.core.rules.amounts.span import Form
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words, figure

_VERDICTS: dict[Outcome, Verdict] = {
    Outcome.MET: "eligible",
    Outcome.JUDGED: "confirm",
    Outcome.UNKNOWN: "unknown",
    Outcome.NOT_MET: "ineligible",
}
_RUNNING: tuple[Status, ...] = ("in_force", "undated")


def judge(benefit: Benefit, document: Document, situation: Situation, catalogue: Catalogue, words: Words) -> Result:
    """The verdict on one benefit, before it is known whether a change could bring it within reach."""
    status = document.status(situation.on)
    reason = benefit.when.evaluate(situation)
    span, received = _after_received(benefit, benefit.amount.span(situation, words), situation, catalogue, words)
    if status not in _RUNNING and not _continues(benefit, status, situation):
        verdict: Verdict = "not_in_force"
        missing: tuple[str, ...] = ()
    else:
        missing = () if reason.outcome is Outcome.NOT_MET else _unsettled(reason.missing, span)
        settled = reason.outcome is Outcome.NOT_MET or not _amount_missing(span)
        verdict = _VERDICTS[reason.outcome] if settled else "unknown"
    return Result(
        benefit=benefit,
        document=document,
        status=status,
        verdict=verdict,
        reason=reason,
        amount=_amount_found(benefit, span, topped_up=received is not None),
        missing=missing,
        not_counted_because=None if verdict != "not_in_force" else _why_not_in_force(document, status, words),
    )


def received_for(benefit: Benefit, situation: Situation, catalogue: Catalogue) -> Money | None:
    """What the company already got for the same matter or ladder, or for the benefit itself; None for nothing.

    What comes again each year is only counted against the calendar year of the date asked.
    """
    yearly = benefit.amount.per != "once"
    amounts = [
        entry.amount
        for entry in situation.profile.received
        if _same_matter(benefit, entry, catalogue) and (not yearly or entry.on.year == situation.on.year)
        if entry.on <= situation.on and entry.amount.currency == "CNY"
    ]
    return sum(amounts, nothing()) if amounts else None


def _same_matter(benefit: Benefit, entry: Received, catalogue: Catalogue) -> bool:
    if entry.benefit == benefit.id:
        return True
    other = catalogue.benefit.get(entry.benefit)
    if other is None:
        return False
    return (benefit.matter is not None and benefit.matter == other.matter) or (
        benefit.ladder is not None and benefit.ladder == other.ladder
    )


def _after_received(
    benefit: Benefit, span: Span, situation: Situation, catalogue: Catalogue, words: Words
) -> tuple[Span, Money | None]:
    """Only the difference is still to be had: 补差, 从高不重复."""
    received = received_for(benefit, situation, catalogue)
    if received is None or span.high is None or span.high.currency != received.currency:
        return span, None
    high = max(span.high - received, nothing())
    low = max(span.low - received, nothing())
    formula = words.say("formula_received", formula=span.formula, received=figure(received), rest=figure(high))
    return msgspec.structs.replace(span, low=low, high=high, formula=formula), received


def _continues(benefit: Benefit, status: Status, situation: Situation) -> bool:
    """Whether a benefit outlives its document for this company: a holder within the years from the award."""
    if benefit.continues is None or status != "expired":
        return False
    held = (situation.held or {}).get(benefit.continues.certification, ())
    return any(entry.on is not None and situation.on < benefit.continues.last_day(entry.on) for entry in held)


def _unsettled(missing: tuple[str, ...], span: Span) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*missing, *span.missing)))


def _amount_missing(span: Span) -> bool:
    return bool(span.missing) and span.low != span.high


def _amount_found(benefit: Benefit, span: Span, *, topped_up: bool) -> AmountFound:
    form: Form = "in_kind" if isinstance(benefit.amount, InKind) else benefit.amount.form
    kind = "top_up" if topped_up else benefit.amount.kind
    return AmountFound(span.low, span.high, benefit.amount.per, kind, form, span.formula)


def _why_not_in_force(document: Document, status: Status, words: Words) -> str:
    return words.say(f"status_{status}", first=document.from_, last=document.to)
