"""Which unknown facts are worth asking: each with the money that hangs on it, worked out by trying its answers."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from threading import Lock

import msgspec

from desktop.core.assessment.combination import Highs
from desktop.core.assessment.counting import candidates_of
from desktop.core.assessment.decisive import Answers, decisive_answers
from desktop.core.assessment.limits import limit_facts, limits_of
from desktop.core.assessment.model import COUNTABLE, Question, Result
from desktop.core.assessment.weighing import Weighing
from desktop.core.profile import Profile
from desktop.core.quantities import Money
from desktop.core.rules.conditions import leaves
from desktop.core.rules.situation import Situation

MOST_TRIED = 100_000
"""How many conditions are evaluated for one question at most; the largest of the shipped catalogue takes half of it."""

_TOTALS = tuple(COUNTABLE[: number + 1] for number in range(len(COUNTABLE)))
"""The verdicts each of the three totals is made of."""


def ranked_questions(weighing: Weighing) -> Iterator[Question]:
    """Every fact that could still move a result, the most money at stake first.

    At stake is the difference between the best and the worst answer, for whichever of the three totals it is largest.
    Each question first stands at the sum of what waits for it, then at a bound, then at what is at stake: only those
    that come to the front go on.
    """
    totals = _Totals(weighing)
    waiting = [_ranked(*one, totals) for one in waiting_for(weighing).items()]
    heapq.heapify(waiting)
    while waiting:
        first = heapq.heappop(waiting)
        if first.question is not None:
            yield first.question
        else:
            heapq.heappush(waiting, _bounded(first, totals) if first.stage == 0 else _worked_out(first, totals))


class Ranking:
    """The questions of one company in their order, each worked out once, for any number of readers in any threads."""

    def __init__(self, weighing: Weighing) -> None:
        self.found: list[Question] = []
        self._rest = ranked_questions(weighing)
        self._lock = Lock()  # a report is written beside the window and reads the same assessment

    def __iter__(self) -> Iterator[Question]:
        """From the first on; what is not found yet is worked out as it is asked for."""
        number = 0
        while self._reaches(number):
            yield self.found[number]
            number += 1

    def _reaches(self, number: int) -> bool:
        """Whether there is a question at that place; works it out where need be."""
        with self._lock:
            while len(self.found) <= number:
                following = next(self._rest, None)
                if following is None:
                    return False
                self.found.append(following)
        return True


def question_of(fact: str, weighing: Weighing) -> Question | None:
    """The question about one fact, worked out; None where nothing waits for it."""
    waiters = waiting_for(weighing).get(fact)
    if waiters is None:
        return None
    totals = _Totals(weighing)
    return _worked_out(_ranked(fact, waiters, totals), totals).question


class _Ranked(msgspec.Struct, order=True):
    """A question at its place: the most at stake first, of the same those that may still come to less.

    ``stage`` is 0 at the sum of its waiters, 1 at the bound, 2 when it is worked out and ``question`` is there.
    """

    minus_stake: int
    stage: int
    not_worth_asking: bool
    minus_benefits: int
    fact: str
    waiters: list[Result]
    question: Question | None = None


class _Totals:
    """The high ends of the three totals, and what they come to when some of their benefits are judged again."""

    def __init__(self, weighing: Weighing) -> None:
        self.weighing = weighing
        self._highs = [Highs(candidates_of(weighing.judged, verdicts), weighing.limits) for verdicts in _TOTALS]
        self._limit_facts = limit_facts(weighing.catalogue)
        self._has_needs = any(one.benefit.needs is not None for one in weighing.judged)

    def sum_of(self, fact: str, waiters: Sequence[Result]) -> int:
        """What waits for a fact, added up, in fen: never less than `at_most` as long as nothing needs another."""
        if fact in self._limit_facts or self._has_needs:
            return self.at_most(fact, waiters)
        return sum(one.high for one in candidates_of(waiters, COUNTABLE))

    def at_most(self, fact: str, waiters: Sequence[Result]) -> int:
        """No answer can move a total by more than this, in fen: from all of its waiters gone to all of them there."""
        if fact in self._limit_facts:
            return self._highs[-1].total
        ids = [one.benefit.id for one in waiters]
        there = candidates_of(waiters, COUNTABLE)
        return max(highs.without(ids, there) - highs.without(ids) for highs in self._highs)

    def at_stake(self, fact: str, waiters: Sequence[Result]) -> int:
        """The largest difference that two answers make to one of the totals, in fen.

        Where trying all would take more than `MOST_TRIED` evaluations it is the bound `at_most`: never less.
        """
        conditions = sum(len(leaves(one.benefit.when)) for one in waiters)
        several = self._answers(fact, waiters) if conditions * 10 < MOST_TRIED else []
        if not several or len(several) * conditions > MOST_TRIED:
            return self.at_most(fact, waiters)
        tried = [
            self._after(fact, waiters, profile)
            for answers in several
            if (profile := self.weighing.profile_with(answers)) is not None
        ]
        return max((max(several) - min(several) for several in zip(*tried, strict=True)), default=0)

    def _answers(self, fact: str, waiters: Sequence[Result]) -> list[Answers]:
        answers = decisive_answers(fact, waiters, self.weighing.situation)
        if fact in self._limit_facts:  # a limit of nothing, and one that all there is cannot reach
            answers += [{fact: Money(0)}, {fact: Money(self._highs[-1].total)}]
        return answers

    def _after(self, fact: str, waiters: Sequence[Result], profile: Profile) -> list[int]:
        """The three totals for ``profile``; what has no figure while the fact is unknown is left out throughout."""
        weighing = self.weighing
        again = weighing.judge(profile, [one for one in waiters if one.amount.high is not None])
        ids = {one.benefit.id for one in waiters}
        if fact not in self._limit_facts:
            return [
                highs.without(ids, candidates_of(again, verdicts))
                for highs, verdicts in zip(self._highs, _TOTALS, strict=True)
            ]
        limits = limits_of(weighing.catalogue, Situation(profile, weighing.situation.on, weighing.catalogue.vocabulary))
        results = [*(one for one in weighing.judged if one.benefit.id not in ids), *again]
        return [Highs(candidates_of(results, verdicts), limits).total for verdicts in _TOTALS]


def waiting_for(weighing: Weighing) -> dict[str, list[Result]]:
    """For each unknown fact the benefits that it could still move; a limit's fact moves all that it limits."""
    waiting: dict[str, list[Result]] = {}
    for result in weighing.judged:
        if result.verdict in COUNTABLE:
            for fact in result.missing:
                waiting.setdefault(fact, []).append(result)
    for fact, members in limit_facts(weighing.catalogue).items():
        if fact not in weighing.situation.known:
            limited = [one for one in weighing.judged if one.benefit.id in members and one.verdict in COUNTABLE]
            if limited:
                known = {one.benefit.id for one in waiting.get(fact, ())}
                waiting.setdefault(fact, []).extend(one for one in limited if one.benefit.id not in known)
    return waiting


def _ranked(fact: str, waiters: list[Result], totals: _Totals) -> _Ranked:
    return _Ranked(-totals.sum_of(fact, waiters), 0, False, -len(waiters), fact, waiters)


def _bounded(one: _Ranked, totals: _Totals) -> _Ranked:
    return _Ranked(-totals.at_most(one.fact, one.waiters), 1, False, one.minus_benefits, one.fact, one.waiters)


def _worked_out(one: _Ranked, totals: _Totals) -> _Ranked:
    at_stake = totals.at_stake(one.fact, one.waiters)
    worth_asking = at_stake > 0 or any(_is_moved_beside_the_totals(result, one.fact) for result in one.waiters)
    question = Question(one.fact, Money(at_stake), tuple(result.benefit.id for result in one.waiters), worth_asking)
    return _Ranked(-at_stake, 2, not worth_asking, one.minus_benefits, one.fact, one.waiters, question)


def _is_moved_beside_the_totals(result: Result, fact: str) -> bool:
    """Whether an answer decides what no total shows: a loan, a tax relief, an amount that waits for this figure."""
    amount = result.amount
    if amount.high is None:
        return fact in result.benefit.amount.facts()
    return not amount.is_money and amount.kind != "unstated"
