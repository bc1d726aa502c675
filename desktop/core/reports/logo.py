"""A logo from outside: known to be a picture and of a bearable size before it is unpacked, then drawn anew as PNG."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from desktop.core.faults import InputError, refuse
from desktop.core.files import disk_fault

MOST_BYTES = 3_000_000
MOST_PIXELS = 12_000_000
LARGEST = (1600, 480)
"""Points of the picture that is kept: 300 to the inch at the largest size it is printed in."""


def read_logo(path: Path) -> bytes:
    """The logo in the PNG or JPEG file ``path``, as `make_logo` gives it. Raises `InputError`."""
    return make_logo(picture_bytes(path), path)


def picture_bytes(path: Path) -> bytes:
    """What is in the file ``path``, which is no larger than a logo may be. Raises `InputError`."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise disk_fault(path, error) from error
    _refuse_large_file(raw, path)
    return raw


def no_picture(path: Path) -> InputError:
    """The fault of a file that cannot be drawn."""
    return refuse(str(path), "不是图片，或图片已损坏", "应选用 PNG、JPEG 或 SVG 图片")


def make_logo(raw: bytes, path: Path) -> bytes:
    """A PNG of at most `LARGEST` points, holding nothing but the picture; ``path`` is only named in faults.

    Raises `InputError` for what is too large, no PNG or JPEG, or damaged.
    """
    _refuse_large_file(raw, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a large picture is refused below, by its own bound
            with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG")) as picture:
                _refuse_large(picture.size, path)
                picture.load()
                return _drawn_anew(picture)
    except InputError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many_points(path) from error
    except Exception as error:  # a damaged picture makes Pillow raise many kinds
        raise no_picture(path) from error


def _refuse_large_file(raw: bytes, path: Path) -> None:
    if len(raw) > MOST_BYTES:
        raise refuse(str(path), "图片文件太大", f"标志图片最多 {MOST_BYTES // 1_000_000} MB")


def _refuse_large(size: tuple[int, int], path: Path) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise _too_many_points(path)


def _too_many_points(path: Path) -> InputError:
    return refuse(str(path), "图片的像素太多", f"标志图片最多 {MOST_PIXELS // 1_000_000} 百万像素")


def _drawn_anew(picture: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    clean = Image.new("RGBA", upright.size)
    clean.paste(upright)
    out = io.BytesIO()
    clean.save(out, "PNG", optimize=True)
    return out.getvalue()
