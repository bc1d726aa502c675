"""Proves the Python packages: sdist and checkout give the same wheel, and that runs where nothing else is installed.

    .venv/bin/python packaging/prove_wheel.py [work folder]

Fetches packages by name, so it is not part of the checks. Each step that does not hold ends it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main(work: Path) -> None:
    """Builds, compares, installs twice and runs both."""
    sdist = built("sdist", ROOT, work / "of-checkout")
    unpacked = work / "unpacked"
    with tarfile.open(sdist) as archive:
        archive.extractall(unpacked, filter="data")
    wheel = built("wheel", ROOT, work / "of-checkout")
    again = built("wheel", next(unpacked.iterdir()), work / "of-sdist")
    must("the sdist builds the same wheel as the checkout", digest(wheel) == digest(again))
    must("building again gives the same sdist", digest(sdist) == digest(built("sdist", ROOT, work / "again")))
    for name, program in (("an empty virtual environment", in_venv(wheel, work)), ("pipx", by_pipx(wheel, work))):
        runs(name, program, work / f"with {name}")


def built(kind: str, source: Path, out: Path) -> Path:
    """The package of that kind, built from ``source``."""
    subprocess.run([sys.executable, "-m", "build", f"--{kind}", "--outdir", str(out), str(source)], check=True)
    return next(out.glob("*.whl" if kind == "wheel" else "*.tar.gz"))


def in_venv(wheel: Path, work: Path) -> Path:
    """The program, installed with pip alone."""
    home = work / "venv"
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(folder / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return folder / "huiqi"


def by_pipx(wheel: Path, work: Path) -> Path:
    """The program, installed with pipx into a home of its own."""
    home = work / "for-pipx"
    venv.create(home, with_pip=True)
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "pipx"], check=True)
    places = {"PIPX_HOME": str(work / "pipx"), "PIPX_BIN_DIR": str(work / "pipx-bin")}
    command = [str(python), "-m", "pipx", "install", "--quiet", str(wheel)]
    subprocess.run(command, check=True, env=os.environ | places)
    return work / "pipx-bin" / "huiqi"


def runs(name: str, program: Path, folder: Path) -> None:
    """The installed program, away from the checkout: its window, both reports, its catalogue."""
    folder.mkdir()
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    check = [str(program), "self-check", str(folder / "shown")]
    done = subprocess.run(check, cwd=folder, env=clean, capture_output=True, text=True)
    must(f"{name}: the window, the preview and both reports", (done.returncode, done.stderr) == (0, ""))
    found = {path.name for path in (folder / "shown").iterdir()}
    must(f"{name}: all of them are there", found >= {"window.png", "preview.png", "report.pdf", "report.xlsx"})
    listed = subprocess.run([str(program), "catalogue", "list"], cwd=folder, env=clean, capture_output=True, text=True)
    must(f"{name}: the catalogue is found", listed.returncode == 0 and "区办〔2023〕9号" in listed.stdout)


def digest(path: Path) -> str:
    """The content of a file in 64 digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def must(what: str, holds: bool) -> None:
    """Tells that it holds, or ends."""
    if not holds:
        raise SystemExit(f"does not hold: {what}")
    print(f"== {what}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(Path(folder))
