"""How printed reports look: paper, name, cover line, footer, colour and logo; kept as a file to be used again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.faults import InputError
from desktop.core.reports.brand import MOST_CHARACTERS, PLAIN, SUFFIX, Brand, checked, keep_brand, load_brand
from desktop.core.reports.sheet import SheetName
from desktop.ui.brand.logo_file import logo_of
from desktop.ui.lettering import button, label, set_tone
from desktop.ui.saving import AskPath, ask_new_path, ask_old_path
from desktop.ui.theme import XL, L, M, S

_LOGO = (260, 78)
"""Pixels that the logo is shown in."""
_SHEETS: tuple[SheetName, ...] = ("A4", "Letter")


class BrandDialog(QDialog):
    """Holds a brand that is being changed; `brand` and `sheet` are what was settled once it is accepted.

    ``told`` puts a fault into the language of now.
    """

    def __init__(
        self, brand: Brand, sheet: SheetName, told: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.brand, self.sheet = brand, sheet
        self._told = told
        self._logo = b""
        self.ask_new_path: AskPath = ask_new_path
        self.ask_old_path: AskPath = ask_old_path
        self.ask_colour: Callable[[QColor, QWidget], QColor] = ask_colour
        self.setWindowTitle(self.tr("Look of printed reports"))
        self.resize(640, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(L)
        column.addWidget(label(self.tr("Printed reports bear this name and logo. What is left empty is not printed.")))
        column.addLayout(self._form())
        self.says = label("", "small")
        column.addWidget(self.says)
        column.addLayout(self._foot())
        self._show(brand)
        self.paper.setCurrentText(sheet)

    # --- building -----------------------------------------------------------------------------------------------

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(L)
        form.setVerticalSpacing(M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.paper = QComboBox()
        self.paper.addItems(_SHEETS)
        self.name, self.cover, self.footer = (_line(key) for key in ("name", "cover", "footer"))
        self.name.setPlaceholderText(self.tr("Your company or yourself"))
        self.cover.setPlaceholderText(self.tr("A line under the name, on the first page"))
        self.footer.setPlaceholderText(self.tr("A line at the foot of every page, such as how to reach you"))
        for title, entry in (
            (self.tr("Paper"), self.paper),
            (self.tr("Name"), self.name),
            (self.tr("Cover line"), self.cover),
            (self.tr("Footer"), self.footer),
        ):
            entry.setAccessibleName(title)
            form.addRow(title, entry)
        form.addRow(self.tr("Colour"), self._colour_row())
        form.addRow(self.tr("Logo"), self._logo_row())
        return form

    def _colour_row(self) -> QWidget:
        self.colour = QLineEdit()
        self.colour.setMaxLength(7)
        self.colour.setFixedWidth(120)
        self.colour.setAccessibleName(self.tr("Colour"))
        self.colour.textChanged.connect(self._show_colour)
        self.swatch = button(self.tr("Choose …"), "", self._choose_colour)
        self.swatch.setAccessibleName(self.tr("Choose a colour"))
        return _row(self.colour, self.swatch)

    def _logo_row(self) -> QWidget:
        self.picture = QLabel()
        self.picture.setFixedSize(*_LOGO)
        self.picture.setObjectName("logo")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.choose_logo = button(self.tr("Choose …"), "", self._choose_logo)
        self.choose_logo.setAccessibleName(self.tr("Choose a logo"))
        self.remove_logo = button(self.tr("Remove"), "link", lambda: self._show_logo(b""))
        return _row(self.picture, self.choose_logo, self.remove_logo)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        self.load = button(self.tr("Open a look …"), "link", self._load)
        self.keep = button(self.tr("Save this look …"), "link", self._keep)
        self.plain = button(self.tr("Huiqi's own"), "link", lambda: self._show(PLAIN))
        self.accept_button = button(self.tr("Use it"), "primary", self.accept)
        for widget in (self.load, self.keep, self.plain):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), "", self.reject))
        row.addWidget(self.accept_button)
        return row

    # --- what stands in it --------------------------------------------------------------------------------------

    def _show(self, brand: Brand) -> None:
        self.name.setText(brand.name)
        self.cover.setText(brand.cover)
        self.footer.setText(brand.footer)
        self.colour.setText(brand.colour)
        self._show_logo(brand.logo)
        self._say("")

    def _show_logo(self, logo: bytes) -> None:
        self._logo = logo
        self.remove_logo.setVisible(bool(logo))
        if not logo:
            self.picture.setText(self.tr("None"))
            return
        whole = QPixmap()
        whole.loadFromData(logo)
        sharp = whole.scaled(
            self.picture.size() * self.devicePixelRatioF(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        sharp.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(sharp)

    def _show_colour(self, text: str) -> None:
        swatch = QPixmap(16, 16)
        swatch.fill(QColor.fromString(text) if QColor.isValidColorName(text) else Qt.GlobalColor.transparent)
        self.swatch.setIcon(QIcon(swatch))

    def _entered(self) -> Brand:
        """What stands in the dialog. Raises `InputError` where it is no brand."""
        return checked(
            Brand(
                name=self.name.text(),
                cover=self.cover.text(),
                footer=self.footer.text(),
                colour=self.colour.text().strip(),
                logo=self._logo,
            )
        )

    # --- what the buttons do ------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Closes with what stands in it, unless something of it is at fault."""
        try:
            self.brand = self._entered()
        except InputError as error:
            self._fault(error)
            return
        self.sheet = _SHEETS[self.paper.currentIndex()]
        super().accept()

    def _choose_colour(self) -> None:
        chosen = self.ask_colour(QColor.fromString(self.colour.text()), self)
        if chosen.isValid():
            self.colour.setText(chosen.name().upper())

    def _choose_logo(self) -> None:
        kinds = self.tr("Pictures ({pattern})").format(pattern="*.png *.jpg *.jpeg *.svg")
        path = self.ask_old_path(self, self.tr("Choose a logo"), "", kinds)
        if path:
            self._try(lambda: self._show_logo(logo_of(Path(path))))

    def _load(self) -> None:
        path = self.ask_old_path(self, self.tr("Open a look"), "", self._kinds())
        if path:
            self._try(lambda: self._show(load_brand(Path(path))))

    def _keep(self) -> None:
        offered = Path.home() / (self.tr("Look of printed reports") + SUFFIX)
        path = self.ask_new_path(self, self.tr("Save this look"), str(offered), self._kinds())
        if path and self._try(lambda: keep_brand(self._entered(), Path(path))):
            self._say(self.tr("Saved to {file}.").format(file=Path(path).name))

    def _kinds(self) -> str:
        return self.tr("Looks ({pattern})").format(pattern=f"*{SUFFIX}")

    def _try(self, call: Callable[[], object]) -> bool:
        """Does it, or says why not; whether it was done."""
        try:
            call()
        except InputError as error:
            self._fault(error)
            return False
        self._say("")
        return True

    def _fault(self, error: InputError) -> None:
        self._say(self._told(str(error)), "fault")

    def _say(self, text: str, tone: str = "") -> None:
        self.says.setText(text)
        set_tone(self.says, "tone", tone)


def ask_colour(colour: QColor, parent: QWidget) -> QColor:
    """The colour chosen in the system's dialog; an invalid one when none was."""
    return QColorDialog.getColor(colour, parent)


def _line(key: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(MOST_CHARACTERS[key])
    return line


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder
