"""What the catalogue knows and does not, in the window: opened by key, searched, every document listed."""

from __future__ import annotations

import pytest
from hands import texts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from desktop.ui.coverage import CoverageDialog
from desktop.ui.window import Window


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> CoverageDialog:
    window.show_coverage()
    (found,) = window.findChildren(CoverageDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def test_it_says_what_is_held_and_what_is_not(dialog: CoverageDialog, window: Window) -> None:
    shown = texts(dialog)
    documents = window.session.catalogue.documents
    titles = sum(document.text == "title-only" for document in documents)
    assert f"文件 {len(documents)} 份" in shown and f"另有 {titles} 份只知标题，不参与评估" in shown
    assert "没有结果不等于没有补贴" in shown


def test_every_document_is_listed_and_found(dialog: CoverageDialog, window: Window) -> None:
    table = dialog.findChild(QTreeView)
    assert table.model().rowCount() == len(window.session.catalogue.documents)
    dialog.search.setText("专精特新")
    rows = [table.model().index(row, 2).data() for row in range(table.model().rowCount())]
    assert rows and all("专精特新" in row for row in rows)


def test_escape_closes_it_and_leaves_nothing_behind(dialog: CoverageDialog, window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(CoverageDialog))
