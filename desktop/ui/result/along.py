"""The documents as rows along time: which concern the company, in which order they stand, which days the axis spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE
from desktop.core.assessment.outlook import SOON, last_day_to_apply
from desktop.core.catalogue.model import Status
from desktop.core.catalogue.timeline import Bar, timeline
from desktop.core.rules.outcome import Outcome

Group = Literal["in_force", "not_yet", "ended", "draft"]
GROUPS: tuple[Group, ...] = ("in_force", "not_yet", "ended", "draft")
"""What rows stand together, from above to below."""

_GROUP_OF: dict[Status, Group] = {
    "in_force": "in_force",
    "undated": "in_force",
    "not_yet": "not_yet",
    "expired": "ended",
    "repealed": "ended",
    "draft": "draft",
}
_FARTHEST = 10
"""Years beside the documents that the axis grows by for the day everything is seen at."""
_STEPS = (1, 2, 5, 10, 20, 50)


class Row(NamedTuple):
    """One document along time.

    ``to`` is the last day it counts, of a repealed one the day before; ``ends_soon`` the last day it can be had
    where that is near (`SOON`); ``concerned`` whether it holds something for the company, or would if it were in force.
    """

    bar: Bar
    to: date | None
    ends_soon: date | None
    concerned: bool

    @property
    def group(self) -> Group:
        """What it stands together with."""
        return _GROUP_OF[self.bar.status]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that is known of it."""
        windows = (day for window in self.bar.windows for day in window)
        return tuple(day for day in (self.bar.from_, self.to, *windows) if day is not None)


def rows_of(assessment: Assessment) -> tuple[Row, ...]:
    """Every document whose text is held: by `GROUPS`; what ends first first, what has ended the latest first."""
    concerned = concerned_of(assessment)
    rows = [_row(bar, assessment, concerned) for bar in timeline(assessment.catalogue, assessment.on)]
    return tuple(sorted(rows, key=_place))


def concerned_of(assessment: Assessment) -> frozenset[str]:
    """The documents that can still bring the company something, or could if they were in force on the day."""
    return frozenset(
        result.document.id
        for result in assessment.results
        if result.verdict in COUNTABLE
        or (result.verdict == "not_in_force" and result.reason.outcome is not Outcome.NOT_MET)
    )


def _row(bar: Bar, assessment: Assessment, concerned: frozenset[str]) -> Row:
    document = assessment.catalogue.document[bar.document]
    to = bar.to
    if document.repealed_on is not None:
        last = document.repealed_on - timedelta(days=1)
        to = last if to is None else min(to, last)
    soon = last_day_to_apply(document, assessment.on) if _GROUP_OF[bar.status] == "in_force" else None
    if soon is not None and soon - assessment.on > timedelta(days=SOON):
        soon = None
    return Row(bar, to, soon, bar.document in concerned)


def _place(row: Row) -> tuple[int, int, int, str]:
    last, first = row.ends_soon or row.to or date.max, row.bar.from_ or date.min
    by = -last.toordinal() if row.group == "ended" else last.toordinal()
    return GROUPS.index(row.group), by, first.toordinal(), row.bar.document


class Span(NamedTuple):
    """The days an axis spans, whole years; days and shares of its length are turned into each other."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """How far along the axis a day lies, from 0 to 1; what lies beside it at its end."""
        return min(max((day - self.first) / (self.last - self.first), 0.0), 1.0)

    def day(self, share: float) -> date:
        """The day at a share of the axis, the nearest one that it spans."""
        return self.first + round(min(max(share, 0.0), 1.0) * (self.last - self.first).days) * timedelta(days=1)

    def held(self, day: date) -> date:
        """The day itself, or the end of the axis it lies beyond."""
        return min(max(day, self.first), self.last)

    def years(self, most: int) -> Iterator[int]:
        """The years to be named where there is room for ``most`` of them."""
        all_years = self.last.year - self.first.year + 1
        step = next((step for step in _STEPS if all_years <= step * most), _STEPS[-1])
        return (year for year in range(self.first.year, self.last.year + 1) if year % step == 0)


def span_of(rows: Iterable[Row], today: date, on: date) -> Span:
    """Whole years that hold every day of the rows, today, and the day everything is seen at unless it is far off."""
    days = [today, *(day for row in rows for day in row.days)]
    first, last = min(days).year, max(days).year
    if first - _FARTHEST <= on.year <= last + _FARTHEST:
        first, last = min(first, on.year), max(last, on.year)
    return Span(date(first, 1, 1), date(last, 12, 31))


def months_after(day: date, months: int) -> date:
    """The same day so many months later (or earlier), the last of the month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
