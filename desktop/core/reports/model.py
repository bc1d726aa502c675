"""The one model behind every report: what an assessment says, in words and figures ready to lay out.

Nothing is worked out a second time: every sum, verdict and order is the assessment's own.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import VERDICTS, Question, Total
from desktop.core.assessment.model import NextStep as Step
from desktop.core.assessment.outlook import Ending, ending_soon
from desktop.core.assessment.telling import words_of
from desktop.core.facts import UNITS, Fact
from desktop.core.languages import Language
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Value
from desktop.core.reports.clean import map_texts, printable
from desktop.core.reports.entries import Teller, make_sources
from desktop.core.reports.figures import full, full_span, short, short_span
from desktop.core.reports.parts import Ended, EndingSoon, Group, Input, NextStep, OpenQuestion, Report, Source, Sum
from desktop.core.reports.phrases import Phrases
from desktop.core.rules.words import Words, traditional
from desktop.core.vocabulary import RECIPIENT_KINDS


def make_report(assessment: Assessment, language: Language = "zh-Hans") -> Report:
    """Everything a report of ``assessment`` lays out, told in ``language``; in English titles stay Chinese."""
    if language == "zh-Hant":
        return _in_traditional(make_report(assessment))
    phrases, words = Phrases(language), words_of(assessment, language)
    sources = make_sources(assessment, words, phrases)
    teller = Teller(assessment, words, phrases, sources)
    totals, profile = assessment.totals, assessment.profile
    sums = (
        _sum("certain", totals.certain, phrases),
        _sum("with_confirmation", totals.with_confirmation, phrases),
        _sum("with_unknowns", totals.with_unknowns, phrases),
    )
    return Report(
        phrases=phrases,
        named=bool(_name(profile.name)),
        company=_name(profile.name) or phrases.say("unnamed"),
        on=assessment.on,
        place="" if profile.district is None else words.term(words.vocabulary.region[profile.district].name),
        version=assessment.catalogue.version,
        documents=len(assessment.catalogue.documents),
        benefits=len(assessment.catalogue.benefit),
        sums=sums,
        financing=totals.financing,
        financing_text=short(totals.financing, phrases) if totals.financing.fen else "",
        otherwise=_otherwise(assessment, sums, phrases),
        groups=tuple(
            Group(
                verdict=verdict,
                word=phrases.capital(words.say(f"verdict_{verdict}")),
                mark=phrases.say(f"mark_{verdict}"),
                meaning=phrases.say(f"meaning_{verdict}"),
                entries=tuple(teller.entry(result) for result in assessment.with_verdict(verdict)),
            )
            for verdict in VERDICTS
        ),
        terms=teller.terms(result for verdict in VERDICTS for result in assessment.with_verdict(verdict)),
        questions=tuple(_question(question, assessment, words, phrases) for question in assessment.questions),
        inputs=tuple(_inputs(assessment, words, phrases)),
        sources=tuple(sources.values()),
        ended=_ended(assessment, sources),
        steps=tuple(_step(step, assessment, words, phrases) for step in assessment.next_steps),
        ending=tuple(_ending(one, assessment, sources) for one in ending_soon(assessment)),
    )


def _in_traditional(report: Report) -> Report:
    """The same in 繁體, but for the company's own name, which is left as it was typed."""
    phrases = Phrases("zh-Hant")
    told = map_texts(report, traditional)
    own_name = phrases.say("input_name")
    inputs = (
        msgspec.structs.replace(one, key=before.key, text=before.text if one.label == own_name else one.text)
        for one, before in zip(told.inputs, report.inputs, strict=True)
    )
    company = report.company if report.named else phrases.say("unnamed")
    return msgspec.structs.replace(told, phrases=phrases, company=company, inputs=tuple(inputs))


def _name(text: str) -> str:
    return " ".join(printable(text).split())


def _sum(key: str, total: Total, phrases: Phrases) -> Sum:
    notes = []
    if total.yearly.fen:
        notes.append(phrases.say("yearly_part", amount=short(total.yearly, phrases)))
    if total.without_figure:
        notes.append(phrases.say("without_figure_part", count=total.without_figure))
    return Sum(
        key=key,
        title=phrases.say(key),
        meaning=phrases.say(f"{key}_meaning"),
        provided=phrases.say(f"{key}_if"),
        low=total.low,
        high=total.high,
        yearly=total.yearly,
        without_figure=total.without_figure,
        short=short_span(total.low, total.high, phrases),
        full=full_span(total.low, total.high, phrases),
        notes=tuple(notes),
    )


def _otherwise(assessment: Assessment, sums: Iterable[Sum], phrases: Phrases) -> str:
    """Where a wider total takes a benefit that the list does not count: which, so that the sums can be followed."""
    totals = assessment.totals
    for one, total in zip(sums, (totals.certain, totals.with_confirmation, totals.with_unknowns), strict=True):
        titles = [
            result.benefit.title
            for result in assessment.results
            if result.benefit.id in total.benefits and not result.counted
        ]
        if titles:
            return phrases.say("otherwise", total=one.title, titles=phrases.listing(titles))
    return ""


