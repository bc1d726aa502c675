"""The printed report: a first page that stands alone, contents, then every benefit with its reasons and sources."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak

from desktop.core.files import replace_file
from desktop.core.progress import Progress, silent
from desktop.core.reports.brand import PLAIN, Brand
from desktop.core.reports.clean import MissingGlyphs, map_texts
from desktop.core.reports.parts import Report
from desktop.core.reports.pdf.front import front_page
from desktop.core.reports.pdf.pages import Contents, Pages
from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.sections import sections
from desktop.core.reports.pdf.style import LEAD, register_fonts
from desktop.core.reports.pdf.text import Text
from desktop.core.reports.sheet import SheetName


def write_pdf(
    report: Report,
    path: Path,
    fonts: Path,
    progress: Progress = silent,
    *,
    sheet: SheetName = "A4",
    brand: Brand = PLAIN,
) -> None:
    """Writes ``report`` to ``path``, with the two fonts in the folder ``fonts`` embedded. Same input, same bytes.

    Raises `InputError` when the disk refuses or a font is damaged. What ``progress`` raises passes; no file is left.
    """
    glyphs = MissingGlyphs(register_fonts(fonts))
    printed, paper = map_texts(report, glyphs), Paper(sheet, map_texts(brand, glyphs))
    contents = Contents()
    story = _story(printed, paper, contents, glyphs)

    def write(unfinished: Path) -> None:
        Pages(unfinished, printed, paper, contents, progress, len(story)).multiBuild(story)

    progress(0, len(story))
    replace_file(path, write)
    progress(len(story), len(story))


def _story(report: Report, paper: Paper, contents: Contents, glyphs: MissingGlyphs) -> list[Flowable]:
    story: list[Flowable] = [
        *front_page(report, paper),
        NextPageTemplate("later"),
        PageBreak(),
        Text(report.phrases.say("contents"), paper.heading),
        contents,
        PageBreak(),
        *sections(report, paper),
    ]
    note = glyphs.note(report.phrases)
    if note:
        story.append(Text(note, LEAD._replace(before=16)))
    return story
