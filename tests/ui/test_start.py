"""The first page: the ways to begin, the files used last, an example, and what the catalogue covers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hands import Key, button, buttons, click, page, press, settle, texts
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.core.catalogue.model import Catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.profile import Profile
from desktop.core.stops import RESULT
from desktop.core.workspace.company_file import read_company, write_company
from desktop.ui.pages.start import StartPage
from desktop.ui.saving import SAMPLE_DAY
from desktop.ui.starting import open_window
from desktop.ui.window import Window

TODAY = date(2026, 11, 27)
Start = Callable[[], Window]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Start]:
    """``start()``: the program started with this test's data folder."""
    hook = sys.excepthook

    def run() -> Window:
        window = open_window(None, TODAY, tmp_path / "data")
        assert isinstance(window, Window)
        qtbot.addWidget(window)
        window.activateWindow()
        settle()
        return window

    yield run
    sys.excepthook = hook


def test_it_asks_nothing_and_shows_the_ways_on(start: Start) -> None:
    window = start()
    assert isinstance(window.page, StartPage)
    assert not (window.steps.isVisible() or window.panel.isVisible() or window.footer.isVisible())
    ways = [way.accessibleName() for way in window.page.ways]
    assert ways == ["新企业", "打开企业资料", "看一个示例"]


def test_what_the_catalogue_covers_and_how_old_it_is(start: Start, catalogue: Catalogue) -> None:
    shown = texts(start().page)
    held = sum(one.text != "title-only" for one in catalogue.documents)
    latest = max(one.issued for one in catalogue.documents if one.issued)
    for text in (f"{held} 份政策文件", f"{len(catalogue.benefit)} 个条款", str(latest), catalogue.version, str(TODAY)):
        assert text in shown


def test_a_new_company_by_keyboard_alone(start: Start) -> None:
    window = start()
    press(Key.Key_Return)
    assert page(window) == "district" and not isinstance(window.page, StartPage)
    assert window.steps.isVisible() and window.footer.isVisible()


def test_the_arrow_of_tab_reaches_every_way(start: Start) -> None:
    window = start()
    assert isinstance(window.page, StartPage)
    for way in window.page.ways[1:]:
        press(Key.Key_Tab)
        assert QApplication.focusWidget() is way


def test_an_example_shows_a_whole_result_in_one_click(start: Start) -> None:
    window = start()
    click(button(window.page, "看一个示例"))
    assert page(window) == RESULT
    assessment = window.session.interview.assessment
    assert assessment.on == SAMPLE_DAY and str(SAMPLE_DAY) in window.strips.text("sample")
    assert all(assessment.with_verdict(verdict) for verdict in ("eligible", "confirm", "unknown", "near"))
    assert assessment.totals.certain.high.fen and assessment.next_steps


def test_the_example_is_sound_and_made_up(catalogue: Catalogue) -> None:
    profile = read_company(places.sample_file(), catalogue.vocabulary, SAMPLE_DAY)
    assert "示例" in profile.name and len(profile.facts) >= 6 and profile.certifications and profile.sectors


def test_the_example_takes_the_place_of_nothing_and_is_not_kept(
    start: Start, catalogue: Catalogue, example: Profile, tmp_path: Path
) -> None:
    first = start()
    click(button(first.page, "新企业"))
    first.session.answer({"name": "我的公司"})
    first.close()
    second = start()
    click(button(second.page, "看一个示例"))
    second.close()
    third = start()
    assert buttons(third.page, "继续填写 我的公司")


def test_who_changes_the_example_keeps_it(start: Start) -> None:
    window = start()
    click(button(window.page, "看一个示例"))
    window.session.answer({"headcount": 60})
    window.close()
    assert buttons(start().page, "继续填写 杭州示例科技有限公司")


def test_another_company_after_the_example_is_seen_today(start: Start) -> None:
    window = start()
    click(button(window.page, "看一个示例"))
    window.saving.start_anew()
    settle()
    assert window.session.interview.on == TODAY
    assert window.strips.text("sample") == ""


def test_a_file_used_lately_is_one_click_away(
    start: Start, catalogue: Catalogue, example: Profile, tmp_path: Path
) -> None:
    path = tmp_path / "甲.huiqi"
    write_company(path, example, catalogue.vocabulary)
    window = start()
    window.saving.open_path(path)
    window.close()
    again = start()
    found = [
        way for way in buttons_that_hold(again, "杭州示例科技有限公司") if str(path.parent) in way.accessibleName()
    ]
    click(found[0])
    assert again.session.path == path and page(again) == RESULT


def test_a_file_that_is_gone_is_greyed_and_says_so(
    start: Start, catalogue: Catalogue, example: Profile, tmp_path: Path
) -> None:
    path = tmp_path / "甲.huiqi"
    write_company(path, example, catalogue.vocabulary)
    window = start()
    window.saving.open_path(path)
    window.close()
    path.unlink()
    again = start()
    (gone,) = [one for one in buttons_that_hold(again, "文件已不在")]
    assert not gone.isEnabled()


def buttons_that_hold(window: Window, text: str) -> list:
    from PySide6.QtWidgets import QAbstractButton

    return [one for one in window.page.findChildren(QAbstractButton) if text in one.accessibleName()]


def test_a_saved_file_is_remembered_too(start: Start, catalogue: Catalogue, tmp_path: Path) -> None:
    window = start()
    click(button(window.page, "新企业"))
    window.session.answer({"name": "乙"})
    window.saving._save_to(tmp_path / "乙.huiqi")
    assert [one.company for one in window.saving.recent.files()] == ["乙"]


def test_the_way_to_the_coverage(start: Start) -> None:
    from desktop.ui.coverage import CoverageDialog

    window = start()
    click(button(window.page, "目录收录了什么"))
    (dialog,) = window.findChildren(CoverageDialog)
    assert dialog.isVisible()
    dialog.close()


def test_exactly_the_last_answer_is_offered_after_a_kill(start: Start, catalogue: Catalogue) -> None:
    """Nothing is written on closing that was not written with the answer: the process may be killed at any time."""
    window = start()
    click(button(window.page, "新企业"))
    window.session.answer({"district": "330108"})
    window.session.next()
    window.session.enter(catalogue.vocabulary.fact["revenue"], "1200万")
    state = window.session.state()
    assert window._seat is not None
    window._seat.leave()  # what a kill does to it, for its process is gone; the window itself is never closed
    again = start()
    click(button(again.page, "继续填写 未填名称的企业"))
    assert again.session.state() == state
    assert again.session.profile == read_profile(
        {"district": "滨江区", "revenue": "1200万"}, catalogue.vocabulary, TODAY
    )


def test_another_language_on_the_first_page_keeps_the_ways_on(start: Start, qapp: QApplication) -> None:
    first = start()
    click(button(first.page, "新企业"))
    first.session.answer({"name": "我的公司"})
    first.close()
    window = start()
    window.speak("en")
    settle()
    assert isinstance(window.page, StartPage)
    assert window.page.ways[0].accessibleName() == "Go on with 我的公司"
    window.speak("zh-Hans")
    settle()
    click(button(window.page, "继续填写 我的公司"))
    assert window.session.profile.name == "我的公司"
