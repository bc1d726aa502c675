"""One benefit opened: its conditions and how they come out, the amount worked out, where it stands, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.contradictions import contradictions_in
from desktop.core.assessment.model import Result
from desktop.core.assessment.related import related_to
from desktop.core.assessment.telling import ReasonLine, cited, reason_lines, steps_told, why_not_counted
from desktop.core.catalogue.model import Document
from desktop.core.rules.words import Words
from desktop.ui.lettering import amount, button, label, span
from desktop.ui.received import ReceivedDialog, ReceivedList, received_heading
from desktop.ui.result.disclosure import wide_link
from desktop.ui.session import Session
from desktop.ui.theme import ICONS, TONES, XS, L, M, S

_MOST_RELATED = 6
_FITS_ONE_LINE = 36
"""How many characters of requirement and answer stand side by side."""


class Details(QFrame):
    """Everything there is to say about one result. ``benefit_wanted`` asks for a related one, by its id."""

    benefit_wanted = Signal(str)

    def __init__(self, result: Result, words: Words, session: Session) -> None:
        super().__init__()
        self.setObjectName("details")
        self._session = session
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, S, 0, L)
        self._column.setSpacing(M)
        self._add_conditions(result)
        self._add_missing(result)
        self._add_steps(result)
        self._add_facts(result)
        self._add_received(result)
        self._add_disagreeing(result)
        self._add_related(result)
        row = QHBoxLayout()
        row.setSpacing(L)
        self.copy = button(self.tr("Copy with its source"), "link", partial(self._copy, result))
        self.receive = button(self.tr("Already received …"), "link", partial(self._receive, result))
        row.addWidget(self.copy)
        row.addWidget(self.receive)
        row.addStretch(1)
        self._column.addLayout(row)

    def _section(self, heading: str) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(XS)
        block.addWidget(label(heading, "heading"))
        self._column.addLayout(block)
        return block

    # --- conditions ---------------------------------------------------------------------------------------------

    def _add_conditions(self, result: Result) -> None:
        lines = reason_lines(result, self._words)
        if lines:
            block = self._section(self.tr("Conditions"))
            for line in lines:
                block.addWidget(self._condition(line))

    def _condition(self, line: ReasonLine) -> QWidget:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        sign = label(ICONS[line.outcome], tone=TONES[line.outcome], wrap=False)
        sign.setFixedWidth(L)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        sign.setAccessibleName(outcome_word(line.outcome))
        grid.addWidget(sign, 0, 0)
        heading = self._heading(line)
        grid.addWidget(label(heading), 0, 1)
        actual = "" if line.parts or line.outcome == "judged" else line.actual
        if actual and len(heading) + len(actual) < _FITS_ONE_LINE:
            grid.addWidget(label(actual, "small", wrap=False), 0, 2)
        elif actual:
            text = self.tr("The company: {actual}").format(actual=actual)
            grid.addWidget(label(text, "small"), 1, 1)
        for number, part in enumerate(line.parts):
            grid.addWidget(self._condition(part), number + 2, 1)
        return frame

    def _heading(self, line: ReasonLine) -> str:
        """What is required; where parts follow that say it, only how they hang together."""
        if not line.parts:
            return line.required
        if line.required.lstrip("（").startswith(line.parts[0].required):
            return self.tr("all of these:")
        openings = [self._words.say(key, parts="") for key in ("any", "none")]
        return next((opening for opening in openings if line.required.startswith(opening)), line.required)

    # --- what is missing, what would bring it -------------------------------------------------------------------

    def _add_missing(self, result: Result) -> None:
        if not result.missing:
            return
        block = self._section(self.tr("Still to be answered"))
        for key in result.missing:
            row = QHBoxLayout()
            row.addWidget(label(f"○ {self._words.label(key)}"), 1)
            go = button(self.tr("Answer"), "link", partial(self._go_to, key))
            go.setAccessibleName(self.tr("Answer: {fact}").format(fact=self._words.label(key)))
            row.addWidget(go)
            block.addLayout(row)

    def _go_to(self, key: str) -> None:
        self._session.go(self._session.stop_of(key))

    def _add_steps(self, result: Result) -> None:
        if not result.steps:
            return
        block = self._section(self.tr("What would bring it within reach"))
        for step in result.steps:
            texts = self._words.listing(steps_told(step, self._words))
            worth = self._session.interview.assessment.worth(result, step)
            adds = self.tr("; adds up to {amount} in all").format(amount=amount(worth)) if worth.fen > 0 else ""
            block.addWidget(label(f"△ {texts}{adds}", tone="near"))

    # --- the facts of the benefit -------------------------------------------------------------------------------

    def _add_facts(self, result: Result) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for number, (name, text) in enumerate(self._facts(result)):
            heading = label(name, "quiet", wrap=False)
            heading.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(heading, number, 0)
            shown = label(text)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, number, 1)
        self._column.addLayout(grid)

    def _facts(self, result: Result) -> Iterable[tuple[str, str]]:
        benefit, document = result.benefit, result.document
        source = self.tr("{article}; lines {lines} of the source")
        facts = (
            (self.tr("Amount"), self._words.tell(result.amount.working)),
            (self.tr("Certainty"), self._words.say(f"certainty_{benefit.certainty}")),
            (self.tr("Not counted"), why_not_counted(result, self._words)),
            (self.tr("To prepare"), "\n".join(map(self._words.term, benefit.materials))),
            (self.tr("Authority"), self._words.term(benefit.authority or document.authority)),
            (self.tr("Mind"), self._words.term(benefit.note)),
            (self.tr("Document"), self._words.term(f"{document.title}\n{document.number}".strip())),
            (self.tr("Article"), source.format(article=self._words.term(benefit.article), lines=benefit.at)),
            (self.tr("Validity"), validity(result, self._words)),
        )
        return [(name, text) for name, text in facts if text]

    def _add_received(self, result: Result) -> None:
        if any(one.benefit == result.benefit.id for one in self._session.profile.received):
            self._section(received_heading()).addWidget(ReceivedList(self._session, result.benefit.id))

    def _receive(self, result: Result) -> None:
        dialog = ReceivedDialog(self._session, result.benefit, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add_disagreeing(self, result: Result) -> None:
        """Benefits of other documents that grant the company the same matter in another amount."""
        assessment = self._session.interview.assessment
        sides = [(pair.one.id, pair.other.id) for pair in contradictions_in(assessment)]
        others = [other for pair in sides if result.benefit.id in pair for other in pair if other != result.benefit.id]
        if not others:
            return
        block = self._section(self.tr("Other documents say otherwise"))
        block.addWidget(label(self.tr("Neither is resolved here; in a total the higher counts."), "small"))
        for other in (assessment.result[one] for one in others):
            where = f"{other.document.number or other.document.title} {other.benefit.article}"
            link = self._words.term(f"{other.benefit.title}（{where}）")
            block.addWidget(wide_link(link, partial(self.benefit_wanted.emit, other.benefit.id)))
            worth = label(span(other.amount.low, other.amount.high), "small")
            worth.setContentsMargins(XS, 0, XS, XS)
            block.addWidget(worth)

    # --- what hangs together with it ----------------------------------------------------------------------------

    def _add_related(self, result: Result) -> None:
        """The benefits tied to it by a relation, those alone that could bring the company something."""
        related = related_to(result, self._session.interview.assessment)
        shown = [one for one in related if one.result.verdict not in ("not_in_force", "ineligible")][:_MOST_RELATED]
        if not shown:
            return
        block = self._section(self.tr("Hangs together with"))
        for one in shown:
            go = partial(self.benefit_wanted.emit, one.result.benefit.id)
            title = f"{one.result.benefit.title}（{one.result.document.number or one.result.document.title}）"
            block.addWidget(wide_link(self._words.term(title), go))
            worth = span(one.result.amount.low, one.result.amount.high)
            counts = self.tr("counted") if one.result.counted else ""
            told = (self._words.say(f"relation_{one.relation}"), worth, counts)
            relation = label(" · ".join(part for part in told if part), "small")
            relation.setContentsMargins(XS, 0, XS, XS)
            block.addWidget(relation)

    def _copy(self, result: Result) -> None:
        QGuiApplication.clipboard().setText(cited(result, self._words))

    def outcome_texts(self) -> list[str]:
        """The outcomes as read out, in their order."""
        return [sign.accessibleName() for sign in self.findChildren(QWidget) if sign.accessibleName()]


def validity(result: Result, words: Words) -> str:
    """How the document stands on the date, and why its end is that."""
    document = result.document
    text = f"{words.say(f'standing_{result.status}')} · {period_of(document)}"
    return f"{text}\n{words.term(document.validity)}" if document.validity else text


def period_of(document: Document) -> str:
    """From when to when a document is in force."""
    return f"{document.from_ or '？'} – {document.last_day or '……'}"


def outcome_word(outcome: str) -> str:
    """An outcome in a word, for who cannot see its sign."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return {
        "met": translate("Outcomes", "met"),
        "not_met": translate("Outcomes", "not met"),
        "unknown": translate("Outcomes", "unknown"),
        "judged": translate("Outcomes", "to be confirmed"),
    }[outcome]
