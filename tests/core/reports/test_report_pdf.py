"""The printed report can be read, traced and trusted: text, figures, sources, fonts, page numbers."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.faults import InputError
from desktop.core.progress import Cancelled
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf import write_pdf

ReportOf = Callable[[str], Report]
TextsOf = Callable[[Path], list[str]]
NAMES = ("small", "head_office", "unknown", "elsewhere", "long", "hostile")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, report_of: ReportOf, fonts: Path) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("pdf")

    def get(name: str) -> Path:
        path = folder / f"{name}.pdf"
        if not path.exists():
            write_pdf(report_of(name), path, fonts)
        return path

    return get


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_the_first_page_stands_alone(
    name: str, printed: Callable[[str], Path], texts_of: TextsOf, report_of: ReportOf
) -> None:
    report, pages = report_of(name), texts_of(printed(name))
    first = pages[0]
    assert squeezed("政策补贴评估报告") in first and "2024-03-01" in first and report.version in first
    assert report.place in first
    for one in report.sums:
        assert squeezed(one.short) in first and squeezed(one.title) in first
    assert "不构成任何承诺" in first and "不再计入" in first
    assert pages[1].startswith(squeezed(report.company)[:10]) or "目录" in pages[1]
    assert "目录" in pages[1]


def test_the_first_page_tells_each_step_once(
    printed: Callable[[str], Path], texts_of: TextsOf, report_of: ReportOf
) -> None:
    """Several benefits may need the same certification: it is one thing to do."""
    report, first = report_of("small"), texts_of(printed("small"))[0]
    shown = [step for step in report.steps if squeezed(step.text) in first]
    assert shown == list(report.steps[: len(shown)]) and shown
    assert all(first.count(squeezed(step.text)) == 1 for step in shown)


def test_what_ends_soon_stands_on_the_first_page(
    assessed: Callable[..., Assessment], texts_of: TextsOf, fonts: Path, tmp_path: Path
) -> None:
    report = make_report(assessed({"district": "滨江区", "certifications": []}, "2024-03-01"))
    assert report.ending, "the city's notice on finance ends on 2024-05-05"
    write_pdf(report, tmp_path / "a.pdf", fonts)
    first = texts_of(tmp_path / "a.pdf")[0]
    assert f"即将到期：{squeezed(report.ending[0].source.name)}"[:20] in first
    assert f"还有{report.ending[0].days_left}天" in first


def test_totals_are_the_assessments(
    printed: Callable[[str], Path], texts_of: TextsOf, assessment_of: Callable[[str], Assessment]
) -> None:
    first = texts_of(printed("small"))[0]
    high = assessment_of("small").totals.certain.high
    assert f"最高{high.in_yuan / 10_000:f}万元" in first
    assert f"最高{high.in_yuan:,.0f}元" in first


def test_every_counted_benefit_has_amount_document_article_and_line(
    printed: Callable[[str], Path], texts_of: TextsOf, report_of: ReportOf
) -> None:
    text = "".join(texts_of(printed("small")))
    for number, entry in enumerate(report_of("small").counted, 1):
        assert squeezed(f"1.{number}{entry.title}") in text
        for part in (entry.source.number, entry.article, entry.at, entry.amount.short, entry.amount.working):
            assert squeezed(part) in text


def test_every_section_has_what_the_assessment_has(
    printed: Callable[[str], Path], texts_of: TextsOf, report_of: ReportOf
) -> None:
    text, report = "".join(texts_of(printed("small"))), report_of("small")
    said = [entry.title for entry in report.entries if entry.verdict != "not_in_force"]
    said += [entry.why_not for entry in report.uncounted]
    said += [way.text for entry in report.near for way in entry.ways]
    said += [question.question for question in report.questions if question.at_stake.fen]
    said += [f"另有{sum(not question.at_stake.fen for question in report.questions)}个问题不影响金额"]
    said += [one.text for one in report.inputs]
    said += [source.name for source in report.sources]
    said += [entry.first_failing.text for entry in report.ineligible if entry.first_failing]
    said += [term.name for term in report.terms_behind(report.counted)]
    without_running_titles = re.sub(r"惠企通·.{0,40}?页|杭州示例科技有限公司政策补贴评估报告", "", text)
    assert [one for one in said if squeezed(one) not in without_running_titles] == []


@pytest.mark.parametrize("name", ["small", "elsewhere", "long"])
def test_pages_are_numbered_and_the_contents_are_right(
    name: str, printed: Callable[[str], Path], texts_of: TextsOf, report_of: ReportOf
) -> None:
    pages = texts_of(printed(name))
    for number, page in enumerate(pages, 1):
        assert f"第{number}/{len(pages)}页" in page
    say = report_of(name).phrases.say
    for position, key in enumerate(("counted", "uncounted", "near", "questions", "not_in_force"), 1):
        title = squeezed(f"{position}{say(f'section_{key}')}")
        found = re.search(re.escape(title) + r"(\d+?)(?=\d\D|\D)", pages[1])
        assert found is not None and title in pages[int(found[1]) - 1]


def test_bookmarks_lead_to_sections_and_counted_benefits(printed: Callable[[str], Path], report_of: ReportOf) -> None:
    document = pdfium.PdfDocument(printed("small"))
    marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    document.close()
    assert [title.split("　")[0] for level, title in marks if level == 0] == [str(number) for number in range(1, 10)]
    assert sum(level == 2 for level, _ in marks) == len(report_of("small").counted)


def test_title_language_and_author_are_set(printed: Callable[[str], Path]) -> None:
    document = pdfium.PdfDocument(printed("small"))
    metadata = document.get_metadata_dict()
    document.close()
    assert metadata["Title"] == "政策补贴评估报告：杭州示例科技有限公司"
    assert metadata["Author"] == "惠企通"
    assert b"/Lang (zh-CN)" in printed("small").read_bytes()


def test_all_fonts_are_embedded(printed: Callable[[str], Path]) -> None:
    document = pdfium.PdfDocument(printed("small"))
    embedded = []
    for number in range(len(document)):
        page = document[number]
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            embedded.append(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(item)))
        page.close()
    document.close()
    assert embedded and set(embedded) == {1}
    assert b"Helvetica" not in printed("small").read_bytes()


def test_the_same_report_gives_the_same_bytes(
    printed: Callable[[str], Path], report_of: ReportOf, fonts: Path, tmp_path: Path
) -> None:
    write_pdf(report_of("small"), tmp_path / "again.pdf", fonts)
    assert (tmp_path / "again.pdf").read_bytes() == printed("small").read_bytes()


def test_a_name_is_only_a_name_and_what_cannot_be_printed_is_told(
    printed: Callable[[str], Path], texts_of: TextsOf
) -> None:
    pages = texts_of(printed("hostile"))
    assert '=HYPERLINK("http://example.com","点我")&<b>公司</b>□' in pages[0]
    assert "字体里没有下列字符，文中以“□”代替：U+20BB7。" in pages[-1]


def test_a_very_long_name_wraps_and_is_given_in_full_among_the_inputs(
    printed: Callable[[str], Path], texts_of: TextsOf
) -> None:
    pages = texts_of(printed("long"))
    assert pages[0].count("很长的名称") < 20 and "…" in pages[0]
    assert "".join(pages).count("很长的名称") > 100


def test_nothing_applies_is_a_page_of_its_own(printed: Callable[[str], Path], texts_of: TextsOf) -> None:
    assert "没有一项适用于已填写的情况" in texts_of(printed("elsewhere"))[0]
    assert "补充资料后再看" in texts_of(printed("unknown"))[0]


def test_huge_texts_still_fit(report_of: ReportOf, fonts: Path, tmp_path: Path, texts_of: TextsOf) -> None:
    report = report_of("small")
    groups = tuple(
        msgspec.structs.replace(
            group,
            entries=tuple(
                msgspec.structs.replace(entry, title=entry.title * 60, note="说明" * 2000, why_not="原因" * 2000)
                for entry in group.entries[:2]
            ),
        )
        for group in report.groups
    )
    write_pdf(msgspec.structs.replace(report, groups=groups), tmp_path / "huge.pdf", fonts)
    pages = texts_of(tmp_path / "huge.pdf")
    assert "目录" in pages[1] and "".join(pages).count("说明") >= 2000


def test_cancelling_leaves_no_file(report_of: ReportOf, fonts: Path, tmp_path: Path) -> None:
    for when in (0, 5, 400):

        def stop(done: int, total: int, when: int = when) -> None:
            if done >= when:
                raise Cancelled

        with pytest.raises(Cancelled):
            write_pdf(report_of("small"), tmp_path / "报告.pdf", fonts, stop)
        assert list(tmp_path.iterdir()) == []


def test_progress_only_grows_and_ends_full(report_of: ReportOf, fonts: Path, tmp_path: Path) -> None:
    seen: list[float] = []
    write_pdf(report_of("small"), tmp_path / "报告.pdf", fonts, lambda done, total: seen.append(done / total))
    assert seen == sorted(seen) and seen[0] == 0 and seen[-1] == 1


def test_a_folder_that_is_not_there_is_one_sentence(report_of: ReportOf, fonts: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"):
        write_pdf(report_of("small"), tmp_path / "没有" / "报告.pdf", fonts)


@pytest.mark.parametrize(
    ("code", "said"), [(errno.EROFS, "只读"), (errno.EACCES, "没有写入权限"), (errno.ENOSPC, "磁盘已满")]
)
def test_what_the_disk_refuses_is_one_sentence(
    code: int, said: str, report_of: ReportOf, fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("desktop.core.files.tempfile.mkstemp", refuse)
    with pytest.raises(InputError, match=said):
        write_pdf(report_of("small"), tmp_path / "报告.pdf", fonts)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file_is_one_sentence(report_of: ReportOf, fonts: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="这是一个文件夹"):
        write_pdf(report_of("small"), tmp_path, fonts)


def test_a_font_that_is_missing_or_damaged_is_one_sentence(
    report_of: ReportOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportlab.pdfbase.pdfmetrics.getRegisteredFontNames", list)
    with pytest.raises(InputError, match="NotoSansSC-Regular"):
        write_pdf(report_of("small"), tmp_path / "报告.pdf", tmp_path)
    (tmp_path / "NotoSansSC-Regular.ttf").write_bytes(b"no font at all")
    with pytest.raises(InputError, match="字体文件打不开或已损坏"):
        write_pdf(report_of("small"), tmp_path / "报告.pdf", tmp_path)
