"""The program on a real screen, from the first page to both reports: ``python tests/ui/real_window.py FOLDER``.

Started by `test_real_window` under Xvfb; anything that goes wrong ends it with a traceback.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hands import button, click
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.core.stops import RESULT
from desktop.ui.pages.result import ResultPage
from desktop.ui.pages.start import StartPage
from desktop.ui.starting import make_application, open_window
from desktop.ui.window import Window

PATIENCE = 30


def main(folder: Path) -> None:
    """Start, example, every part of the result, both reports, a colour that is really there."""
    app = make_application()
    assert QGuiApplication.platformName() == "xcb", QGuiApplication.platformName()
    window = open_window(None, date(2026, 11, 27), folder / "data")
    assert isinstance(window, Window)
    until(lambda: window.is_furnished and isinstance(window.page, StartPage))
    click(button(window.page, "看一个示例"))
    until(lambda: isinstance(window.page, ResultPage))
    page = window.page
    assert isinstance(page, ResultPage) and window.session.interview.stop.page == RESULT
    for part in page.tabs.values():
        click(part)
        assert len(set(pixels(window))) > 20, "nothing was painted"
    for kind, export in ((".xlsx", "导出 Excel"), (".pdf", "导出 PDF 报告")):
        path = folder / f"报告{kind}"
        window.saving.ask_new_path = lambda *_, path=path: str(path)
        click(button(window, export))
        until(path.is_file)
        until(lambda path=path: window.strips.text(str(path)) == f"{path.name} 已写好。")
        assert path.stat().st_size > 20_000
    window.close()
    app.processEvents()
    print("all of it worked")


def until(holds: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()  # which lets other threads run meanwhile; QTest.qWait does not


def pixels(window: Window) -> list[int]:
    """Colours of what the screen itself shows, here and there."""
    screen = window.screen().grabWindow(window.winId()).toImage()
    return [screen.pixel(x, y) for x in range(0, screen.width(), 13) for y in range(0, screen.height(), 13)]


if __name__ == "__main__":
    hook = sys.excepthook  # the program puts its own in place of it, which writes a log
    try:
        main(Path(sys.argv[1]))
    finally:
        sys.excepthook = hook
