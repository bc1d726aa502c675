"""A page of questions: a heading, fields one below the other, and whether all of them are in order."""

from __future__ import annotations

from functools import partial

from desktop.core.facts import PAGES, Fact
from desktop.ui.fields.field import Field, TextField
from desktop.ui.fields.of_fact import field_of, raw_of
from desktop.ui.lettering import label
from desktop.ui.pages.names import page_name
from desktop.ui.pages.page import Page
from desktop.ui.session import Session


class FactsPage(Page):
    """A page that asks the facts of one stop, each in its field."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.fields: dict[str, Field] = {}
        self.build()
        self.column.addStretch(1)
        self.refresh()
        session.answers_changed.connect(self.refresh)

    def build(self) -> None:
        """Heading and fields, from above to below."""
        self.add_heading()
        for fact in self.session.interview.facts:
            self.add_fact(fact)

    def add_heading(self) -> None:
        """Which of the five pages this is."""
        page = self.session.interview.stop.page
        text = self.tr("Step {number} of {count}").format(number=PAGES.index(page) + 1, count=len(PAGES))
        self.column.addWidget(label(f"{text}　{page_name(page)}", "overline"))

    def add_fact(self, fact: Fact) -> Field:
        """The field of a fact, holding its answer or its draft."""
        field = field_of(fact, self.session.words)
        draft = self.session.drafts.get(fact.id)
        value = self.session.profile.facts.get(fact.id)
        field.show_raw(draft.raw if draft else raw_of(fact, value) if value is not None else None)
        field.entered.connect(partial(self._take, fact, field))
        self.add_field(fact.id, field)
        return field

    def add_field(self, key: str, field: Field) -> None:
        """One field below the last."""
        self.fields[key] = field
        self.column.addWidget(field)

    def settle(self) -> None:
        """Takes everything that was typed and not yet taken."""
        for field in self.fields.values():
            field.settle()

    def faulty(self) -> Field | None:
        """The first field whose entry is no answer."""
        return next((field for key, field in self.fields.items() if key in self.session.drafts), None)

    def focus_first(self) -> None:
        """To the first field whose entry is no answer, else to the first that is empty, else to the first."""
        fields = list(self.fields.values())
        empty = [field for field in fields if field.raw() is None]
        (self.faulty() or (empty or fields)[0]).focus()

    def refresh(self) -> None:
        """Says beneath each field how its entry is understood, or what is wrong with it."""
        for key, field in self.fields.items():
            if not (isinstance(field, TextField) and field.is_pending):
                self.tell(key, field)

    def tell(self, key: str, field: Field) -> None:
        """What is to be said beneath one field."""
        fact = self.session.vocabulary.fact.get(key)
        profile = self.session.profile
        if key in self.session.drafts:
            field.tell(self.session.drafts[key].fault, "fault")
        elif fact is None:
            field.tell("")
        elif key in profile.facts:
            field.tell(field.preview(field.entry.text()) if isinstance(field, TextField) else "")
        elif key in profile.derived:
            text = self.tr("{value}, worked out from your other answers; no need to enter it")
            field.tell(text.format(value=self.session.words.shown(key, profile.derived[key])))
        else:
            field.tell("")

    def _take(self, fact: Fact, field: Field) -> None:
        self.session.enter(fact, field.raw())
