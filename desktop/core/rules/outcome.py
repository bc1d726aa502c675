"""How a condition comes out, and the reason it gives.

Kleene's strong three-valued logic, with one value more between unknown and met: what only a person or an authority
can tell. Ordered, so that "all" is the least and "any" the greatest of its parts.
Source: S. C. Kleene, Introduction to Metamathematics (1952), § 64.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import msgspec

from desktop.core.quantities import Value

if TYPE_CHECKING:
    from desktop.core.rules.conditions import Condition


class Outcome(IntEnum):
    """How a condition comes out for one company."""

    NOT_MET = 0
    UNKNOWN = 1
    JUDGED = 2
    MET = 3

    @property
    def opposite(self) -> Outcome:
        """What "none of" makes of it: met and not met change places, the others stay."""
        return _OPPOSITE[self]


_OPPOSITE = {
    Outcome.NOT_MET: Outcome.MET,
    Outcome.UNKNOWN: Outcome.UNKNOWN,
    Outcome.JUDGED: Outcome.JUDGED,
    Outcome.MET: Outcome.NOT_MET,
}


class Reason(msgspec.Struct, frozen=True, gc=False):
    """Why a condition came out as it did.

    ``actual`` is the company's value where one decides; ``missing`` the facts whose answer could still change the
    outcome; ``parts`` the reasons of the parts of a composed condition, in their order.
    """

    condition: Condition
    outcome: Outcome
    actual: Value | tuple[Value, ...] | None = None
    missing: tuple[str, ...] = ()
    parts: tuple[Reason, ...] = ()
