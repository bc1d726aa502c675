"""Every certification the catalogue knows, by group and level, to be picked from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.core.rules.words import Words
from desktop.core.vocabulary import LEVELS, Certification, folded, simplified
from desktop.ui.lettering import button
from desktop.ui.theme import L, M

_ID = Qt.ItemDataRole.UserRole


class CertificationTree(QDialog):
    """A tree that narrows while one types. ``picked`` tells the id."""

    picked = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(self.tr("Certifications by group"))
        self.resize(560, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Narrow by name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._narrow)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setColumnWidth(0, 400)
        self.take = button(self.tr("Take this one"), "primary", lambda: self._pick(self.tree.currentItem()))
        self.take.setEnabled(False)
        self.tree.itemActivated.connect(self._pick)
        self.tree.currentItemChanged.connect(lambda item, _: self.take.setEnabled(bool(item and item.data(0, _ID))))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), "", self.reject))
        row.addWidget(self.take)
        column.addLayout(row)
        self._fill()

    def _fill(self) -> None:
        groups: dict[str, list[Certification]] = {}
        self._groups: list[QTreeWidgetItem] = []
        for one in self._words.vocabulary.certifications:
            groups.setdefault(one.group, []).append(one)
        levels = list(LEVELS)
        for group, several in groups.items():
            top = QTreeWidgetItem([f"{self._words.term(group)}（{len(several)}）"])
            self.tree.addTopLevelItem(top)
            self._groups.append(top)
            for one in sorted(several, key=lambda one: levels.index(one.level)):
                item = QTreeWidgetItem([self._words.certification(one.id), self._words.say(f"level_{one.level}")])
                item.setData(0, _ID, one.id)
                item.setToolTip(0, "、".join(self._words.term(alias) for alias in one.aliases))
                top.addChild(item)

    def _narrow(self, text: str) -> None:
        """Shows the groups that hold something found, opened; all of them closed for an empty text."""
        wanted = folded(simplified(text))
        known = self._words.vocabulary.certification
        for top in self._groups:
            found = 0
            for child in (top.child(place) for place in range(top.childCount())):
                one = known[child.data(0, _ID)]
                names = (one.name, *one.aliases, child.text(0))
                child.setHidden(bool(wanted) and not any(wanted in folded(simplified(name)) for name in names))
                found += not child.isHidden()
            top.setHidden(not found)
            top.setExpanded(bool(wanted))

    def _pick(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, _ID) if item is not None else None
        if name:
            self.picked.emit(name)
            self.accept()
