"""The wizard's navigation, without a window: five pages, follow-ups by money at stake, all answers, the result.

An `Interview` never changes: each step gives a new one, so that going back and undoing are free and testable.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Question
from desktop.core.catalogue.model import Catalogue
from desktop.core.facts import PAGES, Fact
from desktop.core.profile import Profile, with_answers
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop

_OWN_FOLLOW_UPS = ("sectors",)


class Interview(msgspec.Struct, frozen=True, dict=True):
    """Where a company stands in the interview: its answers so far and the way it came.

    ``passed_over`` are the facts answered with "don't know" or skipped; they are not asked again.
    """

    catalogue: Catalogue
    on: date
    profile: Profile = Profile()
    stop: Stop = Stop(PAGES[0])
    passed_over: frozenset[str] = frozenset()
    asked: tuple[str, ...] = ()

    @cached_property
    def assessment(self) -> Assessment:
        """What the answers so far bring."""
        return assess(self.profile, self.catalogue, self.on)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts the current stop asks, in the order of the catalogue."""
        if self.stop.page == FOLLOW_UP:
            fact = self.catalogue.vocabulary.fact.get(self.stop.fact or "")
            return (fact,) if fact else ()
        return tuple(fact for fact in self.catalogue.vocabulary.facts if fact.page == self.stop.page)

    @cached_property
    def open_questions(self) -> tuple[Question, ...]:
        """The follow-ups still worth asking, the most money at stake first."""
        return tuple(
            question
            for question in self.assessment.questions
            if question.worth_asking and self._is_still_to_ask(question.fact)
        )

    @cached_property
    def next_question(self) -> Question | None:
        """The follow-up most worth asking now; found without working out all of them. None where none is left."""
        ranked = self.assessment.ranked_questions()
        return next((one for one in ranked if one.worth_asking and self._is_still_to_ask(one.fact)), None)

    @property
    def question(self) -> Question | None:
        """The open question the current stop asks about; None on a page or once it is answered."""
        return self.assessment.question_of(self.stop.fact) if self.stop.fact is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before this one."""
        return self.stop != Stop(PAGES[0])

    def answer(self, answers: Mapping[str, Any]) -> Interview:
        """With some answers replaced; None makes one unknown again. Raises `InputError` and changes nothing then."""
        profile = with_answers(self.catalogue.vocabulary, self.profile, answers)
        if profile == self.profile:
            profile = self.profile  # what it brings need not be worked out again
        given = {key for key, value in answers.items() if value is not None}
        return self._with(profile=profile, passed_over=self.passed_over - given)

    def with_profile(self, profile: Profile) -> Interview:
        """The same place with other answers, which were checked when they were given."""
        return self._with(profile=profile)

    def do_not_know(self) -> Interview:
        """The current follow-up is answered with "don't know": its fact stays unknown and is not asked again."""
        fact = self.stop.fact
        if fact is None:
            return self.next()
        return self.answer({fact: None})._with(passed_over=self.passed_over | {fact}).next()

    def next(self) -> Interview:
        """The stop after this one: the next page, the most valuable follow-up, all answers, the result."""
        if self.stop.page in PAGES[:-1]:
            return self._with(stop=Stop(PAGES[PAGES.index(self.stop.page) + 1]))
        if self.stop.page in (CONFIRMATION, RESULT):
            return self._with(stop=Stop(RESULT))
        passed = self._passing_over_current()
        later = passed._asked_after_current()
        if later is not None:
            return passed._with(stop=Stop(FOLLOW_UP, later))
        following = passed.next_question
        if following is None:
            return passed._with(stop=Stop(CONFIRMATION))
        fact = following.fact
        return passed._with(stop=Stop(FOLLOW_UP, fact), asked=(*passed.asked, fact))

    def back(self) -> Interview:
        """The stop before this one, along the way that was taken. No answer is lost."""
        if self.stop.page == RESULT:
            return self._with(stop=Stop(CONFIRMATION))
        if self.stop.page == CONFIRMATION:
            return self._with(stop=Stop(FOLLOW_UP, self.asked[-1]) if self.asked else Stop(PAGES[-1]))
        if self.stop.page == FOLLOW_UP:
            position = self.asked.index(self.stop.fact) if self.stop.fact in self.asked else 0
            return self._with(stop=Stop(FOLLOW_UP, self.asked[position - 1]) if position else Stop(PAGES[-1]))
        return self._with(stop=Stop(PAGES[max(PAGES.index(self.stop.page) - 1, 0)]))

    def go(self, stop: Stop) -> Interview:
        """To any stop: a page, a follow-up (asked now if it was not before), or the result."""
        if stop.page == FOLLOW_UP and stop.fact is not None and stop.fact not in self.asked:
            return self._with(stop=stop, asked=(*self.asked, stop.fact), passed_over=self.passed_over - {stop.fact})
        return self._with(stop=stop)

    def skip_to_result(self) -> Interview:
        """Leaves every remaining follow-up open and shows the result."""
        return self._with(stop=Stop(RESULT))

    def seen_on(self, on: date) -> Interview:
        """The same answers as of another date."""
        return self._with(on=on)

    def _passing_over_current(self) -> Interview:
        """A follow-up left without an answer counts as "don't know"."""
        fact = self.stop.fact
        if fact is None or self._is_answered(fact):
            return self
        return self._with(passed_over=self.passed_over | {fact})

    def _asked_after_current(self) -> str | None:
        """After going back, the follow-ups already asked come again in their order."""
        if not self.asked:
            return None
        position = self.asked.index(self.stop.fact) + 1 if self.stop.fact in self.asked else 0
        return self.asked[position] if position < len(self.asked) else None

    def _is_still_to_ask(self, fact: str) -> bool:
        """What was answered is not asked again, even where that settles nothing: dollars where yuan count."""
        return fact not in self.passed_over and self._is_follow_up(fact) and not self._is_answered(fact)

    def _is_answered(self, fact: str) -> bool:
        return self.profile.sectors is not None if fact == "sectors" else fact in self.profile.known

    def _is_follow_up(self, fact_id: str) -> bool:
        if fact_id in _OWN_FOLLOW_UPS:
            return True
        fact = self.catalogue.vocabulary.fact.get(fact_id)
        return fact is not None and fact.page == FOLLOW_UP

    def _with(self, **changes: Any) -> Interview:
        """A new interview with some parts replaced; what the answers bring is kept where they and the date are."""
        new = msgspec.structs.replace(self, **changes)
        if new.profile is self.profile and new.on == self.on and "assessment" in self.__dict__:
            new.__dict__["assessment"] = self.assessment
        return new
