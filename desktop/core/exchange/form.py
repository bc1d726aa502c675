"""The form a client fills: what decides money is asked, known answers stand in it, and every row bears its key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.telling import words_of
from desktop.core.exchange.reading import ANSWER, RANGE, UNTIL
from desktop.core.facts import UNITS, Fact
from desktop.core.files import replace_file
from desktop.core.languages import Language
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.reports.excel_saving import save_workbook
from desktop.core.reports.excel_style import CellValue, add_styles, fill_text
from desktop.core.reports.excel_table import Column, set_up_page, write_table
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.rules.words import Words
from desktop.core.vocabulary import RECIPIENT_KINDS

MOST_QUESTIONS = 40
"""How many questions beyond the first five pages a form asks: those with the most money at stake."""

_FIRST_ROW = 2
_TO_FILL = PatternFill("solid", fgColor="FFF8E1")
_STYLES = {"money": "money", "ratio": "percent", "count": "count", "date": "day"}


class _Asked(NamedTuple):
    """A row of the form."""

    key: str
    label: str
    style: str
    answer: CellValue
    unit: str = ""
    until: CellValue = None
    note: str = ""
    options: tuple[str, ...] = ()


def write_form(assessment: Assessment, path: Path, language: Language = "zh-Hans") -> None:
    """Writes the form for the company of ``assessment`` to ``path``: its answers, and what is still to be answered.

    Raises `InputError` when the disk refuses.
    """
    report = make_report(assessment, language)
    say = report.phrases.say
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_styles(workbook)
    asked = [*_own(assessment, report), *_facts(assessment, report), *_certifications(assessment, report)]
    _fill(workbook.create_sheet(say("sheet_form")), asked, report)
    _explain(workbook.create_sheet(say("sheet_form_help")), report)
    workbook.properties.title = say("sheet_form")
    workbook.properties.creator = workbook.properties.lastModifiedBy = say("program")
    replace_file(path, lambda unfinished: save_workbook(workbook, unfinished, assessment.on))


# --- the rows -------------------------------------------------------------------------------------------------------


def _own(assessment: Assessment, report: Report) -> Iterator[_Asked]:
    profile, words, say = assessment.profile, words_of(assessment, report.phrases.language), report.phrases.say
    vocabulary = words.vocabulary
    district = "" if profile.district is None else words.term(vocabulary.region[profile.district].name)
    districts = tuple(words.term(one.name) for one in vocabulary.regions if one.level == "district")
    kinds = [words.term(RECIPIENT_KINDS[one]) for one in profile.recipient_kinds]
    sectors = None if profile.sectors is None else [words.term(vocabulary.sector[one].name) for one in profile.sectors]
    listed = words.listing(words.term(one.name) for one in vocabulary.sectors)
    yield _Asked("name", say("input_name"), "text", profile.name)
    yield _Asked("district", say("input_district"), "text", district, note=say("form_district"), options=districts)
    yield _Asked(
        "recipient_kinds",
        say("input_kinds"),
        "text",
        report.phrases.listing(kinds),
        note=say("form_kinds", kinds=words.listing(words.term(one) for one in RECIPIENT_KINDS.values())),
    )
    answer = "" if sectors is None else report.phrases.listing(sectors) or say("input_none")
    yield _Asked("sectors", say("input_sectors"), "text", answer, note=say("form_sectors", sectors=listed))


def _facts(assessment: Assessment, report: Report) -> Iterator[_Asked]:
    """The pages that are always asked, what was answered besides, and the open questions worth the most."""
    vocabulary, given = assessment.catalogue.vocabulary, assessment.profile.facts
    words = words_of(assessment, report.phrases.language)
    always = [fact.id for fact in vocabulary.facts if fact.page != "followup"]
    answered = [fact.id for fact in vocabulary.facts if fact.id in given]
    at_stake = [one.fact for one in report.questions if one.fact in vocabulary.fact and one.at_stake.fen]
    for name in dict.fromkeys([*always, *answered, *at_stake[:MOST_QUESTIONS]]):
        yield _fact(vocabulary.fact[name], given.get(name), words, report)


def _fact(fact: Fact, value: Value | None, words: Words, report: Report) -> _Asked:
    options: tuple[str, ...] = ()
    if fact.type == "choice":
        options = tuple(words.shown(fact.id, one) for one in fact.options)
    elif fact.type == "yes_no":
        options = (report.phrases.say("yes"), report.phrases.say("no"))
    dollars = isinstance(value, Money) and value.currency != "CNY"
    return _Asked(
        f"fact:{fact.id}",
        words.question(fact.id),
        "text" if dollars else _STYLES.get(fact.type, "text"),
        _cell(fact, value, words),
        words.term(UNITS[fact.type] or fact.unit),
        note=words.help(fact.id),
        options=options,
    )


def _cell(fact: Fact, value: Value | None, words: Words) -> CellValue:
    """An answer as the form holds it: what a spreadsheet keeps exactly as a number, the rest as exact text."""
    if value is None:
        return None
    if isinstance(value, Money):
        return value.in_yuan if value.currency == "CNY" else str(fact.plain(value))
    if isinstance(value, Ratio):
        return f"{value.numerator}/{value.denominator}"
    return words.shown(fact.id, value) if isinstance(value, (bool, str)) else value


def _certifications(assessment: Assessment, report: Report) -> Iterator[_Asked]:
    say, words = report.phrases.say, words_of(assessment, report.phrases.language)
    held = assessment.profile.certifications
    none = say("yes") if held == () else ""
    choice = (say("yes"), say("no"))
    yield _Asked("certifications", say("form_no_certification"), "text", none, note=say("form_none"), options=choice)
    by_id = {one.id: one for one in held or ()}
    for certification in words.vocabulary.certifications:
        known = by_id.get(certification.id)
        yield _Asked(
            f"certification:{certification.id}",
            words.certification(certification.id),
            "day",
            _award(known, report),
            until=None if known is None else known.until,
            note=words.term(certification.group),
        )


def _award(held: HeldCertification | None, report: Report) -> CellValue:
    return None if held is None else held.on or report.phrases.say("yes")


# --- the sheets -----------------------------------------------------------------------------------------------------


def _fill(sheet: Worksheet, asked: list[_Asked], report: Report) -> None:
    columns = (
        Column[_Asked]("fact", "strong", lambda one: one.label, 52),
        Column[_Asked]("answer", lambda one: one.style, lambda one: one.answer, 34),
        Column[_Asked]("unit", "text", lambda one: one.unit),
        Column[_Asked]("until", "day", lambda one: one.until),
        Column[_Asked]("form_note", "small", lambda one: one.note, 60),
        Column[_Asked]("key", "small", lambda one: one.key, 30),
    )
    write_table(sheet, columns, asked, report)
    for letter in "BD":
        sheet.column_dimensions[letter].width = max(sheet.column_dimensions[letter].width, 18)
    last = len(asked) + _FIRST_ROW - 1
    for row in range(_FIRST_ROW, last + 1):
        for column in (ANSWER, UNTIL):
            sheet.cell(row, column).fill = _TO_FILL
    assert sheet.parent is not None
    target = f"{quote_sheetname(sheet.title)}!$A${_FIRST_ROW}:$F${last}"
    sheet.parent.defined_names[RANGE] = DefinedName(RANGE, attr_text=target)
    _validate(sheet, asked, report)


def _validate(sheet: Worksheet, asked: list[_Asked], report: Report) -> None:
    """A choice is picked; what a number may be is told beside it. A text such as ``1200万`` stays possible."""
    lists: dict[str, DataValidation] = {}
    for position, one in enumerate(asked, _FIRST_ROW):
        source = _list_source(sheet, one, report)
        if source is None:
            continue
        if source not in lists:
            lists[source] = DataValidation("list", formula1=source, allow_blank=True)
            lists[source].error, lists[source].errorTitle = report.phrases.say("form_pick"), sheet.title
            lists[source].showErrorMessage = True
        lists[source].add(f"B{position}")
    for validation in lists.values():
        sheet.add_data_validation(validation)


_LONGEST_LIST = 250  # a list written into the rule may have 255 characters in Excel


def _list_source(sheet: Worksheet, one: _Asked, report: Report) -> str | None:
    if not one.options:
        return None
    written = ",".join(one.options)
    if len(written) <= _LONGEST_LIST and not any("," in option or '"' in option for option in one.options):
        return f'"{written}"'
    return _listed(sheet, one.options, report)


def _listed(sheet: Worksheet, options: tuple[str, ...], report: Report) -> str:
    """The options in a column of a hidden sheet."""
    workbook, title = sheet.parent, report.phrases.say("sheet_form_choices")
    assert workbook is not None
    choices = workbook[title] if title in workbook.sheetnames else workbook.create_sheet(title)
    choices.sheet_state = "hidden"
    column = choices.max_column + 1 if choices.cell(1, 1).value is not None else 1
    for row, option in enumerate(options, 1):
        fill_text(choices.cell(row, column), option)  # type: ignore[arg-type]
    letter = get_column_letter(column)
    return f"{quote_sheetname(title)}!${letter}$1:${letter}${len(options)}"


def _explain(sheet: Worksheet, report: Report) -> None:
    sheet.column_dimensions["A"].width = 100
    for row, key in enumerate(("form_title", "form_empty", "form_money", "form_held", "form_key", "form_back"), 1):
        cell = sheet.cell(row, 1)
        cell.style = "company" if row == 1 else "plain"
        fill_text(cell, report.phrases.say(key))  # type: ignore[arg-type]
        sheet.row_dimensions[row].height = 34 if row == 1 else 40
    set_up_page(sheet, report)
