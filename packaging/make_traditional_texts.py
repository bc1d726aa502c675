"""Makes the 繁體 texts of the window from the 简体 ones, and compiles both.

    .venv/bin/python packaging/make_traditional_texts.py

Word by word as they are written in Taiwan (opencc, s2tw); what reads wrong is mended in ``_INSTEAD`` and nowhere else.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from opencc_purepy import OpenCC

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
SIMPLIFIED, TRADITIONAL = FOLDER / "huiqi_zh_CN.ts", FOLDER / "huiqi_zh_TW.ts"
_INSTEAD = {"文件夾": "資料夾", "打印": "列印", "搜索": "搜尋", "剪貼板": "剪貼簿", "默認": "預設"}
_TRANSLATION = re.compile(r"(<translation>)(.*?)(</translation>)", re.DOTALL)


def made_traditional(simplified: str) -> str:
    """The file of 繁體 texts for a file of 简体 ones."""
    convert = OpenCC("s2tw").convert

    def one(match: re.Match[str]) -> str:
        text = convert(match[2])
        for wrong, right in _INSTEAD.items():
            text = text.replace(wrong, right)
        return f"{match[1]}{text}{match[3]}"

    return _TRANSLATION.sub(one, simplified).replace('language="zh_CN"', 'language="zh_TW"')


def main() -> None:
    TRADITIONAL.write_text(made_traditional(SIMPLIFIED.read_text(encoding="utf-8")), encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for source in (SIMPLIFIED, TRADITIONAL):
        subprocess.run([tool, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    main()
