"""A consultant's own name, logo and colour: checked before it is used, kept in one file, printed on every page."""

from __future__ import annotations

import base64
import errno
import io
import json
import os
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.faults import InputError
from desktop.core.reports.brand import PLAIN, Brand, checked, contrast_with_white, keep_brand, load_brand
from desktop.core.reports.logo import LARGEST, make_logo, read_logo
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf import write_pdf

ReportOf = Callable[[str], Report]
TextsOf = Callable[[Path], list[str]]
HERE = Path("logo.png")


def picture(size: tuple[int, int] = (300, 100), form: str = "PNG", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 100 if mode == "L" else None).save(out, form)
    return out.getvalue()


@pytest.fixture
def brand() -> Brand:
    logo = make_logo(picture(), HERE)
    return Brand(
        name="某某咨询有限公司", cover="为客户内部使用编写", footer="www.example.com", colour="#7A1F1F", logo=logo
    )


# --- the file -------------------------------------------------------------------------------------------------------


def test_a_brand_kept_is_the_brand_loaded(brand: Brand, tmp_path: Path) -> None:
    keep_brand(brand, tmp_path / "a.huiqi-brand")
    assert load_brand(tmp_path / "a.huiqi-brand") == brand
    keep_brand(PLAIN, tmp_path / "a.huiqi-brand")
    assert load_brand(tmp_path / "a.huiqi-brand") == PLAIN


@given(st.text(max_size=60), st.text(max_size=120), st.integers(0, 0xFFFFFF))
@settings(max_examples=40, deadline=None)
def test_what_is_kept_can_always_be_loaded(
    tmp_path_factory: pytest.TempPathFactory, name: str, cover: str, colour: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.huiqi-brand"
    try:
        keep_brand(Brand(name=name, cover=cover, colour=f"#{colour:06x}"), path)
    except InputError as error:
        assert "太浅" in str(error)
    else:
        kept = load_brand(path)
        assert kept == checked(kept)
        assert "\n" not in kept.name + kept.cover


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(b"", "不是本程序能读的报告署名文件", id="empty"),
        pytest.param(b"{}", "不是本程序能读的报告署名文件", id="no-format"),
        pytest.param(b'{"format":2,"name":"x"}', "不是本程序能读的报告署名文件", id="later-format"),
        pytest.param(b'{"format":1,"nom":"x"}', "不是本程序能读的报告署名文件", id="unknown-field"),
        pytest.param(b'{"format":1,"logo":"%%%"}', "不是本程序能读的报告署名文件", id="bad-base64"),
        pytest.param(b"[" * 100_000, "不是本程序能读的报告署名文件", id="deep"),
        pytest.param(b'{"format":1,"logo":"' + base64.b64encode(b"no picture") + b'"}', "不是图片", id="no-picture"),
        pytest.param(b'{"format":1,"colour":"red"}', "不是颜色", id="no-colour"),
        pytest.param(b'{"format":1,"colour":"#FFEE00"}', "太浅", id="pale"),
        pytest.param(json.dumps({"format": 1, "name": "长" * 61}).encode(), "最多 60 个字", id="long-name"),
        pytest.param(b" " * 4_000_001, "文件太大", id="huge"),
    ],
)
def test_a_file_that_is_no_brand_is_one_sentence(written: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.huiqi-brand").write_bytes(written)
    with pytest.raises(InputError, match=said):
        load_brand(tmp_path / "a.huiqi-brand")


def test_every_fault_is_named_at_once_and_the_old_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.huiqi-brand"
    keep_brand(PLAIN, path)
    before = path.read_bytes()
    with pytest.raises(InputError) as caught:
        keep_brand(Brand(name="长" * 61, footer="长" * 121, colour="#eeeeee"), path)
    assert [fault.where for fault in caught.value.faults] == ["署名", "页脚", "颜色"]
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_a_disk_that_is_full_keeps_the_old_file(brand: Brand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.huiqi-brand"
    keep_brand(PLAIN, path)

    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(InputError, match="磁盘已满"):
            keep_brand(brand, path)
    assert load_brand(path) == PLAIN and list(tmp_path.iterdir()) == [path]


def test_control_characters_are_not_kept() -> None:
    assert checked(Brand(name=" 某\x00某\u202e\n咨询 ")).name == "某某 咨询"


@pytest.mark.parametrize(("colour", "contrast"), [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54)])
def test_contrast_is_that_of_wcag(colour: str, contrast: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(contrast, abs=0.005)


# --- the logo -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "L"), ("PNG", "P"), ("JPEG", "RGB"), ("JPEG", "CMYK")]
)
def test_pictures_of_every_kind_become_a_plain_png(form: str, mode: str) -> None:
    with Image.open(io.BytesIO(make_logo(picture((4000, 1000), form, mode), HERE))) as made:
        assert made.format == "PNG" and made.mode == "RGBA" and made.info == {}
        assert made.width == LARGEST[0] and made.height == 400


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param(b"", "不是图片", id="empty"),
        pytest.param(b"GIF89a" + b"\0" * 50, "不是图片", id="gif-head"),
        pytest.param(picture((20, 20), "GIF"), "不是图片", id="gif"),
        pytest.param(picture((20, 20), "TIFF"), "不是图片", id="tiff"),
        pytest.param(picture()[:60], "不是图片，或图片已损坏", id="cut"),
        pytest.param(bomb(60_000, 60_000), "像素太多", id="vast"),
        pytest.param(bomb(4_000, 4_000), "像素太多", id="large"),
        pytest.param(bomb(100, 100), "已损坏", id="rows-missing"),
        pytest.param(b"\0" * 3_000_001, "图片文件太大", id="big-file"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "不是图片", id="svg"),
    ],
)
def test_what_is_no_logo_is_one_sentence_and_at_once(raw: bytes, said: str) -> None:
    began = time.perf_counter()
    with pytest.raises(InputError, match=said):
        make_logo(raw, HERE)
    assert time.perf_counter() - began < 2


