"""Whole generated catalogues against brute force: every total is the best of all legal sets, and more never adds less.

HUIQI_EXAMPLES=5000 runs more of them than the suite does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.limits import limits_of
from desktop.core.assessment.model import COUNTABLE, Result
from desktop.core.catalogue.model import Benefit, Cap, Catalogue, Document
from desktop.core.profile import Profile, Received, make_profile
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Fixed, InKind, UpTo
from desktop.core.rules.conditions import AllOf, Declared, Judged
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped

EXAMPLES = int(os.environ.get("HUIQI_EXAMPLES", "250"))
ON = date(2024, 3, 1)
WAN = 1_000_000
WHEN = {
    "met": AllOf(all=()),
    "judged": Judged(judged="经评审", by="主管部门"),
    "unknown": Declared(fact="above_scale", is_=True),
    "failed": Declared(fact="newly_introduced_project", is_=True),
}


@st.composite
def benefits(draw: st.DrawFn, name: str, others: tuple[str, ...]) -> Benefit:
    amount = draw(st.sampled_from(("fixed", "fixed", "up_to", "in_kind")))
    sum_of = Money(draw(st.integers(1, 9)) * WAN)
    kinds = {"fixed": Fixed(fixed=sum_of), "up_to": UpTo(up_to=sum_of), "in_kind": InKind(in_kind="服务")}
    group = st.one_of(st.none(), st.sampled_from("甲乙"))
    return Benefit(
        id=name,
        title=name,
        article="一",
        at="",
        recipient="enterprise",
        certainty=draw(st.sampled_from(("entitled", "competitive"))),
        when=WHEN[draw(st.sampled_from(sorted(WHEN)))],
        amount=kinds[amount],
        matter=draw(group),
        ladder=draw(group),
        choose_one=draw(group),
        needs=draw(st.one_of(st.none(), st.none(), st.sampled_from(others))) if others else None,
    )


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    documents, names = [], list[str]()
    for identifier in ("X", "Y"):
        made = []
        for number in range(draw(st.integers(0, 4))):
            name = f"{identifier}.{number}"
            made.append(draw(benefits(name, tuple(names))))
            names.append(name)
        cap = Cap(reason="合计", at="", limit=Money(draw(st.integers(1, 15)) * WAN))
        documents.append(
            Document(
                id=identifier,
                title=identifier,
                level="district",
                region="330108",
                text="full",
                from_=date(2023, 1, 1),
                benefits=tuple(made),
                caps=(cap,) if draw(st.booleans()) else (),
            )
        )
    return msgspec.structs.replace(shipped(), documents=tuple(documents))


@st.composite
def companies(draw: st.DrawFn) -> Profile:
    names = [f"{identifier}.{number}" for identifier in "XY" for number in range(4)]
    entries = draw(st.lists(st.tuples(st.sampled_from(names), st.integers(1, 9)), max_size=2, unique_by=lambda e: e[0]))
    received = tuple(Received(name, Money(amount * WAN), date(2024, 1, 5)) for name, amount in entries)
    return make_profile(shipped().vocabulary, received=received, facts={"newly_introduced_project": False})


def brings(result: Result) -> int:
    high = result.amount.high
    return high.fen if high is not None and result.amount.is_money else 0


def is_legal(chosen: tuple[Result, ...], free: set[str]) -> bool:
    """No group twice; what is needed is chosen too, or brings no money and is within reach."""
    for relation in ("matter", "ladder", "choose_one"):
        keys = [key for result in chosen if (key := getattr(result.benefit, relation)) is not None]
        if len(keys) != len(set(keys)):
            return False
    ids = {result.benefit.id for result in chosen} | free
    return all(result.benefit.needs is None or result.benefit.needs in ids for result in chosen)


def sums(assessment: Assessment, verdicts: tuple[str, ...]) -> Iterator[int]:
    """What every legal set brings, each document's cap taken off."""
    within = [result for result in assessment.judged if result.verdict in verdicts]
    paying = [result for result in within if brings(result) > 0]
    free = {result.benefit.id for result in within if brings(result) == 0}
    situation = Situation(assessment.profile, assessment.on, assessment.catalogue.vocabulary)
    caps = {
        next(iter(limit.members))[0]: limit.fen for limit in limits_of(assessment.catalogue, situation) if limit.members
    }
    for size in range(len(paying) + 1):
        for chosen in combinations(paying, size):
            if is_legal(chosen, free):
                by_document: dict[str, int] = {}
                for result in chosen:
                    name = result.benefit.id[0]
                    by_document[name] = by_document.get(name, 0) + brings(result)
                yield sum(min(amount, caps.get(name, amount)) for name, amount in by_document.items())


@settings(max_examples=EXAMPLES, deadline=None)
@given(catalogues(), companies())
def test_every_total_is_the_best_of_all_legal_sets(catalogue: Catalogue, profile: Profile) -> None:
    assessment = assess(profile, catalogue, ON)
    totals = (assessment.totals.certain, assessment.totals.with_confirmation, assessment.totals.with_unknowns)
    for number, total in enumerate(totals, 1):
        assert total.high.fen == max(sums(assessment, COUNTABLE[:number]))


@settings(max_examples=EXAMPLES, deadline=None)
@given(catalogues(), companies())
def test_no_order_of_documents_matters(catalogue: Catalogue, profile: Profile) -> None:
    turned = msgspec.structs.replace(catalogue, documents=catalogue.documents[::-1])
    assert assess(profile, turned, ON).totals == assess(profile, catalogue, ON).totals


@settings(max_examples=EXAMPLES, deadline=None)
@given(catalogues(), companies())
def test_a_benefit_less_never_raises_a_total(catalogue: Catalogue, profile: Profile) -> None:
    """But one that was received: without it nobody knows what used up the cap or the matter."""
    whole = assess(profile, catalogue, ON).totals
    for gone in catalogue.benefit.keys() - {entry.benefit for entry in profile.received}:
        documents = [
            msgspec.structs.replace(one, benefits=tuple(benefit for benefit in one.benefits if benefit.id != gone))
            for one in catalogue.documents
        ]
        less = assess(profile, msgspec.structs.replace(catalogue, documents=tuple(documents)), ON).totals
        for name in ("certain", "with_confirmation", "with_unknowns"):
            assert getattr(less, name).high <= getattr(whole, name).high, gone
