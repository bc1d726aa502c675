"""A condition as lines, as nobody in particular has to meet it: what belongs together stands one step in."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Defined, NoneOf, parts_of
from desktop.core.rules.words import Words


def requirements(condition: Condition, words: Words, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Each line with how far it stands in."""
    if isinstance(condition, AllOf) and depth == 0:
        for part in condition.all:
            yield from requirements(part, words, depth)
    elif isinstance(condition, (AllOf, AnyOf, NoneOf)):
        key = "any" if isinstance(condition, AnyOf) else "none" if isinstance(condition, NoneOf) else "all_of_these"
        yield depth, words.say(key, parts="")
        for part in parts_of(condition):
            yield from requirements(part, words, depth + 1)
    elif isinstance(condition, Defined) and condition.meaning is not None:
        yield depth, condition.required(words)
        yield from requirements(condition.meaning, words, depth + 1)
    else:
        yield depth, condition.required(words)
