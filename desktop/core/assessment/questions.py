"""Which unknown facts are worth asking: each with the money that hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.assessment.combination import Highs, Limits
from desktop.core.assessment.counting import widest_highs
from desktop.core.assessment.model import COUNTABLE, Question, Result, Totals
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing


def questions_of(results: Sequence[Result], totals: Totals, limits: Limits) -> tuple[Question, ...]:
    """Every fact that could still move a result, the most money at stake first.

    At stake is what the widest total loses when every benefit that waits for the fact falls away.
    """
    waiting: dict[str, list[Result]] = {}
    for result in results:
        if result.verdict in COUNTABLE:
            for fact in result.missing:
                waiting.setdefault(fact, []).append(result)
    highs = widest_highs(results, limits)
    questions = [_question(fact, waiters, highs, totals) for fact, waiters in waiting.items()]
    return tuple(sorted(questions, key=_order))


def _question(fact: str, waiters: Sequence[Result], highs: Highs, totals: Totals) -> Question:
    ids = tuple(result.benefit.id for result in waiters)
    at_stake = max(totals.with_unknowns.high - Money(highs.without(ids)), nothing())
    worth_asking = at_stake.fen > 0 or any(result.benefit.amount.kind != "unstated" for result in waiters)
    return Question(fact, at_stake, ids, worth_asking)


def _order(question: Question) -> tuple[int, bool, int, str]:
    return (-question.at_stake.fen, not question.worth_asking, -len(question.benefits), question.fact)
