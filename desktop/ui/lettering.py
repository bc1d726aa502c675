"""Labels and buttons in the roles of the theme, and sums of money as they are set."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from desktop.ui.theme import BASE, LEAD

if TYPE_CHECKING:
    from decimal import Decimal

    from desktop.core.quantities import Money

# Naming anything through `Qt` builds its hundred enums, a tenth of the whole start: what the window needs to come up
# takes its enums as numbers or from the style sheet.
_PLAIN_TEXT, _RICH_TEXT = 0, 1


def label(text: str = "", role: str = "", *, tone: str = "", wrap: bool = True, align: str = "") -> QLabel:
    """A line or paragraph of plain text in a role of the theme; ``align`` is top, centre or right."""
    made = QLabel()
    made.setProperty("textFormat", _PLAIN_TEXT)
    made.setText(text)
    made.setWordWrap(wrap)
    for name, value in (("role", role), ("tone", tone), ("align", align)):
        if value:
            made.setProperty(name, value)
    return made


def set_tone(widget: QWidget, name: str, value: str) -> None:
    """Changes a property the style sheet looks at, and has it look again where it already has."""
    if (widget.property(name) or "") == value:
        return
    widget.setProperty(name, value)
    if widget.window().isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def without_key(text: str) -> str:
    """``text`` for what Qt would take a key from: an ampersand is one, and underlines nothing."""
    return text.replace("&", "&&")


def button(text: str, role: str = "", pressed: Callable[[], object] | None = None) -> QPushButton:
    """A button that Enter presses as well as the space bar; an ampersand in its text is one, and no key."""
    made = QPushButton(without_key(text))
    made.setAutoDefault(True)
    if role:
        made.setProperty("role", role)
    if role == "link":
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())
    return made


def rule() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setObjectName("rule")
    return made


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout and has it deleted."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


# --- sums -----------------------------------------------------------------------------------------------------------


def plain_number(number: Decimal | int) -> str:
    """With separators; loaded when the first sum is set, for the first page has none."""
    from desktop.core.quantities import plain_number as set_plainly

    return set_plainly(number)


_TRADITIONAL_UNITS = str.maketrans("万亿", "萬億")
_PARTS = re.compile(r"([\d,.]+)(.*)")


def span(low: Money, high: Money | None) -> str:
    """A range as people read it: ``20 万元``, ``0 – 20 万元``, ``825 万元 – 8.965 亿元``."""
    if high is None:
        return QCoreApplication.translate("Sums", "no figure given")
    number, unit = _set(high)
    if low == high:
        return f"{number} {unit}"
    if low.fen == 0:
        return f"0 – {number} {unit}"
    low_number, low_unit = _set(low)
    if low_unit == unit:
        return f"{low_number} – {number} {unit}"
    return f"{low_number} {low_unit} – {number} {unit}"


def span_in_full(low: Money, high: Money | None) -> str:
    """The same range written out in yuan: ``0 – 200,000 元``; empty where it would only repeat `span`."""
    if high is None or high.fen < 1_000_000:
        return ""
    lowest = "" if low == high else f"{plain_number(low.in_yuan)} – "
    full = f"{lowest}{_full(high)}"
    return "" if full == span(low, high) else full


def in_full(money: Money) -> str:
    """An amount written out: ``12,000,000 元``."""
    return _full(money)


def amount(money: Money) -> str:
    """One amount as people read it: ``20 万元``."""
    return " ".join(_set(money))


def _full(money: Money) -> str:
    return f"{plain_number(money.in_yuan)} {_currency(money)}"


def _currency(money: Money) -> str:
    yuan = money.currency == "CNY"
    return QCoreApplication.translate("Sums", "yuan") if yuan else QCoreApplication.translate("Sums", "US dollars")


def _set(money: Money) -> tuple[str, str]:
    """Number and unit as they are set in the language of the window: 万元 and 亿元 are units of Chinese alone."""
    name = QLocale().name()
    match = _PARTS.fullmatch(str(money)) if name.startswith("zh") else None
    if match is None:
        return plain_number(money.in_yuan), _currency(money)
    unit = match[2]
    return match[1], unit.translate(_TRADITIONAL_UNITS) if name in ("zh_TW", "zh_HK", "zh_MO") else unit


class Figure(QLabel):
    """A range of money as a picture: the digits large, the units small beside them."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("textFormat", _RICH_TEXT)
        self.setWordWrap(True)
        self._unit_size = LEAD if role == "total" else BASE

    def show_span(self, low: Money, high: Money | None) -> None:
        """Shows the range; a screen reader is told it in plain words."""
        plain = span(low, high)
        unit = f'<span style="font-size:{self._unit_size}px; font-weight:400;">\\1</span>'
        self.setText(re.sub(r"(万元|亿元|萬元|億元|万|亿|元|美元|yuan|US dollars)", unit, plain))
        self.setAccessibleName(plain)
        self.setToolTip(span_in_full(low, high))
