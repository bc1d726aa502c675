"""What our own sheets say, turned back into what a profile is read from: in any of the three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from desktop.core.facts import Fact
from desktop.core.languages import LANGUAGES
from desktop.core.reports.phrases import Phrases
from desktop.core.rules.words import Words
from desktop.core.vocabulary import RECIPIENT_KINDS, Vocabulary

_DAY = r"\d{4}-\d{2}-\d{2}"
_HOLE = "\x00"
_UNKNOWN = {"", "-", "—", "?", "？", "不知道", "不清楚", "未知", "不詳", "don't know", "unknown"}
_YES, _NO = {"是", "有", "✓", "√", "yes", "y", "true"}, {"否", "没有", "沒有", "无", "無", "no", "n", "false"}
_SEPARATORS = re.compile(r"[、，,；;\n]")


def is_blank(value: object) -> bool:
    """Whether a cell says nothing: it is empty, or says that it is not known."""
    return value is None or (isinstance(value, str) and value.strip().casefold() in _UNKNOWN)


def yes_or_no(value: object) -> bool | None:
    """What a cell says as yes or no; None where it says neither."""
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else ""
    return True if word in _YES else False if word in _NO else None


class Told:
    """The words of a vocabulary as our sheets tell them, by what they mean."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._languages: tuple[tuple[Phrases, Words], ...] = tuple(
            (Phrases(language), Words(vocabulary, language)) for language in LANGUAGES
        )

    def district(self, text: str) -> str:
        """The code of a region told by its name or by its whole path; other text as it is, for its fault to be told."""
        return self._regions.get(_folded(text), text.strip())

    def kinds(self, text: str) -> list[str]:
        """The kinds of recipient told in a row."""
        return [self._kinds.get(_folded(word), word) for word in _several(text, self._kinds)]

    def sectors(self, text: str) -> list[str]:
        """The sectors told in a row; none where it says that there are none."""
        if yes_or_no(text) is False or _folded(text) in self._none:
            return []
        return [self._sectors.get(_folded(word), word) for word in _several(text, self._sectors)]

    def says_none(self, text: str) -> bool:
        """Whether the row of having no certification at all says so: ``yes`` in a form, ``none`` in a report."""
        return yes_or_no(text) is True or _folded(text) in self._none

    def is_dollars(self, unit: object) -> bool:
        """Whether the unit beside an amount is the dollar."""
        return unit in {phrases.say("unit_USD") for phrases, _ in self._languages}

    def choice(self, fact: Fact, text: str) -> str:
        """The option of a fact that is told; other text as it is."""
        told = {_folded(words.shown(fact.id, one)): one for _, words in self._languages for one in fact.options}
        return told.get(_folded(text), text)

    def held(self, text: str) -> dict[str, str] | None:
        """The days of a certification told as a report tells it; None where it is told in no such way."""
        for phrases, _ in self._languages:
            until = _pattern(phrases, "input_until", until=_HOLE).replace(_HOLE, f"(?P<until>{_DAY})")
            dated = _pattern(phrases, "input_awarded", name="\x01", on=_HOLE).replace(_HOLE, f"(?P<on>{_DAY})")
            for told in (dated, _pattern(phrases, "input_awarded_undated", name="\x01")):
                found = re.fullmatch(told.replace("\x01", ".+") + f"(?:{until})?", text.strip())
                if found:
                    return {key: day for key, day in found.groupdict().items() if day}
        return None

    def received(self, text: str) -> dict[str, str] | None:
        """Day and amount of a support received, told as a report tells it; None where it is told in no such way."""
        for phrases, _ in self._languages:
            told = _pattern(phrases, "input_received_entry", title="\x01", on=_HOLE, amount="\x02")
            told = told.replace("\x01", ".+").replace(_HOLE, f"(?P<on>{_DAY})").replace("\x02", "(?P<amount>.+?)")
            found = re.fullmatch(told, text.strip())
            if found:
                return {"on": found["on"], "amount": _amount(found["amount"])}
        return None

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for phrases, words in self._languages:
            for region in self._vocabulary.regions:
                path = [one for one in self._vocabulary.region_path(region.code) if one.level != "nation"]
                told = phrases.say("path").join(words.term(one.name) for one in reversed(path))
                for name in (told, words.term(region.name)):
                    found.setdefault(_folded(name), region.code)
        return found

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {_folded(words.term(name)): key for _, words in self._languages for key, name in RECIPIENT_KINDS.items()}

    @cached_property
    def _sectors(self) -> Mapping[str, str]:
        sectors = self._vocabulary.sectors
        return {_folded(words.term(one.name)): one.id for _, words in self._languages for one in sectors}

    @cached_property
    def _none(self) -> frozenset[str]:
        return frozenset(_folded(phrases.say("input_none")) for phrases, _ in self._languages)


def plain_number_of(value: Any) -> str:
    """A number as a spreadsheet holds it, in digits without an exponent."""
    from decimal import Decimal

    return f"{Decimal(repr(value)):f}"


def _several(text: str, known: Mapping[str, str]) -> Iterable[str]:
    """The words of a list: a known name may hold a separator itself, and is then taken whole."""
    rest = text.strip()
    while rest:
        whole = next((name for name in sorted(known, key=len, reverse=True) if _folded(rest).startswith(name)), "")
        after = rest[len(whole) :].lstrip() if whole else rest
        if whole and (not after or _SEPARATORS.match(after)):
            yield whole
            rest = _SEPARATORS.sub("", after, count=1).strip()
        else:
            word, *others = _SEPARATORS.split(rest, maxsplit=1)
            if word.strip():
                yield word.strip()
            rest = others[0].strip() if others else ""


def _pattern(phrases: Phrases, key: str, **holes: str) -> str:
    return re.escape(phrases.say(key, **holes)).replace("\\\x00", _HOLE)


def _amount(told: str) -> str:
    """An amount as a report tells it, in a way that is read back: ``CNY 200,000`` is told number last in English."""
    found = re.fullmatch(r"(CNY|USD) ([\d,.]+)(?: × 10,000)?", told.strip())
    return f"{found[2]} {'美元' if found[1] == 'USD' else '元'}" if found else told.replace(" ", "")


def _folded(text: str) -> str:
    return text.strip().casefold()
