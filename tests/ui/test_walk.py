"""The whole way, from an empty window to both reports and the saved company, once by keyboard and once by mouse."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hands import (
    Key,
    button,
    buttons,
    choose,
    click,
    click_and_type,
    focused,
    page,
    press,
    settle,
    tab_to,
    texts,
    type_text,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from desktop.core.profile import HeldCertification, Profile
from desktop.core.quantities import Money
from desktop.core.stops import FOLLOW_UP, RESULT
from desktop.core.workspace.company_file import read_company
from desktop.ui.fields.choice import ChoiceField
from desktop.ui.result.disclosure import Disclosure
from desktop.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WRITERS = ("desktop.core.reports.model", "desktop.core.reports.excel", "desktop.core.reports.pdf")


def reports_can_be_written() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in WRITERS)


def check_five_pages(profile: Profile) -> None:
    assert profile.name == "杭州示例科技有限公司"
    assert profile.district == "330108"
    assert profile.facts["established_on"] == date(2019, 5, 20)
    assert profile.facts["revenue"] == Money.yuan(12_000_000)
    assert profile.facts["revenue_previous"] == Money.yuan(9_500_000)
    assert profile.facts["rd_expense"] == Money.yuan(960_000)
    assert (profile.facts["headcount"], profile.facts["rd_headcount"]) == (46, 18)
    assert profile.certifications == (HeldCertification("国家高新技术企业", date(2022, 12, 1)),)


def check_reports(excel: Path, pdf: Path) -> None:
    import openpyxl
    import pypdfium2

    book = openpyxl.load_workbook(excel, read_only=True)
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    book.close()
    assert any("杭州示例科技有限公司" in cell for cell in cells)
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(one.get_textpage().get_text_range() for one in document)
    document.close()
    assert "杭州示例科技有限公司" in text
    assert "2024-03-01" in text


def offer(window: Window, folder: Path) -> None:
    """The file dialog is the system's; here it answers by itself."""
    window.saving.ask_new_path = lambda *args: str(folder / f"saved{Path(args[2]).suffix}")
    window.saving.ask_old_path = lambda *_: str(folder / "saved.huiqi")


@pytest.mark.usefixtures("at_once")
def test_the_whole_way_by_keyboard(window: Window, tmp_path: Path) -> None:
    offer(window, tmp_path)
    type_text("杭州示例科技有限公司")
    press(Key.Key_Tab)
    type_text("滨江")
    press(Key.Key_Down, Key.Key_Return)  # from the list that opens beneath
    tab_to("注册成立")
    type_text("2019-05-20")
    press(Key.Key_Return)

    assert page(window) == "revenue"
    type_text("1200万")
    press(Key.Key_Tab)
    type_text("950万")
    press(Key.Key_Return)

    assert page(window) == "research"
    type_text("96万")
    press(Key.Key_Return)

    assert page(window) == "staff"
    type_text("46")
    press(Key.Key_Tab)
    type_text("18")
    press(Key.Key_Return)

    assert page(window) == "certifications"
    press(Key.Key_Space)
    type_text("高新技术企业")
    press(Key.Key_Escape)  # closes the list, keeps what was typed
    press(Key.Key_Tab)
    type_text("2022-12-01")
    press(Key.Key_Return)  # adds
    check_five_pages(window.session.profile)
    press(Key.Key_Return)

    assert page(window) == FOLLOW_UP
    if window.session.interview.stop.fact == "sectors":
        tab_to("不知道")
        press(Key.Key_Return)
    first = window.session.interview.stop.fact
    answer_by_keyboard(window)
    assert first is not None and first in window.session.profile.facts
    second = window.session.interview.stop.fact
    tab_to("不知道")
    press(Key.Key_Return)
    assert second in window.session.interview.passed_over
    for _ in range(3):
        answer_by_keyboard(window)
    tab_to("跳过其余问题")
    press(Key.Key_Return)

    assert page(window) == RESULT
    open_first_row_by_keyboard(window)
    press(Key.Key_S, modifiers=CTRL | SHIFT)
    if not reports_can_be_written():
        pytest.skip("desktop.core.reports is not there yet: everything but the reports was walked")
    press(Key.Key_E, modifiers=CTRL)
    press(Key.Key_P, modifiers=CTRL | SHIFT)
    check_reports(tmp_path / "saved.xlsx", tmp_path / "saved.pdf")
    check_reopening(window, lambda: press(Key.Key_N, modifiers=CTRL), lambda: press(Key.Key_O, modifiers=CTRL))
    saved = read_company(tmp_path / "saved.huiqi", window.session.vocabulary, window.session.interview.on)
    assert saved == window.session.profile


