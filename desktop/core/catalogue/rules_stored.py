"""Conditions as the catalogue file holds them: each distinct one once, a composed one naming its parts by their places.

Two thirds of a catalogue's conditions say what others say already. Read back, rules share them, so that neither
reading nor evaluating them together does anything twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Defined,
    Figure,
    Holds,
    Increase,
    InSector,
    Judged,
    NoneOf,
    OneOf,
    Place,
    Recipient,
    Share,
    YearsSince,
    parts_of,
)
from desktop.core.rules.plan import Shared

_Leaf = (
    Figure
    | Share
    | Increase
    | YearsSince
    | Declared
    | OneOf
    | DateWithin
    | Place
    | Recipient
    | Holds
    | InSector
    | Judged
)


DEEPEST = 100
"""How deep conditions may be nested; the sources allow less."""

ELSEWHERE = AllOf(all=())
"""Stands in the stored form of a benefit for its condition, which is stored apart."""


class _All(msgspec.Struct, frozen=True, tag="all", gc=False):
    parts: tuple[int, ...]

    def restored(self, parts: tuple[Condition, ...]) -> Condition:
        return AllOf(all=parts)


class _Any(msgspec.Struct, frozen=True, tag="any", gc=False):
    parts: tuple[int, ...]

    def restored(self, parts: tuple[Condition, ...]) -> Condition:
        return AnyOf(any=parts)


class _None(msgspec.Struct, frozen=True, tag="none", gc=False):
    parts: tuple[int, ...]

    def restored(self, parts: tuple[Condition, ...]) -> Condition:
        return NoneOf(none=parts)


class _Defined(msgspec.Struct, frozen=True, tag="defined", gc=False):
    name: str
    parts: tuple[int, ...]

    def restored(self, parts: tuple[Condition, ...]) -> Condition:
        return Defined(defined=self.name, meaning=parts[0] if parts else None)


_Composed = _All | _Any | _None | _Defined
_Stored = _Leaf | _Composed


class Distinct:
    """Conditions gathered one after the other; each distinct one has a place, its parts before it."""

    def __init__(self) -> None:
        self._place_of: dict[Condition, int] = {}
        self._stored: list[_Stored] = []

    def place_of(self, condition: Condition) -> int:
        """The place of a condition, which is gathered now if it was not before."""
        known = self._place_of.get(condition)
        if known is not None:
            return known
        parts = tuple([self.place_of(part) for part in parts_of(condition)])
        self._stored.append(_stored(condition, parts))
        self._place_of[condition] = place = len(self._stored) - 1
        return place

    def bodies(self) -> Iterable[str]:
        """Each as JSON, by place."""
        return (msgspec.json.encode(one).decode() for one in self._stored)


def restored(bodies: Iterable[bytes]) -> list[Shared]:
    """The conditions of `Distinct.bodies`, by place.

    Raises `msgspec.MsgspecError` for a kind that is unknown, `IndexError` where a part does not stand before what it is
    part of, `RecursionError` past `DEEPEST`.
    """
    stored = msgspec.json.decode(b"[%b]" % b",".join(bodies), type=list[_Stored])
    found: list[Shared] = []
    depths: list[int] = []
    for one in stored:
        if isinstance(one, (_All, _Any, _None, _Defined)):
            _require_before(one.parts, len(found))
            condition = one.restored(tuple([found[part].condition for part in one.parts]))
            found.append(Shared(condition, one.parts))
            depths.append(1 + max([depths[part] for part in one.parts], default=0))
        else:
            found.append(Shared(one, ()))
            depths.append(0)
    if max(depths, default=0) > DEEPEST:
        raise RecursionError("rule nested too deep")
    return found


def _require_before(parts: Sequence[int], place: int) -> None:
    if parts and not (min(parts) >= 0 and max(parts) < place):
        raise IndexError(f"parts {parts} of rule {place}")


def _stored(condition: Condition, parts: tuple[int, ...]) -> _Stored:
    match condition:
        case AllOf():
            return _All(parts)
        case AnyOf():
            return _Any(parts)
        case NoneOf():
            return _None(parts)
        case Defined():
            return _Defined(condition.defined, parts)
        case _:
            return condition
