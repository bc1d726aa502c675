"""The words rules are explained in, so that text and rule cannot drift apart.

Every sentence about a rule is made here from the rule's own parts; a rule holds no sentence about itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from desktop.core.quantities import Money, Value, plain_number
from desktop.core.rules.phrase import Joined, Label, Phrase, Readable
from desktop.core.vocabulary import EFFORTS, Vocabulary

_PHRASES: Mapping[str, str] = {
    "at_least": "不少于 {bound}",
    "above": "超过 {bound}",
    "at_most": "不超过 {bound}",
    "below": "少于 {bound}",
    "and": "{first}且{second}",
    "either": "；或 ",
    "all": "；",
    "any": "满足其一：{parts}",
    "group": "（{parts}）",
    "none": "不得：{parts}",
    "fact": "{label}{bounds}",
    "is_yes": "{label}：是",
    "is_no": "{label}：否",
    "one_of": "{label}为{options}",
    "share": "{part}占{whole}的比例{bounds}",
    "increase": "{fact}比上年增加{bounds}",
    "years_since": "{label}至查询日{bounds}",
    "years": "{count} 年",
    "from": "{first} 及以后",
    "to": "{last} 及以前",
    "between": "{first} 至 {last}",
    "date": "{label}在 {window}",
    "place": "注册地在{region}",
    "held": "持有{names}",
    "awarded": "，认定日期在 {window}",
    "within_years": "，认定未满 {count} 年",
    "or": "或",
    "sector": "属于{names}领域",
    "judged": "{what}（由{by}认定）",
    "unknown": "未填写",
    "other_currency": "{value}（外币，请折算成人民币填写）",
    "not_computable": "无法计算（分母为零）",
    "nothing_held": "未持有",
    "held_since": "{name}（{on}）",
    "held_undated": "{name}（认定日期未填）",
    "raise": "{label}再增加 {difference}（达到 {target}）",
    "lower": "{label}减少 {difference}（降到 {target}）",
    "switch": "{label}改为“{target}”",
    "obtain_effort": "取得{name}（{effort}）",
    "formula_rate": "{rate} × {base}",
    "formula_sum": " + ",
    "formula_joined": "{parts}",
    "formula_capped": "min({inner}, {cap})",
    "formula_floored": "max({inner}, {floor})",
    "formula_equals": "{formula} = {result} 元",
    "formula_ceiling": "最高 {formula}",
    "formula_plain": "{figure} 元",
    "formula_items": "{count} × {amount}",
    "formula_interest": "{principal} × {rate} × {share}",
    "formula_increase": "({now} - {before})",
    "formula_received": "{formula}，扣除已领取的 {received} 元，补差 {rest} 元",
    "formula_missing": "需填写{labels}后才能算出",
    "formula_missing_capped": "需填写{labels}后才能算出，最高 {cap} 元",
    "formula_step": "按{label}{bound}档：{inner}",
    "formula_no_step": "{label}未达到最低一档",
    "matching_unstated": "按上级实到资金配套，比例未公布，最高 {high} 元",
    "unstated": "文件未写明金额：{what}",
    "in_kind": "{what}",
    "recipient": "主体为{kind}",
    "status_expired": "文件已于 {last} 到期",
    "status_not_yet": "文件自 {first} 起才施行",
    "status_draft": "征求意见稿，尚未生效",
    "status_repealed": "文件已废止",
    "status_title_only": "只知有此文件，未收录正文",
    "not_counted_financing": "属于贷款或担保，不计入补贴合计",
    "not_counted_without_figure": "没有可计算的金额，不计入合计",
    "not_counted_zero": "按现有数据计算，金额为零",
    "not_counted_received": "同一事项已经领取，没有剩余可领",
    "not_counted_matter": "与“{other}”属于同一事项，从高不重复，已计入后者",
    "not_counted_ladder": "已按更高等次“{other}”计算",
    "not_counted_choose_one": "与“{other}”只能选择一项，已计入后者",
    "not_counted_needs": "须先获得“{other}”",
    "of_document": "{title}（{document}）",
    "not_counted_worth": "{reason}；如改选本项，最高可多 {more}",
    "reason": "{required}；实际：{actual}",
    "per_once": "一次性",
    "per_year": "每年",
    "per_item": "每项",
    "per_years": "每年，最多 {count} 年",
    "list": "、",
}


class Words(msgspec.Struct, frozen=True):
    """Phrases of one language over one vocabulary."""

    vocabulary: Vocabulary
    phrases: Mapping[str, str] = msgspec.field(default_factory=lambda: _PHRASES)

    def say(self, key: str, **parts: object) -> str:
        """The phrase of that key with its places filled."""
        return self.phrases[key].format(**parts)

    def tell(self, phrase: Phrase) -> str:
        """A phrase said in this language, with everything in it."""
        return self.say(phrase.key, **{name: self._part(part) for name, part in phrase.parts.items()})

    def _part(self, part: object) -> str:
        if isinstance(part, Phrase):
            return self.tell(part)
        if isinstance(part, Joined):
            return self.say(part.between).join(map(self.tell, part.phrases))
        if isinstance(part, Label):
            return self.labels(part.facts)
        if isinstance(part, Readable):
            return str(part.quantity)
        return figure(part) if isinstance(part, Money) else str(part)

    def label(self, fact_id: str) -> str:
        """The short noun of a fact, also of those every company has."""
        own = {
            "district": "注册地",
            "certifications": "资质与荣誉",
            "sectors": "行业领域",
            "recipient_kinds": "主体类型",
        }
        return own.get(fact_id) or self.vocabulary.fact[fact_id].label

    def labels(self, fact_ids: Iterable[str]) -> str:
        """Several labels in a row."""
        return self.listing(self.label(fact_id) for fact_id in fact_ids)

    def value(self, fact_id: str, value: Value | None) -> str:
        """A fact's value as people read it, or that it is unknown."""
        if value is None:
            return self.say("unknown")
        if isinstance(value, Money) and value.currency != "CNY":
            return self.say("other_currency", value=value)
        return self.vocabulary.fact[fact_id].show(value)

    def listing(self, words: Iterable[str]) -> str:
        """Words in a row: 甲、乙、丙."""
        return self.say("list").join(words)

    def certification(self, certification_id: str) -> str:
        """A certification's name."""
        return self.vocabulary.certification[certification_id].name

    def effort(self, certification_id: str) -> str:
        """How hard a certification is to get, in words."""
        return EFFORTS[self.vocabulary.certification[certification_id].effort]

    def window(self, first: date | None, last: date | None) -> str:
        """A span of days, open on the side that is None."""
        if first is None:
            return self.say("to", last=last)
        if last is None:
            return self.say("from", first=first)
        return self.say("between", first=first, last=last)


def figure(amount: Money) -> str:
    """An amount inside a formula: plain digits with separators, so that the arithmetic can be followed."""
    return plain_number(amount.in_yuan)
