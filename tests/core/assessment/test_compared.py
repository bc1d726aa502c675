"""Two assessments side by side: what is won, what is lost, what comes out otherwise."""

from __future__ import annotations

from typing import Any

from desktop.core.assessment.what_if import Difference, Moved, compare, what_if
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Fixed, Rate
from desktop.core.rules.conditions import Declared, Figure
from tests.core.assessment.small_catalogues import benefit, document, fixed, seen, wan

STAFF = Figure(fact="headcount", at_least=50)
LOAN = benefit("l", Fixed(fixed=wan(100), form="loan"), STAFF)
SALES = Rate(rate=Ratio.of("1/10"), of="retail_sales", cap=wan(50))


def difference(*benefits: Any, before: dict[str, Any], after: dict[str, Any]) -> Difference:
    return what_if(seen(document(*benefits), **before), after)


def test_what_is_won_and_lost_with_every_total() -> None:
    small = benefit("a", fixed(10), Figure(fact="headcount", below=50))
    found = difference(small, benefit("b", fixed(30), STAFF), LOAN, before={"headcount": 46}, after={"headcount": 60})
    assert (found.won, found.lost) == (("X.b", "X.l"), ("X.a",))
    for total in (found.certain, found.with_confirmation, found.with_unknowns):
        assert [one.high for one in total] == [wan(10), wan(30)]
    assert found.financing == (wan(0), wan(100))
    moved = {one.benefit: (one.before, one.after) for one in found.moved}
    assert moved == {
        "X.a": ("eligible", "ineligible"),
        "X.b": ("near", "eligible"),
        "X.l": ("near", "eligible"),
    }
    assert not found.is_nothing


def test_another_amount_is_told_from_where_to_where() -> None:
    found = difference(
        benefit("a", SALES), benefit("b", fixed(1)), before={"retail_sales": wan(100)}, after={"retail_sales": wan(200)}
    )
    assert found.moved == (Moved("X.a", "eligible", "eligible", (wan(10), wan(20)), (wan(10), wan(20))),)
    assert (found.won, found.lost, found.is_nothing) == ((), (), False)


def test_the_amount_of_what_is_out_of_reach_is_nothing_to_compare() -> None:
    out_of_reach = benefit("a", SALES, Declared(fact="is_sme", is_=True))
    found = difference(
        out_of_reach, before={"retail_sales": wan(100), "is_sme": False}, after={"retail_sales": wan(200)}
    )
    assert found.moved == () and found.is_nothing


def test_only_where_neither_a_benefit_nor_the_financing_moves_it_is_nothing() -> None:
    """Another catalogue's loan moves the financing, though none of the benefits they share."""
    plain = seen(document(benefit("a", fixed(10)), name="X"), headcount=60)
    with_loan = seen(document(benefit("a", fixed(10))), document(LOAN, name="Y"), headcount=60)
    assert compare(plain, plain).is_nothing
    assert not compare(plain, with_loan).is_nothing and not compare(with_loan, plain).is_nothing
    moved = difference(benefit("a", SALES), before={"retail_sales": wan(100)}, after={"retail_sales": wan(200)})
    assert moved.financing == (Money(0), Money(0)) and not moved.is_nothing


def test_what_only_one_catalogue_holds_is_won_or_lost() -> None:
    one = seen(document(benefit("a", fixed(10)), benefit("b", fixed(20))))
    other = seen(document(benefit("a", fixed(10)), benefit("c", fixed(30), Declared(fact="is_sme", is_=True))))
    found = compare(one, other)
    assert (found.won, found.lost, found.moved) == (("X.c",), ("X.b",), ())