def _question(question: Question, assessment: Assessment, words: Words, phrases: Phrases) -> OpenQuestion:
    fact = words.vocabulary.fact.get(question.fact)
    stake = question.at_stake
    return OpenQuestion(
        fact=question.fact,
        label=phrases.capital(words.label(question.fact)),
        question=words.question(question.fact) if fact else phrases.say(f"question_{question.fact}"),
        help=words.help(question.fact) if fact else "",
        at_stake=stake,
        at_stake_text=short(stake, phrases) if stake.fen else phrases.say("none"),
        titles=tuple(assessment.result[benefit].benefit.title for benefit in question.benefits),
    )


def _step(step: Step, assessment: Assessment, words: Words, phrases: Phrases) -> NextStep:
    return NextStep(
        text=phrases.capital(phrases.listing([change.say(words) for change in step.changes])),
        effort=words.say(f"effort_{step.effort}"),
        worth=step.worth,
        worth_text=phrases.say("worth_more", amount=short(step.worth, phrases)),
        titles=tuple(dict.fromkeys(assessment.result[name].benefit.title for name in step.benefits)),
    )


def _ending(one: Ending, assessment: Assessment, sources: dict[str, Source]) -> EndingSoon:
    titles = tuple(assessment.result[name].benefit.title for name in one.benefits)
    return EndingSoon(source=sources[one.document], last_day=one.last_day, days_left=one.days_left, titles=titles)


def _ended(assessment: Assessment, sources: dict[str, Source]) -> tuple[Ended, ...]:
    counts: dict[str, int] = {}
    for result in assessment.results:
        if result.verdict == "not_in_force":
            counts[result.document.id] = counts.get(result.document.id, 0) + 1
    return tuple(Ended(source=sources[document], benefits=count) for document, count in counts.items())


def _inputs(assessment: Assessment, words: Words, phrases: Phrases) -> Iterable[Input]:
    """Everything the company said, then what follows from it."""
    profile, vocabulary = assessment.profile, words.vocabulary
    given = phrases.say("origin_given")
    if profile.name:
        yield Input(key="name", label=phrases.say("input_name"), text=_name(profile.name), origin=given)
    if profile.district is not None:
        yield Input(
            key="district",
            label=phrases.say("input_district"),
            text=_path(profile.district, words, phrases),
            origin=given,
        )
    kinds = phrases.listing([words.term(RECIPIENT_KINDS[kind]) for kind in profile.recipient_kinds])
    assumed = profile.recipient_kinds == ("enterprise",)
    yield Input(
        key="recipient_kinds",
        label=phrases.say("input_kinds"),
        text=kinds,
        origin=phrases.say("origin_default") if assumed else given,
    )
    if profile.sectors is not None:
        sectors = phrases.listing([words.term(vocabulary.sector[sector].name) for sector in profile.sectors])
        yield Input(
            key="sectors", label=phrases.say("input_sectors"), text=sectors or phrases.say("input_none"), origin=given
        )
    for fact in vocabulary.facts:
        if fact.id in profile.known:
            origin = given if fact.id in profile.facts else phrases.say("origin_derived")
            yield _answer(fact, profile.known[fact.id], origin, words, phrases)
    if profile.certifications is not None:
        label = phrases.say("input_certification")
        if not profile.certifications:
            yield Input(key="certifications", label=label, text=phrases.say("input_none"), origin=given)
        for held in profile.certifications:
            yield Input(key=f"certification:{held.id}", label=label, text=_held(held, words, phrases), origin=given)
    for entry in profile.received:
        benefit = assessment.catalogue.benefit.get(entry.benefit)
        yield Input(
            key=f"received:{entry.benefit}",
            label=phrases.say("input_received"),
            text=phrases.say(
                "input_received_entry",
                title=benefit.title if benefit else entry.benefit,
                on=entry.on,
                amount=short(entry.amount, phrases),
            ),
            exact=full(entry.amount, phrases),
            origin=given,
        )


def _path(district: str, words: Words, phrases: Phrases) -> str:
    regions = [region for region in words.vocabulary.region_path(district) if region.level != "nation"]
    return phrases.say("path").join(words.term(region.name) for region in reversed(regions))


def _answer(fact: Fact, value: Value, origin: str, words: Words, phrases: Phrases) -> Input:
    label = phrases.capital(words.label(fact.id))
    if isinstance(value, Money):
        text, exact = short(value, phrases), full(value, phrases)
        unit = phrases.say(f"unit_{value.currency}")
        return Input(
            key=f"fact:{fact.id}",
            label=label,
            text=text,
            exact=exact if exact != text else "",
            unit=unit,
            value=value,
            origin=origin,
        )
    unit = UNITS[fact.type] or fact.unit
    return Input(
        key=f"fact:{fact.id}",
        label=label,
        text=words.shown(fact.id, value),
        unit=words.term(unit),
        value=value,
        origin=origin,
    )


def _held(held: HeldCertification, words: Words, phrases: Phrases) -> str:
    name = words.certification(held.id)
    text = (
        phrases.say("input_awarded", name=name, on=held.on)
        if held.on
        else phrases.say("input_awarded_undated", name=name)
    )
    return text + (phrases.say("input_until", until=held.until) if held.until else "")
