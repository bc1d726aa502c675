"""An assessment as plain data: exactly the object of the contract, with every amount exact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Question, Result, Total, Totals
from desktop.core.assessment.telling import ReasonLine, reason_lines, steps_told, why_not_counted, words_of
from desktop.core.catalogue.model import Catalogue, Document
from desktop.core.languages import Language
from desktop.core.quantities import Money
from desktop.core.rules.words import Words

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def to_json(data: object) -> str:
    """``data`` as indented JSON; exact decimals are written as numbers."""
    return msgspec.json.format(_ENCODER.encode(data), indent=2).decode()


def plain_assessment(assessment: Assessment, language: Language = "zh-Hans") -> dict[str, Any]:
    """The contract's assessment object, its reasons, workings and changes told in ``language``."""
    words = words_of(assessment, language)
    return {
        "on": assessment.on.isoformat(),
        "catalogue": plain_catalogue(assessment.catalogue),
        "results": [_result(result, assessment, words) for result in assessment.results],
        "totals": _totals(assessment.totals),
        "questions": [_question(question) for question in assessment.questions],
    }


def plain_catalogue(catalogue: Catalogue) -> dict[str, Any]:
    """Version and size of the catalogue."""
    return {
        "version": catalogue.version,
        "documents": len(catalogue.documents),
        "benefits": len(catalogue.benefit),
    }


def plain_document(document: Document, status: str, region: str) -> dict[str, Any]:
    """What every mention of a document says."""
    return {
        "id": document.id,
        "number": document.number,
        "title": document.title,
        "level": document.level,
        "region": region,
        "from": document.from_.isoformat() if document.from_ else None,
        "to": document.to.isoformat() if document.to else None,
        "status": status,
    }


def plain_money(money: Money | None) -> int | Decimal | None:
    """An amount as a number: whole where it is, with its fen where not; None where there is no figure."""
    if money is None:
        return None
    return money.fen // 100 if money.fen % 100 == 0 else money.in_yuan


def _result(result: Result, assessment: Assessment, words: Words) -> dict[str, Any]:
    region = words.vocabulary.region[result.document.region].name
    amount = result.amount
    return {
        "benefit": result.benefit.id,
        "title": result.benefit.title,
        "document": plain_document(result.document, result.status, region),
        "article": result.benefit.article,
        "verdict": result.verdict,
        "amount": {
            "low": plain_money(amount.low),
            "high": plain_money(amount.high),
            "currency": amount.low.currency,
            "per": amount.per,
            "kind": amount.kind,
            "form": amount.form,
            "working": words.tell(amount.working),
        },
        "certainty": result.benefit.certainty,
        "reasons": [_reason(line) for line in reason_lines(result, words)],
        "missing": list(result.missing),
        "changes": [
            {"text": text, "fact": change.fact, "worth": plain_money(assessment.worth(result, step))}
            for step in result.steps[:1]
            for change, text in zip(step.changes, steps_told(step, words), strict=True)
        ],
        "counted": result.counted,
        "not_counted_because": why_not_counted(result, words) or None,
    }


def _reason(line: ReasonLine) -> dict[str, Any]:
    return {
        "text": line.text,
        "outcome": line.outcome,
        "fact": line.fact,
        "required": line.required,
        "actual": line.actual,
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "certain": _total(totals.certain),
        "with_confirmation": _total(totals.with_confirmation),
        "with_unknowns": _total(totals.with_unknowns),
        "financing": {"high": plain_money(totals.financing)},
    }


def _total(total: Total) -> dict[str, Any]:
    return {"low": plain_money(total.low), "high": plain_money(total.high)}


def _question(question: Question) -> dict[str, Any]:
    return {"fact": question.fact, "at_stake": plain_money(question.at_stake)}
