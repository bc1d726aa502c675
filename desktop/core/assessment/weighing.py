"""What other answers would bring: some benefits judged again, the totals compared with what they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from desktop.core.assessment.candidate import Limit
from desktop.core.assessment.combination import Highs
from desktop.core.assessment.counting import candidates_of
from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import COUNTABLE, Result
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.profile import Profile, with_answers
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from desktop.core.rules.changes import Change, Obtain, answers_after
from desktop.core.rules.plan import with_quotients
from desktop.core.rules.situation import Situation

SETTLED = COUNTABLE[:2]
"""The verdicts of what is certain or only to be confirmed: what a step is worth is told against these."""


class Weighing:
    """The results as they are, to weigh other answers against. Only benefits that can move are judged again."""

    def __init__(
        self, judged: Sequence[Result], limits: Sequence[Limit], situation: Situation, catalogue: Catalogue
    ) -> None:
        self.judged = judged
        self.limits = limits
        self.situation = situation
        self.catalogue = catalogue

    @cached_property
    def result(self) -> Mapping[str, Result]:
        """The results as they are, by the id of their benefit."""
        return {result.benefit.id: result for result in self.judged}

    @cached_property
    def settled(self) -> Highs:
        """The high end of what is certain or to be confirmed."""
        return Highs(candidates_of(self.judged, SETTLED), self.limits)

    def worth(self, changes: tuple[Change, ...], brought: frozenset[str]) -> Money:
        """What ``changes`` add, in all, to what is settled; the benefits ``brought`` count whatever they wait for."""
        again = self.after(changes)
        return max(Money(self.settled_after(again, brought) - self.settled.total), nothing())

    def after(self, changes: tuple[Change, ...]) -> list[Result]:
        """Every benefit that ``changes`` can move, judged again. Raises `InputError` where they cannot be true."""
        answers = answers_after(self.situation.profile, changes, self.situation)
        profile = with_answers(self.catalogue.vocabulary, self.situation.profile, answers)
        return self.judged_again(profile, self.moved_by(changes))

    def profile_with(self, answers: dict[str, object]) -> Profile | None:
        """The company with other answers; None where they cannot be true together with the rest."""
        try:
            return with_answers(self.catalogue.vocabulary, self.situation.profile, answers)
        except InputError:
            return None

    def judged_again(self, profile: Profile, moved: Iterable[str]) -> list[Result]:
        """The benefits that the facts and certifications ``moved`` can move, judged for ``profile``."""
        names = with_quotients(moved, self.catalogue.vocabulary)
        places = sorted({place for name in names for place in self.catalogue.looked_at_by.get(name, ())})
        return self.judge(profile, (self.judged[place] for place in places))

    def judge(self, profile: Profile, results: Iterable[Result]) -> list[Result]:
        """Some results judged again for ``profile``; what is over for every company is left as it is."""
        changed = Situation(profile, self.situation.on, self.catalogue.vocabulary)
        before = ReceivedBefore(changed, self.catalogue)
        return [
            judge(one.benefit, one.document, one.status, one.benefit.when.evaluate(changed), changed, before)
            for one in results
            if one.verdict != "not_in_force" or one.benefit.continues is not None
        ]

    def settled_after(self, again: Sequence[Result], brought: Collection[str] = ()) -> int:
        """What is settled, in fen, with some results judged again."""
        waiting = [one for one in again if one.benefit.id in brought and one.verdict == "unknown"]
        added = [*candidates_of(again, SETTLED), *candidates_of(waiting, COUNTABLE)]
        return self.settled.without({one.benefit.id for one in again}, added)

    def moved_by(self, changes: Iterable[Change]) -> set[str]:
        """The facts and certifications that changes touch, with what they imply."""
        moved: set[str] = set()
        for change in changes:
            if isinstance(change, Obtain):
                moved |= self.catalogue.vocabulary.implied_by(change.certification)
            else:
                moved.add(change.fact)
        return moved
