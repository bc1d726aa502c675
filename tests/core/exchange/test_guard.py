"""A workbook from outside is hostile until it was looked at: one clear sentence each, and nothing is opened."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from desktop.core.assessment.assess import assess
from desktop.core.catalogue.model import Catalogue
from desktop.core.exchange.form import write_form
from desktop.core.exchange.reading import read_form
from desktop.core.faults import InputError
from desktop.core.profile import Profile

_DAY = date(2024, 3, 1)
Refused = Callable[[Path, str], None]


@pytest.fixture(scope="module")
def written(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "form.xlsx"
    write_form(assess(Profile(), catalogue, _DAY), path)
    return path


@pytest.fixture
def form(written: Path, tmp_path: Path) -> Path:
    """A form of its own for every test, to be spoiled."""
    return Path(shutil.copy(written, tmp_path / "form.xlsx"))


@pytest.fixture
def refused(catalogue: Catalogue) -> Refused:
    def check(path: Path, sentence: str) -> None:
        with pytest.raises(InputError) as caught:
            read_form(path, catalogue.vocabulary, _DAY)
        (fault,) = caught.value.faults
        assert sentence in fault.what
        assert fault.right

    return check


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("xl/vbaProject.bin", "宏"),
        ("xl/externalLinks/externalLink1.xml", "引用了别的文件"),
        ("xl/embeddings/oleObject1.bin", "嵌有别的文件"),
        ("xl/activeX/activeX1.xml", "控件"),
    ],
)
def test_what_no_form_holds(form: Path, refused: Refused, part: str, sentence: str) -> None:
    with ZipFile(form, "a") as archive:
        archive.writestr(part, b"anything")
    refused(form, sentence)


def test_a_part_that_unpacks_to_a_gigabyte(form: Path, refused: Refused) -> None:
    with ZipFile(form, "a", ZIP_DEFLATED) as archive, archive.open("xl/media/bomb.xml", "w") as part:
        for _ in range(64):
            part.write(b" " * 1024 * 1024)
    assert form.stat().st_size < 1024 * 1024
    refused(form, "展开后大得不像填写表")


def test_thousands_of_parts(form: Path, refused: Refused) -> None:
    with ZipFile(form, "a") as archive:
        for number in range(500):
            archive.writestr(f"xl/media/{number}.png", b"")
    refused(form, "展开后大得不像填写表")


def test_entities_that_multiply(form: Path, refused: Refused, tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    other = tmp_path / "other.xlsx"
    with ZipFile(form) as old, ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, laughs if name == "xl/workbook.xml" else old.read(name))
    refused(other, "不该有的 XML 声明")


def test_a_million_rows(form: Path, refused: Refused) -> None:
    workbook = load_workbook(form)
    workbook.worksheets[0].cell(1_048_576, 1).value = "x"
    workbook.save(form)
    refused(form, "1048576 行")


def test_merged_cells(form: Path, refused: Refused) -> None:
    workbook = load_workbook(form)
    workbook.worksheets[0].merge_cells("B4:B6")
    workbook.save(form)
    refused(form, "合并")


def test_a_workbook_of_somebody_else(tmp_path: Path, refused: Refused) -> None:
    Workbook().save(tmp_path / "other.xlsx")
    refused(tmp_path / "other.xlsx", "没有惠企通的填写表")


def test_the_column_of_the_keys_was_moved(form: Path, refused: Refused) -> None:
    workbook = load_workbook(form)
    workbook.worksheets[0].insert_cols(1)
    workbook.save(form)
    refused(form, "“编号”一列不在原处")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "不是 Excel 工作簿"),
        (b"name,revenue\n", "不是 Excel 工作簿"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧版 .xls，或者设有密码"),
        (b"PK\x03\x04" + b"\0" * 100, "不是 Excel 工作簿"),
    ],
    ids=["empty", "text", "old", "half"],
)
def test_what_is_no_workbook(tmp_path: Path, refused: Refused, content: bytes, sentence: str) -> None:
    path = tmp_path / "file.xlsx"
    path.write_bytes(content)
    refused(path, sentence)


def test_a_large_file_is_not_even_opened(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.truncate(11 * 1024 * 1024)
    refused(path, "超过 10 MB")


def test_a_damaged_sheet(form: Path, refused: Refused, tmp_path: Path) -> None:
    other = tmp_path / "other.xlsx"
    with ZipFile(form) as old, ZipFile(other, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[: len(content) // 2] if name.startswith("xl/worksheets/") else content)
    refused(other, "已损坏")


def test_cut_off_half_way(form: Path, refused: Refused) -> None:
    content = form.read_bytes()
    form.write_bytes(content[: len(content) // 2])
    refused(form, "已损坏")


def test_no_file_and_a_folder(tmp_path: Path, refused: Refused) -> None:
    refused(tmp_path / "none.xlsx", "找不到")
    refused(tmp_path, "文件夹")


def test_reading_leaves_the_file_as_it_was(form: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    before = shutil.copy(form, tmp_path / "before.xlsx")
    read_form(form, catalogue.vocabulary, _DAY)
    assert form.read_bytes() == Path(before).read_bytes()
