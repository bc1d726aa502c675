"""A benefit's truth table: each bound of its conditions just below, at and just above, with verdict and amount."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import Result
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.assessment.witness import company_meeting
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.faults import InputError
from desktop.core.profile import Profile, with_answers
from desktop.core.quantities import Money, Ratio, Value, years_after
from desktop.core.rules.conditions import Condition, Figure, Increase, Share, YearsSince, leaves
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words


class Row(msgspec.Struct, frozen=True):
    """One line: which requirement, where the value lies against which bound, and what comes of it.

    ``met`` and ``result`` are None where the answers could not be true together.
    """

    requirement: str
    position: str
    value: str
    met: bool | None
    result: Result | None


class TruthTable(msgspec.Struct, frozen=True):
    """The table of one benefit on one day; ``untested`` are requirements for which no company was found."""

    benefit: Benefit
    on: date
    rows: tuple[Row, ...]
    untested: tuple[str, ...] = ()


def day_within(document: Document) -> date:
    """A day on which the document counts: a year in, or its last where it ends before; 2024-01-01 without dates."""
    if document.from_ is None:
        return document.last_day or date(2024, 1, 1)
    day = years_after(document.from_, 1)
    return min(day, document.last_day) if document.last_day is not None else day


def truth_table(benefit: Benefit, catalogue: Catalogue, on: date) -> TruthTable:
    """Every bound of ``benefit`` below, at and above, all else being met."""
    words = Words(catalogue.vocabulary)
    rows: list[Row] = []
    untested: list[str] = []
    bounded = [leaf for leaf in leaves(benefit.when) if isinstance(leaf, (Figure, Share, Increase, YearsSince))]
    for leaf in dict.fromkeys(bounded):
        base = company_meeting(benefit.when, catalogue.vocabulary, on, through=leaf)
        varied = [] if base is None else list(_variations(leaf, base, on, words))
        if base is None or not varied or not _is_met(leaf, base, catalogue, on):
            untested.append(leaf.required(words))
            continue
        for position, shown, answers in varied:
            situation = _varied(answers, base, catalogue, on)
            if situation is None:
                rows.append(Row(leaf.required(words), position, shown, None, None))
                continue
            met = leaf.evaluate(situation).outcome is Outcome.MET
            document = catalogue.document_of[benefit.id]
            reason = benefit.when.evaluate(situation)
            before = ReceivedBefore(situation, catalogue)
            result = judge(benefit, document, document.status(on), reason, situation, before)
            rows.append(Row(leaf.required(words), position, shown, met, result))
    return TruthTable(benefit, on, tuple(rows), tuple(untested))


def _is_met(leaf: Condition, base: Profile, catalogue: Catalogue, on: date) -> bool:
    return leaf.evaluate(Situation(base, on, catalogue.vocabulary)).outcome is Outcome.MET


def _variations(leaf: Condition, base: Profile, on: date, words: Words) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """For each bound of a requirement: where the value lies, the value in words, and the answer that makes it so."""
    if isinstance(leaf, Figure):
        for name, bound in leaf.given:
            for position, value in _around(bound):
                yield _position(position, name), words.vocabulary.fact[leaf.fact].show(value), {leaf.fact: value}
    elif isinstance(leaf, (Share, Increase)):
        yield from _around_two(leaf, base, words)
    elif isinstance(leaf, YearsSince):
        for name, bound in leaf.given:
            if isinstance(bound, int):
                anniversary = years_after(on, -bound)
                for position, days in (("below", 1), ("at", 0), ("above", -1)):
                    day = anniversary + timedelta(days=days)
                    yield _position(position, name), day.isoformat(), {leaf.years_since: day}


def _around_two(leaf: Share | Increase, base: Profile, words: Words) -> Iterator[tuple[str, str, dict[str, Any]]]:
    part_id, whole_id = (leaf.share, leaf.of) if isinstance(leaf, Share) else (leaf.increase, leaf.over)
    whole = base.known.get(whole_id)
    if whole is None:
        return
    units = whole.fen if isinstance(whole, Money) else int(str(whole))
    for name, bound in leaf.given:
        if isinstance(bound, Ratio):
            share = bound.fraction if isinstance(leaf, Share) else bound.fraction + 1
            exact = share * units
            at = int(exact) if exact.denominator == 1 else None
            low, high = int(-(-exact // 1)) - 1, int(exact // 1) + 1
        else:
            at = units + (bound.fen if isinstance(bound, Money) else bound)
            low, high = at - 1, at + 1
        for position, value in (("below", low), ("at", at), ("above", high)):
            if value is not None:
                answer: Value = Money(value) if isinstance(whole, Money) else value
                yield _position(position, name), words.vocabulary.fact[part_id].show(answer), {part_id: answer}


def _around(bound: Money | Ratio | int) -> list[tuple[str, Value]]:
    if isinstance(bound, Money):
        values: list[Value] = [Money(bound.fen + step, bound.currency) for step in (-1, 0, 1)]
    elif isinstance(bound, Ratio):
        values = [Ratio.of(bound.fraction + Ratio(step, 10_000).fraction) for step in (-1, 0, 1)]
    else:
        values = [bound + step for step in (-1, 0, 1)]
    allowed = [(where, value) for where, value in zip(("below", "at", "above"), values, strict=True)]
    return [(where, value) for where, value in allowed if not _is_negative(value)]


def _is_negative(value: Value) -> bool:
    number = value.fen if isinstance(value, Money) else value.numerator if isinstance(value, Ratio) else value
    return isinstance(number, int) and number < 0


def _position(position: str, bound: str) -> str:
    return f"{bound}:{position}"


def _varied(answers: dict[str, Any], base: Profile, catalogue: Catalogue, on: date) -> Situation | None:
    try:
        return Situation(with_answers(catalogue.vocabulary, base, answers), on, catalogue.vocabulary)
    except InputError:
        return None
