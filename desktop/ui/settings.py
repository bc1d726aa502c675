"""How a person likes the program: language, look, calm, and how the window stood; kept in the user's data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal, NamedTuple, TypedDict

from desktop.core.languages import Language
from desktop.core.reports.sheet import SheetName

NAME = "settings.json"
Look = Literal["system", "light", "dark", "contrast"]


class Settings(NamedTuple):
    """``geometry`` is how the window stood, as Qt writes it, in hexadecimal digits; empty for never."""

    language: Language = "zh-Hans"
    look: Look = "system"
    geometry: str = ""
    sheet: SheetName = "A4"


def load_settings(folder: Path) -> Settings:
    """What was kept in ``folder``; the defaults where there is nothing, or nothing this program can read."""
    path = folder / NAME
    if not path.is_file():
        return Settings()
    import msgspec

    try:
        return Settings(**msgspec.convert(json.loads(path.read_bytes()), _Kept))
    except (OSError, msgspec.ValidationError, ValueError, RecursionError):
        return Settings()


def keep_settings(folder: Path, settings: Settings) -> None:
    """Keeps them. Raises `InputError` when the disk refuses."""
    from desktop.core.files import disk_fault, replace_file  # not for who only starts

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_fault(folder, error) from error
    text = json.dumps(settings._asdict(), ensure_ascii=False, indent=1)

    def write(unfinished: Path) -> None:
        unfinished.write_text(f"{text}\n", encoding="utf-8")

    replace_file(folder / NAME, write)


class _Kept(TypedDict, total=False):
    language: Language
    look: Look
    geometry: str
    sheet: SheetName
