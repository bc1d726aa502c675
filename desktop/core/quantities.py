"""Money, ratios and dates with their units: exact, read from text as people write it, written as people read it.

No float ever holds an amount: money is a whole number of fen (cents), a ratio a reduced fraction of whole numbers.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

import msgspec

_FEN_PER_YUAN = 100
_CURRENCY_NAMES = {"CNY": "元", "USD": "美元"}
_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_NUMBER = r"([+-]?[0-9][0-9,]*(?:\.[0-9]+)?|[+-]?\.[0-9]+)"
_MONEY = _NUMBER + "([十百千]?[万亿]|[十百千])?(元人民币|人民币|美元|元|圆)?"
_RATIO = _NUMBER + "(%|‰)?"
_LARGEST_FEN = 10**18  # ten quadrillion yuan: more than any company has, and safely inside SQLite's integers
_LONGEST_TEXT = 60


class QuantityError(ValueError):
    """A text is no quantity; the message says what is wrong with it and what would be right."""


class Money(msgspec.Struct, frozen=True, gc=False, tag="money", omit_defaults=True):
    """An amount of money: ``fen`` hundredths of a yuan (or of a dollar), exactly."""

    fen: int
    currency: str = "CNY"

    @classmethod
    def yuan(cls, amount: int | Decimal | str, currency: str = "CNY") -> Money:
        """``amount`` yuan. Raises `QuantityError` when it has parts smaller than a fen."""
        fen = Decimal(amount) * _FEN_PER_YUAN
        if fen != fen.to_integral_value():
            raise QuantityError(f"“{amount}”比一分钱还细；金额最小到分，例如 1200.50")
        if abs(fen) > _LARGEST_FEN:
            raise QuantityError(f"“{amount}”太大，无法作为金额；请检查单位，例如 1200万")
        return cls(int(fen), currency)

    @property
    def in_yuan(self) -> Decimal:
        """The amount in yuan (or dollars), exactly."""
        return Decimal(self.fen) / _FEN_PER_YUAN

    def __add__(self, other: Money) -> Money:
        self._require_same_currency(other)
        return Money(self.fen + other.fen, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._require_same_currency(other)
        return Money(self.fen - other.fen, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._require_same_currency(other)
        return self.fen < other.fen

    def __le__(self, other: Money) -> bool:
        self._require_same_currency(other)
        return self.fen <= other.fen

    def __str__(self) -> str:
        """As people read it: ``20万元``, ``1.2亿元``, ``3,333.33元``; never rounded."""
        return f"{self._magnitude()}{_CURRENCY_NAMES[self.currency]}"

    def full(self) -> str:
        """Written out with separators: ``1,200,000元``."""
        return f"{plain_number(self.in_yuan)}{_CURRENCY_NAMES[self.currency]}"

    def _magnitude(self) -> str:
        for scale, word in ((100_000_000, "亿"), (10_000, "万")):
            if abs(self.fen) >= scale * _FEN_PER_YUAN:
                scaled = self.in_yuan / scale
                if -scaled.as_tuple().exponent <= 6:  # type: ignore[operator]
                    return plain_number(scaled) + word
        return plain_number(self.in_yuan)

    def _require_same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise QuantityError(f"{self} 与 {other} 币种不同，不能直接相比；请按汇率折算成同一币种")


class Ratio(msgspec.Struct, frozen=True, gc=False, tag="ratio", omit_defaults=True):
    """A dimensionless ratio, exactly: ``Ratio(1, 20)`` is 5 %."""

    numerator: int
    denominator: int = 1

    @classmethod
    def of(cls, value: Fraction | Decimal | int | str) -> Ratio:
        """The ratio equal to ``value``, reduced."""
        fraction = Fraction(value)
        return cls(fraction.numerator, fraction.denominator)

    @property
    def fraction(self) -> Fraction:
        """The same value as a `Fraction`."""
        return Fraction(self.numerator, self.denominator)

    def __lt__(self, other: Ratio) -> bool:
        return self.numerator * other.denominator < other.numerator * self.denominator

    def __le__(self, other: Ratio) -> bool:
        return self.numerator * other.denominator <= other.numerator * self.denominator

    def __str__(self) -> str:
        """In percent, with ``≈`` in front when two decimals do not hold it exactly: ``5%``, ``≈8.33%``."""
        percent = self.fraction * 100
        rounded = round(percent * 10_000)
        if rounded == percent * 10_000:
            return plain_number(Decimal(rounded) / 10_000) + "%"
        return f"≈{plain_number(Decimal(round(percent * 100)) / 100)}%"


Value = Money | Ratio | int | bool | date | str
"""What one fact can be: money, a ratio, a count, yes or no, a date, or one of its options."""


def plain_number(number: Decimal | int) -> str:
    """``number`` with thousands separators and no trailing zeros: ``1,234.5``."""
    text = f"{Decimal(number):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def parse_money(text: str | int | Decimal) -> Money:
    """The money that ``text`` says: ``1200万``, ``0.3亿元``, ``1,200,000``, ``500万美元``; a bare number is yuan.

    Raises `QuantityError` for anything else, for negative amounts and for parts smaller than a fen.
    """
    if isinstance(text, (int, Decimal)) and not isinstance(text, bool):
        amount, currency = Decimal(text), "CNY"
    else:
        number, unit, name = _split(_MONEY, text, "金额", "1200万、0.3亿元、500万美元")
        amount, currency = number * math.prod(_SCALES[word] for word in unit), "USD" if name == "美元" else "CNY"
    if amount < 0:
        raise QuantityError(f"“{text}”是负数；金额不能小于零，例如 1200万")
    return Money.yuan(amount, currency)


def parse_ratio(text: str | int | Decimal) -> Ratio:
    """The ratio that ``text`` says: ``8%``, ``3‰`` or ``0.08``. Raises `QuantityError` for anything else.

    A bare number above 1 is refused, for it may be meant in percent.
    """
    if isinstance(text, (int, Decimal)) and not isinstance(text, bool):
        number, unit = Decimal(text), ""
    else:
        number, unit, _ = _split(_RATIO, text, "比例", "8% 或 0.08")
    if number < 0:
        raise QuantityError(f"“{text}”是负数；比例不能小于零，例如 8%")
    if unit == "" and number > 1:
        raise QuantityError(f"“{text}”不清楚是否为百分数；请写成 {plain_number(number)}% 或小数，例如 0.08")
    if number.adjusted() > 9:
        raise QuantityError(f"“{text}”太大，不像比例；例如 8%")
    return Ratio.of(Fraction(number) / {"": 1, "%": 100, "‰": 1000}[unit])


def parse_count(text: str | int | Decimal) -> int:
    """The whole number, zero or more, that ``text`` says: ``46``, ``1,200``, ``46人``. Raises `QuantityError`."""
    plain = _normal(text).rstrip("人名个件项家次年") if isinstance(text, str) else str(text)
    if isinstance(text, bool) or not re.fullmatch(r"[0-9][0-9,]*(\.0+)?", plain) or len(plain) > 15:
        raise QuantityError(f"“{_shown(text)}”不是整数；请写零或正整数，例如 46")
    return int(plain.split(".")[0].replace(",", ""))


def parse_date(text: str) -> date:
    """The date that ``text`` says: ``2023-10-12``, ``2023/10/12``, ``2023年10月12日``. Raises `QuantityError`."""
    match = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", _normal(text), re.ASCII)
    if match is None:
        raise QuantityError(f"“{_shown(text)}”不是日期；请写成 年-月-日，例如 2023-10-12")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise QuantityError(f"“{_shown(text)}”这一天不存在；请写成 年-月-日，例如 2023-10-12") from None


def years_after(start: date, years: int) -> date:
    """The day ``years`` years after ``start``; 29 February falls on 28 February where the year has none.

    Source: 《民法典》第二百零二条 (a term in years ends on the corresponding day, else on the last of the month).
    """
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return start.replace(year=start.year + years, day=28)


def _split(pattern: str, text: object, what: str, right: str) -> tuple[Decimal, str, str]:
    """Number, unit and currency; compiled when first asked for, and kept by `re`, for a start does not wait for it."""
    if not isinstance(text, str):
        raise QuantityError(f"“{_shown(text)}”不是{what}；请写成文字或数字，例如 {right}")
    match = re.fullmatch(pattern, _normal(text))
    if match is None:
        raise QuantityError(f"“{_shown(text)}”不是{what}；请写成例如 {right}")
    number, unit, *rest = (group or "" for group in match.groups())
    digits = number.lstrip("+-").partition(".")[0]
    if "," in digits and not re.fullmatch(r"\d{1,3}(,\d{3})+", digits):
        raise QuantityError(f"“{_shown(text)}”的千分位逗号位置不对；请写成例如 1,200万")
    try:
        return Decimal(number.replace(",", "")), unit, rest[0] if rest else ""
    except InvalidOperation:
        raise QuantityError(f"“{_shown(text)}”不是{what}；请写成例如 {right}") from None


def _normal(text: str) -> str:
    """Full-width forms folded, spaces gone. An over-long text is nothing: what is cut off might be its unit."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)) if len(text) <= _LONGEST_TEXT * 4 else ""


def _shown(text: object) -> str:
    shown = str(text)
    return shown if len(shown) <= _LONGEST_TEXT else shown[:_LONGEST_TEXT] + "…"
