"""What if: turning answers beside the result, keeping and comparing, taking over; next steps to be tried."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import button, buttons, click, settle, texts
from PySide6.QtTest import QTest

from desktop.core.assessment.scenario import MOST_COMPARED, Scenario
from desktop.core.assessment.what_if import compare
from desktop.core.quantities import Money
from desktop.core.stops import RESULT
from desktop.ui.lettering import amount, span
from desktop.ui.pages.result import ResultPage
from desktop.ui.result.knobs import CertificationsKnob, DistrictKnob, FactKnob, SectorsKnob
from desktop.ui.result.what_if import WhatIfPart
from desktop.ui.window import Window

AtStop = Callable[..., Window]
TWICE = Money(2_400_0000 * 100)


def result_page(window: Window) -> ResultPage:
    assert isinstance(window.page, ResultPage)
    return window.page


@pytest.fixture
def part(at_stop: AtStop) -> WhatIfPart:
    window = at_stop(RESULT)
    click(result_page(window).tabs["what_if"])
    made = result_page(window).part
    assert isinstance(made, WhatIfPart)
    return made


def wait() -> None:
    QTest.qWait(60)
    settle()


def slide(part: WhatIfPart, key: str, percent: int) -> None:
    knob = part.knobs[key]
    assert isinstance(knob, FactKnob) and knob.slider is not None
    knob.slider.setValue(percent)
    wait()


def type_into(part: WhatIfPart, key: str, text: str) -> None:
    entry = part.knobs[key].field.entry  # type: ignore[attr-defined]
    entry.setText(text)
    entry.editingFinished.emit()
    wait()


def test_nothing_changed_says_so(part: WhatIfPart) -> None:
    assert "您原来的答案不会改变" in texts(part)


def test_a_slider_shows_the_difference_and_changes_no_answer(part: WhatIfPart) -> None:
    base = part._assessment
    slide(part, "revenue", 200)
    after = Scenario({"revenue": TWICE}).assessed(base)
    difference = compare(base, after)
    assert part._session.scenario.answers == {"revenue": TWICE}
    assert part._session.profile.known["revenue"] == Money(1_200_0000 * 100)
    shown = texts(part.comparison)
    assert span(after.totals.certain.low, after.totals.certain.high) in shown
    assert f"不再可拿 {len(difference.lost)}" in shown


def test_the_exact_figure_can_be_typed(part: WhatIfPart) -> None:
    type_into(part, "revenue", "2400万")
    assert part._session.scenario.answers == {"revenue": TWICE}


def test_what_is_no_figure_is_told_at_the_knob(part: WhatIfPart) -> None:
    type_into(part, "revenue", "很多")
    assert part._session.scenario.answers == {}
    assert part.knobs["revenue"].field.message.text()  # type: ignore[attr-defined]


def test_what_cannot_be_together_is_told(part: WhatIfPart) -> None:
    type_into(part, "rd_expense", "9000万")
    assert part.fault.isVisible() and part.fault.text()
    click(button(part, "上年度研发费用：恢复现状"))
    wait()
    assert not part.fault.isVisible()


def test_a_certification_is_a_switch(part: WhatIfPart) -> None:
    knob = part.knobs["certifications"]
    assert isinstance(knob, CertificationsKnob)
    (held, *offered) = knob.switches
    assert knob.switches[held].isChecked() and offered
    best = max(part._assessment.next_steps, key=lambda step: step.worth.fen)
    assert best.changes[0].certification in offered  # type: ignore[union-attr]
    knob.switches[held].setChecked(False)
    wait()
    assert part._session.scenario.answers == {"certifications": ()}
    assert "不再可拿" in texts(part.comparison)


def test_another_district(part: WhatIfPart) -> None:
    knob = part.knobs["district"]
    assert isinstance(knob, DistrictKnob)
    knob.box.setCurrentIndex(knob.box.findData("330106"))
    knob.box.activated.emit(knob.box.currentIndex())
    wait()
    assert part._session.scenario.answers == {"district": "330106"}


def test_any_other_answer_can_be_turned(part: WhatIfPart) -> None:
    for row in range(1, part.more.count()):
        if part.more.itemData(row) == "loan_principal":
            part.more.setCurrentIndex(row)
            break
    part.more.activated.emit(part.more.currentIndex())
    type_into(part, "loan_principal", "500万")
    assert part._session.scenario.answers == {"loan_principal": Money(500_0000 * 100)}


def test_the_fields_of_business_can_be_turned(part: WhatIfPart) -> None:
    part.more.setCurrentIndex(part.more.findData("sectors"))
    part.more.activated.emit(part.more.currentIndex())
    knob = part.knobs["sectors"]
    assert isinstance(knob, SectorsKnob)
    click(knob.field.chips["生物医药"])
    wait()
    assert part._session.scenario.answers == {"sectors": ("生物医药",)}
    assert "行业领域 生物医药" in part._session.scenario.told(part._session.profile, part._session.words)


def test_all_back(part: WhatIfPart) -> None:
    slide(part, "revenue", 200)
    slide(part, "headcount", 50)
    click(button(part, "全部恢复现状"))
    wait()
    assert part._session.scenario == Scenario()
    assert part.knobs["revenue"].field.raw() == "1,200万元"  # type: ignore[attr-defined]


def test_three_are_kept_side_by_side_and_no_more(part: WhatIfPart) -> None:
    for number, percent in enumerate((150, 200, 250), start=1):
        slide(part, "revenue", percent)
        click(part.keep)
        assert len(part._session.scenarios) == number
    assert MOST_COMPARED == 3 and not part.keep.isEnabled()
    shown = texts(part.kept)
    assert all(f"上年度营业收入 {value}万元" in shown for value in ("1,800", "2,400", "3,000"))
    click(buttons(part.kept, "移除")[0])
    assert len(part._session.scenarios) == 2 and part.keep.isEnabled()


def test_a_kept_scenario_is_taken_over(part: WhatIfPart) -> None:
    window = part.window()
    assert isinstance(window, Window)
    slide(part, "revenue", 200)
    click(part.keep)
    click(button(part.kept, "采用这些答案"))
    settle()
    assert window.session.profile.known["revenue"] == TWICE
    assert window.session.scenario == Scenario()


def test_it_is_still_there_after_another_part_was_looked_at(part: WhatIfPart) -> None:
    window = part.window()
    assert isinstance(window, Window)
    slide(part, "revenue", 200)
    click(result_page(window).tabs["overview"])
    click(result_page(window).tabs["what_if"])
    again = result_page(window).part
    assert isinstance(again, WhatIfPart)
    assert again.knobs["revenue"].field.raw() == "2,400万元"  # type: ignore[attr-defined]


# --- next steps ---------------------------------------------------------------------------------------------------


def test_the_steps_are_told_with_worth_and_can_be_tried(at_stop: AtStop) -> None:
    window = at_stop(RESULT)
    click(result_page(window).tabs["steps"])
    steps = window.session.interview.assessment.next_steps
    words = window.session.words
    shown = texts(result_page(window).part)
    first = steps[0]
    assert words.listing(change.say(words) for change in first.changes) in shown
    assert f"最多增加 {amount(first.worth)}" in shown
    click(
        buttons(result_page(window).part, f"试一试：{words.listing(change.say(words) for change in first.changes)}")[0]
    )
    made = result_page(window).part
    assert isinstance(made, WhatIfPart)
    assert window.session.scenario.told(window.session.profile, words)
    assert "新增可拿" in texts(made.comparison)


def test_a_step_leads_to_its_benefits(at_stop: AtStop) -> None:
    window = at_stop(RESULT)
    click(result_page(window).tabs["steps"])
    assessment = window.session.interview.assessment
    result = assessment.result[assessment.next_steps[0].benefits[0]]
    name = f"{result.benefit.title}（{result.document.number or result.document.title}）"
    click(buttons(result_page(window).part, name)[0])
    assert result.benefit.title in texts(result_page(window).part)


def test_a_company_without_steps_is_told_so(at_stop: AtStop) -> None:
    window = at_stop(RESULT, district="330200")
    click(result_page(window).tabs["steps"])
    assert window.session.interview.assessment.next_steps == () or "△" in texts(result_page(window).part)
    if not window.session.interview.assessment.next_steps:
        assert "没有哪一项改动能让企业多拿补贴" in texts(result_page(window).part)
