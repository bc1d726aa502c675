"""Reading a filled form, or the inputs of a report, back into a profile; every fault is told with its cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl.reader.excel import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.exchange.guard import require_sound
from desktop.core.exchange.told import Told, is_blank, plain_number_of, yes_or_no
from desktop.core.facts import Fact
from desktop.core.faults import Fault, InputError, refuse
from desktop.core.languages import LANGUAGES
from desktop.core.plain_profile import read_profile
from desktop.core.profile import Profile
from desktop.core.reports.phrases import Phrases
from desktop.core.vocabulary import Vocabulary

ANSWER, UNIT, UNTIL, ORIGIN, KEY, WRITTEN = 2, 3, 4, 5, 6, 7
"""The columns of a form and of a report's inputs."""
RANGE = "huiqi_inputs"
"""The name of the rows that hold the answers, in every workbook of ours."""

_MOST_ROWS = 4000
_NO_FORM = "请使用惠企通导出的填写表或报告，保留其中的“编号”一列"
_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")


class _Row(NamedTuple):
    """One answer as it stands: its key, what was filled in, its unit, until when, and the place for a fault."""

    key: str
    answer: Any
    unit: Any
    until: Any
    place: str


def read_form(path: Path, vocabulary: Vocabulary, latest: date) -> Profile:
    """The company that a workbook of ours describes; no date in it may lie after ``latest``.

    An empty cell means unknown. Raises `InputError` naming every fault with its sheet and cell, or why the file is no
    such workbook.
    """
    require_sound(path)
    sheet, made = _sheet_of(path)
    collected = _Collected(vocabulary)
    for row in _rows(sheet, made):
        collected.take(row)
    return collected.profile(latest)


# --- the sheet ------------------------------------------------------------------------------------------------------


def _sheet_of(path: Path) -> tuple[Worksheet, Worksheet]:
    """The sheet with the answers: as it is shown, and with the formulas that make it."""
    try:
        whole = path.read_bytes()  # opened by name, openpyxl leaves a damaged file open
        shown, made = (load_workbook(BytesIO(whole), data_only=values, keep_links=False) for values in (True, False))
        title = _title_of(shown)
        sheets = shown[title], made[title]
    except InputError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged part makes it stumble over
        raise refuse(str(path), "不是 Excel 工作簿，或者已损坏", _NO_FORM) from error
    for sheet in sheets:
        _require_form(path, sheet)
    return sheets


def _title_of(workbook: Workbook) -> str:
    name = workbook.defined_names.get(RANGE)
    titles = [title for title, _ in name.destinations] if name is not None else []
    if not titles or titles[0] not in workbook.sheetnames:
        raise refuse("", "这个工作簿里没有惠企通的填写表", _NO_FORM)
    return str(titles[0])


def _require_form(path: Path, sheet: Worksheet) -> None:
    if sheet.max_row > _MOST_ROWS:
        raise refuse(f"{path.name} · {sheet.title}", f"有 {sheet.max_row} 行，不像填写表", _NO_FORM)
    merged = sorted(str(one) for one in sheet.merged_cells.ranges)
    if merged:
        raise refuse(f"{sheet.title}!{merged[0]}", "单元格被合并，分不清是哪一项的回答", "请取消合并")
    keys = [sheet.cell(row, KEY).value for row in range(1, min(sheet.max_row, 3) + 1)]
    heads = {Phrases(language).say("column_key") for language in LANGUAGES}
    if not heads & {str(one).strip() for one in keys}:
        raise refuse(sheet.title, "“编号”一列不在原处", _NO_FORM)


def _rows(sheet: Worksheet, made: Worksheet) -> Iterator[_Row]:
    """The rows that bear a key; what follows from other answers counts only where somebody changed it."""
    follows = {Phrases(language).say("origin_derived") for language in LANGUAGES}
    for number in range(1, sheet.max_row + 1):
        key = sheet.cell(number, KEY).value
        if not isinstance(key, str) or not _is_key(key.strip()):
            continue
        answer, written = sheet.cell(number, ANSWER).value, sheet.cell(number, WRITTEN).value
        if sheet.cell(number, ORIGIN).value in follows and answer == written:
            continue
        place = f"{sheet.title}!B{number}（{sheet.cell(number, 1).value or key}）"
        if answer is None and made.cell(number, ANSWER).data_type == "f":
            raise refuse(place, "公式还没有算出结果", "请在表格程序里打开、保存一次，或直接填数")
        unit, until = sheet.cell(number, UNIT).value, sheet.cell(number, UNTIL).value
        yield _Row(key.strip(), answer, unit, until, place)


def _is_key(key: str) -> bool:
    known = ("name", "district", "recipient_kinds", "sectors", "certifications")
    return key in known or key.partition(":")[0] in ("fact", "certification", "received")


