"""The benefits by verdict: each verdict a section, each benefit a row that opens to its details."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.model import VERDICTS, Result, Verdict
from desktop.core.assessment.telling import period, reason_lines, steps_told
from desktop.core.catalogue.model import CERTAINTIES
from desktop.core.rules.words import Words
from desktop.ui.lettering import button, label, rule, span
from desktop.ui.result.details import Details, period_of
from desktop.ui.result.disclosure import Disclosure
from desktop.ui.session import Session
from desktop.ui.theme import ICONS, TONES, XS, L, M, S

FIRST = 8
"""How many rows a section shows at first."""
MORE = 40
"""How many it shows at a time after that: hundreds at once would hold the window up."""

_LONGEST = 60


class Section(QWidget):
    """The results of one verdict; ``collapsed`` ones only say how many there are until they are opened."""

    def __init__(
        self, verdict: Verdict, results: Sequence[Result], words: Words, session: Session, *, collapsed: bool
    ) -> None:
        super().__init__()
        self._verdict = verdict
        self._results = results
        self._words = words
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        name = f"{VERDICTS[verdict]} {len(results)}"
        self.disclosure = Disclosure(self._header(), name, self._rows)
        column.addWidget(self.disclosure)
        self.disclosure.set_open(not collapsed)

    def _header(self) -> QWidget:
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        tone = TONES[self._verdict]
        row.addWidget(label(f"{ICONS[self._verdict]} {VERDICTS[self._verdict]}", "title", tone=tone, wrap=False))
        row.addWidget(label(str(len(self._results)), "title", tone="quiet", wrap=False))
        row.addWidget(label(self._meaning(), "small"), 1)
        return header

    def _meaning(self) -> str:
        return {
            "eligible": self.tr("every condition is met"),
            "confirm": self.tr("met as far as it can be told; an authority decides the rest"),
            "unknown": self.tr("depends on what is not answered yet"),
            "near": self.tr("fails only on what the company can change"),
            "ineligible": self.tr("fails on something fixed"),
            "not_in_force": self.tr("the document has ended or not begun; not counted"),
        }[self._verdict]

    def _rows(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._add_rows(column, self._results[:FIRST])
        self._offer_more(column, FIRST)
        return body

    def _offer_more(self, column: QVBoxLayout, shown: int) -> None:
        rest = len(self._results) - shown
        if rest > 0:
            text = self.tr("Show {count} more of {rest}").format(count=min(rest, MORE), rest=rest)
            more = button(text, "link")
            column.addWidget(more)
            more.clicked.connect(partial(self._show_more, column, more, shown))

    def _show_more(self, column: QVBoxLayout, more: QWidget, shown: int) -> None:
        more.hide()
        first = column.count()
        self._add_rows(column, self._results[shown : shown + MORE])
        row = column.itemAt(first).widget()
        if isinstance(row, Disclosure):
            row.button.setFocus()
        more.deleteLater()
        self._offer_more(column, shown + MORE)

    def _add_rows(self, column: QVBoxLayout, results: Sequence[Result]) -> None:
        for result in results:
            row = Disclosure(
                _row_header(result, self._words),
                result.benefit.title,
                partial(Details, result, self._words, self._session),
            )
            column.addWidget(row)
            column.addWidget(rule())


def _row_header(result: Result, words: Words) -> QWidget:
    header = QWidget()
    row = QHBoxLayout(header)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(L)
    left = QVBoxLayout()
    left.setSpacing(2)
    tone = "quiet" if result.verdict == "not_in_force" else ""
    left.addWidget(label(result.benefit.title, tone=tone))
    left.addWidget(label(_second_line(result, words), "small"))
    if result.steps:
        left.addWidget(label(_nearest(result, words), "small", tone="near"))
    elif result.verdict == "ineligible":
        left.addWidget(label(_obstacle(result, words), "small"))
    right = QVBoxLayout()
    right.setSpacing(2)
    for text, role in ((_amount_of(result), "heading"), (_counted(result), "small")):
        line = label(text, role, tone=tone, wrap=False)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        right.addWidget(line)
    right.addStretch(1)
    row.addLayout(left, 1)
    row.addLayout(right)
    row.setSpacing(M)
    return header


def _second_line(result: Result, words: Words) -> str:
    document = result.document
    parts = [document.number or document.title]
    if result.verdict == "not_in_force":
        parts.append(period_of(document))
    else:
        parts += [CERTAINTIES[result.benefit.certainty], period(result.amount.per, words)]
    if result.missing:
        parts.append(QCoreApplication.translate("Sums", "{count} answers missing").format(count=len(result.missing)))
    return " · ".join(parts)


def _nearest(result: Result, words: Words) -> str:
    """The first of the smallest sets of changes that would bring it within reach."""
    return f"△ {words.listing(steps_told(result.steps[0], words))}"


def _obstacle(result: Result, words: Words) -> str:
    """The first condition that is not met."""
    failed = [line.required for line in reason_lines(result, words) if line.outcome == "not_met"]
    text = failed[0] if failed else ""
    return f"× {text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}"


def _amount_of(result: Result) -> str:
    if result.amount.form == "in_kind":
        return QCoreApplication.translate("Sums", "in kind")
    return span(result.amount.low, result.amount.high)


def _counted(result: Result) -> str:
    translate = QCoreApplication.translate
    if result.counted:
        return translate("Sums", "counted")
    if result.amount.is_financing:
        return translate("Sums", "loan or guarantee")
    return translate("Sums", "not counted") if result.not_counted_because else ""
