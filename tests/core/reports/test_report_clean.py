"""What cannot be printed is found before it vanishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.catalogue.model import CERTAINTIES, STATUSES
from desktop.core.reports.clean import MissingGlyphs, map_texts, printable
from desktop.core.reports.parts import Article, Report
from desktop.core.reports.pdf.style import register_fonts
from desktop.core.reports.phrases import Phrases
from desktop.core.reports.phrases.simplified import EXPLANATIONS, SIMPLIFIED

COVERED = frozenset(map(ord, "甲乙丙ab □"))


def test_a_character_the_font_lacks_becomes_a_box_and_is_told() -> None:
    glyphs = MissingGlyphs(COVERED.__contains__)
    assert glyphs("甲𠮷乙✗") == "甲□乙□"
    assert glyphs.missing == ("𠮷", "✗")
    assert glyphs.note(Phrases()) == "字体里没有下列字符，文中以“□”代替：U+20BB7、U+2717。"


def test_a_font_that_has_everything_leaves_no_note() -> None:
    glyphs = MissingGlyphs(COVERED.__contains__)
    assert glyphs("甲乙丙") == "甲乙丙"
    assert glyphs.note(Phrases()) == ""


def test_many_missing_characters_are_counted_not_listed() -> None:
    glyphs = MissingGlyphs(COVERED.__contains__)
    glyphs("".join(map(chr, range(0x20000, 0x20020))))
    assert glyphs.note(Phrases()).endswith("等 32 个。")


def test_marks_that_only_modify_another_character_are_dropped() -> None:
    assert MissingGlyphs(COVERED.__contains__)("甲\ufe0f乙\U000e0101\u200b") == "甲乙"


def test_characters_of_two_code_points_are_composed_first() -> None:
    assert MissingGlyphs({ord("é")}.__contains__)("e\u0301") == "é"


def test_control_characters_go_and_line_breaks_become_spaces() -> None:
    assert printable("甲\x00\x07乙\n丙\u200b\u202e") == "甲乙 丙"
    assert printable("\ud800甲") == "□甲"
    assert printable("　甲") == "　甲"


def test_texts_are_changed_wherever_they_stand() -> None:
    article = Article(article="a", at="b", titles="c")
    assert map_texts((article, ("d", 1, None)), str.upper) == (
        Article(article="A", at="B", titles="C"),
        ("D", 1, None),
    )


def test_the_bundled_fonts_have_every_character_of_the_reports_themselves(fonts: Path) -> None:
    covers = register_fonts(fonts)
    own = [*SIMPLIFIED.values(), *CERTAINTIES.values(), *STATUSES.values()]
    own += [text for title, texts in EXPLANATIONS for text in (title, *texts)]
    assert {character for text in own for character in text if not covers(ord(character))} == set()


def test_the_bundled_fonts_have_every_character_of_the_catalogue(
    fonts: Path, report_of: Callable[[str], Report]
) -> None:
    glyphs = MissingGlyphs(register_fonts(fonts))
    map_texts(report_of("small"), glyphs)
    assert glyphs.missing == ()
