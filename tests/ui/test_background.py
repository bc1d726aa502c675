"""Work beside the window: done, faulty, stopped; told in the window's thread, once."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hands import button, click, settle, texts
from pytestqt.qtbot import QtBot

from desktop.core.assessment.assessment import Assessment
from desktop.core.faults import refuse
from desktop.core.languages import Language
from desktop.core.progress import Progress
from desktop.core.stops import RESULT
from desktop.ui.background import Task
from desktop.ui.window import Window


class Ear:
    """Hears what a task tells, and in which thread."""

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        self.heard: list[tuple[str, Any]] = []
        self.steps: list[tuple[int, int]] = []
        self.task = Task(work)
        self.task.on_done(lambda value: self.hear("done", value)).on_fault(lambda text: self.hear("fault", text))
        self.task.on_stopped(lambda: self.hear("stopped", None)).on_progress(self.step)

    def hear(self, what: str, value: Any) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.heard.append((what, value))

    def step(self, done: int, total: int) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.steps.append((done, total))


def test_done_in_another_thread_told_in_this(qtbot: QtBot) -> None:
    def work(progress: Progress) -> str:
        progress(1, 2)
        progress(2, 2)
        return threading.current_thread().name

    ear = Ear(work)
    ear.task.start()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.steps == [(1, 2), (2, 2)]
    assert ear.heard[0][0] == "done" and ear.heard[0][1] != threading.main_thread().name


def test_stopped_at_its_next_step(qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        for number in range(10_000):
            begun.set()
            progress(number, 10_000)
            time.sleep(0.001)

    ear = Ear(work)
    ear.task.start()
    begun.wait(2)
    ear.task.cancel()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard == [("stopped", None)]


@pytest.mark.usefixtures("at_once")
def test_a_fault_is_told_in_its_own_words() -> None:
    def work(_: Progress) -> None:
        raise refuse("a.pdf", "磁盘已满，文件没有写入", "请腾出空间")

    ear = Ear(work)
    ear.task.start()
    assert ear.heard == [("fault", "a.pdf：磁盘已满，文件没有写入；请腾出空间")]


@pytest.mark.usefixtures("at_once")
def test_what_nobody_foresaw_is_told_and_handed_to_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    logged: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: logged.append(kind))

    def work(_: Progress) -> None:
        raise ZeroDivisionError("1 / 0")

    ear = Ear(work)
    ear.task.start()
    assert ear.heard == [("fault", "程序内部出错：ZeroDivisionError: 1 / 0")]
    assert logged == [ZeroDivisionError]


# --- exports in the window ------------------------------------------------------------------------------------------


def slow(_: Assessment, language: Language, path: Path, progress: Progress, **_look: object) -> None:
    for number in range(10_000):
        progress(number, 10_000)
        time.sleep(0.001)
    path.touch()


def test_an_export_under_way_shows_how_far_it_is_and_can_be_stopped(
    at_stop: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("desktop.ui.exporting.write_pdf_report", slow)
    window = at_stop(RESULT)
    window.saving.ask_new_path = lambda *_: str(tmp_path / "slow.pdf")
    window.export_pdf()
    key = str(tmp_path / "slow.pdf")
    assert window.strips.text(key) == "正在写入 slow.pdf ……"
    bar = window.strips._strips[key].bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() == 10_000)
    click(window.steps.steps["staff"])
    assert "职工总数" in texts(window.page), "work goes on beside it"
    click(button(window.strips, "取消"))
    qtbot.waitUntil(lambda: window.strips.text(key) == "已取消，没有写入 slow.pdf。")
    assert not (tmp_path / "slow.pdf").exists()


def test_closing_the_window_stops_an_export(
    at_stop: Callable[..., Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.exporting.write_excel_report", slow)
    window = at_stop(RESULT)
    window.saving.ask_new_path = lambda *_: str(tmp_path / "slow.xlsx")
    window.export_excel()
    window.close()
    settle()
    assert not (tmp_path / "slow.xlsx").exists()


@pytest.mark.usefixtures("at_once")
def test_an_export_that_fails_is_told(at_stop: Callable[..., Window], tmp_path: Path) -> None:
    pytest.importorskip("desktop.core.reports.excel")
    window = at_stop(RESULT)
    path = tmp_path / "missing" / "report.xlsx"
    window.saving.ask_new_path = lambda *_: str(path)
    window.export_excel()
    assert "文件夹不存在，文件没有写入" in window.strips.text(str(path))
