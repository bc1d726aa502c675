"""The small table of Traditional characters says what OpenCC says, for every character there is."""

from __future__ import annotations

from opencc_purepy import OpenCC

from desktop.core.traditional import TO_SIMPLIFIED
from desktop.core.vocabulary import simplified


def test_every_character_as_opencc_has_it() -> None:
    converter = OpenCC("t2s")
    characters = [chr(code) for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00))]
    converted = [str(converter.convert(character)) for character in characters]
    wanted = {one: other for one, other in zip(characters, converted, strict=True) if ord(other[0]) < 0x10000}
    assert {one: one.translate(TO_SIMPLIFIED) for one in wanted} == wanted


def test_words_in_both_ways_of_writing() -> None:
    assert simplified("濱江區科技創新補貼") == "滨江区科技创新补贴"
    assert simplified("滨江区 R&D 5%") == "滨江区 R&D 5%"
