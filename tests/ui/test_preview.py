"""The report looked at before it is printed, printed page by page, and what else is handed over."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.progress import Progress
from desktop.core.stops import CONFIRMATION, RESULT
from desktop.ui.about import AboutDialog
from desktop.ui.preview.dialog import PreviewDialog
from desktop.ui.window import Window
from tests.ui.hands import button, click, settle

AtStop = Callable[..., Window]


@pytest.fixture
def preview(at_stop: AtStop, qtbot: QtBot) -> Iterator[PreviewDialog]:
    dialog = at_stop(RESULT).handing_over.preview()
    qtbot.waitUntil(lambda: dialog.pictures is not None, timeout=20_000)
    yield dialog
    dialog.reject()
    settle()


def _printed_to(path: Path, first: int = 0, last: int = 0) -> Callable[[QPrinter, QWidget], bool]:
    """Answers the printer's dialog: to a file, all pages or some."""

    def answer(printer: QPrinter, _: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(72)
        if first:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(first, last)
        return True

    return answer


def test_the_pages_are_those_of_the_pdf(preview: PreviewDialog) -> None:
    assert preview.pictures is not None
    assert preview.view.count == len(preview.pictures.sizes) > 5
    assert preview.of.text() == f"页，共 {preview.view.count} 页"
    picture = preview.pictures.picture(0, 1.0)
    assert (picture.width(), picture.height()) == (596, 842)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 596, 4) for y in range(0, 842, 4)}
    assert "#ffffff" in colours and len(colours) > 10


def test_pages_by_keyboard_and_by_number(preview: PreviewDialog) -> None:
    view = preview.view
    for key, page in (("End", view.count), ("Home", 1), ("PageDown", 2), ("PageDown", 3), ("PageUp", 2)):
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        assert (view.page, preview.number.value()) == (page, page), key
    preview.number.setValue(4)
    assert view.page == 4


def test_larger_and_smaller(preview: PreviewDialog) -> None:
    view = preview.view
    assert view.fits_width and preview.zoom.currentIndex() == 0
    preview.zoom.activated.emit(preview.zoom.findData(200))
    assert (view.zoom, view.fits_width) == (200, False)
    click(button(preview, "−"))
    assert view.zoom == 150
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == 200
    view.go_to(3)
    preview.zoom.activated.emit(0)
    assert view.fits_width and view.page == 3


def test_the_pages_that_were_asked_for_are_printed(preview: PreviewDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "printed.pdf"
    preview.ask_printer = _printed_to(path, 2, 4)
    click(preview.print)
    qtbot.waitUntil(lambda: preview.printing is None, timeout=20_000)
    assert preview.says.text() == "已送往打印机。"
    with pdfium.PdfDocument(path) as printed:
        assert len(printed) == 3
        assert [round(length) for length in printed[0].get_size()] in ([595, 842], [596, 842])


def test_printing_can_be_stopped(preview: PreviewDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "printed.pdf"
    preview.ask_printer = _printed_to(path)
    click(preview.print)
    qtbot.waitUntil(lambda: preview.bar.value() >= 1, timeout=20_000)
    preview.stop_printing.click()
    assert preview.says.text() == "已停止打印。"
    assert not path.exists()


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\)", extend=True)
def test_a_printer_that_does_not_start_is_told(preview: PreviewDialog, tmp_path: Path) -> None:
    preview.ask_printer = _printed_to(tmp_path / "gone" / "printed.pdf")
    click(preview.print)
    assert "打印机没有启动" in preview.says.text()
    assert preview.print.isEnabled()


def test_no_printer_chosen_prints_nothing(preview: PreviewDialog) -> None:
    preview.ask_printer = lambda *_: False
    click(preview.print)
    assert preview.printing is None


def test_closing_it_early_stops_the_making(at_stop: AtStop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def slow(assessment: object, language: object, path: Path, progress: Progress, **_: object) -> None:
        for number in range(10_000):
            progress(number, 10_000)
            time.sleep(0.001)

    monkeypatch.setattr("desktop.ui.exporting.write_pdf_report", slow)
    dialog = at_stop(RESULT).handing_over.preview()
    qtbot.waitUntil(lambda: dialog.bar.maximum() == 10_000)
    dialog.reject()
    settle()


# --- what else is handed over ---------------------------------------------------------------------------------------


@pytest.mark.usefixtures("at_once")
def test_a_form_goes_out_and_comes_back(at_stop: AtStop, tmp_path: Path) -> None:
    window = at_stop(RESULT)
    path = tmp_path / "form.xlsx"
    window.saving.ask_new_path = lambda *_: str(path)
    window.handing_over.form()
    before = window.session.profile
    window.saving.start_anew()
    window.saving.open_path(path)
    assert window.session.profile == before
    assert window.session.interview.stop.page == CONFIRMATION
    assert window.session.path is None, "a form is no company file: saving asks for one"
    assert "请核对各项" in window.strips.text("file")


@pytest.mark.usefixtures("at_once")
def test_deadlines_as_a_calendar(at_stop: AtStop, tmp_path: Path) -> None:
    window = at_stop(RESULT)
    window.saving.ask_new_path = lambda *_: str(tmp_path / "a.ics")
    window.handing_over.calendar()
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_about_shows_the_licences(at_stop: AtStop) -> None:
    window = at_stop(RESULT)
    window.show_about()
    (dialog,) = window.findChildren(AboutDialog)
    assert "LGPL" in dialog.notices.toPlainText() and "Noto" in dialog.notices.toPlainText()
    dialog.close()
    settle()