def test_a_logo_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="不存在"):
        read_logo(tmp_path / "none.png")


# --- on paper -------------------------------------------------------------------------------------------------------


def test_the_brand_stands_on_the_first_page_and_every_foot(
    brand: Brand, report_of: ReportOf, fonts: Path, texts_of: TextsOf, tmp_path: Path
) -> None:
    write_pdf(report_of("small"), tmp_path / "a.pdf", fonts, brand=brand)
    pages = texts_of(tmp_path / "a.pdf")
    assert pages[0].startswith(brand.name) and brand.cover in pages[0]
    assert all(f"{brand.name}·{brand.footer}" in page for page in pages)
    assert "目录" in pages[1], "the first page stays one page"
    document = pdfium.PdfDocument(tmp_path / "a.pdf")
    images = [len(list(document[n].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))) for n in range(2)]
    assert images == [1, 0]
    assert document.get_metadata_dict()["Author"] == brand.name
    document.close()


def test_the_same_brand_gives_the_same_bytes(brand: Brand, report_of: ReportOf, fonts: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_pdf(report_of("elsewhere"), tmp_path / name, fonts, brand=brand)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_what_the_font_lacks_is_told_in_a_brand_too(
    report_of: ReportOf, fonts: Path, texts_of: TextsOf, tmp_path: Path
) -> None:
    write_pdf(report_of("elsewhere"), tmp_path / "a.pdf", fonts, brand=Brand(name="𠮷咨询", cover="<b>&amp;"))
    pages = texts_of(tmp_path / "a.pdf")
    assert pages[0].startswith("□咨询<b>&amp;") and "U+20BB7" in pages[-1]


@pytest.mark.parametrize("name", ["small", "elsewhere", "long"])
def test_letter_says_what_a4_says(
    name: str, report_of: ReportOf, fonts: Path, texts_of: TextsOf, tmp_path: Path
) -> None:
    write_pdf(report_of(name), tmp_path / "a4.pdf", fonts)
    write_pdf(report_of(name), tmp_path / "letter.pdf", fonts, sheet="Letter")
    document = pdfium.PdfDocument(tmp_path / "letter.pdf")
    assert {document[number].get_size() for number in range(len(document))} == {(612, 792)}
    document.close()
    pages = texts_of(tmp_path / "letter.pdf")
    assert "目录" in pages[1], "the first page stays one page"
    shown = {entry.title for entry in report_of(name).counted}
    assert all("".join(title.split()) in "".join(pages) for title in shown)
