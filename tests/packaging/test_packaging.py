"""What is handed out says what it is and whose work it carries; one version, everywhere the same."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path

import pytest

from desktop import __version__, places

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import archive  # noqa: E402 - scripts beside the specification, not a package
import third_party  # noqa: E402


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"] and "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "desktop/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_the_changelog_begins_with_this_version() -> None:
    first = next(line for line in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines() if "## " in line)
    assert __version__ in first


def test_the_notice_is_that_of_what_is_installed() -> None:
    """Made anew by packaging/third_party.py after each change of the lock."""
    assert (places.resources() / "THIRD_PARTY.md").read_text(encoding="utf-8") == third_party.notice()


def test_everything_shipped_has_its_licence_text(tmp_path: Path) -> None:
    third_party.copy_texts(tmp_path / "licences")
    texts = {path.relative_to(tmp_path / "licences").parts[0] for path in (tmp_path / "licences").rglob("*.*")}
    under_the_lgpl = {"PySide6_Essentials", "shiboken6"}  # their wheels bring no text; ours has it
    assert {one.name for one in third_party.shipped()} - under_the_lgpl <= {
        path.name for path in (tmp_path / "licences").iterdir()
    }
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "OFL.txt", "huiqi.txt"} <= texts


def test_no_component_is_under_the_gpl_alone() -> None:
    for one in third_party.shipped():
        licence = third_party._licence(one)
        assert "GPL" not in licence.replace("LGPL", "") or "LGPL" in licence, f"{one.name}: {licence}"


def test_the_archive_has_the_same_bytes_for_the_same_content(tmp_path: Path) -> None:
    bundle = tmp_path / "huiqi"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "huiqi").write_text("program")
    (bundle / "huiqi").chmod(0o755)
    (bundle / "_internal" / "数据").write_text("data")
    made = [archive.linux_archive(bundle, tmp_path / name, 1_700_000_000).read_bytes() for name in ("a.gz", "b.gz")]
    assert made[0] == made[1]
    with tarfile.open(tmp_path / "a.gz") as tar:
        modes = {member.name: member.mode for member in tar}
    assert modes["huiqi/huiqi"] == 0o755 and modes["huiqi/_internal/数据"] == 0o644
    assert {"huiqi/share/huiqi.desktop", "huiqi/share/huiqi.svg", "huiqi/share/install.sh"} <= set(modes)


def test_what_the_specification_leaves_out_is_not_used_by_the_window(tmp_path: Path) -> None:
    """The frozen program has no PyYAML and no sqlite-utils: nothing but making the catalogue may ask for them."""
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('yaml', 'sqlite_utils', 'ssl', '_ssl', 'asyncio')));"
        "from desktop.ui.self_check import self_check; from pathlib import Path;"
        f"sys.exit(self_check(Path({str(tmp_path)!r})))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} >= {"window.png", "preview.png", "report.pdf", "report.xlsx"}


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_the_scripts_are_shell() -> None:
    for script in [*ROOT.glob("packaging/*/*.sh"), *ROOT.glob("packaging/*.sh")]:
        subprocess.run(["bash", "-n", str(script)], check=True)
