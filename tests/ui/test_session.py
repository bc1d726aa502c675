"""Nothing typed is ever lost: every answer is kept, the last company comes back, and a disk that refuses is told."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hands import button, click, page, settle, texts, type_text

from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.profile import Profile
from desktop.core.stops import FOLLOW_UP, RESULT, Stop
from desktop.core.workspace.autosave import Autosave, Unfinished
from desktop.ui.seat import Seat
from desktop.ui.session import Session
from desktop.ui.window import Window

ON = date(2024, 3, 1)


@pytest.fixture
def again(catalogue: Catalogue, autosave: Autosave, make_window: Callable[[Session], Window]) -> Callable[[], Window]:
    """``again()``: the program started anew, with what is on the disk."""

    def start() -> Window:
        window = make_window(Session(catalogue, ON, autosave))
        window._seat = Seat(autosave._folder, None)
        window.show_start()
        settle()
        return window

    return start


def refuse(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "replace", fail)


# --- kept and found again -------------------------------------------------------------------------------------------


def test_the_next_start_offers_to_go_on_where_it_was(at_stop: Callable[..., Window], again: Callable) -> None:
    window = at_stop(FOLLOW_UP, "acquisition_value")
    window.page.fields["acquisition_value"].entry.setText("许多")  # type: ignore[attr-defined]
    window.page.settle()
    window.session.see_on(date(2023, 12, 1))
    before = window.session.state()
    window.close()

    window = again()
    assert window.session.is_empty
    click(button(window.page, "继续填写 杭州示例科技有限公司"))
    assert window.session.state() == before
    assert window.session.interview.stop == Stop(FOLLOW_UP, "acquisition_value")
    assert window.page.fields["acquisition_value"].entry.text() == "许多"  # type: ignore[attr-defined]
    assert "不是金额" in texts(window.page)


def test_who_begins_anew_can_still_go_back(at_stop: Callable[..., Window], again: Callable) -> None:
    at_stop("staff").close()
    window = again()
    click(button(window.page, "新企业"))
    assert "上次填写的内容还在。" in window.strips.text("continue")
    type_text("another")
    window.page.settle()
    settle()
    assert window.session.profile.name == "another"
    click(button(window.strips, "继续填写 杭州示例科技有限公司"))
    assert window.session.profile.name == "杭州示例科技有限公司"
    click(button(window.strips, "继续填写 another"))
    assert window.session.profile.name == "another"


def test_the_company_before_comes_back_even_after_a_restart(at_stop: Callable[..., Window], again: Callable) -> None:
    at_stop("staff").close()
    window = again()
    window.session.answer({"name": "another"})
    window.close()
    window = again()
    names = []
    for _ in range(3):
        window.saving.go_back_to_set_aside()
        names.append(window.session.profile.name)
    assert names == ["another", "杭州示例科技有限公司", "another"]


def test_an_empty_window_keeps_nothing_and_offers_nothing(window: Window, again: Callable, tmp_path: Path) -> None:
    window.go_next()
    window.close()
    assert not (tmp_path / "data").exists()
    window = again()
    assert window.strips.text("continue") == "" and "继续填写" not in texts(window.page)


def test_a_new_company_leads_back_to_the_last(at_stop: Callable[..., Window]) -> None:
    window = at_stop("staff")
    before = window.session.profile
    window.saving.start_anew()
    assert window.session.profile == Profile()
    assert page(window) == "district"
    click(button(window.strips, "继续填写 杭州示例科技有限公司"))
    assert window.session.profile == before


def test_what_is_half_typed_goes_with_its_own_company(at_stop: Callable[..., Window]) -> None:
    window = at_stop("staff")
    window.page.fields["headcount"].focus()  # type: ignore[attr-defined]
    type_text("47")
    window.saving.start_anew()
    assert window.session.profile == Profile()
    window.saving.go_back_to_set_aside()
    assert window.session.profile.facts["headcount"] == 47


def test_a_damaged_autosave_is_told_and_not_in_the_way(again: Callable, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "autosave.json").write_text("{", encoding="utf-8")
    window = again()
    assert "文件已损坏" in window.strips.text("continue")
    window.session.answer({"name": "new"})
    assert window.steps.state.text() == "每个答案都已自动保存。"


def test_a_kept_state_of_another_catalogue_is_still_opened(
    session: Session, autosave: Autosave, example: Profile
) -> None:
    autosave.save(Unfinished(profile=example, on=ON, page=FOLLOW_UP, fact="gone", asked=("gone", "loan_principal")))
    state = session.keeping.last()
    assert state is not None
    session.continue_with(state)
    assert session.profile == example
    assert session.interview.stop == Stop("district")
    assert session.interview.asked == ("loan_principal",)


# --- a disk that refuses --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EROFS, "所在磁盘是只读的，文件没有写入；请换一个可写的位置"),
        (errno.ENOSPC, "磁盘已满，文件没有写入；请腾出空间或换一个位置"),
        (errno.EACCES, "没有写入权限，文件没有写入；请换一个可写的文件夹，或关闭正在使用该文件的程序"),
    ],
)
def test_a_failing_autosave_is_a_quiet_line_and_loses_nothing(
    at_stop: Callable[..., Window], monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    window = at_stop("staff")
    with monkeypatch.context() as disk:
        refuse(disk, code)
        window.session.answer({"headcount": 50})
        assert window.steps.state.text() == sentence
        assert window.session.profile.facts["headcount"] == 50
        window.go_next()
        assert page(window) == "certifications", "work goes on"
    window.session.answer({"headcount": 51})
    assert window.steps.state.text() == "每个答案都已自动保存。"


def test_a_company_file_that_cannot_be_written_is_told(
    at_stop: Callable[..., Window], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = at_stop("staff")
    window.saving.ask_new_path = lambda *_: str(tmp_path / "company.huiqi")
    refuse(monkeypatch, errno.ENOSPC)
    assert not window.saving.save_as()
    assert "磁盘已满" in window.strips.text("file")
    assert window.session.path is None
    assert window.isWindowModified()


# --- company files --------------------------------------------------------------------------------------------------


def test_saved_changed_saved_again(at_stop: Callable[..., Window], tmp_path: Path) -> None:
    window = at_stop("staff")
    asked: list[str] = []

    def ask(*args: object) -> str:
        asked.append(str(args[2]))
        return str(tmp_path / "company.huiqi")

    window.saving.ask_new_path = ask
    assert window.saving.save()
    assert asked[0].endswith("杭州示例科技有限公司.huiqi")
    assert not window.isWindowModified()
    assert window.windowTitle() == "杭州示例科技有限公司[*] — 惠企通"
    window.session.answer({"headcount": 50})
    assert window.isWindowModified()
    assert window.saving.save()
    assert len(asked) == 1, "the second time it is known where"
    window.session.start_anew()
    window.saving.open_path(tmp_path / "company.huiqi")
    assert window.session.profile.facts["headcount"] == 50
    assert page(window) == RESULT


def test_a_file_that_is_none_changes_nothing(at_stop: Callable[..., Window], tmp_path: Path) -> None:
    window = at_stop("staff")
    before = window.session.profile
    (tmp_path / "foreign.json").write_text("[1, 2]", encoding="utf-8")
    for name, sentence in (("foreign.json", "这不是惠企通的企业资料文件"), ("none.huiqi", "找不到这个文件")):
        window.saving.open_path(tmp_path / name)
        assert sentence in window.strips.text("file")
        assert window.session.profile == before
        assert page(window) == "staff"


def test_a_cancelled_dialog_does_nothing(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    window.saving.ask_new_path = window.saving.ask_old_path = lambda *_: ""
    window.saving.open()
    assert not window.saving.save_as()
    window.export_pdf()
    assert not window.strips.isVisible()


def test_a_name_that_no_file_may_have(session: Session, make_window: Callable[[Session], Window]) -> None:
    window = make_window(session)
    offered: list[str] = []
    window.saving.ask_new_path = lambda *args: offered.append(Path(args[2]).name) or ""  # type: ignore[func-returns-value]
    for name in ('a/b:c"?', "", "..."):
        session.answer({"name": name})
        window.saving.save_as()
        window.export_excel()
    assert offered == ["a b c.huiqi", "a b c 2024-03-01.xlsx", *["企业.huiqi", "企业 2024-03-01.xlsx"] * 2]


def test_open_refuses_without_touching_the_company(session: Session, example: Profile, tmp_path: Path) -> None:
    session.answer({"name": "kept"})
    with pytest.raises(InputError):
        session.open(tmp_path / "none.huiqi")
    assert session.profile.name == "kept"
