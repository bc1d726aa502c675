"""Faults in the readable sources: file, line, key and the nearest right value, all of a run at once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from desktop import places
from desktop.core.catalogue.check import check
from desktop.core.catalogue.checks.language import is_traditional
from desktop.core.catalogue.source import read_sources
from desktop.core.faults import InputError

D81 = "documents/hangzhou/D81.yaml"
D84 = "documents/hangzhou/D84.yaml"
GRANT = "certainty: competitive\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    shutil.copytree(places.catalogue_sources(), folder)
    return folder


def change(folder: Path, file: str, before: str, after: str) -> int:
    """Replaces the first ``before`` and gives its line."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{before!r} is not in {file}"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1


def faults(folder: Path) -> list[str]:
    with pytest.raises(InputError) as refused:
        check(folder)
    return [str(fault) for fault in refused.value.faults]


def test_the_shipped_sources_have_no_fault() -> None:
    check(places.catalogue_sources())


def test_the_shipped_sources_agree_with_the_texts_and_copy_none(shared_seeds: Path) -> None:
    checked = check(places.catalogue_sources(), shared_seeds)
    assert sum(ledger.in_text for ledger in checked.ledgers) > 1000
    bounds = checked.bounds
    assert bounds is not None and bounds.confirmed > 600 and bounds.excepted < 10 and bounds.unworded < 60


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("fact: revenue, at_most", "fact: revenu, at_most", "revenue"),
        ("at_most: 5000万", "at_mots: 5000万", "at_most"),
        ("at_most: 5000万", "at_most: 5千块", "5千块"),
        ("at_most: 5000万", "at_most: 8%", "单位"),
        ("certainty: competitive", "certainty: competetive", "competitive"),
        ("certainty: competitive", "certainty: entitled\n    wrong: 1", "wrong"),
        ("region: 杭州市", "region: 杭洲市", "杭州市"),
        ("from: 2020-08-03", "from: 2020-13-03", "2020-13-03"),
    ],
)
def test_a_fault_names_file_line_and_what_would_be_right(sources: Path, before: str, after: str, told: str) -> None:
    line = change(sources, D81, before, after)
    found = [fault for fault in faults(sources) if told in fault]
    assert found, faults(sources)
    assert any(f"{D81}:{line}" in fault or f"{D81}:{line + 1}" in fault for fault in found), (line, found)


def test_all_faults_of_a_run_are_told_at_once(sources: Path) -> None:
    change(sources, D81, "fact: revenue, at_most", "fact: revenu, at_most")
    change(sources, "documents/binjiang/D19.yaml", "level: district", "level: distrct")
    change(sources, "facts.yaml", "type: money", "type: monney")
    told = "\n".join(faults(sources))
    assert "revenu" in told and "distrct" in told and "monney" in told


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (D81, "id: D81\n  bad: [", "YAML"),
        (D81, "", "空"),
        (D81, "- just a list", "政策文件"),
        (D81, "id: D81\nid: D81\n", "两次"),
    ],
)
def test_a_file_that_is_no_document(sources: Path, file: str, text: str, told: str) -> None:
    (sources / file).write_text(text, encoding="utf-8")
    assert any(told in fault for fault in faults(sources))


def test_a_definition_that_leads_back_to_itself(sources: Path) -> None:
    change(
        sources,
        "documents/binjiang/D18.yaml",
        "definitions:\n",
        "definitions:\n  甲: {all: [{defined: 乙}]}\n  乙: {defined: 甲}\n",
    )
    change(sources, "documents/binjiang/D18.yaml", "{defined: 总部企业}", "{defined: 甲}")
    assert any("绕回" in fault for fault in faults(sources))


def told(folder: Path, file: str, before: str, after: str, *words: str) -> None:
    """After the change one fault names the file, a line of it, and all of ``words``."""
    change(folder, file, before, after)
    found = faults(folder)
    assert any(re.match(rf"{re.escape(file)}:\d+ ?", one) and all(word in one for word in words) for one in found), (
        found
    )


@pytest.mark.parametrize("contact", ["0571-87654321", "13812345678", "someone@example.com", "联系人：某某"])
def test_no_telephone_no_e_mail_nobody_to_call(sources: Path, contact: str) -> None:
    told(sources, D81, GRANT, f"{GRANT}    authority: 某局 {contact}\n", "联系方式")


def test_only_simplified_characters(sources: Path) -> None:
    told(sources, D81, "certainty: competitive\n", "certainty: competitive\n    note: 首次認定\n", "認", "应为简体“认”")


