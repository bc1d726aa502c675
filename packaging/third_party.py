"""Whose work the product carries, under which licence: the notice shown in About, and the texts that go beside it.

.venv/bin/python packaging/third_party.py        writes resources/THIRD_PARTY.md
"""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
NOTICE = ROOT / "resources" / "THIRD_PARTY.md"
NOT_IN_THE_PROGRAM = {"sqlite-utils", "pyyaml"}
"""What the catalogue is made with; `huiqi.spec` leaves it and all it brings out."""
_LICENCE_FILE = re.compile(r"(?:licen[cs]e|copying|notice)", re.IGNORECASE)
_QT = """\
## Qt 与 PySide6（LGPL-3.0）

本程序使用 Qt {version} 和 PySide6 {version}，版权归 The Qt Company Ltd. 及其他贡献者所有，
按 GNU 宽通用公共许可证第 3 版（LGPL-3.0）使用，未作修改。
它们是单独的动态链接库，放在程序文件夹的 `_internal/PySide6` 和 `_internal/shiboken6` 中：
您可以自行修改 Qt 或 PySide6，并用接口兼容的版本替换这些文件；也可以为调试这类修改而对本程序作反向工程。
源代码：https://download.qt.io/ 与 https://code.qt.io/ （版本 {version}）。
许可证全文见程序文件夹的 `_internal/licences/LGPL-3.0.txt` 和 `GPL-3.0.txt`。

*This program uses Qt and PySide6 {version}, unmodified, under the LGPL-3.0, as separate shared libraries. You may
replace these files by a compatible version of your own, and reverse engineer the program to debug such a change.*
"""
_FONT = """\
## 字体 Noto Sans SC（OFL-1.1）

Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. 按 SIL 开放字体许可证 1.1 版使用，
已裁剪为常用字；许可证全文见 `OFL.txt`。
"""


def shipped() -> list[metadata.Distribution]:
    """Every distribution the frozen program carries, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, metadata.Distribution] = {}
    waiting = [Requirement(text) for text in project["dependencies"]]
    while waiting:
        requirement = waiting.pop()
        name = requirement.name.lower().replace("_", "-")
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and name not in found and name not in NOT_IN_THE_PROGRAM:
            found[name] = metadata.distribution(name)
            waiting += [Requirement(text) for text in found[name].requires or []]
    return [found[name] for name in sorted(found)]


def notice() -> str:
    """The text of THIRD_PARTY.md."""
    distributions = shipped()
    version = next(one.version for one in distributions if one.name.lower().startswith("pyside6"))
    rows = [f"| {one.name} | {one.version} | {_licence(one)} | {_home(one)} |" for one in distributions]
    table = ["| 组件 | 版本 | 许可证 | 来源 |", "|---|---|---|---|", *rows]
    python = "| Python | 3.11 或更新 | PSF-2.0 | https://www.python.org/ |"
    opening = (
        "# 第三方组件\n\n惠企通按 MIT 许可证发布。它包含下列组件；"
        "许可证全文放在程序文件夹的 `_internal/licences` 中。\n"
    )
    return "\n".join([opening, *table, python, "", _QT.format(version=version), _FONT])


def copy_texts(folder: Path) -> None:
    """Puts the licence texts of everything shipped into ``folder``, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "packaging" / "licences", folder)
    shutil.copy2(ROOT / "LICENSE", folder / "huiqi.txt")
    shutil.copy2(ROOT / "resources" / "fonts" / "OFL.txt", folder)
    for distribution in shipped():
        for path in _licence_files(distribution):
            target = folder / distribution.name / Path(*path.parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(str(distribution.locate_file(path)), target)


def _licence_files(distribution: metadata.Distribution) -> Iterator[metadata.PackagePath]:
    for path in distribution.files or []:
        of_the_package = ".dist-info" in path.parts[0]
        if of_the_package and (_LICENCE_FILE.search(path.name) or "licenses" in path.parts[1:-1]):
            yield path


def _licence(distribution: metadata.Distribution) -> str:
    told = distribution.metadata
    named = str(told["License-Expression"] or told["License"] or "")
    classified = [line.rsplit("::", 1)[1].strip() for line in told.get_all("Classifier") or [] if "License ::" in line]
    short = named if 0 < len(named) <= 60 and "license.txt" not in named else ", ".join(classified) or named
    return short.replace("|", "/")


def _home(distribution: metadata.Distribution) -> str:
    told = distribution.metadata
    links = dict(
        (label.strip().lower(), url.strip())
        for label, _, url in (line.partition(",") for line in told.get_all("Project-URL") or [])
    )
    for label in ("source", "source code", "repository", "homepage", "home"):
        if label in links:
            return str(links[label])
    return f"https://pypi.org/project/{distribution.name}/"


if __name__ == "__main__":
    NOTICE.write_text(notice(), encoding="utf-8")
    sys.stdout.write(f"{NOTICE}\n")
