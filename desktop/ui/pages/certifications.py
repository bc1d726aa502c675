"""The page of certifications: a complete list, expressly none, or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification
from desktop.core.rules.words import Words
from desktop.ui.fields.choice import ChoiceField
from desktop.ui.fields.day import DateField
from desktop.ui.fields.field import Field, TextField
from desktop.ui.fields.flow import FlowLayout
from desktop.ui.fields.search import Entry, search_in
from desktop.ui.lettering import button, clear, label, rule
from desktop.ui.pages.facts import FactsPage
from desktop.ui.session import Session
from desktop.ui.theme import L, M, S

_LINE = "certification"
"""Under which the session keeps what stands in the line for a new one."""


class CertificationsPage(FactsPage):
    """What the company holds. What is not in the list counts as not held, so that the choice is made expressly."""

    def __init__(self, session: Session) -> None:
        self._while_unknown: str | None = None
        super().__init__(session)

    def build(self) -> None:
        """The choice, and the list where there is one."""
        self.add_heading()
        help_text = self.tr("The list counts as complete: what is not in it is taken as not held.")
        answers = (
            (self.tr("Some, all listed below"), "some"),
            (self.tr("None at all"), "none"),
            (self.tr("I don't know"), "unknown"),
        )
        self._choice = ChoiceField(self.tr("Which certifications does the company hold?"), help_text, answers)
        self._choice.entered.connect(self._choose)
        self.add_field("certifications", self._choice)
        self._area = QFrame()
        column = QVBoxLayout(self._area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._new_line())
        column.addWidget(rule())
        self._list = QVBoxLayout()
        self._list.setSpacing(S)
        column.addLayout(self._list)
        self.column.addWidget(self._area)
        self._restore_line()

    def _new_line(self) -> QFrame:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._name = TextField(self.tr("Add a certification"), role="heading")
        self._name.entry.setPlaceholderText(
            self.tr("search by name, e.g. {example}").format(example=self.session.words.term("高新技术企业"))
        )
        search_in(self._name.entry, partial(_entries, self.session.words), lambda _: None)
        self._name.entered.connect(self._note_line)
        self._day = DateField(self.tr("Awarded on (may be left empty)"), role="heading")
        self._day.entered.connect(self._note_line)
        self._add = button(self.tr("Add"), "", self.add)
        self._plan = button(self.tr("Planned, not held yet"), "", self.plan)
        self._plan.setToolTip(self.tr("It decides nothing; under “What if” it shows what it would bring."))
        self._browse = button(self.tr("All by group …"), "", self.browse)
        ways = QWidget()
        row = FlowLayout(ways)
        for way in (self._add, self._plan, self._browse):
            row.addWidget(way)
        column.addWidget(self._name)
        column.addWidget(self._day)
        column.addWidget(ways)
        return frame

    # --- adding and removing ------------------------------------------------------------------------------------

    def add(self) -> bool:
        """Adds what stands in the line; whether it could be."""
        name = self._name.raw()
        if name is None:
            self._name.tell(self.tr("Type a name first."), "fault")
            self._name.focus()
            return False
        try:
            held = self.session.certification(name, self._day.raw())
        except InputError as error:
            at_fault = self._day if any(fault.where.endswith(".on") for fault in error.faults) else self._name
            at_fault.tell(self.session.sentence(error), "fault")
            at_fault.focus()
            return False
        others = [other for other in self._held() if other.id != held.id]
        self.session.answer({"certifications": (*others, held)})
        for field in (self._name, self._day):
            field.show_raw("")
            field.tell("")
        self._note_line()
        self._name.focus()
        return True

    def plan(self) -> None:
        """Notes what stands in the line as planned."""
        name = self._name.raw()
        if name is None:
            self._name.tell(self.tr("Type a name first."), "fault")
            self._name.focus()
            return
        try:
            planned = self.session.certification(name, None).id
        except InputError as error:
            self._name.tell(self.session.sentence(error), "fault")
            self._name.focus()
            return
        for field in (self._name, self._day):
            field.show_raw("")
            field.tell("")
        self._note_line()
        self.session.answer({"planned": tuple(dict.fromkeys((*self.session.profile.planned, planned)))})
        self._name.focus()

    def browse(self) -> None:
        """Every certification the catalogue knows, by group; the one picked comes into the line."""
        from desktop.ui.fields.certification_tree import CertificationTree

        dialog = CertificationTree(self.session.words, self)
        dialog.picked.connect(self._take_picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_picked(self, certification_id: str) -> None:
        self._name.show_raw(self.session.words.certification(certification_id))
        self._name.tell("")
        self._note_line()
        self._day.focus()

    def _unplan(self, certification_id: str) -> None:
        left = tuple(one for one in self.session.profile.planned if one != certification_id)
        self.session.answer({"planned": left})
        self._name.focus()

    def _remove(self, certification_id: str) -> None:
        left = tuple(other for other in self._held() if other.id != certification_id)
        self._while_unknown = "some"
        self.session.answer({"certifications": left or None})
        self._name.focus()

    def _choose(self) -> None:
        chosen = self._choice.raw()
        self._while_unknown = chosen if chosen != "none" else None
        if chosen == "some":
            self.refresh()
            self._name.focus()
        else:
            self.session.answer({"certifications": () if chosen == "none" else None})

    def _chosen(self) -> str | None:
        """The choice that the answer means; while it is unknown, the one last made."""
        held = self.session.profile.certifications
        if held is None:
            return self._while_unknown
        return "some" if held else "none"

    def _held(self) -> tuple[HeldCertification, ...]:
        return self.session.profile.certifications or ()

    # --- what is shown ------------------------------------------------------------------------------------------

    def tell(self, key: str, field: Field) -> None:
        """The choice that the answer means, and the list."""
        chosen = self._chosen()
        self._choice.show_raw(chosen)
        self._area.setVisible(chosen == "some")
        if chosen == "some" and not self._held():
            field.tell(self.tr("Nothing is listed yet; until then it counts as not known."))
        elif chosen == "none":
            field.tell(self.tr("Everything that asks for a certification counts as not met."))
        else:
            field.tell("")
        clear(self._list)
        for entry in self._held():
            awarded = self.tr("awarded {day}").format(day=entry.on) if entry.on else self.tr("day of award not known")
            self._list.addWidget(self._row(entry.id, awarded, self._remove))
        for planned in self.session.profile.planned:
            self._list.addWidget(self._row(planned, self.tr("planned"), self._unplan))

    def _row(self, certification_id: str, standing: str, take_away: Callable[[str], None]) -> QFrame:
        name = self.session.words.certification(certification_id)
        frame = QFrame()
        frame.setObjectName("card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        row.addWidget(label(name), 1)
        row.addWidget(label(standing, "quiet", wrap=False))
        remove = button(self.tr("Remove"), "link", lambda: take_away(certification_id))
        remove.setAccessibleName(self.tr("Remove {name}").format(name=name))
        row.addWidget(remove)
        return frame

    # --- the line for a new one ---------------------------------------------------------------------------------

    def _note_line(self) -> None:
        name, day = self._name.raw() or "", self._day.raw() or ""
        self.session.note(_LINE, f"{name}\n{day}" if name or day else "")

    def _restore_line(self) -> None:
        draft = self.session.drafts.get(_LINE)
        if draft is not None:
            name, _, day = draft.raw.partition("\n")
            self._name.show_raw(name)
            self._day.show_raw(day)
            self._while_unknown = "some"

    def settle(self) -> None:
        """Adds what stands in the line."""
        self._name.settle()
        self._day.settle()
        if self._area.isVisibleTo(self) and self._name.raw() is not None:
            self.add()

    def faulty(self) -> Field | None:
        """The line, while something stands in it that could not be added."""
        return self._name if self._area.isVisibleTo(self) and self._name.raw() is not None else None

    def focus_first(self) -> None:
        """To the line where there is one, else to the choice."""
        (self._name if self._area.isVisibleTo(self) else self._choice).focus()

    def takes_enter(self) -> bool:
        """Enter in the line adds."""
        in_line = self._name.entry.hasFocus() or self._day.entry.hasFocus()
        if in_line and self._name.raw() is not None:
            self.add()
            return True
        return False


def _entries(words: Words) -> Iterable[Entry]:
    for entry in words.vocabulary.certifications:
        yield entry.id, words.term(entry.name), words.say(f"level_{entry.level}"), (entry.name, *entry.aliases)
