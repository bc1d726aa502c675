"""The page of certifications: a complete list, expressly none, or not known; never silently one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hands import Key, button, click, page, press, settle, texts, type_text

from desktop.core.profile import HeldCertification
from desktop.core.stops import RESULT, Stop
from desktop.core.workspace.company_file import read_company
from desktop.ui.fields.certification_tree import CertificationTree
from desktop.ui.window import Window


def line(window: Window, name: str, day: str = "") -> None:
    """Fills the line for a new one."""
    window.page._name.focus()  # type: ignore[attr-defined]
    type_text(name)
    if window.page._name.entry.completer().popup().isVisible():  # type: ignore[attr-defined]
        press(Key.Key_Escape)
    window.page._day.entry.setFocus()  # type: ignore[attr-defined]
    type_text(day)
    settle()


def test_nothing_chosen_is_unknown_and_says_so(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications", certifications=None)
    assert window.session.profile.certifications is None
    assert not window.page._area.isVisible()  # type: ignore[attr-defined]
    press(Key.Key_Space)
    assert window.session.profile.certifications is None
    assert "还没有列出任何一项；在此之前按“不知道”处理。" in texts(window.page)


def test_none_at_all_is_an_answer(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications", certifications=None)
    click(button(window.page, "一项都没有：企业持有哪些资质和荣誉？"))
    assert window.session.profile.certifications == ()
    assert "都按不满足判断" in texts(window.page)
    click(button(window.page, "不知道：企业持有哪些资质和荣誉？"))
    assert window.session.profile.certifications is None


def test_added_listed_removed(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    line(window, "高企", "2022-12-01")
    press(Key.Key_Return)
    held = HeldCertification("国家高新技术企业", date(2022, 12, 1))
    assert held in (window.session.profile.certifications or ())
    assert page(window) == "certifications"
    assert "国家高新技术企业" in texts(window.page)
    line(window, "国家高新技术企业", "2023-01-01")
    click(button(window.page, "添加"))
    assert len(window.session.profile.certifications or ()) == 2, "the same one again corrects its day"
    for name in ("国家高新技术企业", "省级“专精特新”中小企业"):
        click(button(window.page, f"移除 {name}"))
    assert window.session.profile.certifications is None, "an emptied list is not the answer none"


def test_what_cannot_be_added_is_told_beside_its_field(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    line(window, "高新技术企也")
    press(Key.Key_Return)
    name, day = window.page._name, window.page._day  # type: ignore[attr-defined]
    assert "不认识的资质“高新技术企也”；最接近的是" in name.message.text()
    line(window, "高新技术企业", "2025-01-01")
    window.go_next()
    assert "日期 2025-01-01 在将来" in day.message.text()
    assert page(window) == "certifications"
    window.go_back()
    window.go_next()
    assert window.page._name.raw() == "高新技术企业", "what was typed is still there"  # type: ignore[attr-defined]


def test_the_line_is_added_on_the_way_on(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    line(window, "高企")
    window.go_next()
    assert page(window) != "certifications"
    assert HeldCertification("国家高新技术企业") in (window.session.profile.certifications or ())


# --- planned, and by group ------------------------------------------------------------------------------------------


def test_what_is_planned_decides_nothing_but_is_tried(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    before = window.session.interview.assessment.totals
    window.page._name.entry.setText("国家高新技术企业")  # type: ignore[attr-defined]
    click(button(window.page, "计划取得"))
    assert window.session.profile.planned == ("国家高新技术企业",)
    assert window.session.interview.assessment.totals == before
    assert "计划取得" in texts(window.page)
    window.session.go(Stop(RESULT))
    window.page.show_part("what_if")  # type: ignore[attr-defined]
    settle()
    assert "取得 国家高新技术企业" in window.session.scenario.told(window.session.profile, window.session.words)


def test_what_is_planned_can_be_taken_away_and_is_kept_in_the_file(
    at_stop: Callable[..., Window], tmp_path: Path
) -> None:
    window = at_stop("certifications")
    window.session.answer({"planned": ("国家高新技术企业",)})
    path = tmp_path / "a.huiqi"
    window.session.save_to(path)
    assert read_company(path, window.session.vocabulary, date(2024, 3, 1)).planned == ("国家高新技术企业",)
    settle()
    click(button(window.page, "移除 国家高新技术企业"))
    assert window.session.profile.planned == ()


def test_an_unknown_one_cannot_be_planned(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    window.page._name.entry.setText("甲乙丙丁")  # type: ignore[attr-defined]
    click(button(window.page, "计划取得"))
    assert window.session.profile.planned == () and "不认识的资质" in texts(window.page)


def test_every_certification_is_found_by_group(at_stop: Callable[..., Window]) -> None:
    window = at_stop("certifications")
    click(button(window.page, "分类查找…"))
    (dialog,) = window.findChildren(CertificationTree)
    tree = dialog.tree
    tops = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    assert sum(top.childCount() for top in tops) == len(window.session.vocabulary.certifications)
    dialog.search.setText("專精特新小巨人")
    shown = [top.child(n) for top in tops for n in range(top.childCount()) if not top.child(n).isHidden()]
    assert shown and all("小巨人" in item.text(0) for item in shown)
    name = shown[0].text(0)
    tree.setCurrentItem(shown[0])
    click(dialog.take)
    settle()
    assert window.page._name.raw() == name  # type: ignore[attr-defined]
