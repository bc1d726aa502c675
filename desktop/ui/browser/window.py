"""The catalogue browser: found documents on the left, the one being read on the right, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.core.catalogue.browsing import Browsed, browsed
from desktop.core.catalogue.model import STATUSES, Catalogue
from desktop.core.rules.words import Words
from desktop.ui.browser.document import DocumentPage
from desktop.ui.browser.rows import DocumentRow, Documents
from desktop.ui.lettering import button, label
from desktop.ui.theme import L, M, S

_LEVELS = ("national", "provincial", "city", "district")
_HELD = ("full", "partial", "title-only")
_PAUSE = 120


class Browser(QDialog):
    """Beside the window: it may stay open while answers are given."""

    def __init__(self, catalogue: Catalogue, on: date, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._on, self._words = catalogue, on, words
        self._history: list[str] = []
        self.page: DocumentPage | None = None
        self.setWindowTitle(self.tr("The catalogue, as of {on}").format(on=on))
        self.resize(1180, 760)
        self.documents = Documents(words, on)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles, numbers, benefits"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.combos = self._make_combos()
        self.count = label("", "small")
        self.list = self._make_list()
        self.empty = label("", "quiet")
        self.empty.hide()
        self.side = QScrollArea()
        self.side.setObjectName("surface")
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setAccessibleName(self.tr("The document"))
        self.back = button(self.tr("The document before"), "link", self.go_back)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda: self._pause.start())
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(S)
        column.addWidget(self.search)
        grid = QGridLayout()
        grid.setSpacing(S)
        for number, combo in enumerate(self.combos.values()):
            grid.addWidget(combo, number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self.count)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(S, 0, 0, 0)
        beside.setSpacing(S)
        beside.addWidget(self.back)
        beside.addWidget(self.side, 1)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([430, 720])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(L, L, L, M)
        whole.addWidget(split)

    def _make_combos(self) -> dict[str, QComboBox]:
        say, term = self._words.say, self._words.term
        issuing = {document.region for document in self._catalogue.documents}
        regions = [one for one in self._catalogue.vocabulary.regions if one.code in issuing]
        offers: dict[str, tuple[str, Sequence[tuple[str, str]]]] = {
            "level": (self.tr("All levels"), [(key, say(f"level_{key}")) for key in _LEVELS]),
            "region": (self.tr("All places"), [(one.code, term(one.name)) for one in regions]),
            "standing": (self.tr("However they stand"), [(key, say(f"standing_{key}")) for key in STATUSES]),
            "held": (self.tr("Whole, in part or title only"), [(key, say(f"held_{key}")) for key in _HELD]),
        }
        return {key: self._combo(every, options) for key, (every, options) in offers.items()}

    def _combo(self, every: str, options: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(every)
        combo.setMinimumContentsLength(8)
        combo.setProperty("sizeAdjustPolicy", 2)
        for value, word in (("", every), *options):
            combo.addItem(word, value)
        combo.currentIndexChanged.connect(lambda _: self.refresh())
        return combo

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("results")
        view.setAccessibleName(self.tr("Documents"))
        view.setModel(self.documents)
        view.setItemDelegate(DocumentRow(self._words, self._on, view))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._chosen)
        return view

    # --- what is shown ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows what the search and the filters let through."""
        self._pause.stop()
        filters = {key: combo.currentData() for key, combo in self.combos.items()}
        found = browsed(self._catalogue, Browsed(text=self.search.text(), **filters), self._on)
        kept = self.page.document.id if self.page is not None else ""
        self.documents.show_found(found)
        benefits = sum(len(one.benefits) for one in found)
        text = self.tr("{count} documents, {benefits} benefits").format(count=len(found), benefits=benefits)
        self.count.setText(text)
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(
            self.tr("Nothing in the catalogue matches “{text}”.").format(text=self.search.text().strip())
        )
        if found:
            row = self.documents.row_of(kept)
            self.list.setCurrentIndex(self.documents.index(row if row is not None else 0))

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            found = self.documents.found_at(index.row())
            self._show(found.document.id)
            if self.search.text().strip() and self.page is not None:
                for benefit in found.benefits[:3]:
                    self.page.open_benefit(benefit.id)

    def _show(self, document_id: str) -> None:
        if self.page is not None and self.page.document.id == document_id:
            return
        if self.page is not None:
            self._history.append(self.page.document.id)
        self._put(document_id)

    def _put(self, document_id: str) -> None:
        document = self._catalogue.document[document_id]
        old = self.side.takeWidget()
        self.page = DocumentPage(document, self._catalogue, self._on, self._words)
        self.page.benefit_wanted.connect(self.show_benefit)
        self.page.document_wanted.connect(self.show_document)
        self.side.setWidget(self.page)
        self.side.verticalScrollBar().setValue(0)
        self.back.setVisible(bool(self._history))
        if old is not None:
            old.deleteLater()

    def show_document(self, document_id: str) -> None:
        """One document, whatever is filtered; in the list as well where it is among those shown."""
        self._show(document_id)
        self._mark(document_id)

    def show_benefit(self, benefit_id: str) -> None:
        """The document of a benefit, with the benefit opened."""
        self.show_document(self._catalogue.document_of[benefit_id].id)
        row = self.page.open_benefit(benefit_id) if self.page is not None else None
        if row is not None:
            QTimer.singleShot(0, row, lambda: self.side.ensureWidgetVisible(row, 0, 200))

    def go_back(self) -> None:
        """To the document read before this one."""
        if self._history:
            document_id = self._history.pop()
            self._put(document_id)
            self._mark(document_id)

    def _mark(self, document_id: str) -> None:
        """Marks a document in the list, without opening it again."""
        row = self.documents.row_of(document_id)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(self.documents.index(row) if row is not None else QModelIndex())
        selection.blockSignals(False)
        self.list.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to the list; Enter from the list into the document."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.hasFocus():
                self.side.setFocus()
        else:
            super().keyPressEvent(event)
