"""English: every word of the catalogue that is told to a user is called something, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.catalogue.source import Sources
from desktop.core.faults import Fault, suggestion
from desktop.core.rules.words import NAMED_IN_CODE
from desktop.core.vocabulary import Vocabulary

FILE, QUESTIONS = "english.yaml", "english-questions.yaml"


def faults(sources: Sources) -> Iterator[Fault]:
    """Words without an English one, and English ones for words that are not there."""
    vocabulary = sources.catalogue.vocabulary
    questions = set(questions_of(vocabulary))
    wanted = questions.union(words_of(vocabulary))
    english = vocabulary.english
    for word in sorted(wanted - english.keys()):
        yield Fault(
            f"{QUESTIONS if word in questions else FILE} {word}", "没有英文", f"请加一行 - {{id: {word}, english: …}}"
        )
    for word in sorted(english.keys() - wanted):
        yield Fault(sources.where(word, "english"), "目录里没有这个词", suggestion(word, wanted))


def words_of(vocabulary: Vocabulary) -> Iterator[str]:
    """Every label, option, unit and name that can stand in a reason."""
    yield from NAMED_IN_CODE
    for fact in vocabulary.facts:
        yield from (fact.label, *fact.options, *([fact.unit] if fact.unit else []))
    for several in (vocabulary.sectors, vocabulary.regions, vocabulary.certifications):
        yield from (one.name for one in several)


def questions_of(vocabulary: Vocabulary) -> Iterator[str]:
    """Every question, and what is said beneath it."""
    for fact in vocabulary.facts:
        yield from (fact.question, *([fact.help] if fact.help else []))
