"""Fields: typed as people write, read back in full, and what is wrong said beside them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hands import Key, page, press, settle, type_text
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from desktop.core.catalogue.model import Catalogue
from desktop.core.quantities import Money, QuantityError
from desktop.core.rules.words import Words
from desktop.ui.fields.district import DistrictField
from desktop.ui.fields.field import PAUSE
from desktop.ui.fields.of_fact import field_of, raw_of
from desktop.ui.languages import speak
from desktop.ui.window import Window


def enter(window: Window, key: str, text: str) -> Any:
    """Types into a field of the page and leaves it."""
    field = window.page.fields[key]  # type: ignore[attr-defined]
    field.entry.setFocus()
    field.entry.selectAll()
    type_text(text)
    field.settle()
    settle()
    return field


# --- read back ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page_name", "key", "typed", "shown"),
    [
        ("revenue", "revenue", "1,200万", "= 12,000,000 元"),
        ("revenue", "revenue", "0.3亿元", "= 30,000,000 元"),
        ("revenue", "revenue", "１２００万", "= 12,000,000 元"),
        ("revenue", "revenue", "50万美元", "= 500,000 美元"),
        ("revenue", "revenue_previous", "1200", "= 1,200 元（单位是元；若是万元，请写 1200万）"),
        ("revenue", "revenue", "12000000", "= 12,000,000 元"),
        ("staff", "headcount", "1200人", "= 1,200 人"),
        ("district", "established_on", "2019年5月20日", "= 2019-05-20"),
        ("district", "established_on", "2019-05-20", ""),
    ],
)
def test_an_entry_is_read_back_while_it_is_typed(
    at_stop: Callable[..., Window], page_name: str, key: str, typed: str, shown: str
) -> None:
    field = at_stop(page_name).page.fields[key]  # type: ignore[attr-defined]
    field.entry.setFocus()
    field.entry.selectAll()
    type_text(typed)
    assert field.message.text() == shown
    field.settle()
    settle()
    assert field.message.text() == shown, "and still, once it is taken"


def test_what_was_typed_is_taken_after_a_pause(at_stop: Callable[..., Window], qtbot: QtBot) -> None:
    window = at_stop("revenue")
    window.page.fields["revenue"].focus()  # type: ignore[attr-defined]
    type_text("900万")
    assert window.session.profile.facts["revenue"] == Money.yuan(12_000_000)
    with qtbot.waitSignal(window.session.answers_changed, timeout=PAUSE * 4):
        pass
    assert window.session.profile.facts["revenue"] == Money.yuan(9_000_000)
    assert window.page.fields["revenue"].entry.text() == "900万"  # type: ignore[attr-defined]


def test_every_value_is_shown_as_it_would_be_typed_and_read_back_the_same(catalogue: Catalogue) -> None:
    raws = {
        "money": ("1200万", "3333.33", "0", "1.2345678亿", "50万美元"),
        "ratio": ("8%", "0.5‰", "1/7", "8.3333333333%"),
        "count": ("0", "46", "1,200"),
        "date": ("2019-05-20",),
        "yes_no": (True, False),
    }
    for fact in catalogue.vocabulary.facts:
        for raw in raws.get(fact.type, fact.options):
            try:
                value = fact.parse(raw)
            except QuantityError:
                continue  # outside this fact's own range
            field = field_of(fact, Words(catalogue.vocabulary))
            field.show_raw(raw_of(fact, value))
            assert fact.parse(field.raw()) == value, (fact.id, raw)
            field.deleteLater()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Whatever language a test speaks, the next one begins in 简体."""
    yield
    speak(qapp, "zh-Hans")


# --- faults ---------------------------------------------------------------------------------------------------------


