"""Conditions: a closed set. A new kind is added here once, with its test and its line in docs/catalogue-format.md."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from desktop.core.rules.changes import Change, Obtain, SetFact
from desktop.core.rules.conditions.answers import DateWithin, Declared, OneOf
from desktop.core.rules.conditions.numbers import Figure, Increase, Share, YearsSince
from desktop.core.rules.conditions.standing import Holds, InSector, Judged, Place, Recipient
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation

if TYPE_CHECKING:
    from desktop.core.rules.words import Words

MOST_REMEDIES = 64
"""How many combined changes are looked at for one condition; past that only the first ones are."""

_UNSETTLED = (Outcome.UNKNOWN, Outcome.JUDGED)


class AllOf(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="all"):
    """Every part is met; the least outcome of its parts decides."""

    all: tuple[Condition, ...]

    def evaluate(self, situation: Situation) -> Reason:
        """Evaluates its parts and combines them."""
        return self.combine(tuple([part.evaluate(situation) for part in self.all]))

    def combine(self, parts: tuple[Reason, ...]) -> Reason:
        """A part that fails settles it: the rest is not asked."""
        outcome = Outcome.MET
        for part in parts:
            if part.outcome < outcome:
                outcome = part.outcome
        missing = _missing(outcome, parts) if outcome in _UNSETTLED else ()
        return Reason(self, outcome, None, missing, parts)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return tuple(fact for part in self.all for fact in part.facts())

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The changes that mend every failing part together; none where one of them cannot be mended."""
        mended = []
        for part, why in zip(self.all, reason.parts, strict=True):
            if why.outcome is Outcome.NOT_MET:
                mended.append(part.remedies(situation, why)[:MOST_REMEDIES])
                if not mended[-1]:
                    return []
        return _combined(mended)

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("all").join(part.required(words) for part in self.all)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has, part by part."""
        return _actual_parts(words, reason)


class AnyOf(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="any"):
    """At least one part is met; the greatest outcome of its parts decides."""

    any: tuple[Condition, ...]

    def evaluate(self, situation: Situation) -> Reason:
        """Evaluates its parts and combines them."""
        return self.combine(tuple([part.evaluate(situation) for part in self.any]))

    def combine(self, parts: tuple[Reason, ...]) -> Reason:
        """A part that is met settles it: the rest is not asked."""
        outcome = Outcome.NOT_MET
        for part in parts:
            if part.outcome > outcome:
                outcome = part.outcome
        missing = _missing(outcome, parts) if outcome in _UNSETTLED else ()
        return Reason(self, outcome, None, missing, parts)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return tuple(fact for part in self.any for fact in part.facts())

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """The changes that mend any one part."""
        found = (
            changes
            for part, why in zip(self.any, reason.parts, strict=True)
            for changes in part.remedies(situation, why)
        )
        return list(islice(found, MOST_REMEDIES))

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("any", parts=words.say("either").join(_bracketed(part, words) for part in self.any))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has, part by part."""
        return _actual_parts(words, reason)


class NoneOf(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="none"):
    """No part is met."""

    none: tuple[Condition, ...]

    def evaluate(self, situation: Situation) -> Reason:
        """Evaluates its parts and combines them."""
        return self.combine(tuple([part.evaluate(situation) for part in self.none]))

    def combine(self, parts: tuple[Reason, ...]) -> Reason:
        """The opposite of the greatest outcome of its parts."""
        outcome = max([part.outcome for part in parts], default=Outcome.NOT_MET).opposite
        return Reason(self, outcome, None, _missing(outcome, parts), parts)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return tuple(fact for part in self.none for fact in part.facts())

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: what a company is or holds is not given up for a subsidy."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("none", parts=words.say("all").join(_bracketed(part, words) for part in self.none))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has, part by part."""
        return _actual_parts(words, reason)


