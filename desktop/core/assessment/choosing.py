"""Which results are shown and in what order: filters that all must hold, a search, and a key to sort by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from desktop.core.assessment.model import VERDICTS, Result
from desktop.core.catalogue.model import CERTAINTIES
from desktop.core.rules.conditions import InSector, leaves
from desktop.core.vocabulary import folded, simplified

Order = Literal["verdict", "amount", "certainty", "ends", "title"]
ORDERS: tuple[Order, ...] = ("verdict", "amount", "certainty", "ends", "title")
"""By verdict, counted ones first; the most money first; the surest first; what ends first first; by title."""

_VERDICTS = list(VERDICTS)
_CERTAINTIES = list(CERTAINTIES)


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be shown. An empty set or text asks for nothing and lets everything through.

    ``forms`` are those of amounts; ``paid`` is ``once``, ``yearly`` or ``item``; ``authorities`` are who decides;
    ``sectors`` lets through what is for one of them or for no sector in particular; ``text`` is searched for in
    titles, numbers, articles and notes, each of its words, Simplified and Traditional alike.
    """

    verdicts: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    certainties: frozenset[str] = frozenset()
    paid: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    counted_only: bool = False
    text: str = ""
    order: Order = "verdict"

    @property
    def is_everything(self) -> bool:
        """Whether it leaves nothing out."""
        return msgspec.structs.replace(self, order="verdict") == Choice()


def chosen(results: Iterable[Result], choice: Choice) -> tuple[Result, ...]:
    """The results that pass every filter, in the order asked for; of equals those first that bring more."""
    words = [folded(simplified(word)) for word in choice.text.split() if folded(word)]
    passing = [result for result in results if _passes(result, choice, words)]
    return tuple(sorted(passing, key=_KEYS[choice.order]))


def authority_of(result: Result) -> str:
    """Who decides on a benefit: the body its article names, else its document's; empty where neither does."""
    return result.benefit.authority or result.document.authority


def authorities_of(results: Sequence[Result]) -> tuple[str, ...]:
    """Every authority of some results, those with the most benefits first."""
    counts: dict[str, int] = {}
    for result in results:
        name = authority_of(result)
        if name:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def sectors_of(result: Result) -> frozenset[str]:
    """The sectors its conditions name; none where it is for every sector."""
    return frozenset(
        sector for leaf in leaves(result.benefit.when) if isinstance(leaf, InSector) for sector in leaf.sector
    )


def paid_of(result: Result) -> str:
    """``once``, ``yearly`` or ``item``."""
    return "yearly" if result.amount.is_yearly else result.amount.per


def _passes(result: Result, choice: Choice, words: Sequence[str]) -> bool:
    return (
        (not choice.verdicts or result.verdict in choice.verdicts)
        and (not choice.counted_only or result.counted)
        and (not choice.levels or result.document.level in choice.levels)
        and (not choice.forms or result.amount.form in choice.forms)
        and (not choice.certainties or result.benefit.certainty in choice.certainties)
        and (not choice.paid or paid_of(result) in choice.paid)
        and (not choice.authorities or authority_of(result) in choice.authorities)
        and (not choice.sectors or _suits(sectors_of(result), choice.sectors))
        and (not words or _holds(result, words))
    )


def _suits(of_result: frozenset[str], asked: frozenset[str]) -> bool:
    return not of_result or not of_result.isdisjoint(asked)


def _holds(result: Result, words: Sequence[str]) -> bool:
    benefit, document = result.benefit, result.document
    texts = (benefit.title, benefit.article, benefit.note, document.title, document.number, benefit.id)
    folds = [folded(text) for text in texts]
    return all(any(word in text for text in folds) for word in words)


def _high(result: Result) -> int:
    return result.amount.high.fen if result.amount.high is not None else -1


def _by_verdict(result: Result) -> tuple[int, bool, int, str]:
    return (_VERDICTS.index(result.verdict), not result.counted, -_high(result), result.benefit.id)


def _by_amount(result: Result) -> tuple[int, int, str]:
    return (-_high(result), -result.amount.low.fen, result.benefit.id)


def _by_certainty(result: Result) -> tuple[int, int, int, str]:
    return (
        _CERTAINTIES.index(result.benefit.certainty),
        _VERDICTS.index(result.verdict),
        -_high(result),
        result.benefit.id,
    )


def _by_end(result: Result) -> tuple[bool, date, int, str]:
    """What is over stands behind what is not; without a printed end at the very last of those."""
    over = result.verdict == "not_in_force"
    return (over, result.document.last_day or date.max, -_high(result), result.benefit.id)


def _by_title(result: Result) -> tuple[str, str]:
    return (result.benefit.title, result.benefit.id)


_KEYS: dict[Order, Callable[[Result], tuple[object, ...]]] = {
    "verdict": _by_verdict,
    "amount": _by_amount,
    "certainty": _by_certainty,
    "ends": _by_end,
    "title": _by_title,
}
