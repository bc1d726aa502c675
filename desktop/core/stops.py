"""The places of an interview: five pages, follow-ups, all answers, the result."""

from __future__ import annotations

from typing import NamedTuple

CONFIRMATION = "confirmation"
RESULT = "result"
FOLLOW_UP = "followup"


class Stop(NamedTuple):
    """One place of the interview: a page of `PAGES`, a follow-up about one ``fact``, all answers, or the result."""

    page: str
    fact: str | None = None
