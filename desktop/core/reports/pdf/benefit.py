"""One counted benefit on paper: amount worked out, document and article, every condition and how it comes out."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable

from desktop.core.reports.parts import Entry, Requirement
from desktop.core.reports.pdf.grid import Grid, Leading, Row
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import (
    OUTCOME_COLOURS,
    SMALL,
    SMALL_BOLD,
    SMALL_GREY,
    WIDTH,
)
from desktop.core.reports.pdf.text import Mark, Text, width_of
from desktop.core.reports.phrases import Phrases

_FIGURE = 176.0
_LEAST_LABEL, _GAP = 40.0, 8.0
_OUTCOME = 66.0
_ACTUAL = 146.0
_INDENT = 12.0
_LEVEL_IN_BOOKMARKS = 2
_FIRST_ROWS = 60
"""At least this much of the conditions stands on the page of their benefit."""


def benefit_block(
    entry: Entry, phrases: Phrases, paper: Paper, number: int, terms_section: int, opening: Sequence[Flowable] = ()
) -> list[Flowable]:
    """Title and figure on one line, then what it rests on; ``opening`` is a heading that must not stand alone above."""
    amount, say = entry.amount, phrases.say
    title = f"1.{number}　{entry.title}"
    kind = say("middot").join((amount.certainty, amount.per, amount.form))
    figure = [Text(amount.short, paper.title.on_the_right())]
    if amount.full and amount.full != amount.short:
        figure.append(Text(amount.full, SMALL_GREY.on_the_right()))
    heading = Grid(
        [WIDTH - _FIGURE, _FIGURE],
        [[[Text(title, paper.title), Text(kind, SMALL_GREY)], figure]],
        rules=False,
        padding=0,
        mark=Mark(f"benefit-{entry.id}", title, _LEVEL_IN_BOOKMARKS, listed=False),
        before=20,
    )
    facts = _facts(entry, phrases)
    continued = [[Text(say("continued", title=title), SMALL_BOLD)]]
    requirements = requirement_rows(entry.requirements, phrases, terms_section, continued)
    together = [*opening, heading, facts]
    room = sum(one.wrap(WIDTH, 0)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in together)
    return [CondPageBreak(room + _FIRST_ROWS), *together, requirements]


def requirement_rows(requirements: Sequence[Requirement], phrases: Phrases, terms_section: int, continued: Row) -> Grid:
    """One line a requirement: how it comes out, what is asked, what the company has."""
    rows: list[Row] = []
    for requirement in requirements:
        for level, one in requirement.walk():
            colour = OUTCOME_COLOURS[one.outcome]
            text = say_term(one, phrases, terms_section)
            label = phrases.say("verdict", mark=phrases.say(f"mark_{one.outcome}"), word=one.word)
            row = [
                [Text(label, SMALL_BOLD.in_colour(colour))],
                [Text(text, SMALL, indent=_INDENT * (level - 1))],
                [Text(one.actual, SMALL_GREY)],
            ]
            rows.append(Leading(row) if one.parts and not one.term else row)
    return Grid([_OUTCOME, WIDTH - _OUTCOME - _ACTUAL, _ACTUAL], rows, continued=continued, padding=2.5, before=3)


def say_term(requirement: Requirement, phrases: Phrases, terms_section: int) -> str:
    """What is asked; a name the document defines says where its meaning stands."""
    if not requirement.term:
        return requirement.text
    return phrases.say("defined_below", text=requirement.text, section=terms_section)


def _facts(entry: Entry, phrases: Phrases) -> Grid:
    say, source = phrases.say, entry.source
    document = say("middot").join((source.level, source.region, source.validity, source.status))
    labelled = [
        ("label_source", f"{source.name} {say('article_and_place', article=entry.article, at=entry.at)}"),
        ("", document),
        ("label_amount", entry.amount.working),
        ("label_missing", phrases.listing(entry.missing)),
        ("label_materials", phrases.listing(entry.materials)),
        ("label_authority", entry.authority),
        ("label_note", entry.note),
    ]
    rows: list[Row] = [
        [[Text(say(label) if label else "", SMALL_GREY)], [Text(text, SMALL if label else SMALL_GREY)]]
        for label, text in labelled
        if text
    ]
    widest = max(width_of(say(label), SMALL_GREY.font, SMALL_GREY.size) for label, _ in labelled if label)
    column = max(widest + _GAP, _LEAST_LABEL)
    return Grid([column, WIDTH - column], rows, rules=False, padding=1, gap=_GAP, before=3)
