"""A consultant's name, colour, logo and paper, told in the window and printed from then on."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.core.faults import InputError
from desktop.core.reports.brand import PLAIN, Brand, load_brand
from desktop.core.reports.logo import LARGEST, MOST_BYTES
from desktop.core.stops import RESULT
from desktop.ui.brand.dialog import BrandDialog
from desktop.ui.brand.logo_file import logo_of
from desktop.ui.preferences import Preferences
from desktop.ui.window import Window
from tests.ui.hands import click, settle

AtStop = Callable[..., Window]
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" fill="#7a1f1f"/>'
    '<circle cx="50" cy="50" r="30" fill="#fff"/></svg>'
)


@pytest.fixture
def window(at_stop: AtStop, tmp_path: Path) -> Window:
    window = at_stop(RESULT)
    window.preferences = Preferences(tmp_path / "data")
    return window


@pytest.fixture
def dialog(window: Window) -> BrandDialog:
    return window.handing_over.look()


def kept(window: Window) -> Path:
    assert window.preferences.folder is not None
    return window.preferences.folder / "report.huiqi-brand"


def test_what_was_told_is_printed_now_and_after_the_next_start(
    window: Window, dialog: BrandDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.name.setText("某某咨询有限公司")
    dialog.footer.setText("www.example.com")
    dialog.colour.setText("#7A1F1F")
    dialog.paper.setCurrentText("Letter")
    click(dialog.accept_button)
    assert load_brand(kept(window)) == Brand(name="某某咨询有限公司", footer="www.example.com", colour="#7A1F1F")
    assert Preferences(window.preferences.folder).settings.sheet == "Letter"

    path = tmp_path / "report.pdf"
    window.saving.ask_new_path = lambda *_: str(path)
    window.export_pdf()
    qtbot.waitUntil(path.is_file, timeout=20_000)
    with pdfium.PdfDocument(path) as document:
        assert [round(side) for side in document[0].get_size()] == [612, 792]
        assert "某某咨询有限公司" in document[0].get_textpage().get_text_bounded()

    again = window.handing_over.look()
    assert again.name.text() == "某某咨询有限公司" and again.paper.currentText() == "Letter"
    again.reject()
    settle()


def test_the_preview_follows(window: Window, qtbot: QtBot) -> None:
    preview = window.handing_over.preview()
    qtbot.waitUntil(lambda: preview.pictures is not None, timeout=20_000)
    before = preview.pictures
    click(preview.look)
    look = preview.findChild(BrandDialog)
    assert isinstance(look, BrandDialog)
    look.paper.setCurrentText("Letter")
    look.accept()
    qtbot.waitUntil(lambda: preview.pictures is not before, timeout=20_000)
    assert preview.pictures is not None and round(preview.pictures.sizes[0].width()) == 612
    preview.reject()
    settle()


def test_a_colour_too_pale_is_told_and_the_dialog_stays(window: Window, dialog: BrandDialog) -> None:
    dialog.colour.setText("#ffee00")
    click(dialog.accept_button)
    assert "太浅" in dialog.says.text() and dialog.isVisible()
    assert not kept(window).exists()
    dialog.ask_colour = lambda *_: QColor("#123456")
    click(dialog.swatch)
    assert dialog.colour.text() == "#123456"
    click(dialog.accept_button)
    assert window.handing_over.brand.colour == "#123456"


def test_cancel_changes_nothing(window: Window, dialog: BrandDialog) -> None:
    dialog.name.setText("另一家")
    dialog.reject()
    assert window.handing_over.brand == PLAIN and not kept(window).exists()
    settle()


def test_a_look_is_saved_opened_and_taken_back(dialog: BrandDialog, tmp_path: Path) -> None:
    path = tmp_path / "a.huiqi-brand"
    dialog.ask_new_path = lambda *_: str(path)
    dialog.ask_old_path = lambda *_: str(path)
    dialog.name.setText("某某咨询")
    dialog.keep.click()
    assert load_brand(path).name == "某某咨询" and "a.huiqi-brand" in dialog.says.text()
    dialog.plain.click()
    assert dialog.name.text() == "" and dialog.colour.text() == PLAIN.colour
    dialog.load.click()
    assert dialog.name.text() == "某某咨询"
    path.write_text("{}")
    dialog.load.click()
    assert "不是本程序能读的报告署名文件" in dialog.says.text() and dialog.name.text() == "某某咨询"
    dialog.reject()
    settle()


def test_a_logo_is_shown_printed_and_removed(window: Window, dialog: BrandDialog, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(SVG)
    dialog.ask_old_path = lambda *_: str(tmp_path / "logo.svg")
    assert dialog.remove_logo.isHidden()
    dialog.choose_logo.click()
    assert not dialog.picture.pixmap().isNull() and not dialog.remove_logo.isHidden()
    (tmp_path / "logo.svg").write_text(SVG.replace("<circle", "<script/><circle"))
    dialog.choose_logo.click()
    assert "脚本" in dialog.says.text() and not dialog.picture.pixmap().isNull()
    dialog.accept()
    with Image.open(io.BytesIO(load_brand(kept(window)).logo)) as logo:
        assert logo.size == (1440, 480)
    settle()


def test_an_svg_becomes_a_picture_of_what_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "logo.SVG"
    path.write_text(SVG)
    with Image.open(io.BytesIO(logo_of(path))) as logo:
        assert logo.size == (1440, LARGEST[1])
        assert logo.getpixel((20, 20)) == (0x7A, 0x1F, 0x1F, 255) and logo.getpixel((240, 240)) == (255, 255, 255, 255)
    path.write_text(SVG + " " * MOST_BYTES)
    with pytest.raises(InputError, match="太大"):
        logo_of(path)
    with pytest.raises(InputError, match=r"logo\.jpg"):
        logo_of(tmp_path / "logo.jpg")


def test_a_look_that_cannot_be_read_is_told_once_and_the_plain_one_is_used(window: Window) -> None:
    kept(window).parent.mkdir(parents=True, exist_ok=True)
    kept(window).write_bytes(b"{")
    assert window.handing_over.brand == PLAIN
    assert "不是本程序能读的报告署名文件" in window.strips.text("brand")


def test_a_disk_that_refuses_is_told_and_the_look_holds_until_the_end(
    window: Window, dialog: BrandDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no folder").touch()
    monkeypatch.setattr(window.preferences, "_folder", tmp_path / "no folder")
    dialog.name.setText("某某咨询")
    dialog.accept()
    assert window.handing_over.brand.name == "某某咨询"
    assert "不是文件夹" in window.strips.text("brand")
    settle()
