"""A vocabulary of a few facts, places and certifications, to say what rules mean without the shipped catalogue."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.core.facts import Fact
from desktop.core.profile import make_profile
from desktop.core.quantities import Money
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import Certification, Region, Sector, Vocabulary

ON = date(2024, 3, 1)
WAN = 1_000_000
"""Ten thousand yuan in fen."""

VOCABULARY = Vocabulary(
    facts=(
        Fact("revenue", "money", "营业收入", "", "revenue"),
        Fact("spent", "money", "研发费用", "", "research", changeable="up", reach=3),
        Fact("spent_before", "money", "上年研发费用", "", "research"),
        Fact("spent_ratio", "ratio", "研发占比", "", "research", changeable="up", quotient=("spent", "revenue")),
        Fact("staff", "count", "职工", "", "staff", unit="人", changeable="both"),
        Fact("staff_before", "count", "上年职工", "", "staff", unit="人"),
        Fact("experts", "count", "专家", "", "staff", unit="人", changeable="up"),
        Fact("patents", "count", "专利", "", "research", changeable="up", reach=3),
        Fact("debt", "money", "负债", "", "followup", changeable="down"),
        Fact("listed", "yes_no", "已上市", "", "followup", changeable="up"),
        Fact("foreign", "yes_no", "外资", "", "followup"),
        Fact("branch", "choice", "行业", "", "followup", changeable="both", options=("工业", "农业", "商业")),
        Fact("kind", "choice", "类型", "", "followup", options=("甲", "乙")),
        Fact("founded", "date", "成立日期", "", "district"),
    ),
    regions=(
        Region("330000", "浙江省", "province"),
        Region("330100", "杭州市", "city", "330000"),
        Region("330108", "滨江区", "district", "330100"),
        Region("330110", "余杭区", "district", "330100"),
    ),
    certifications=(
        Certification("plain", "创新企业", "city", "", "plan"),
        Certification("triennial", "高新企业", "national", "", "plan", valid_years=3),
        Certification("upper", "领军企业", "national", "", "long", implies=("plain",)),
        Certification("prize", "国家大奖", "national", "", "exceptional"),
        Certification("form", "备案企业", "district", "", "routine"),
    ),
    sectors=(Sector("ai", "人工智能"), Sector("bio", "生物医药"), Sector("new", "新材料")),
)


def wan(amount: int) -> Money:
    """So many times ten thousand yuan."""
    return Money(amount * WAN)


def company(*, on: date = ON, **answers: Any) -> Situation:
    """A company with these answers, seen on a day."""
    own = ("district", "certifications", "sectors", "recipient_kinds")
    parts = {key: value for key, value in answers.items() if key in own}
    facts = {key: value for key, value in answers.items() if key not in own}
    return Situation(make_profile(VOCABULARY, **parts, facts=facts), on, VOCABULARY)
