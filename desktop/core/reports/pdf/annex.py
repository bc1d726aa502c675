"""The last sections: what the words mean, the names the documents define, the documents themselves."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus.flowables import CondPageBreak, Flowable

from desktop.core.reports.parts import Group, Report, Source
from desktop.core.reports.pdf.benefit import requirement_rows
from desktop.core.reports.pdf.grid import Cell, Grid, Row
from desktop.core.reports.pdf.style import BODY, SMALL, SMALL_BOLD, SMALL_GREY, STRONG, VERDICT_COLOURS, WIDTH
from desktop.core.reports.pdf.tables import ROOM, points, subheading
from desktop.core.reports.pdf.text import Text
from desktop.core.reports.phrases import Phrases


def definitions(report: Report, own_number: int) -> Iterable[Flowable]:
    """What the words of the report mean, then each defined name that a counted benefit rests on."""
    for position, (title, texts) in enumerate(report.phrases.explanations):
        yield CondPageBreak(ROOM / 2)
        yield subheading(title, f"definition-{position}", listed=False)
        yield points(texts)
    yield CondPageBreak(ROOM)
    yield subheading(report.phrases.say("definition_verdicts"), "definition-verdicts", listed=False)
    yield Grid([96, WIDTH - 96], [_meaning(group) for group in report.groups], rules=False, padding=2)
    terms = report.terms_behind(report.counted)
    if terms:
        yield CondPageBreak(ROOM)
        yield subheading(report.phrases.say("definition_terms"), "definition-terms")
        yield Text(report.phrases.say("definition_terms_lead"), SMALL_GREY)
    for term in terms:
        yield CondPageBreak(ROOM)
        yield Text(f"{term.name}　{term.requirement.word}", STRONG._replace(before=10))
        yield Text(term.source.name, SMALL_GREY._replace(after=3))
        continued: Row = [[Text(report.phrases.say("continued", title=term.name), SMALL_BOLD)]]
        yield requirement_rows(term.requirement.parts, report.phrases, own_number, continued)


def sources(report: Report) -> Iterable[Flowable]:
    """Every document a result rests on; what is to be known of it where a counted benefit does."""
    counted = {entry.source.id for entry in report.counted}
    rows = [[_source(source, source.id in counted, report.phrases)] for source in report.sources]
    yield Grid([WIDTH], rows, padding=6) if rows else Text(report.phrases.say("nothing"), BODY)


def _source(source: Source, counted: bool, phrases: Phrases) -> Cell:
    articles = phrases.listing(dict.fromkeys(one.article for one in source.articles))
    facts = (source.issuer, source.level, source.region, source.validity, source.status, source.text, source.places)
    return [
        Text(source.name, SMALL_BOLD),
        Text(phrases.say("middot").join(fact for fact in facts if fact), SMALL_GREY),
        Text(phrases.say("articles", articles=articles), SMALL_GREY),
        *(Text(f"· {note}", SMALL._replace(before=2)) for note in source.notes if counted),
    ]


def _meaning(group: Group) -> Row:
    label = Text(group.label, SMALL_BOLD.in_colour(VERDICT_COLOURS[group.verdict]))
    return [[label], [Text(group.meaning, SMALL)]]
