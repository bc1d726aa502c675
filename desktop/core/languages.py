"""The languages everything can be told in."""

from __future__ import annotations

from typing import Literal

Language = Literal["zh-Hans", "zh-Hant", "en"]
LANGUAGES: tuple[Language, ...] = ("zh-Hans", "zh-Hant", "en")
"""Every language, the default first."""
