"""Which places of a rule name something of the vocabulary, and what kind of thing it has to be."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.core.catalogue.model import Benefit, Cap, Continuation, Document
from desktop.core.faults import suggestion
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Brackets, Interest, Matching, PerItem, Rate, RateOfIncrease, Tiers
from desktop.core.rules.amounts.computed import Limited
from desktop.core.rules.conditions import (
    DateWithin,
    Declared,
    Figure,
    Holds,
    Increase,
    InSector,
    Judged,
    OneOf,
    Place,
    Share,
    YearsSince,
    leaves,
)
from desktop.core.rules.conditions.bounds import Bounds
from desktop.core.vocabulary import Vocabulary

_NUMERIC = ("money", "count", "ratio")
_SUMMABLE = ("money", "count")

_FACTS: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Figure, "fact"): _NUMERIC,
    (Share, "share"): _SUMMABLE,
    (Share, "of"): _SUMMABLE,
    (Increase, "increase"): _SUMMABLE,
    (Increase, "over"): _SUMMABLE,
    (YearsSince, "years_since"): ("date",),
    (Declared, "fact"): ("yes_no",),
    (OneOf, "fact"): ("choice",),
    (DateWithin, "date"): ("date",),
    (Rate, "of"): ("money",),
    (RateOfIncrease, "of_increase"): ("money",),
    (RateOfIncrease, "over"): ("money",),
    (Tiers, "tiers"): _SUMMABLE,
    (Brackets, "brackets"): ("money",),
    (Cap, "limit_fact"): ("money",),
    (PerItem, "count"): ("count",),
    (Interest, "interest"): ("money",),
    (Interest, "reference_rate"): ("ratio",),
    (Matching, "matching"): ("money",),
}
"""Where a rule names a fact, and the types the fact may have there."""

_BOUND_TYPES: Mapping[str, type] = {"money": Money, "ratio": Ratio, "count": int}


class VocabularyWords:
    """Resolves the words of document sources against a vocabulary and inspects the structures that come of them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def resolve(self, structure: type, key: str, word: str) -> str:
        """The id that ``word`` means at that place. Raises `LookupError` (what, what would be right)."""
        if (structure, key) in _FACTS:
            return self._fact(word, _FACTS[structure, key])
        if (structure, key) in ((Place, "place"), (Document, "region")):
            region = self._vocabulary.find_region(word)
            return region.code if region else _unknown(word, [region.name for region in self._vocabulary.regions])
        if (structure, key) in ((Holds, "certification"), (Continuation, "certification")):
            held = self._vocabulary.find_certification(word)
            return held.id if held else _unknown(word, [entry.name for entry in self._vocabulary.certifications])
        if (structure, key) == (InSector, "sector"):
            sector = self._vocabulary.find_sector(word)
            return sector.id if sector else _unknown(word, [sector.name for sector in self._vocabulary.sectors])
        return word

    def inspect(self, structure: msgspec.Struct) -> str | None:
        """What is wrong with a structure just read, or None."""
        if isinstance(structure, Bounds):
            return self._inspect_bounds(structure)
        if isinstance(structure, OneOf):
            options = self._vocabulary.fact[structure.fact].options
            wrong = [option for option in structure.one_of if option not in options]
            return (
                f"“{'、'.join(wrong)}”不是 {structure.fact} 的选项；{suggestion(wrong[0], options)}" if wrong else None
            )
        return _inspect_benefit(structure) if isinstance(structure, Benefit) else None

    def _fact(self, word: str, types: tuple[str, ...]) -> str:
        fact = self._vocabulary.fact.get(word)
        if fact is None:
            return _unknown(word, list(self._vocabulary.fact))
        if fact.type not in types:
            raise LookupError(f"“{word}”的类型是 {fact.type}", f"这里只能用 {'、'.join(types)}")
        return word

    def _inspect_bounds(self, bounds: Bounds) -> str | None:
        if not bounds.given:
            return "没有界限；应有 at_least、above、at_most、below 之一"
        wanted = self._bound_type(bounds)
        for name, bound in bounds.given:
            if not isinstance(bound, wanted):
                return f"{name} 的单位不对：{bound}；应为 {wanted.__name__.lower()}"
        return None

    def _bound_type(self, bounds: Bounds) -> type:
        if isinstance(bounds, Figure):
            return _BOUND_TYPES[self._vocabulary.fact[bounds.fact].type]
        if isinstance(bounds, Share):
            return Ratio
        if isinstance(bounds, Increase) and not any(isinstance(bound, Ratio) for _, bound in bounds.given):
            return _BOUND_TYPES[self._vocabulary.fact[bounds.increase].type]
        return Ratio if isinstance(bounds, Increase) else int


def _unknown(word: str, known: list[str]) -> str:
    raise LookupError(f"不认识的“{word}”", suggestion(word, known))


def _inspect_benefit(benefit: Benefit) -> str | None:
    """The certainty must agree with the amount and the conditions."""
    is_ceiling = benefit.amount.kind == "up_to" or getattr(benefit.amount, "ceiling", False)
    if isinstance(benefit.amount, Tiers):
        is_ceiling = any(isinstance(s.amount, Limited) and s.amount.ceiling for s in benefit.amount.steps) or any(
            step.amount.kind == "up_to" for step in benefit.amount.steps
        )
    if benefit.certainty == "entitled" and is_ceiling:
        return "certainty 是 entitled，金额却写成最高额；应为 ceiling，或去掉 ceiling: true"
    if benefit.certainty == "ceiling" and not is_ceiling and benefit.amount.kind not in ("unstated", "matching"):
        return "certainty 是 ceiling，金额却是定额；请加 ceiling: true 或用 up_to"
    if benefit.certainty in ("competitive", "discretionary") and not any(
        isinstance(leaf, Judged) for leaf in leaves(benefit.when)
    ):
        return f"certainty 是 {benefit.certainty}，却没有 judged 条件；请写明由谁决定什么"
    return None
