"""The company file: what is written comes back, and what is no company file is refused in one sentence."""

from __future__ import annotations

import errno
import json
import os
from datetime import date
from pathlib import Path

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.profile import Profile
from desktop.core.quantities import Money, Ratio
from desktop.core.workspace.company_file import FORMAT, read_company, read_json, write_company

ON = date(2024, 3, 1)
COMPANY = {
    "name": "杭州示例科技有限公司",
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_ratio": "8%",
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
    "facts": {"above_scale": False},
}


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "company.huiqi"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def company(folder: Path, content: str | bytes, catalogue: Catalogue) -> Profile:
    return read_company(written(folder, content), catalogue.vocabulary, ON)


def refusal(folder: Path, content: str | bytes, catalogue: Catalogue) -> str:
    with pytest.raises(InputError) as told:
        company(folder, content, catalogue)
    (fault,) = told.value.faults
    assert fault.where.endswith("company.huiqi")
    return f"{fault.what}；{fault.right}"


def test_a_company_is_read_and_comes_back_the_same(tmp_path: Path, catalogue: Catalogue) -> None:
    profile = company(tmp_path, json.dumps(COMPANY), catalogue)
    assert profile.facts["revenue"] == Money.yuan(12_000_000)
    kept = tmp_path / "kept.huiqi"
    write_company(kept, profile, catalogue.vocabulary)
    assert read_company(kept, catalogue.vocabulary, ON) == profile
    assert json.loads(kept.read_text(encoding="utf-8"))["format"] == FORMAT
    assert "杭州示例科技有限公司" in kept.read_text(encoding="utf-8")


def test_an_empty_object_is_a_company_of_which_nothing_is_known(tmp_path: Path, catalogue: Catalogue) -> None:
    assert company(tmp_path, "{}", catalogue) == Profile()


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path, catalogue: Catalogue) -> None:
    assert company(tmp_path, b'\xef\xbb\xbf{"name": "A"}', catalogue).name == "A"


def test_decimals_never_become_floats(tmp_path: Path, catalogue: Catalogue) -> None:
    profile = company(tmp_path, '{"revenue": 1200.10, "rd_ratio": 0.08, "headcount": 46}', catalogue)
    assert profile.facts["revenue"] == Money.yuan("1200.10")
    assert profile.facts["rd_ratio"] == Ratio(2, 25)
    assert read_json(written(tmp_path, "[1.10, 2, 1e400, 1E-2]")) == ["1.10", 2, "1e400", "1E-2"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"format": 2, "name": "A"}', "文件由更新版本的惠企通保存（格式 2，本程序支持到 1）；请升级惠企通"),
        ('{"format": "1", "name": "A"}', "文件已损坏：格式编号不是正整数"),
        ('{"format": true}', "文件已损坏：格式编号不是正整数"),
        ('{"name": "A", "reve', "文件已损坏：第 1 行第 15 列读不下去"),
        ('{"name": "A"}}', "文件已损坏：第 1 行第 14 列读不下去"),
        ("", "文件是空的"),
        ("  \n", "文件是空的"),
        ("企业名称,区域\n示例,滨江区\n", "这不是惠企通的企业资料文件"),
        (b"PK\x03\x04\xff\xfe", "这不是惠企通的企业资料文件"),
        ("[]", "这不是惠企通的企业资料文件"),
        ('"text"', "这不是惠企通的企业资料文件"),
        ('{"dependencies": {}, "version": "1"}', "这不是惠企通的企业资料文件"),
        ('{"name": "A", "name": "B"}', "“name”写了两次，不知以哪个为准"),
        ('{"facts": {"loan_principal": 1, "loan_principal": 2}}', "“loan_principal”写了两次"),
        ('{"revenue": NaN}', "文件中有 NaN，它不是数"),
        ('{"revenue": -Infinity}', "文件中有 -Infinity，它不是数"),
        ('{"facts": ' + "[" * 60 + "]" * 60 + "}", "文件已损坏：层层嵌套太深"),
        ("[" * 200_000, "文件已损坏：层层嵌套太深"),
        ('{"name": "\\ud800"}', "文件已损坏：含有不成字的编码"),
        ('{"name": "' + "A" * (5 * 1024 * 1024) + '"}', "文件超过 5 MB，不像企业资料"),
    ],
    ids=lambda value: ascii(value)[:24],
)
def test_what_is_no_company_file_is_refused_in_one_sentence(
    tmp_path: Path, catalogue: Catalogue, content: str | bytes, sentence: str
) -> None:
    assert refusal(tmp_path, content, catalogue).startswith(sentence)


def test_a_number_of_a_thousand_digits_is_a_fault_and_no_crash(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(InputError):
        company(tmp_path, '{"revenue": ' + "9" * 10_000 + "}", catalogue)


def test_wrong_answers_are_told_one_by_one(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(InputError) as told:
        company(tmp_path, '{"revenue": "many", "headcount": "46.5", "nonsense": 1}', catalogue)
    assert [fault.where for fault in told.value.faults] == ["revenue", "headcount", "nonsense"]


@pytest.mark.parametrize(
    ("path", "sentence"), [("none.huiqi", "找不到这个文件"), ("folder", "这是一个文件夹，不是企业资料文件")]
)
def test_a_path_that_leads_nowhere(tmp_path: Path, catalogue: Catalogue, path: str, sentence: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=sentence):
        read_company(tmp_path / path, catalogue.vocabulary, ON)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses_keeps_the_old_file(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path = written(tmp_path, '{"name": "old"}')

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(InputError, match="文件没有写入"):
        write_company(path, Profile(name="new"), catalogue.vocabulary)
    assert path.read_text() == '{"name": "old"}'
    assert [entry.name for entry in tmp_path.iterdir()] == ["company.huiqi"]
