"""The sections after the contents, each from the report model; nothing is left out and nothing decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable

from desktop.core.assessment.model import Verdict
from desktop.core.reports.parts import Entry, Group, Report
from desktop.core.reports.pdf.benefit import benefit_block, requirement_rows, say_term
from desktop.core.reports.pdf.grid import Cell, Grid, Row, head_of
from desktop.core.reports.pdf.style import (
    BODY,
    GREY,
    HEADING,
    LEAD,
    SMALL,
    SMALL_BOLD,
    SMALL_GREY,
    STRONG,
    SUBHEADING,
    VERDICT_COLOURS,
    WIDTH,
)
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


_ROOM = 150
"""A heading never stands at the foot of a page: this much must follow it there."""


def section_number(key: str) -> int:
    """The number a section is printed with."""
    return SECTIONS.index(key) + 1


def sections(report: Report) -> list[Flowable]:
    """Everything after the contents."""
    makers = {
        "counted": _counted,
        "uncounted": _uncounted,
        "near": _near,
        "questions": _questions,
        "not_in_force": _not_in_force,
        "ineligible": _ineligible,
        "inputs": _inputs,
        "definitions": _definitions,
        "sources": _sources,
    }
    return [flowable for key in SECTIONS for flowable in (*_opening(report, key), *makers[key](report))]


def _opening(report: Report, key: str) -> list[Flowable]:
    title = f"{section_number(key)}　{report.phrases.say(f'section_{key}')}"
    opening: list[Flowable] = [CondPageBreak(_ROOM), Heading(title, HEADING, Mark(f"section-{key}", title, 0))]
    if report.phrases.has(f"lead_{key}"):
        opening.append(Text(report.phrases.say(f"lead_{key}"), LEAD))
    return opening


def _counted(report: Report) -> Iterable[Flowable]:
    if report.otherwise:
        yield Text(report.otherwise, LEAD)
    if not report.counted:
        yield Text(report.phrases.say("no_counted"), BODY)
    number = 0
    for group in report.groups:
        entries = [entry for entry in group.entries if entry.counted]
        opening: list[Flowable] = [
            _subheading(group.label, f"counted-{group.verdict}", group.verdict),
            Text(group.meaning, LEAD),
        ]
        for entry in entries:
            number += 1
            yield from benefit_block(entry, report.phrases, number, section_number("definitions"), opening)
            opening = []


def _uncounted(report: Report) -> Iterable[Flowable]:
    columns = ("verdict", "benefit", "why_not", "amount")
    widths = (60, 168, WIDTH - 60 - 168 - 92, 92)
    labels = {group.verdict: group.label for group in report.groups}
    rows = [
        [_verdict(entry, labels), _benefit(entry), [Text(entry.why_not, SMALL)], [_amount(entry)]]
        for entry in report.uncounted
    ]
    yield _table(report, columns, widths, rows, right=(3,))


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
    yield _table(report, columns, (144, WIDTH - 144 - 76 - 80, 76, 80), rows, right=(2, 3))


def _questions(report: Report) -> Iterable[Flowable]:
    rows = [
        [
            [Text(str(number), SMALL_GREY)],
            [Text(question.label, SMALL_BOLD), Text(question.question, SMALL)],
            [Text(str(len(question.titles)), SMALL.on_the_right())],
            [Text(question.at_stake_text, SMALL_BOLD.on_the_right())],
        ]
        for number, question in enumerate(report.questions, 1)
    ]
    columns = ("order", "question", "how_many", "at_stake")
    yield _table(report, columns, (30, WIDTH - 30 - 54 - 100, 54, 100), rows, right=(2, 3))


def _not_in_force(report: Report) -> Iterable[Flowable]:
    rows = [
        [
            [Text(one.source.name, SMALL)],
            [Text(one.source.status, SMALL_BOLD.in_colour(GREY))],
            [Text(one.source.validity, SMALL)],
            [Text(str(one.benefits), SMALL.on_the_right())],
        ]
        for one in report.ended
    ]
    columns = ("document", "status", "validity", "items")
    yield _table(report, columns, (WIDTH - 78 - 124 - 36, 78, 124, 36), rows, right=(3,))


def _ineligible(report: Report) -> Iterable[Flowable]:
    """By document, so that its name is not repeated on every line."""
    if not report.ineligible:
        yield Text(report.phrases.say("nothing"), BODY)
    for source in report.sources:
        entries = [entry for entry in report.ineligible if entry.source.id == source.id]
        if not entries:
            continue
        yield CondPageBreak(_ROOM / 2)
        yield Text(source.name, STRONG._replace(before=8, after=3))
        rows: list[Row] = []
        for entry in entries:
            failing = entry.first_failing
            text = say_term(failing, report.phrases, section_number("definitions")) if failing else ""
            reason = [Text(text, SMALL)] if failing else []
            actual = [Text(failing.actual, SMALL)] if failing else []
            rows.append([[Text(entry.title, SMALL)], [Text(entry.article, SMALL_GREY)], reason, actual])
        columns = ("benefit", "article", "first_failing", "actual")
        yield _table(report, columns, (146, 48, WIDTH - 146 - 48 - 80, 80), rows, padding=2.5)


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
    yield _table(report, columns, (130, WIDTH - 130 - 110 - 106, 110, 106), rows, right=(2,))


def _definitions(report: Report) -> Iterable[Flowable]:
    for position, (title, texts) in enumerate(report.phrases.explanations):
        yield CondPageBreak(_ROOM / 2)
        yield _subheading(title, f"definition-{position}", listed=False)
        yield Grid([12, WIDTH - 12], [_note(text) for text in texts], rules=False, padding=2, gap=0)
    yield CondPageBreak(_ROOM)
    yield _subheading(report.phrases.say("definition_verdicts"), "definition-verdicts", listed=False)
    yield Grid([80, WIDTH - 80], [_meaning(group) for group in report.groups], rules=False, padding=2)
    if report.terms:
        yield CondPageBreak(_ROOM)
        yield _subheading(report.phrases.say("definition_terms"), "definition-terms")
        yield Text(report.phrases.say("definition_terms_lead"), LEAD)
    for term in report.terms:
        yield CondPageBreak(_ROOM)
        yield Text(f"{term.name}　{term.requirement.word}", STRONG._replace(before=10))
        yield Text(term.source.name, SMALL_GREY._replace(after=3))
        continued: Row = [[Text(report.phrases.say("continued", title=term.name), SMALL_BOLD)]]
        yield requirement_rows(term.requirement.parts, report.phrases, section_number("definitions"), continued)


def _sources(report: Report) -> Iterable[Flowable]:
    say = report.phrases.say
    for source in report.sources:
        facts = (source.level, source.region, source.validity, source.status, source.text, source.places)
        yield CondPageBreak(_ROOM)
        yield Text(source.name, STRONG._replace(before=14))
        yield Text(say("middot").join(fact for fact in (source.issuer, *facts) if fact), SMALL_GREY._replace(after=4))
        yield Grid([12, WIDTH - 12], [_note(note) for note in source.notes], rules=False, padding=1, gap=0, after=6)
        rows = [
            [[Text(one.article, SMALL)], [Text(one.titles, SMALL)], [Text(one.at, SMALL_GREY)]]
            for one in source.articles
        ]
        yield _table(report, ("article", "benefit", "at"), (70, WIDTH - 70 - 150, 150), rows)


def _table(
    report: Report,
    columns: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Row],
    *,
    right: Sequence[int] = (),
    padding: float = 4,
) -> Flowable:
    if not rows:
        return Text(report.phrases.say("nothing"), BODY)
    head = head_of([report.phrases.say(f"column_{key}") for key in columns], right)
    return Grid(widths, rows, head=head, padding=padding, after=6)


def _subheading(text: str, key: str, verdict: str = "", *, listed: bool = True) -> Heading:
    style = SUBHEADING.in_colour(VERDICT_COLOURS[verdict]) if verdict else SUBHEADING
    return Heading(text, style, Mark(key, text, 1, listed))


def _meaning(group: Group) -> Row:
    label = Text(group.label, SMALL_BOLD.in_colour(VERDICT_COLOURS[group.verdict]))
    return [[label], [Text(group.meaning, SMALL)]]


def _note(text: str) -> Row:
    return [[Text("·", SMALL_GREY)], [Text(text, SMALL)]]


def _verdict(entry: Entry, labels: Mapping[Verdict, str]) -> Cell:
    return [Text(labels[entry.verdict], SMALL_BOLD.in_colour(VERDICT_COLOURS[entry.verdict]))]


def _benefit(entry: Entry) -> Cell:
    return [Text(entry.title, SMALL), Text(f"{entry.source.number} {entry.article}", SMALL_GREY)]


def _amount(entry: Entry) -> Text:
    return Text(entry.amount.short, SMALL.on_the_right())
