"""What an amount comes to for one company: a range, how it was worked out, and what is still missing for it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import msgspec

from desktop.core.quantities import Money, Ratio
from desktop.core.rules.phrase import Phrase

Form = Literal["cash", "loan", "guarantee", "voucher", "tax", "in_kind"]
MONEY_FORMS: tuple[Form, ...] = ("cash", "voucher")
"""The forms that enter the totals; loans and guarantees are financing, told apart."""
FINANCING_FORMS: tuple[Form, ...] = ("loan", "guarantee")


class Payment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How an amount is paid: ``per`` is ``once``, ``year``, ``item`` or ``years:N``; ``form`` what is given."""

    per: str = "once"
    form: Form = "cash"


class Span(msgspec.Struct, frozen=True, gc=False):
    """A range of money; ``high`` is None where no figure can be given, ``low`` never is an invented one.

    ``formula`` shows how it was worked out, told in any language; ``missing`` are the facts it still needs.
    """

    low: Money
    high: Money | None
    formula: Phrase
    missing: tuple[str, ...] = ()


def nothing(currency: str = "CNY") -> Money:
    """Zero."""
    return Money(0, currency)


def part_of(amount: Money, share: Fraction | Ratio) -> Money:
    """``share`` × ``amount``, rounded down to a whole fen: a payout is never stated higher than it can be."""
    return Money(amount.fen * share.numerator // share.denominator, amount.currency)
