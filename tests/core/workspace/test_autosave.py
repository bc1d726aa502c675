"""What is being answered outlives the window."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.faults import InputError
from desktop.core.profile import HeldCertification, Profile, with_answers
from desktop.core.quantities import Money
from desktop.core.workspace.autosave import Autosave, Unfinished


@pytest.fixture
def autosave(tmp_path: Path, catalogue: Catalogue) -> Autosave:
    return Autosave(tmp_path / "data", catalogue.vocabulary)


@pytest.fixture
def unfinished(catalogue: Catalogue) -> Unfinished:
    answers = {
        "name": "示例",
        "revenue": Money.yuan(12_000_000),
        "certifications": (HeldCertification("国家高新技术企业", date(2022, 12, 1)),),
    }
    return Unfinished(
        profile=with_answers(catalogue.vocabulary, Profile(), answers),
        on=date(2020, 1, 1),  # before the award: restoring refuses nothing that was once accepted
        page="followup",
        fact="loan_principal",
        asked=("above_scale", "loan_principal"),
        passed_over=frozenset({"above_scale"}),
        drafts={"rd_expense": "九十六万"},
        file="/clients/示例.huiqi",
    )


def test_what_was_saved_comes_back(autosave: Autosave, unfinished: Unfinished) -> None:
    assert autosave.load() is None
    autosave.save(unfinished)
    assert autosave.load() == unfinished


def test_a_new_company_sets_the_last_one_aside(autosave: Autosave, unfinished: Unfinished) -> None:
    autosave.save(unfinished)
    autosave.set_aside()
    assert autosave.load() is None
    autosave.save(Unfinished(profile=Profile(name="another"), on=date(2024, 3, 1), page="district"))
    assert autosave.load_set_aside() == unfinished


def test_setting_nothing_aside_is_no_fault(autosave: Autosave) -> None:
    autosave.set_aside()
    assert autosave.load_set_aside() is None


def test_what_anyone_would_miss(unfinished: Unfinished) -> None:
    empty = Unfinished(profile=Profile(), on=date(2024, 3, 1), page="revenue")
    assert empty.is_empty
    assert not unfinished.is_empty
    assert not Unfinished(profile=Profile(), on=date(2024, 3, 1), page="revenue", drafts={"revenue": "x"}).is_empty


@pytest.mark.parametrize("content", ["{", "{}", '{"format": 1, "company": {}}', '{"format": 9}', "[]", '{"format": 1'])
def test_a_damaged_one_is_told_and_never_in_the_way(
    autosave: Autosave, unfinished: Unfinished, tmp_path: Path, content: str
) -> None:
    autosave.save(unfinished)
    (tmp_path / "data" / "autosave.json").write_text(content)
    with pytest.raises(InputError):
        autosave.load()
    autosave.set_aside()
    autosave.save(unfinished)
    assert autosave.load() == unfinished


@pytest.mark.parametrize(
    ("code", "sentence"), [(errno.ENOSPC, "磁盘已满"), (errno.EROFS, "只读"), (errno.EACCES, "没有写入权限")]
)
def test_a_disk_that_refuses_is_told_in_a_sentence(
    autosave: Autosave, unfinished: Unfinished, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(InputError, match=sentence):
        autosave.save(unfinished)


def test_a_file_where_the_folder_should_be(tmp_path: Path, catalogue: Catalogue, unfinished: Unfinished) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(InputError):
        Autosave(tmp_path / "data", catalogue.vocabulary).save(unfinished)
