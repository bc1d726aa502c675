"""Writing files: nothing half-written, the old file kept, one sentence for whatever the disk refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.faults import InputError
from desktop.core.files import replace_file


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "甲.txt"
    replace_file(target, lambda path: path.write_text("one") and None)
    replace_file(target, lambda path: path.write_text("two") and None)
    assert target.read_text() == "two"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(("number", "word"), [(28, "磁盘已满"), (30, "只读"), (13, "权限"), (5, "无法读写")])
def test_a_refusing_disk_keeps_the_old_file(tmp_path: Path, number: int, word: str) -> None:
    target = tmp_path / "甲.txt"
    target.write_text("old")

    def write(path: Path) -> None:
        path.write_text("half")
        raise OSError(number, os.strerror(number))

    with pytest.raises(InputError, match=word):
        replace_file(target, write)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_full_at_the_last_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "甲.txt"

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="磁盘已满"):
        replace_file(target, lambda path: path.write_text("new") and None)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_and_a_folder_as_target(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"):
        replace_file(tmp_path / "none" / "a.txt", lambda path: None)
    with pytest.raises(InputError, match="文件夹"):
        replace_file(tmp_path, lambda path: None)


def test_whatever_else_goes_wrong_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(path: Path) -> None:
        path.write_text("half")
        raise KeyError("stopped")

    with pytest.raises(KeyError):
        replace_file(tmp_path / "a.txt", fail)
    assert list(tmp_path.iterdir()) == []
