"""The answers given before, to be taken back one by one and given again."""

from __future__ import annotations

from desktop.core.profile import Profile

MOST_KEPT = 200
"""How many answers can be taken back."""


class History:
    """Profiles before each change. A new answer after taking some back forgets what could have been given again."""

    def __init__(self) -> None:
        self._before: list[Profile] = []
        self._after: list[Profile] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to give again."""
        return bool(self._after)

    def remember(self, before: Profile, after: Profile) -> None:
        """An answer was given; nothing where it changed nothing."""
        if before != after:
            self._before.append(before)
            del self._before[:-MOST_KEPT]
            self._after.clear()

    def undone(self, now: Profile) -> Profile:
        """The profile before the last change of ``now``. Raises `IndexError` where there is none."""
        before = self._before.pop()
        self._after.append(now)
        return before

    def redone(self, now: Profile) -> Profile:
        """The profile that was taken back last. Raises `IndexError` where there is none."""
        after = self._after.pop()
        self._before.append(now)
        return after


def changed_keys(one: Profile, other: Profile) -> tuple[str, ...]:
    """The keys of `profile.with_answers` in which two profiles differ."""
    own = ("name", "district", "recipient_kinds", "sectors", "certifications", "planned", "received")
    keys = [key for key in own if getattr(one, key) != getattr(other, key)]
    facts = {**one.facts, **other.facts}
    return (*keys, *(key for key in facts if one.facts.get(key) != other.facts.get(key)))
