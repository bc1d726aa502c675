"""Money as a report prints it: 万元 where that is short and exact, full yuan beside it, ranges that look like ones."""

from __future__ import annotations

from decimal import Decimal

from desktop.core.quantities import Money, plain_number
from desktop.core.reports.phrases import Phrases

_FEN_PER_MYRIAD = 1_000_000


def short(amount: Money, phrases: Phrases) -> str:
    """``20 万元``; in yuan below ten thousand, where two decimals of 万 would not be exact, and in English."""
    if not phrases.in_myriads or abs(amount.fen) < _FEN_PER_MYRIAD or amount.fen * 100 % _FEN_PER_MYRIAD:
        return full(amount, phrases)
    return phrases.say("myriad", number=plain_number(in_myriads(amount)), unit=_unit(amount, phrases))


def full(amount: Money, phrases: Phrases) -> str:
    """``200,000 元``, exactly."""
    return phrases.say("units", number=plain_number(amount.in_yuan), unit=_unit(amount, phrases))


def in_myriads(amount: Money) -> Decimal:
    """The amount in 万, exactly."""
    return Decimal(amount.fen) / _FEN_PER_MYRIAD


def short_span(low: Money, high: Money, phrases: Phrases) -> str:
    """A range as people read it: ``20 万元``, ``最高 20 万元`` from zero, ``825 万元 至 8,965 万元``."""
    return _span(low, high, short(low, phrases), short(high, phrases), phrases)


def full_span(low: Money, high: Money, phrases: Phrases) -> str:
    """The same range in full yuan."""
    return _span(low, high, full(low, phrases), full(high, phrases), phrases)


def _span(low: Money, high: Money, low_text: str, high_text: str, phrases: Phrases) -> str:
    if low == high:
        return high_text
    if low.fen == 0:
        return phrases.say("up_to", amount=high_text)
    return phrases.say("from_to", low=low_text, high=high_text)


def _unit(amount: Money, phrases: Phrases) -> str:
    return phrases.say(f"unit_{amount.currency}")
