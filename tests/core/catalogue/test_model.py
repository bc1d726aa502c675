"""How a document stands on a day: by its dates, or for a notice without any by its application windows."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.catalogue.model import Document, Window


def document(**parts: object) -> Document:
    return Document(id="D0", title="某办法", level="city", region="330100", text="full", **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2023, 5, 11), "not_yet"),
        (date(2023, 5, 12), "in_force"),
        (date(2026, 5, 11), "in_force"),
        (date(2026, 5, 12), "expired"),
    ],
)
def test_the_first_and_the_last_day_count(on: date, status: str) -> None:
    assert document(from_=date(2023, 5, 12), to=date(2026, 5, 11)).status(on) == status


def test_without_a_printed_end_it_is_taken_as_in_force_and_said_so() -> None:
    assert document(from_=date(2020, 1, 1)).status(date(2040, 1, 1)) == "undated"
    assert document().status(date(2040, 1, 1)) == "undated"


def test_drafts_titles_and_repealed_ones_never_count() -> None:
    day = date(2024, 1, 1)
    assert document(draft=True).status(day) == "draft"
    assert Document(id="D0", title="x", level="city", region="330100", text="title-only").status(day) == "title_only"
    repealed = document(repealed_on=day)
    assert repealed.status(day) == "repealed" and repealed.status(date(2023, 12, 31)) == "undated"


def test_a_notice_without_dates_ends_with_its_last_application_window() -> None:
    windows = (Window(at="", to=date(2023, 6, 30)), Window(at="", to=date(2023, 9, 30)))
    notice = document(applications=windows)
    assert notice.status(date(2023, 9, 30)) == "in_force"
    assert notice.status(date(2023, 10, 1)) == "expired"
    assert document(applications=(*windows, Window(at=""))).status(date(2030, 1, 1)) == "undated"
