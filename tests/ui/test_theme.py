"""The look keeps its promises: contrast, signs the font has, no token left unfilled."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor

from desktop import places
from desktop.ui.theme import DARK, ICONS, LIGHT, TONES, Colours, style_sheet

ON_SURFACE = ("ink", "quiet", "accent", "met", "confirm", "unknown", "near", "fault")
PAIRS = [
    *((ink, ground) for ink in ON_SURFACE for ground in ("surface", "paper")),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    *(("ink", ground) for ground in ("tint", "warn_tint", "fault_tint", "done_tint")),
    *(("confirm", ground) for ground in ("tint", "warn_tint", "fault_tint", "done_tint")),
    *(("quiet", ground) for ground in ("tint", "warn_tint")),
    ("accent", "tint"),
    ("unknown", "warn_tint"),
    ("fault", "fault_tint"),
]


def luminance(colour: str) -> float:
    """Source: WCAG 2.1, relative luminance."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.edge, colours.surface) >= 3


def test_the_font_has_every_sign_the_window_uses() -> None:
    signs = set("".join(ICONS.values())) | set("▷▽△○·–←…！!")
    for weight in ("Regular", "Bold"):
        with TTFont(places.fonts() / f"NotoSansSC-{weight}.ttf", lazy=True) as font:
            assert {sign for sign in signs if ord(sign) not in font.getBestCmap()} == set()


def test_every_sign_has_a_tone() -> None:
    assert set(ICONS) == set(TONES)
    assert all(hasattr(LIGHT, tone) for tone in TONES.values())


def test_the_style_sheet_is_filled_in() -> None:
    sheet = style_sheet(LIGHT)
    assert "$" not in sheet
    for name in re.findall(r'url\("([^"]+)"\)', sheet):
        assert places.resources().as_posix() in name
        with open(name, encoding="utf-8") as file:
            assert file.read().startswith("<svg")
