"""How a person likes the program: language, look, calm, and how the window stood; kept in the user's data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import msgspec

from desktop.core.files import disk_fault, replace_file
from desktop.core.rules.words import Language

NAME = "settings.json"
Look = Literal["system", "light", "dark", "contrast"]


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """``geometry`` is how the window stood, as Qt writes it, in hexadecimal digits; empty for never."""

    language: Language = "zh-Hans"
    look: Look = "system"
    calm: bool = False
    """Whether nothing may move by itself."""
    geometry: str = ""


def load_settings(folder: Path) -> Settings:
    """What was kept in ``folder``; the defaults where there is nothing, or nothing this program can read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError, ValueError):
        return Settings()


def keep_settings(folder: Path, settings: Settings) -> None:
    """Keeps them. Raises `InputError` when the disk refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_fault(folder, error) from error
    text = json.dumps(msgspec.to_builtins(settings), ensure_ascii=False, indent=1)

    def write(unfinished: Path) -> None:
        unfinished.write_text(f"{text}\n", encoding="utf-8")

    replace_file(folder / NAME, write)
