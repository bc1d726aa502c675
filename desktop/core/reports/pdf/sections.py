"""The sections after the contents, each from the report model; nothing is left out and nothing decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from reportlab.platypus.flowables import CondPageBreak, Flowable

from desktop.core.reports.parts import Entry, Report
from desktop.core.reports.pdf.annex import definitions, sources
from desktop.core.reports.pdf.benefit import benefit_block
from desktop.core.reports.pdf.grid import Cell, Leading, Row
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import (
    BODY,
    GREY,
    LEAD,
    SMALL,
    SMALL_BOLD,
    SMALL_GREY,
    VERDICT_COLOURS,
    WIDTH,
)
from desktop.core.reports.pdf.tables import ROOM, subheading, table
from desktop.core.reports.pdf.text import Heading, Mark, Text

SECTIONS = (
    "counted",
    "uncounted",
    "near",
    "questions",
    "not_in_force",
    "ineligible",
    "inputs",
    "definitions",
    "sources",
)
"""The sections in their order; a text that points to one counts from here."""


def section_number(key: str) -> int:
    """The number a section is printed with."""
    return SECTIONS.index(key) + 1


def sections(report: Report, paper: Paper) -> list[Flowable]:
    """Everything after the contents."""
    makers: Mapping[str, Callable[[Report], Iterable[Flowable]]] = {
        "counted": partial(_counted, paper=paper),
        "uncounted": _uncounted,
        "near": _near,
        "questions": _questions,
        "not_in_force": _not_in_force,
        "ineligible": _ineligible,
        "inputs": _inputs,
        "definitions": partial(definitions, own_number=section_number("definitions")),
        "sources": sources,
    }
    return [flowable for key in SECTIONS for flowable in (*_opening(report, paper, key), *makers[key](report))]


def _opening(report: Report, paper: Paper, key: str) -> list[Flowable]:
    title = f"{section_number(key)}　{report.phrases.say(f'section_{key}')}"
    opening: list[Flowable] = [CondPageBreak(ROOM), Heading(title, paper.heading, Mark(f"section-{key}", title, 0))]
    if report.phrases.has(f"lead_{key}"):
        opening.append(Text(report.phrases.say(f"lead_{key}"), LEAD))
    return opening


def _counted(report: Report, paper: Paper) -> Iterable[Flowable]:
    if report.otherwise:
        yield Text(report.otherwise, LEAD)
    if not report.counted:
        yield Text(report.phrases.say("no_counted"), BODY)
    number = 0
    for group in report.groups:
        entries = [entry for entry in group.entries if entry.counted]
        opening: list[Flowable] = [
            subheading(group.label, f"counted-{group.verdict}", group.verdict),
            Text(group.meaning, LEAD),
        ]
        for entry in entries:
            number += 1
            yield from benefit_block(entry, report.phrases, paper, number, section_number("definitions"), opening)
            opening = []


def _uncounted(report: Report) -> Iterable[Flowable]:
    """By verdict."""
    rows: list[Row] = []
    for group in report.groups:
        entries = [entry for entry in report.uncounted if entry.verdict == group.verdict]
        if entries:
            style = SMALL_BOLD.in_colour(VERDICT_COLOURS[group.verdict])
            rows.append(Leading([[Text(group.label, style._replace(before=6))]]))
        rows += [[_benefit(entry), [Text(entry.why_not, SMALL)], [_amount(entry)]] for entry in entries]
    yield table(report, ("benefit", "why_not", "amount"), (200, WIDTH - 200 - 104, 104), rows, right=(2,), padding=3)


def _near(report: Report) -> Iterable[Flowable]:
    rows: list[Row] = []
    for entry in report.near:
        ways: list[Text] = []
        for position, way in enumerate(entry.ways):
            text = report.phrases.say("or") + " " + way.text if position else way.text
            ways.append(Text(text, SMALL))
        best = max(entry.ways, key=lambda way: way.worth.fen if way.worth else 0, default=None)
        worth = Text(best.worth_text if best else "", SMALL_BOLD.on_the_right())
        rows.append([_benefit(entry), ways, [_amount(entry)], [worth]])
    columns = ("benefit", "steps", "amount", "worth")
    yield table(report, columns, (144, WIDTH - 144 - 76 - 80, 76, 80), rows, right=(2, 3))


def _questions(report: Report) -> Iterable[Flowable]:
    """Those that money hangs on, then in one sentence what else would make a verdict plainer."""
    with_money = [question for question in report.questions if question.at_stake.fen]
    without_money = len(report.questions) - len(with_money)
    rows = [
        [
            [Text(str(number), SMALL_GREY)],
            [Text(question.label, SMALL_BOLD), Text(question.question, SMALL)],
            [Text(str(len(question.titles)), SMALL.on_the_right())],
            [Text(question.at_stake_text, SMALL_BOLD.on_the_right())],
        ]
        for number, question in enumerate(with_money, 1)
    ]
    columns = ("order", "question", "how_many", "at_stake")
    yield table(report, columns, (30, WIDTH - 30 - 58 - 110, 58, 110), rows, right=(2, 3))
    if without_money:
        yield Text(report.phrases.say("without_money", count=without_money), SMALL_GREY._replace(before=6))


def _not_in_force(report: Report) -> Iterable[Flowable]:
    rows = [
        [
            [Text(one.source.name, SMALL)],
            [Text(report.phrases.capital(one.source.status), SMALL_BOLD.in_colour(GREY))],
            [Text(one.source.validity, SMALL)],
            [Text(str(one.benefits), SMALL.on_the_right())],
        ]
        for one in report.ended
    ]
    columns = ("document", "status", "validity", "items")
    yield table(report, columns, (WIDTH - 78 - 124 - 36, 78, 124, 36), rows, right=(3,))


def _ineligible(report: Report) -> Iterable[Flowable]:
    """By document and by what fails there, so that neither is repeated on every line."""
    rows: list[Row] = []
    for source in report.sources:
        failing: dict[tuple[str, str], list[str]] = {}
        for entry in report.ineligible:
            if entry.source.id == source.id:
                first = entry.first_failing
                why = (first.text, first.actual) if first else ("", "")
                title = report.phrases.say("title_at", title=entry.title, article=entry.article)
                failing.setdefault(why, []).append(title)
        if failing:
            rows.append(Leading([[Text(source.name, SMALL_BOLD._replace(before=6))]]))
        rows += [
            [[Text(text, SMALL)], [Text(actual, SMALL_GREY)], [Text(report.phrases.listing(titles), SMALL)]]
            for (text, actual), titles in failing.items()
        ]
    columns = ("first_failing", "actual", "which_fail")
    yield table(report, columns, (150, 86, WIDTH - 150 - 86), rows, padding=2.5)


def _inputs(report: Report) -> Iterable[Flowable]:
    rows = [
        [
            [Text(one.label, SMALL_GREY)],
            [Text(one.text, SMALL)],
            [Text(one.exact, SMALL.on_the_right())],
            [Text(one.origin, SMALL_GREY)],
        ]
        for one in report.inputs
    ]
    columns = ("fact", "answer", "exact", "origin")
    yield table(report, columns, (130, WIDTH - 130 - 110 - 106, 110, 106), rows, right=(2,))


def _benefit(entry: Entry) -> Cell:
    return [Text(entry.title, SMALL), Text(f"{entry.source.number} {entry.article}", SMALL_GREY)]


def _amount(entry: Entry) -> Text:
    return Text(entry.amount.short, SMALL.on_the_right())
