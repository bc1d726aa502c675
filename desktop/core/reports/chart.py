"""The chart of the three totals as a model: bars, scale and words. Paper and screen draw the same one."""

from __future__ import annotations

import msgspec

from desktop.core.quantities import Money, plain_number
from desktop.core.reports.figures import in_myriads
from desktop.core.reports.parts import Sum

_MOST_TICKS = 5


class Bar(msgspec.Struct, frozen=True):
    """One total: dark up to ``low``, light from there to ``high``, both as shares of the scale.

    ``sure`` says that ``low`` rests on nothing that an authority still has to confirm.
    """

    label: str
    provided: str
    text: str
    sure: bool
    low: float
    high: float


class Tick(msgspec.Struct, frozen=True):
    """A line of the scale and its number."""

    at: float
    text: str


class Chart(msgspec.Struct, frozen=True):
    """The totals beside each other; without bars when there is nothing to compare."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def make_chart(sums: tuple[Sum, ...]) -> Chart:
    """The chart of the totals, on a scale from zero in 万元."""
    highest = max((one.high.fen for one in sums), default=0)
    if highest == 0:
        return Chart((), ())
    step = _step(highest)
    end = -(-highest // step) * step
    bars = tuple(
        Bar(one.title, one.provided, one.short, one.key == "certain", one.low.fen / end, one.high.fen / end)
        for one in sums
    )
    ticks = tuple(Tick(at / end, plain_number(in_myriads(Money(at)))) for at in range(0, end + 1, step))
    return Chart(bars, ticks)


def _step(highest: int) -> int:
    """The smallest 1, 2 or 5 times a power of ten fen that divides the scale into at most `_MOST_TICKS` steps."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if highest <= factor * power * _MOST_TICKS:
                return factor * power
        power *= 10
