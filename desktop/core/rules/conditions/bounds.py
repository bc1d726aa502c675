"""Open and closed bounds on a number: at least ≥, above >, at most ≤, below <."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor
from typing import TYPE_CHECKING

import msgspec

from desktop.core.quantities import Money, Ratio

if TYPE_CHECKING:
    from desktop.core.rules.words import Words

Number = Money | Ratio | int


class Bounds(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One or two bounds on a number; the base of every condition that compares."""

    at_least: Number | None = None
    above: Number | None = None
    at_most: Number | None = None
    below: Number | None = None

    @property
    def given(self) -> tuple[tuple[str, Number], ...]:
        """The bounds that are set, by name, the lower first."""
        named = (
            ("at_least", self.at_least),
            ("above", self.above),
            ("at_most", self.at_most),
            ("below", self.below),
        )
        return tuple((name, bound) for name, bound in named if bound is not None)

    def admit(self, value: Number) -> bool:
        """Whether ``value`` lies within the bounds, exactly. Raises `QuantityError` for money of another currency."""
        if isinstance(value, Money) and self.comparable(value):
            return self._admit_fen(value.fen)
        return not (
            (self.at_least is not None and value < self.at_least)  # type: ignore[operator]
            or (self.above is not None and value <= self.above)  # type: ignore[operator]
            or (self.at_most is not None and self.at_most < value)  # type: ignore[operator]
            or (self.below is not None and self.below <= value)  # type: ignore[operator]
        )

    def _admit_fen(self, fen: int) -> bool:
        """The same for money of the bounds' own currency: whole numbers, for this is asked most of all."""
        return not (
            (self.at_least is not None and fen < self.at_least.fen)  # type: ignore[union-attr]
            or (self.above is not None and fen <= self.above.fen)  # type: ignore[union-attr]
            or (self.at_most is not None and self.at_most.fen < fen)  # type: ignore[union-attr]
            or (self.below is not None and self.below.fen <= fen)  # type: ignore[union-attr]
        )

    def comparable(self, value: Number) -> bool:
        """Whether ``value`` can be compared at all: yuan and dollars cannot without an exchange rate."""
        if not isinstance(value, Money):
            return True
        for bound in (self.at_least, self.above, self.at_most, self.below):
            if bound is not None and isinstance(bound, Money) and bound.currency != value.currency:
                return False
        return True

    def nearest(self, value: Number) -> Number | None:
        """The number closest to ``value`` that the bounds admit; None for a ratio at an open bound (there is none)."""
        if self.at_least is not None and value < self.at_least:  # type: ignore[operator]
            candidate: Number | None = self.at_least
        elif self.above is not None and value <= self.above:  # type: ignore[operator]
            candidate = _step(self.above, +1)
        elif self.at_most is not None and self.at_most < value:  # type: ignore[operator]
            candidate = self.at_most
        elif self.below is not None and self.below <= value:  # type: ignore[operator]
            candidate = _step(self.below, -1)
        else:
            candidate = value
        return candidate if candidate is not None and self.admit(candidate) else None

    def in_words(self, words: Words, show: Callable[[Number], str]) -> str:
        """The bounds as people read them: 不少于 5,000万元."""
        phrases = [words.say(name, bound=show(bound)) for name, bound in self.given]
        return phrases[0] if len(phrases) == 1 else words.say("and", first=phrases[0], second=phrases[1])


def _step(bound: Number, direction: int) -> Number | None:
    """The next fen or the next whole number beyond an open bound."""
    if isinstance(bound, Money):
        return Money(bound.fen + direction, bound.currency)
    if isinstance(bound, Ratio):
        return None
    return bound + direction


def smallest_part(bounds: Bounds, whole: int) -> int | None:
    """The smallest whole number p with p ÷ ``whole`` within the lower bound of a ratio; None without a lower bound."""
    if isinstance(bounds.at_least, Ratio):
        return ceil(bounds.at_least.fraction * whole)
    if isinstance(bounds.above, Ratio):
        return floor(bounds.above.fraction * whole) + 1
    return None


def smallest_whole(bounds: Bounds, part: int) -> int | None:
    """The smallest whole number w with ``part`` ÷ w within the upper bound of a ratio; None without an upper bound."""
    if isinstance(bounds.at_most, Ratio) and bounds.at_most.numerator:
        return ceil(part / bounds.at_most.fraction)
    if isinstance(bounds.below, Ratio) and bounds.below.numerator:
        return floor(part / bounds.below.fraction) + 1
    return None
