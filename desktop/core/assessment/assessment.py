"""Everything there is to say about one company on one date. Windows, commands and reports only read it.

What was judged is there at once; what only some readers want (the best combination, money at stake, what a step is
worth) is worked out when it is first read, and the modules that do it are loaded then. Either way the same input gives
the same answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment.model import NextStep, Question, Result, Step, Totals, Verdict
from desktop.core.catalogue.model import Catalogue
from desktop.core.profile import Profile, Received
from desktop.core.quantities import Money
from desktop.core.rules.situation import Situation

if TYPE_CHECKING:
    from desktop.core.assessment.candidate import Limit
    from desktop.core.assessment.questions import Ranking
    from desktop.core.assessment.weighing import Weighing


class Assessment(msgspec.Struct, frozen=True, dict=True):
    """One company on one date.

    ``judged`` holds every benefit with verdict, every reason and amount, in their order, before it is asked whether a
    failed one could be brought within reach.
    """

    on: date
    profile: Profile
    catalogue: Catalogue
    judged: tuple[Result, ...]

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """What was judged, what is near, and which of it counts in the best combination or why not."""
        from desktop.core.assessment.counting import mark_counted

        return mark_counted(self._with_near, self.limits)

    @cached_property
    def totals(self) -> Totals:
        """The three totals and the financing within reach."""
        from desktop.core.assessment.counting import totals_of

        return totals_of(self.judged, self.limits)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every fact that could still move a result, the most money at stake first."""
        return tuple(self.ranked_questions())

    def ranked_questions(self) -> Iterator[Question]:
        """The questions one by one, the most money at stake first; asking for the first costs little.

        What was worked out for one reader is there for the next.
        """
        return iter(self._ranking)

    @cached_property
    def _ranking(self) -> Ranking:
        from desktop.core.assessment.questions import Ranking

        return Ranking(self.weighing)

    def question_of(self, fact: str) -> Question | None:
        """What hangs on one fact; None where it is known or moves nothing."""
        from desktop.core.assessment.questions import question_of

        found = next((one for one in self._ranking.found if one.fact == fact), None)
        return found if found is not None else question_of(fact, self.weighing)

    @cached_property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What the company could do, the least effort first, then by worth."""
        from desktop.core.assessment.next_steps import next_steps_of

        return next_steps_of(self.weighing)

    def worth(self, result: Result, step: Step) -> Money:
        """What a step adds, in all, to what is certain or to be confirmed, its own benefit counting in any case."""
        return self.weighing.worth(step.changes, frozenset({result.benefit.id}))

    @cached_property
    def result(self) -> Mapping[str, Result]:
        """Results by the id of their benefit."""
        return {result.benefit.id: result for result in self.results}

    @cached_property
    def unmatched_received(self) -> tuple[Received, ...]:
        """Support already received for benefits this catalogue does not hold: it could not be taken into account."""
        return tuple(entry for entry in self.profile.received if entry.benefit not in self.catalogue.benefit)

    def with_verdict(self, verdict: Verdict) -> tuple[Result, ...]:
        """The results of one verdict: the counted first, then by the money they could bring."""
        found = [result for result in self.results if result.verdict == verdict]
        return tuple(sorted(found, key=lambda result: (not result.counted, -_high(result))))

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """The caps over several benefits that hold for the company."""
        from desktop.core.assessment.limits import limits_of

        return limits_of(self.catalogue, self._situation)

    @cached_property
    def weighing(self) -> Weighing:
        """What other answers are weighed against."""
        from desktop.core.assessment.weighing import Weighing

        return Weighing(self._with_near, self.limits, self._situation, self.catalogue)

    @cached_property
    def _with_near(self) -> tuple[Result, ...]:
        from desktop.core.assessment.nearness import with_near

        return with_near(self.judged, self._situation)

    @cached_property
    def _situation(self) -> Situation:
        return Situation(self.profile, self.on, self.catalogue.vocabulary)


def _high(result: Result) -> int:
    return result.amount.high.fen if result.amount.high is not None else 0
