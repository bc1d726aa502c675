"""Finds the figures in a policy text: sums of money, percentages, multiples, plain numbers; also scanned ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

import msgspec

Kind = Literal["CNY", "USD", "ratio", "times", "number"]

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = "[零〇一二两三四五六七八九十百千]+"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_SCALE = "百万|千万|百|千|万|亿"
_MONEY = re.compile(
    rf"({_NUMBER}|{_NUMERAL})({_SCALE})?(元人民币|人民币|美元|美金|元)|({_NUMBER})(百万|千万|万|亿)(?![元美人])"
)
_NUMERAL_MONEY = re.compile(rf"({_NUMERAL})(万|亿)(元|美元)")
_RATIO = re.compile(rf"({_NUMBER})‰|({_NUMBER})%|百分之({_NUMERAL}|{_NUMBER})|千分之({_NUMERAL}|{_NUMBER})")
_TIMES = re.compile(rf"({_NUMBER}|{_NUMERAL})倍")
_PLAIN = re.compile(rf"{_NUMBER}|{_NUMERAL}")


class Found(msgspec.Struct, frozen=True):
    """A figure of a text: what it is, its value (yuan, dollars, a ratio, a number), its line, and as it is written."""

    kind: Kind
    value: Fraction
    line: int
    written: str


def figures_in(lines: list[tuple[int, str]]) -> list[Found]:
    """The sums, percentages and multiples in numbered lines; one cut by a break stands at its first line."""
    text, line_of = _joined(lines)
    found: list[Found] = []
    taken: set[int] = set()
    for kind, value, start, end in (*_ratios(text), *_times(text), *_money(text)):
        if not taken & set(range(start, end)):
            taken |= set(range(start, end))
            found.append(Found(kind, value, line_of[start], text[start:end]))
    return sorted(found, key=lambda figure: figure.line)


class Placed(msgspec.Struct, frozen=True):
    """A figure and where it stands in the text without spaces: ``start`` its first character, ``end`` past its last."""

    kind: Kind
    value: Fraction
    start: int
    end: int


def placed_in(lines: list[tuple[int, str]]) -> tuple[str, list[Placed]]:
    """The lines as one text without spaces, and every figure in it, plain numbers too, with its place."""
    text, _ = _joined(lines)
    found = [Placed(*one) for one in (*_ratios(text), *_times(text), *_money(text))]
    taken = {place for one in found for place in range(one.start, one.end)}
    plain = (Placed("number", _value(one[0]), one.start(), one.end()) for one in _PLAIN.finditer(text))
    return text, [*found, *(one for one in plain if taken.isdisjoint(range(one.start, one.end)))]


def numbers_in(lines: list[tuple[int, str]]) -> set[Fraction]:
    """Every number in the lines, with or without a unit, in digits or numerals."""
    text, _ = _joined(lines)
    values = {_value(match[0]) for match in _PLAIN.finditer(text)}
    return values | {value for _, value, _, _ in (*_money(text), *_ratios(text), *_times(text))}


def _joined(lines: list[tuple[int, str]]) -> tuple[str, list[int]]:
    """The lines as one text without spaces, page marks and markup, and for each character the line it came from."""
    text: list[str] = []
    line_of: list[int] = []
    for number, line in lines:
        if _PAGE_MARK.fullmatch(line.strip()):
            continue
        for character in unicodedata.normalize("NFKC", line):
            if not character.isspace() and character not in "*$\\":
                text.append(character)
                line_of.append(number)
    return "".join(text), line_of


_PAGE_MARK = re.compile(r"第\d+页|[-—–·\s]*\d+[-—–·\s]*|")


def _money(text: str) -> Iterator[tuple[Kind, Fraction, int, int]]:
    for match in _NUMERAL_MONEY.finditer(text):
        currency: Kind = "USD" if match[3] == "美元" else "CNY"
        yield currency, _value(match[1]) * _SCALES[match[2]], match.start(), match.end()
    for match in _MONEY.finditer(text):
        number, scale, unit = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], "元")
        currency = "USD" if unit.startswith("美") else "CNY"
        yield currency, _value(number) * _SCALES[scale or ""], match.start(), match.end()


def _ratios(text: str) -> Iterator[tuple[Kind, Fraction, int, int]]:
    for match in _RATIO.finditer(text):
        per_mille, percent, percent_words, per_mille_words = match.groups()
        number = percent or percent_words
        value = _value(number) / 100 if number else _value(per_mille or per_mille_words) / 1000
        yield "ratio", value, match.start(), match.end()


def _times(text: str) -> Iterator[tuple[Kind, Fraction, int, int]]:
    for match in _TIMES.finditer(text):
        yield "times", _value(match[1]), match.start(), match.end()


def _value(number: str) -> Fraction:
    """What a number in digits or in numerals is: 1,200.5, 二千, 十五."""
    if number[0].isdigit() and number[0].isascii():
        return Fraction(number.replace(",", "").rstrip("."))
    total, digit = 0, 0
    for character in number:
        if character in _PLACES:
            total += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[character] if not total else _DIGITS[character]
    return Fraction(total + digit)
