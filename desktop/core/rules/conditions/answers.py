"""Conditions on plain answers: yes or no, one of several, a day in a window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from desktop.core.rules.changes import Change, SetFact, raise_or_lower
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation

if TYPE_CHECKING:
    from desktop.core.rules.words import Words


class Declared(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="declared"):
    """The company's own declaration is yes, or no."""

    fact: str
    is_: bool = msgspec.field(name="is")

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the declaration."""
        value = situation.known.get(self.fact)
        if value is None:
            return Reason(self, Outcome.UNKNOWN, None, (self.fact,))
        return Reason(self, Outcome.MET if value is self.is_ else Outcome.NOT_MET, value)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.fact,)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The answer switched, where a company can bring that about."""
        return [(change,) for change in raise_or_lower(situation, self.fact, self.is_)]

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("is_yes" if self.is_ else "is_no", label=words.label(self.fact))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        return words.value(self.fact, reason.actual)  # type: ignore[arg-type]


class OneOf(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="one_of"):
    """The answer is one of several."""

    fact: str
    one_of: tuple[str, ...]

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the answer."""
        value = situation.known.get(self.fact)
        if value is None:
            return Reason(self, Outcome.UNKNOWN, None, (self.fact,))
        return Reason(self, Outcome.MET if value in self.one_of else Outcome.NOT_MET, value)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.fact,)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """Another answer, where a company can bring that about."""
        if situation.fact(self.fact).changeable != "both":
            return []
        before = situation.known[self.fact]
        return [(SetFact(self.fact, before, option),) for option in self.one_of]

    def required(self, words: Words) -> str:
        """What it asks for."""
        options = words.say("or").join(words.say("option", option=words.term(option)) for option in self.one_of)
        return words.say("one_of", label=words.label(self.fact), options=options)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        return words.value(self.fact, reason.actual)  # type: ignore[arg-type]


class DateWithin(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="date"):
    """A day lies in a window, both ends included."""

    day: str = msgspec.field(name="date")
    from_: date | None = msgspec.field(name="from", default=None)
    to: date | None = None

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the day; what comes after the date asked has not happened yet."""
        value = situation.known.get(self.day)
        if not isinstance(value, date):
            return Reason(self, Outcome.UNKNOWN, None, (self.day,))
        met = value <= situation.on and in_window(value, self.from_, self.to)
        return Reason(self, Outcome.MET if met else Outcome.NOT_MET, value)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return (self.day,)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: a company cannot change when something happened."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("date", label=words.label(self.day), window=words.window(self.from_, self.to))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        return words.value(self.day, reason.actual)  # type: ignore[arg-type]


def in_window(day: date, first: date | None, last: date | None) -> bool:
    """Whether ``day`` lies between two days, both included; None leaves a side open."""
    return (first is None or first <= day) and (last is None or day <= last)
