"""The rules as a catalogue of this program, judged by the engine that also runs behind the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from benchmarks.peers.rules import COUNTS, DISTRICTS, MONEY, SHARES, TOTAL_CAP, YES_NO, Company, Rule, Test
from benchmarks.peers.rules import Amount as PlainAmount
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.judging import judge
from desktop.core.assessment.model import Result
from desktop.core.assessment.received import ReceivedBefore
from desktop.core.catalogue.model import Benefit, Cap, Catalogue, Document
from desktop.core.facts import Fact
from desktop.core.profile import Profile, make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Amount, Fixed, Rate, Step, Tiers
from desktop.core.rules.conditions import AllOf, AnyOf, Condition, Declared, Figure, Place, Share
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import Region, Vocabulary

ON = date(2024, 3, 1)
_BOUNDS = {">=": "at_least", ">": "above", "<=": "at_most", "<": "below"}


class Ours:
    """The engine over some rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.catalogue = catalogue_of(rules)
        self.catalogue.plan  # noqa: B018 - made once for a catalogue, as at the start of the program

    def read(self, company: Company) -> Profile:
        """The company as it is handed to `judge`."""
        facts: dict[str, Any] = {fact: Money(company[fact]) for fact in MONEY}
        facts.update((fact, company[fact]) for fact in (*COUNTS, *YES_NO))
        return make_profile(self.catalogue.vocabulary, district=DISTRICTS[company["district"]], facts=facts)

    def judge(self, profile: Profile) -> list[Result]:
        """Every rule with verdict, amount, working and the tree of its reasons."""
        catalogue = self.catalogue
        situation = Situation(profile, ON, catalogue.vocabulary)
        reasons = catalogue.plan.evaluate(situation)
        places = iter(catalogue.plan.places)
        before = ReceivedBefore(situation, catalogue)
        return [
            judge(benefit, document, "in_force", reasons[next(places)], situation, before)
            for document in catalogue.documents
            for benefit in document.benefits
        ]

    def assess(self, profile: Profile) -> Assessment:
        """The same, and what would bring each failed rule within reach."""
        return assess(profile, self.catalogue, ON)


def catalogue_of(rules: Sequence[Rule]) -> Catalogue:
    """The rules as one document of a catalogue."""
    document = Document(
        id="P",
        title="二十条规则",
        level="city",
        region="330100",
        text="full",
        from_=date(2020, 1, 1),
        to=date(2029, 12, 31),
        benefits=tuple(_benefit(rule) for rule in rules),
        caps=(Cap(reason="合计最高", at="", per="once", limit=Money(TOTAL_CAP)),),
    )
    return Catalogue("peers", _vocabulary(), (document,))


def _vocabulary() -> Vocabulary:
    facts = [Fact(fact, "money", fact, "", "followup") for fact in MONEY]
    facts += [Fact(fact, "count", fact, "", "followup") for fact in COUNTS]
    facts += [Fact(fact, "yes_no", fact, "", "followup") for fact in YES_NO]
    city = Region("330100", "杭州市", "city")
    districts = [Region(code, name, "district", "330100") for name, code in DISTRICTS.items()]
    return Vocabulary(tuple(facts), (city, *districts), (), ())


def _benefit(rule: Rule) -> Benefit:
    parts = [_condition(test) for test in rule.every]
    if rule.some:
        parts.append(AnyOf(any=tuple(_condition(test) for test in rule.some)))
    return Benefit(
        id=f"P.{rule.id}",
        title=rule.id,
        article="",
        at="",
        recipient="enterprise",
        certainty="entitled",
        when=AllOf(all=tuple(parts)),
        amount=_amount(rule.amount),
        matter=rule.group,
    )


def _condition(test: Test) -> Condition:
    if test.operator == "==":
        return Place(place=DISTRICTS[test.bound])
    if test.operator == "in":
        return AnyOf(any=tuple(Place(place=DISTRICTS[district]) for district in test.bound))
    if test.operator == "is":
        return Declared(fact=test.fact, is_=test.bound)
    if test.fact in SHARES:
        part, whole = SHARES[test.fact]
        return Share(share=part, of=whole, **{_BOUNDS[test.operator]: Ratio(*test.bound)})
    return Figure(fact=test.fact, **{_BOUNDS[test.operator]: _quantity(test.fact, test.bound)})


def _amount(amount: PlainAmount) -> Amount:
    if amount.kind == "fixed":
        return Fixed(fixed=Money(amount.fixed))
    if amount.kind == "rate":
        return Rate(rate=Ratio(*amount.share), of=amount.base, cap=Money(amount.cap))
    steps = [
        Step(at_least=_quantity(amount.base, bound), amount=Fixed(fixed=Money(paid))) for bound, paid in amount.steps
    ]
    return Tiers(tiers=amount.base, steps=tuple(steps))


def _quantity(fact: str, bound: int) -> Money | int:
    return Money(bound) if fact in MONEY else bound
