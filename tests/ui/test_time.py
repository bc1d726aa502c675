"""The result along time: the sections say what the core says; the timeline is read and moved by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hands import Key, click, press, settle, texts
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE
from desktop.core.assessment.outlook import SOON, ending_soon, missed, running_out
from desktop.core.assessment.used import used
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.timeline import timeline
from desktop.core.interview import RESULT, Interview, Stop
from desktop.core.plain_profile import read_profile
from desktop.core.profile import Profile
from desktop.ui.lettering import amount
from desktop.ui.result.along import GROUPS, Span, months_after, rows_of, span_of
from desktop.ui.result.bars import Bars
from desktop.ui.result.disclosure import WideButton
from desktop.ui.result.outlook import FIRST
from desktop.ui.result.time import TimePart
from desktop.ui.session import Session
from tests.worked_cases import worked_cases

TODAY = date(2024, 3, 1)
COMPANY: dict[str, Any] = {
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "rd_headcount": 18,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}
LATER = date(2026, 7, 1)
"""A day on which much has been missed and the certification above runs out."""

MakePart = Callable[..., TimePart]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[Session, Interview], TimePart]]:
    """``show(session, interview)``: the part on screen within a page that scrolls."""
    areas = []

    def run(session: Session, interview: Interview) -> TimePart:
        session._begin(interview)
        part = TimePart(session.interview.assessment, session.words, session)
        area = QScrollArea()
        areas.append(area)  # it has no other owner
        area.setWidgetResizable(True)
        area.setWidget(part)
        area.resize(680, 700)
        qtbot.addWidget(area)
        area.show()
        area.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is area)
        settle()
        return part

    yield run


@pytest.fixture
def make(catalogue: Catalogue, show: Callable[[Session, Interview], TimePart]) -> MakePart:
    """``make(date, answer=…)``: the part of a company on a day."""

    def run(on: date = TODAY, **answers: Any) -> TimePart:
        profile = read_profile({**COMPANY, **answers}, catalogue.vocabulary, max(on, TODAY))
        return show(Session(catalogue, TODAY), Interview(catalogue, on, profile, Stop(RESULT)))

    return run


def assessment_of(part: TimePart) -> Assessment:
    return part._session.interview.assessment


def links(part: TimePart, name: str) -> list[WideButton]:
    return [one for one in part.parts[name].findChildren(WideButton) if not one.isHidden()]


def show_all(part: TimePart, name: str) -> None:
    for more in part.parts[name].findChildren(QWidget):
        if more.property("role") == "link":
            more.click()  # type: ignore[attr-defined]
    settle()


# --- in words -------------------------------------------------------------------------------------------------------


def test_what_ends_soon_is_named_with_its_last_day_and_its_benefits(make: MakePart) -> None:
    part = make()
    shown = texts(part.parts["ending"])
    found = ending_soon(assessment_of(part))
    assert found, "the example must have something that ends"
    show_all(part, "ending")
    names = [one.accessibleName() for one in links(part, "ending")]
    for one in found:
        assert assessment_of(part).catalogue.document[one.document].title in shown
        assert str(one.last_day) in shown and str(one.days_left) in shown
    titles = [assessment_of(part).result[name].benefit.title for one in found for name in one.benefits]
    assert len(names) == len(titles) and all(map(str.startswith, names, titles))


def test_a_benefit_is_gone_to(make: MakePart) -> None:
    part = make()
    spy = QSignalSpy(part.benefit_wanted)
    click(links(part, "ending")[0])
    assert spy.at(0) == [ending_soon(assessment_of(part))[0].benefits[0]]


def test_what_was_missed_surely_stands_apart_from_what_was_possibly(make: MakePart) -> None:
    part = make(LATER)
    found = missed(assessment_of(part))
    surely = [one for one in found if one.surely]
    possibly = [one for one in found if not one.surely]
    assert len(surely) > FIRST, "the example must have more than are shown at first"
    assert len(links(part, "missed")) == min(len(surely), FIRST) + min(len(possibly), FIRST)
    show_all(part, "missed")
    names = [one.accessibleName() for one in links(part, "missed")]
    assert len(names) == len(found)
    for one, name in zip([*surely, *possibly], names, strict=True):
        result = assessment_of(part).result[one.benefit]
        assert name.startswith(result.benefit.title) and str(one.last_day) in name
        if one.high is not None and result.amount.form != "in_kind":
            assert amount(one.high) in name


def test_what_hung_on_figures_of_that_time_stands_apart(make: MakePart) -> None:
    (company,) = [case["company"] for _, case in worked_cases() if case["case"] == "各项都到，等专家评审"]
    part = make(date(2023, 6, 1), **company)
    found = missed(assessment_of(part))
    surely = [one for one in found if one.surely]
    possibly = [one for one in found if not one.surely]
    assert any(one.benefit == "D81.chuying-grant" for one in possibly)
    section = part.parts["missed"]
    assert section.tr("Possibly ({count})").format(count=len(possibly)) in texts(section)
    assert (section.tr("Surely ({count})").format(count=len(surely)) in texts(section)) == bool(surely)
    show_all(part, "missed")
    names = [one.accessibleName() for one in links(part, "missed")]
    titles = [assessment_of(part).result[one.benefit].benefit.title for one in (*surely, *possibly)]
    assert len(names) == len(titles) and all(map(str.startswith, names, titles))


def test_what_falls_with_a_certification_is_told(make: MakePart) -> None:
    part = make(certifications=[{"name": "国家级专精特新小巨人企业", "on": "2021-10-12"}])
    (one,) = running_out(assessment_of(part))
    assert one.benefits and one.worth.fen, "the example must lose something"
    shown = texts(part.parts["running_out"])
    assert str(one.last_day) in shown and str(one.days_left) in shown and amount(one.worth) in shown
    show_all(part, "running_out")
    titles = [assessment_of(part).result[name].benefit.title for name in one.benefits]
    names = [link.accessibleName() for link in links(part, "running_out")]
    assert len(names) == len(titles) and all(map(str.startswith, names, titles))


def test_a_certification_over_or_without_its_day_is_not_passed_over(make: MakePart) -> None:
    part = make(certifications=[{"name": "国家高新技术企业", "on": "2019-12-16"}, {"name": "省级专精特新中小企业"}])
    section = part.parts["running_out"]
    shown = texts(section)
    assert section.tr("Have run out already: {names}").format(names="国家高新技术企业 2022-12-15") in shown
    undated = section.tr("Not told of {names}: neither the day it was awarded nor its last day was entered.")
    assert undated.format(names="省级“专精特新”中小企业") in shown


def test_what_was_received_is_told_only_where_something_was(make: MakePart) -> None:
    assert make().parts["used"].isHidden()
    part = make(received=[{"benefit": "D19.grade.provincial", "amount": "10万", "on": "2024-01-10"}])
    found = used(assessment_of(part))
    assert found
    section = part.parts["used"]
    assert not section.isHidden()
    for one in found:
        assert amount(one.received) in texts(section)
        assert one.rest is None or amount(one.rest) in texts(section)
        assert one.limit is None or amount(one.limit) in texts(section)
        assert one.whole_again is None or str(one.whole_again) in texts(section)


def test_nothing_to_tell_is_said_in_words(catalogue: Catalogue, show: Callable[[Session, Interview], TimePart]) -> None:
    session = Session(catalogue, TODAY)
    part = show(session, Interview(catalogue, date(2010, 1, 1), Profile(), Stop(RESULT)))
    ending, over, held = (part.parts[name] for name in ("ending", "missed", "running_out"))
    assert ending.tr("Nothing the company can still have ends within {days} days.").format(days=SOON) in texts(ending)
    assert over.tr("Nothing that has ended is known to have been open to the company.") in texts(over)
    assert held.tr("Which certifications the company holds was not answered yet.") in texts(held)
    session.answer({"certifications": ()})
    settle()
    assert part.parts["running_out"].tr("No certification is known to run out within a year.") in texts(part)


def test_a_company_that_no_document_concerns_keeps_the_axis(make: MakePart) -> None:
    part = make(district="330200")
    none = part.timeline.tr("No document with dates holds anything for the company.")
    assert part.timeline.bars.rows == () and none in texts(part.timeline)
    assert part.timeline.bars.accessibleDescription()
    part.timeline.bars.setFocus()
    press(Key.Key_Down, Key.Key_Return, Key.Key_Right)
    assert part._session.interview.on == date(2024, 4, 1)
    part.timeline.only_concerned.click()
    settle()
    assert part.timeline.bars.rows and none not in texts(part.timeline)


# --- the rows -------------------------------------------------------------------------------------------------------


def test_every_document_is_a_row_or_named_below(make: MakePart) -> None:
    part = make()
    part.timeline.only_concerned.click()
    settle()
    every = {bar.document: bar for bar in timeline(assessment_of(part).catalogue, TODAY)}
    drawn = {row.bar.document for row in part.timeline.bars.rows}
    below = [one.accessibleName() for one in part.timeline.undated.findChildren(WideButton)]
    assert len(drawn) + len(below) == len(every)
    assert sorted(below) == sorted(bar.title for name, bar in every.items() if name not in drawn)
    assert all(any(bar.title == title and not bar.from_ and not bar.to for bar in every.values()) for title in below)


def test_at_first_only_what_concerns_the_company_is_shown(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    countable = {one.document.id for one in assessment_of(part).results if one.verdict in COUNTABLE}
    shown = {row.bar.document for row in bars.rows}
    assert {row.bar.document for row in bars.rows if row.group == "in_force"} <= countable
    assert all(row.concerned for row in bars.rows)
    part.timeline.only_concerned.click()
    settle()
    assert shown < {row.bar.document for row in bars.rows}


def test_in_force_first_what_ends_first_first_then_what_has_ended_the_latest_first(make: MakePart) -> None:
    rows = rows_of(assessment_of(make()))
    assert [GROUPS.index(row.group) for row in rows] == sorted(GROUPS.index(row.group) for row in rows)
    ends = [row.ends_soon or row.to or date.max for row in rows if row.group == "in_force"]
    assert ends == sorted(ends)
    over = [row.to for row in rows if row.group == "ended" and row.to]
    assert over == sorted(over, reverse=True) and all(day < TODAY for day in over)


def test_what_ends_soon_is_marked_as_in_the_section_above(make: MakePart) -> None:
    part = make()
    marked = {row.bar.document: row.ends_soon for row in part.timeline.bars.rows if row.ends_soon}
    assert marked.items() >= {one.document: one.last_day for one in ending_soon(assessment_of(part))}.items()


def test_a_row_is_told_in_words(make: MakePart) -> None:
    bars = make().timeline.bars
    assert bars.current is not None
    told = bars.accessibleDescription()
    assert bars.current.bar.title in told and str(bars.current.to) in told
    assert str(TODAY) in bars.accessibleName()


# --- moving the day -------------------------------------------------------------------------------------------------


def at_axis(bars: Bars, day: date) -> QPoint:
    return QPoint(round(bars.x_of(day)), 30)


def test_a_click_on_the_years_moves_the_day_and_everything_follows(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    before = bars.rows
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=at_axis(bars, LATER))
    settle()
    on = part._session.interview.on
    assert abs(on - LATER) <= timedelta(days=8), "as near as a pixel is"
    assert bars.on == on and bars.rows != before
    assert str(on) in bars.accessibleName()
    show_all(part, "missed")
    assert len(links(part, "missed")) == len(missed(assessment_of(part))) > 0


def test_the_line_is_dragged_and_holds_where_it_is_let_go(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    spy = QSignalSpy(bars.date_wanted)
    low = bars.height() - 20
    there = QPoint(round(bars.x_of(LATER)), low)
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=QPoint(round(bars.x_of(TODAY)), low))
    QTest.mouseMove(bars, there)
    assert spy.count() == 0 and abs(bars.on - LATER) <= timedelta(days=8)
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=there)
    settle()
    assert spy.count() == 1 and part._session.interview.on == bars.on


def test_today_is_hit_by_its_line(make: MakePart) -> None:
    part = make(LATER)
    bars = part.timeline.bars
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=at_axis(bars, TODAY) + QPoint(2, 0))
    assert part._session.interview.on == TODAY


def test_keys_move_the_day_by_months_and_back_to_today(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    bars.setFocus()
    for keys, on in (
        ([Key.Key_Right], date(2024, 4, 1)),
        ([Key.Key_Left] * 3, date(2024, 1, 1)),
        ([Key.Key_Home], TODAY),
    ):
        press(*keys)
        assert part._session.interview.on == on == bars.on
        assert QApplication.focusWidget() is bars, "the keys stay where they are"


def test_a_key_held_down_moves_the_line_and_asks_once(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    bars.setFocus()
    spy = QSignalSpy(bars.date_wanted)

    def send(kind: QEvent.Type, *, again: bool) -> None:
        QApplication.sendEvent(
            bars,
            QKeyEvent(kind, Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", again),  # autorepeat
        )

    send(QEvent.Type.KeyPress, again=False)
    for _ in range(5):
        send(QEvent.Type.KeyPress, again=True)
    assert bars.on == date(2024, 9, 1) and spy.count() == 1
    send(QEvent.Type.KeyRelease, again=False)
    assert spy.count() == 2 and part._session.interview.on == date(2024, 9, 1)


# --- from document to document --------------------------------------------------------------------------------------


def test_keys_go_from_document_to_document_and_open_one(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    bars.setFocus()
    wanted = QSignalSpy(part.document_wanted)
    press(Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert bars.current is bars.rows[1]
    assert wanted.at(0) == [bars.rows[1].bar.document]
    assert bars.rows[1].bar.title in bars.accessibleDescription()
    (bubble,) = bars.findChildren(QLabel)
    assert bubble.isVisible() and bubble.text() == bars.accessibleDescription()


def test_the_last_document_is_brought_into_view(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    bars.setFocus()
    press(*[Key.Key_Down] * (len(bars.rows) + 2))
    assert bars.current is bars.rows[-1]
    assert not bars.visibleRegion().intersected(bars._rect(bars._places[-1])).isEmpty()


def test_the_current_document_stays_when_the_day_moves(make: MakePart) -> None:
    bars = make().timeline.bars
    bars.setFocus()
    press(Key.Key_Down, Key.Key_Down)
    assert bars.current is not None
    document = bars.current.bar.document
    press(Key.Key_Right)
    assert bars.current is not None and bars.current.bar.document == document


def test_a_click_on_a_document_opens_it(make: MakePart) -> None:
    part = make()
    bars = part.timeline.bars
    wanted = QSignalSpy(part.document_wanted)
    placed = next(one for one in bars._places if one.row is bars.rows[1])
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(60, placed.top + 10))
    assert wanted.at(0) == [bars.rows[1].bar.document]


def test_a_document_without_dates_opens_too(make: MakePart) -> None:
    part = make()
    wanted = QSignalSpy(part.document_wanted)
    click(part.timeline.undated.findChildren(WideButton)[0])
    assert wanted.count() == 1


# --- room -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [680, 480])
def test_nothing_is_cut_off(make: MakePart, width: int) -> None:
    part = make(LATER)
    area = part.window()
    assert isinstance(area, QScrollArea)
    area.resize(width, 700)
    settle()
    assert area.horizontalScrollBar().maximum() == 0
    for label in part.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_one_that_goes_at_once_leaves_nothing_behind(catalogue: Catalogue, qapp: QApplication) -> None:
    session = Session(catalogue, TODAY)
    part = TimePart(session.interview.assessment, session.words, session)
    part.deleteLater()
    settle()
    session.see_on(LATER)
    settle()


# --- days and places ------------------------------------------------------------------------------------------------


def test_a_month_on_or_back_ends_with_a_shorter_month() -> None:
    assert months_after(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_after(date(2024, 1, 31), -2) == date(2023, 11, 30)
    assert months_after(date(2024, 12, 1), 1) == date(2025, 1, 1)
    assert months_after(date(2024, 11, 30), 1) == date(2024, 12, 30)


def test_every_day_of_an_axis_is_found_again() -> None:
    span = Span(date(2016, 1, 1), date(2028, 12, 31))
    day = span.first
    while day <= span.last:
        assert span.day(span.share(day)) == day
        day += timedelta(days=1)
    assert span.share(date(2000, 1, 1)) == 0 and span.share(date(2100, 1, 1)) == 1


def test_years_are_named_as_there_is_room() -> None:
    span = Span(date(2016, 1, 1), date(2028, 12, 31))
    assert list(span.years(13)) == list(range(2016, 2029))
    assert list(span.years(7)) == [2016, 2018, 2020, 2022, 2024, 2026, 2028]
    assert list(span.years(3)) == [2020, 2025]


def test_the_axis_holds_everything_but_a_day_far_off(make: MakePart) -> None:
    rows = rows_of(assessment_of(make()))
    span = span_of(rows, TODAY, TODAY)
    assert all(span.first <= day <= span.last for row in rows for day in row.days)
    assert (span.first.month, span.first.day, span.last.month, span.last.day) == (1, 1, 12, 31)
    assert span_of(rows, TODAY, date(2035, 5, 5)).last == date(2035, 12, 31)
    assert span_of(rows, TODAY, date(1000, 1, 1)) == span
