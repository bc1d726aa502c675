"""What can be turned beside the result: one knob for each answer, a slider or a switch with the exact entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop.core.assessment.scenario import scaled
from desktop.core.facts import Fact
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Value
from desktop.core.rules.words import Words
from desktop.ui.fields.choice import SectorsField
from desktop.ui.fields.field import Field
from desktop.ui.fields.of_fact import field_of, raw_of
from desktop.ui.lettering import button, label, set_tone, without_key
from desktop.ui.theme import XS, S

_WHOLE, _LARGEST, _STEP = 100, 400, 5
"""A slider goes from nothing to four times what the company has, in steps of a twentieth."""

ReadValue = Callable[[Fact, Any], Value]


class Knob(QWidget):
    """One answer that can be turned. ``turned`` tells its key and its value; ``put_back`` only its key."""

    turned = Signal(str, object)
    put_back = Signal(str)

    def __init__(self, key: str, heading: str) -> None:
        super().__init__()
        self.key = key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(XS)
        head = QHBoxLayout()
        head.setSpacing(S)
        self.heading = label(heading, "heading")
        self.was = label("", "small")
        self.back = button(self.tr("as it is"), "link", lambda: self.put_back.emit(self.key))
        self.back.setAccessibleName(self.tr("{answer}: as the company has it").format(answer=heading))
        head.addWidget(self.heading)
        head.addWidget(self.was, 1)
        head.addWidget(self.back)
        self.column.addLayout(head)
        self.show_changed(False)

    def show_changed(self, changed: bool) -> None:
        """Marks whether it is turned away from what the company has."""
        self.back.setVisible(changed)
        set_tone(self.heading, "tone", "near" if changed else "")

    def show_value(self, value: Any) -> None:
        """Shows a value without telling it."""
        raise NotImplementedError


class FactKnob(Knob):
    """A fact: its field, and for what has a size a slider beneath it."""

    def __init__(self, fact: Fact, base: Value | None, words: Words, read: ReadValue) -> None:
        super().__init__(fact.id, words.label(fact.id))
        self._fact, self._base, self._words, self._read = fact, base, words, read
        if base is not None:
            self.was.setText(words.shown(fact.id, base))
        self.field: Field = field_of(fact, words)
        self.field.question.hide()
        self.field.help.hide()
        self.field.keep_no_room()
        self.field.entered.connect(self._entered)
        self.column.addWidget(self.field)
        self.slider = self._slider(base)
        self.show_value(base)

    def _slider(self, base: Value | None) -> QSlider | None:
        if base is None or not _has_size(base):
            return None
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _LARGEST)
        slider.setSingleStep(_STEP)
        slider.setPageStep(_STEP * 5)
        slider.setValue(_WHOLE)
        slider.setAccessibleName(self.heading.text())
        slider.valueChanged.connect(self._slid)
        self.column.addWidget(slider)
        return slider

    def show_value(self, value: Any) -> None:
        """In the field, and on the slider where it stands near enough."""
        self.field.show_raw(None if value is None else raw_of(self._fact, value))
        self.field.tell("")
        if self.slider is not None and value == self._base:
            self._place_slider(_WHOLE)

    def tell_fault(self, fault: str) -> None:
        """Why what was turned to cannot be."""
        self.field.tell(fault, "fault")

    def _place_slider(self, position: int) -> None:
        if self.slider is not None:
            self.slider.blockSignals(True)
            self.slider.setValue(position)
            self.slider.blockSignals(False)

    def _slid(self, position: int) -> None:
        if self._base is not None:
            value = scaled(self._base, position)
            self.field.show_raw(raw_of(self._fact, value))
            self.field.tell("")
            self.turned.emit(self.key, value)

    def _entered(self) -> None:
        raw = self.field.raw()
        if raw is None:
            self.put_back.emit(self.key)
            return
        try:
            value = self._read(self._fact, raw)
        except InputError as error:
            self.tell_fault(self._words.fault("\n".join(fault.what for fault in error.faults)))
        else:
            self.turned.emit(self.key, value)


class DistrictKnob(Knob):
    """Where the company is registered."""

    def __init__(self, base: str | None, words: Words) -> None:
        super().__init__("district", words.label("district"))
        regions = {region.code: region for region in words.vocabulary.regions}
        if base is not None:
            self.was.setText(words.term(regions[base].name))
        self.box = QComboBox()
        self.box.setAccessibleName(self.heading.text())
        self.box.setMaxVisibleItems(20)
        for region in words.vocabulary.regions:
            if region.level == "district":
                above = regions[region.parent].name if region.parent in regions else ""
                self.box.addItem(words.term(f"{above} {region.name}".strip()), region.code)
        self.column.addWidget(self.box)
        self.show_value(base)
        self.box.activated.connect(lambda _: self.turned.emit(self.key, self.box.currentData()))

    def show_value(self, value: Any) -> None:
        """In the box."""
        self.box.setCurrentIndex(self.box.findData(value))


class SectorsKnob(Knob):
    """The fields of business."""

    def __init__(self, base: tuple[str, ...] | None, words: Words) -> None:
        super().__init__("sectors", words.label("sectors"))
        self.field = SectorsField("", "", words)
        self.field.question.hide()
        self.column.addWidget(self.field)
        self.show_value(base)
        self.field.entered.connect(lambda: self.turned.emit(self.key, self.field.raw()))

    def show_value(self, value: Any) -> None:
        """On the chips."""
        self.field.show_raw(value)


class CertificationsKnob(Knob):
    """Certifications as switches: those held and those most worth having."""

    def __init__(
        self, base: tuple[HeldCertification, ...], offered: Sequence[str], awarded: date, words: Words
    ) -> None:
        super().__init__("certifications", words.label("certifications"))
        self._base = base
        self._awarded = awarded
        self.switches: dict[str, QCheckBox] = {}
        for name in (*dict.fromkeys(one.id for one in base), *offered):
            if name not in self.switches:
                switch = QCheckBox(without_key(words.certification(name)))
                switch.toggled.connect(lambda _: self.turned.emit(self.key, self._value()))
                self.switches[name] = switch
                self.column.addWidget(switch)
        self.show_value(base)

    def show_value(self, value: Any) -> None:
        """On the switches."""
        held = {one.id for one in value or ()}
        for name, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(name in held)
            switch.blockSignals(False)

    def _value(self) -> tuple[HeldCertification, ...]:
        had = {one.id for one in self._base}
        kept = [one for one in self._base if self.switches[one.id].isChecked()]
        new = [name for name, switch in self.switches.items() if switch.isChecked() and name not in had]
        return (*kept, *(HeldCertification(name, self._awarded) for name in new))


def _has_size(value: Value) -> bool:
    try:
        scaled(value, _WHOLE)
    except TypeError:
        return False
    return value != scaled(value, 0)
