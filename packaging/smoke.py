"""Tries the frozen program as a user would, and looks at what it wrote and what it touched.

    .venv/bin/python packaging/smoke.py dist/huiqi

Every command is run with a home, a temporary folder and a working folder of its own. Checked are: status and silence
of each, the text of the reports, that nothing changed outside the user's data folder and what was asked for, and
(under Linux, with strace) that no file was opened for writing elsewhere and no socket was opened at all.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ON = "2024-03-01"
TITLES = {"zh-Hans": "政策补贴评估报告", "zh-Hant": "政策補貼評估報告", "en": "Report on public subsidies"}
SUMMARIES = {"zh-Hans": "概览", "zh-Hant": "概覽", "en": "Summary"}
_WRITING = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
_HARMLESS = ("/dev/null", "/dev/shm/", "/dev/tty", "/proc/")


class Failed(Exception):
    """What was found wrong."""


class Trial:
    """The frozen program in surroundings of its own."""

    def __init__(self, bundle: Path, folder: Path) -> None:
        self.bundle, self.folder = bundle, folder
        self.home, self.temporary, self.here = (folder / name for name in ("home", "tmp", "工作 目录"))
        for made in (self.home, self.temporary, self.here):
            made.mkdir()
        suffix = ".exe" if os.name == "nt" else ""
        console = bundle / f"huiqi-cli{suffix}"
        self.window = bundle / f"huiqi{suffix}"
        self.console = console if console.exists() else self.window
        self.trace = folder / "trace" if shutil.which("strace") and sys.platform == "linux" else None
        self.before = _stamps(bundle)

    def _done(self, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self._traced(), str(self.console), *arguments],
            cwd=self.here,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=180,
        )

    def refuses(self, *arguments: str) -> None:
        """A command that an installed program does not know how to do says so in one line."""
        done = self._done(arguments)
        if done.returncode != 1 or len(done.stderr.strip().splitlines()) != 1:
            raise Failed(f"{arguments}: status {done.returncode}, said {done.stderr.strip()[-2000:]!r}")

    def run(self, *arguments: str) -> str:
        """What a command printed; it must succeed and complain of nothing."""
        done = self._done(arguments)
        if done.returncode or done.stderr:
            raise Failed(f"{arguments}: status {done.returncode}, said {done.stderr.strip()[-2000:]!r}")
        self._look_at_trace(arguments)
        return done.stdout

    def environment(self) -> dict[str, str]:
        """As a user has it, with folders of our own."""
        folders = {"HOME": self.home, "USERPROFILE": self.home, "APPDATA": self.home / "Roaming"}
        folders |= {"LOCALAPPDATA": self.home / "Local", "TMPDIR": self.temporary, "TEMP": self.temporary}
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "QT_", "PYTHON"))}
        return kept | {key: str(value) for key, value in folders.items()} | {"QT_QPA_PLATFORM": "offscreen"}

    def open_and_close(self, seconds: float = 4) -> None:
        """The window itself, as a double click opens it."""
        process = subprocess.Popen(
            [str(self.window)], cwd=self.here, env=self.environment(), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        time.sleep(seconds)
        ended_by_itself = process.poll() is not None
        process.terminate()
        complaint = process.communicate(timeout=30)[1].decode("utf-8", "replace")
        if ended_by_itself or complaint:
            raise Failed(f"the window ended by itself or complained: {complaint[-2000:]!r}")

    def look_for_strays(self, wanted: set[Path]) -> None:
        """Nothing may be left anywhere but in the user's data folder and where it was asked for."""
        if _stamps(self.bundle) != self.before:
            raise Failed("the program changed its own folder")
        written = {path for path in self.folder.rglob("*") if path.is_file() and path != self.trace}
        strays = {path for path in written - wanted if "huiqi" not in path.relative_to(self.folder).parts}
        strays = {path for path in strays if not path.is_relative_to(self.home / ".cache" / "fontconfig")}
        if strays:
            raise Failed(f"files nobody asked for: {sorted(map(str, strays))}")

    def _traced(self) -> list[str]:
        if self.trace is None:
            return []
        return ["strace", "-f", "-qq", "-e", "trace=openat,open,socket,connect", "-o", str(self.trace)]

    def _look_at_trace(self, arguments: tuple[str, ...]) -> None:
        if self.trace is None:
            return
        text = self.trace.read_text(encoding="utf-8", errors="replace")
        if re.search(r"\bsocket\(", text):
            raise Failed(f"{arguments}: opened a socket: {re.search(r'socket.*', text)[0]}")  # type: ignore[index]
        outside = [path for path in _WRITING.findall(text) if not self._may_write(path)]
        if outside:
            raise Failed(f"{arguments}: opened for writing {outside}")

    def _may_write(self, path: str) -> bool:
        if not os.path.isabs(path):
            return True  # below the working folder, which is looked through
        return Path(path).is_relative_to(self.folder) or path.startswith(_HARMLESS)


def main(bundle: Path) -> None:
    """Every check in turn. Raises `Failed` at the first that does not hold."""
    with tempfile.TemporaryDirectory(prefix="huiqi-smoke-") as name:
        trial = Trial(bundle.resolve(), Path(name).resolve())
        version = re.search(r'__version__ = "(.+)"', (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8"))
        expect(version is not None and trial.run("--version").strip() == f"huiqi {version[1]}", "the version is ours")
        sample = str(next(trial.bundle.rglob("sample.huiqi")))
        wanted: set[Path] = set()
        for language in TITLES:
            pdf, workbook = trial.here / f"报告 {language}.pdf", trial.here / f"报告 {language}.xlsx"
            files = ("--pdf", str(pdf), "--excel", str(workbook))
            trial.run("assess", sample, "--on", ON, "--language", language, *files)
            check_reports(pdf, workbook, language)
            wanted |= {pdf, workbook}
        shown = trial.here / "shown"
        trial.run("self-check", str(shown))
        check_reports(shown / "report.pdf", shown / "report.xlsx", "zh-Hans")
        check_picture(shown / "window.png")
        check_picture(shown / "preview.png")
        wanted |= {path for path in shown.rglob("*") if path.is_file()}
        trial.refuses("catalogue", "build")
        trial.open_and_close()
        trial.look_for_strays(wanted)
    watched = "watched by strace" if trial.trace else "without strace: sockets not watched"
    print(f"the frozen program works: window, example, reports in {len(TITLES)} languages ({watched})")


def check_reports(pdf: Path, workbook: Path, language: str) -> None:
    """Both reports hold what they must, in their language."""
    import openpyxl
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    pages = len(document)
    document.close()
    expect(TITLES[language] in text and "200,000" in text and pages > 10, f"{pdf.name} is the example's report")
    book = openpyxl.load_workbook(workbook)
    expect(book.sheetnames[0] == SUMMARIES[language] and len(book.sheetnames) >= 7, f"{workbook.name} has its sheets")


def check_picture(path: Path) -> None:
    """The window is not blank: text and surfaces give it many shades."""
    from PIL import Image

    with Image.open(path) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24) or []
    expect(len(colours) > 100, "the window shows something")


def expect(holds: bool, what: str) -> None:
    """Raises `Failed` naming what does not hold."""
    if not holds:
        raise Failed(f"does not hold: {what}")


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (stat.st_size, stat.st_mtime_ns) for path, stat in found}


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except Failed as failed:
        sys.exit(f"smoke test: {failed}")
