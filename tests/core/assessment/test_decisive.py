"""The answers tried for an open question: each point where a rule turns or an amount stops growing, and beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from desktop.core.assessment.decisive import decisive_answers
from desktop.core.catalogue.model import Benefit
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money, Ratio, Value
from desktop.core.rules.amounts import (
    Amount,
    Brackets,
    Fixed,
    Interest,
    Matching,
    PerItem,
    Rate,
    RateOfIncrease,
    Slice,
    Step,
    Tiers,
)
from desktop.core.rules.conditions import (
    AllOf,
    AnyOf,
    Condition,
    DateWithin,
    Declared,
    Figure,
    Holds,
    Increase,
    InSector,
    NoneOf,
    OneOf,
    Place,
    Share,
    YearsSince,
)
from desktop.core.rules.situation import Situation
from tests.core.assessment.companies import shipped
from tests.core.assessment.small_catalogues import ALWAYS, ON, benefit, document, seen

BASE, BEFORE, HOUSES = "retail_sales", "revenue_previous", "cns_papers"
"""A fact of money, one of the year before and a count: nothing bounds them from above."""
GROWTH = "revenue_growth_three_years"
"""A ratio that may be up to 1000 %."""
NEAR = Fraction(1, 10**6)
PERCENT = Ratio.of(Fraction(1, 100))
HNTE, SPECIALISED = "国家高新技术企业", "省级专精特新中小企业"


def percent(number: int) -> Ratio:
    return Ratio.of(Fraction(number, 100))


def tried(name: str, *benefits: Benefit, on: date = ON, **known: Any) -> list[Any]:
    """The answers to ``name`` that are tried, in their order."""
    assessment = seen(document(*benefits), on=on, **known)
    situation = Situation(assessment.profile, on, shipped().vocabulary)
    return [answers[name] for answers in decisive_answers(name, assessment.judged, situation)]


def rule(when: Condition) -> Benefit:
    return benefit("a", Fixed(fixed=Money(10_00)), when)


def paying(amount: Amount) -> Benefit:
    return benefit("a", amount)


def turns(name: str, *benefits: Benefit, **known: Any) -> set[Any]:
    """The answers tried between none at all and the largest, which lies beyond every point where something turns."""
    values = tried(name, *benefits, **known)
    return set(values) - {max(values), min(values)}


def fen(*points: int) -> set[Money]:
    """Each point, a fen below and a fen above."""
    return {Money(point + beside) for point in points for beside in (-1, 0, 1)}


# --- where a rule turns -------------------------------------------------------------------------------------------


def test_nothing_and_something_are_always_tried() -> None:
    assert tried(BASE, rule(ALWAYS))[0] == Money(0) and max(tried(BASE, rule(ALWAYS))) > Money(0)
    assert tried(HOUSES, rule(ALWAYS))[0] == 0 and max(tried(HOUSES, rule(ALWAYS))) > 0
    assert tried(GROWTH, rule(ALWAYS)) == [Ratio(0), Ratio.of(10)], "to the most it can be"


def test_a_figure_is_tried_at_its_bounds_and_just_beside() -> None:
    assert turns(BASE, rule(Figure(fact=BASE, at_least=Money(100), below=Money(500)))) == fen(100, 500)
    assert turns(HOUSES, rule(Figure(fact=HOUSES, above=10))) == {9, 10, 11}
    bound = Fraction(1, 10)
    beside = {Ratio.of(bound - NEAR), Ratio.of(bound), Ratio.of(bound + NEAR)}
    assert turns(GROWTH, rule(Figure(fact=GROWTH, at_least=percent(10)))) == beside


def test_what_is_tried_lies_beyond_every_bound_too() -> None:
    assert max(tried(BASE, rule(Figure(fact=BASE, at_least=Money(100))))) > Money(101)
    assert max(tried(HOUSES, rule(Figure(fact=HOUSES, at_least=10)))) > 11
    assert max(tried(GROWTH, rule(Figure(fact=GROWTH, at_least=percent(10))))) == Ratio.of(10)


def test_nothing_below_zero_and_nothing_twice() -> None:
    for name, bound in ((BASE, Money(0)), (HOUSES, 0), (GROWTH, Ratio(0))):
        values = tried(name, rule(Figure(fact=name, above=bound)))
        assert min(values) == values[0] and len(values) == len(set(values)) == 3


def test_the_bound_of_another_figure_does_not_matter() -> None:
    assert turns(BASE, rule(Figure(fact=BEFORE, at_least=Money(100)))) == set()
    assert turns(HOUSES, rule(Figure(fact="headcount", at_least=10))) == set()


def test_a_bound_in_dollars_is_tried_in_dollars() -> None:
    """Beside it no yuan, far beyond it in both currencies, for the answer could come in either."""
    values = tried(BASE, rule(Figure(fact=BASE, at_least=Money(100, "USD"))))
    dollars = {value.fen for value in values if value.currency == "USD"}
    assert {99, 100, 101} < dollars and max(dollars) > 101
    assert min(value for value in values if value.currency == "USD") == Money(99, "USD")
    assert Money(0) in values and max(value for value in values if value.currency == "CNY") > Money(0)


def test_no_dollars_below_zero() -> None:
    values = tried(BASE, rule(Figure(fact=BASE, above=Money(0, "USD"))))
    assert {value.fen for value in values if value.currency == "USD"} >= {0, 1}
    assert min(value.fen for value in values) == 0


def test_what_cannot_be_answered_is_not_tried() -> None:
    """A bank asks for 20 % at most: that is tried, and nothing beyond."""
    values = tried("bank_benchmark_rate", rule(Figure(fact="bank_benchmark_rate", at_least=percent(10))))
    assert max(values) == percent(20)


def test_a_share_turns_where_its_part_its_whole_or_its_ratio_does() -> None:
    """5 % of 10.01 yuan is 50.05 fen; 50 fen are 5 % of 10 yuan."""
    share = rule(Share(share="rd_expense", of="revenue", at_least=percent(5)))
    assert turns("rd_expense", share, revenue=Money(1001)) == fen(50)
    assert turns("revenue", share, rd_expense=Money(50)) == fen(1000)
    bound = Fraction(1, 20)
    assert set(tried("rd_ratio", share)) >= {Ratio.of(bound - NEAR), Ratio.of(bound), Ratio.of(bound + NEAR)}


def test_a_share_says_nothing_while_the_other_figure_is_unknown() -> None:
    share = rule(Share(share="rd_expense", of="revenue", at_least=percent(5)))
    assert turns("rd_expense", share) == turns("revenue", share) == set()
    assert turns(BASE, share, revenue=Money(1000)) == turns(BASE, share, rd_expense=Money(50)) == set()
    assert turns("revenue", rule(Share(share="rd_expense", of="revenue", above=Ratio(0))), rd_expense=Money(5)) == set()


def test_a_share_without_a_ratio_of_its_own() -> None:
    share = rule(Share(share=BASE, of=BEFORE, at_least=percent(5)))
    assert turns(BASE, share, revenue_previous=Money(1000)) == fen(50)
    assert turns(BEFORE, share, retail_sales=Money(50)) == fen(1000)


def test_a_growth_turns_for_the_year_asked_and_for_the_year_before() -> None:
    by_rate = rule(Increase(increase=BASE, over=BEFORE, at_least=percent(10)))
    assert turns(BASE, by_rate, revenue_previous=Money(1001)) == fen(1101)
    assert turns(BEFORE, by_rate, retail_sales=Money(1100)) == fen(1000)
    by_sum = rule(Increase(increase=BASE, over=BEFORE, at_least=Money(30)))
    assert turns(BASE, by_sum, revenue_previous=Money(100)) == fen(130)
    assert turns(BEFORE, by_sum, retail_sales=Money(130)) == fen(100)
    by_count = rule(Increase(increase=HOUSES, over="ccf_a_papers", at_least=3))
    assert turns(HOUSES, by_count, ccf_a_papers=7) == {9, 10, 11}
    assert turns("ccf_a_papers", by_count, cns_papers=10) == {6, 7, 8}
    a_tenth_more = rule(Increase(increase=HOUSES, over="ccf_a_papers", at_least=percent(10)))
    assert turns(HOUSES, a_tenth_more, ccf_a_papers=17) == {17, 18, 19}, "18.7 lies between two of them"


def test_a_growth_says_nothing_about_other_figures_or_while_its_other_year_is_unknown() -> None:
    for bound in (percent(10), Money(30)):
        growth = rule(Increase(increase=BASE, over=BEFORE, at_least=bound))
        assert turns(BASE, growth) == turns(BEFORE, growth) == set()
        assert turns("loan_principal", growth, retail_sales=Money(130), revenue_previous=Money(100)) == set()


def test_a_growth_that_would_have_to_start_below_zero() -> None:
    """From nothing the 1.30 yuan are reached: that the year before was less cannot be."""
    growth = rule(Increase(increase=BASE, over=BEFORE, at_least=Money(130)))
    assert turns(BEFORE, growth, retail_sales=Money(100)) == {Money(1)}
    by_count = rule(Increase(increase=HOUSES, over="ccf_a_papers", at_least=3))
    assert turns("ccf_a_papers", by_count, cns_papers=1) == {1}


# --- where an amount stops growing --------------------------------------------------------------------------------


def test_a_rate_stops_at_its_cap() -> None:
    """3 % reach 1 yuan at 33.33 yuan and a third of a fen."""
    amount = paying(Rate(rate=percent(3), of=BASE, cap=Money(100)))
    assert turns(BASE, amount) == fen(3333)
    assert turns(BEFORE, amount) == set()
    assert turns(BASE, paying(Rate(rate=percent(3), of=BASE))) == set(), "without a cap it does not stop"
    assert turns(BASE, paying(Rate(rate=Ratio(0), of=BASE, cap=Money(100)))) == set()


def test_so_much_for_each_stops_at_its_cap() -> None:
    """Three of 40 fen are over 1 yuan."""
    amount = paying(PerItem(per_item=Money(40), count=HOUSES, cap=Money(100)))
    assert turns(HOUSES, amount) == {2, 3, 4}
    assert turns("ccf_a_papers", amount) == set()
    assert turns(HOUSES, paying(PerItem(per_item=Money(40), count=HOUSES))) == set()
    assert turns(HOUSES, paying(PerItem(per_item=Money(0), count=HOUSES, cap=Money(100)))) == set()


def test_matching_stops_at_its_cap_whole_or_in_part() -> None:
    half = paying(Matching(matching=BASE, share=percent(50), cap=Money(100)))
    assert turns(BASE, half) == fen(200)
    assert turns(BASE, paying(Matching(matching=BASE, cap=Money(100)))) == fen(100)
    assert turns(BASE, paying(Matching(matching=BASE, share=Ratio(0), cap=Money(100)))) == fen(100)
    assert turns(BASE, paying(Matching(matching=BASE, share=percent(50)))) == set()
    assert turns(BEFORE, half) == set()


def test_tiers_jump_at_each_step_and_stop_where_their_steps_do() -> None:
    steps = (
        Step(amount=Fixed(fixed=Money(10)), at_least=Money(100)),
        Step(amount=Rate(rate=percent(10), of=BEFORE, cap=Money(50)), above=Money(300)),
    )
    amount = paying(Tiers(tiers=BASE, steps=steps))
    assert turns(BASE, amount) == fen(100, 300)
    assert turns(BEFORE, amount) == fen(500)


def test_brackets_bend_at_each_slice_and_stop_at_their_cap() -> None:
    """Up to 1 yuan a tenth, up to 3 yuan a fifth, above it half: 10, then 40 more, then what comes."""
    slices = (
        Slice(rate=percent(10), up_to=Money(100)),
        Slice(rate=percent(20), up_to=Money(300)),
        Slice(rate=percent(50)),
    )

    def stops(cap: int | None) -> set[Money]:
        limit = None if cap is None else Money(cap)
        return turns(BASE, paying(Brackets(brackets=BASE, slices=slices, cap=limit))) - fen(100, 300)

    assert stops(None) == set()
    assert stops(5) == fen(50), "in the first slice"
    assert stops(31) == fen(205), "21 more in the second"
    assert stops(81) == fen(362), "31 more at half: 62 above 3 yuan"
    assert stops(11) == fen(105) and stops(52) == fen(304)
    thirds = (Slice(rate=percent(30), up_to=Money(100)),)
    just_reached = turns(BASE, paying(Brackets(brackets=BASE, slices=thirds, cap=Money(10))))
    assert just_reached == fen(34, 100), "33.33 fen would not reach it"
    assert stops(10) == stops(50) == set(), "where a slice ends it bends anyway"
    assert turns(BEFORE, paying(Brackets(brackets=BASE, slices=slices, cap=Money(31)))) == set()


def test_brackets_of_which_the_first_pays_nothing() -> None:
    slices = (Slice(rate=Ratio(0), up_to=Money(100)), Slice(rate=percent(10), up_to=Money(400)))
    free = paying(Brackets(brackets=BASE, slices=slices, cap=Money(20)))
    assert turns(BASE, free) == fen(100, 300, 400)
    never = paying(Brackets(brackets=BASE, slices=slices, cap=Money(999)))
    assert turns(BASE, never) == fen(100, 400), "the cap is never reached"
    open_at_nothing = (Slice(rate=percent(10), up_to=Money(100)), Slice(rate=Ratio(0)))
    assert turns(BASE, paying(Brackets(brackets=BASE, slices=open_at_nothing, cap=Money(50)))) == fen(100)


def test_a_share_of_the_growth_starts_at_no_growth_and_stops_at_its_cap() -> None:
    """3 % of 33.34 yuan are over 1 yuan; the growth counts from 10 yuan, or up to 60 yuan."""
    amount = paying(RateOfIncrease(rate=percent(3), of_increase=BASE, over=BEFORE, cap=Money(100)))
    assert turns(BASE, amount, revenue_previous=Money(1000)) == fen(1000, 4334)
    assert turns(BEFORE, amount, retail_sales=Money(6000)) == fen(6000, 2666)
    assert turns(BASE, amount) == turns(BEFORE, amount) == set()
    uncapped = paying(RateOfIncrease(rate=percent(3), of_increase=BASE, over=BEFORE))
    assert turns(BASE, uncapped, revenue_previous=Money(1000)) == fen(1000)
    nothing = paying(RateOfIncrease(rate=Ratio(0), of_increase=BASE, over=BEFORE, cap=Money(100)))
    assert turns(BASE, nothing, revenue_previous=Money(1000)) == fen(1000)
    assert turns("loan_principal", amount, revenue_previous=Money(1000), retail_sales=Money(6000)) == set()


def interest(**parts: Any) -> Benefit:
    return paying(Interest(interest=BASE, reference_rate=GROWTH, share=percent(50), **parts))


def test_interest_stops_at_the_principal_that_counts_and_at_its_cap() -> None:
    """At 4 % half of the interest is 2 %: 1 yuan is reached by 50 yuan, and the cap by 1 yuan ÷ 10 yuan ÷ half."""
    assert turns(BASE, interest(principal_limit=Money(700))) == fen(700)
    known = {GROWTH: percent(4)}
    assert turns(BASE, interest(cap=Money(100)), **known) == fen(5000)
    assert turns(BASE, interest(), **known) == turns(BASE, interest(cap=Money(100))) == set()
    assert turns(BASE, interest(cap=Money(100)), **{GROWTH: Ratio(0)}) == set()
    none = paying(Interest(interest=BASE, reference_rate=GROWTH, share=Ratio(0), cap=Money(100)))
    assert turns(BASE, none, **known) == set()


def test_the_rate_of_interest_stops_at_the_cap_for_a_known_principal() -> None:
    def ratios(*points: Fraction) -> set[Ratio]:
        return {Ratio.of(point + beside) for point in points for beside in (-NEAR, Fraction(0), NEAR)}

    whole = Fraction(1)
    assert turns(GROWTH, interest(cap=Money(100)), retail_sales=Money(1000)) == ratios(whole / 5, whole)
    assert turns(GROWTH, interest(cap=Money(100))) == ratios(whole)
    assert turns(GROWTH, interest(cap=Money(100)), retail_sales=Money(0)) == ratios(whole)
    assert turns(GROWTH, interest(), retail_sales=Money(1000)) == ratios(whole)
    none = paying(Interest(interest=BASE, reference_rate=GROWTH, share=Ratio(0), cap=Money(100)))
    assert turns(GROWTH, none, retail_sales=Money(1000)) == ratios(whole)
    assert turns(HOUSES, interest(cap=Money(100)), retail_sales=Money(1000)) == set()


# --- answers that are no figures ----------------------------------------------------------------------------------


def test_yes_and_no_and_every_option() -> None:
    assert tried("above_scale", rule(Declared(fact="above_scale", is_=True))) == [True, False]
    kind = shipped().vocabulary.fact["headquarters_type"]
    assert tried(kind.id, rule(OneOf(fact=kind.id, one_of=kind.options[:1]))) == list(kind.options)


def test_a_window_is_tried_at_both_ends_and_the_days_beside_them() -> None:
    window = rule(DateWithin(day="established_on", from_=date(2020, 1, 1), to=date(2020, 12, 31)))
    assert tried("established_on", window) == [
        date(2019, 12, 30),  # before all of them
        date(2019, 12, 31),
        date(2020, 1, 1),
        date(2020, 1, 2),
        date(2020, 12, 30),
        date(2020, 12, 31),
        date(2021, 1, 1),
        date(2024, 2, 29),
        date(2024, 3, 1),  # the day asked; none is later
    ]
    assert len(tried("listed_on", window)) == 3
    assert len(tried("established_on", rule(DateWithin(day="established_on", to=date(2020, 12, 31))))) == 6


def test_so_many_years_are_tried_on_the_anniversary_and_the_days_beside_it() -> None:
    six = rule(YearsSince(years_since="established_on", at_most=6))
    assert {date(2018, 2, 28), date(2018, 3, 1), date(2018, 3, 2)} < set(tried("established_on", six))
    assert len(tried("listed_on", six)) == 3


def test_the_days_of_a_certification() -> None:
    """Unknown, the day asked, and the last day of the window where that lies before."""
    plain, early, late = (
        rule(Holds(certification=(HNTE,), awarded_to=last)) for last in (None, date(2023, 6, 30), date(2025, 1, 1))
    )

    def days(*rules: Benefit) -> list[Any]:
        nothing, *held = tried("certifications", *rules)
        assert nothing == () and all(one.id == HNTE for (one,) in held)
        return [one.on for (one,) in held]

    assert days(plain) == days(late) == [None, ON]
    assert days(early) == [None, date(2023, 6, 30)]
    assert days(plain, early) == [None, date(2023, 6, 30), ON]
    assert days(plain, rule(Figure(fact=BASE, at_least=Money(1)))) == [None, ON]


def test_all_certifications_that_the_rules_name() -> None:
    both = AnyOf(any=(Holds(certification=(HNTE, SPECIALISED)), Holds(certification=(HNTE,))))
    held = tried("certifications", rule(both))
    assert held == [
        (),
        (HeldCertification(HNTE), HeldCertification(SPECIALISED)),
        (HeldCertification(HNTE, ON), HeldCertification(SPECIALISED, ON)),
    ]


def test_no_sector_each_of_them_and_all() -> None:
    one, other = (sector.id for sector in shipped().vocabulary.sectors[:2])
    sectors = rule(AllOf(all=(InSector(sector=(one, other)), Figure(fact=BASE, at_least=Money(1)))))
    assert tried("sectors", sectors) == [(), (one,), (other,), (one, other)]


def test_each_place_and_one_that_is_none_of_them() -> None:
    """Binjiang lies in Hangzhou; what is neither, nor holds one of them, nor lies in one, fails both."""
    places = rule(AnyOf(any=(Place(place="330108"), Place(place="330100"), Figure(fact=BASE, at_least=Money(1)))))
    first, second, elsewhere = tried("district", places)
    assert (first, second) == ("330108", "330100")
    vocabulary = shipped().vocabulary
    around = {one.code for one in vocabulary.region_path(elsewhere)}
    assert around.isdisjoint({"330108", "330100"})
    assert not vocabulary.around("330108") & {elsewhere} and not vocabulary.around("330100") & {elsewhere}


def test_elsewhere_holds_none_of_the_places() -> None:
    """Neither Hangzhou, in which Binjiang lies, nor Ningbo itself."""
    places = rule(AnyOf(any=(Place(place="330108"), Place(place="330200"))))
    *_, elsewhere = tried("district", places)
    assert elsewhere not in ("100000", "330000", "330100", "330108", "330200")


def test_a_rule_for_the_whole_nation_leaves_no_place_elsewhere() -> None:
    assert tried("district", rule(Place(place="100000"))) == ["100000"]


# --- against every answer of a fine grid --------------------------------------------------------------------------

UP_TO_400 = [Money(number) for number in range(401)]
BAND = Figure(fact=BASE, above=Money(60), at_most=Money(250))
CASES: dict[str, tuple[Amount, Condition, str, dict[str, Any], Iterable[Value]]] = {
    "a rate with a cap": (Rate(rate=percent(30), of=BASE, cap=Money(50)), ALWAYS, BASE, {}, UP_TO_400),
    "a rate with a floor, in a band": (
        Rate(rate=percent(30), of=BASE, cap=Money(70), floor=Money(5)),
        BAND,
        BASE,
        {},
        UP_TO_400,
    ),
    "a rate that may be all of it": (
        Rate(rate=percent(30), of=BASE, cap=Money(500), ceiling=True),
        BAND,
        BASE,
        {},
        UP_TO_400,
    ),
    "so much for each": (
        PerItem(per_item=Money(7), count=HOUSES, cap=Money(40)),
        Figure(fact=HOUSES, at_least=3),
        HOUSES,
        {},
        range(60),
    ),
    "so much for each, up to a number": (
        PerItem(per_item=Money(7), count=HOUSES, cap=Money(100)),
        Figure(fact=HOUSES, below=6),
        HOUSES,
        {},
        range(60),
    ),
    "matching in part": (Matching(matching=BASE, share=percent(40), cap=Money(45)), ALWAYS, BASE, {}, UP_TO_400),
    "matching without a share": (Matching(matching=BASE, cap=Money(45)), BAND, BASE, {}, UP_TO_400),
    "tiers": (
        Tiers(
            tiers=BASE,
            steps=(
                Step(amount=Fixed(fixed=Money(90)), at_least=Money(100)),
                Step(amount=Fixed(fixed=Money(20)), above=Money(200)),
            ),
        ),
        ALWAYS,
        BASE,
        {},
        UP_TO_400,
    ),
    "tiers of a rate": (
        Tiers(
            tiers=BASE,
            steps=(Step(amount=Rate(rate=percent(30), of=BASE, cap=Money(60)), at_least=Money(100)),),
        ),
        Figure(fact=BASE, below=Money(180)),
        BASE,
        {},
        UP_TO_400,
    ),
    "brackets": (
        Brackets(
            brackets=BASE,
            slices=(Slice(rate=percent(10), up_to=Money(100)), Slice(rate=percent(50))),
            cap=Money(77),
        ),
        ALWAYS,
        BASE,
        {},
        UP_TO_400,
    ),
    "growth, the year asked": (
        RateOfIncrease(rate=percent(30), of_increase=BASE, over=BEFORE, cap=Money(50)),
        ALWAYS,
        BASE,
        {BEFORE: Money(100)},
        UP_TO_400,
    ),
    "growth, the year before": (
        RateOfIncrease(rate=percent(30), of_increase=BASE, over=BEFORE, cap=Money(50)),
        Increase(increase=BASE, over=BEFORE, at_least=percent(25)),
        BEFORE,
        {BASE: Money(300)},
        UP_TO_400,
    ),
    "interest, the principal": (
        Interest(interest=BASE, reference_rate=GROWTH, share=percent(50), principal_limit=Money(333), cap=Money(45)),
        ALWAYS,
        BASE,
        {GROWTH: percent(30)},
        UP_TO_400,
    ),
    "interest, the rate": (
        Interest(interest=BASE, reference_rate=GROWTH, share=percent(50), cap=Money(45)),
        Figure(fact=GROWTH, at_most=percent(20)),
        GROWTH,
        {BASE: Money(300)},
        [percent(number) for number in range(100)],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_at_stake_is_what_a_fine_grid_of_answers_finds(case: str) -> None:
    amount, when, name, known, grid = CASES[case]
    one = document(benefit("a", amount, when))
    (question,) = [question for question in seen(one, **known).questions if question.fact == name]
    highs = [seen(one, **{**known, name: answer}).totals.with_unknowns.high.fen for answer in grid]
    assert question.at_stake.fen == max(highs) - min(highs) > 0


# --- the limits of the answer itself ------------------------------------------------------------------------------


WITHIN: dict[str, tuple[Amount, str, dict[str, Any], int]] = {
    "a part is at most its whole": (
        Rate(rate=percent(10), of="rd_expense", cap=Money(100)),
        "rd_expense",
        {"revenue": Money(500)},
        50,
    ),
    "a whole is at least its part": (
        Rate(rate=percent(10), of="revenue", cap=Money(100)),
        "revenue",
        {"rd_expense": Money(300)},
        70,
    ),
    "no bank asks for more than 20 %": (
        Interest(interest=BASE, reference_rate="bank_benchmark_rate", share=percent(50), cap=Money(100)),
        "bank_benchmark_rate",
        {BASE: Money(600)},
        60,
    ),
    "there are at most a hundred": (
        PerItem(per_item=Money(2), count="above_scale_years", cap=Money(900)),
        "above_scale_years",
        {},
        200,
    ),
}


@pytest.mark.parametrize("case", WITHIN)
def test_at_stake_reaches_to_the_last_answer_that_can_be_true(case: str) -> None:
    amount, name, known, difference = WITHIN[case]
    (question,) = [one for one in seen(document(benefit("a", amount)), **known).questions if one.fact == name]
    assert question.at_stake == Money(difference)


def test_a_certification_that_counts_only_without_another() -> None:
    one_without_the_other = AllOf(
        all=(Holds(certification=(HNTE,)), NoneOf(none=(Holds(certification=(SPECIALISED,)),)))
    )
    assessment = seen(document(benefit("a", Fixed(fixed=Money(100)), one_without_the_other)))
    (question,) = [one for one in assessment.questions if one.fact == "certifications"]
    assert question.at_stake == Money(100)
