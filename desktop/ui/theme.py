"""The look, as named tokens: colour, space, type; and the one style sheet made from them."""

from __future__ import annotations

from string import Template
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop import places
from desktop.ui.settings import Look

# --- space ----------------------------------------------------------------------------------------------------------

XS, S, M, L, XL = 4, 8, 12, 16, 24
MENU_BAR = 37
"""How high the menu bar is with menus in it."""
COLUMN = 640
"""The widest a column of text may be."""

# --- type -----------------------------------------------------------------------------------------------------------


def pixels(points: float) -> int:
    """A size in points as the pixels it has at 96 to the inch: points are smaller on macOS, pixels are not."""
    return round(points * 96 / 72)


SMALL, BASE, LEAD, QUESTION, TOTAL = (pixels(points) for points in (9.5, 10.5, 12, 15, 28))

# --- colour ---------------------------------------------------------------------------------------------------------


class Colours(NamedTuple):
    """One set of colours. Each of the inks is read on ``surface``, ``paper`` and its own tint: 4.5 : 1 at least."""

    paper: str
    surface: str
    ink: str
    quiet: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    on_accent: str
    tint: str
    met: str
    confirm: str
    unknown: str
    near: str
    fault: str
    warn_tint: str
    fault_tint: str
    done_tint: str


LIGHT = Colours(
    paper="#f4f5f7",
    surface="#ffffff",
    ink="#1a1f26",
    quiet="#59626e",
    line="#dde1e6",
    edge="#8a94a0",
    accent="#1b3a5c",
    accent_strong="#122a45",
    on_accent="#ffffff",
    tint="#e9eef5",
    met="#1b6b3a",
    confirm="#1c5d99",
    unknown="#875000",
    near="#6a3d9a",
    fault="#b3261e",
    warn_tint="#fdf4e3",
    fault_tint="#fcedeb",
    done_tint="#eaf4ed",
)
DARK = Colours(
    paper="#14171b",
    surface="#1c2026",
    ink="#e6e9ed",
    quiet="#a5aeb9",
    line="#333a43",
    edge="#6f7985",
    accent="#a4c8f0",
    accent_strong="#c3dcf7",
    on_accent="#11202f",
    tint="#273341",
    met="#7fcd9a",
    confirm="#92c3f6",
    unknown="#e7b868",
    near="#c9abf3",
    fault="#f4a69e",
    warn_tint="#332a1b",
    fault_tint="#3a2422",
    done_tint="#1f3126",
)

CONTRAST = Colours(
    paper="#ffffff",
    surface="#ffffff",
    ink="#000000",
    quiet="#000000",
    line="#000000",
    edge="#000000",
    accent="#00007a",
    accent_strong="#000000",
    on_accent="#ffffff",
    tint="#fff8b0",
    met="#004d1a",
    confirm="#00007a",
    unknown="#5c3300",
    near="#4b0082",
    fault="#8b0000",
    warn_tint="#ffffff",
    fault_tint="#ffffff",
    done_tint="#ffffff",
)
"""Black on white for who needs it: every ink 7 : 1 at least."""

TONES = {
    "eligible": "met",
    "confirm": "confirm",
    "unknown": "unknown",
    "near": "near",
    "ineligible": "quiet",
    "not_in_force": "quiet",
    "met": "met",
    "not_met": "fault",
    "judged": "confirm",
}
"""The tone of each verdict and of each outcome of a condition."""

ICONS = {
    "eligible": "✓",
    "confirm": "◇",
    "unknown": "○",
    "near": "△",
    "ineligible": "×",
    "not_in_force": "□",
    "met": "✓",
    "not_met": "×",
    "judged": "◇",
}
"""The sign of each verdict and of each outcome; the bundled font has them all."""


_HALF = 128
_in_use = LIGHT
_look: Look = "system"
_system_dark = False


def apply(app: QApplication, look: Look = "system") -> None:
    """Puts the theme on the Fusion style, in the colours the system asks for now and whenever it asks for others."""
    font = QFont("Noto Sans SC")
    font.setPixelSize(BASE)
    app.setFont(font)
    global _system_dark
    _system_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF  # Fusion's own, of the system
    wear(app, look)
    app.styleHints().colorSchemeChanged.connect(lambda scheme: _follow(app, scheme.name == "Dark"))


