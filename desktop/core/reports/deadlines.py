"""The deadlines of a company as a calendar (RFC 5545): last days of documents, and of certifications held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.outlook import ending_soon, running_out
from desktop.core.assessment.telling import words_of
from desktop.core.files import replace_file
from desktop.core.languages import Language
from desktop.core.progress import Progress, silent
from desktop.core.reports.clean import printable
from desktop.core.reports.phrases import Phrases
from desktop.core.rules.words import traditional

AHEAD = 730
"""How many days ahead a deadline is told."""
REMINDERS = (30, 7)
"""How many days before a deadline the calendar reminds of it."""

_LONGEST_LINE = 75  # octets, as RFC 5545 3.1 wants it


class Deadline(msgspec.Struct, frozen=True):
    """A last day: what ends, what hangs on it, and a name that stays the same each time it is written."""

    id: str
    on: date
    summary: str
    details: str


def deadlines(assessment: Assessment, language: Language = "zh-Hans") -> tuple[Deadline, ...]:
    """What ends within `AHEAD` days of what the company can still have or holds, the first first."""
    found = [*_of_documents(assessment, language), *_of_certifications(assessment, language)]
    return tuple(sorted(found, key=lambda one: (one.on, one.id)))


def write_deadlines(
    assessment: Assessment, path: Path, language: Language = "zh-Hans", progress: Progress = silent
) -> None:
    """Writes the deadlines to ``path``: same assessment, same bytes. Raises `InputError` when the disk refuses."""
    progress(0, 1)
    company = " ".join(printable(assessment.profile.name).split()) or Phrases(language).say("unnamed")
    lines = _calendar(deadlines(assessment, language), company, assessment.on, Phrases(language))
    content = "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8")

    def write(unfinished: Path) -> None:
        unfinished.write_bytes(content)

    replace_file(path, write)
    progress(1, 1)


# --- what ends ------------------------------------------------------------------------------------------------------


def _of_documents(assessment: Assessment, language: Language) -> Iterator[Deadline]:
    phrases = Phrases(language)
    for ending in ending_soon(assessment, AHEAD):
        document = assessment.catalogue.document[ending.document]
        benefits = _titles(ending.benefits, assessment, phrases)
        source = phrases.say("deadline_source", title=_told(document.title, language), number=document.number or "–")
        yield Deadline(
            id=f"document-{document.id}-{ending.last_day:%Y%m%d}",
            on=ending.last_day,
            summary=phrases.say("deadline_document", title=_told(document.title, language)),
            details="\n".join((phrases.say("deadline_benefits", titles=benefits), source)),
        )


def _of_certifications(assessment: Assessment, language: Language) -> Iterator[Deadline]:
    phrases, words = Phrases(language), words_of(assessment, language)
    for number, one in enumerate(running_out(assessment, AHEAD)):
        titles = _titles(one.benefits, assessment, phrases)
        yield Deadline(
            id=f"certification-{number}-{one.last_day:%Y%m%d}",
            on=one.last_day,
            summary=phrases.say("deadline_certification", name=words.certification(one.certification)),
            details=phrases.say("deadline_loses", titles=titles) if titles else "",
        )


def _titles(benefits: tuple[str, ...], assessment: Assessment, phrases: Phrases) -> str:
    return phrases.listing(_told(assessment.result[name].benefit.title, phrases.language) for name in benefits)


def _told(title: str, language: Language) -> str:
    return traditional(title) if language == "zh-Hant" else title


# --- the file -------------------------------------------------------------------------------------------------------


def _calendar(several: tuple[Deadline, ...], company: str, on: date, phrases: Phrases) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//huiqi//deadlines//{phrases.locale}", "CALSCALE:GREGORIAN")
    yield f"X-WR-CALNAME:{_escaped(phrases.say('calendar_title', company=company))}"
    for one in several:
        yield from ("BEGIN:VEVENT", f"UID:{one.id}@huiqi", f"DTSTAMP:{on:%Y%m%d}T000000Z")
        yield f"DTSTART;VALUE=DATE:{one.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{one.on + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{_escaped(one.summary)}"
        if one.details:
            yield f"DESCRIPTION:{_escaped(one.details)}"
        yield "TRANSP:TRANSPARENT"
        for days in REMINDERS:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{days}D")
            yield from (f"DESCRIPTION:{_escaped(one.summary)}", "END:VALARM")
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _escaped(text: str) -> str:
    for mark in ("\\", ";", ","):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most `_LONGEST_LINE` octets, each but the first after a space; no character is cut."""
    pieces, piece, room = [], "", _LONGEST_LINE
    for character in line:
        if len((piece + character).encode("utf-8")) > room:
            pieces.append(piece)
            piece, room = "", _LONGEST_LINE - 1
        piece += character
    return "\r\n ".join([*pieces, piece])
