#!/usr/bin/env python3
"""Set the checkout up, then start the program or check it.

    python3 dev.py run [arguments of huiqi …]
    python3 dev.py test [arguments of pytest …]
    python3 dev.py package      builds, tries and packs the program for this system, into dist/

Standard library only: this file has to work before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "huiqi-stamp"
POLICY_SOURCES = ROOT.parent / "shared" / "seeds"  # the scraped texts; not part of a checkout

QT_PACKAGES = (
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libglib2.0-0",
    "libfreetype6",
    "libfontconfig1",
    "libdbus-1-3",
)
WINDOW_PACKAGES = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-image0",
    "libxcb-render-util0",
    "libxcb-xkb1",
    "libxcb-shape0",
    "libxcb-randr0",
    "libxcb-xinerama0",
    "libxkbcommon-x11-0",
)
SCREEN_PACKAGES = ("xvfb", "xauth")
"""For the tests on a real screen."""
BUILD_PACKAGES = ("binutils", "strace")
"""For freezing the program, and for seeing what it touches."""


class Fault(Exception):
    """What stops us, in one sentence for the person at the terminal."""


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may well be started by an older Python
        raise Fault(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    command, *rest = arguments or [""]
    if command == "run":
        set_up(QT_PACKAGES + (WINDOW_PACKAGES if has_display() else ()))
        return become([*program(), *rest])
    if command == "test":
        set_up(QT_PACKAGES + WINDOW_PACKAGES + SCREEN_PACKAGES + BUILD_PACKAGES)
        return test(rest)
    if command == "package":
        set_up(QT_PACKAGES + WINDOW_PACKAGES + BUILD_PACKAGES)
        return become([venv_python(), str(ROOT / "packaging" / "build.py"), "installer"])
    print((__doc__ or "").strip(), file=sys.stderr)
    return 2


# --- what is needed, and whether it is there ---------------------------------------------------------------------


def set_up(packages: tuple[str, ...]) -> None:
    """Bring system packages and .venv up to date; when the stamp says they are, this is all that happens."""
    wanted = environment_key(LOCK.read_bytes(), sys.version_info[:2])
    key, seen = read_stamp(STAMP)
    current = key == wanted and venv_program(VENV, "python", os.name).exists()
    if current and seen.issuperset(packages):
        return
    install_system_packages(packages)
    if not current:
        make_venv()
    write_stamp(STAMP, wanted, seen.union(packages))


def environment_key(lock: bytes, python: tuple[int, ...]) -> str:
    """
    >>> environment_key(b"", (3, 11))
    'python3.11 e3b0c44298fc1c14'
    """
    return f"python{'.'.join(map(str, python))} {hashlib.sha256(lock).hexdigest()[:16]}"


def read_stamp(stamp: Path) -> tuple[str, set[str]]:
    """The key .venv was made with, and the system packages already seen to be there."""
    try:
        key, *packages = stamp.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return "", set()
    return key, set(packages)


def write_stamp(stamp: Path, key: str, packages: set[str]) -> None:
    stamp.write_text("\n".join([key, *sorted(packages)]) + "\n", encoding="utf-8")


def has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# --- system packages, on Debian and its family only ---------------------------------------------------------------


def install_system_packages(packages: tuple[str, ...]) -> None:
    lacks_venv = importlib.util.find_spec("ensurepip") is None
    if not is_debian():
        if lacks_venv:
            raise Fault("This Python has no venv module; install it with your system's packages and try again.")
        return
    missing = not_installed(packages, installed_packages(packages)) + (["python3-venv"] if lacks_venv else [])
    if not missing:
        return
    if os.geteuid() != 0:
        raise Fault(f"System packages are missing. Install them with:\n  sudo {apt_install(missing)}")
    say(f"Installing system packages: {' '.join(missing)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # An unreachable third-party source fails the update as a whole; whether that matters, the install tells.
    call(["apt-get", "update", "-q"], env=quiet, may_fail=True)
    call(apt_install(missing).split(), env=quiet, fault="The system packages could not be installed (see above).")


def apt_install(packages: list[str]) -> str:
    return " ".join(["apt-get install -y --no-install-recommends", *packages])


def is_debian(release: Path = Path("/etc/os-release")) -> bool:
    try:
        lines = release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    values = dict(line.replace('"', "").split("=", 1) for line in lines if "=" in line)
    return "debian" in f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".split()


def installed_packages(packages: tuple[str, ...]) -> set[str]:
    names = [name for package in packages for name in (package, package + "t64")]
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names]
    lines = subprocess.run(query, capture_output=True, text=True).stdout.splitlines()
    return {line.split()[1] for line in lines if line.startswith("installed ")}


def not_installed(packages: tuple[str, ...], installed: set[str]) -> list[str]:
    """Newer Debian and Ubuntu name some libraries …t64; apt takes the old name for them, dpkg does not.

    >>> not_installed(("libgl1", "libglib2.0-0"), {"libglib2.0-0t64"})
    ['libgl1']
    """
    return [package for package in packages if installed.isdisjoint({package, package + "t64"})]


# --- the virtual environment --------------------------------------------------------------------------------------


def make_venv() -> None:
    """Made anew each time the lock changes, so that it holds what the lock names and nothing else."""
    say("Setting up .venv (about a minute, once)")
    call([sys.executable, "-m", "venv", "--clear", str(VENV)], fault="The folder .venv could not be made (see above).")
    pip = [str(venv_program(VENV, "python", os.name)), "-m", "pip", "--disable-pip-version-check"]
    install = [*pip, "install", "--quiet", "--require-hashes", "-r", str(LOCK)]
    call(install, fault="The packages of requirements.lock could not be installed (see above).")


def venv_program(venv: Path, name: str, system: str) -> Path:
    return venv / "Scripts" / f"{name}.exe" if system == "nt" else venv / "bin" / name


def venv_python() -> str:
    return str(venv_program(VENV, "python", os.name))


def program() -> list[str]:
    # -P: the user's own folder is where files are read, never where code is found.
    return [venv_python(), "-P", "-m", "desktop"]


# --- the checks ---------------------------------------------------------------------------------------------------


def test(pytest_arguments: list[str]) -> int:
    """Every check in turn, the quick ones first; pytest has the last word."""
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = venv_python()
    sources = ["--sources", os.path.relpath(POLICY_SOURCES)] if POLICY_SOURCES.is_dir() else []
    checks = {
        "ruff check": [python, "-m", "ruff", "check"],
        "ruff format": [python, "-m", "ruff", "format", "--check"],
        "mypy": [python, "-m", "mypy"],
        "import rules": [str(venv_program(VENV, "lint-imports", os.name)), "--no-logo"],
        "catalogue check": [*program(), "catalogue", "check", *sources],
        "frozen program": [python, str(ROOT / "packaging" / "build.py")],
    }
    for name, command in checks.items():
        say(name)
        status = subprocess.call(command, env=environment())
        if status:
            say(f"{name} failed")
            return status
    say("pytest")
    return become([python, "-m", "pytest", "-n", "2", *pytest_arguments])


# --- starting other programs --------------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def become(command: list[str]) -> int:
    """Hand over to the command for good. Windows has no exec that keeps the terminal, so there we wait for it."""
    sys.stdout.flush()
    if os.name == "nt":
        return subprocess.call(command, env=environment())
    os.execve(command[0], command, environment())


def call(command: list[str], *, env: dict[str, str] | None = None, fault: str = "", may_fail: bool = False) -> None:
    """Run a step of the set-up; what it prints goes to stderr, for stdout belongs to the program."""
    try:
        status = subprocess.call(command, env=env, stdout=sys.stderr)
    except OSError as error:
        raise Fault(f"{command[0]} could not be started: {error.strerror}.") from None
    if status and not may_fail:
        raise Fault(fault)


def say(text: str) -> None:
    print(f"== {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Fault as fault:
        sys.exit(f"dev.py: {fault}")
    except KeyboardInterrupt:
        sys.exit(130)
