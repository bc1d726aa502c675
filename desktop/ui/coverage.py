"""What the catalogue knows, and does not: every document with its dates, how it stands, and what is missing of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget

from desktop.core.catalogue.coverage import Coverage, Covered
from desktop.core.catalogue.model import STATUSES
from desktop.ui.lettering import label
from desktop.ui.theme import XL, M, S

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CoverageDialog(QDialog):
    """The page, beside the window: it may stay open while answers are given."""

    def __init__(self, coverage: Coverage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What this catalogue knows, and does not"))
        self.resize(1180, 720)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(label(self.tr("What this catalogue knows, and does not"), "heading"))
        for sentence in self._sentences(coverage):
            column.addWidget(label(sentence))
        column.addSpacing(M)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search a title, number or region"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        column.addWidget(self.search)
        self.rows = QSortFilterProxyModel(self)
        self.rows.setSourceModel(DocumentTable(coverage, self))
        self.rows.setFilterKeyColumn(-1)
        self.rows.setProperty("filterCaseSensitivity", 0)
        self.search.textChanged.connect(self.rows.setFilterFixedString)
        column.addWidget(self._table(), 1)

    def _sentences(self, coverage: Coverage) -> list[str]:
        return [
            self.tr("Catalogue {version}, as of {on}").format(version=coverage.version, on=coverage.on),
            self.tr("{count} documents: the text of {held} is held, {partial} of them in part").format(
                count=len(coverage.documents), held=coverage.held, partial=coverage.partial
            ),
            self.tr("Of {count} only the title is known; they are never evaluated").format(count=coverage.only_titles),
            self.tr("{count} benefits: {figures} name a figure, {rest} do not").format(
                count=coverage.benefits, figures=coverage.with_figure, rest=coverage.benefits - coverage.with_figure
            ),
            self.tr("{count} documents are in force on that day; the others do not count").format(
                count=coverage.in_force
            ),
            self.tr("What is not in the catalogue this program does not know: no result is not no subsidy"),
        ]

    def _table(self) -> QTreeView:
        table = QTreeView()
        table.setModel(self.rows)
        table.setAccessibleName(self.tr("The documents of the catalogue"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setAlternatingRowColors(True)
        header = table.header()
        header.setStretchLastSection(False)
        for place, width in enumerate((52, 150, 400, 72, 88, 88, 92, 52, 110)):
            table.setColumnWidth(place, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table


class DocumentTable(QAbstractTableModel):
    """One row a document; a long cell shows its whole text as a tip."""

    def __init__(self, coverage: Coverage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_cells(one) for one in coverage.documents]
        self._heads = [
            self.tr("No."),
            self.tr("Number"),
            self.tr("Title"),
            self.tr("Region"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Standing"),
            self.tr("Benefits"),
            self.tr("Missing"),
        ]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A document each; nothing lies below one."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            value = self._rows[index.row()][index.column()]
            return value if role == Qt.ItemDataRole.DisplayRole else str(value)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The head of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def _cells(one: Covered) -> tuple[str | int, ...]:
    document = one.document
    return (
        document.id,
        document.number,
        document.title,
        one.region,
        str(document.from_ or ""),
        str(document.last_day or ""),
        STATUSES[one.status],
        len(document.benefits),
        document.missing,
    )
