"""What can be asked about a company: one `Fact` says its unit, wording, sane range and who can change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal

import msgspec

from desktop.core.quantities import (
    Money,
    QuantityError,
    Ratio,
    Value,
    parse_count,
    parse_date,
    parse_money,
    parse_ratio,
    plain_number,
)

FactType = Literal["money", "ratio", "count", "date", "yes_no", "choice"]
Page = Literal["district", "revenue", "research", "staff", "certifications", "followup"]
PAGES: tuple[Page, ...] = ("district", "revenue", "research", "staff", "certifications")
"""The five pages that are always asked, in their order; everything else is a follow-up."""

UNITS: Mapping[str, str] = {"money": "元", "ratio": "%", "count": "", "date": "", "yes_no": "", "choice": ""}


class Fact(msgspec.Struct, frozen=True):
    """One thing a company can be asked.

    ``changeable`` says which way a company can move it by its own doing, ``reach`` to how many times its value at
    most; ``quotient`` names the two facts a ratio follows from; ``at_most`` another
    fact that this one may not exceed. ``minimum`` and ``maximum`` are the sane range.
    """

    id: str
    type: FactType
    label: str
    question: str
    page: Page
    help: str = ""
    unit: str = ""
    changeable: Literal["up", "no", "down", "both"] = "no"
    reach: int | None = None
    options: tuple[str, ...] = ()
    quotient: tuple[str, str] | None = None
    at_most: str | None = None
    minimum: str | None = None
    maximum: str | None = None

    def parse(self, raw: object) -> Value:
        """The value that ``raw`` (text, number or bool) says for this fact. Raises `QuantityError`."""
        value = _PARSERS[self.type](self, raw)
        self._require_sane(value, raw)
        return value

    def show(self, value: Value) -> str:
        """``value`` as people read it, with its unit."""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, int):
            return f"{plain_number(value)}{' ' + self.unit if self.unit else ''}"
        return str(value)

    def plain(self, value: Value) -> str | int | bool:
        """``value`` as a company file holds it: exact, and read back by `parse`."""
        if isinstance(value, Money):
            return f"{value.in_yuan:f}" + ("美元" if value.currency == "USD" else "元")
        if isinstance(value, Ratio):
            return f"{value.numerator}/{value.denominator}"
        if isinstance(value, date):
            return value.isoformat()
        return value

    def is_sane(self, value: Value) -> bool:
        """Whether ``value`` lies in the fact's sane range."""
        try:
            self._require_sane(value, value)
        except QuantityError:
            return False
        return True

    def _require_sane(self, value: Value, raw: object) -> None:
        if isinstance(value, (str, bool)):
            return
        if isinstance(value, Money) and value.currency != "CNY":
            return  # the bounds are in yuan
        lowest, highest = self._limit(self.minimum), self._limit(self.maximum)
        if lowest is not None and value < lowest:  # type: ignore[operator]
            raise QuantityError(f"“{raw}”超出合理范围；{self.label}应不少于 {self.show(lowest)}")
        if highest is not None and highest < value:  # type: ignore[operator]
            raise QuantityError(f"“{raw}”超出合理范围；{self.label}应不超过 {self.show(highest)}")

    def _limit(self, bound: str | None) -> Value | None:
        return None if bound is None else _PARSERS[self.type](self, bound)


def _parse_money(fact: Fact, raw: object) -> Money:
    return parse_money(_number_or_text(raw))


def _parse_ratio(fact: Fact, raw: object) -> Ratio:
    if isinstance(raw, str) and (parts := raw.split("/"))[1:] and all(part.strip().isdecimal() for part in parts):
        if len(parts) == 2 and int(parts[1]) > 0:
            return Ratio.of(f"{int(parts[0])}/{int(parts[1])}")
        raise QuantityError(f"“{raw}”不是比例；请写成例如 8% 或 0.08")
    return parse_ratio(_number_or_text(raw))


def _parse_count(fact: Fact, raw: object) -> int:
    return parse_count(_number_or_text(raw))


def _parse_date(fact: Fact, raw: object) -> date:
    if not isinstance(raw, str):
        raise QuantityError(f"“{raw}”不是日期；请写成 年-月-日，例如 2023-10-12")
    return parse_date(raw)


_YES = {"是", "有", "yes", "true"}
_NO = {"否", "没有", "无", "no", "false"}


def _parse_yes_no(fact: Fact, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.strip().casefold() in _YES | _NO:
        return raw.strip().casefold() in _YES
    raise QuantityError(f"“{raw}”不是“是”或“否”；请写 true 或 false")


def _parse_choice(fact: Fact, raw: object) -> str:
    if isinstance(raw, str) and raw.strip() in fact.options:
        return raw.strip()
    raise QuantityError(f"“{raw}”不是可选项；可选的有：{'、'.join(fact.options)}")


def _number_or_text(raw: object) -> str | int:
    """Refuses what is neither; a JSON number arrives as text or as a whole number, never as a float."""
    if isinstance(raw, bool) or not isinstance(raw, (str, int)):
        raise QuantityError(f"“{raw}”不是数；请写数字或文字，例如 1200万")
    return raw


_PARSERS: Mapping[str, Callable[[Fact, object], Value]] = {
    "money": _parse_money,
    "ratio": _parse_ratio,
    "count": _parse_count,
    "date": _parse_date,
    "yes_no": _parse_yes_no,
    "choice": _parse_choice,
}
