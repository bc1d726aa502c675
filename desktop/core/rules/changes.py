"""One thing a company could change: a figure raised or lowered, an answer switched, a certification obtained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop.core.profile import HeldCertification, Profile
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import Effort, Vocabulary

if TYPE_CHECKING:
    from desktop.core.rules.words import Words


class SetFact(msgspec.Struct, frozen=True, tag="set"):
    """A fact takes another value."""

    fact: str
    before: Value
    after: Value

    def say(self, words: Words) -> str:
        """The change in words, with the difference and the value reached."""
        before, after = self.before, self.after
        label = words.label(self.fact)
        if isinstance(before, (bool, str)) or isinstance(after, (bool, str)):
            return words.say("switch", label=label, target=words.shown(self.fact, after))
        raised = before < after  # type: ignore[operator]
        difference = _difference(after, before) if raised else _difference(before, after)
        return words.say(
            "raise" if raised else "lower",
            label=label,
            difference=words.shown(self.fact, difference),
            target=words.shown(self.fact, after),
        )


class Obtain(msgspec.Struct, frozen=True, tag="obtain"):
    """A certification is obtained."""

    certification: str

    @property
    def fact(self) -> str:
        """What the change touches."""
        return "certifications"

    def say(self, words: Words) -> str:
        """The change in words, with how hard it is."""
        name = words.certification(self.certification)
        return words.say("obtain_effort", name=name, effort=words.effort(self.certification))


Change = SetFact | Obtain


def effort_of(change: Change, vocabulary: Vocabulary) -> Effort:
    """How hard a change is: a certification as the vocabulary says, a figure or an answer takes months of doing."""
    return vocabulary.certification[change.certification].effort if isinstance(change, Obtain) else "plan"


def can_move(situation: Situation, fact_id: str, *, up: bool) -> bool:
    """Whether a company can move that fact in that direction by its own doing."""
    return situation.fact(fact_id).changeable in ("both", "up" if up else "down")


def raise_or_lower(situation: Situation, fact_id: str, after: Value | None) -> list[Change]:
    """The change that brings a fact to ``after``, where a company can make it; else nothing."""
    before = situation.known.get(fact_id)
    if before is None or after is None or after == before:
        return []
    up = after if isinstance(after, bool) else before < after  # type: ignore[operator]
    possible = can_move(situation, fact_id, up=bool(up)) and _within_reach(situation.fact(fact_id).reach, before, after)
    return [SetFact(fact_id, before, after)] if possible else []


def answers_after(profile: Profile, changes: tuple[Change, ...], situation: Situation) -> dict[str, object]:
    """The answers that ``changes`` replace, as `profile.with_answers` takes them; what is obtained is dated ``on``.

    A stated ratio is taken back when one of its parts moves: it follows from them then.
    """
    moved = {change.fact for change in changes}
    answers: dict[str, object] = {
        fact.id: None for fact in situation.vocabulary.quotients if fact.quotient and moved & set(fact.quotient)
    }
    obtained: list[HeldCertification] = []
    for change in changes:
        if isinstance(change, Obtain):
            obtained.append(HeldCertification(change.certification, situation.on))
        else:
            answers[change.fact] = change.after
    if obtained:
        answers["certifications"] = (*(profile.certifications or ()), *obtained)
    return answers


def _within_reach(reach: int | None, before: Value, after: Value) -> bool:
    """Whether a company could get there: R&D expense times fifty is no near miss."""
    if reach is None or isinstance(before, bool):
        return True
    if isinstance(before, Money) and isinstance(after, Money):
        return after.fen <= before.fen * reach
    return not isinstance(before, int) or not isinstance(after, int) or after <= before * reach


def _difference(larger: Value, smaller: Value) -> Value:
    if isinstance(larger, Money) and isinstance(smaller, Money):
        return larger - smaller
    if isinstance(larger, Ratio) and isinstance(smaller, Ratio):
        return Ratio.of(larger.fraction - smaller.fraction)
    return int(larger) - int(smaller)  # type: ignore[arg-type]
