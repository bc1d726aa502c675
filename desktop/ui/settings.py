"""How a person likes the program: language, look, paper, and how the window stood; kept in the user's data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, NamedTuple, TypedDict, get_type_hints

from desktop.core.languages import Language
from desktop.core.reports.sheet import SheetName

NAME = "settings.json"
FORMAT = 2
"""1 named no format and knew no paper."""
Look = Literal["system", "light", "dark", "contrast"]


class Settings(NamedTuple):
    """``geometry`` is how the window stood, as Qt writes it, in hexadecimal digits; empty for never."""

    language: Language = "zh-Hans"
    look: Look = "system"
    geometry: str = ""
    sheet: SheetName = "A4"


def load_settings(folder: Path) -> Settings:
    """What was kept in ``folder``; the default of each that is not there or is nothing this program can read."""
    return Settings(**_known(_raw(folder)))


def change_settings(folder: Path, **changes: Any) -> None:
    """Changes some of what is kept and leaves the rest as it is by now: another window may have changed it since.

    What a newer version keeps there and this one does not know stays. Raises `InputError` when the disk refuses.
    """
    import json  # not for who only starts, and neither is the other

    from desktop.core.files import disk_fault, replace_file

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_fault(folder, error) from error
    raw = _raw(folder)
    written = raw.get("format")
    kept = raw | changes | {"format": max(FORMAT, written) if isinstance(written, int) else FORMAT}
    text = json.dumps(kept, ensure_ascii=False, indent=1)

    def write(unfinished: Path) -> None:
        unfinished.write_text(f"{text}\n", encoding="utf-8")

    replace_file(folder / NAME, write)


class _Kept(TypedDict, total=False):
    language: Language
    look: Look
    geometry: str
    sheet: SheetName


def _raw(folder: Path) -> dict[str, Any]:
    try:
        kept = (folder / NAME).read_bytes()
    except OSError:
        return {}
    import json  # only where something is kept: the first page waits for this

    try:
        raw = json.loads(kept)
    except (ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _known(raw: dict[str, Any]) -> dict[str, Any]:
    """The settings among ``raw`` that are what they should be."""
    known: dict[str, Any] = {}
    if not raw:
        return known
    import msgspec

    for key, kind in get_type_hints(_Kept).items():
        if key in raw:
            try:
                known[key] = msgspec.convert(raw[key], kind)
            except msgspec.ValidationError:
                continue
    return known
