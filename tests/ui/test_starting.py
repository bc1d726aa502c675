"""Starting: with nothing, with a company file, with a broken one, and without a catalogue."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import page, texts
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from desktop import places
from desktop.core.catalogue.model import Catalogue
from desktop.core.languages import Language
from desktop.core.profile import Profile
from desktop.core.workspace.company_file import write_company
from desktop.ui import app
from desktop.ui.faulty import FaultWindow
from desktop.ui.languages import speak
from desktop.ui.pages.start import StartPage
from desktop.ui.settings import change_settings
from desktop.ui.starting import LOG, Unexpected
from desktop.ui.window import Window


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """``run(look, *argv)``: the program from start to end; ``look`` sees its window before it is closed."""

    def start(look: Callable[[object], object], *argv: str) -> int:
        seen: list[BaseException] = []

        def see() -> None:
            found = [one for one in QApplication.topLevelWidgets() if isinstance(one, (Window, FaultWindow))]
            windows = [one for one in found if one.isVisible()]
            try:
                (window,) = windows
                look(window)
            except BaseException as error:  # noqa: BLE001 - handed on below, once the program has ended
                seen.append(error)
            for window in windows:
                window.close()
                window.deleteLater()
            if not windows:
                QApplication.quit()

        QTimer.singleShot(50, see)
        status = app.run(list(argv), data=tmp_path / "data")
        if seen:
            raise seen[0]
        return status

    return start


def test_a_plain_start(run: Callable[..., int]) -> None:
    def look(window: object) -> None:
        assert isinstance(window, Window)
        assert isinstance(window.page, StartPage) and window.is_furnished
        assert QFontInfo(window.font()).family() == "Noto Sans SC"
        assert gc.isenabled()

    hook = sys.excepthook
    assert run(look) == 0
    assert sys.excepthook is hook


def test_with_a_company_file(run: Callable[..., int], catalogue: Catalogue, example: Profile, tmp_path: Path) -> None:
    path = tmp_path / "company.huiqi"
    write_company(path, example, catalogue.vocabulary)

    def look(window: object) -> None:
        assert isinstance(window, Window)
        assert window.session.profile == example
        assert window.session.path == path

    assert run(look, str(path)) == 0


def test_with_a_file_that_is_none(run: Callable[..., int], tmp_path: Path) -> None:
    (tmp_path / "broken.huiqi").write_text("{", encoding="utf-8")

    def look(window: object) -> None:
        assert isinstance(window, Window)
        assert "文件已损坏" in window.strips.text("file")
        assert page(window) == "district"

    assert run(look, str(tmp_path / "broken.huiqi")) == 0


def test_without_a_catalogue_one_sentence_and_no_traceback(
    run: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(places, "catalogue_file", lambda: tmp_path / "none.sqlite")

    def look(window: object) -> None:
        assert isinstance(window, FaultWindow)
        shown = texts(window)
        assert "程序无法启动" in shown and "找不到政策目录文件。" in shown and "请重新安装程序" in shown

    assert run(look) == 1
    assert "Traceback" not in "".join(capfd.readouterr())


def test_what_nobody_foresaw_is_one_line_and_a_log(window: Window, tmp_path: Path) -> None:
    try:
        raise ZeroDivisionError("1 / 0")
    except ZeroDivisionError as error:
        Unexpected(tmp_path)(type(error), error, error.__traceback__)
    assert window.strips.text("unexpected").startswith("程序内部出错（ZeroDivisionError），您的答案没有丢失。")
    assert "1 / 0" in (tmp_path / LOG).read_text(encoding="utf-8")
    assert "Traceback" not in texts(window)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", "找不到政策目录文件。"),
        ("zh-Hant", "找不到政策目錄文件。"),
        ("en", "The catalogue of policies is missing."),
    ],
)
def test_why_it_cannot_start_is_told_in_the_language_of_the_user(
    run: Callable[..., int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: Language, told: str
) -> None:
    change_settings(tmp_path / "data", language=language)
    monkeypatch.setattr(places, "catalogue_file", lambda: tmp_path / "nothing.sqlite")

    def look(window: object) -> None:
        assert isinstance(window, FaultWindow)
        assert told in texts(window) and str(tmp_path / "nothing.sqlite") in texts(window)

    assert run(look) == app.EXIT_FAULT
    speak(QApplication.instance(), "zh-Hans")  # type: ignore[arg-type]
