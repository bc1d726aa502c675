"""Two windows at once, of one program or of two: neither writes over what the other saves by itself."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hands import button, click, settle
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.catalogue.model import Catalogue
from desktop.core.workspace.autosave import Autosave
from desktop.ui.pages.start import StartPage
from desktop.ui.seat import LeftBehind, Seat, left_behind, take_seat
from desktop.ui.starting import open_window
from desktop.ui.window import Window

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    hook = sys.excepthook
    yield
    sys.excepthook = hook


def start(qtbot: QtBot, folder: Path) -> Window:
    window = open_window(None, date(2024, 3, 1), folder)
    assert isinstance(window, Window)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.is_furnished)
    settle()
    return window


def answer(window: Window, name: str) -> None:
    click(button(window.page, "新企业"))
    window.session.answer({"name": name})


def test_each_window_keeps_its_own_company(qtbot: QtBot, tmp_path: Path, catalogue: Catalogue) -> None:
    one, other = start(qtbot, tmp_path), start(qtbot, tmp_path)
    answer(one, "甲公司")
    answer(other, "乙公司")
    one.session.answer({"name": "甲公司（改名）"})
    for folder, name in ((tmp_path, "甲公司（改名）"), (tmp_path / "window-2", "乙公司")):
        kept = Autosave(folder, catalogue.vocabulary).load()
        assert kept is not None and kept.profile.name == name
    one.close()
    other.close()

    third = start(qtbot, tmp_path)
    assert isinstance(third.page, StartPage)
    offered = [way.accessibleName() for way in third.page.ways[:2]]
    assert offered == ["继续填写 甲公司（改名）", "继续填写 乙公司"]
    click(third.page.ways[1])
    assert third.session.profile.name == "乙公司"
    assert not (tmp_path / "window-2" / "autosave.json").exists()
    click(button(third, "继续填写 甲公司（改名）"))
    assert third.session.profile.name == "甲公司（改名）"
    third.close()


def test_a_window_that_is_open_offers_nothing_to_others(qtbot: QtBot, tmp_path: Path) -> None:
    one = start(qtbot, tmp_path)
    answer(one, "甲公司")
    other = start(qtbot, tmp_path)
    assert isinstance(other.page, StartPage)
    assert not any("甲公司" in way.accessibleName() for way in other.page.ways)
    one.close()
    other.close()


def test_what_another_window_took_meanwhile_is_left_to_it(qtbot: QtBot, tmp_path: Path, catalogue: Catalogue) -> None:
    one, other = start(qtbot, tmp_path), start(qtbot, tmp_path)
    answer(other, "乙公司")
    other.close()
    again = start(qtbot, tmp_path)
    one._left = left_behind(tmp_path, Seat(tmp_path, None))
    assert one._left == (), "it is open again"
    one.saving.take_over(tmp_path / "window-2")
    assert one.session.profile.name == "" and "已在另一个窗口里" in one.strips.text("continue")
    kept = Autosave(tmp_path / "window-2", catalogue.vocabulary).load()
    assert kept is not None and kept.profile.name == "乙公司"
    again.close()
    one.close()


def test_a_program_that_was_killed_leaves_its_place_to_the_next(tmp_path: Path) -> None:
    code = textwrap.dedent(
        f"""
        import os, sys; from pathlib import Path; from desktop.ui.seat import take_seat
        seat = take_seat(Path({str(tmp_path)!r})); (seat.folder / "autosave.json").write_text(
            '{{"company": {{"name": "甲公司"}}}}', encoding="utf-8")
        print(seat.folder, flush=True); sys.stdin.read()
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None and other.stdout.readline().strip() == str(tmp_path)
        seat = take_seat(tmp_path)
        assert seat.folder == tmp_path / "window-2"
        assert left_behind(tmp_path, seat) == ()
        other.kill()
        other.wait()
    assert left_behind(tmp_path, seat) == (LeftBehind("甲公司", tmp_path),)
    seat.leave()
    again = take_seat(tmp_path)
    assert again.folder == tmp_path
    again.leave()


def test_where_nothing_can_be_locked_there_is_one_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    seat = take_seat(tmp_path / "file" / "folder")
    assert seat.folder == tmp_path / "file" / "folder"
    seat.leave()