def wear(app: QApplication, look: Look) -> None:
    """Puts a look on everything; ``system`` follows the system, now and whenever it asks for another."""
    global _look
    _look = look
    of_look = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
    colour(app, of_look.get(look, DARK if _system_dark else LIGHT))


def _follow(app: QApplication, dark: bool) -> None:
    global _system_dark
    _system_dark = dark
    wear(app, _look)


def in_use() -> Colours:
    """The colours everything has now: for what is painted and not styled."""
    return _in_use


def colour(app: QApplication, colours: Colours) -> None:
    """Puts these colours on everything."""
    global _in_use
    _in_use = colours
    app.setPalette(palette(colours))
    app.setStyleSheet(style_sheet(colours))


def palette(colours: Colours) -> QPalette:
    """The same colours for whatever the style sheet leaves to Fusion: calendar, file dialog, menus."""
    role = QPalette.ColorRole
    found = QPalette()
    for names, colour in (
        ((role.Window, role.AlternateBase, role.ToolTipBase), colours.paper),
        ((role.Base, role.Button), colours.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.ink),
        ((role.Highlight, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.PlaceholderText,), colours.quiet),
        ((role.Link, role.LinkVisited), colours.confirm),
        ((role.Mid, role.Dark), colours.edge),
    ):
        for name in names:
            found.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.edge))
    return found


def style_sheet(colours: Colours) -> str:
    """The one style sheet, in the given colours."""
    sizes = {"small": SMALL, "base": BASE, "lead": LEAD, "question": QUESTION, "total": TOTAL}
    icons = (places.resources() / "icons").as_posix()
    tick = "tick-light.svg" if colours.on_accent == LIGHT.on_accent else "tick-dark.svg"
    return Template(_SHEET).substitute(
        colours._asdict(), icons=icons, tick=tick, **{f"{k}_px": f"{v}px" for k, v in sizes.items()}
    )


