"""Double entry for figures: every figure of a text is claimed by a rule or set aside with a reason, and the other way.

Forward: each figure of an amount stands in the lines its benefit cites, each figure of a condition in the document.
Backward: each sum, percentage and multiple of the text is claimed by an amount or a set-aside entry that cites its
line, or by a condition of the document. What is left over is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from desktop.core.catalogue.figures import Found, Kind, figures_in, numbers_in
from desktop.core.catalogue.model import Benefit, Document, NotBenefit
from desktop.core.catalogue.sources_cited import places
from desktop.core.faults import Fault
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Brackets, Interest, Matching, Rate, RateOfIncrease, Tiers
from desktop.core.rules.conditions import leaves
from desktop.core.rules.conditions.bounds import Bounds

BREAK = 4
"""So many lines a figure may stand away from the cited ones: a page break, its number and its running header."""

Figure = tuple[Kind, Fraction]
Seeds = Mapping[str, Sequence[str]]
Where = Callable[[str, str], str]


class Ledger(msgspec.Struct, frozen=True):
    """The account of one document: how many figures its text has, and who claims them."""

    document: str
    in_text: int
    by_amounts: int
    by_conditions: int
    set_aside: int
    faults: tuple[Fault, ...]


def balance(document: Document, seeds: Seeds, where: Where) -> Ledger:
    """The account of ``document`` against its text; ``faults`` are the figures that only one side has.

    ``where`` says in which file and line a key of a benefit stands.
    """
    accounts = [(place, figures_in(_lines(seeds, *place))) for place in _own_places(document)]
    found = [(seed, figure) for (seed, _, _), figures in accounts for figure in figures]
    conditions = {figure for benefit in document.benefits for figure in _condition_figures(benefit)}
    conditions |= {_money_figure(cap.limit) for cap in document.caps if cap.limit is not None}
    counts = {"amounts": 0, "conditions": 0, "aside": 0}
    faults = list(_forward_faults(document, seeds, where))
    for seed, figure in found:
        claimant = _claimant(document, seed, figure, conditions)
        if claimant is None:
            place = f"{where(document.id, 'not_benefits')}（原文 {seed}:{figure.line}）"
            faults.append(
                Fault(place, f"原文的“{figure.written}”没有着落", "应由某个条款使用，或写进 not_benefits 并说明原因")
            )
        else:
            counts[claimant] += 1
    return Ledger(document.id, len(found), counts["amounts"], counts["conditions"], counts["aside"], tuple(faults))


def _claimant(document: Document, seed: str, figure: Found, conditions: set[Figure]) -> str | None:
    """Who accounts for a figure of the text."""
    key = (figure.kind, figure.value)
    if any(key in _amount_figures(one) and _cites(one.at, seed, figure.line) for one in document.benefits):
        return "amounts"
    if key in conditions:
        return "conditions"
    if any(key in _aside_figures(one) and _cites(one.at, seed, figure.line) for one in document.not_benefits):
        return "aside"
    return None


def _forward_faults(document: Document, seeds: Seeds, where: Where) -> Iterator[Fault]:
    whole = {number for place in _own_places(document) for number in numbers_in(_lines(seeds, *place))}
    for benefit in document.benefits:
        inferred = {figure for text in benefit.inferred for figure in _figures_of(text)}
        cited = {
            (figure.kind, figure.value)
            for seed, first, last in places([benefit.at])
            for figure in figures_in(_lines(seeds, seed, first, last + BREAK))
        }
        for figure in _amount_figures(benefit) - cited - inferred:
            if figure != ("ratio", Fraction(1)):  # the whole of what was spent: a bound of reason, not of the text
                yield Fault(
                    where(benefit.id, "amount"),
                    f"金额里的 {_shown(figure)} 不在所引原文 {benefit.at} 中",
                    "请对照原文改正",
                )
        for figure in _condition_figures(benefit) - inferred:
            if figure[1] not in whole and figure[1] != 0:
                yield Fault(where(benefit.id, "when"), f"条件里的 {_shown(figure)} 在原文中找不到", "请对照原文改正")


def _amount_figures(benefit: Benefit) -> set[Figure]:
    """The money and ratios of a benefit's amount."""
    amount = benefit.amount
    found = {_money_figure(money) for money in amount.figures()}
    ratios: list[Ratio | None] = []
    if isinstance(amount, (Rate, RateOfIncrease)):
        ratios = [amount.rate]
    elif isinstance(amount, (Interest, Matching)):
        ratios = [amount.share]
    elif isinstance(amount, Tiers):
        ratios = [step.amount.rate for step in amount.steps if isinstance(step.amount, Rate)]
    elif isinstance(amount, Brackets):
        ratios = [one.rate for one in amount.slices]
    return found | {("ratio", ratio.fraction) for ratio in ratios if ratio is not None}


def _condition_figures(benefit: Benefit) -> set[Figure]:
    """The figures in a benefit's conditions, counts and years among them."""
    found: set[Figure] = set()
    for leaf in leaves(benefit.when):
        for _, bound in leaf.given if isinstance(leaf, Bounds) else ():
            if isinstance(bound, Money):
                found.add(_money_figure(bound))
            elif isinstance(bound, Ratio):
                found.add(("ratio", bound.fraction))
            else:
                found.add(("number", Fraction(bound)))
    return found


def _aside_figures(entry: NotBenefit) -> set[Figure]:
    return {figure for text in entry.figures for figure in _figures_of(text)}


def _figures_of(text: str) -> Iterator[Figure]:
    for found in figures_in([(1, text)]):
        yield found.kind, found.value


def _money_figure(money: Money) -> Figure:
    return ("USD" if money.currency == "USD" else "CNY", Fraction(money.fen, 100))


def _own_places(document: Document) -> list[tuple[str, int, int]]:
    return list(places(f"{place.seed}:{part}" for place in document.source for part in place.lines.split(",")))


def _lines(seeds: Seeds, seed: str, first: int, last: int) -> list[tuple[int, str]]:
    lines = seeds.get(seed, ())
    return [(number, lines[number - 1]) for number in range(first, min(last, len(lines)) + 1)]


def _cites(at: str, seed: str, line: int) -> bool:
    return any(seed == cited and first - BREAK <= line <= last + BREAK for cited, first, last in places([at]))


def _shown(figure: Figure) -> str:
    kind, value = figure
    if kind in ("CNY", "USD"):
        return str(Money(int(value * 100), kind))
    return str(Ratio.of(value)) if kind == "ratio" else str(value)


def ledger_text(ledgers: Iterable[Ledger]) -> str:
    """The accounts as a table, with their sum."""
    accounts = [(one.document, _counts(one)) for one in ledgers]
    sums = [sum(column) for column in zip(*(counts for _, counts in accounts), strict=True)]
    lines = [_row(name, counts) for name, counts in (*accounts, ("合计", sums))]
    return "\n".join([f"{'文件':8}{'原文数字':>8}{'金额':>8}{'条件':>8}{'另列':>8}", *lines])


def _counts(ledger: Ledger) -> list[int]:
    return [ledger.in_text, ledger.by_amounts, ledger.by_conditions, ledger.set_aside]


def _row(name: str, counts: list[int]) -> str:
    return f"{name:10}" + "".join(f"{count:>10}" for count in counts)
