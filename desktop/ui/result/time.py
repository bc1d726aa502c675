"""The result along time: what ends soon, what was missed, what runs out, what is used up, and the timeline."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.rules.words import Words
from desktop.ui.lettering import label, rule
from desktop.ui.result.along import Row, rows_of, span_of
from desktop.ui.result.bars import Bars
from desktop.ui.result.disclosure import wide_link
from desktop.ui.result.outlook import CertificationsRunningOut, EndingSoon, MissedLately, UsedUp
from desktop.ui.session import Session
from desktop.ui.theme import XL, S

PARTS = ("ending", "missed", "running_out", "used")
"""The parts above the timeline, from above to below."""


class TimePart(QWidget):
    """Everything that hangs on the day. It follows the session by itself, so that the day can be moved by keys.

    ``document_wanted`` and ``benefit_wanted`` ask for one of them, by its id.
    """

    document_wanted = Signal(str)
    benefit_wanted = Signal(str)

    def __init__(self, assessment: Assessment, words: Words, session: Session) -> None:
        super().__init__()
        self._words = words
        self._session = session
        self._assessment = assessment
        self.parts: dict[str, QWidget] = {name: QWidget() for name in PARTS}
        self.timeline = Timeline(words, session.today)
        self.timeline.bars.date_wanted.connect(session.see_on)
        self.timeline.document_wanted.connect(self.document_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, XL)
        self._column.setSpacing(XL)
        for name in PARTS:
            self._column.addWidget(self.parts[name])
        self._column.addWidget(rule())
        self._column.addWidget(self.timeline)
        self._column.addStretch(1)
        self._show()
        session.answers_changed.connect(self._follow)

    def _follow(self) -> None:
        self._assessment = self._session.interview.assessment
        self._show()

    def _show(self) -> None:
        """What costs little at once; what tries other companies and other days once that is on screen."""
        self._put("ending", EndingSoon(self._assessment, self._words, self.benefit_wanted.emit))
        used = UsedUp(self._assessment, self._words, self.benefit_wanted.emit)
        self._put("used", used)
        used.setVisible(bool(used.used))
        self.timeline.show_assessment(self._assessment)
        QTimer.singleShot(0, self, partial(self._show_rest, self._assessment))

    def _show_rest(self, assessment: Assessment) -> None:
        if assessment is self._assessment:  # else there is another one by now, and this is called for it too
            self._put("missed", MissedLately(assessment, self._words, self.benefit_wanted.emit))
            self._put("running_out", CertificationsRunningOut(assessment, self._words, self.benefit_wanted.emit))

    def _put(self, name: str, part: QWidget) -> None:
        old, self.parts[name] = self.parts[name], part
        self._column.replaceWidget(old, part)
        old.hide()
        old.deleteLater()
        part.show()


class Timeline(QWidget):
    """The drawn documents, the choice which of them, and those without any day as text."""

    document_wanted = Signal(str)

    def __init__(self, words: Words, today: date) -> None:
        super().__init__()
        self._words = words
        self._today = today
        self._on = today
        self._rows: tuple[Row, ...] = ()
        self.bars = Bars(words, today)
        self.only_concerned = QCheckBox(self.tr("Only what concerns the company"))
        self.only_concerned.setChecked(True)
        self.only_concerned.toggled.connect(lambda _: self._show_rows())
        self._none = label(self.tr("No document with dates holds anything for the company."), "quiet")
        self.undated = QWidget()
        self.bars.document_wanted.connect(self.document_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        keys = self.tr(
            "Click the years or drag the line to see everything at another day; by keys: ←→ a month, Home today, "
            "↑↓ another document, Enter opens it."
        )
        signs = self.tr(
            "Filled: concerns the company. Faded: no day is printed. The line below a bar: applications are taken."
        )
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(label(self.tr("The documents along time"), "title"))
        for text in (keys, signs):
            column.addWidget(label(text, "small"))
        column.addWidget(self.only_concerned, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(S)
        for widget in (self.bars, self._none):
            column.addWidget(widget)
        column.addSpacing(S)
        column.addWidget(self.undated)

    def show_assessment(self, assessment: Assessment) -> None:
        """The documents as they stand for a company on a day."""
        self._on = assessment.on
        self._rows = rows_of(assessment)
        self._show_rows()

    def _show_rows(self) -> None:
        shown = [row for row in self._rows if row.concerned or not self.only_concerned.isChecked()]
        dated = [row for row in shown if row.days]
        self.bars.show_rows(dated, span_of(self._rows, self._today, self._on), self._on)
        self._none.setVisible(not dated)
        self._list_undated([row for row in shown if not row.days])

    def _list_undated(self, rows: list[Row]) -> None:
        old, self.undated = self.undated, QWidget()
        column = QVBoxLayout(self.undated)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if rows:
            column.addWidget(
                label(self.tr("Without any day in their text ({count})").format(count=len(rows)), "heading")
            )
            column.addSpacing(S)
        for row in rows:
            go = partial(self.document_wanted.emit, row.bar.document)
            column.addWidget(wide_link(self._words.term(row.bar.title), go))
        self._column.replaceWidget(old, self.undated)
        old.hide()
        old.deleteLater()
