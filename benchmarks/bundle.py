"""The frozen program: its size, and how soon its window is there, beside the source tree and a frozen bare window.

    .venv/bin/python packaging/build.py && QT_QPA_PLATFORM=offscreen .venv/bin/python benchmarks/bundle.py [RUNS]

Measured from before the process is started until Qt says that it flushed the first window to the screen; the three in
turn, so that what else the machine does meets all of them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOAL = 1.5
SUFFIX = ".exe" if os.name == "nt" else ""
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1240, 800)
window.show()
app.exec()
"""


def main() -> None:
    """Prints sizes and times."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    bundle = ROOT / "dist" / "huiqi"
    if not bundle.is_dir():
        raise SystemExit("There is no frozen program; run packaging/build.py first.")
    with tempfile.TemporaryDirectory() as folder:
        bare = frozen_bare(Path(folder))
        for name, one in (("the frozen program", bundle), ("a frozen bare Qt window", bare)):
            print(f"{name:<28} {installed(one):6.1f} MB installed   {packed(one, Path(folder)):6.1f} MB packed")
        commands = {
            "the source tree": [sys.executable, "-P", "-m", "desktop"],
            "the frozen program": [str(bundle / f"huiqi{SUFFIX}")],
            "a frozen bare Qt window": [str(bare / f"bare{SUFFIX}")],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(runs + 1):
            for name, command in commands.items():
                taken = first_flush(command, Path(folder) / f"home-{name}")
                if turn:  # the first finds nothing in the system's cache
                    times[name].append(taken)
        source = times["the source tree"]
        for name, several in times.items():
            ratio = statistics.median(one / other for one, other in zip(several, source, strict=True))
            goal = f"   (goal {GOAL})" if name == "the frozen program" else ""
            print(f"{name:<28} {statistics.median(several):6.3f} s until its window   ratio {ratio:4.2f}{goal}")


def frozen_bare(folder: Path) -> Path:
    """A window with nothing in it, frozen as PyInstaller does when it is told nothing."""
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "FATAL", "--windowed"]
    places = ["--distpath", "bare-dist", "--workpath", "bare-build", "bare.py"]
    subprocess.run([*command, *places], check=True, cwd=folder, stdin=subprocess.DEVNULL)
    return folder / "bare-dist" / "bare"


def first_flush(command: list[str], home: Path) -> float:
    """Seconds until the first window was flushed; the process is ended then."""
    home.mkdir(exist_ok=True)
    known = {"HOME": str(home), "XDG_DATA_HOME": str(home), "LOCALAPPDATA": str(home), "PYTHONPATH": str(ROOT)}
    environment = os.environ | known | {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.monotonic()
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        found = any("Flushing" in line for line in process.stderr)
        taken = time.monotonic() - start
        process.kill()
    if not found:
        raise SystemExit(f"{command[0]} ended without a window")
    return taken


def installed(folder: Path) -> float:
    """Megabytes of all files."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def packed(folder: Path, work: Path) -> float:
    """Megabytes of all files in one compressed archive."""
    path = work / "packed.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        archive.add(folder, folder.name)
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main()
