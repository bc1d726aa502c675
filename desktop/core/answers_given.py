"""Every answer of a company in the order it is asked, in words: given, worked out, or expressly not known."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

import msgspec

from desktop.core.facts import PAGES
from desktop.core.profile import Profile
from desktop.core.rules.words import Words

Kind = Literal["given", "worked_out", "not_known"]
FOLLOW_UP = "followup"


class Answered(msgspec.Struct, frozen=True):
    """One answer: the key it is asked by, the page it is asked on, label and value in words."""

    key: str
    page: str
    label: str
    value: str
    kind: Kind


def answers_given(profile: Profile, words: Words, passed_over: Collection[str] = ()) -> tuple[Answered, ...]:
    """All of them; ``passed_over`` are the keys answered with "don't know"."""
    found = [*_own(profile, words), *_facts(profile, words, passed_over)]
    order = [*PAGES, FOLLOW_UP]
    return tuple(sorted(found, key=lambda one: order.index(one.page)))


def _own(profile: Profile, words: Words) -> Iterator[Answered]:
    """What is no fact: name, district, certifications, sectors."""
    if profile.name:
        yield Answered("name", PAGES[0], words.say("own_name"), profile.name, "given")
    if profile.district is not None:
        path = reversed(words.vocabulary.region_path(profile.district))
        place = " · ".join(words.term(region.name) for region in path if region.level != "nation")
        yield Answered("district", PAGES[0], words.label("district"), place, "given")
    if profile.certifications is not None:
        held = [
            f"{words.certification(one.id)}（{one.on}）" if one.on else words.certification(one.id)
            for one in profile.certifications
        ]
        value = words.listing(held) if held else words.say("none_held")
        yield Answered("certifications", PAGES[4], words.label("certifications"), value, "given")
    if profile.planned:
        planned = words.listing(words.certification(one) for one in profile.planned)
        yield Answered("planned", PAGES[4], words.say("own_planned"), planned, "given")
    if profile.sectors is not None:
        named = [words.term(words.vocabulary.sector[one].name) for one in profile.sectors]
        value = words.listing(named) if named else words.say("none_of_these")
        yield Answered("sectors", FOLLOW_UP, words.label("sectors"), value, "given")


def _facts(profile: Profile, words: Words, passed_over: Collection[str]) -> Iterator[Answered]:
    for fact in words.vocabulary.facts:
        page = fact.page if fact.page in PAGES else FOLLOW_UP
        label = words.label(fact.id)
        if fact.id in profile.facts:
            yield Answered(fact.id, page, label, words.shown(fact.id, profile.facts[fact.id]), "given")
        elif fact.id in profile.derived:
            yield Answered(fact.id, page, label, words.shown(fact.id, profile.derived[fact.id]), "worked_out")
        elif fact.id in passed_over:
            yield Answered(fact.id, page, label, words.say("unknown"), "not_known")
    if "sectors" in passed_over and profile.sectors is None:
        yield Answered("sectors", FOLLOW_UP, words.label("sectors"), words.say("unknown"), "not_known")
