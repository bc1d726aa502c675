"""Every benefit in one list that can be searched, filtered and sorted; the chosen one opened beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.choosing import chosen
from desktop.core.assessment.model import Result
from desktop.core.rules.words import Words
from desktop.ui.lettering import button, label
from desktop.ui.result.details import Details
from desktop.ui.result.filters import Filters
from desktop.ui.result.rows import ResultRow, Results, amount_of, counted_word
from desktop.ui.session import Session
from desktop.ui.theme import ICONS, TONES, L, M, S

_SIDE_BY_SIDE = 760
"""From this width on the list and the chosen benefit stand side by side."""


class BenefitsPart(QWidget):
    """List and details."""

    def __init__(self, assessment: Assessment, words: Words, session: Session) -> None:
        super().__init__()
        self._assessment = assessment
        self._words = words
        self._session = session
        self.filters = Filters(assessment.results, words)
        self.results = Results(words)
        self.list = self._make_list()
        self.empty = label(self.tr("Nothing matches. Take a filter away, or search for less."), "quiet")
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setAccessibleName(self.tr("The chosen benefit"))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._left())
        self.split.addWidget(self.side)
        self.split.setSizes([460, 540])
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self.filters.changed.connect(self._choose)
        self._alone = False
        self._choose()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setObjectName("results")
        view.setAccessibleName(self.tr("Benefits"))
        view.setModel(self.results)
        view.setItemDelegate(ResultRow(self._words, view))
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._open)
        view.activated.connect(self._open_alone)
        view.clicked.connect(self._open_alone)
        return view

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, S, 0)
        column.setSpacing(S)
        column.addWidget(self.filters)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        return left

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_verdict(self, verdict: str) -> None:
        """Nothing but the results of one verdict."""
        self.filters.show_verdict(verdict)

    def show_benefit(self, benefit_id: str) -> None:
        """Opens one benefit, whatever is filtered."""
        if self.results.row_of(benefit_id) is None:
            self.filters.show_everything()
        row = self.results.row_of(benefit_id)
        if row is not None:
            index = self.results.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
            self._open_alone()

    def renew(self, assessment: Assessment) -> None:
        """The same list for other answers or another date; filters and the chosen benefit stay."""
        self._assessment = assessment
        self._choose()

    def focus_first(self) -> None:
        """Into the list."""
        self.list.setFocus()

    def _choose(self) -> None:
        kept = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        shown = chosen(self._assessment.results, self.filters.choice())
        self.results.show_results(shown)
        self.filters.tell_count(len(shown), len(self._assessment.results))
        self.empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        row = self.results.row_of(kept.benefit.id) if kept is not None else None
        self.list.setCurrentIndex(self.results.index(row or 0))
        if not shown:
            self._show_details(None)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_details(self.results.result_at(index.row()))

    def _show_details(self, result: Result | None) -> None:
        old = self.side.takeWidget()
        if old is not None:
            old.deleteLater()
        self.side.setWidget(QWidget() if result is None else self._page_of(result))

    def _page_of(self, result: Result) -> QWidget:
        page = QWidget()
        page.setObjectName("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(L, 0, M, L)
        column.setSpacing(S)
        if self._alone:
            column.addWidget(button(self.tr("Back to the list"), "link", self._back_to_list))
        verdict = f"{ICONS[result.verdict]} {self._words.say(f'verdict_{result.verdict}')}"
        column.addWidget(label(verdict, "heading", tone=TONES[result.verdict]))
        column.addWidget(label(self._words.term(result.benefit.title), "title"))
        column.addWidget(label(" · ".join(part for part in (amount_of(result), counted_word(result)) if part), "lead"))
        details = Details(result, self._words, self._session)
        details.benefit_wanted.connect(self.show_benefit)
        column.addWidget(details)
        column.addStretch(1)
        return page

    # --- room ---------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be: it lays itself out anew then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow, list and benefit take turns."""
        super().resizeEvent(event)
        alone = event.size().width() < _SIDE_BY_SIDE
        if alone != self._alone:
            self._alone = alone
            self.split.widget(0).setVisible(True)
            self.side.setVisible(not alone)
            self._open(self.list.currentIndex())

    def _open_alone(self) -> None:
        if self._alone:
            self._open(self.list.currentIndex())
            self.split.widget(0).hide()
            self.side.show()
            self.side.setFocus()

    def _back_to_list(self) -> None:
        self.side.hide()
        self.split.widget(0).show()
        self.list.setFocus()
