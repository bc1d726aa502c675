"""The head of the result: what has ended, and the three totals with what they mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result, Total
from desktop.core.assessment.model import Totals as AllTotals
from desktop.core.catalogue.model import Document
from desktop.core.rules.outcome import Outcome
from desktop.core.rules.words import Words
from desktop.ui.lettering import Figure, amount, button, label, span_in_full
from desktop.ui.theme import XL, XS, L, M, S

_OVER = ("expired", "repealed")
MOST_ENDED = 3
"""How many of the documents that have ended are named at the head of the result; the rest stand in their section."""


def ended_for(assessment: Assessment) -> dict[str, tuple[Document, list[Result]]]:
    """The documents that have ended and would have concerned the company: nothing it answered speaks against them."""
    ended: dict[str, tuple[Document, list[Result]]] = {}
    for result in assessment.with_verdict("not_in_force"):
        if result.status in _OVER and result.reason.outcome is not Outcome.NOT_MET:
            ended.setdefault(result.document.id, (result.document, []))[1].append(result)
    return ended


def _ended_on(document: Document) -> date:
    return document.repealed_on or document.last_day or date.min


class Ended(QFrame):
    """The first thing to be seen where documents have ended that would have concerned the company."""

    def __init__(self, assessment: Assessment, words: Words, show: Callable[[], object]) -> None:
        super().__init__()
        self._words = words
        self.setProperty("strip", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addWidget(label(self.tr("These policies have ended"), "title", tone="unknown"))
        column.addWidget(label(self.tr("They would have concerned the company and are not counted.")))
        latest_first = sorted(ended_for(assessment).values(), key=lambda one: _ended_on(one[0]), reverse=True)
        for document, results in latest_first[:MOST_ENDED]:
            column.addWidget(self._document(document, results))
        if len(latest_first) > MOST_ENDED:
            more = self.tr("and {count} more documents").format(count=len(latest_first) - MOST_ENDED)
            column.addWidget(label(more, "small"))
        column.addWidget(button(self.tr("See what they granted"), "link", show))

    def _document(self, document: Document, results: list[Result]) -> QWidget:
        line = QWidget()
        block = QVBoxLayout(line)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(2)
        block.addWidget(label(self._words.term(document.title)))
        status = results[0].status
        day = document.repealed_on if status == "repealed" else document.last_day
        count = self.tr("{count} benefits").format(count=len(results))
        parts = (self._words.term(document.number), f"{day} {self._words.say(f'standing_{status}')}", count)
        block.addWidget(label(" · ".join(part for part in parts if part), "small"))
        return line


class Totals(QFrame):
    """The three totals, never one; financing apart from them."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        totals = assessment.totals
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(label(self.tr("Certain"), "heading", tone="met"))
        column.addWidget(_figure("total", totals.certain))
        in_full = span_in_full(totals.certain.low, totals.certain.high)
        column.addWidget(label("　".join(part for part in (in_full, self._remarks(totals.certain)) if part), "quiet"))
        column.addWidget(label(self._meaning(totals)))
        column.addSpacing(M)
        row = QHBoxLayout()
        row.setSpacing(XL)
        confirm = self.tr("If an authority confirms what only it can tell.")
        unknown = self.tr("If, besides, everything still open turns out well.")
        row.addLayout(self._column(self.tr("With confirmation"), "confirm", totals.with_confirmation, confirm), 1)
        row.addLayout(self._column(self.tr("With what is unknown"), "unknown", totals.with_unknowns, unknown), 1)
        column.addLayout(row)
        if totals.financing.fen:
            column.addSpacing(M)
            text = self.tr("Besides, loans and guarantees up to {amount}; they are no part of the totals.")
            column.addWidget(label(text.format(amount=amount(totals.financing))))

    def _meaning(self, totals: AllTotals) -> str:
        if not totals.with_unknowns.high.fen and not totals.financing.fen:
            return self.tr("No benefit in the catalogue can bring the company money at present.")
        if not totals.certain.high.fen and not totals.certain.without_figure:
            return self.tr("Nothing is certain yet: every benefit in reach waits for a confirmation or an answer.")
        return self.tr("Every condition is met. Where a ceiling is set, the range begins at zero.")

    def _column(self, heading: str, tone: str, total: Total, meaning: str) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(XS)
        block.addWidget(label(heading, "heading", tone=tone))
        block.addWidget(_figure("sum", total))
        block.addWidget(label(meaning, "small"))
        remarks = self._remarks(total)
        if remarks:
            block.addWidget(label(remarks, "small"))
        block.addStretch(1)
        return block

    def _remarks(self, total: Total) -> str:
        parts = []
        if total.yearly.fen:
            parts.append(self.tr("of it {amount} each year").format(amount=amount(total.yearly)))
        if total.without_figure:
            parts.append(self.tr("{count} more without a figure").format(count=total.without_figure))
        return self.tr("; ").join(parts)


def _figure(role: str, total: Total) -> Figure:
    figure = Figure(role)
    figure.show_span(total.low, total.high)
    return figure
