"""One document to be read: what it is, what it grants, what it is tied to and what disagrees with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.contradictions import Contradiction, contradictions_of
from desktop.core.assessment.telling import period
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.rules.words import Words
from desktop.core.vocabulary import RECIPIENT_KINDS
from desktop.ui.browser.requirements import requirements
from desktop.ui.lettering import amount, button, label, rule
from desktop.ui.result.disclosure import Disclosure, wide_link
from desktop.ui.theme import XL, XS, L, M, S

_RELATIONS = ("matter", "ladder", "choose_one")


class DocumentPage(QWidget):
    """``benefit_wanted`` asks for a benefit of this or another document, ``document_wanted`` for a document."""

    benefit_wanted = Signal(str)
    document_wanted = Signal(str)

    def __init__(self, document: Document, catalogue: Catalogue, on: date, words: Words) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.document = document
        self._catalogue, self._on, self._words = catalogue, on, words
        self.rows: dict[str, Disclosure] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, 0, L, XL)
        self._column.setSpacing(M)
        self._column.addWidget(label(words.term(document.title), "title"))
        self._add_facts()
        self._add_benefits()
        self._disagreeing = QVBoxLayout()
        self._column.addLayout(self._disagreeing)
        self._column.addStretch(1)
        QTimer.singleShot(0, self, self._add_contradictions)  # looking for them takes longer than showing the rest

    # --- the document -------------------------------------------------------------------------------------------

    def _add_facts(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self._facts()):
            grid.addWidget(label(name, "quiet", wrap=False, align="top"), row, 0)
            grid.addWidget(label(text), row, 1)
        self._column.addLayout(grid)

    def _facts(self) -> Iterator[tuple[str, str]]:
        one, say, term = self.document, self._words.say, self._words.term
        region = self._catalogue.vocabulary.region[one.region]
        validity = f"{one.from_ or '？'} – {one.last_day or say('no_end')}"
        facts = (
            (self.tr("Number"), term(one.number)),
            (self.tr("Issued by"), term(one.issuer)),
            (self.tr("Level"), f"{say(f'level_{one.level}')} · {term(region.name)}"),
            (self.tr("Issued"), str(one.issued or "")),
            (self.tr("Validity"), f"{say(f'standing_{one.status(self._on)}')} · {validity}"),
            (self.tr("Why so"), term(one.validity)),
            (self.tr("Repealed on"), str(one.repealed_on or "")),
            (self.tr("Repeals"), term("、".join(one.repeals))),
            (self.tr("Applications"), "\n".join(self._windows())),
            (self.tr("Payout"), term(one.payout)),
            (self.tr("Authority"), term(one.authority)),
            (self.tr("Held"), say(f"held_{one.text}")),
            (self.tr("Missing"), term(one.missing)),
            (self.tr("Mind"), term("\n".join(one.notes))),
            (self.tr("Caps"), "\n".join(self._caps())),
            (self.tr("Source"), "、".join(f"{lines.seed}:{lines.lines}" for lines in one.source)),
        )
        return ((name, text) for name, text in facts if text)

    def _windows(self) -> Iterator[str]:
        for window in self.document.applications:
            days = f"{window.from_ or '？'} – {window.to or self._words.say('no_end')}"
            yield " · ".join(part for part in (days, self._words.term(window.note)) if part)

    def _caps(self) -> Iterator[str]:
        for cap in self.document.caps:
            limit = amount(cap.limit) if cap.limit is not None else ""
            if cap.limit_fact is not None:
                limit = self._words.label(cap.limit_fact)
            yield f"{self._words.term(cap.reason)}（{limit}）"

    # --- its benefits -------------------------------------------------------------------------------------------

    def _add_benefits(self) -> None:
        benefits = self.document.benefits
        self._column.addSpacing(S)
        heading = self.tr("{count} benefits").format(count=len(benefits))
        if not benefits:
            heading = self.tr("Only its title is held: nothing of it is evaluated.")
            if self.document.text != "title-only":
                heading = self.tr("It grants nothing that can be evaluated.")
        self._column.addWidget(label(heading, "heading"))
        for benefit in benefits:
            title = self._words.term(benefit.title)
            row = Disclosure(self._header(benefit), title, partial(self._benefit, benefit))
            self.rows[benefit.id] = row
            self._column.addWidget(row)
            self._column.addWidget(rule())

    def _header(self, benefit: Benefit) -> QWidget:
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(label(self._words.term(benefit.title)))
        say = self._words.say
        parts = (self._words.term(benefit.article), say(f"certainty_{benefit.certainty}"))
        left.addWidget(label(" · ".join((*parts, period(benefit.amount.per, self._words))), "small"))
        row.addLayout(left, 1)
        figures = [amount(money) for money in benefit.amount.figures()]
        row.addWidget(label(figures[-1] if figures else "", "heading", wrap=False, align="right"))
        return header

    def _benefit(self, benefit: Benefit) -> QWidget:
        body = QFrame()
        body.setObjectName("details")
        column = QVBoxLayout(body)
        column.setContentsMargins(L, S, 0, L)
        column.setSpacing(S)
        kind = self._words.term(RECIPIENT_KINDS[benefit.recipient])
        column.addWidget(label(self._words.say("recipient_of", kind=kind), "quiet"))
        column.addWidget(label(self.tr("Conditions"), "heading"))
        for depth, text in requirements(benefit.when, self._words):
            line = label(f"· {text}")
            line.setContentsMargins(depth * L, 0, 0, 0)
            column.addWidget(line)
        figures = "、".join(amount(money) for money in benefit.amount.figures())
        for name, text in (
            (self.tr("Figures"), figures),
            (self.tr("To prepare"), "\n".join(map(self._words.term, benefit.materials))),
            (self.tr("Authority"), self._words.term(benefit.authority)),
            (self.tr("Mind"), self._words.term(benefit.note)),
            (self.tr("Source"), benefit.at),
        ):
            if text:
                column.addWidget(label(name, "heading"))
                column.addWidget(label(text))
        self._add_related(benefit, column)
        copy = button(self.tr("Copy with its source"), "link", partial(self._copy, benefit))
        column.addWidget(copy)
        return body

    def _add_related(self, benefit: Benefit, column: QVBoxLayout) -> None:
        """What a relation ties it to, in this document and others."""
        related = list(self._related(benefit))
        if not related:
            return
        column.addWidget(label(self.tr("Hangs together with"), "heading"))
        for relation, other in related:
            document = self._catalogue.document_of[other.id]
            name = self._words.term(f"{other.title}（{document.number or document.title}）")
            column.addWidget(wide_link(name, self._wanting(other.id)))
            told = label(self._words.say(f"relation_{relation}"), "small")
            told.setContentsMargins(XS, 0, 0, XS)
            column.addWidget(told)

    def _related(self, benefit: Benefit) -> Iterator[tuple[str, Benefit]]:
        for other in self._catalogue.benefit.values():
            if other.id == benefit.id:
                continue
            if benefit.needs == other.id:
                yield "needs", other
            elif other.needs == benefit.id:
                yield "needed_by", other
            else:
                for relation in _RELATIONS:
                    name = getattr(benefit, relation)
                    if name is not None and name == getattr(other, relation):
                        yield relation, other
                        break

    def _copy(self, benefit: Benefit) -> None:
        """The benefit as text with where it is written, to the clipboard."""
        document = self.document
        text = self._words.say(
            "cited",
            title=benefit.title,
            amount="、".join(str(money) for money in benefit.amount.figures()) or self._words.say("no_amount"),
            conditions=benefit.when.required(self._words),
            document=document.title,
            number=document.number,
            article=benefit.article,
            validity=f"{document.from_ or '？'} – {document.last_day or self._words.say('no_end')}",
        )
        QGuiApplication.clipboard().setText(text)

    def open_benefit(self, benefit_id: str) -> QWidget | None:
        """Opens one of its benefits; the row, None where it has none of that id."""
        row = self.rows.get(benefit_id)
        if row is not None:
            row.set_open(True)
        return row

    # --- what disagrees -----------------------------------------------------------------------------------------

    def _add_contradictions(self) -> None:
        pairs = contradictions_of(self.document, self._catalogue)
        if not pairs:
            return
        self._disagreeing.addWidget(label(self.tr("Other documents say otherwise"), "heading"))
        text = self.tr("Neither is resolved here; in a total the higher counts.")
        self._disagreeing.addWidget(label(text, "small"))
        for pair in pairs:
            self._disagreeing.addWidget(self._pair(pair))

    def _pair(self, pair: Contradiction) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        facts = f"：{self._words.labels(pair.facts)}" if pair.facts else ""
        column.addWidget(label(f"{self._words.say(f'disagree_{pair.kind}')}{facts}", "small", tone="unknown"))
        sides = QHBoxLayout()
        sides.setSpacing(L)
        for one in (pair.one, pair.other):
            document = self._catalogue.document_of[one.id]
            side = QVBoxLayout()
            side.setSpacing(XS)
            side.addWidget(wide_link(self._words.term(one.title), self._wanting(one.id)))
            where = f"{document.number or document.title} {one.article}"
            side.addWidget(label(self._words.term(where), "small"))
            figures = "、".join(amount(money) for money in one.amount.figures())
            side.addWidget(label(figures))
            side.addStretch(1)
            sides.addLayout(side, 1)
        column.addLayout(sides)
        return card

    def _wanting(self, benefit_id: str) -> Callable[[], None]:
        return partial(self.benefit_wanted.emit, benefit_id)
