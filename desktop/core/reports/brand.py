"""In whose name a report is printed: a consultant's name, logo, colour, cover line and footer, kept in one file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from desktop.core.faults import Fault, InputError, refuse
from desktop.core.files import disk_fault, replace_file
from desktop.core.reports.clean import printable

SUFFIX = ".huiqi-brand"
PLAIN_COLOUR = "#1F4E79"
LEAST_CONTRAST = 4.5
"""Between the colour and white paper, for text of its size: WCAG 2.2, success criterion 1.4.3."""
_MOST_BYTES = 4_000_000
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
MOST_CHARACTERS = {"name": 60, "cover": 120, "footer": 120}
_TITLES = {"name": "署名", "cover": "封面语", "footer": "页脚"}


class Brand(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is printed besides the report's own words; ``logo`` is a PNG that `make_logo` made, or nothing."""

    name: str = ""
    cover: str = ""
    footer: str = ""
    colour: str = PLAIN_COLOUR
    logo: bytes = b""


PLAIN = Brand()
"""The program's own look, in nobody's name."""


class _Kept(Brand, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    format: Annotated[Literal[1], msgspec.Meta(description="of this file")]


def checked(brand: Brand) -> Brand:
    """``brand`` with its texts trimmed to what can be printed.

    Raises `InputError` naming each field that is too long, and a colour too pale to be read on white paper.
    """
    faults: list[Fault] = []
    texts = {key: " ".join(printable(getattr(brand, key)).split()) for key in MOST_CHARACTERS}
    for key, text in texts.items():
        if len(text) > MOST_CHARACTERS[key]:
            faults += refuse(_TITLES[key], f"有 {len(text)} 个字，太长", f"最多 {MOST_CHARACTERS[key]} 个字").faults
    if _HEX.fullmatch(brand.colour) is None:
        faults += refuse("颜色", f"“{brand.colour[:20]}”不是颜色", f"应写作六位十六进制数，如 {PLAIN_COLOUR}").faults
    elif (found := contrast_with_white(brand.colour)) < LEAST_CONTRAST:
        faults += refuse(
            "颜色", f"在白纸上太浅（对比度 {found:.1f}），看不清", f"应选更深的颜色，对比度不低于 {LEAST_CONTRAST}"
        ).faults
    if faults:
        raise InputError(faults)
    return msgspec.structs.replace(brand, colour=brand.colour.upper(), **texts)


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of ``#RRGGBB`` with white, 1 to 21 (WCAG 2.2, relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    luminance = sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def load_brand(path: Path) -> Brand:
    """The brand kept in ``path``. Raises `InputError` where there is none that this program can use."""
    from desktop.core.reports.logo import make_logo

    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise disk_fault(path, error) from error
    if len(raw) > _MOST_BYTES:
        raise refuse(str(path), "文件太大，不是报告署名文件", f"署名文件最多 {_MOST_BYTES // 1_000_000} MB")
    try:
        kept = msgspec.json.decode(raw, type=_Kept)
    except (msgspec.DecodeError, RecursionError) as error:
        raise refuse(str(path), "不是本程序能读的报告署名文件", f"应选用本程序保存的 {SUFFIX} 文件") from error
    values = {field: getattr(kept, field) for field in Brand.__struct_fields__}
    return checked(Brand(**(values | {"logo": make_logo(kept.logo, path) if kept.logo else b""})))


def keep_brand(brand: Brand, path: Path) -> None:
    """Writes ``brand`` to ``path``. Raises `InputError` when it is at fault or the disk refuses."""
    good = checked(brand)
    values = {field: getattr(good, field) for field in Brand.__struct_fields__}
    text = msgspec.json.format(msgspec.json.encode(_Kept(format=1, **values)), indent=1)

    def write(unfinished: Path) -> None:
        unfinished.write_bytes(text + b"\n")

    replace_file(path, write)
