"""What if: any answer turned beside the result, what it changes at once, and scenarios kept to be compared."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.scenario import MOST_COMPARED, Scenario, as_planned
from desktop.core.assessment.what_if import compare
from desktop.core.faults import InputError
from desktop.core.rules.changes import Obtain
from desktop.core.rules.words import Words
from desktop.ui.lettering import button, label
from desktop.ui.result.comparison import ComparisonView, Kept
from desktop.ui.result.knobs import CertificationsKnob, DistrictKnob, FactKnob, Knob, SectorsKnob
from desktop.ui.session import Session
from desktop.ui.theme import XL, L, M, S

_MOST_OFFERED = 6
"""How many certifications not held are offered as switches: those that bring the most."""
_FIRST = ("revenue", "rd_expense", "headcount", "rd_headcount")
_PAUSE = 30
_SIDE_BY_SIDE = 680


class WhatIfPart(QWidget):
    """Knobs on the left, the difference on the right, kept scenarios below."""

    benefit_wanted = Signal(str)

    def __init__(self, assessment: Assessment, words: Words, session: Session) -> None:
        super().__init__()
        self._assessment = assessment
        self._words = words
        self._session = session
        if not session.scenario.answers:
            session.scenario = as_planned(assessment)
        self.knobs: dict[str, Knob] = {}
        self.comparison = ComparisonView(words)
        self.comparison.benefit_wanted.connect(self.benefit_wanted)
        self.fault = label("", tone="fault")
        self.kept = Kept(words)
        self.kept.applied.connect(self._apply)
        self.kept.dropped.connect(self._drop)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self._row = QHBoxLayout()
        self._row.setSpacing(XL)
        self._row.addWidget(_scrolled(self._left()), 4)
        self._row.addWidget(_scrolled(self._right()), 5)
        column.addLayout(self._row, 1)
        column.addWidget(self.kept)
        self.refresh()
        self._show_kept()

    # --- the knobs ----------------------------------------------------------------------------------------------

    def _left(self) -> QWidget:
        left = QWidget()
        self._knobs = QVBoxLayout(left)
        self._knobs.setContentsMargins(0, 0, M, XL)
        self._knobs.setSpacing(L)
        self.more = QComboBox()
        self.more.setAccessibleName(self.tr("Another answer"))
        self.more.setMinimumContentsLength(12)
        self.more.setProperty("sizeAdjustPolicy", 2)
        self.more.activated.connect(lambda _: self._add_chosen())
        self._knobs.addWidget(self.more)
        self._knobs.addStretch(1)
        for key in self._first_keys():
            self._add_knob(key)
        self._fill_more()
        return left

    def _first_keys(self) -> list[str]:
        known = self._assessment.profile.facts
        own = [key for key in _FIRST if key in known]
        changed = [key for key in self._session.scenario.answers if key not in ("district", "certifications", *own)]
        return [*own, "certifications", "district", *changed]

    def _add_knob(self, key: str) -> None:
        if key in self.knobs:
            return
        knob = self._make_knob(key)
        knob.turned.connect(self._turn)
        knob.put_back.connect(self._put_back)
        self.knobs[key] = knob
        self._knobs.insertWidget(self._knobs.count() - 2, knob)
        if key in self._session.scenario.answers:
            knob.show_value(self._session.scenario.answers[key])
            knob.show_changed(True)

    def _make_knob(self, key: str) -> Knob:
        profile = self._assessment.profile
        if key == "district":
            return DistrictKnob(profile.district, self._words)
        if key == "sectors":
            return SectorsKnob(profile.sectors, self._words)
        if key == "certifications":
            return CertificationsKnob(profile.certifications or (), self._offered(), self._assessment.on, self._words)
        fact = self._assessment.catalogue.vocabulary.fact[key]
        return FactKnob(fact, profile.known.get(key), self._words, self._session.value_of)

    def _offered(self) -> list[str]:
        """The certifications most worth having, by what each adds, and those tried."""
        steps = sorted(self._assessment.next_steps, key=lambda step: -step.worth.fen)
        single = [step.changes[0] for step in steps if len(step.changes) == 1]
        names = [change.certification for change in single if isinstance(change, Obtain)]
        tried = [one.id for one in self._session.scenario.answers.get("certifications") or ()]
        return [*dict.fromkeys((*names[:_MOST_OFFERED], *tried))]

    def _fill_more(self) -> None:
        self.more.clear()
        self.more.addItem(self.tr("Change another answer …"), "")
        if "sectors" not in self.knobs:
            self.more.addItem(self._words.label("sectors"), "sectors")
        facts = self._assessment.catalogue.looked_at_by
        for fact in self._assessment.catalogue.vocabulary.facts:
            if fact.id not in self.knobs and fact.id in facts:
                self.more.addItem(self._words.label(fact.id), fact.id)

    def _add_chosen(self) -> None:
        key = self.more.currentData()
        if key:
            self._add_knob(key)
            self._fill_more()
            self.knobs[key].setFocus()

    # --- turning ------------------------------------------------------------------------------------------------

    def _turn(self, key: str, value: Any) -> None:
        self._session.scenario = self._session.scenario.changed(key, value)
        self.knobs[key].show_changed(True)
        self._soon.start()

    def _put_back(self, key: str) -> None:
        self._session.scenario = self._session.scenario.without(key)
        profile = self._assessment.profile
        own = ("district", "certifications", "sectors")
        base = {name: getattr(profile, name) for name in own}
        self.knobs[key].show_value(base.get(key) if key in base else profile.known.get(key))
        self.knobs[key].show_changed(False)
        self._soon.start()

    def put_all_back(self) -> None:
        """Everything as the company has it."""
        for key in list(self._session.scenario.answers):
            if key in self.knobs:
                self._put_back(key)

    def refresh(self) -> None:
        """Shows what the scenario changes, or why it cannot be."""
        scenario = self._session.scenario
        self._ways.setVisible(bool(scenario.answers))
        self.keep.setEnabled(len(self._session.scenarios) < MOST_COMPARED)
        self.fault.hide()
        if not scenario.answers:
            self.comparison.show_nothing()
            return
        try:
            after = scenario.assessed(self._assessment)
        except InputError as error:
            self.fault.setText(self._session.sentence(error))
            self.fault.show()
            return
        self.comparison.show_difference(compare(self._assessment, after), after)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be: it lays itself out anew then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow, what is changed stands above what it changes."""
        super().resizeEvent(event)
        narrow = event.size().width() < _SIDE_BY_SIDE
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)

    # --- keeping ------------------------------------------------------------------------------------------------

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.fault)
        column.addWidget(self.comparison)
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self.keep = button(self.tr("Keep to compare"), "", self._keep)
        self.keep.setToolTip(self.tr("Up to {count} side by side").format(count=MOST_COMPARED))
        row.addWidget(self.keep)
        row.addWidget(button(self.tr("All as it is"), "link", self.put_all_back))
        row.addStretch(1)
        column.addWidget(self._ways)
        column.addStretch(1)
        return right

    def _keep(self) -> None:
        scenario = self._session.scenario
        if not self.fault.isVisible() and scenario not in self._session.scenarios:
            self._session.scenarios.append(scenario)
            self._show_kept()

    def _drop(self, scenario: Scenario) -> None:
        self._session.scenarios.remove(scenario)
        self._show_kept()

    def _apply(self, scenario: Scenario) -> None:
        """Its answers become the company's own; undo takes them back."""
        self._session.scenarios.remove(scenario)
        self._session.scenario = Scenario()
        self._session.answer(scenario.answers)

    def _show_kept(self) -> None:
        self.kept.show_scenarios(self._assessment, self._session.scenarios)
        self.keep.setEnabled(len(self._session.scenarios) < MOST_COMPARED)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("surface")
    content.setObjectName("surface")
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area
