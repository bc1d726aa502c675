"""A row that opens: what is beneath it is made the first time it is opened, so that long lists come up at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.lettering import label
from desktop.ui.theme import XS, L, M, S


class WideButton(QPushButton):
    """A button as wide as its column that holds other widgets; it grows with them."""

    def __init__(self, content: QWidget, name: str, role: str = "row") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(M, S, M, S)
        self.row.setSpacing(S)
        self.row.addWidget(content, 1)

    def sizeHint(self) -> QSize:
        """As large as what it holds."""
        return self.row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as what it holds can be."""
        return self.row.totalMinimumSize()


def wide_link(text: str, pressed: Callable[[], object], name: str = "") -> WideButton:
    """A link whose text may need several lines."""
    made = WideButton(label(text, tone="confirm"), name or text)
    made.row.setContentsMargins(XS, 2, XS, 2)
    made.clicked.connect(lambda: pressed())
    return made


class Disclosure(QWidget):
    """A header, and beneath it what ``build`` makes once it is opened."""

    opened = Signal(bool)

    def __init__(self, header: QWidget, name: str, build: Callable[[], QWidget]) -> None:
        super().__init__()
        self._name = name
        self._build = build
        self.body: QWidget | None = None
        self.is_open = False
        self._arrow: QLabel = label("▷", "quiet", wrap=False, align="centre")
        self._arrow.setFixedWidth(L)
        self.button = WideButton(header, name)
        self.button.row.insertWidget(0, self._arrow)
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.button)
        self._tell()

    def set_open(self, wanted: bool) -> None:
        """Opens or closes."""
        if self.body is None and wanted:
            self.body = self._build()
            self._column.addWidget(self.body)
        if self.body is not None:
            self.body.setVisible(wanted)
        self.is_open = wanted
        self._arrow.setText("▽" if self.is_open else "▷")
        self._tell()
        self.opened.emit(self.is_open)

    def _tell(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        self.button.setAccessibleName(f"{self._name}（{state}）")
