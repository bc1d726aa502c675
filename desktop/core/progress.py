"""How long work says how far it is, and is stopped."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all). It may raise `Cancelled`, which the work lets pass."""


class Cancelled(Exception):
    """The work was stopped on request; nothing was written."""


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""
