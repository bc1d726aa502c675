"""The benefits by verdict: each verdict a section, each benefit a row that opens to its details."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.model import Result, Verdict
from desktop.core.assessment.telling import reason_lines
from desktop.core.rules.words import Words
from desktop.ui.lettering import button, label, rule
from desktop.ui.result.details import Details
from desktop.ui.result.disclosure import Disclosure
from desktop.ui.result.rows import amount_of, counted_word, nearest, second_line
from desktop.ui.session import Session
from desktop.ui.theme import ICONS, TONES, XS, L, M, S

FIRST = 8
"""How many rows a section shows; the list shows all."""

_LONGEST = 60


class Section(QWidget):
    """The first results of one verdict; ``collapsed`` ones only say how many there are until they are opened.

    ``all_wanted`` asks for the list of all of them.
    """

    all_wanted = Signal()

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
        self._word = words.say(f"verdict_{verdict}")
        name = f"{self._word} {len(results)}"
        self.disclosure = Disclosure(self._header(), name, self._rows)
        column.addWidget(self.disclosure)
        self.disclosure.set_open(not collapsed)

    def _header(self) -> QWidget:
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        tone = TONES[self._verdict]
        row.addWidget(label(f"{ICONS[self._verdict]} {self._word}", "title", tone=tone, wrap=False))
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
        self._offer_all(column)
        return body

    def _offer_all(self, column: QVBoxLayout) -> None:
        if len(self._results) > FIRST:
            text = self.tr("All {count} in the list").format(count=len(self._results))
            column.addWidget(button(text, "link", self.all_wanted.emit))

    def _add_rows(self, column: QVBoxLayout, results: Sequence[Result]) -> None:
        for result in results:
            row = Disclosure(
                _row_header(result, self._words),
                self._words.term(result.benefit.title),
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
    left.addWidget(label(words.term(result.benefit.title), tone=tone))
    left.addWidget(label(second_line(result, words), "small"))
    if result.steps:
        left.addWidget(label(f"△ {nearest(result, words)}", "small", tone="near"))
    elif result.verdict == "ineligible":
        left.addWidget(label(_obstacle(result, words), "small"))
    right = QVBoxLayout()
    right.setSpacing(2)
    for text, role in ((amount_of(result), "heading"), (counted_word(result), "small")):
        line = label(text, role, tone=tone, wrap=False)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        right.addWidget(line)
    right.addStretch(1)
    row.addLayout(left, 1)
    row.addLayout(right)
    row.setSpacing(M)
    return header


def _obstacle(result: Result, words: Words) -> str:
    """The first condition that is not met."""
    failed = [line.required for line in reason_lines(result, words) if line.outcome == "not_met"]
    text = failed[0] if failed else ""
    return f"× {text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}"
