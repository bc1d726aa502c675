"""One benefit for one company: its verdict, its reason, its amount after what was already received."""

from __future__ import annotations

from desktop.core.assessment.model import AmountFound, Result, Verdict
from desktop.core.assessment.received import ReceivedBefore, after_received
from desktop.core.catalogue.model import Benefit, Document, Status
from desktop.core.rules.amounts import InKind, Span
from desktop.core.rules.amounts.span import Form
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.phrase import Phrase, phrase
from desktop.core.rules.situation import Situation

_VERDICTS: dict[Outcome, Verdict] = {
    Outcome.MET: "eligible",
    Outcome.JUDGED: "confirm",
    Outcome.UNKNOWN: "unknown",
    Outcome.NOT_MET: "ineligible",
}
_RUNNING: tuple[Status, ...] = ("in_force", "undated")


def judge(
    benefit: Benefit, document: Document, status: Status, reason: Reason, situation: Situation, before: ReceivedBefore
) -> Result:
    """The verdict on one benefit, before it is known whether a change could bring it within reach.

    ``status`` is how its document stands on the date, ``reason`` how its condition comes out, ``before`` what the
    company already got.
    """
    span, received = after_received(benefit, benefit.amount.span(situation), before)
    if status not in _RUNNING and not _continues(benefit, document, status, situation):
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
        not_counted_because=None if verdict != "not_in_force" else _why_not_in_force(document, status),
    )


def _continues(benefit: Benefit, document: Document, status: Status, situation: Situation) -> bool:
    """Whether a benefit outlives its document for this company: a holder within the years from the award.

    While whoever was awarded on the document's last day would still be paid, an award without a date, or a company
    whose certifications are unknown, may be one: its condition then comes out as unknown, never as over.
    """
    if benefit.continues is None or status != "expired" or document.to is None:
        return False
    still_open = situation.on < benefit.continues.first_day_without(document.to)
    if situation.held is None:
        return still_open
    return any(
        still_open
        if entry.on is None
        else entry.on <= document.to and situation.on < benefit.continues.first_day_without(entry.on)
        for entry in situation.held.get(benefit.continues.certification, ())
    )


def _unsettled(missing: tuple[str, ...], span: Span) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*missing, *span.missing))) if span.missing else missing


def _amount_missing(span: Span) -> bool:
    return bool(span.missing) and span.low != span.high


def _amount_found(benefit: Benefit, span: Span, *, topped_up: bool) -> AmountFound:
    plain_help = isinstance(benefit.amount, InKind) and benefit.amount.form == "cash"
    form: Form = "in_kind" if plain_help else benefit.amount.form
    kind = "top_up" if topped_up else benefit.amount.kind
    return AmountFound(span.low, span.high, benefit.amount.per, kind, form, span.formula)


def _why_not_in_force(document: Document, status: Status) -> Phrase:
    return phrase(f"status_{status}", first=document.from_, last=document.last_day)
