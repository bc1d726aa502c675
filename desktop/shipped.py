"""The catalogue the program brings, read and ready to be asked."""

from __future__ import annotations

from desktop import places
from desktop.collector import collector_paused
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue


def shipped_catalogue() -> Catalogue:
    """The catalogue the program brings. Raises `InputError` when it cannot be read."""
    with collector_paused():
        return open_catalogue(places.catalogue_file())
