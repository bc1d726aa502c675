"""Support the company already got: told for a benefit, listed, and taken back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.catalogue.model import Benefit
from desktop.core.faults import Fault, InputError
from desktop.core.profile import Received
from desktop.core.quantities import QuantityError, parse_money
from desktop.ui.fields.day import DateField
from desktop.ui.fields.field import TextField
from desktop.ui.lettering import amount, button, in_full, label
from desktop.ui.session import Session
from desktop.ui.theme import XL, L, M, S


class AmountField(TextField):
    """How much was received, typed as people write it."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.entry.setPlaceholderText(self.tr("e.g. {example}").format(example="20万"))
        self.with_unit(self.tr("yuan"), 240)

    def preview(self, text: str) -> str:
        """The amount in full."""
        try:
            return f"= {in_full(parse_money(text.strip()))}"
        except QuantityError:
            return ""


class ReceivedDialog(QDialog):
    """Asks how much was received for a benefit, and when; accepted once that is an answer."""

    def __init__(self, session: Session, benefit: Benefit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._benefit = session, benefit
        self.setWindowTitle(self.tr("Already received"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(label(session.words.term(benefit.title), "lead"))
        told = self.tr("What was received is taken off what can still be had, by the rules of the documents.")
        column.addWidget(label(told, "quiet"))
        self.amount = AmountField(self.tr("How much was received?"))
        self.day = DateField(self.tr("On which day?"))
        column.addWidget(self.amount)
        column.addWidget(self.day)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), "", self.reject))
        self.add = button(self.tr("Note it"), "primary", self.accept)
        row.addWidget(self.add)
        column.addLayout(row)
        self.amount.focus()

    def accept(self) -> None:
        """Notes it and closes, unless something of it is no answer."""
        session = self._session
        try:
            entry = session.received(self._benefit.id, self.amount.raw(), self.day.raw())
        except InputError as error:
            self._tell(error.faults)
            return
        session.answer({"received": (*session.profile.received, entry)})
        super().accept()

    def _tell(self, faults: tuple[Fault, ...]) -> None:
        for field, key in ((self.amount, ".amount"), (self.day, ".on")):
            own = [fault for fault in faults if fault.where.endswith(key)]
            field.tell(self._session.sentence(InputError(own)) if own else "", "fault" if own else "")


class ReceivedList(QWidget):
    """What was received, for one benefit or for all, each with the way to take it back; ``changed`` says one was."""

    changed = Signal()

    def __init__(self, session: Session, benefit_id: str | None = None) -> None:
        super().__init__()
        self._session = session
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(0, 1)
        self.removes: list[QWidget] = []
        shown = [one for one in session.profile.received if benefit_id in (None, one.benefit)]
        for row, entry in enumerate(shown):
            if benefit_id is None:
                grid.addWidget(label(self._name(entry), "quiet"), row, 0)
            grid.addWidget(label(f"{entry.on}　{amount(entry.amount)}"), row, 1 if benefit_id is None else 0)
            grid.addWidget(self._remove(entry), row, 2)

    def _name(self, entry: Received) -> str:
        benefit = self._session.catalogue.benefit.get(entry.benefit)
        return self._session.words.term(benefit.title) if benefit is not None else entry.benefit

    def _remove(self, entry: Received) -> QWidget:
        made = button(self.tr("Remove"), "link", partial(self._take_back, entry))
        made.setAccessibleName(self.tr("Remove: {answer}").format(answer=f"{self._name(entry)} {entry.on}"))
        self.removes.append(made)
        return made

    def _take_back(self, entry: Received) -> None:
        rest = list(self._session.profile.received)
        if entry in rest:
            rest.remove(entry)
        self._session.answer({"received": tuple(rest)})
        self.changed.emit()


def received_heading() -> str:
    """What stands above such a list."""
    return QCoreApplication.translate("ReceivedList", "Already received")
