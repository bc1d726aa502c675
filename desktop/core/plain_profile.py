"""A profile as plain data: read from outside with every fault named, and written back exactly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop.core.facts import Fact
from desktop.core.faults import Fault, InputError, suggestion
from desktop.core.profile import HeldCertification, Profile, Received, make_profile
from desktop.core.quantities import QuantityError, Value, parse_date, parse_money
from desktop.core.vocabulary import RECIPIENT_KINDS, Certification, Vocabulary

_LONGEST_NAME = 500
_MOST_ENTRIES = 2000
_MOST_SUGGESTIONS = 20


def read_profile(raw: object, vocabulary: Vocabulary, latest: date) -> Profile:
    """The profile that ``raw`` (decoded JSON as in the contract) describes; no date in it may lie after ``latest``.

    Raises `InputError` naming every fault at once.
    """
    return _Reader(vocabulary, latest).read(raw)


def write_profile(profile: Profile, vocabulary: Vocabulary) -> dict[str, Any]:
    """``profile`` as `read_profile` reads it: plain, exact, only what was answered."""
    raw: dict[str, Any] = {}
    if profile.name:
        raw["name"] = profile.name
    if profile.district is not None:
        raw["district"] = profile.district
    if profile.recipient_kinds != ("enterprise",):
        raw["recipient_kinds"] = list(profile.recipient_kinds)
    if profile.sectors is not None:
        raw["sectors"] = list(profile.sectors)
    if profile.certifications is not None:
        raw["certifications"] = [_plain_certification(held, vocabulary) for held in profile.certifications]
    if profile.planned:
        raw["planned"] = [vocabulary.certification[name].name for name in profile.planned]
    facts: dict[str, Any] = {
        fact.id: fact.plain(profile.facts[fact.id]) for fact in vocabulary.facts if fact.id in profile.facts
    }
    if profile.received:
        facts["received"] = [
            {"benefit": entry.benefit, "amount": f"{entry.amount.in_yuan:f}", "on": entry.on.isoformat()}
            for entry in profile.received
        ]
    if facts:
        raw["facts"] = facts
    return raw


def _plain_certification(held: HeldCertification, vocabulary: Vocabulary) -> dict[str, str]:
    raw = {"name": vocabulary.certification[held.id].name}
    if held.on is not None:
        raw["on"] = held.on.isoformat()
    if held.until is not None:
        raw["until"] = held.until.isoformat()
    return raw


class _Reader:
    """Reads one raw profile, collecting every fault before it refuses."""

    _OWN_KEYS = ("name", "district", "recipient_kinds", "sectors", "certifications", "planned", "facts", "format")

    def __init__(self, vocabulary: Vocabulary, latest: date) -> None:
        self._vocabulary = vocabulary
        self._latest = latest
        self._faults: list[Fault] = []
        self._unknown = 0

    def read(self, raw: object) -> Profile:
        if not isinstance(raw, dict):
            raise InputError([Fault("", "公司资料不是一个 JSON 对象", '应为 {…}，例如 {"district": "滨江区"}')])
        name = self._name(raw.get("name"))
        district = self._district(raw.get("district"))
        recipient_kinds = self._recipient_kinds(raw.get("recipient_kinds"))
        sectors = self._sectors(raw.get("sectors"))
        certifications = self._certifications(raw.get("certifications"))
        planned = self._planned(raw.get("planned"))
        facts, received = self._facts(raw)
        if self._faults:
            raise InputError(self._faults)
        return make_profile(
            self._vocabulary,
            name=name,
            district=district,
            recipient_kinds=recipient_kinds,
            sectors=sectors,
            certifications=certifications,
            received=received,
            facts=facts,
            planned=planned,
        )

    def _suggestion(self, word: str, known: Iterable[str]) -> str:
        """The nearest known words, for the first unknown ones of a file: looking for them takes milliseconds each."""
        self._unknown += 1
        return suggestion(word, known) if self._unknown <= _MOST_SUGGESTIONS else ""

    def _fault(self, where: str, what: str, right: str = "") -> None:
        self._faults.append(Fault(where, what, right))

    def _name(self, raw: object) -> str:
        if raw is None:
            return ""
        if not isinstance(raw, str):
            self._fault("name", "企业名称不是文字", '应为文字，例如 "示例科技有限公司"')
            return ""
        if len(raw) > _LONGEST_NAME:
            self._fault("name", f"企业名称超过 {_LONGEST_NAME} 个字", "请缩短")
            return ""
        return "".join(character for character in raw if character.isprintable()).strip()

    def _district(self, raw: object) -> str | None:
        if raw is None:
            return None
        if isinstance(raw, int) and not isinstance(raw, bool):
            raw = str(raw)
        region = self._vocabulary.find_region(raw) if isinstance(raw, str) else None
        if region is None:
            names = [region.name for region in self._vocabulary.regions]
            self._fault("district", f"不认识的地区“{str(raw)[:40]}”", self._suggestion(str(raw)[:40], names))
            return None
        return region.code

    def _recipient_kinds(self, raw: object) -> tuple[str, ...]:
        if raw is None:
            return ("enterprise",)
        kinds = self._texts("recipient_kinds", raw)
        for kind in kinds:
            if kind not in RECIPIENT_KINDS:
                self._fault(
                    "recipient_kinds", f"不认识的主体类型“{kind[:40]}”", "可用的有：" + "、".join(RECIPIENT_KINDS)
                )
        return tuple(dict.fromkeys(kinds))

    def _sectors(self, raw: object) -> tuple[str, ...] | None:
        if raw is None:
            return None
        found = []
        for word in self._texts("sectors", raw):
            sector = self._vocabulary.find_sector(word)
            if sector is None:
                names = [sector.name for sector in self._vocabulary.sectors]
                self._fault("sectors", f"不认识的行业领域“{word[:40]}”", self._suggestion(word[:40], names))
            else:
                found.append(sector.id)
        return tuple(dict.fromkeys(found))

    def _texts(self, where: str, raw: object) -> list[str]:
        if not isinstance(raw, list) or not all(isinstance(word, str) for word in raw) or len(raw) > _MOST_ENTRIES:
            self._fault(where, "不是文字的列表", '应为例如 ["人工智能"]')
            return []
        return raw

    def _certifications(self, raw: object) -> tuple[HeldCertification, ...] | None:
        if raw is None:
            return None
        if not isinstance(raw, list) or len(raw) > _MOST_ENTRIES:
            self._fault("certifications", "不是列表", '应为 [{"name": …, "on": "2023-10-12"}]')
            return ()
        held = [self._certification(f"certifications[{number}]", entry) for number, entry in enumerate(raw)]
        return tuple(entry for entry in held if entry is not None)

    def _planned(self, raw: object) -> tuple[str, ...]:
        found = []
        for number, word in enumerate(self._texts("planned", raw) if raw is not None else ()):
            certification = self._vocabulary.find_certification(word)
            if certification is None:
                names = _all_names(self._vocabulary.certifications)
                what = f"不认识的资质“{word[:40]}”"
                self._fault(f"planned[{number}]", what, self._suggestion(word[:40], names))
            else:
                found.append(certification.id)
        return tuple(dict.fromkeys(found))

    def _certification(self, where: str, raw: object) -> HeldCertification | None:
        if isinstance(raw, str):
            raw = {"name": raw}
        if not isinstance(raw, dict) or not isinstance(raw.get("name"), str):
            self._fault(where, "缺少资质名称", '应为 {"name": …, "on": "2023-10-12"}')
            return None
        self._require_known_keys(where, raw, ("name", "on", "until"))
        certification = self._vocabulary.find_certification(raw["name"])
        if certification is None:
            names = _all_names(self._vocabulary.certifications)
            self._fault(f"{where}.name", f"不认识的资质“{raw['name'][:40]}”", self._suggestion(raw["name"][:40], names))
            return None
        awarded = self._date(f"{where}.on", raw.get("on"), past=True)
        until = self._date(f"{where}.until", raw.get("until"), past=False)
        if awarded and until and until < awarded:
            self._fault(f"{where}.until", f"有效期止 {until} 早于认定日期 {awarded}", "应晚于认定日期")
        return HeldCertification(certification.id, awarded, until)

    def _date(self, where: str, raw: object, *, past: bool) -> date | None:
        if raw is None:
            return None
        try:
            if not isinstance(raw, str):
                raise QuantityError(f"“{raw}”不是日期；请写成 年-月-日，例如 2023-10-12")
            day = parse_date(raw)
        except QuantityError as error:
            self._fault(where, str(error))
            return None
        if past and day > self._latest:
            self._fault(where, f"日期 {day} 在将来", f"应不晚于 {self._latest}")
        return day

    def _facts(self, raw: dict[str, Any]) -> tuple[dict[str, Value], tuple[Received, ...]]:
        """Facts stand at the top level or under ``facts``; anywhere else is an error that names the nearest key."""
        nested = raw.get("facts")
        if nested is None:
            nested = {}
        if not isinstance(nested, dict):
            self._fault("facts", "不是一个 JSON 对象", '应为 {"office_rent_yearly": "300万"}')
            nested = {}
        values: dict[str, Value] = {}
        received: tuple[Received, ...] = ()
        entries = [(key, key, value) for key, value in raw.items() if key not in self._OWN_KEYS]
        entries += [(f"facts.{key}", key, value) for key, value in nested.items()]
        for where, key, value in entries:
            if key == "received":
                received = self._received(where, value)
            elif (fact := self._vocabulary.fact.get(key)) is None:
                known = [*self._OWN_KEYS[:-1], "received", *self._vocabulary.fact]
                self._fault(where, f"不认识的键“{key[:40]}”", self._suggestion(key[:40], known))
            elif value is not None:
                self._fact(where, fact, value, values)
        return values, received

    def _fact(self, where: str, fact: Fact, raw: object, values: dict[str, Value]) -> None:
        try:
            value = fact.parse(raw)
        except QuantityError as error:
            self._fault(where, str(error))
            return
        if isinstance(value, date) and value > self._latest:
            self._fault(where, f"日期 {value} 在将来", f"应不晚于 {self._latest}")
        elif fact.id in values and values[fact.id] != value:
            self._fault(where, "同一事项填写了两次且不一致", "请只保留一处")
        else:
            values[fact.id] = value

    def _received(self, where: str, raw: object) -> tuple[Received, ...]:
        if not isinstance(raw, list) or len(raw) > _MOST_ENTRIES:
            self._fault(where, "不是列表", '应为 [{"benefit": …, "amount": 200000, "on": "2022-08-01"}]')
            return ()
        entries = [self._received_entry(f"{where}[{number}]", entry) for number, entry in enumerate(raw)]
        return tuple(entry for entry in entries if entry is not None)

    def _received_entry(self, where: str, raw: object) -> Received | None:
        if not isinstance(raw, dict) or not isinstance(raw.get("benefit"), str):
            self._fault(where, "缺少所领补贴的编号", '应为 {"benefit": …, "amount": 200000, "on": "2022-08-01"}')
            return None
        self._require_known_keys(where, raw, ("benefit", "amount", "on"))
        day = self._date(f"{where}.on", raw.get("on"), past=True)
        try:
            amount = raw.get("amount")
            if isinstance(amount, bool) or not isinstance(amount, (str, int)):
                raise QuantityError("缺少金额；请写数字或文字，例如 20万")
            money = parse_money(amount)
        except QuantityError as error:
            self._fault(f"{where}.amount", str(error))
            return None
        if day is None:
            if raw.get("on") is None:
                self._fault(f"{where}.on", "缺少领取日期", "应为例如 2022-08-01")
            return None
        return Received(raw["benefit"], money, day)

    def _require_known_keys(self, where: str, raw: dict[str, Any], known: tuple[str, ...]) -> None:
        for key in raw:
            if key not in known:
                self._fault(f"{where}.{key}", f"不认识的键“{str(key)[:40]}”", self._suggestion(str(key), known))


def _all_names(certifications: tuple[Certification, ...]) -> list[str]:
    return [word for entry in certifications for word in (entry.name, *entry.aliases)]