class Defined(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="defined"):
    """A condition that the document gives a name; ``meaning`` is filled in when the catalogue is built."""

    defined: str
    meaning: Condition | None = None

    def evaluate(self, situation: Situation) -> Reason:
        """As its meaning."""
        return self.combine((self._meaning.evaluate(situation),))

    def combine(self, parts: tuple[Reason, ...]) -> Reason:
        """As its meaning, the only part."""
        (inner,) = parts
        return Reason(self, inner.outcome, None, inner.missing, parts)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return self._meaning.facts()

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """As its meaning."""
        return self._meaning.remedies(situation, reason.parts[0])

    def required(self, words: Words) -> str:
        """Its name."""
        return words.say("defined", name=self.defined)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has, part by part."""
        return _actual_parts(words, reason)

    @property
    def _meaning(self) -> Condition:
        if self.meaning is None:
            raise LookupError(f"definition {self.defined} was never filled in")
        return self.meaning


Condition = (
    AllOf
    | AnyOf
    | NoneOf
    | Defined
    | Figure
    | Share
    | Increase
    | YearsSince
    | Declared
    | OneOf
    | DateWithin
    | Place
    | Recipient
    | Holds
    | InSector
    | Judged
)
"""Every kind of condition there is."""

__all__ = [
    "MOST_REMEDIES",
    "AllOf",
    "AnyOf",
    "Condition",
    "DateWithin",
    "Declared",
    "Defined",
    "Figure",
    "Holds",
    "InSector",
    "Increase",
    "Judged",
    "NoneOf",
    "OneOf",
    "Place",
    "Recipient",
    "Share",
    "YearsSince",
    "leaves",
    "parts_of",
]


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The parts of a composed condition; of a definition its meaning; a plain condition has none."""
    if isinstance(condition, AllOf):
        return condition.all
    if isinstance(condition, AnyOf):
        return condition.any
    if isinstance(condition, NoneOf):
        return condition.none
    if isinstance(condition, Defined):
        return (condition.meaning,) if condition.meaning else ()
    return ()


def leaves(condition: Condition) -> list[Condition]:
    """The plain conditions a composed one is made of."""
    if isinstance(condition, (AllOf, AnyOf, NoneOf, Defined)):
        return [leaf for part in parts_of(condition) for leaf in leaves(part)]
    return [condition]


def _missing(outcome: Outcome, parts: tuple[Reason, ...]) -> tuple[str, ...]:
    """The facts whose answer could still move an unsettled outcome; a settled one asks nothing."""
    if outcome not in _UNSETTLED:
        return ()
    return tuple(dict.fromkeys(fact for part in parts if part.outcome in _UNSETTLED for fact in part.missing))


def _combined(remedies: list[list[tuple[Change, ...]]]) -> list[tuple[Change, ...]]:
    """One remedy of each list, merged; two that move the same fact to different values do not go together.

    Merged list by list, and of what comes of each only the smallest sets go on: no number of lists takes long.
    """
    combined: list[tuple[Change, ...]] = [()]
    for alternatives in remedies:
        merged = (_merged([*sofar, *changes]) for sofar in combined for changes in alternatives)
        distinct = dict.fromkeys(one for one in merged if one is not None)
        combined = sorted(distinct, key=len)[:MOST_REMEDIES]
    return [one for one in combined if one]


def _merged(changes: list[Change]) -> tuple[Change, ...] | None:
    by_target: dict[str, Change] = {}
    for change in changes:
        target = change.certification if isinstance(change, Obtain) else change.fact
        earlier = by_target.get(target)
        if isinstance(change, SetFact) and isinstance(earlier, SetFact):
            further = _further(earlier, change)
            if further is None:
                return None
            by_target[target] = further
        else:
            by_target[target] = change
    return tuple(by_target.values())


def _further(one: SetFact, other: SetFact) -> SetFact | None:
    """Of two moves of the same fact the one that goes further; None when they go different ways."""
    if one.after == other.after:
        return one
    if isinstance(one.after, (bool, str)) or (one.before < one.after) is not (other.before < other.after):  # type: ignore[operator]
        return None
    goes_further = one.before < one.after < other.after or other.after < one.after < one.before  # type: ignore[operator]
    return other if goes_further else one


def _bracketed(part: Condition, words: Words) -> str:
    """A part in words, in brackets where it has parts of its own, so that it is clear what belongs together."""
    text = part.required(words)
    composed = isinstance(part, (AllOf, AnyOf, NoneOf)) and len(part.facts()) > 1
    return words.say("group", parts=text) if composed else text


def _actual_parts(words: Words, reason: Reason) -> str:
    said = dict.fromkeys(text for part in reason.parts if (text := part.condition.actual(words, part)))
    return words.say("all").join(said)
