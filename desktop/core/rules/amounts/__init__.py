"""Amounts: a closed set. A new kind is added here once, with its test and its line in docs/catalogue-format.md."""

from __future__ import annotations

from desktop.core.rules.amounts.computed import (
    Brackets,
    Interest,
    Matching,
    PerItem,
    Rate,
    RateOfIncrease,
    Slice,
    Step,
    Tiers,
)
from desktop.core.rules.amounts.plain import Fixed, InKind, Unstated, UpTo
from desktop.core.rules.amounts.span import FINANCING_FORMS, MONEY_FORMS, Form, Payment, Span, nothing, part_of

Amount = Fixed | UpTo | Rate | RateOfIncrease | Tiers | Brackets | PerItem | Interest | Matching | InKind | Unstated
"""Every kind of amount there is."""

__all__ = [
    "FINANCING_FORMS",
    "MONEY_FORMS",
    "Amount",
    "Brackets",
    "Fixed",
    "Form",
    "InKind",
    "Interest",
    "Matching",
    "Payment",
    "PerItem",
    "Rate",
    "RateOfIncrease",
    "Slice",
    "Span",
    "Step",
    "Tiers",
    "Unstated",
    "UpTo",
    "nothing",
    "part_of",
]
