"""The first page: a summary that can be printed alone, always exactly one page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, HRFlowable, Spacer

from desktop.core.reports.chart import make_chart
from desktop.core.reports.parts import Entry, NextStep, OpenQuestion, Report
from desktop.core.reports.pdf.chart import draw_chart
from desktop.core.reports.pdf.grid import Cell, Grid, Row, head_of
from desktop.core.reports.pdf.letterhead import letterhead
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import (
    BODY,
    COMPANY,
    RULE,
    SMALL,
    SMALL_BOLD,
    SMALL_GREY,
    STRONG,
    VERDICT_COLOURS,
    WIDTH,
)
from desktop.core.reports.pdf.text import Text, break_lines, width_of

_MOST = ((6, 3), (5, 3), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1), (1, 1))
"""How many benefits and how many next steps are shown: the first pair that fits on the page."""
_HALF = WIDTH / 2
_ITEM = SMALL._replace(before=4)


def front_page(report: Report, paper: Paper) -> list[Flowable]:
    """In whose name, company, totals, chart, the largest benefits, what to do next, what has ended."""
    pages = (_page(report, paper, benefits, steps) for benefits, steps in _MOST)
    return next((page for page in pages if _height(page) <= paper.height), _page(report, paper, 0, 1))


def _height(page: Sequence[Flowable]) -> float:
    return sum(one.wrap(WIDTH, 0)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in page)


def _page(report: Report, paper: Paper, benefits: int, steps: int) -> list[Flowable]:
    say = report.phrases.say
    page: list[Flowable] = [
        *letterhead(paper),
        Text(say("title"), paper.kicker),
        Spacer(0, 3),
        Text(report.company, COMPANY, most_lines=2),
        Text(_basis(report), SMALL_GREY, most_lines=2),
        HRFlowable("100%", 0.75, color=RULE, spaceBefore=9, spaceAfter=11),
        *_total(report, paper),
        *_chart(report, paper),
    ]
    if report.financing_text:
        page += [Spacer(0, 8), Text(say("financing_line", amount=report.financing_text), SMALL_GREY)]
    page += _largest(report, benefits)
    page += [Spacer(0, 13), _next_steps(report, steps)]
    page += [
        HRFlowable("100%", 0.5, color=RULE, spaceBefore=10, spaceAfter=6),
        *_ending(report),
        Text(_ended(report), SMALL, most_lines=2),
        Text(say("front_notice"), SMALL_GREY),
    ]
    return page


def _basis(report: Report) -> str:
    say = report.phrases.say
    place = say("place", place=report.place) if report.place else say("place_unknown")
    basis = say("basis", on=report.on, version=report.version, documents=report.documents, benefits=report.benefits)
    return say("middot").join((basis, place))


def _total(report: Report, paper: Paper) -> list[Flowable]:
    certain = report.sums[0]
    say = report.phrases.say
    remarks = [certain.full] if certain.full != certain.short else []
    remarks += [*certain.notes, *_first_words(report)]
    return [
        Text(say("front_total"), SMALL_GREY),
        _fitting(certain.short, paper),
        Text(say("middot").join(remarks), SMALL),
        Text(say("middot").join(f"{group.label} {len(group.entries)}" for group in report.groups), SMALL_GREY),
    ]


def _first_words(report: Report) -> list[str]:
    """Where nothing is certain: whether that can still change."""
    if report.sums[0].high.fen:
        return []
    return [report.phrases.say("nothing_certain" if report.questions else "nothing_applies")]


def _fitting(text: str, paper: Paper) -> Text:
    """The total as large as its line allows."""
    style = paper.total
    while style.size > 14 and len(break_lines(text, WIDTH, style.font, style.size)) > 1:
        style = style._replace(size=style.size - 2, leading=style.leading - 2)
    return Text(text, style)


def _chart(report: Report, paper: Paper) -> list[Flowable]:
    chart = make_chart(report.sums)
    if not chart.bars:
        rows: list[Row] = [[[Text(one.title, BODY)], [Text(one.short, STRONG.on_the_right())]] for one in report.sums]
        return [Spacer(0, 14), Grid([WIDTH - 160, 160], rows)]
    return [
        Spacer(0, 14),
        Text(report.phrases.say("front_chart"), STRONG),
        Spacer(0, 2),
        draw_chart(chart, report.phrases, paper),
    ]


def _largest(report: Report, most: int) -> list[Flowable]:
    """The counted benefits, the surest first and of those the largest: the order of the assessment."""
    say, counted = report.phrases.say, report.counted
    if not counted or not most:
        return []
    verdicts = 12 + max(width_of(group.label, SMALL_BOLD.font, SMALL_BOLD.size) for group in report.groups)
    widths = (verdicts, WIDTH - verdicts - 118 - 112, 118, 112)
    titles = [say(f"column_{key}") for key in ("verdict", "benefit", "document", "amount")]
    labels = {group.verdict: group.label for group in report.groups}
    rows: list[Row] = [_benefit(entry, labels[entry.verdict]) for entry in counted[:most]]
    flowables: list[Flowable] = [
        Spacer(0, 13),
        Text(say("front_benefits"), STRONG),
        Spacer(0, 4),
        Grid(widths, rows, head=head_of(titles, right=(3,)), padding=3.5),
    ]
    if len(counted) > most:
        flowables += [Spacer(0, 3), Text(say("more", count=len(counted) - most, section=1), SMALL_GREY)]
    return flowables


def _benefit(entry: Entry, label: str) -> Row:
    return [
        [Text(label, SMALL_BOLD.in_colour(VERDICT_COLOURS[entry.verdict]))],
        [Text(entry.title, SMALL, most_lines=2)],
        [Text(f"{entry.source.number} {entry.article}", SMALL_GREY, most_lines=2)],
        [Text(entry.amount.short, SMALL_BOLD.on_the_right(), most_lines=2)],
    ]


def _next_steps(report: Report, most: int) -> Grid:
    say = report.phrases.say
    questions = [question for question in report.questions if question.at_stake.fen][:most]
    steps = report.steps[:most]
    left = [Text(say("front_questions"), STRONG)]
    right = [Text(say("front_steps"), STRONG)]
    left += [text for question in questions for text in _question(question, report)]
    right += [text for step in steps for text in _step(step, report)]
    if not questions:
        left.append(Text(say("front_no_questions"), SMALL_GREY))
    if not steps:
        right.append(Text(say("front_no_steps"), SMALL_GREY))
    return Grid([_HALF + 8, _HALF - 8], [[left, right]], rules=False, padding=0, gap=24)


def _question(question: OpenQuestion, report: Report) -> Cell:
    stake = report.phrases.say("at_stake", amount=question.at_stake_text)
    return [Text(question.question, _ITEM, most_lines=2), Text(stake, SMALL_GREY)]


def _step(step: NextStep, report: Report) -> Cell:
    """A step once, however many benefits it brings in reach."""
    beneath = report.phrases.say("front_step", worth=step.worth_text, titles=report.phrases.listing(step.titles))
    return [Text(step.text, _ITEM, most_lines=2), Text(beneath, SMALL_GREY, most_lines=1)]


def _ending(report: Report) -> list[Flowable]:
    """What ends within ninety days, the first first."""
    if not report.ending:
        return []
    first, say = report.ending[0], report.phrases.say
    key = "ending_line" if len(report.ending) == 1 else "ending_lines"
    line = say(key, document=first.source.name, day=first.last_day, days=first.days_left, count=len(report.ending))
    return [Text(line, SMALL, most_lines=2)]


def _ended(report: Report) -> str:
    if not report.ended:
        return report.phrases.say("ended_none")
    first = report.ended[0].source
    return report.phrases.say(
        "ended_line" if len(report.ended) == 1 else "ended_lines",
        document=first.name,
        status=first.status,
        validity=first.validity,
        documents=len(report.ended),
        benefits=sum(one.benefits for one in report.ended),
    )
