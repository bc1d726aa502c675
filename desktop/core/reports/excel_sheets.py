"""The tables of the workbook: benefits, reasons, open questions, inputs, documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.quantities import Money
from desktop.core.reports.excel_style import CellValue, Formula
from desktop.core.reports.excel_table import Column, write_table
from desktop.core.reports.figures import in_myriads
from desktop.core.reports.parts import Entry, NextStep, OpenQuestion, Report, Requirement, Source

_MOST_TITLES = 3
FIRST_ROW = 2
"""Of a table, below its head."""
LOW, HIGH, COUNTED = "C", "D", "K"
"""Columns of the benefits that formulas refer to."""
ANSWER = "B"
"""The column of the answers among the inputs."""
CHANGED = "huiqi_changed"
"""The name of what counts the answers changed since the program wrote them."""


def benefits_sheet(sheet: Worksheet, report: Report) -> None:
    """One row a benefit, everything about it in columns that can be sorted and filtered."""
    say, labels = report.phrases.say, _labels(report)
    listing = report.phrases.listing
    place = {entry.id: row for row, entry in enumerate(report.entries, FIRST_ROW)}
    columns: Sequence[Column[Entry]] = (
        Column("verdict", lambda one: f"verdict_{one.verdict}", lambda one: labels[one.verdict]),
        Column("benefit", "strong", lambda one: one.title, 34),
        Column("low", "money", _low),
        Column("high", "money_strong", _high),
        Column("high_myriad", "myriad", lambda one: _in_myriads(_myriads(one.amount.high), HIGH, place[one.id])),
        Column("check", "check", lambda one: _check(one, place[one.id], report), 30),
        Column("amount", "right", lambda one: one.amount.short, 22),
        Column("per", "text", lambda one: one.amount.per, 12),
        Column("form", "text", lambda one: one.amount.form),
        Column("certainty", "text", lambda one: one.amount.certainty),
        Column("counted", "text", lambda one: say("yes" if one.counted else "no")),
        Column("why_not", "text", lambda one: one.why_not, 30),
        Column("number", "text", lambda one: one.source.number, 20),
        Column("document", "text", lambda one: one.source.title, 30),
        Column("article", "text", lambda one: one.article, 16),
        Column("at", "small", lambda one: one.at, 18),
        Column("validity", "text", lambda one: one.source.validity, 26),
        Column("status", "text", lambda one: one.source.status, 14),
        Column("working", "text", lambda one: one.amount.working, 34),
        Column("missing", "text", lambda one: listing(one.missing), 30),
        Column("steps", "text", lambda one: _ways(one, report), 34),
        Column("worth_yuan", "money", lambda one: _yuan(one.worth)),
        Column("authority", "text", lambda one: one.authority, 24),
        Column("materials", "text", lambda one: listing(one.materials), 30),
        Column("note", "text", lambda one: one.note, 34),
        Column("level", "text", lambda one: one.source.level),
        Column("region", "text", lambda one: one.source.region),
    )
    write_table(sheet, columns, report.entries, report, fixed=2)


def _low(entry: Entry) -> CellValue:
    cached = None if entry.amount.high is None else _yuan(entry.amount.low)
    return cached if entry.amount.live is None else Formula(entry.amount.live.low, cached)


def _high(entry: Entry) -> CellValue:
    cached = _yuan(entry.amount.high)
    return cached if entry.amount.live is None else Formula(entry.amount.live.high, cached)


def _in_myriads(cached: Decimal | None, column: str, row: int) -> CellValue:
    return None if cached is None else Formula(f"{column}{row}/10000", cached)


def _check(entry: Entry, row: int, report: Report) -> CellValue:
    """Whether the row still says what the program said: an answer that was changed may change every verdict."""
    say, amount = report.phrases.say, entry.amount
    same = say("check_number" if amount.live is None else "check_formula")
    if amount.live is None or amount.high is None:
        moved = f'"{say("check_verdict")}"'
    else:
        low, high = amount.low.in_yuan, amount.high.in_yuan
        equal = f"AND({LOW}{row}={low:f},{HIGH}{row}={high:f})"
        moved = f'IF({equal},"{say("check_verdict")}","{say("check_moved")}")'
    return Formula(f'IF({CHANGED}=0,"{same}",{moved})', same)


class _ReasonRow(NamedTuple):
    title: str
    verdict: str
    source: Source
    article: str
    level: int
    requirement: Requirement


def reasons_sheet(sheet: Worksheet, report: Report) -> None:
    """One row a requirement; the names that documents define are explained once, at the end."""
    labels = _labels(report)
    rows = [
        _ReasonRow(entry.title, entry.verdict, entry.source, entry.article, level, line)
        for entry in report.entries
        for requirement in entry.requirements
        for level, line in requirement.walk()
    ]
    rows += [
        _ReasonRow(report.phrases.say("term_row", text=term.name), "", term.source, "", level, line)
        for term in report.terms
        for part in term.requirement.parts
        for level, line in part.walk()
    ]
    columns: Sequence[Column[_ReasonRow]] = (
        Column("benefit", "strong", lambda row: row.title, 34),
        Column("verdict", _verdict_style, lambda row: labels.get(row.verdict)),
        Column("number", "text", lambda row: row.source.number, 20),
        Column("article", "text", lambda row: row.article, 16),
        Column("outcome", "text", lambda row: _outcome(row.requirement, report)),
        Column("requirement", "text", lambda row: "　" * (row.level - 1) + row.requirement.text, 64),
        Column("actual", "text", lambda row: row.requirement.actual, 40),
        Column("term", "count", lambda row: row.level),
    )
    write_table(sheet, columns, rows, report)


def steps_sheet(sheet: Worksheet, report: Report) -> None:
    """One row a step, the least effort first, then by what it adds."""
    rows = list(enumerate(report.steps, 1))
    columns: Sequence[Column[tuple[int, NextStep]]] = (
        Column("order", "count", lambda row: row[0]),
        Column("step", "strong", lambda row: row[1].text, 46),
        Column("effort", "text", lambda row: row[1].effort, 20),
        Column("worth_yuan", "money_strong", lambda row: _yuan(row[1].worth)),
        Column("worth_myriad", "myriad", lambda row: _myriads(row[1].worth)),
        Column("how_many", "count", lambda row: len(row[1].titles)),
        Column("brings", "small", lambda row: report.phrases.listing(row[1].titles), 60),
    )
    write_table(sheet, columns, rows, report, fixed=2)


def questions_sheet(sheet: Worksheet, report: Report) -> None:
    """One row an open question, the most money at stake first."""
    rows = list(enumerate(report.questions, 1))
    columns: Sequence[Column[tuple[int, OpenQuestion]]] = (
        Column("order", "count", lambda row: row[0]),
        Column("fact", "strong", lambda row: row[1].label, 30),
        Column("question", "text", lambda row: row[1].question, 46),
        Column("at_stake_yuan", "money_strong", lambda row: _yuan(row[1].at_stake)),
        Column("at_stake_myriad", "myriad", lambda row: _myriads(row[1].at_stake)),
        Column("how_many", "count", lambda row: len(row[1].titles)),
        Column("help", "small", lambda row: row[1].help, 50),
        Column("which", "small", lambda row: _first_titles(row[1].titles, report), 50),
    )
    write_table(sheet, columns, rows, report, fixed=2)


def sources_sheet(sheet: Worksheet, report: Report) -> None:
    """One row a document."""
    columns: Sequence[Column[Source]] = (
        Column("number", "strong", lambda one: one.number, 24),
        Column("document", "text", lambda one: one.title, 44),
        Column("issuer", "text", lambda one: one.issuer, 30),
        Column("level", "text", lambda one: one.level),
        Column("region", "text", lambda one: one.region),
        Column("from", "day", lambda one: one.first),
        Column("to", "day", lambda one: one.last),
        Column("validity", "text", lambda one: one.validity, 28),
        Column("status", "text", lambda one: one.status, 24),
        Column("text", "text", lambda one: one.text),
        Column("source", "small", lambda one: one.places, 28),
        Column("notes", "small", lambda one: " ".join(one.notes), 110),
    )
    write_table(sheet, columns, report.sources, report)


def _labels(report: Report) -> Mapping[str, str]:
    return {group.verdict: group.label for group in report.groups}


def _yuan(money: Money | None) -> Decimal | None:
    """The number for a column in yuan; what is in another currency stands in words only."""
    return None if money is None or money.currency != "CNY" else money.in_yuan


def _myriads(money: Money | None) -> Decimal | None:
    return None if money is None or money.currency != "CNY" else in_myriads(money)


def _ways(entry: Entry, report: Report) -> str:
    return f" {report.phrases.say('or')} ".join(way.text for way in entry.ways)


def _first_titles(titles: tuple[str, ...], report: Report) -> str:
    first = report.phrases.listing(titles[:_MOST_TITLES])
    return first if len(titles) <= _MOST_TITLES else report.phrases.say("and_more", first=first, count=len(titles))


def _verdict_style(row: _ReasonRow) -> str:
    return f"verdict_{row.verdict}" if row.verdict else "text"


def _outcome(requirement: Requirement, report: Report) -> str:
    say = report.phrases.say
    return say("verdict", mark=say(f"mark_{requirement.outcome}"), word=requirement.word)
