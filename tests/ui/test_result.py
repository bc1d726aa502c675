"""The result page: what has ended first, then the totals, then every benefit with its reasons on demand."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import Key, button, buttons, click, page, press, settle, texts

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import VERDICTS, Result
from desktop.core.assessment.telling import reason_lines, steps_told, why_not_counted, words_of
from desktop.core.profile import Profile
from desktop.core.stops import FOLLOW_UP, RESULT
from desktop.ui.lettering import span
from desktop.ui.result.details import Details
from desktop.ui.result.disclosure import Disclosure
from desktop.ui.result.sections import FIRST, Section
from desktop.ui.result.totals import MOST_ENDED, Ended, ended_for
from desktop.ui.window import Window


def sections(window: Window) -> dict[str, Section]:
    return window.page.part.sections  # type: ignore[attr-defined]


def rows(window: Window, verdict: str) -> list[Disclosure]:
    body = sections(window)[verdict].disclosure.body
    return body.findChildren(Disclosure)


def test_what_has_ended_is_seen_first(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    shown = texts(window.page)
    assert shown.index("以下政策已到期") < shown.index("已确定")
    (ended,) = window.page.findChildren(Ended)
    concerned = ended_for(window.session.interview.assessment)
    days = sorted((str(document.repealed_on or document.last_day) for document, _ in concerned.values()), reverse=True)
    assert all(f"{day} 已" in texts(ended) for day in days[:MOST_ENDED]), "the latest by name"
    assert f"另有 {len(days) - MOST_ENDED} 份文件" in texts(ended)
    assert window.rect().contains(ended.mapTo(window, ended.rect().bottomRight())), "without scrolling"


def test_what_has_ended_leads_to_what_it_granted(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    click(button(window.page, "查看这些政策的内容"))
    settle()
    shown = window.page.part.results  # type: ignore[attr-defined]
    ended = window.session.interview.assessment.with_verdict("not_in_force")
    assert shown.rowCount() == len(ended)
    assert shown.result_at(0).verdict == "not_in_force"


def test_nothing_ended_says_nothing(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT, district="330203")
    if ended_for(window.session.interview.assessment):
        pytest.skip("the catalogue knows ended documents for Ningbo now")
    assert "以下政策已到期" not in texts(window.page)


def test_the_three_totals_are_never_one(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    totals = window.session.interview.assessment.totals
    shown = texts(window.page)
    for total in (totals.certain, totals.with_confirmation, totals.with_unknowns):
        assert span(total.low, total.high) in shown
    assert "不计入补贴合计" in shown


def test_each_verdict_shows_its_first_benefits_and_leads_to_all(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    assessment = window.session.interview.assessment
    for verdict in VERDICTS:
        results = assessment.with_verdict(verdict)
        sections(window)[verdict].disclosure.set_open(True)
        titles = [row.button.accessibleName() for row in rows(window, verdict)]
        assert titles == [f"{result.benefit.title}（已收起）" for result in results[:FIRST]]
    unknown = assessment.with_verdict("unknown")
    click(button(sections(window)["unknown"], f"在列表中查看全部 {len(unknown)} 项"))
    shown = window.page.part.results  # type: ignore[attr-defined]
    assert {shown.result_at(row).benefit.id for row in range(shown.rowCount())} == {one.benefit.id for one in unknown}


def test_the_fixed_ones_begin_closed(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    closed = {verdict for verdict, one in sections(window).items() if not one.disclosure.is_open}
    assert closed == {"ineligible", "not_in_force"}
    assert not window.page.findChildren(Details), "nothing is made before it is opened"


def every_result(assessment: Assessment) -> list[Result]:
    return [result for result in assessment.results]


def test_every_row_opens_to_everything_there_is_to_say(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    assessment = window.session.interview.assessment
    words = words_of(assessment)
    for result in every_result(assessment):
        details = Details(result, words, window.session)
        shown = texts(details)
        for line in reason_lines(result, words):
            assert {"met": "满足", "not_met": "不满足", "unknown": "未知", "judged": "待确认"}[line.outcome] in shown
            assert line.parts or line.required in shown
        assert words.tell(result.amount.working) in shown
        assert result.benefit.article in shown and result.benefit.at in shown
        assert result.document.title in shown and result.document.number in shown
        assert (result.benefit.authority or result.document.authority) in shown
        assert all(text in shown for text in (*result.benefit.materials, result.benefit.note))
        assert why_not_counted(result, words) in shown
        for step in result.steps:
            assert all(text in shown for text in steps_told(step, words))
        for key in result.missing:
            assert words.label(key) in shown
        details.deleteLater()


def test_a_row_opens_and_closes_by_key(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    row = rows(window, "eligible")[0]
    row.button.setFocus()
    press(Key.Key_Return)
    assert row.is_open and row.button.accessibleName().endswith("（已展开）")
    press(Key.Key_Space)
    assert not row.is_open


def test_what_is_missing_leads_to_its_question(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    result = window.session.interview.assessment.with_verdict("unknown")[0]
    row = rows(window, "unknown")[0]
    click(row.button)
    click(buttons(row, f"去回答：{words_of(window.session.interview.assessment).label(result.missing[0])}")[0])
    assert page(window) == FOLLOW_UP
    assert window.session.interview.stop.fact == result.missing[0]


def test_a_company_of_which_nothing_is_known_has_a_result_too(window: Window) -> None:
    window.session.skip_to_result()
    settle()
    assert window.session.profile == Profile()
    assert "未填名称的企业" in texts(window.page)


def test_a_company_that_can_get_nothing_is_told_so(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT, district="330200")
    totals = window.session.interview.assessment.totals
    assert totals.with_unknowns.high.fen == totals.financing.fen == 0
    assert "目录中没有企业目前能拿到资金的政策。" in texts(window.page)


def test_what_bars_a_benefit_stands_in_its_row(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    assessment = window.session.interview.assessment
    sections(window)["ineligible"].disclosure.set_open(True)
    for row, result in zip(rows(window, "ineligible"), assessment.with_verdict("ineligible"), strict=False):
        lines = reason_lines(result, words_of(assessment))
        assert next(line.required for line in lines if line.outcome == "not_met")[:60] in texts(row)


def test_enter_pressed_once_too_often_starts_nothing(at_stop: Callable[..., Window]) -> None:
    window = at_stop(RESULT)
    window.saving.ask_new_path = lambda *_: pytest.fail("a dialog came up")
    press(Key.Key_Return, Key.Key_Return, Key.Key_Space)
    assert page(window) == RESULT