def answer_by_keyboard(window: Window) -> None:
    """Yes, the first option, nothing, or a day: whatever the question takes."""
    assert page(window) == FOLLOW_UP
    asked = window.session.interview.facts
    if not asked:  # fields of business are ticked, none of them is an answer too
        press(Key.Key_Return)
        return
    (fact,) = asked
    if fact.type in ("yes_no", "choice"):
        press(Key.Key_Space)
    else:
        type_text({"money": "0", "ratio": "5%", "count": "3", "date": "2021-06-01"}[fact.type])
    press(Key.Key_Return)
    assert fact.id in window.session.profile.facts


def open_first_row_by_keyboard(window: Window) -> None:
    for _ in range(30):
        press(Key.Key_Tab)
        row = focused().parentWidget()
        if isinstance(row, Disclosure) and not row.is_open:
            break
    else:
        raise AssertionError("the keyboard does not reach the benefits")
    press(Key.Key_Return)
    assert row.is_open
    assert "条款" in texts(row)


def check_reopening(window: Window, start_anew: Callable[[], None], reopen: Callable[[], None]) -> None:
    before = window.session.profile
    start_anew()
    assert window.session.profile == Profile()
    assert page(window) == "district"
    reopen()
    assert window.session.profile == before
    assert page(window) == RESULT


@pytest.mark.usefixtures("at_once")
def test_the_whole_way_by_mouse(window: Window, tmp_path: Path) -> None:
    offer(window, tmp_path)
    fields = window.page.fields  # type: ignore[attr-defined]
    click_and_type(fields["name"].entry, "杭州示例科技有限公司")
    for level, name in zip(fields["district"].levels, ("浙江省", "杭州市", "滨江区"), strict=True):
        choose(level, name)
    click(fields["established_on"].pick)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    settle()
    click_and_type(fields["established_on"].entry, "2019年5月20日")
    click(window.footer.next)

    type_into(window, revenue="1200万", revenue_previous="950万")
    type_into(window, rd_expense="96万")
    type_into(window, headcount="46", rd_headcount="18")

    click(button(window.page, "有，全部列在下面：企业持有哪些资质和荣誉？"))
    line = window.page._name.entry  # type: ignore[attr-defined]
    click_and_type(line, "国家高新技术企业")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    click_and_type(window.page._day.entry, "2022-12-01")  # type: ignore[attr-defined]
    click(button(window.page, "添加"))
    check_five_pages(window.session.profile)
    click(window.footer.next)

    assert page(window) == FOLLOW_UP
    while not [fact for fact in window.session.interview.facts if fact.type == "yes_no"]:
        click(button(window.page, "不知道") if window.session.interview.facts else window.footer.next)
    first = window.session.interview.stop.fact
    field = window.page.fields[first]  # type: ignore[attr-defined]
    assert isinstance(field, ChoiceField)
    click(next(one for one in field.findChildren(QRadioButton) if one.text() == "否"))
    click(window.footer.next)
    assert window.session.profile.facts[str(first)] is False
    click(button(window.page, "不知道"))
    click(button(window.page, "跳过其余问题，看结果"))

    assert page(window) == RESULT
    row = next(one for one in window.page.findChildren(Disclosure) if not one.is_open)
    click(row.button)
    assert "条款" in texts(row)
    window.saving.save_as()
    if not reports_can_be_written():
        pytest.skip("desktop.core.reports is not there yet: everything but the reports was walked")
    click(button(window, "导出 Excel"))
    click(button(window, "导出 PDF 报告"))
    check_reports(tmp_path / "saved.xlsx", tmp_path / "saved.pdf")
    check_reopening(window, window.saving.start_anew, window.saving.open)
    assert buttons(window.strips, "关闭")


def type_into(window: Window, **entries: str) -> None:
    for key, text in entries.items():
        click_and_type(window.page.fields[key].entry, text)  # type: ignore[attr-defined]
    click(window.footer.next)


def test_back_and_forth_loses_nothing(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    before = window.session.profile
    ways = []
    while window.footer.back.isEnabled():
        ways.append(page(window))
        press(Key.Key_Left, modifiers=Qt.KeyboardModifier.AltModifier)
    assert ways == ["certifications", "staff", "research", "revenue"]
    for _ in range(4):
        press(Key.Key_Return)
    assert page(window) == "certifications"
    assert window.session.profile == before
    for step, expected in (("营业收入", "revenue"), ("结果", RESULT), ("企业与地区", "district")):
        click(next(one for one in window.steps.steps.values() if one.accessibleName().startswith(step)))
        assert page(window) == expected
    assert window.session.profile == before
