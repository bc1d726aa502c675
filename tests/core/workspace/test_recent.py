"""The files used last, the last first; it holds no figure of any company and never stands in the way."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desktop.core.faults import InputError
from desktop.core.workspace.recent import MOST, NAME, Recent, RecentFile

DAY = date(2024, 3, 1)


def test_the_last_used_is_first_and_stands_there_once(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "data")
    for name in ("a", "b", "a"):
        recent.used(tmp_path / f"{name}.huiqi", name.upper(), DAY)
    assert [one.company for one in recent.files()] == ["A", "B"]


def test_it_holds_so_many_and_no_more(tmp_path: Path) -> None:
    recent = Recent(tmp_path)
    for number in range(MOST + 5):
        recent.used(tmp_path / f"{number}.huiqi", str(number), DAY)
    assert [one.company for one in recent.files()] == [str(number) for number in range(MOST + 4, 4, -1)]


def test_it_knows_path_name_and_day_alone(tmp_path: Path) -> None:
    Recent(tmp_path).used(tmp_path / "甲.huiqi", "甲公司", DAY)
    (kept,) = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert kept == {"path": str(tmp_path / "甲.huiqi"), "company": "甲公司", "day": "2024-03-01"}


def test_a_file_that_is_gone_is_shown_as_gone(tmp_path: Path) -> None:
    recent = Recent(tmp_path)
    recent.used(tmp_path / "a.huiqi", "A", DAY)
    assert [one.is_there for one in recent.files()] == [False]
    (tmp_path / "a.huiqi").write_text("{}")
    assert [one.is_there for one in recent.files()] == [True]


def test_a_file_can_be_taken_off_the_list(tmp_path: Path) -> None:
    recent = Recent(tmp_path)
    recent.used(tmp_path / "a.huiqi", "A", DAY)
    recent.forget(str(tmp_path / "a.huiqi"))
    assert recent.files() == ()


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"path": 1}]'], ids=["empty", "cut", "numbers", "no text"])
def test_a_damaged_list_is_none_and_is_written_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    recent = Recent(tmp_path)
    assert recent.files() == ()
    recent.used(tmp_path / "a.huiqi", "A", DAY)
    assert recent.files() == (RecentFile(str(tmp_path / "a.huiqi"), "A", DAY),)


def test_a_disk_that_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError):
        Recent(tmp_path / "file" / "data").used(tmp_path / "a", "A", DAY)


def test_without_a_folder_there_is_no_list(tmp_path: Path) -> None:
    recent = Recent(None)
    recent.used(tmp_path / "a.huiqi", "A", DAY)
    assert recent.files() == ()