# --- the answers ----------------------------------------------------------------------------------------------------


class _Collected:
    """The rows as plain data for `read_profile`, and the cell that each part of it came from."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._told = Told(vocabulary)
        self._facts: dict[str, Any] = {}
        self._certifications: list[dict[str, Any]] | None = None
        self._received: list[dict[str, Any]] = []
        self._raw: dict[str, Any] = {}
        self._places: dict[str, str] = {}
        self._faults: list[Fault] = []

    def take(self, row: _Row) -> None:
        """Adds what a row says; nothing where it is blank."""
        if isinstance(row.answer, str) and row.answer.strip() in _ERRORS:
            self._fault(row, f"单元格里是错误值 {row.answer.strip()}", "请改正公式，或直接填写")
            return
        if is_blank(row.answer):
            return
        kind, _, name = row.key.partition(":")
        takers = {"fact": self._take_fact, "certification": self._take_certification, "received": self._take_received}
        if kind in takers:
            takers[kind](row, name)
        else:
            self._take_own(row)

    def profile(self, latest: date) -> Profile:
        """The profile. Raises `InputError` with every fault, each at its cell."""
        raw = {**self._raw, "facts": {**self._facts, **({"received": self._received} if self._received else {})}}
        if self._certifications is not None:
            raw["certifications"] = self._certifications
        try:
            profile = read_profile(raw, self._vocabulary, latest)
        except InputError as error:
            raise InputError([*self._faults, *(self._placed(fault) for fault in error.faults)]) from None
        if self._faults:
            raise InputError(self._faults)
        return profile

    def _take_own(self, row: _Row) -> None:
        text = _text(row.answer)
        self._places[row.key] = row.place
        if row.key == "name":
            self._raw["name"] = text
        elif row.key == "district":
            self._raw["district"] = self._told.district(text)
        elif row.key == "recipient_kinds":
            self._raw["recipient_kinds"] = self._told.kinds(text)
        elif row.key == "sectors":
            self._raw["sectors"] = self._told.sectors(text)
        elif self._told.says_none(text):
            self._certifications = self._certifications or []

    def _take_fact(self, row: _Row, name: str) -> None:
        fact = self._vocabulary.fact.get(name)
        if fact is None:
            self._fault(row, f"不认识的编号“{name[:40]}”", "请不要改动“编号”一列")
            return
        self._places[f"facts.{name}"] = self._places[name] = row.place
        self._facts[name] = self._plain(fact, row.answer, row.unit)

    def _plain(self, fact: Fact, answer: Any, unit: Any) -> Any:
        """An answer as `Fact.parse` takes it: numbers in digits, days as text, an option by its own name."""
        if isinstance(answer, bool):
            return answer
        if isinstance(answer, (int, float)):
            dollars = fact.type == "money" and self._told.is_dollars(unit)
            return plain_number_of(answer) + ("美元" if dollars else "")
        if isinstance(answer, str) and fact.type == "choice":
            return self._told.choice(fact, answer)
        if isinstance(answer, str) and fact.type == "yes_no" and yes_or_no(answer) is not None:
            return yes_or_no(answer)
        return _text(answer)

    def _take_certification(self, row: _Row, name: str) -> None:
        if self._vocabulary.certification.get(name) is None:
            self._fault(row, f"不认识的编号“{name[:40]}”", "请不要改动“编号”一列")
            return
        held = self._days_of(row)
        if held is None:
            return
        self._certifications = self._certifications or []
        self._places[f"certifications[{len(self._certifications)}]"] = row.place
        self._certifications.append({"name": name, **held})

    def _days_of(self, row: _Row) -> dict[str, str] | None:
        """Since when and until when a certification is held; None where it is not, or where that is not told."""
        said = yes_or_no(row.answer)
        if said is False:
            return None
        days = self._told.held(row.answer) if isinstance(row.answer, str) else None
        if days is None:
            days = {} if said else {"on": _text(row.answer)}
        return days if is_blank(row.until) else {**days, "until": _text(row.until)}

    def _take_received(self, row: _Row, name: str) -> None:
        entry = self._told.received(_text(row.answer))
        if entry is None:
            self._fault(row, "读不出领取日期和金额", "请按原来的写法填写日期和金额，或清空这一格")
            return
        self._places[f"facts.received[{len(self._received)}]"] = row.place
        self._received.append({"benefit": name, **entry})

    def _fault(self, row: _Row, what: str, right: str) -> None:
        self._faults.append(Fault(row.place, what, right))

    def _placed(self, fault: Fault) -> Fault:
        """The same fault, at the cell it came from."""
        within = [where for where in self._places if fault.where == where or fault.where.startswith(f"{where}.")]
        place = self._places[max(within, key=len)] if within else fault.where
        return Fault(place, fault.what, fault.right)


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return plain_number_of(value)
    return str(value).strip()
