"""Faults in the readable sources: file, line, key and the nearest right value, all of a run at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop import places
from desktop.core.catalogue.check import check_sources, check_texts
from desktop.core.catalogue.source import read_sources
from desktop.core.faults import InputError

D81 = "documents/hangzhou/D81.yaml"


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
        check_sources(folder)
    return [str(fault) for fault in refused.value.faults]


def test_the_shipped_sources_have_no_fault() -> None:
    check_sources(places.catalogue_sources())


def test_the_shipped_sources_stand_in_the_texts_and_copy_none(shared_seeds: Path) -> None:
    catalogue = check_sources(places.catalogue_sources())
    check_texts(catalogue, places.catalogue_sources(), shared_seeds)


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


@pytest.mark.parametrize("contact", ["0571-87654321", "13812345678", "someone@example.com"])
def test_no_telephone_and_no_e_mail(sources: Path, contact: str) -> None:
    change(sources, D81, "certainty: competitive\n", f"certainty: competitive\n    authority: 某局 {contact}\n")
    assert any("联系方式" in fault for fault in faults(sources))


def test_a_choice_with_one_member_is_a_fault(sources: Path) -> None:
    change(sources, D81, "certainty: competitive\n", "certainty: competitive\n    choose_one: 独一\n")
    assert any("只有它自己" in fault for fault in faults(sources))


def test_what_is_needed_first_may_not_need_itself(sources: Path) -> None:
    change(sources, D81, "certainty: competitive\n", "certainty: competitive\n    needs: D81.chuying-grant\n")
    assert any("绕回" in fault for fault in faults(sources))


def test_variants_follow_the_order_of_the_text() -> None:
    catalogue = read_sources(places.catalogue_sources())
    grades = [b for b in catalogue.document["D19"].benefits if b.id.startswith("D19.grade.")]
    assert [str(b.amount.figures()[0]) for b in grades] == ["200万元", "100万元", "100万元", "20万元"]
