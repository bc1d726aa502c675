"""dev.py is what a newcomer meets first, on any system: its decisions, without carrying any of them out."""

from __future__ import annotations

import doctest
import os
from pathlib import Path

import pytest

import dev

BOTH = dev.QT_PACKAGES + dev.WINDOW_PACKAGES


class Checkout:
    """An empty checkout in which making .venv and installing packages only note that they were asked for."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.steps: list[str] = []
        self.venv = folder / ".venv"
        monkeypatch.setattr(dev, "LOCK", folder / "requirements.lock")
        monkeypatch.setattr(dev, "VENV", self.venv)
        monkeypatch.setattr(dev, "STAMP", self.venv / "huiqi-stamp")
        monkeypatch.setattr(dev, "make_venv", self.make_venv)
        monkeypatch.setattr(dev, "install_system_packages", lambda names: self.steps.append(f"{len(names)} packages"))
        dev.LOCK.write_text("openpyxl==3.1.5\n")

    def make_venv(self) -> None:
        python = dev.venv_program(self.venv, "python", os.name)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        self.steps.append("venv")

    def set_up(self, packages: tuple[str, ...] = dev.QT_PACKAGES) -> list[str]:
        """The steps that this set-up took."""
        self.steps.clear()
        dev.set_up(packages)
        return list(self.steps)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    return Checkout(tmp_path, monkeypatch)


def test_examples_in_the_docstrings() -> None:
    assert doctest.testmod(dev).failed == 0


def test_set_up_does_its_work_once(checkout: Checkout) -> None:
    assert checkout.set_up() == ["7 packages", "venv"]
    assert checkout.set_up() == []


def test_a_changed_lock_makes_the_environment_anew(checkout: Checkout) -> None:
    checkout.set_up()
    dev.LOCK.write_text("openpyxl==3.1.6\n")
    assert checkout.set_up() == ["7 packages", "venv"]


def test_a_vanished_python_makes_the_environment_anew(checkout: Checkout) -> None:
    checkout.set_up()
    dev.venv_program(dev.VENV, "python", os.name).unlink()
    assert checkout.set_up() == ["7 packages", "venv"]


def test_a_first_window_after_the_tests_looks_for_its_own_packages(checkout: Checkout) -> None:
    checkout.set_up()
    assert checkout.set_up(BOTH) == ["17 packages"]
    assert checkout.set_up(dev.QT_PACKAGES) == []
    assert checkout.set_up(BOTH) == []


def test_a_set_up_that_failed_leaves_no_stamp(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise dev.Fault("no network")

    monkeypatch.setattr(dev, "make_venv", fails)
    with pytest.raises(dev.Fault):
        checkout.set_up()
    assert not dev.STAMP.exists()


@pytest.mark.parametrize("damage", ["", "\n", "python3.11 0000000000000000"])
def test_a_damaged_stamp_counts_as_none(checkout: Checkout, damage: str) -> None:
    checkout.set_up()
    dev.STAMP.write_text(damage)
    assert checkout.set_up() == ["7 packages", "venv"]


def test_programs_of_the_environment_on_each_system() -> None:
    assert dev.venv_program(Path("v"), "python", "posix") == Path("v/bin/python")
    assert dev.venv_program(Path("v"), "lint-imports", "nt") == Path("v/Scripts/lint-imports.exe")


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ("ID=debian\n", True),
        ('ID=ubuntu\nID_LIKE=debian\nPRETTY_NAME="Ubuntu 24.04"\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ('ID="fedora"\n# a comment\n\n', False),
    ],
)
def test_which_systems_have_apt(tmp_path: Path, release: str, expected: bool) -> None:
    (tmp_path / "os-release").write_text(release)
    assert dev.is_debian(tmp_path / "os-release") is expected
    assert not dev.is_debian(tmp_path / "none")


@pytest.mark.skipif(os.name == "nt", reason="no apt there")
def test_without_root_the_one_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(dev, "installed_packages", lambda packages: {"libgl1", "libglib2.0-0t64"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Fault) as told:
        dev.install_system_packages(("libgl1", "libegl1", "libglib2.0-0"))
    assert str(told.value).endswith("\n  sudo apt-get install -y --no-install-recommends libegl1")


def test_the_lock_names_no_place_and_hashes_everything() -> None:
    lock = (dev.ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock and "index-url" not in lock
    blocks = [block for block in lock.replace("\\\n", " ").splitlines() if block and not block.lstrip().startswith("#")]
    assert blocks and all("==" in block and "--hash=sha256:" in block for block in blocks)
