"""What comes next for a company, and what other answers would change: as text for a terminal and as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.contradictions import contradictions_in
from desktop.core.assessment.model import VERDICTS, NextStep, Total
from desktop.core.assessment.outlook import ending_soon, missed, running_out
from desktop.core.assessment.plain import plain_money
from desktop.core.assessment.telling import words_of
from desktop.core.assessment.used import Used, used
from desktop.core.assessment.what_if import Difference
from desktop.core.catalogue.model import STATUSES
from desktop.core.catalogue.timeline import Bar
from desktop.core.faults import refuse, suggestion
from desktop.core.plain_profile import read_profile
from desktop.core.profile import HeldCertification
from desktop.core.quantities import Money
from desktop.core.rules.changes import Obtain
from desktop.core.vocabulary import EFFORTS

ADD_CERTIFICATION = "certification"
"""The key of ``what-if`` that adds one certification: ``certification=省级专精特新中小企业@2024-01-10``."""


def plain_outlook(assessment: Assessment) -> dict[str, Any]:
    """Next steps, what ends soon, what was missed, what runs out, which rules disagree: as plain data."""
    words = words_of(assessment)
    return {
        "on": assessment.on.isoformat(),
        "next_steps": [
            {
                "changes": [change.say(words) for change in step.changes],
                "effort": step.effort,
                "worth": plain_money(step.worth),
                "benefits": list(step.benefits),
            }
            for step in assessment.next_steps
        ],
        "ending_soon": [
            {
                "document": one.document,
                "last_day": one.last_day.isoformat(),
                "days_left": one.days_left,
                "benefits": list(one.benefits),
            }
            for one in ending_soon(assessment)
        ],
        "missed": [
            {
                "benefit": one.benefit,
                "last_day": one.last_day.isoformat(),
                "surely": one.surely,
                "high": plain_money(one.high),
            }
            for one in missed(assessment)
        ],
        "running_out": [
            {
                "certification": one.certification,
                "last_day": one.last_day.isoformat(),
                "days_left": one.days_left,
                "benefits": list(one.benefits),
                "worth": plain_money(one.worth),
            }
            for one in running_out(assessment)
        ],
        "used": [
            {
                "document": one.document,
                "benefit": one.benefit,
                "reason": one.reason,
                "received": plain_money(one.received),
                "limit": plain_money(one.limit),
                "rest": plain_money(one.rest),
                "whole_again": one.whole_again.isoformat() if one.whole_again else None,
            }
            for one in used(assessment)
        ],
        "contradictions": [
            {"matter": pair.one.matter, "benefits": [pair.one.id, pair.other.id]}
            for pair in contradictions_in(assessment)
        ],
    }


def outlook_text(assessment: Assessment) -> str:
    """The same for a person at a terminal."""
    words = words_of(assessment)
    titles = {name: benefit.title for name, benefit in assessment.catalogue.benefit.items()}
    numbers = {one.id: one.number or one.title for one in assessment.catalogue.documents}

    def named(benefits: Iterable[str]) -> str:
        return "、".join(titles[name] for name in benefits)

    steps = [
        f"{'，'.join(change.say(words) for change in step.changes)}{_effort(step)}，合计可多 {step.worth}"
        f"（{named(step.benefits)}）"
        for step in assessment.next_steps
    ]
    ending = [
        f"{numbers[one.document]}，{one.last_day} 到期，还有 {one.days_left} 天：{named(one.benefits)}"
        for one in ending_soon(assessment)
    ]
    gone = [
        f"{titles[one.benefit]}（{one.last_day} 截止）：{'已符合' if one.surely else '可能符合，还要看当时的数据'}"
        for one in missed(assessment)
    ]
    certificates = [
        f"{words.certification(one.certification)}，{one.last_day} 到期，还有 {one.days_left} 天；"
        f"到期后合计最多少 {one.worth}{'（' + named(one.benefits) + '）' if one.benefits else ''}"
        for one in running_out(assessment)
    ]
    ledger = [
        f"{titles[one.benefit] if one.benefit else numbers[one.document] + ' ' + one.reason}：{_used_text(one)}"
        for one in used(assessment)
    ]
    pairs = [
        f"{pair.one.matter}：{numbers[_of(pair.one.id)]} {pair.one.article} 与 "
        f"{numbers[_of(pair.other.id)]} {pair.other.article}"
        for pair in contradictions_in(assessment)
    ]
    parts = [
        _part("下一步（按难易，再按金额）", steps),
        _part("90 天内到期", ending),
        _part("近 24 个月错过的", gone),
        _part("一年内到期的资质", certificates),
        _part("已经领取的，还剩多少", ledger),
        _part("同一事项金额不同的条款，合计时从高不重复", pairs),
    ]
    return "\n\n".join([f"{assessment.profile.name or '未命名企业'}，查询日期 {assessment.on}", *parts])


def _used_text(one: Used) -> str:
    """What was received, what remains and when it is whole again."""
    rest = "" if one.rest is None else f"，最高 {one.limit}，还剩 {one.rest}"
    again = f"，{one.whole_again} 起重新计算" if one.whole_again else ""
    return f"已领取 {one.received}{rest}{again}"


def _effort(step: NextStep) -> str:
    """How hard it is, where the change itself does not say so."""
    return "" if any(isinstance(change, Obtain) for change in step.changes) else f"（{EFFORTS[step.effort]}）"


def _of(benefit_id: str) -> str:
    return benefit_id.split(".")[0]


def _part(head: str, lines: list[str]) -> str:
    return "\n".join([f"{head}（{len(lines)}）", *(f"  {line}" for line in lines)])


# --- what if ------------------------------------------------------------------------------------------------------


def answers_of(changes: Iterable[str], assessment: Assessment) -> dict[str, Any]:
    """The answers that ``KEY=VALUE`` texts say, as `profile.with_answers` takes them. Raises `InputError`."""
    vocabulary = assessment.catalogue.vocabulary
    answers: dict[str, Any] = {}
    added: list[HeldCertification] = []
    for change in changes:
        key, equals, value = change.partition("=")
        if not equals:
            raise refuse(change, "看不懂这项改动", "应为 KEY=VALUE，例如 revenue=2000万")
        if key == ADD_CERTIFICATION:
            name, _, day = value.partition("@")
            entry: dict[str, str] = {"name": name, "on": day or assessment.on.isoformat()}
            added += read_profile({"certifications": [entry]}, vocabulary, date.max).certifications or ()
        elif key == "district":
            answers[key] = read_profile({key: value}, vocabulary, date.max).district
        elif key == "sectors":
            answers[key] = read_profile({key: value.split(",")}, vocabulary, date.max).sectors
        elif key in vocabulary.fact:
            answers[key] = read_profile({"facts": {key: value}}, vocabulary, date.max).facts[key]
        else:
            known = ["district", "sectors", ADD_CERTIFICATION, *vocabulary.fact]
            raise refuse(change, f"不认识的键“{key}”", suggestion(key, known))
    if added:
        answers["certifications"] = (*(assessment.profile.certifications or ()), *added)
    return answers


def plain_difference(difference: Difference) -> dict[str, Any]:
    """A difference as plain data, before and after side by side."""
    return {
        "totals": {
            name: {"before": _plain_total(before), "after": _plain_total(after)}
            for name, (before, after) in _totals(difference).items()
        },
        "financing": [plain_money(one) for one in difference.financing],
        "won": list(difference.won),
        "lost": list(difference.lost),
        "moved": [
            {
                "benefit": one.benefit,
                "verdict": [one.before, one.after],
                "low": [plain_money(money) for money in one.low],
                "high": [plain_money(money) for money in one.high],
            }
            for one in difference.moved
        ],
    }


def difference_text(difference: Difference, assessment: Assessment) -> str:
    """A difference for a person at a terminal."""
    if difference.is_nothing:
        return "没有变化"
    names = {"certain": "确定", "with_confirmation": "加上待确认的", "with_unknowns": "再加上尚未填写的"}
    lines = [
        f"{names[name]}：{before.low} 至 {before.high} → {after.low} 至 {after.high}"
        for name, (before, after) in _totals(difference).items()
    ]
    lines.append(f"贷款与担保额度：{difference.financing[0]} → {difference.financing[1]}")
    titles = {name: benefit.title for name, benefit in assessment.catalogue.benefit.items()}
    lines += [f"  + {titles[name]}" for name in difference.won] + [f"  - {titles[name]}" for name in difference.lost]
    rest = [one for one in difference.moved if one.benefit not in (*difference.won, *difference.lost)]
    for one in rest:
        verdicts = f"{VERDICTS[one.before]} → {VERDICTS[one.after]}"
        lines.append(f"  ~ {titles[one.benefit]}：{verdicts}，{_high(one.high[0])} → {_high(one.high[1])}")
    return "\n".join(lines)


def _totals(difference: Difference) -> dict[str, tuple[Total, Total]]:
    return {
        "certain": difference.certain,
        "with_confirmation": difference.with_confirmation,
        "with_unknowns": difference.with_unknowns,
    }


def _plain_total(total: Total) -> dict[str, Any]:
    return {"low": plain_money(total.low), "high": plain_money(total.high)}


def _high(money: Money | None) -> str:
    return "金额未写明" if money is None else f"最高 {money}"


# --- along time ---------------------------------------------------------------------------------------------------


def plain_bar(bar: Bar) -> dict[str, Any]:
    """A document along time as plain data."""
    return {
        "document": bar.document,
        "title": bar.title,
        "from": bar.from_.isoformat() if bar.from_ else None,
        "to": bar.to.isoformat() if bar.to else None,
        "status": bar.status,
        "days_left": bar.days_left,
        "windows": [
            {"from": first.isoformat() if first else None, "to": last.isoformat() if last else None}
            for first, last in bar.windows
        ],
    }


def timeline_text(bars: Iterable[Bar]) -> str:
    """One line a document, those that end first first."""
    lines = []
    for bar in bars:
        left = f"，还有 {bar.days_left} 天" if bar.days_left is not None else ""
        dates = f"{bar.from_ or '？'} 至 {bar.to or '未写明'}"
        lines.append(f"{bar.document}  {dates}  {STATUSES[bar.status]}{left}  {bar.title}")
    return "\n".join(lines)
