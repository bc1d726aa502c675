"""What a person prefers holds at the next start; a damaged file costs nothing but the preferences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hands import settle, texts
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.languages import speak
from desktop.ui.preferences import Preferences
from desktop.ui.settings import FORMAT, NAME, Settings, change_settings, load_settings
from desktop.ui.starting import open_window
from desktop.ui.window import Window


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    import sys

    hook = sys.excepthook
    yield
    sys.excepthook = hook
    speak(qapp, "zh-Hans")
    theme.wear(qapp, "system")


def start(qtbot: QtBot, folder: Path) -> Window:
    window = open_window(None, date(2024, 3, 1), folder)
    assert isinstance(window, Window)
    qtbot.addWidget(window)
    settle()
    return window


def test_language_look_and_size_hold_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    window = start(qtbot, tmp_path)
    window.speak("en")
    window.menus._look("dark")
    window.resize(700, 500)
    settle()
    window.close()
    again = start(qtbot, tmp_path)
    assert again.session.words.language == "en" and "Policies as of" in texts(again.panel)
    assert theme.in_use() == theme.DARK
    assert (again.width(), again.height()) == (700, 500)
    again.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"language": "fr"}', b'{"geometry": "zz"}', b"\xff" * 100],
    ids=[str(number) for number in range(5)],
)
def test_a_damaged_file_is_as_none(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    window = start(qtbot, tmp_path)
    assert window.session.words.language == "zh-Hans"
    window.close()


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    settings = Settings(language="zh-Hant", look="contrast", geometry="00ff", sheet="Letter")
    change_settings(tmp_path / "new", **settings._asdict())
    assert load_settings(tmp_path / "new") == settings


def test_settings_of_the_first_format_are_taken_over(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"language": "en", "look": "dark", "geometry": "00ff"}', encoding="utf-8")
    assert load_settings(tmp_path) == Settings("en", "dark", "00ff", "A4")
    change_settings(tmp_path, sheet="Letter")
    assert load_settings(tmp_path) == Settings("en", "dark", "00ff", "Letter")
    assert json.loads((tmp_path / NAME).read_bytes())["format"] == FORMAT


def test_what_a_newer_version_keeps_stays(tmp_path: Path) -> None:
    newer = {"format": FORMAT + 1, "language": "en", "look": "sepia", "speech": {"speed": 2}}
    (tmp_path / NAME).write_text(json.dumps(newer), encoding="utf-8")
    assert load_settings(tmp_path) == Settings(language="en")
    change_settings(tmp_path, sheet="Letter")
    assert json.loads((tmp_path / NAME).read_bytes()) == newer | {"sheet": "Letter"}


def test_one_setting_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"language": "en", "look": 7, "geometry": null, "sheet": "A5"}', encoding="utf-8")
    assert load_settings(tmp_path) == Settings(language="en")


def test_two_windows_do_not_take_each_others_settings_back(tmp_path: Path) -> None:
    one, other = Preferences(tmp_path), Preferences(tmp_path)
    one.change(language="en")
    other.change(look="dark")
    assert load_settings(tmp_path) == Settings(language="en", look="dark")


def test_a_disk_that_refuses_costs_the_preference_alone(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    preferences = Preferences(blocked / "folder")
    preferences.change(language="en")
    assert preferences.settings.language == "en"


def test_every_look_reads_well() -> None:
    """Contrast of every ink on its paper: 4.5 : 1, and 7 : 1 for who asked for high contrast."""
    inks = ("ink", "quiet", "met", "confirm", "unknown", "near", "fault", "accent")
    for colours, least in ((theme.LIGHT, 4.5), (theme.DARK, 4.5), (theme.CONTRAST, 7.0)):
        for ink in inks:
            for ground in ("surface", "paper", "tint"):
                found = contrast(getattr(colours, ink), getattr(colours, ground))
                assert found >= least, (ink, ground, found)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
