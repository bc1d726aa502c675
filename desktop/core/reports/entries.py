"""One result of an assessment, and the documents it rests on, as a report tells them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result, Step
from desktop.core.assessment.telling import OUTCOMES, period, steps_told, why_not_counted
from desktop.core.catalogue.model import Document, Status
from desktop.core.reports.figures import full_span, short, short_span
from desktop.core.reports.formulas import Live, live_amount
from desktop.core.reports.parts import Amount, Article, Entry, Requirement, Source, Term, Way
from desktop.core.reports.phrases import Phrases
from desktop.core.rules.conditions import AllOf, AnyOf, Defined, NoneOf
from desktop.core.rules.outcome import Reason
from desktop.core.rules.situation import Situation
from desktop.core.rules.words import Words

_RUNNING: tuple[Status, ...] = ("in_force", "undated")


class Teller(msgspec.Struct, frozen=True):
    """Tells results in the words of the catalogue and the phrases of the report."""

    assessment: Assessment
    words: Words
    phrases: Phrases
    sources: Mapping[str, Source]

    def entry(self, result: Result) -> Entry:
        """One benefit with everything there is to print about it."""
        benefit = result.benefit
        requirements = self._requirements(result.reason)
        failing = (one for one in requirements if one.outcome == "not_met")
        first_failing = next(failing, None)
        return Entry(
            id=benefit.id,
            title=benefit.title,
            verdict=result.verdict,
            source=self.sources[result.document.id],
            article=benefit.article,
            at=benefit.at,
            amount=self._amount(result),
            requirements=requirements,
            first_failing=self._deepest(first_failing) if first_failing else None,
            missing=tuple(self.words.label(fact) for fact in result.missing),
            ways=tuple(self._way(result, step) for step in result.steps),
            counted=result.counted,
            why_not=self.phrases.capital(why_not_counted(result, self.words)),
            materials=benefit.materials,
            authority=benefit.authority or result.document.authority,
            note=self._note(result),
        )

    def terms(self, results: Iterable[Result]) -> tuple[Term, ...]:
        """Every name the documents define, once, in the order it is first used."""
        found: dict[tuple[str, str], Term] = {}
        for result in results:
            source = self.sources[result.document.id]
            for requirement in self._requirements(result.reason):
                for term in _terms_in(requirement):
                    found.setdefault((source.id, term.text), Term(name=term.text, source=source, requirement=term))
        return tuple(found.values())

    def _note(self, result: Result) -> str:
        continues = result.status not in _RUNNING and result.verdict != "not_in_force"
        return (self.phrases.say("continues") if continues else "") + result.benefit.note

    def _amount(self, result: Result) -> Amount:
        found, phrases = result.amount, self.phrases
        if found.high is not None:
            texts = (short_span(found.low, found.high, phrases), full_span(found.low, found.high, phrases))
        elif found.form == "in_kind":
            texts = (phrases.say("not_money"), "")
        else:
            later = not set(result.missing).isdisjoint(result.benefit.amount.facts())
            texts = (phrases.say("figure_later" if later else "without_figure"), "")
        return Amount(
            low=found.low,
            high=found.high,
            short=texts[0],
            full=texts[1],
            per=period(found.per, self.words),
            form=phrases.say(f"form_{found.form}"),
            certainty=phrases.capital(self.words.say(f"certainty_{result.benefit.certainty}")),
            working=phrases.capital(self.words.tell(found.working)),
            live=self._live(result),
        )

    def _live(self, result: Result) -> Live | None:
        """The formula of the rule; none where what was received, or anything else, makes the amount another."""
        known = self.assessment.profile.known
        situation = Situation(self.assessment.profile, self.assessment.on, self.assessment.catalogue.vocabulary)
        span = result.benefit.amount.span(situation)
        same = (span.low, span.high) == (result.amount.low, result.amount.high)
        return live_amount(result.benefit, known) if same else None

    def _way(self, result: Result, step: Step) -> Way:
        worth, phrases = self.assessment.worth(result, step), self.phrases
        text = phrases.say("worth_more", amount=short(worth, phrases)) if worth.fen > 0 else phrases.say("none")
        return Way(text=phrases.capital(phrases.listing(steps_told(step, self.words))), worth=worth, worth_text=text)

    def _requirements(self, reason: Reason) -> tuple[Requirement, ...]:
        """The lines of a reason: what must all be met stands line by line."""
        if isinstance(reason.condition, AllOf):
            return tuple(line for part in reason.parts for line in self._requirements(part))
        return (self._requirement(reason),)

    def _requirement(self, reason: Reason) -> Requirement:
        """One line; a composed condition is told by its parts below it, not by a sentence that repeats them."""
        condition, words, phrases = reason.condition, self.words, self.phrases
        if isinstance(condition, Defined):
            parts = tuple(line for part in reason.parts for line in self._requirements(part))
            actual = parts[0].actual if len(parts) == 1 else ""
            return self._line(reason, condition.defined, actual, parts, term=True)
        if isinstance(condition, NoneOf):
            lines = (self._negated(self._requirement(part)) for part in reason.parts)
            return self._line(reason, phrases.say("none_of"), parts=tuple(lines))
        if isinstance(condition, (AllOf, AnyOf)):
            head = phrases.say("all_of" if isinstance(condition, AllOf) else "any_of")
            return self._line(reason, head, parts=tuple(self._requirement(part) for part in reason.parts))
        return self._line(reason, condition.required(words), condition.actual(words, reason))

    def _deepest(self, requirement: Requirement) -> Requirement:
        """The single failing line behind a composed one; of alternatives the first, saying that the others fail too.

        Behind a defined name stands what of its meaning fails: the name alone would say nothing.
        """
        failing = [part for part in requirement.parts if part.outcome == "not_met"]
        if not failing:
            return requirement
        deepest = self._deepest(failing[0])
        if requirement.term:
            text = self.phrases.say("fails_by_definition", term=requirement.text, text=deepest.text)
            return msgspec.structs.replace(deepest, text=text)
        if requirement.text != self.phrases.capital(self.phrases.say("any_of")):
            return deepest
        return msgspec.structs.replace(deepest, text=self.phrases.say("and_others_fail", text=deepest.text))

    def _line(
        self, reason: Reason, text: str, actual: str = "", parts: tuple[Requirement, ...] = (), *, term: bool = False
    ) -> Requirement:
        outcome = OUTCOMES[reason.outcome]
        word = self.phrases.say(f"outcome_{outcome}")
        say = self.phrases.capital
        return Requirement(text=say(text), actual=say(actual), outcome=outcome, word=say(word), term=term, parts=parts)

    def _negated(self, line: Requirement) -> Requirement:
        """Under "none of these" it is good that something is not so."""
        outcome = {"met": "not_met", "not_met": "met"}.get(line.outcome, line.outcome)
        words = {"met": "outcome_absent", "not_met": "outcome_present"}
        word = self.phrases.say(words[outcome]) if outcome in words else line.word
        return msgspec.structs.replace(line, outcome=outcome, word=self.phrases.capital(word))


def make_sources(assessment: Assessment, words: Words, phrases: Phrases) -> dict[str, Source]:
    """Every document that a result rests on, by id, in the order of the catalogue."""
    results: dict[str, list[Result]] = {}
    for result in assessment.results:
        results.setdefault(result.document.id, []).append(result)
    return {
        document.id: _source(document, results[document.id], words, phrases)
        for document in assessment.catalogue.documents
        if document.id in results
    }


def _source(document: Document, results: list[Result], words: Words, phrases: Phrases) -> Source:
    number = document.number or phrases.say("no_number")
    return Source(
        id=document.id,
        number=number,
        title=document.title,
        name=phrases.say("document", number=number, title=document.title),
        issuer=document.issuer,
        level=phrases.say(f"level_{document.level}"),
        region=words.term(words.vocabulary.region[document.region].name),
        first=document.from_,
        last=document.last_day,
        validity=_validity(document.from_, document.last_day, phrases),
        status=words.say(f"standing_{results[0].status}"),
        text=phrases.say(f"text_{document.text}"),
        places=phrases.listing(
            [phrases.say("source_lines", seed=one.seed, lines=one.lines) for one in document.source]
        ),
        notes=tuple(note for note in (document.validity, *document.notes) if note),
        articles=_articles(results, phrases),
    )


def _articles(results: list[Result], phrases: Phrases) -> tuple[Article, ...]:
    """The places of a document, in its order; of many benefits at one place the first and their number are named."""
    places: dict[tuple[str, str], list[str]] = {}
    for result in results:
        places.setdefault((result.benefit.article, result.benefit.at), []).append(result.benefit.title)
    return tuple(
        Article(
            article=article,
            at=at,
            titles=phrases.listing(titles)
            if len(titles) <= 2
            else phrases.say("and_more", first=titles[0], count=len(titles)),
        )
        for (article, at), titles in places.items()
    )


def _validity(first: date | None, last: date | None, phrases: Phrases) -> str:
    known = {(True, True): "between", (True, False): "from", (False, True): "to", (False, False): "open"}
    return phrases.say(f"valid_{known[first is not None, last is not None]}", first=first, last=last)


def _terms_in(requirement: Requirement) -> Iterable[Requirement]:
    if requirement.term:
        yield requirement
    for part in requirement.parts:
        yield from _terms_in(part)
