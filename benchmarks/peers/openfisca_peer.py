"""The rules as a tax and benefit system of OpenFisca-Core, by its published interface; measured only, never shipped.

Its ``float`` variables hold float32 and its ``int`` variables int32, so money stands in yuan: in fen, 2 147 万 yuan
would be the most an ``int`` can hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy
from openfisca_core.entities import Entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.peers.plain import yuan_bound
from benchmarks.peers.rules import COUNTS, DISTRICTS, MONEY, SHARES, TOTAL_CAP, YES_NO, Amount, Company, Rule, Test

PERIOD = "2024"
_SINCE = "2020-01-01"
_FEN = 100
District = Enum("District", {name: name for name in DISTRICTS})
Formula = Callable[..., Any]


class OpenFisca:
    """OpenFisca-Core over some rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.system = _system(rules)

    def columns(self, companies: Sequence[Company]) -> dict[str, Any]:
        """Many companies as the arrays it is fastest with."""
        found = {fact: numpy.array([one[fact] for one in companies]) / _FEN for fact in MONEY}
        found.update((fact, numpy.array([one[fact] for one in companies])) for fact in (*COUNTS, *YES_NO))
        found["district"] = District.encode(numpy.array([one["district"] for one in companies]))
        return found

    def judge_columns(self, columns: dict[str, Any], number: int, *, trace: bool = False) -> Simulation:
        """Verdict, amount and total of every rule for all companies at once."""
        simulation = SimulationBuilder().build_default_simulation(self.system, number)
        simulation.trace = trace
        for fact, values in columns.items():
            simulation.set_input(fact, PERIOD, values)
        simulation.calculate("total", PERIOD)
        return simulation

    def read(self, company: Company) -> dict[str, Any]:
        """One company as the dictionary it reads from JSON."""
        facts = {fact: {PERIOD: value / _FEN if fact in MONEY else value} for fact, value in company.items()}
        return {"companies": {"one": facts}}

    def judge(self, situation: dict[str, Any], *, trace: bool = False) -> Simulation:
        """One company; with ``trace`` the values every formula used are kept, the nearest it has to reasons."""
        simulation = SimulationBuilder().build_from_dict(self.system, situation)
        simulation.trace = trace
        simulation.calculate("total", PERIOD)
        return simulation

    def verdicts(self, companies: Sequence[Company]) -> dict[str, list[bool]]:
        """Per rule the verdict on each company."""
        simulation = self.judge_columns(self.columns(companies), len(companies))
        return {rule.id: simulation.calculate(_eligible(rule), PERIOD).tolist() for rule in self.rules}

    def amounts(self, companies: Sequence[Company]) -> dict[str, list[float]]:
        """Per rule the amount in yuan for each company."""
        simulation = self.judge_columns(self.columns(companies), len(companies))
        return {rule.id: simulation.calculate(_amount_name(rule), PERIOD).tolist() for rule in self.rules}


def _system(rules: Sequence[Rule]) -> TaxBenefitSystem:
    company = Entity("company", "companies", "A company", "")
    system = TaxBenefitSystem([company])
    parameters: dict[str, Any] = {_key(rule): _parameters(rule) for rule in rules}
    parameters["total_cap"] = _value(TOTAL_CAP / _FEN)
    system.parameters = ParameterNode("", data=parameters)

    def add(name: str, kind: Any, formula: Formula | None = None, **more: Any) -> None:
        body = {"value_type": kind, "entity": company, "definition_period": DateUnit.YEAR, "label": name, **more}
        if formula is not None:
            body["formula"] = formula
        variable = type(name, (Variable,), body)
        variable.__module__ = __name__  # it looks its own source up
        system.add_variable(variable)

    add("district", Enum, possible_values=District, default_value=District["binjiang"])
    for fact in (*MONEY, *COUNTS):
        add(fact, float)
    for fact in YES_NO:
        add(fact, bool)
    for share, (part, whole) in SHARES.items():
        add(share, float, _quotient(part, whole))
    for rule in rules:
        add(_eligible(rule), bool, _eligibility(rule))
        add(_amount_name(rule), float, _payment(rule))
    add("total", float, _total(rules))
    return system