@pytest.mark.parametrize("proper", "结著乾瞭藉么余干后里面只台")
def test_a_character_of_simplified_texts_is_no_traditional_one(proper: str) -> None:
    assert not is_traditional(proper)


@pytest.mark.parametrize("traditional", "認證補貼資質萬億業務發關實際")
def test_a_traditional_character_is_seen(traditional: str) -> None:
    assert is_traditional(traditional)


@pytest.mark.parametrize(
    ("file", "before", "after", "words"),
    [
        (D81, GRANT, GRANT + "    choose_one: 独一\n", ("D81.chuying-grant choose_one", "只有它自己")),
        (D81, GRANT, GRANT + "    needs: D81.chuying-grant\n", ("D81.chuying-grant needs", "绕回")),
        (D81, GRANT, GRANT + "    needs: D81.chuying-grand\n", ("needs", "不存在", "D81.chuying-grant")),
        (D81, "id: chuying-grant", "id: chuying-grand", ("D81.chuying-grant", "不见了")),
        (D81, "to: 2022-12-31", "to: 2019-12-31", ("D81 to", "早于施行日")),
        (D81, "issuer: 杭州市科学技术局", "issuer: 宁波市科学技术局", ("D81 issuer", "宁波市的机构")),
        (D81, "issuer: 杭州市科学技术局", "issuer: 杭州市余杭区科学技术局", ("D81 issuer", "region 应为 余杭区")),
        (D81, "level: city", "level: district", ("D81 level", "应为 city")),
        (D81, 'at: "004:2697', 'at: "004:97', ("D81.chuying-grant at", "不在文件的正文范围内")),
        (D81, "article: 二(一)1", 'article: ""', ("D81.chuying-grant article", "没有条款号")),
        (D84, "[recognition.provincial, ", "[recognition.provinzial, ", ("D84 caps", "recognition.provincial")),
    ],
)
def test_what_cannot_be_true_names_file_line_key_and_what_would_be_right(
    sources: Path, file: str, before: str, after: str, words: tuple[str, ...]
) -> None:
    if "不见了" in words:
        change(sources, file, before, after)
        assert any(all(word in fault for word in words) for fault in faults(sources)), faults(sources)
    else:
        told(sources, file, before, after, *words)


def test_a_validity_without_a_source_is_refused(sources: Path) -> None:
    told(sources, "certifications.yaml", "  source: 国科发火〔2016〕32号", "  # 国科发火〔2016〕32号", "没有出处")


def test_caps_that_cross_each_other_are_refused(sources: Path) -> None:
    cross = "caps:\n  - {benefits: [chuying-grant, qingying], limit: 1万, at: '004:2697', reason: 甲}\n"
    cross += "  - {benefits: [chuying-grant, gazelle], limit: 1万, at: '004:2697', reason: 乙}\n"
    names = [one.id.removeprefix("D81.") for one in check(sources).catalogue.document["D81"].benefits]
    cross = cross.replace("qingying", names[1]).replace("gazelle", names[2])
    (sources / D81).write_text((sources / D81).read_text(encoding="utf-8") + cross, encoding="utf-8")
    assert any("D81 caps" in fault and "交叉" in fault for fault in faults(sources))


def test_faults_of_reading_and_of_meaning_are_told_together(sources: Path) -> None:
    change(sources, D81, "fact: revenue, at_most", "fact: revenu, at_most")
    change(sources, "documents/binjiang/D19.yaml", "to: 2026-05-11", "to: 2020-05-11")
    change(sources, "facts.yaml", "  type: money", "  type: money  # 認")
    said = "\n".join(faults(sources))
    assert "revenu" in said and "D19 to" in said and "認" in said


def test_variants_follow_the_order_of_the_text() -> None:
    catalogue = read_sources(places.catalogue_sources())
    grades = [b for b in catalogue.document["D19"].benefits if b.id.startswith("D19.grade.")]
    assert [str(b.amount.figures()[0]) for b in grades] == ["200万元", "100万元", "100万元", "20万元"]


def test_a_word_without_an_english_one_and_one_for_nothing(sources: Path) -> None:
    change(sources, "english.yaml", "id: '成立日期'", "id: '成立的日期'")
    found = faults(sources)
    assert any("english.yaml 成立日期" in one and "没有英文" in one for one in found)
    assert any(re.match(r"english\.yaml:\d+ 成立的日期", one) and "成立日期" in one for one in found)
