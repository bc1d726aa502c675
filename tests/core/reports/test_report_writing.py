"""What is written for others is written whole or not at all: the file before stays, nothing is left beside it."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import places
from desktop.core.assessment.assessment import Assessment
from desktop.core.exchange.form import write_form
from desktop.core.faults import InputError
from desktop.core.reports.deadlines import write_deadlines
from desktop.core.reports.excel import write_excel
from desktop.core.reports.model import make_report
from desktop.core.reports.pdf import write_pdf

ROOT = Path(__file__).parents[3]
AssessmentOf = Callable[[str], Assessment]
WRITERS: dict[str, Callable[[Assessment, Path], None]] = {
    ".pdf": lambda assessment, path: write_pdf(make_report(assessment), path, places.fonts()),
    ".xlsx": lambda assessment, path: write_excel(make_report(assessment), path),
    " form.xlsx": lambda assessment, path: write_form(assessment, path, "zh-Hans"),
    ".ics": lambda assessment, path: write_deadlines(assessment, path, "zh-Hans"),
}
OLD = b"what the client already has"


@pytest.mark.parametrize("kind", WRITERS)
def test_a_file_open_in_another_program_is_told_and_kept(
    kind: str, assessment_of: AssessmentOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a file that Excel or a reader has open cannot be replaced: the system refuses with EACCES."""
    path = tmp_path / f"报告{kind}"
    path.write_bytes(OLD)

    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("desktop.core.files.os.replace", held)
    with pytest.raises(InputError, match="关闭正在使用该文件的程序"):
        WRITERS[kind](assessment_of("small"), path)
    assert path.read_bytes() == OLD and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", WRITERS)
def test_a_folder_that_is_gone_is_told(kind: str, assessment_of: AssessmentOf, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="文件夹不存在"):
        WRITERS[kind](assessment_of("small"), tmp_path / "没有" / f"报告{kind}")


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to a file's size can be set")
@pytest.mark.parametrize(("kind", "options"), [("pdf", "--pdf"), ("xlsx", "--excel")])
def test_a_disk_that_is_full_half_way_is_told_and_the_old_file_kept(kind: str, options: str, tmp_path: Path) -> None:
    """For real: the system lets no file of the program grow beyond 20 000 bytes, far less than any report."""
    path = tmp_path / f"报告.{kind}"
    path.write_bytes(OLD)
    (tmp_path / "company.json").write_text('{"district": "滨江区", "revenue": "1200万"}', encoding="utf-8")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
        "sys.argv = ['huiqi', *sys.argv[1:]]; from desktop.__main__ import main; sys.exit(main())"
    )
    arguments = ["assess", str(tmp_path / "company.json"), "--on", "2024-03-01", options, str(path)]
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode != 0
    assert len(done.stderr.strip().splitlines()) == 1 and str(path) in done.stderr, done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == OLD
    assert sorted(one.name for one in tmp_path.iterdir()) == ["company.json", path.name]
