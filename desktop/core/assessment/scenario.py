"""Scenarios: some answers of a company changed, to be seen beside the company as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.profile import HeldCertification, Profile, with_answers
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.rules.changes import Change, answers_after
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words

MOST_COMPARED = 3
"""How many kept scenarios stand side by side."""


class Scenario(msgspec.Struct, frozen=True):
    """Answers that are otherwise, by the keys of `profile.with_answers`; None makes one unknown."""

    answers: Mapping[str, Any] = {}

    def changed(self, key: str, value: Any) -> Scenario:
        """With one more answer changed."""
        return Scenario({**self.answers, key: value})

    def without(self, key: str) -> Scenario:
        """With one answer as the company has it."""
        return Scenario({name: value for name, value in self.answers.items() if name != key})

    def assessed(self, base: Assessment) -> Assessment:
        """The company with these answers, on the same day. Raises `InputError` where they cannot be true together."""
        profile = with_answers(base.catalogue.vocabulary, base.profile, self.answers)
        return assess(profile, base.catalogue, base.on)

    def told(self, base: Profile, words: Words) -> tuple[str, ...]:
        """Each change in words: ``上年度营业收入 2,000万元``, ``取得 国家高新技术企业``."""
        return tuple(text for key, value in self.answers.items() for text in _told(key, value, base, words))


def scenario_of(changes: tuple[Change, ...], base: Assessment) -> Scenario:
    """The answers after changes that were proposed as a step."""
    situation = Situation(base.profile, base.on, base.catalogue.vocabulary)
    return Scenario(answers_after(base.profile, changes, situation))


def as_planned(base: Assessment) -> Scenario:
    """With the certifications the company plans to obtain, as if it had them on the day."""
    held = base.profile.certifications or ()
    had = {one.id for one in held}
    new = tuple(HeldCertification(name, base.on) for name in base.profile.planned if name not in had)
    return Scenario({"certifications": (*held, *new)}) if new else Scenario()


def scaled(base: Value, quarters: int) -> Value:
    """``base`` × ``quarters`` ÷ 100, for a slider: a count to the whole, money to the yuan, both downwards.

    Raises `TypeError` for what cannot be scaled.
    """
    if isinstance(base, Money):
        return Money(base.fen * quarters // 10_000 * 100, base.currency)
    if isinstance(base, Ratio):
        return Ratio.of(base.fraction * quarters / 100)
    if isinstance(base, int) and not isinstance(base, bool):
        return base * quarters // 100
    raise TypeError(f"{base!r} has no size")


def _told(key: str, value: Any, base: Profile, words: Words) -> tuple[str, ...]:
    if key == "certifications":
        return _certifications_told(base.certifications or (), value or (), words)
    if value is None:
        return (words.say("changed_to", label=words.label(key), value=words.say("unknown")),)
    if key == "district":
        shown = words.term(words.vocabulary.region[value].name)
    elif key == "sectors":
        shown = words.listing(words.term(words.vocabulary.sector[one].name) for one in value)
    else:
        shown = words.shown(key, value)
    return (words.say("changed_to", label=words.label(key), value=shown),)


def _certifications_told(
    before: tuple[HeldCertification, ...], after: tuple[HeldCertification, ...], words: Words
) -> tuple[str, ...]:
    had, has = {one.id for one in before}, {one.id for one in after}
    won = [words.say("with_certification", name=words.certification(one)) for one in sorted(has - had)]
    lost = [words.say("without_certification", name=words.certification(one)) for one in sorted(had - has)]
    return (*won, *lost)