def _parameters(rule: Rule) -> dict[str, Any]:
    tests = (*rule.every, *rule.some)
    found: dict[str, Any] = {
        f"bound{place}": _value(yuan_bound(test))
        for place, test in enumerate(tests)
        if test.operator in (">=", ">", "<=", "<")
    }
    amount = rule.amount
    if amount.kind == "fixed":
        found["amount"] = _value(amount.fixed / _FEN)
    elif amount.kind == "rate":
        found["rate"], found["cap"] = _value(amount.share[0] / amount.share[1]), _value(amount.cap / _FEN)
    else:
        found["scale"] = {"metadata": {"type": "single_amount"}, "brackets": _brackets(amount)}
    return found


def _brackets(amount: Amount) -> list[dict[str, Any]]:
    scale = _FEN if amount.base in MONEY else 1
    steps = [(bound / scale, paid / _FEN) for bound, paid in amount.steps]
    if steps[0][0] > 0:
        steps.insert(0, (0, 0))
    return [{"threshold": {_SINCE: {"value": bound}}, "amount": {_SINCE: {"value": paid}}} for bound, paid in steps]


def _value(value: float) -> dict[str, Any]:
    return {"values": {_SINCE: {"value": value}}}


def _quotient(part: str, whole: str) -> Formula:
    def formula(company: Any, period: Any, parameters: Any) -> Any:
        return company(part, period) / company(whole, period)

    return formula


def _eligibility(rule: Rule) -> Formula:
    def formula(company: Any, period: Any, parameters: Any) -> Any:
        bounds = getattr(parameters(period), _key(rule))
        every = [_holds(company, period, bounds, test, place) for place, test in enumerate(rule.every)]
        some = [_holds(company, period, bounds, test, len(every) + place) for place, test in enumerate(rule.some)]
        met = every[0]
        for one in every[1:]:
            met = met & one
        if some:
            met = met & numpy.logical_or.reduce(some)
        return met

    return formula


def _holds(company: Any, period: Any, bounds: Any, test: Test, place: int) -> Any:
    value = company(test.fact, period)
    if test.operator == "is":
        return value
    if test.operator == "==":
        return value == District[test.bound]
    if test.operator == "in":
        return numpy.logical_or.reduce([value == District[name] for name in test.bound])
    bound = getattr(bounds, f"bound{place}")
    if test.operator == ">=":
        return value >= bound
    if test.operator == ">":
        return value > bound
    return value <= bound if test.operator == "<=" else value < bound


def _payment(rule: Rule) -> Formula:
    amount = rule.amount

    def formula(company: Any, period: Any, parameters: Any) -> Any:
        own = getattr(parameters(period), _key(rule))
        met = company(_eligible(rule), period)
        if amount.kind == "fixed":
            return met * own.amount
        if amount.kind == "rate":
            return met * numpy.minimum(company(amount.base, period) * own.rate, own.cap)
        return met * own.scale.calc(company(amount.base, period))

    return formula


def _total(rules: Sequence[Rule]) -> Formula:
    def formula(company: Any, period: Any, parameters: Any) -> Any:
        best: dict[str, Any] = {}
        rest: Any = 0.0
        for rule in rules:
            paid = company(_amount_name(rule), period)
            if rule.group:
                best[rule.group] = numpy.maximum(best[rule.group], paid) if rule.group in best else paid
            else:
                rest = rest + paid
        return numpy.minimum(sum(best.values()) + rest, parameters(period).total_cap)

    return formula


def _key(rule: Rule) -> str:
    """The rule's id as a name OpenFisca takes."""
    return "rule_" + "".join(character if character.isalnum() else f"_{ord(character)}_" for character in rule.id)


def _eligible(rule: Rule) -> str:
    return f"{_key(rule)}_eligible"


def _amount_name(rule: Rule) -> str:
    return f"{_key(rule)}_amount"
