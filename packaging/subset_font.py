"""Cut Noto Sans SC down to what the program writes, for resources/fonts.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3
    .venv/bin/python packaging/subset_font.py expo-google-fonts-noto-sans-sc-0.4.3.tgz

The same package and the same fonttools (see requirements.lock) give the same bytes. Kept: every character of GBK, and
the signs beyond it that tables and reports use. The figures of this font are all of one width, so no feature is needed
for columns of sums to line up. Left out: the rarer characters and everything for vertical setting.
"""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
WEIGHTS = {"Regular": "package/400Regular/NotoSansSC_400Regular.ttf", "Bold": "package/700Bold/NotoSansSC_700Bold.ttf"}
LICENCE = "package/LICENSE_FONT"
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "tnum"]
SIGNS = (
    (0x0020, 0x00FF),  # ASCII and Latin-1
    (0x2000, 0x214F),  # punctuation, raised figures, currencies, letter-like signs
    (0x2150, 0x23FF),  # number forms, arrows, mathematics, technical signs
    (0x2460, 0x27BF),  # circled figures, boxes, shapes, ticks
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0x3200, 0x33FF),  # enclosed characters, square units
    (0xFF00, 0xFFEF),  # full-width forms
)


def wanted_characters() -> set[int]:
    pairs = (bytes([first, second]) for first in range(0x81, 0xFF) for second in range(0x40, 0xFF))
    gbk = {ord(character) for pair in pairs for character in pair.decode("gbk", errors="ignore")}
    return gbk.union(*(range(first, last + 1) for first, last in SIGNS))


def cut(font_file: bytes) -> bytes:
    options = subset.Options(
        layout_features=FEATURES,
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        drop_tables=["vhea", "vmtx"],
        recalc_timestamp=False,
    )
    font = TTFont(io.BytesIO(font_file), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted_characters())
    subsetter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main(package: Path) -> None:
    with tarfile.open(package) as tar:
        files = {name: tar.extractfile(name).read() for name in (*WEIGHTS.values(), LICENCE)}  # type: ignore[union-attr]
    FONTS.mkdir(parents=True, exist_ok=True)
    (FONTS / "OFL.txt").write_bytes(files[LICENCE])
    for weight, name in WEIGHTS.items():
        font = cut(files[name])
        target = FONTS / f"NotoSansSC-{weight}.ttf"
        target.write_bytes(font)
        print(f"{target.name}  {len(font):,} bytes  sha256 {hashlib.sha256(font).hexdigest()}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: subset_font.py PACKAGE.tgz")
    main(Path(sys.argv[1]))
