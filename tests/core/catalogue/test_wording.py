"""The words beside a figure, as the texts use them, and the operators they admit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop import places
from desktop.core.catalogue.check import check
from desktop.core.catalogue.checks.wording import readings
from desktop.core.faults import InputError

LEAST, ABOVE, MOST, BELOW = {"at_least"}, {"above"}, {"at_most"}, {"below"}


@pytest.mark.parametrize(
    ("text", "admitted"),
    [
        ("营业收入|5000万元|以上", LEAST),
        ("营业收入|5000万元|(含)以上", LEAST),
        ("营业收入|5000万元|及以上", LEAST),
        ("年薪在|60万元|(人民币,下同)及以上", LEAST),
        ("营业收入|5000万元|以上(不含)", ABOVE),
        ("收入达到|2000万元|、5000万元、1亿元以上的", LEAST),
        ("不低于|15%|", LEAST),
        ("至少有|3|名专职人员", LEAST),
        ("满|12|个月", LEAST),
        ("超过|3|家的", ABOVE),
        ("销售收入高于|3000万元|的", ABOVE),
        ("首次突破|10亿元|的", LEAST | ABOVE),
        ("不超过|500万元|", MOST),
        ("最高|200万元|", MOST),
        ("职工人数|500|人以下", MOST),
        ("职工人数|500|人以下(不含)", BELOW),
        ("|4|年内(含4年)", MOST),
        ("小于|3000万元|(含)", MOST),
        ("不足|1000万元|的", BELOW),
        ("未达到|80%|的", BELOW),
        ("未超过|80%|的", MOST),
        ("可放宽至|1亿元|", MOST),
        ("|1000万元|-2000万元", LEAST | ABOVE),
        ("1000万元-|2000万元|", MOST | BELOW),
        ("不低于10%,注册资本|500万元|", set()),
        ("给予|20万元|资助", set()),
    ],
)
def test_what_the_words_admit(text: str, admitted: set[str]) -> None:
    before, _, after = text.split("|")
    assert readings(before, after) == admitted


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    shutil.copytree(places.catalogue_sources(), folder)
    return folder


def change(folder: Path, before: str, after: str) -> None:
    path = folder / "documents/hangzhou/D81.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def faults(folder: Path, seeds: Path) -> list[str]:
    with pytest.raises(InputError) as refused:
        check(folder, seeds)
    return [str(fault) for fault in refused.value.faults]


def test_a_bound_worded_otherwise_is_told(sources: Path, shared_seeds: Path) -> None:
    """D81: 人员总数10人以上; 成立时间1年以上、6年以下 and so on: over is not at least."""
    change(sources, "{fact: headcount, at_least: 10}", "{fact: headcount, above: 10}")
    (fault,) = [one for one in faults(sources, shared_seeds) if "写作" in one]
    assert "documents/hangzhou/D81.yaml:" in fault and "D81.chuying-grant" in fault
    assert "10 写作 above（超过），原文的用词是不少于；应为 at_least" in fault


def test_an_exception_that_excuses_nothing_is_refused(sources: Path, shared_seeds: Path) -> None:
    excuse = "    read_as:\n      - {figure: 10人, operator: above, reason: 没有这回事}\n"
    change(sources, "    certainty: competitive\n", f"    certainty: competitive\n{excuse}")
    assert any("read_as" in fault and "没有用处" in fault for fault in faults(sources, shared_seeds))
