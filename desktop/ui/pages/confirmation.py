"""All answers on one page, each with the way to change it."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.answers_given import Answered, answers_given
from desktop.core.stops import CONFIRMATION, Stop
from desktop.ui.lettering import button, label
from desktop.ui.pages.names import page_name
from desktop.ui.pages.page import Page
from desktop.ui.received import ReceivedList, received_heading
from desktop.ui.session import Session
from desktop.ui.theme import L, M, S


class ConfirmationPage(Page):
    """What the result will rest on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.column.setSpacing(L)
        answers = answers_given(session.profile, session.words, session.interview.passed_over)
        given = sum(one.kind == "given" for one in answers)
        self.column.addWidget(label(page_name(CONFIRMATION), "overline"))
        text = self.tr("{count} answers. Whatever is wrong can be changed here.").format(count=given)
        self.column.addWidget(label(text if given else self.tr("Nothing has been answered yet."), "title"))
        self.changes: dict[str, QWidget] = {}
        for page, group in groupby(answers, key=lambda one: one.page):
            self.column.addWidget(label(page_name(page), "heading"))
            self.column.addWidget(self._table(list(group)))
        self._add_received()
        self._add_faults()
        self.column.addStretch(1)

    def _table(self, answers: list[Answered]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, M)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        for row, one in enumerate(answers):
            grid.addWidget(label(one.label, "quiet"), row, 0)
            grid.addWidget(label(self._value(one), tone="quiet" if one.kind != "given" else ""), row, 1)
            if one.kind != "worked_out":
                grid.addWidget(self._change(one.key, one.label), row, 2)
        return table

    def _value(self, one: Answered) -> str:
        if one.kind == "worked_out":
            return self.tr("{value}, worked out").format(value=one.value)
        return self.tr("You said that you don't know.") if one.kind == "not_known" else one.value

    def _change(self, key: str, name: str) -> QWidget:
        made = button(self.tr("Change"), "link", partial(self._go_to, key))
        made.setAccessibleName(self.tr("Change: {answer}").format(answer=name))
        self.changes[key] = made
        return made

    def _go_to(self, key: str) -> None:
        self.session.go(self.session.stop_of(key))

    def _add_received(self) -> None:
        if self.session.profile.received:
            self.column.addWidget(label(received_heading(), "heading"))
            self.received = ReceivedList(self.session)
            self.received.changed.connect(lambda: self.session.go(Stop(CONFIRMATION)))
            self.column.addWidget(self.received)

    def _add_faults(self) -> None:
        """What was typed and is no answer: it counts as not known until it is mended."""
        faulty = [(key, draft) for key, draft in self.session.drafts.items() if draft.fault]
        if not faulty:
            return
        self.column.addWidget(label(self.tr("Typed, but no answer"), "heading", tone="fault"))
        for key, draft in faulty:
            name = self.session.words.label(key)
            self.column.addWidget(label(f"{name}：{draft.raw}", wrap=True))
            self.column.addWidget(label(draft.fault, "small", tone="fault"))
            self.column.addWidget(self._change(key, name))

    def focus_first(self) -> None:
        """To the page as a whole: Enter goes on to the result."""
        self.setFocus()
