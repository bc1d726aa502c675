"""What a scenario changes: the totals before and after, benefits won and lost; kept scenarios side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import COUNTABLE, Total
from desktop.core.assessment.scenario import Scenario
from desktop.core.assessment.what_if import Difference, Moved
from desktop.core.quantities import Money
from desktop.core.rules.words import Words
from desktop.ui.lettering import amount, button, clear, label, rule, span
from desktop.ui.result.disclosure import wide_link
from desktop.ui.result.rows import named
from desktop.ui.theme import XS, L, M, S

_MOST = 12
_TONES = {"certain": "met", "with_confirmation": "confirm", "with_unknowns": "unknown"}


class ComparisonView(QWidget):
    """One difference, in place of the one before. ``benefit_wanted`` asks for a benefit by its id."""

    benefit_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(M)

    def show_nothing(self) -> None:
        """Before anything was changed."""
        clear(self._column)
        text = self.tr(
            "Change an answer on the left: what it brings or costs is shown here. Your answers stay as they are."
        )
        self._column.addWidget(label(text, "quiet"))
        self._column.addStretch(1)

    def show_difference(self, difference: Difference, after: Assessment) -> None:
        """Totals, then what is won, what is lost, what has another amount."""
        clear(self._column)
        self._add_totals(difference)
        titles = {one.benefit: named(after.result[one.benefit], self._words) for one in difference.moved}
        others = [one for one in difference.moved if one.benefit not in (*difference.won, *difference.lost)]
        moved = [one for one in others if one.after in COUNTABLE]
        by_id = {one.benefit: one for one in difference.moved}
        self._add_list(self.tr("Won"), "met", [by_id[name] for name in difference.won if name in by_id], titles)
        self._add_list(self.tr("Lost"), "fault", [by_id[name] for name in difference.lost if name in by_id], titles)
        self._add_list(self.tr("Another verdict or amount"), "confirm", moved, titles)
        if difference.is_nothing:
            self._column.addWidget(label(self.tr("Nothing changes."), "quiet"))
        self._column.addStretch(1)

    def _add_totals(self, difference: Difference) -> None:
        names = {
            "certain": self.tr("Certain"),
            "with_confirmation": self.tr("With confirmation"),
            "with_unknowns": self.tr("With what is unknown"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(2, 1)
        for row, (key, name) in enumerate(names.items()):
            before, after = getattr(difference, key)
            grid.addWidget(label(name, "heading", tone=_TONES[key], wrap=False), row, 0)
            grid.addWidget(label(_range(after), "lead", wrap=False), row, 1)
            grid.addWidget(label(self._change(before.high, after.high, _range(before)), "small"), row, 2)
        first, second = difference.financing
        if first.fen or second.fen:
            grid.addWidget(label(self.tr("Loans and guarantees"), "heading", wrap=False), 3, 0)
            grid.addWidget(label(amount(second), "lead", wrap=False), 3, 1)
            grid.addWidget(label(self._change(first, second, amount(first)), "small"), 3, 2)
        self._column.addLayout(grid)
        self._column.addWidget(rule())

    def _change(self, before: Money, after: Money, was: str) -> str:
        if before == after:
            return self.tr("as before")
        more = amount(Money(abs(after.fen - before.fen)))
        text = self.tr("{amount} more than {was}") if after.fen > before.fen else self.tr("{amount} less than {was}")
        return text.format(amount=more, was=was)

    def _add_list(self, heading: str, tone: str, moved: Sequence[Moved], titles: dict[str, str]) -> None:
        if not moved:
            return
        self._column.addWidget(label(f"{heading} {len(moved)}", "heading", tone=tone))
        block = QVBoxLayout()
        block.setSpacing(XS)
        for one in moved[:_MOST]:
            block.addWidget(wide_link(titles[one.benefit], self._wanting(one.benefit)))
            outcome = label(self._outcome(one), "small")
            outcome.setContentsMargins(XS, 0, XS, XS)
            block.addWidget(outcome)
        if len(moved) > _MOST:
            block.addWidget(label(self.tr("and {count} more").format(count=len(moved) - _MOST), "small"))
        self._column.addLayout(block)

    def _wanting(self, name: str) -> Callable[[], None]:
        return lambda: self.benefit_wanted.emit(name)

    def _outcome(self, one: Moved) -> str:
        before, after = (self._words.say(f"verdict_{verdict}") for verdict in (one.before, one.after))
        worth = span(one.low[1], one.high[1])
        return f"{before} → {after} · {worth}" if before != after else f"{span(one.low[0], one.high[0])} → {worth}"


class Kept(QWidget):
    """The kept scenarios beside the company as it is."""

    applied = Signal(object)
    dropped = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)

    def show_scenarios(self, base: Assessment, kept: Sequence[Scenario]) -> None:
        """One column a scenario."""
        clear(self._column)
        self.setVisible(bool(kept))
        if not kept:
            return
        self._column.addWidget(rule())
        self._column.addWidget(label(self.tr("Side by side"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        for column in range(len(kept) + 1):
            grid.setColumnStretch(column + 1, 1)
        self._add_column(grid, 1, self.tr("As it is"), base, None)
        for number, scenario in enumerate(kept, start=2):
            head = self._words.listing(scenario.told(base.profile, self._words))
            self._add_column(grid, number, head, scenario.assessed(base), scenario)
        for row, name in enumerate(
            (self.tr("Certain"), self.tr("With confirmation"), self.tr("With what is unknown")), 1
        ):
            grid.addWidget(label(name, "small", wrap=False), row, 0)
        grid.addWidget(label(self.tr("Loans and guarantees"), "small", wrap=False), 4, 0)
        grid.addWidget(label(self.tr("Benefits within reach"), "small", wrap=False), 5, 0)
        self._column.addLayout(grid)

    def _add_column(
        self, grid: QGridLayout, column: int, head: str, seen: Assessment, scenario: Scenario | None
    ) -> None:
        grid.addWidget(label(head, "heading"), 0, column)
        totals = seen.totals
        for row, total in enumerate((totals.certain, totals.with_confirmation, totals.with_unknowns), 1):
            grid.addWidget(label(_range(total)), row, column)
        grid.addWidget(label(amount(totals.financing)), 4, column)
        grid.addWidget(label(str(sum(one.verdict in COUNTABLE for one in seen.judged))), 5, column)
        if scenario is not None:
            ways = QHBoxLayout()
            ways.setSpacing(L)
            take = button(self.tr("Take over these answers"), "link", lambda: self.applied.emit(scenario))
            drop = button(self.tr("Remove"), "link", lambda: self.dropped.emit(scenario))
            for one in (take, drop):
                one.setAccessibleDescription(head)
                ways.addWidget(one)
            grid.addLayout(ways, 6, column, Qt.AlignmentFlag.AlignLeft)


def _range(total: Total) -> str:
    return span(total.low, total.high)
