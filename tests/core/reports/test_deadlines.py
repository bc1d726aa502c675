"""The calendar of deadlines: what ends, when, on what it rests; the file as RFC 5545 wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.faults import InputError
from desktop.core.languages import LANGUAGES, Language
from desktop.core.reports.deadlines import AHEAD, deadlines, write_deadlines

AssessmentOf = Callable[[str], Assessment]


def _lines(path: Path) -> list[str]:
    """The lines of a calendar, unfolded."""
    content = path.read_bytes().decode("utf-8")
    assert content.endswith("\r\n") and "\n" not in content.replace("\r\n", "")
    assert all(len(line.encode("utf-8")) <= 75 for line in content.split("\r\n"))
    return content.replace("\r\n ", "").split("\r\n")[:-1]


def test_every_deadline_is_the_last_day_of_something(assessment_of: AssessmentOf) -> None:
    assessment = assessment_of("small")
    found = deadlines(assessment)
    assert found
    assert list(found) == sorted(found, key=lambda one: (one.on, one.id))
    assert all(0 <= (one.on - assessment.on).days <= AHEAD for one in found)
    last_days = {document.last_day for document in assessment.catalogue.documents}
    assert all(one.on in last_days for one in found if one.id.startswith("document") and "申报" not in one.details)


def test_a_certification_runs_out(assessed: Callable[[dict[str, Any], str], Assessment], tmp_path: Path) -> None:
    company = {"district": "滨江区", "certifications": [{"name": "国家高新技术企业", "until": "2024-12-31"}]}
    assessment = assessed(company, "2024-03-01")
    (one,) = (one for one in deadlines(assessment) if one.id.startswith("certification"))
    assert (one.on, one.summary) == (date(2024, 12, 31), "到期：国家高新技术企业")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file(assessment_of: AssessmentOf, language: Language, tmp_path: Path) -> None:
    write_deadlines(assessment_of("small"), tmp_path / "a.ics", language)
    lines = _lines(tmp_path / "a.ics")
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    count = len(deadlines(assessment_of("small"), language))
    for name in ("BEGIN:VEVENT", "END:VEVENT"):
        assert lines.count(name) == count
    assert lines.count("BEGIN:VALARM") == 2 * count
    names = [line for line in lines if line.startswith("UID:")]
    assert len(set(names)) == count, "no event may replace another"
    starts = [line.removeprefix("DTSTART;VALUE=DATE:") for line in lines if line.startswith("DTSTART")]
    assert starts == [f"{one.on:%Y%m%d}" for one in deadlines(assessment_of("small"), language)]


def test_the_same_bytes_each_time(assessment_of: AssessmentOf, tmp_path: Path) -> None:
    for name in ("a.ics", "b.ics"):
        write_deadlines(assessment_of("small"), tmp_path / name)
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_a_name_cannot_add_a_line(assessed: Callable[[dict[str, Any], str], Assessment], tmp_path: Path) -> None:
    assessment = assessed({"name": "甲;乙,丙\\ 丁\nBEGIN:VEVENT"}, "2024-03-01")
    write_deadlines(assessment, tmp_path / "a.ics")
    assert r"X-WR-CALNAME:甲\;乙\,丙\\ 丁BEGIN:VEVENT 政策期限" in _lines(tmp_path / "a.ics")


def test_a_folder_that_is_gone(assessment_of: AssessmentOf, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"):
        write_deadlines(assessment_of("small"), tmp_path / "gone" / "a.ics")
