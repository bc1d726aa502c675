"""What is wrong is told in English as well: nothing Chinese is left but what was typed and the names of things."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.files import replace_file
from desktop.core.plain_profile import read_profile
from desktop.core.profile import make_profile
from desktop.core.quantities import Money, Ratio
from desktop.core.rules.words import Words
from desktop.core.workspace.company_file import read_company

CHINESE = re.compile(r"[\u4e00-\u9fff；、，]")
ON = date(2024, 3, 1)

RAW: dict[str, dict[str, Any]] = {
    "no money": {"revenue": "很多"},
    "negative money": {"revenue": "-5万"},
    "finer than a fen": {"revenue": "0.001"},
    "misplaced commas": {"revenue": "12,00万"},
    "too large": {"revenue": "99999999999999亿"},
    "no count": {"headcount": "4.5"},
    "no ratio": {"rd_ratio": "abc"},
    "unclear ratio": {"rd_ratio": "8"},
    "negative ratio": {"rd_ratio": "-8%"},
    "no date": {"established_on": "昨天"},
    "no such day": {"established_on": "2023-02-30"},
    "future": {"established_on": "2025-01-01"},
    "unknown place": {"district": "火星区"},
    "unknown certification": {"certifications": [{"name": "甲乙丙丁证"}]},
    "unknown sector": {"sectors": ["甲乙丙"]},
    "unknown key": {"facts": {"revenu": 1}},
    "no option": {"facts": {"loan_principal": []}},
    "too long a name": {"name": "甲" * 501},
}


def shorn(text: str) -> str:
    """Without what was typed, and without the examples and names that stay Chinese."""
    text = re.sub(r"“.*?”", "", text)
    return re.sub(r"(?:e\.g\. |the nearest: |known are: ).*", "", text)


@pytest.mark.parametrize("name", RAW)
def test_a_wrong_answer(catalogue: Catalogue, name: str) -> None:
    with pytest.raises(InputError) as refused:
        read_profile(RAW[name], catalogue.vocabulary, ON)
    words = Words(catalogue.vocabulary, "en")
    for fault in refused.value.faults:
        told = words.fault(f"{fault.what}；{fault.right}" if fault.right else fault.what)
        assert not CHINESE.search(shorn(told)), told


def test_a_part_larger_than_its_whole_and_a_ratio_that_does_not_agree(catalogue: Catalogue) -> None:
    words = Words(catalogue.vocabulary, "en")
    for facts in (
        {"revenue": Money(100), "rd_expense": Money(200)},
        {"revenue": Money(100_00), "rd_expense": Money(8_00), "rd_ratio": Ratio(1, 2)},
    ):
        with pytest.raises(InputError) as refused:
            make_profile(catalogue.vocabulary, facts=facts)
        for fault in refused.value.faults:
            told = re.sub(r"[\d.,]+[万亿]?元", "", words.fault(f"{fault.what}；{fault.right}"))
            assert not CHINESE.search(told), told


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[" * 100_000, b"\xff\xfe\x00", b'{"format": 99}', b'{"a": 1}'],
    ids=[str(number) for number in range(6)],
)
def test_a_file_that_is_none(catalogue: Catalogue, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.huiqi"
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        read_company(path, catalogue.vocabulary, ON)
    assert not CHINESE.search(Words(catalogue.vocabulary, "en").fault(str(refused.value)))


def test_a_disk_that_refuses(catalogue: Catalogue, tmp_path: Path) -> None:
    for path in (tmp_path / "no" / "x.huiqi", tmp_path, tmp_path / ("x" * 400)):
        with pytest.raises(InputError) as refused:
            replace_file(path, lambda unfinished: None)
        assert not CHINESE.search(Words(catalogue.vocabulary, "en").fault(str(refused.value)))


def test_in_traditional_characters(catalogue: Catalogue) -> None:
    assert Words(catalogue.vocabulary, "zh-Hant").fault("不认识的地区“火星区”") == "不認識的地區“火星區”"
