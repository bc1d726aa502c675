"""On a real screen (Xvfb): from the first page to both reports, and nothing cut off in any language, look and scale."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent
needs_screen = pytest.mark.skipif(
    shutil.which("xvfb-run") is None or shutil.which("xauth") is None, reason="xvfb and xauth are not installed"
)


def on_screen(script: str, *arguments: str, scale: str = "1") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": scale}
    command = ["xvfb-run", "-a", "-s", "-screen 0 2600x1700x24", sys.executable, str(FOLDER / script), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)


@needs_screen
def test_from_the_first_page_to_both_reports(tmp_path: Path) -> None:
    done = on_screen("real_window.py", str(tmp_path))
    assert done.returncode == 0, done.stderr[-3000:]
    assert "all of it worked" in done.stdout and done.stderr == ""


@needs_screen
@pytest.mark.parametrize("scale", ["1", "2"])
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_nothing_is_cut_off(tmp_path: Path, language: str, scale: str) -> None:
    looks = ["light", "dark"] if language == "zh-Hans" else ["light"]  # colours move nothing: once is enough
    done = on_screen(
        "screenshots.py", str(tmp_path), "--check", "--languages", language, "--looks", *looks, scale=scale
    )
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
