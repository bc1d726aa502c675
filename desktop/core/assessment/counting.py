"""Which benefits count: the three totals, each the best legal combination of its verdicts, and why the rest do not."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.core.assessment.candidate import Candidate, Limit, Limits, sum_within
from desktop.core.assessment.combination import Highs, best_combination, conflicts
from desktop.core.assessment.model import COUNTABLE, Result, Total, Totals, Verdict
from desktop.core.catalogue.model import Benefit
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from desktop.core.rules.phrase import Phrase, Readable, phrase

_VERDICT_SURENESS: dict[Verdict, int] = {"eligible": 30, "confirm": 20, "unknown": 10}
_CERTAINTY_SURENESS = {"entitled": 3, "ceiling": 2, "competitive": 1, "discretionary": 0}


def totals_of(results: Sequence[Result], limits: Limits) -> Totals:
    """The three totals and the financing within reach, each over its own best combination."""
    certain, with_confirmation, with_unknowns = (
        _total(results, COUNTABLE[: number + 1], limits) for number in range(3)
    )
    financing = [_candidate(result) for result in results if _brings_financing(result)]
    return Totals(certain, with_confirmation, with_unknowns, Money(Highs(financing, limits).without(())))


def counted_ids(results: Sequence[Result], limits: Limits) -> frozenset[str]:
    """One legal set for the list of results: the best of the certain, then the best added to it, class by class.

    What is certain is never displaced by what is not; where a less certain benefit would be worth more, its
    ``not_counted_because`` says how much.
    """
    chosen: frozenset[str] = frozenset()
    for number in range(len(COUNTABLE)):
        candidates = candidates_of(results, COUNTABLE[: number + 1])
        chosen = best_combination(candidates, limits, chosen)
    return chosen


def mark_counted(results: Sequence[Result], limits: Limits) -> tuple[Result, ...]:
    """The results with ``counted`` and ``not_counted_because`` filled in."""
    chosen = counted_ids(results, limits)
    by_id = {result.benefit.id: result for result in results}
    counted = [_candidate(by_id[benefit_id]) for benefit_id in chosen]
    return tuple(_marked(result, chosen, counted, by_id) for result in results)


def _marked(result: Result, chosen: frozenset[str], counted: list[Candidate], by_id: dict[str, Result]) -> Result:
    if result.benefit.id in chosen:
        return msgspec.structs.replace(result, counted=True)
    if result.verdict not in COUNTABLE:
        return result
    return msgspec.structs.replace(result, not_counted_because=_why_not(result, counted, by_id))


def _why_not(result: Result, counted: list[Candidate], by_id: dict[str, Result]) -> Phrase:
    if result.amount.is_financing:
        return phrase("not_counted_financing")
    if not _has_figure(result):
        return phrase("not_counted_without_figure")
    if result.amount.high == nothing():
        return phrase("not_counted_received" if result.amount.kind == "top_up" else "not_counted_zero")
    candidate = _candidate(result)
    instead = conflicts(candidate, counted)
    if not instead:
        needed = by_id.get(result.benefit.needs or "")
        return phrase("not_counted_needs", other=needed.benefit.title if needed else result.benefit.needs)
    other = by_id[max(instead, key=lambda one: one.value).id]
    reason = phrase(_relation(result, other), other=_name(other, result))
    more = candidate.high - sum(one.high for one in instead)
    return phrase("not_counted_worth", reason=reason, more=Readable(Money(more))) if more > 0 else reason


def _name(other: Result, result: Result) -> str | Phrase:
    """The other benefit's title; with its document where the title alone does not tell the two apart."""
    if other.document.id == result.document.id:
        return other.benefit.title
    return phrase("of_document", title=other.benefit.title, document=other.document.number or other.document.title)


def _relation(result: Result, other: Result) -> str:
    if result.benefit.choose_one is not None and result.benefit.choose_one == other.benefit.choose_one:
        return "not_counted_choose_one"
    if result.benefit.ladder is not None and result.benefit.ladder == other.benefit.ladder:
        return "not_counted_ladder"
    return "not_counted_matter"


def _total(results: Sequence[Result], verdicts: tuple[Verdict, ...], limits: Limits) -> Total:
    candidates = candidates_of(results, verdicts)
    chosen = best_combination(candidates, limits)
    counted = [candidate for candidate in candidates if candidate.id in chosen]
    by_id = {result.benefit.id: result for result in results}
    sure = [candidate for candidate in counted if by_id[candidate.id].verdict != "unknown"]
    yearly = [candidate for candidate in counted if by_id[candidate.id].amount.is_yearly]
    without_figure = sum(
        result.verdict in verdicts and result.amount.is_money and result.amount.high is None for result in results
    )
    return Total(
        low=Money(sum_within(sure, limits, "low")),
        high=Money(sum_within(counted, limits, "high")),
        benefits=chosen,
        yearly=Money(sum_within(yearly, limits, "high")),
        without_figure=without_figure,
        limited_by=tuple(limit.reason for limit in limits if _binds(limit, counted)),
    )


def _binds(limit: Limit, counted: Sequence[Candidate]) -> bool:
    return sum(candidate.high for candidate in counted if candidate.id in limit.members) > limit.fen


def candidates_of(results: Sequence[Result], verdicts: tuple[Verdict, ...]) -> list[Candidate]:
    """Those of ``results`` that can enter a total over ``verdicts``.

    What a benefit needs is met beforehand where it brings no money of its own (or none any more) and is within reach.
    """
    met = {one.benefit.id for one in results if one.verdict in verdicts and not _brings_money(one)}
    found = [_candidate(one) for one in results if one.verdict in verdicts and _brings_money(one)]
    return [msgspec.structs.replace(one, needs=None) if one.needs in met else one for one in found]


def _brings_money(result: Result) -> bool:
    return _has_figure(result) and result.amount.high != nothing()


def _has_figure(result: Result) -> bool:
    """Whether it enters the totals: cash or voucher, in yuan, with a figure."""
    return result.amount.is_money and result.amount.high is not None and result.amount.high.currency == "CNY"


def _brings_financing(result: Result) -> bool:
    high = result.amount.high
    return result.verdict in COUNTABLE and result.amount.is_financing and high is not None and high.currency == "CNY"


def relations_of(benefit: Benefit) -> frozenset[str]:
    """The groups a benefit stands in, of each of which one alone counts: its matter, its ladder, its choice."""
    relations = (("matter", benefit.matter), ("ladder", benefit.ladder), ("choose_one", benefit.choose_one))
    return frozenset(f"{relation}:{key}" for relation, key in relations if key is not None)


def _candidate(result: Result) -> Candidate:
    benefit, high = result.benefit, result.amount.high
    return Candidate(
        id=benefit.id,
        high=high.fen if high is not None else 0,
        low=result.amount.low.fen,
        sureness=_VERDICT_SURENESS.get(result.verdict, 0) + _CERTAINTY_SURENESS[benefit.certainty],
        groups=relations_of(benefit),
        needs=benefit.needs,
    )
