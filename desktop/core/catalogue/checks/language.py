"""What the sources are written in: Simplified characters, our own words, nobody's telephone, e-mail or name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.core.catalogue.source import Sources
from desktop.core.faults import Fault
from desktop.core.vocabulary import simplified

LONGEST_COPY = 22
"""So many Chinese characters of a source text in a row are a copied sentence; titles, numbers and names may be."""

_CONTACT = re.compile(
    r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|[\w.]+@[\w-]+\.\w+"
    r"|(?:联系人|联系电话|联系方式|咨询电话|手机号?码?|微信号?|QQ)\s*[:：]"
)
_MAY_BE_COPIED = re.compile(r"\s*(- )?\{?(title|number|aliases|repeals|name|id)\b")


def faults(sources: Sources) -> Iterator[Fault]:
    """Contact data and Traditional characters, line by line."""
    for where, line in _lines(sources):
        if _CONTACT.search(line):
            yield Fault(where, "这里像是电话、邮箱或联系人", "目录不收录联系方式，请删去")
        traditional = [character for character in line if is_traditional(character)]
        if traditional:
            right = "".join(simplified(character) for character in traditional)
            yield Fault(where, f"繁体字“{''.join(traditional)}”", f"应为简体“{right}”")


@cache
def is_traditional(character: str) -> bool:
    """Whether a character is only written in Traditional Chinese.

    Converting alone does not tell: 乾, 瞭 or 著 are converted and yet stand in Simplified texts. What GB 2312 holds,
    the set that Simplified texts were first written in, is Simplified.
    """
    if character.isascii() or simplified(character) == character:
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def copies(sources: Sources, seeds: dict[str, list[str]]) -> Iterator[Fault]:
    """Sentences of a text that stand in the sources."""
    known = {
        line[start : start + LONGEST_COPY]
        for lines in seeds.values()
        for line in map(_squashed, lines)
        for start in range(len(line) - LONGEST_COPY + 1)
    }
    for where, line in _lines(sources):
        text = _squashed(line)
        pieces = (text[start : start + LONGEST_COPY] for start in range(len(text) - LONGEST_COPY + 1))
        if not _MAY_BE_COPIED.match(line) and any(piece in known and _is_chinese(piece) for piece in pieces):
            yield Fault(where, f"连续 {LONGEST_COPY} 个字与原文相同", "请用自己的话写")


def _lines(sources: Sources) -> Iterator[tuple[str, str]]:
    """Every line of every source, with where it stands."""
    for path in sorted(sources.folder.rglob("*.yaml")):
        shown = path.relative_to(sources.folder).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            yield f"{shown}:{number}", line


def _squashed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _is_chinese(text: str) -> bool:
    return len(re.findall(r"[\u4e00-\u9fff]", text)) > LONGEST_COPY // 2