FAULTS = [
    ("district", "district", "滨将区", "不认识的地区“滨将区”；最接近的是：滨江区"),
    ("district", "established_on", "去年", "“去年”不是日期"),
    ("district", "established_on", "2023-02-30", "“2023-02-30”这一天不存在"),
    ("district", "established_on", "2024-03-02", "日期 2024-03-02 在将来；应不晚于 2024-03-01"),
    ("revenue", "revenue", "很多", "“很多”不是金额"),
    ("revenue", "revenue", "-5万", "“-5万”是负数"),
    ("revenue", "revenue", "12,00万", "“12,00万”的千分位逗号位置不对"),
    ("revenue", "revenue", "0.001", "“0.001”比一分钱还细"),
    ("revenue", "revenue", "50万", "大于上年度营业收入 50万元"),
    ("research", "rd_expense", "2000万", "上年度研发费用 2,000万元 大于上年度营业收入 1,200万元"),
    ("research", "rd_ratio", "8", "“8”不清楚是否为百分数"),
    ("research", "rd_ratio", "120%", "超出合理范围"),
    ("research", "rd_ratio", "20%", "相差超过 0.1 个百分点"),
    ("staff", "headcount", "四十六", "“四十六”不是整数"),
    ("staff", "rd_headcount", "47", "大于上年度职工总数 46 人"),
    ("revenue", "revenue", "99999999999999999亿", "太大，无法作为金额"),
    ("revenue", "revenue_previous", "一百万", "“一百万”不是金额"),
    ("research", "rd_ratio", "-1%", "“-1%”是负数"),
    ("research", "rd_ratio", "百分之八", "“百分之八”不是比例"),
    ("staff", "headcount", "1.5", "“1.5”不是整数"),
    ("staff", "headcount", "-3", "“-3”不是整数"),
]


@pytest.mark.parametrize(("page_name", "key", "typed", "sentence"), FAULTS)
def test_what_is_wrong_is_said_beside_the_field(
    at_stop: Callable[..., Window], page_name: str, key: str, typed: str, sentence: str
) -> None:
    window = at_stop(page_name)
    field = enter(window, key, typed)
    assert sentence in field.message.text()
    assert field.message.property("tone") == "fault"
    assert sentence in field.entry.accessibleDescription()
    assert field.entry.text() == typed
    assert key not in window.session.profile.facts

    window.go_next()
    assert page(window) == page_name, "what is wrong is not left behind unseen"
    assert "请先改正" in window.footer.hint.text()
    if window.footer.back.isEnabled():
        window.go_back()
        assert page(window) != page_name, "the way back is never barred"
        window.go_next()
    else:
        window.steps.steps["staff"].click()
        settle()
        window.steps.steps["district"].click()
    settle()
    again = window.page.fields[key]  # type: ignore[attr-defined]
    assert again.entry.text() == typed, "what was typed is still there"
    assert sentence in again.message.text()
    again.settle()


@pytest.mark.parametrize(("page_name", "key", "typed"), [row[:3] for row in FAULTS])
def test_what_is_wrong_is_said_in_english_too(
    at_stop: Callable[..., Window], english: None, page_name: str, key: str, typed: str
) -> None:
    window = at_stop(page_name)
    window.speak("en")
    told = enter(window, key, typed).message.text()
    own = told.replace(typed, "").replace("滨江区", "").replace("1200万", "").replace("1,200万", "").replace("美元", "")
    assert own and re.search(r"[\u4e00-\u9fff]", own) is None, told


def test_a_draft_becomes_an_answer_once_the_others_allow_it(at_stop: Callable[..., Window]) -> None:
    window = at_stop("research")
    enter(window, "rd_expense", "2000万")
    window.go_back()
    enter(window, "revenue", "1亿")
    window.go_next()
    assert window.session.profile.facts["rd_expense"] == Money.yuan(20_000_000)
    assert window.page.fields["rd_expense"].message.text() == "= 20,000,000 元"  # type: ignore[attr-defined]


def test_an_emptied_field_is_unknown_again(at_stop: Callable[..., Window]) -> None:
    window = at_stop("staff")
    field = window.page.fields["rd_headcount"]  # type: ignore[attr-defined]
    field.entry.setFocus()
    field.entry.selectAll()
    press(Key.Key_Delete)
    field.settle()
    assert "rd_headcount" not in window.session.profile.facts
    assert field.message.text() == ""


