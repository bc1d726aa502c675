"""The words companies and rules are described in: facts, regions, certifications, sectors, kinds of recipient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, TypeVar

import msgspec

from desktop.core.facts import Fact

RECIPIENT_KINDS = {
    "enterprise": "企业",
    "platform_operator": "平台、园区运营机构",
    "research_organisation": "科研机构",
    "hospital": "医疗机构",
    "association": "行业协会",
    "financial_institution": "银行、保险、担保机构",
    "fund_manager": "基金管理机构",
    "school": "院校",
    "person": "个人",
    "government": "区、县（市）政府",
}
"""Who may be paid, with the name people read."""

Effort = Literal["routine", "plan", "long", "exceptional"]
EFFORTS: Mapping[str, str] = {
    "routine": "办手续即可",
    "plan": "需要几个月准备",
    "long": "需要几年积累",
    "exceptional": "难以规划",
}
LEVELS: Mapping[str, str] = {
    "national": "国家级",
    "provincial": "省级",
    "city": "市级",
    "district": "区县级",
    "other": "其他",
}


class Region(msgspec.Struct, frozen=True):
    """A division of the state: six-digit code, name, level, the code of what it lies in, other names.

    ``pinyin`` is how its name is typed by sound: the initials, and written out, without tones.
    """

    code: str
    name: str
    level: Literal["nation", "province", "city", "district"]
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    pinyin: tuple[str, ...] = ()


class Certification(msgspec.Struct, frozen=True):
    """A recognition or honour a company can hold, and how hard it is to get (``effort``).

    ``source`` is what says how many years it is valid, or what comes with it.
    """

    id: str
    name: str
    level: Literal["national", "provincial", "city", "district", "other"]
    group: str
    effort: Effort
    aliases: tuple[str, ...] = ()
    valid_years: int | None = None
    implies: tuple[str, ...] = ()
    source: str = ""


class Sector(msgspec.Struct, frozen=True):
    """A field of business that rules name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class Term(msgspec.Struct, frozen=True):
    """A word of the catalogue, as it is written there (its ``id``), and what it is called in English."""

    id: str
    english: str


_Entry = TypeVar("_Entry", bound=Region | Certification | Sector)


class Vocabulary(msgspec.Struct, frozen=True, dict=True):
    """Everything a company or a rule can be described with."""

    facts: tuple[Fact, ...]
    regions: tuple[Region, ...]
    certifications: tuple[Certification, ...]
    sectors: tuple[Sector, ...]
    terms: tuple[Term, ...] = ()

    @cached_property
    def english(self) -> Mapping[str, str]:
        """What each word of the catalogue is called in English."""
        return {term.id: term.english for term in self.terms}

    @cached_property
    def fact(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def region(self) -> Mapping[str, Region]:
        """Regions by code."""
        return {region.code: region for region in self.regions}

    @cached_property
    def certification(self) -> Mapping[str, Certification]:
        """Certifications by id."""
        return {certification.id: certification for certification in self.certifications}

    @cached_property
    def sector(self) -> Mapping[str, Sector]:
        """Sectors by id."""
        return {sector.id: sector for sector in self.sectors}

    @cached_property
    def parts(self) -> tuple[Fact, ...]:
        """The facts that may not exceed another: R&D expense and revenue, R&D staff and staff."""
        return tuple(fact for fact in self.facts if fact.at_most is not None)

    @cached_property
    def quotients(self) -> tuple[Fact, ...]:
        """The ratios that follow from two other facts."""
        return tuple(fact for fact in self.facts if fact.quotient is not None)

    def find_region(self, word: str) -> Region | None:
        """The region of that name, alias or code; Simplified or Traditional."""
        return self.region.get(word.strip()) or _find(self._region_names, word)

    def find_certification(self, word: str) -> Certification | None:
        """The certification of that id, name or alias; Simplified or Traditional, quotation marks ignored."""
        return self.certification.get(word.strip()) or _find(self._certification_names, word)

    def find_sector(self, word: str) -> Sector | None:
        """The sector of that id, name or alias; Simplified or Traditional."""
        return self.sector.get(word.strip()) or _find(self._sector_names, word)

    def region_path(self, code: str) -> tuple[Region, ...]:
        """The region of that code and all it lies in, the smallest first."""
        path = []
        region = self.region.get(code)
        while region is not None and region not in path:
            path.append(region)
            region = self.region.get(region.parent) if region.parent else None
        return tuple(path)

    def around(self, code: str) -> frozenset[str]:
        """The codes of that region and of all it lies in."""
        known = self._around.get(code)
        if known is None:
            known = self._around[code] = frozenset(region.code for region in self.region_path(code))
        return known

    @cached_property
    def _around(self) -> dict[str, frozenset[str]]:
        return {}

    def implied_by(self, certification_id: str) -> frozenset[str]:
        """The certifications held by whoever holds that one: itself and all that a text says come with it."""
        held: set[str] = set()
        waiting = [certification_id]
        while waiting:
            current = waiting.pop()
            if current not in held and current in self.certification:
                held.add(current)
                waiting.extend(self.certification[current].implies)
        return frozenset(held)

    @cached_property
    def _region_names(self) -> Mapping[str, Region]:
        return self._by_name(self.regions)

    @cached_property
    def _certification_names(self) -> Mapping[str, Certification]:
        return self._by_name(self.certifications)

    @cached_property
    def _sector_names(self) -> Mapping[str, Sector]:
        return self._by_name(self.sectors)

    def _by_name(self, entries: Iterable[_Entry]) -> Mapping[str, _Entry]:
        """By name and other names; by the English one where only one entry is called that."""
        names: dict[str, _Entry] = {}
        for entry in entries:
            names.update(dict.fromkeys(map(folded, (*entry.aliases, entry.name)), entry))
        english: dict[str, list[_Entry]] = {}
        for entry in entries:
            if entry.name in self.english:
                english.setdefault(folded(self.english[entry.name]), []).append(entry)
        return {**{name: of_name[0] for name, of_name in english.items() if len(of_name) == 1}, **names}


_QUOTATION = str.maketrans("", "", "“”\"'‘’「」『』《》 \u3000\t")
_BRACKETS = str.maketrans("（）〔〕［］[]【】", "()()()()()")


def folded(text: str) -> str:
    """``text`` reduced to what matters when names are compared: no quotation marks or spaces, one case, one bracket."""
    return text.translate(_QUOTATION).translate(_BRACKETS).casefold()


def simplified(text: str) -> str:
    """``text`` in Simplified characters, one by one."""
    from desktop.core.traditional import TO_SIMPLIFIED  # half a millisecond of a start, which looks up nothing

    return text if text.isascii() else text.translate(TO_SIMPLIFIED)


def _find(names: Mapping[str, _Entry], word: str) -> _Entry | None:
    return names.get(folded(word)) or names.get(folded(simplified(word)))
