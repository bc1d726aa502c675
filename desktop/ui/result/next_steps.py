"""What the company could do next: each step once, with its effort, what it adds in all and what it brings in reach."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import NextStep
from desktop.core.rules.words import Words
from desktop.core.vocabulary import EFFORTS
from desktop.ui.lettering import amount, button, label, rule
from desktop.ui.result.disclosure import wide_link
from desktop.ui.result.rows import named
from desktop.ui.session import Session
from desktop.ui.theme import XL, XS, L, M

_MOST_TITLES = 3
FIRST = 12
"""How many steps of one effort are shown at first."""


class NextStepsPart(QWidget):
    """The steps by effort, the least first, then by worth."""

    benefit_wanted = Signal(str)
    verdict_wanted = Signal(str)
    try_wanted = Signal(object)
    """A step to be tried beside the result."""

    def __init__(self, assessment: Assessment, words: Words, session: Session) -> None:
        super().__init__()
        self._assessment = assessment
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, XL)
        self._column.setSpacing(M)
        steps = assessment.next_steps
        self._column.addWidget(label(self._head(steps)))
        self._add_without_figure(assessment, steps)
        for effort in EFFORTS:
            of_effort = [step for step in steps if step.effort == effort]
            if of_effort:
                self._add_group(effort, of_effort)
        self._column.addStretch(1)

    def _head(self, steps: tuple[NextStep, ...]) -> str:
        if not steps:
            return self.tr("No single change the program knows of would bring the company more.")
        return self.tr("What would bring more than now, easiest first. The sums are what each adds by itself, in all.")

    def _add_without_figure(self, assessment: Assessment, steps: tuple[NextStep, ...]) -> None:
        """The way to what is nearly in reach and names no figure: it is no step here, for it adds nothing to a sum."""
        named = {name for step in steps for name in step.benefits}
        others = [one for one in assessment.with_verdict("near") if one.benefit.id not in named]
        if others:
            text = self.tr("{count} more are nearly in reach and add nothing to the sum; see them in the list")
            show = partial(self.verdict_wanted.emit, "near")
            self._column.addWidget(wide_link(text.format(count=len(others)), show))

    def _add_group(self, effort: str, steps: list[NextStep]) -> None:
        self._column.addSpacing(M)
        self._column.addWidget(label(self._words.say(f"effort_{effort}"), "heading"))
        self._add_steps(steps[:FIRST])
        rest = steps[FIRST:]
        if rest:
            more = button(self.tr("Show {count} more").format(count=len(rest)), "link")
            more.clicked.connect(lambda: self._show_rest(more, rest))
            self._column.addWidget(more)

    def _show_rest(self, more: QWidget, rest: list[NextStep]) -> None:
        more.hide()
        place = self._column.indexOf(more)
        for number, step in enumerate(rest):
            self._column.insertWidget(place + number, self._step(step))
        more.deleteLater()

    def _add_steps(self, steps: list[NextStep]) -> None:
        for step in steps:
            self._column.addWidget(self._step(step))

    def _step(self, step: NextStep) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        left = QVBoxLayout()
        left.setSpacing(XS)
        what = self._words.listing(change.say(self._words) for change in step.changes)
        left.addWidget(label(f"△ {what}"))
        left.addLayout(self._brought(step))
        left.addWidget(rule())
        row.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(XS)
        worth = label(f"+ {amount(step.worth)}", "heading", tone="near", wrap=False, align="right")
        worth.setAccessibleName(self.tr("adds up to {amount}").format(amount=amount(step.worth)))
        right.addWidget(worth)
        attempt = button(self.tr("Try it"), "link", lambda: self.try_wanted.emit(step))
        attempt.setAccessibleName(self.tr("Try: {step}").format(step=what))
        right.addWidget(attempt)
        right.addStretch(1)
        row.addLayout(right)
        return made

    def _brought(self, step: NextStep) -> QVBoxLayout:
        """The benefits it brings in reach, as links."""
        block = QVBoxLayout()
        block.setSpacing(0)
        for name in step.benefits[:_MOST_TITLES]:
            result = self._assessment.result[name]
            block.addWidget(wide_link(named(result, self._words), self._wanting(name)))
        rest = len(step.benefits) - _MOST_TITLES
        if rest > 0:
            block.addWidget(label(self.tr("and {count} more").format(count=rest), "small"))
        return block

    def _wanting(self, name: str) -> Callable[[], None]:
        return partial(self.benefit_wanted.emit, name)
