"""Where the program's own files lie: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of the bundled files: catalogue, fonts, icons, translations."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def catalogue_file() -> Path:
    """The bundled catalogue."""
    return resources() / "policies.sqlite"


def catalogue_sources() -> Path:
    """The readable sources of the catalogue."""
    return resources() / "catalogue"


def sample_file() -> Path:
    """A made-up company to look at."""
    return resources() / "sample.huiqi"


def fonts() -> Path:
    """The folder of the bundled fonts."""
    return resources() / "fonts"
