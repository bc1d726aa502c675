"""What is wrong with something that came from outside, said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong: where it stands, what it is, and what would be right.

    ``where`` is a place a user can find again: a key such as ``facts.office_rent_yearly``, a file and line, a path.
    """

    where: str
    what: str
    right: str = ""

    def __str__(self) -> str:
        sentence = f"{self.where}：{self.what}" if self.where else self.what
        return f"{sentence}；{self.right}" if self.right else sentence


class InputError(Exception):
    """Input was refused; ``faults`` names everything that is wrong with it. Nothing was changed or written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def refuse(where: str, what: str, right: str = "") -> InputError:
    """An `InputError` holding a single fault."""
    return InputError([Fault(where, what, right)])


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words most like ``word``, best first; those containing it or contained in it come in any case."""
    words = list(dict.fromkeys(known))
    import difflib  # only where something is wrong, and a millisecond of every start

    similar = difflib.get_close_matches(word, words, n=most, cutoff=0.5)
    containing = [candidate for candidate in words if word and (word in candidate or candidate in word)]
    containing.sort(key=lambda candidate: abs(len(candidate) - len(word)))
    return list(dict.fromkeys([*similar, *containing]))[:most]


def suggestion(word: str, known: Iterable[str]) -> str:
    """The second half of a fault about an unknown word: the nearest known ones."""
    words = list(known)
    close = nearest(word, words)
    if close:
        return "最接近的是：" + "、".join(close)
    return "可用的有：" + "、".join(words[:8]) + ("等" if len(words) > 8 else "")
