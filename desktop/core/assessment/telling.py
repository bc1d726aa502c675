"""An assessment's reasons as lines of text: what is required, what the company has, how it comes out."""

from __future__ import annotations

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result, Step
from desktop.core.languages import Language
from desktop.core.rules.conditions import AllOf, AnyOf, Defined, NoneOf
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.words import Words

OUTCOMES: dict[Outcome, str] = {
    Outcome.MET: "met",
    Outcome.NOT_MET: "not_met",
    Outcome.UNKNOWN: "unknown",
    Outcome.JUDGED: "judged",
}
"""The outcomes as the contract writes them."""


class ReasonLine(msgspec.Struct, frozen=True):
    """One requirement and how it comes out; ``parts`` are the lines of an alternative or a named definition."""

    text: str
    outcome: str
    fact: str | None
    required: str
    actual: str
    parts: tuple[ReasonLine, ...] = ()


def words_of(assessment: Assessment, language: Language = "zh-Hans") -> Words:
    """The words to tell an assessment in."""
    return Words(assessment.catalogue.vocabulary, language)


def reason_lines(result: Result, words: Words) -> tuple[ReasonLine, ...]:
    """Every requirement of a benefit, in the order of its rule."""
    return _lines(result.reason, words)


def _lines(reason: Reason, words: Words) -> tuple[ReasonLine, ...]:
    if isinstance(reason.condition, AllOf):
        return tuple(line for part in reason.parts for line in _lines(part, words))
    return (_line(reason, words),)


def _line(reason: Reason, words: Words) -> ReasonLine:
    condition = reason.condition
    required, actual = condition.required(words), condition.actual(words, reason)
    composed = isinstance(condition, (AllOf, AnyOf, NoneOf, Defined))
    facts = reason.missing or condition.facts()
    return ReasonLine(
        text=words.say("reason", required=required, actual=actual) if actual and not composed else required,
        outcome=OUTCOMES[reason.outcome],
        fact=facts[0] if facts else None,
        required=required,
        actual=actual,
        parts=tuple(_line(part, words) for part in _shown_parts(reason)) if composed else (),
    )


def _shown_parts(reason: Reason) -> tuple[Reason, ...]:
    """The parts of an alternative; a definition stands for the parts of its meaning."""
    if isinstance(reason.condition, Defined) and reason.parts:
        inner = reason.parts[0]
        return inner.parts or (inner,)
    return reason.parts


def steps_told(step: Step, words: Words) -> tuple[str, ...]:
    """The changes of a step, each in words."""
    return tuple(change.say(words) for change in step.changes)


def why_not_counted(result: Result, words: Words) -> str:
    """Why a result is not part of the best combination; empty where there is nothing to say."""
    return words.tell(result.not_counted_because) if result.not_counted_because else ""


def period(per: str, words: Words) -> str:
    """How often an amount is paid, in words."""
    if per.startswith("years:"):
        return words.say("per_years", count=per.removeprefix("years:"))
    return words.say(f"per_{per}")


def cited(result: Result, words: Words) -> str:
    """A benefit as text to be passed on: amount, conditions, and where it is written."""
    document = result.document
    end = document.last_day or words.say("no_end")
    return words.say(
        "cited",
        title=result.benefit.title,
        amount=words.tell(result.amount.working),
        conditions=result.benefit.when.required(words),
        document=document.title,
        number=document.number,
        article=result.benefit.article,
        validity=words.listing((words.say(f"standing_{result.status}"), f"{document.from_ or '?'} – {end}")),
    )