_SHEET = """
QMainWindow, QDialog, QWidget#paper { background: $paper; border: none; }
QWidget#surface, QScrollArea#surface { background: $surface; border: none; }
QScrollArea { border: none; background: transparent; }
QFrame#rule { background: $line; max-height: 1px; min-height: 1px; border: none; }
QFrame#upright { background: $line; max-width: 1px; min-width: 1px; border: none; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px 8px; }

QLabel[align="top"] { qproperty-alignment: "AlignTop | AlignLeft"; }
QLabel[align="centre"] { qproperty-alignment: "AlignCenter"; }
QLabel[align="right"] { qproperty-alignment: "AlignRight | AlignVCenter"; }
QLabel[role="brand"] { font-size: $question_px; font-weight: 700; color: $accent; }
QLabel[role="overline"] { color: $quiet; }
QLabel[role="title"] { font-size: $question_px; font-weight: 700; }
QLabel[role="question"] { font-size: $question_px; }
QLabel[role="heading"] { font-weight: 700; }
QLabel[role="lead"] { font-size: $lead_px; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="small"] { font-size: $small_px; color: $quiet; }
QLabel[role="total"] { font-size: $total_px; font-weight: 700; }
QLabel[role="sum"] { font-size: $question_px; font-weight: 700; }
QLabel[role="lesser"] { font-size: $lead_px; }
QLabel[tone="met"] { color: $met; }
QLabel[tone="confirm"] { color: $confirm; }
QLabel[tone="unknown"] { color: $unknown; }
QLabel[tone="near"] { color: $near; }
QLabel[tone="fault"] { color: $fault; }
QLabel[tone="quiet"] { color: $quiet; }

QLineEdit, QComboBox {
    background: $surface; border: 1px solid $edge; border-radius: 6px; padding: 8px 11px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 7px 10px; }
QLineEdit[faulty="true"] { border: 2px solid $fault; padding: 7px 10px; background: $fault_tint; }
QLineEdit:disabled, QComboBox:disabled { color: $quiet; border-color: $line; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$icons/chevron.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QListView#completions {
    background: $surface; border: 1px solid $edge; padding: 4px; outline: none;
    selection-background-color: $tint; selection-color: $ink;
}
QComboBox QAbstractItemView::item, QListView#completions::item { min-height: 32px; padding: 0 8px; }
QListView#completions::item:selected, QListView#completions::item:hover { background: $tint; color: $ink; }

QPushButton {
    background: $surface; border: 1px solid $edge; border-radius: 6px; padding: 8px 16px; min-height: 20px;
}
QPushButton:hover { background: $tint; }
QPushButton:focus { border: 2px solid $accent; padding: 7px 15px; }
QPushButton:disabled { color: $edge; border-color: $line; background: transparent; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 700; }
QPushButton[role="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; padding: 7px 15px; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $quiet; }
QPushButton[role="link"] {
    background: transparent; border: 2px solid transparent; border-radius: 4px; color: $confirm; padding: 2px 0;
    text-align: left;
}
QPushButton[role="link"]:hover { color: $ink; text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[role="chip"] { padding: 6px 9px; text-align: left; border-color: $line; }
QPushButton[role="chip"]:focus { padding: 5px 8px; border-color: $accent; }
QPushButton[role="chip"]:checked { background: $tint; border-color: $accent; color: $accent; font-weight: 700; }
QPushButton[role="card"] {
    background: $surface; border: 1px solid $edge; border-radius: 8px; padding: 0; text-align: left;
}
QPushButton[role="card"]:hover { background: $tint; }
QPushButton[role="card"]:focus { border: 2px solid $accent; }
QPushButton[role="tab"] {
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 6px 4px;
    color: $quiet;
}
QPushButton[role="tab"]:hover { color: $ink; background: transparent; }
QPushButton[role="tab"]:checked { color: $ink; border-bottom: 2px solid $accent; }
QPushButton[role="tab"]:focus { border: 2px solid $accent; border-radius: 4px; padding: 4px 2px; }
QPushButton[role="row"], QPushButton[role="step"] {
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 0; text-align: left;
}
QPushButton[role="row"]:hover, QPushButton[role="step"]:hover { background: $tint; }
QPushButton[role="row"]:focus, QPushButton[role="step"]:focus { border: 2px solid $accent; }
QPushButton[role="step"][current="true"] { background: $surface; border-color: $line; }
QPushButton[role="step"][current="true"]:focus { border-color: $accent; }

QRadioButton[role="choice"], QPushButton[role="choice"] {
    background: $surface; border: 1px solid $edge; border-radius: 6px; padding: 11px 15px; min-height: 22px;
    text-align: left; spacing: 10px;
}
QRadioButton[role="choice"]:hover, QPushButton[role="choice"]:hover { background: $tint; }
QRadioButton[role="choice"]:checked { border: 1px solid $accent; background: $tint; font-weight: 700; }
QRadioButton[role="choice"]:focus, QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 10px 14px; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 8px; background: $surface;
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; background: $on_accent; }

QFrame[strip="note"] { background: $tint; border-radius: 6px; }
QFrame[strip="done"] { background: $done_tint; border-radius: 6px; }
QFrame[strip="warn"] { background: $warn_tint; border-radius: 6px; }
QFrame[strip="fault"] { background: $fault_tint; border-radius: 6px; }
QFrame#card { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame#details { border: none; border-left: 2px solid $line; }
QTreeWidget { background: $surface; border: 1px solid $line; border-radius: 6px; outline: none; }
QTreeWidget::item { padding: 4px; }
QTreeWidget::item:selected, QTreeWidget::item:hover { background: $tint; color: $ink; }
QListView#results { background: $surface; border: 1px solid $line; border-radius: 6px; outline: none; }
QSplitter::handle { background: transparent; width: 8px; }
QCheckBox { spacing: 8px; padding: 4px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus { border-color: $accent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$icons/$tick"); }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -6px 0; background: $surface; border: 2px solid $accent; border-radius: 8px;
}
QSlider::handle:horizontal:focus { background: $accent; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 40px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $paper; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 6px 12px; border-radius: 6px; }
QMenuBar::item:selected { background: $tint; color: $ink; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 7px 28px 7px 16px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $ink; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QFrame#popup { background: $surface; border: 1px solid $edge; border-radius: 8px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $ink; background: transparent; border: none; padding: 6px; border-radius: 4px; }
QCalendarWidget QToolButton:hover { background: $tint; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$icons/back.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$icons/on.svg"); }
QCalendarWidget QAbstractItemView { background: $surface; selection-background-color: $accent;
    selection-color: $on_accent; outline: none; }
"""
