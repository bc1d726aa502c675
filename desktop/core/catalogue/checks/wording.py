"""Every bound against the words beside its figure: 以上 is at least, 超过 above, 不超过 at most, 不足 below.

Source: 《民法典》第一千二百五十九条 (以上、以下、以内、届满 include the number, 不满、超过、以外 do not).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import msgspec

from desktop.core.catalogue.figures import Kind, Placed, placed_in
from desktop.core.catalogue.model import Benefit, ReadAs
from desktop.core.catalogue.source import Sources
from desktop.core.catalogue.sources_cited import places
from desktop.core.faults import Fault
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.amounts import Brackets, Tiers
from desktop.core.rules.conditions import Condition, NoneOf, parts_of
from desktop.core.rules.conditions.bounds import Bounds, Number

OPERATORS: Mapping[str, str] = {"at_least": "不少于", "above": "超过", "at_most": "不超过", "below": "不足"}
"""Every operator with the plainest word for it."""

_UNIT = r"(?:周年|平方米|个工作日|万人次|人次|[个家人名年项件次户台套亩月日分种篇部场所届倍])?"
_ASIDE = r"(?:\([^)]{1,12}\))?"
_SUM = r"(?:万元|亿元|万美元|万|亿|元|%|‰|人|家|年|名)?"
_AFTER = re.compile(rf"{_UNIT}(?P<first>{_ASIDE})及?(?P<word>以上|以下|以内|之内|内)?(?P<last>{_ASIDE})")
_LISTED = re.compile(rf"{_UNIT}(?:、\d[\d.]*{_SUM})+{_ASIDE}及?以上")
_RANGE_AFTER = re.compile(rf"{_UNIT}{_ASIDE}(?:以上)?(?:-|—|–|~|至|到)\d")
_RANGE_BEFORE = re.compile(rf"\d{_SUM}{_ASIDE}(?:以上)?(?:-|—|–|~|至|到)$")
_CUT_IN_TWO = re.compile(r"(\d)\s*[（(]\s*(不?含)\s*[）)]\s*(万美元|万元|亿元|万|亿|元|%)")
_BEFORE = re.compile(r"\d(?:万元|亿元|万|亿|元|%|‰|人|家|年|名)?(?:\((?:不含|含)[^)]*\))?(?:以上)?(?:-|—|–|~|至|到)$")
_BEFORE = re.compile(
    r"(?P<at_most>不超过|未超过|不高于|不多于|不大于|至多|最高|最多|不超|放宽[至到]|≤|控制在)"
    r"|(?P<below>不足|未满|不满|未达到?|不到|低于|小于|少于|<)"
    r"|(?P<at_least>不低于|不少于|不小于|不得低于|不得少于|至少|最低|达到|达|届满|年满|满|≥|突破)"
    r"|(?P<above>超过|高于|大于|多于|超出|逾|>)"
)
_CLAUSE = re.compile(r"[,;。、:：]|\d")
_WINDOW = 16
_INCLUDING = {"above": "at_least", "below": "at_most"}
_EXCLUDING = {"at_least": "above", "at_most": "below"}
_REST = {"at_least": "below", "above": "at_most", "at_most": "above", "below": "at_least"}
"""What is left of all numbers by each operator: a lower band ends where the next one begins."""

Seeds = Mapping[str, Sequence[str]]


class Tally(msgspec.Struct, frozen=True):
    """How the bounds of the catalogue stand against the words of the texts."""

    bounds: int
    confirmed: int
    excepted: int
    unworded: int
    faults: tuple[Fault, ...]

    def __str__(self) -> str:
        counts = f"原文用词相符 {self.confirmed}，写明另读 {self.excepted}，原文没有用词 {self.unworded}"
        return f"界限 {self.bounds} 个：{counts}"


class _Bound(msgspec.Struct, frozen=True):
    """One bound of a benefit, by the figure as the text has it."""

    kind: Kind
    value: Fraction
    operator: str
    shown: str


def tally(sources: Sources, seeds: Seeds) -> Tally:
    """Every bound of every benefit against its text; ``faults`` are those worded otherwise, or excused for nothing."""
    counts = {"confirmed": 0, "excepted": 0, "unworded": 0}
    faults: list[Fault] = []
    for document in sources.catalogue.documents:
        own = _placed(tuple(f"{one.seed}:{part}" for one in document.source for part in one.lines.split(",")), seeds)
        bands = {bound for benefit in document.benefits for bound in _bounds(benefit)}
        for benefit in document.benefits:
            cited = _placed((benefit.at,), seeds)
            needed = set()
            for bound in dict.fromkeys(_bounds(benefit)):
                admitted = _with_rest(bound, _admitted(bound, [*cited, *own]), bands)
                excuse = next((one for one in benefit.read_as if _excuses(one, bound)), None)
                if not admitted:
                    counts["unworded"] += 1
                elif bound.operator in admitted:
                    counts["confirmed"] += 1
                elif excuse is not None:
                    counts["excepted"] += 1
                    needed.add(excuse)
                else:
                    faults.append(_worded_otherwise(bound, admitted, sources.where(benefit.id, "when")))
            for one in benefit.read_as:
                if one not in needed:
                    where = sources.where(benefit.id, "read_as")
                    faults.append(Fault(where, f"{one.figure} 的 read_as 没有用处", "请删去，或改正数字与 operator"))
    return Tally(sum(counts.values()), **counts, faults=tuple(faults))


def _with_rest(bound: _Bound, admitted: set[str], bands: set[_Bound]) -> set[str]:
    """``admitted``, and the rest of all numbers where the document has the band that the words speak of."""
    worded = _REST[bound.operator]
    other = msgspec.structs.replace(bound, operator=worded)
    return admitted | {bound.operator} if worded in admitted and other in bands else admitted


def _worded_otherwise(bound: _Bound, admitted: set[str], where: str) -> Fault:
    said = "、".join(OPERATORS[one] for one in OPERATORS if one in admitted)
    what = f"{bound.shown} 写作 {bound.operator}（{OPERATORS[bound.operator]}），原文的用词是{said}"
    return Fault(where, what, f"应为 {' 或 '.join(sorted(admitted))}，或用 read_as 写明理由")


def readings(before: str, after: str) -> set[str]:
    """The operators that the words before and after a figure admit, each as far as it touches the figure."""
    found = _after(after) | _before(before, after)
    if _LISTED.match(after):
        found.add("at_least")
    if _RANGE_AFTER.match(after):
        found |= {"at_least", "above"}
    if _RANGE_BEFORE.search(before):
        found |= {"at_most", "below"}
    return found


def _after(after: str) -> set[str]:
    match = _AFTER.match(after)
    if match is None or match["word"] is None:
        return set()
    operator = "at_least" if match["word"] == "以上" else "at_most"
    said = f"{match['first'] or ''}{match['last'] or ''}"
    return {_EXCLUDING[operator]} if "不含" in said else {operator}


def _before(before: str, after: str) -> set[str]:
    """The last word of comparison in the same clause before the figure."""
    window = _CLAUSE.split(before[-_WINDOW:])[-1]
    found = list(_BEFORE.finditer(window))
    if not found:
        return set()
    operator = found[-1].lastgroup or ""
    if operator == "at_least" and found[-1][0] == "突破":
        return {"at_least", "above"}
    match = _AFTER.match(after)
    said = f"{match['first'] or ''}{match['last'] or ''}" if match else ""
    if "不含" in said:
        return {_EXCLUDING.get(operator, operator)}
    return {_INCLUDING.get(operator, operator)} if "含" in said else {operator}


def _admitted(bound: _Bound, placed: Sequence[tuple[str, Sequence[Placed]]]) -> set[str]:
    found: set[str] = set()
    for text, figures in placed:
        for figure in figures:
            if (figure.kind, figure.value) == (bound.kind, bound.value):
                found |= readings(text[max(figure.start - 40, 0) : figure.start], text[figure.end : figure.end + 24])
    return found


def _placed(cited: Sequence[str], seeds: Seeds) -> list[tuple[str, list[Placed]]]:
    found = []
    for seed, first, last in places(cited):
        lines = seeds.get(seed, ())
        numbered = ((number, lines[number - 1]) for number in range(first, min(last, len(lines)) + 1))
        found.append(placed_in([(number, _CUT_IN_TWO.sub(r"\1\3(\2)", line)) for number, line in numbered]))
    return found


def _bounds(benefit: Benefit) -> Iterator[_Bound]:
    """Every bound but those that only say that there is something: one at least, more than nothing."""
    for bound in _written(benefit):
        if bound.value != (1 if bound.operator == "at_least" and bound.kind == "number" else 0):
            yield bound


def _written(benefit: Benefit) -> Iterator[_Bound]:
    for leaf in _required(benefit.when):
        if isinstance(leaf, Bounds):
            for operator, bound in leaf.given:
                yield _bound(bound, operator)
    if isinstance(benefit.amount, Tiers):
        for step in benefit.amount.steps:
            if step.at_least is not None:
                yield _bound(step.at_least, "at_least")
            elif step.above is not None:
                yield _bound(step.above, "above")
    if isinstance(benefit.amount, Brackets):
        for one in benefit.amount.slices:
            if one.up_to is not None:
                yield _bound(one.up_to, "at_most")


def _required(condition: Condition) -> Iterator[Condition]:
    """The plain conditions that must hold; what must not hold is worded the other way round and left to the reader."""
    if isinstance(condition, NoneOf):
        return
    parts = parts_of(condition)
    if not parts:
        yield condition
    for part in parts:
        yield from _required(part)


def _bound(bound: Number, operator: str) -> _Bound:
    if isinstance(bound, Money):
        return _Bound("USD" if bound.currency == "USD" else "CNY", Fraction(bound.fen, 100), operator, str(bound))
    if isinstance(bound, Ratio):
        return _Bound("ratio", bound.fraction, operator, str(bound))
    return _Bound("number", Fraction(bound), operator, str(bound))


def _excuses(one: ReadAs, bound: _Bound) -> bool:
    _, found = placed_in([(1, one.figure)])
    same = any((figure.kind, figure.value) == (bound.kind, bound.value) for figure in found)
    return same and one.operator == bound.operator
