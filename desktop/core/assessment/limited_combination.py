"""The best combination where caps bind: exact, by a bound that prices the caps and labels that follow the diagram.

Of what lies in a cap counts no more than a share of the cap and the rest of each member's money, whatever the share
(its price). So at fixed prices the caps are gone, and the best set, one pass over the diagram, bounds the best
combination from above; each such set is a combination as well. Prices are set to bring the bound down. Where it still
lies above the best found, every way through the diagram is followed that the bound does not rule out.
Source: Lagrangian bounds on decision diagrams, as in D. Bergman, A. A. Cire and W.-J. van Hoeve, Lagrangian bounds
from decision diagrams (2015); labels of which one outdoes another, as in M. Desrochers and F. Soumis, A generalized
permanent labelling algorithm for the shortest path problem with time windows (1988).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from math import lcm
from sys import maxsize
from typing import NamedTuple

from desktop.core.assessment.candidate import Candidate, Limits
from desktop.core.assessment.decision_diagram import DecisionDiagram, bits, too_many
from desktop.core.assessment.nested_caps import NestedCaps, Sums

MOST_COMPARISONS = 2_000_000
"""Past so many comparisons, some seconds, linked and limited benefits are refused: no real catalogue comes near."""

_FEW = 4
"""How many labels go on from each node when a good combination is looked for, before all that could be better."""

_SWEEPS = 2
"""How often the price of each cap is set anew, the prices of the others staying as they are."""

_TANGENTS = 8
"""How often one price is narrowed down; the least bound is usually met after three."""


def best_within(candidates: Sequence[Candidate], limits: Limits, fixed: Collection[str]) -> frozenset[str]:
    """The ids of the best combination of candidates that holds every one of ``fixed``; each need must be among them.

    Raises:
        InputError: it would take more than MOST_COMPARISONS, or too large a diagram.
    """
    return _Search(candidates, limits, fixed).best()


_Prices = tuple[Fraction, ...]
"""The price of each cap, from 0 to 1."""


class _Priced(NamedTuple):
    """The diagram at some prices: whole numbers are ``denominator`` times what they mean.

    No combination is worth more than ``constant`` and the weights of its candidates; ``heaviest_from`` is the heaviest
    rest of a way from each node; ``chosen`` is the heaviest set, with which the ``bound`` is met.
    """

    denominator: int
    constant: int
    weights: tuple[int, ...]
    heaviest_from: list[int]
    chosen: int
    bound: Fraction


class _Label(NamedTuple):
    """A way to a node: the set taken, what it brings, in parts and in all, and with the constant its weight at each
    price."""

    chosen: int
    sums: Sums
    total: int
    weights: tuple[int, ...]


class _Search:
    def __init__(self, candidates: Sequence[Candidate], limits: Limits, fixed: Collection[str]) -> None:
        self._diagram = DecisionDiagram(candidates, fixed)
        self._nested = NestedCaps(self._diagram.candidates, limits)
        self._priced: dict[_Prices, _Priced] = {}
        self._compared = 0
        self._worth, self._chosen = -1, 0
        """The best combination found so far."""

    def best(self) -> frozenset[str]:
        self._lower_the_bound()
        if not self._is_proven():
            priced = sorted(self._priced.values(), key=lambda one: one.bound)
            self._follow_labels(priced, _FEW)
            self._follow_labels(priced, maxsize)
        return self._diagram.ids_of(self._chosen)

    def _at(self, prices: _Prices) -> _Priced:
        """The diagram at those prices; its heaviest set may be the best combination so far."""
        if prices not in self._priced:
            self._priced[prices] = self._newly_priced(prices)
        return self._priced[prices]

    def _newly_priced(self, prices: _Prices) -> _Priced:
        denominator = lcm(*(price.denominator for price in prices))
        weights = [denominator * number for number in self._nested.full]
        constant = 0
        for cap, price in zip(self._nested.caps, prices, strict=True):
            share = int(price * denominator)
            constant += share * cap.most
            weights = [weight - share * part for weight, part in zip(weights, cap.parts, strict=True)]
        heaviest_from = self._diagram.heaviest_from(weights)
        chosen = self._diagram.heaviest(weights, heaviest_from)
        self._keep_if_better(chosen, self._nested.sums(bits(chosen)))
        bound = Fraction(constant + sum(weights[place] for place in bits(chosen)), denominator)
        return _Priced(denominator, constant, tuple(weights), heaviest_from, chosen, bound)

    def _keep_if_better(self, chosen: int, sums: Sums) -> None:
        worth = self._nested.worth(sums)
        if worth > self._worth:
            self._worth, self._chosen = worth, chosen

    def _is_proven(self) -> bool:
        """Whether nothing better than the best found is left: what a combination is worth is a whole number."""
        return min(one.bound for one in self._priced.values()) < self._worth + 1

    def _lower_the_bound(self) -> None:
        """Tries prices: from none at all, then from one for all the widest caps.

        From one beginning alone it may come to prices of which none by itself can be bettered, only several together.
        """
        none = (Fraction(0),) * len(self._nested.caps)
        self._at(none)
        self._lower_one_by_one(none)
        if not self._is_proven():
            self._lower_one_by_one(self._lowered(none, self._nested.widest))

    def _lower_one_by_one(self, prices: _Prices) -> None:
        for number in _SWEEPS * tuple(range(len(prices))):
            if self._is_proven():
                return
            prices = self._lowered(prices, (number,))

    def _lowered(self, prices: _Prices, numbers: Collection[int]) -> _Prices:
        """The prices at which the bound is lowest if caps that are apart get one price, the others keeping theirs.

        The bound is convex in a price and straight between a few: where the tangents at two prices meet is the next.
        """

        def moved_to(price: Fraction) -> _Prices:
            return tuple(price if number in numbers else own for number, own in enumerate(prices))

        def slope_at(price: Fraction) -> int:
            return sum(self._unused(self._at(moved_to(price)), number) for number in numbers)

        left, right = Fraction(0), min(self._nested.highest_price(number, prices) for number in numbers)
        for _ in range(_TANGENTS):
            falling, rising = slope_at(left), slope_at(right)
            if falling >= 0 or rising <= 0:
                break
            at_left, at_right = (self._at(moved_to(price)).bound for price in (left, right))
            price = (at_right - at_left + falling * left - rising * right) / (falling - rising)
            if slope_at(price) < 0:
                left = price
            else:
                right = price
        return min(moved_to(left), moved_to(right), key=lambda one: self._at(one).bound)

    def _unused(self, priced: _Priced, number: int) -> int:
        """What the heaviest set leaves of a cap, negative where it binds: the slope of the bound in its price."""
        cap = self._nested.caps[number]
        return cap.most - sum(cap.parts[place] for place in bits(priced.chosen))

    def _follow_labels(self, priced: Sequence[_Priced], width: int) -> None:
        """Every way from the beginning that could end better than the best found and that no other way outdoes.

        From each node at most ``width`` go on, the most promising ones.
        """
        nodes = self._diagram.nodes
        waiting: list[list[_Label]] = [[] for _ in range(len(nodes) + 1)]
        waiting[-1].append(self._first_label(priced))
        still = list(zip(*(self._diagram.heaviest_from(cap.parts) for cap in self._nested.caps), strict=True))
        for node, (place, left, taken) in zip(range(len(nodes), 0, -1), reversed(nodes), strict=True):
            if self._compared > MOST_COMPARISONS:
                raise too_many(self._diagram.candidates)
            for label in sorted(waiting[node], key=lambda one: one.weights, reverse=True)[:width]:
                self._go_on(label, left, waiting[left], priced, still[left])
                self._go_on(self._taking(place, label, priced), taken, waiting[taken], priced, still[taken])
            waiting[node] = []

    def _first_label(self, priced: Iterable[_Priced]) -> _Label:
        fixed = bits(self._diagram.fixed)
        sums = self._nested.sums(fixed)
        weights = tuple(one.constant + sum(one.weights[place] for place in fixed) for one in priced)
        return _Label(self._diagram.fixed, sums, sum(sums), weights)

    def _taking(self, place: int, label: _Label, priced: Iterable[_Priced]) -> _Label:
        sums = self._nested.with_one_more(label.sums, place)
        weights = tuple(weight + one.weights[place] for weight, one in zip(label.weights, priced, strict=True))
        return _Label(label.chosen | 1 << place, sums, sum(sums), weights)

    def _go_on(
        self, label: _Label, node: int, there: list[_Label], priced: Iterable[_Priced], still: Sequence[int]
    ) -> None:
        """Brings a label to a node, unless it cannot end better than the best found or one that is there outdoes it."""
        if not node:
            self._keep_if_better(label.chosen, label.sums)
            return
        better = self._worth + 1
        for weight, one in zip(label.weights, priced, strict=True):
            if weight + one.heaviest_from[node] < better * one.denominator:
                return
        self._compared += len(there) + 1
        ahead = self._nested.surely_ahead
        if any(one.total >= label.total and ahead(one.sums, label.sums, still) >= 0 for one in there):
            return
        there[:] = [one for one in there if one.total > label.total or ahead(label.sums, one.sums, still) < 0]
        there.append(label)
