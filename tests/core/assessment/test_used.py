"""What was received, what remains of each benefit and each cap, and from when on it is whole again."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from desktop.core.assessment.assess import assess
from desktop.core.assessment.used import Used, used
from desktop.core.catalogue.model import Benefit, Cap, Catalogue, Document
from desktop.core.profile import Received, make_profile
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Amount, Fixed, PerItem, UpTo
from desktop.core.rules.conditions import AllOf

ON = date(2024, 6, 1)
Ledger = Callable[..., tuple[Used, ...]]


def wan(number: float) -> Money:
    return Money(round(number * 10_000 * 100))


def benefit(name: str, amount: Amount, **relations: str) -> Benefit:
    return Benefit(
        id=f"X.{name}",
        title=name,
        article="",
        at="",
        recipient="enterprise",
        certainty="entitled",
        when=AllOf(all=()),
        amount=amount,
        **relations,  # type: ignore[arg-type]
    )


@pytest.fixture
def ledger(catalogue: Catalogue) -> Ledger:
    """``ledger(benefits, caps, ("a", 3, "2024-01-01"), …, on=…)``: amounts in 万元, or as money."""

    def run(
        benefits: list[Benefit],
        caps: list[Cap],
        *received: tuple[str, float | Money, str],
        on: date = ON,
        **facts: Money,
    ) -> tuple[Used, ...]:
        one = Document(
            id="X",
            title="甲",
            level="city",
            region="330100",
            text="full",
            from_=date(2020, 1, 1),
            to=date(2030, 1, 1),
            benefits=tuple(benefits),
            caps=tuple(caps),
        )
        entries = tuple(
            Received(f"X.{name}", wan(amount) if isinstance(amount, (int, float)) else amount, date.fromisoformat(day))
            for name, amount, day in received
        )
        profile = make_profile(catalogue.vocabulary, received=entries, facts=facts)
        return used(assess(profile, msgspec.structs.replace(catalogue, documents=(one,)), on))

    return run


def told(one: Used) -> tuple[Money, Money | None, Money | None, date | None]:
    return one.received, one.limit, one.rest, one.whole_again


def test_nothing_received_leaves_nothing_to_tell(ledger: Ledger) -> None:
    assert ledger([benefit("a", Fixed(fixed=wan(10)))], [Cap(reason="合计", at="", limit=wan(5))]) == ()


def test_what_is_paid_once_counts_for_good(ledger: Ledger) -> None:
    (one,) = ledger([benefit("a", UpTo(up_to=wan(10)))], [], ("a", 4, "2021-03-01"))
    assert told(one) == (wan(4), wan(10), wan(6), None)


def test_what_comes_yearly_is_whole_again_with_the_new_year(ledger: Ledger) -> None:
    yearly = [benefit("a", UpTo(up_to=wan(10), per="year"))]
    (one,) = ledger(yearly, [], ("a", 3, "2023-12-31"), ("a", 4, "2024-01-01"))
    assert told(one) == (wan(4), wan(10), wan(6), date(2025, 1, 1))
    assert ledger(yearly, [], ("a", 3, "2023-12-31")) == ()


def test_of_what_is_paid_for_three_years_the_years_not_used_remain(ledger: Ledger) -> None:
    (one,) = ledger(
        [benefit("a", Fixed(fixed=wan(10), per="years:3"))], [], ("a", 10, "2022-05-01"), ("a", 10, "2023-05-01")
    )
    assert told(one) == (wan(20), wan(30), wan(10), None)


def test_what_is_paid_for_each_item_has_no_end(ledger: Ledger) -> None:
    (one,) = ledger([benefit("a", Fixed(fixed=wan(1), per="item"))], [], ("a", 3, "2024-05-01"))
    assert told(one) == (wan(3), None, None, None)


def test_what_is_still_unknown_has_no_rest(ledger: Ledger) -> None:
    (one,) = ledger([benefit("a", PerItem(per_item=wan(1), count="patents_granted"))], [], ("a", 3, "2024-05-01"))
    assert told(one) == (wan(3), None, None, None)


@pytest.mark.parametrize(
    ("per", "day", "received", "whole_again"),
    [
        ("once", "2020-02-01", 6, None),
        ("year", "2024-02-01", 6, date(2025, 1, 1)),
        ("years:3", "2022-02-01", 6, date(2025, 1, 1)),
        ("years:3", "2023-02-01", 6, date(2026, 1, 1)),
    ],
)
def test_a_cap_over_several(ledger: Ledger, per: str, day: str, received: float, whole_again: date | None) -> None:
    benefits = [benefit("a", Fixed(fixed=wan(20), per="item")), benefit("b", Fixed(fixed=wan(20), per="item"))]
    found = ledger(benefits, [Cap(reason="合计", at="", per=per, limit=wan(10))], ("a", received, day))
    (cap,) = [one for one in found if one.benefit is None]
    assert (cap.reason, *told(cap)) == ("合计", wan(6), wan(10), wan(4), whole_again)


@pytest.mark.parametrize(("per", "day"), [("year", "2023-12-31"), ("years:3", "2021-12-31")])
def test_what_left_the_window_of_a_cap_does_not_count(ledger: Ledger, per: str, day: str) -> None:
    benefits = [benefit("a", Fixed(fixed=wan(20), per="item"))]
    found = ledger(benefits, [Cap(reason="合计", at="", per=per, limit=wan(10))], ("a", 6, day))
    assert [one for one in found if one.benefit is None] == []


def test_a_cap_is_never_less_than_used_up(ledger: Ledger) -> None:
    found = ledger(
        [benefit("a", Fixed(fixed=wan(20), per="item"))],
        [Cap(reason="合计", at="", per="year", limit=wan(10))],
        ("a", 15, "2024-02-01"),
    )
    assert told(found[-1]) == (wan(15), wan(10), wan(0), date(2025, 1, 1))


def test_a_cap_by_contribution_is_told_when_the_contribution_is_known(ledger: Ledger) -> None:
    benefits = [benefit("a", Fixed(fixed=wan(20), per="item"))]
    cap = [Cap(reason="以贡献为限", at="", per="year", limit_fact="district_contribution")]
    assert told(ledger(benefits, cap, ("a", 3, "2024-02-01"))[-1]) == (wan(3), None, None, date(2025, 1, 1))
    known = ledger(benefits, cap, ("a", 3, "2024-02-01"), district_contribution=wan(8))[-1]
    assert told(known) == (wan(3), wan(8), wan(5), date(2025, 1, 1))


def test_what_was_received_after_the_date_asked_does_not_count_yet(ledger: Ledger) -> None:
    assert ledger([benefit("a", Fixed(fixed=wan(10)))], [], ("a", 4, "2024-06-02")) == ()


def test_what_was_received_on_the_date_asked_counts(ledger: Ledger) -> None:
    (one,) = ledger([benefit("a", Fixed(fixed=wan(10)))], [], ("a", 4, "2024-06-01"))
    assert told(one) == (wan(4), wan(10), wan(6), None)


def test_each_benefit_has_what_was_received_for_it(ledger: Ledger) -> None:
    benefits = [benefit(name, Fixed(fixed=wan(10))) for name in ("a", "b", "c")]
    first, second = ledger(benefits, [], ("a", 4, "2024-02-01"), ("b", 7, "2024-03-01"))
    assert (first.benefit, *told(first)) == ("X.a", wan(4), wan(10), wan(6), None)
    assert (second.benefit, *told(second)) == ("X.b", wan(7), wan(10), wan(3), None)


def test_dollars_are_not_set_against_yuan(ledger: Ledger) -> None:
    """Neither is money received in dollars taken off, nor is there a rest of an amount that is stated in dollars."""
    dollars = Money(4_000_000, "USD")
    assert ledger([benefit("a", Fixed(fixed=wan(10)))], [], ("a", dollars, "2024-02-01")) == ()
    (one,) = ledger([benefit("a", Fixed(fixed=dollars))], [], ("a", 4, "2024-02-01"))
    assert told(one) == (wan(4), None, None, None)


def test_of_several_years_still_unknown_there_is_no_rest(ledger: Ledger) -> None:
    yearly = PerItem(per_item=wan(1), count="patents_granted", per="years:3")
    (one,) = ledger([benefit("a", yearly)], [], ("a", 3, "2023-05-01"))
    assert told(one) == (wan(3), None, None, None)


def test_the_earliest_year_leaves_the_window_first(ledger: Ledger) -> None:
    benefits = [benefit("a", Fixed(fixed=wan(20), per="item"))]
    cap = [Cap(reason="合计", at="", per="years:3", limit=wan(10))]
    found = ledger(benefits, cap, ("a", 3, "2023-02-01"), ("a", 1, "2022-02-01"), ("a", 2, "2024-02-01"))
    assert told(found[-1]) == (wan(6), wan(10), wan(4), date(2025, 1, 1))


def test_two_thousand_entries_are_assessed_as_fast_as_one(catalogue: Catalogue) -> None:
    """They are looked through once, not once for each benefit."""
    names = list(catalogue.benefit)
    several = tuple(Received(names[number % 900], Money(100), date(2023, 1, 1)) for number in range(2000))

    def seconds(entries: tuple[Received, ...]) -> float:
        profile = make_profile(catalogue.vocabulary, received=entries)
        start = time.process_time()
        assess(profile, catalogue, ON)
        return time.process_time() - start

    seconds(several)
    assert min(seconds(several) for _ in range(3)) < 20 * min(seconds(several[:1]) for _ in range(3))
