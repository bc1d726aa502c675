"""What a report consists of: every text ready to print, every figure as the assessment has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from desktop.core.assessment.model import COUNTABLE, Verdict
from desktop.core.quantities import Money, Value
from desktop.core.reports.formulas import Live
from desktop.core.reports.phrases import Phrases


class Sum(msgspec.Struct, frozen=True, kw_only=True):
    """One of the three totals: ``short`` and ``full`` its range in 万元 and in yuan, ``provided`` what it rests on."""

    key: str
    title: str
    meaning: str
    provided: str
    low: Money
    high: Money
    yearly: Money
    without_figure: int
    short: str
    full: str
    notes: tuple[str, ...] = ()


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """What a benefit comes to; ``high`` is None where there is no figure, and ``short`` says why then."""

    low: Money
    high: Money | None
    short: str
    full: str
    per: str
    form: str
    certainty: str
    working: str
    live: Live | None = None
    """Its formula over the answers, where the rule is arithmetic."""


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """One requirement and how it comes out (``met``, ``not_met``, ``unknown``, ``judged``; ``word`` for people).

    ``term`` says that it is a name the document defines: its ``parts`` are then told once, in `Report.terms`.
    """

    text: str
    actual: str
    outcome: str
    word: str
    term: bool = False
    parts: tuple[Requirement, ...] = ()

    def walk(self, level: int = 1) -> Iterator[tuple[int, Requirement]]:
        """Itself and its parts with their level; what stands behind a defined name is left out."""
        yield level, self
        if not self.term:
            for part in self.parts:
                yield from part.walk(level + 1)

    def names(self) -> Iterator[str]:
        """Every defined name in it, also behind another."""
        if self.term:
            yield self.text
        for part in self.parts:
            yield from part.names()


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A document; ``name`` is number and title in one."""

    id: str
    number: str
    title: str
    name: str
    issuer: str
    level: str
    region: str
    first: date | None
    last: date | None
    validity: str
    status: str
    text: str
    places: str
    notes: tuple[str, ...]
    articles: tuple[Article, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a document and the benefits that stand there."""

    article: str
    at: str
    titles: str


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """One set of changes that would bring a benefit within reach; ``worth`` is what they add in all."""

    text: str
    worth: Money | None
    worth_text: str


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One benefit."""

    id: str
    title: str
    verdict: Verdict
    source: Source
    article: str
    at: str
    amount: Amount
    requirements: tuple[Requirement, ...]
    first_failing: Requirement | None
    missing: tuple[str, ...]
    ways: tuple[Way, ...]
    counted: bool
    why_not: str
    materials: tuple[str, ...]
    authority: str
    note: str

    @property
    def worth(self) -> Money | None:
        """What the best of its ways adds; they were all tried by the assessment."""
        worths = [way.worth for way in self.ways if way.worth is not None]
        return max(worths, key=lambda worth: worth.fen, default=None)


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """All benefits of one verdict: the counted first, then by money. ``mark`` is a sign that says it without colour."""

    verdict: Verdict
    word: str
    mark: str
    meaning: str
    entries: tuple[Entry, ...]

    @property
    def label(self) -> str:
        """Sign and word: ``✓ 符合``."""
        return f"{self.mark} {self.word}"


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A name that a document defines, and how each part of its meaning comes out."""

    name: str
    source: Source
    requirement: Requirement


class OpenQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A fact still unknown, how to ask for it, and the money that hangs on it."""

    fact: str
    label: str
    question: str
    help: str
    at_stake: Money
    at_stake_text: str
    titles: tuple[str, ...]


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was answered: ``text`` as people read it, ``exact`` where that says more, ``value`` for a cell."""

    label: str
    text: str
    origin: str
    exact: str = ""
    unit: str = ""
    value: Value | None = None
    key: str = ""
    """What it answers, whatever the language: ``fact:revenue``, ``district`` …"""


class Ended(msgspec.Struct, frozen=True, kw_only=True):
    """A document that is not in force and how many benefits fall away with it."""

    source: Source
    benefits: int


class NextStep(msgspec.Struct, frozen=True, kw_only=True):
    """Something the company could do, once for all benefits it serves: what it adds in all, how hard it is."""

    text: str
    effort: str
    worth: Money
    worth_text: str
    titles: tuple[str, ...]


class EndingSoon(msgspec.Struct, frozen=True, kw_only=True):
    """A document whose benefits can still be had, and its last day."""

    source: Source
    last_day: date
    days_left: int
    titles: tuple[str, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a report lays out."""

    phrases: Phrases
    named: bool
    company: str
    on: date
    place: str
    version: str
    documents: int
    benefits: int
    sums: tuple[Sum, Sum, Sum]
    financing: Money
    financing_text: str
    otherwise: str
    groups: tuple[Group, ...]
    terms: tuple[Term, ...]
    questions: tuple[OpenQuestion, ...]
    inputs: tuple[Input, ...]
    sources: tuple[Source, ...]
    ended: tuple[Ended, ...]
    steps: tuple[NextStep, ...]
    ending: tuple[EndingSoon, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every benefit, group after group."""
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def counted(self) -> tuple[Entry, ...]:
        """The benefits of the best combination."""
        return tuple(entry for entry in self.entries if entry.counted)

    @property
    def uncounted(self) -> tuple[Entry, ...]:
        """Those that could bring money but are not part of it, each with its reason."""
        return tuple(entry for entry in self.entries if not entry.counted and entry.verdict in COUNTABLE)

    @property
    def near(self) -> tuple[Entry, ...]:
        """Those a change would bring within reach, what adds most first."""
        found = [entry for entry in self.entries if entry.verdict == "near"]
        return tuple(sorted(found, key=lambda entry: -(entry.worth.fen if entry.worth else 0)))

    @property
    def ineligible(self) -> tuple[Entry, ...]:
        """Those that fail."""
        return tuple(entry for entry in self.entries if entry.verdict == "ineligible")

    def terms_behind(self, entries: Iterable[Entry]) -> tuple[Term, ...]:
        """The defined names that ``entries`` rest on, and those behind these."""
        wanted: set[tuple[str, str]] = set()
        for entry in entries:
            wanted.update((entry.source.id, name) for one in entry.requirements for name in one.names())
        return tuple(term for term in self.terms if (term.source.id, term.name) in wanted)

    def group(self, verdict: Verdict) -> Group:
        """The group of that verdict."""
        return next(group for group in self.groups if group.verdict == verdict)
