"""Saves a picture of each page.

    python tests/ui/screenshots.py FOLDER [--languages zh-Hans zh-Hant en] [--looks light dark contrast] [--check]

With several languages or looks each gets a folder of its own. ``--check`` saves nothing and tells every text that is
cut off or overlaps another. Twice as large with QT_SCALE_FACTOR=2; on a real screen (Xvfb) or offscreen.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from fitting import misfits
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop import places
from desktop.core.catalogue.store import open_catalogue
from desktop.core.faults import refuse
from desktop.core.interview import Interview
from desktop.core.languages import LANGUAGES
from desktop.core.plain_profile import read_profile
from desktop.core.profile import Profile
from desktop.core.stops import CONFIRMATION, FOLLOW_UP, RESULT, Stop
from desktop.ui import theme
from desktop.ui.faulty import FaultWindow
from desktop.ui.pages.result import ResultPage
from desktop.ui.result.disclosure import Disclosure
from desktop.ui.session import Session
from desktop.ui.settings import Look
from desktop.ui.starting import make_application
from desktop.ui.window import Window

ON = date(2024, 3, 1)
CELL, GAP, ACROSS = 400, 8, 5
COMPANY = {
    "name": "杭州示例科技有限公司",
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "rd_headcount": 18,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


class Studio:
    """One window, and the folder its pictures go to."""

    def __init__(self, app: QApplication, folder: Path | None, size: tuple[int, int]) -> None:
        self.app = app
        self.folder = folder
        self.found: list[str] = []
        """What does not fit, where no pictures are saved."""
        self.where = ""
        self.sheet: list[QImage] | None = None
        """The pictures of one language and look, where they go onto one sheet."""
        self.catalogue = open_catalogue(places.catalogue_file())
        self.session = Session(self.catalogue, ON)
        self.window = Window(lambda: self.session)
        self.window.furnish()
        self.window.resize(*size)
        self.window.show()

    def wait(self, milliseconds: int = 40) -> None:
        """Until everything is laid out and painted."""
        for _ in range(4):
            self.app.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QTest.qWait(milliseconds // 4)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """One picture, or what does not fit on it."""
        self.wait()
        seen = widget or self.window
        if self.folder is None:
            self.found += [f"{self.where} {name}: {one}" for one in misfits(seen)]
            return
        picture = seen.grab().toImage()
        picture.setDevicePixelRatio(1)
        if self.sheet is not None:
            self.sheet.append(picture)
            return
        target = self.folder / self.where / f"{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(target))

    def show(self, profile: Profile, stop: Stop) -> None:
        """A company at a stop."""
        interview = Interview(self.catalogue, ON, profile)
        self.session._begin(interview.go(stop))

    def whole(self, name: str) -> None:
        """The page from top to bottom, however long."""
        self.wait()
        self.take(name, self.window.area.widget())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", nargs="+", default=["zh-Hans"], choices=LANGUAGES)
    parser.add_argument("--looks", nargs="+", default=["light"], choices=get_args(Look))
    parser.add_argument("--size", default="1240x800")
    parser.add_argument("--sheet", default="", help="one small sheet a language and look, with this in its name")
    parser.add_argument("--only", nargs="+", default=list(SCENES), choices=list(SCENES))
    parser.add_argument("--check", action="store_true")
    parsed = parser.parse_args(arguments)
    app = make_application()
    width, height = parsed.size.split("x")
    studio = Studio(app, None if parsed.check else parsed.folder, (int(width), int(height)))
    several = len(parsed.languages) * len(parsed.looks) > 1
    for language in parsed.languages:
        studio.window.speak(language)
        for look in parsed.looks:
            theme.wear(app, look)
            studio.where = f"{language}-{look}" if several or parsed.check else ""
            studio.sheet = [] if parsed.sheet else None
            for name in parsed.only:
                SCENES[name](studio, name)
            if studio.sheet:
                save_sheet(studio.sheet, parsed.folder / f"{language}-{look}{parsed.sheet}.jpg")
    studio.window.close()
    print("\n".join(dict.fromkeys(studio.found)))
    return 1 if studio.found else 0


def save_sheet(pictures: list[QImage], target: Path) -> None:
    """All pictures side by side and small: to be looked through."""
    cells = [one.scaledToWidth(CELL, Qt.TransformationMode.SmoothTransformation) for one in pictures]
    cells = [one.copy(0, 0, CELL, min(one.height(), CELL * 2 // 3)) for one in cells]
    height = max(one.height() for one in cells) + GAP
    rows = -(-len(cells) // ACROSS)
    sheet = QImage(ACROSS * (CELL + GAP), rows * height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    for number, one in enumerate(cells):
        painter.drawImage(number % ACROSS * (CELL + GAP), number // ACROSS * height, one)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(target), quality=60)


# --- the scenes -----------------------------------------------------------------------------------------------------


def _example(studio: Studio) -> Profile:
    return read_profile(COMPANY, studio.catalogue.vocabulary, ON)


def _start(studio: Studio, name: str) -> None:
    studio.session.start_anew()
    studio.window.show_start()
    studio.take(name)


def _page(page: str) -> Callable[[Studio, str], None]:
    def scene(studio: Studio, name: str) -> None:
        studio.show(_example(studio), Stop(page))
        studio.take(name)

    return scene


def _faults(studio: Studio, name: str) -> None:
    studio.show(_example(studio), Stop("research"))
    for key, text in (("rd_expense", "2000万"), ("rd_expense_previous", "七十万")):
        field = studio.window.page.fields[key]  # type: ignore[attr-defined]
        field.entry.setText(text)
        field.settle()
    studio.window.go_next()
    studio.take(name)


def _search(studio: Studio, name: str) -> None:
    studio.show(Profile(), Stop("district"))
    field = studio.window.page.fields["district"]  # type: ignore[attr-defined]
    field.entry.setFocus()
    QTest.keyClicks(field.entry, "33010")
    studio.wait()
    studio.take(name)
    studio.take(name + "-list", field.entry.completer().popup())


def _follow_up(fact: str) -> Callable[[Studio, str], None]:
    def scene(studio: Studio, name: str) -> None:
        studio.show(_example(studio), Stop(FOLLOW_UP, fact))
        studio.take(name)

    return scene


def _calendar(studio: Studio, name: str) -> None:
    studio.show(_example(studio), Stop("district"))
    field = studio.window.page.fields["established_on"]  # type: ignore[attr-defined]
    field.pick.click()
    studio.wait()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        studio.take(name, popup)
        popup.close()


def _result(studio: Studio, name: str) -> None:
    studio.show(_example(studio), Stop(RESULT))
    studio.take(name)
    page = studio.window.page
    assert isinstance(page, ResultPage)
    for row in ("eligible", "near"):
        page.part.sections[row].disclosure.body.findChild(Disclosure).set_open(True)  # type: ignore[attr-defined]
    studio.whole(name + "-whole")
    page.show_part("benefits")
    studio.take(name + "-benefits")
    page.show_verdict("not_in_force")
    studio.take(name + "-ended")
    page.show_part("steps")
    studio.take(name + "-steps")
    page.show_part("what_if")
    page.part.knobs["revenue"].slider.setValue(200)  # type: ignore[attr-defined]
    studio.wait(200)
    studio.take(name + "-what-if")
    page.show_part("time")
    studio.wait(200)
    studio.take(name + "-time")
    page.show_part("overview")


def _strips(studio: Studio, name: str) -> None:
    studio.show(_example(studio), Stop("staff"))
    strips = studio.window.strips
    strips.say("continue", "note", "上次还没有填完。", (("继续填写 杭州示例科技有限公司", lambda: None),))
    strips.say("a", "note", "正在写入 杭州示例科技有限公司 2024-03-01.pdf …", (("取消", lambda: None),)).show_progress(
        3, 9
    )
    strips.say("b", "done", "杭州示例科技有限公司 2024-03-01.xlsx 已写好。", (("打开", lambda: None),))
    strips.say("c", "fault", "/media/usb/公司.huiqi：磁盘已满，文件没有写入；请腾出空间或换一个位置")
    studio.take(name)
    for key in ("continue", "a", "b", "c"):
        strips.drop(key)


def _fault_window(studio: Studio, name: str) -> None:
    error = refuse(
        "/opt/huiqi/policies.sqlite", "找不到政策目录文件", "请重新安装程序，或恢复随程序提供的 policies.sqlite"
    )
    window = FaultWindow(error, studio.session.words.language)
    window.show()
    studio.take(name, window)
    window.close()


def _narrow(studio: Studio, name: str) -> None:
    before = studio.window.size()
    studio.window.resize(560, 700)
    studio.show(_example(studio), Stop(RESULT))
    studio.take(name)
    studio.window.resize(before)


def _browser(studio: Studio, name: str) -> None:
    studio.show(_example(studio), Stop(RESULT))
    studio.window.browse("D19")
    _of_dialog(studio, name)


def _coverage(studio: Studio, name: str) -> None:
    studio.window.show_coverage()
    _of_dialog(studio, name)


def _preview(studio: Studio, name: str) -> None:
    preview = studio.window.handing_over.preview()
    while preview.pictures is None:
        time.sleep(0.005)  # `qWait` would keep the thread that makes them from running
        studio.app.processEvents()
    studio.take(name, preview)
    preview.reject()


def _look(studio: Studio, name: str) -> None:
    dialog = studio.window.handing_over.look()
    studio.take(name, dialog)
    dialog.colour.setText("#ffee00")
    dialog.accept()
    studio.take(name + "-fault", dialog)
    dialog.reject()


def _about(studio: Studio, name: str) -> None:
    studio.window.show_about()
    _of_dialog(studio, name)


def _of_dialog(studio: Studio, name: str) -> None:
    """The one dialog that is open."""
    studio.wait()
    dialog = next(one for one in studio.window.findChildren(QDialog) if one.isVisible())
    studio.take(name, dialog)
    dialog.reject()


SCENES: dict[str, Callable[[Studio, str], None]] = {
    "00-start": _start,
    "01-company": _page("district"),
    "02-revenue": _page("revenue"),
    "03-research": _page("research"),
    "04-staff": _page("staff"),
    "05-certifications": _page("certifications"),
    "06-yes-no": _follow_up("headquarters_agreement"),
    "07-money": _follow_up("acquisition_value"),
    "08-choice": _follow_up("headquarters_type"),
    "09-sectors": _follow_up("sectors"),
    "10-confirmation": _page(CONFIRMATION),
    "11-result": _result,
    "12-faults": _faults,
    "13-search": _search,
    "14-calendar": _calendar,
    "15-strips": _strips,
    "16-fault-window": _fault_window,
    "17-narrow": _narrow,
    "18-browser": _browser,
    "19-coverage": _coverage,
    "20-preview": _preview,
    "21-look": _look,
    "22-about": _about,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