def test_one_of_ratio_and_expense_follows_from_the_other(at_stop: Callable[..., Window]) -> None:
    window = at_stop("research")
    fields = window.page.fields  # type: ignore[attr-defined]
    assert fields["rd_ratio"].message.text() == "由其他答案算出：8%，不必再填"
    enter(window, "rd_expense", " ")
    assert fields["rd_ratio"].message.text() == ""
    enter(window, "rd_ratio", "10%")
    assert fields["rd_expense"].message.text() == "由其他答案算出：120万元，不必再填"


# --- one field after the other --------------------------------------------------------------------------------------


def test_a_district_is_found_by_name_alias_and_code_and_in_traditional_characters(window: Window) -> None:
    for typed, code in (("330108", "330108"), ("高新区（滨江）", "330108"), ("寧波市", "330200"), ("余杭", "330110")):
        field = enter(window, "district", typed)
        assert window.session.profile.district == code
        assert field.levels[1].currentText() == {"3301": "杭州市", "3302": "宁波市"}[code[:4]]
    assert field.message.text() == "= 浙江省 · 杭州市 · 余杭区"


def test_the_mouse_wheel_changes_no_district(at_stop: Callable[..., Window]) -> None:
    window = at_stop("district")
    box = window.page.fields["district"].levels[2]  # type: ignore[attr-defined]
    box.setFocus()
    centre = QPointF(box.rect().center())
    no_buttons, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(centre, centre, QPoint(), QPoint(0, -120), no_buttons, no_keys, phase, False)
    QApplication.sendEvent(box, wheel)
    assert window.session.profile.district == "330108"


def test_the_search_opens_on_the_first_letter(window: Window) -> None:
    entry = window.page.fields["district"].entry  # type: ignore[attr-defined]
    entry.setFocus()
    type_text("8")
    popup = entry.completer().popup()
    assert popup.isVisible()
    press(Key.Key_Escape)
    assert entry.text() == "8"
    window.page.fields["district"].settle()  # type: ignore[attr-defined]


def test_choices_answer_on_a_key(at_stop: Callable[..., Window]) -> None:
    window = at_stop("followup", "headquarters_type")
    press(Key.Key_Space)
    assert window.session.profile.facts["headquarters_type"] == "工业"
    press(Key.Key_Down)
    assert window.session.profile.facts["headquarters_type"] == "信息传输、软件和信息技术服务业"


def test_sectors_or_expressly_none(at_stop: Callable[..., Window]) -> None:
    window = at_stop("followup", "sectors")
    field = window.page.fields["sectors"]  # type: ignore[attr-defined]
    field.chips["人工智能"].click()
    field.chips["新能源"].click()
    assert window.session.profile.sectors == ("人工智能", "新能源")
    field.none.click()
    assert window.session.profile.sectors == ()
    field.none.click()
    assert window.session.profile.sectors is None


def test_a_day_is_picked_from_the_calendar_by_keyboard(at_stop: Callable[..., Window]) -> None:
    window = at_stop("district")
    field = window.page.fields["established_on"]  # type: ignore[attr-defined]
    field.pick.click()
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    (shown,) = popup.findChildren(QCalendarWidget)
    table = shown.focusProxy() or shown
    QTest.keyClick(table, Key.Key_Right)
    QTest.keyClick(table, Key.Key_Return)
    settle()
    assert field.entry.text() == "2019-05-21"
    assert str(window.session.profile.facts["established_on"]) == "2019-05-21"


@pytest.mark.parametrize("typed", ["bjq", "binjiang", "濱江", "滨江", "330108"])
def test_a_place_is_found_by_sound_by_either_script_and_by_code(
    catalogue: Catalogue, qapp: QApplication, qtbot: QtBot, typed: str
) -> None:
    field = DistrictField(Words(catalogue.vocabulary))
    qtbot.addWidget(field)
    field.entry.textEdited.emit(typed)
    finder = field.entry.completer()
    assert finder is not None
    finder.setCompletionPrefix(typed)
    model = finder.completionModel()
    found = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert any("滨江区" in name for name in found), found


def test_every_region_can_be_typed_by_sound(catalogue: Catalogue) -> None:
    for region in catalogue.vocabulary.regions:
        initials, whole = region.pinyin
        assert initials.isascii() and whole.isascii() and len(initials) == len(region.name)
        assert whole.startswith(initials[0])
