"""The company files opened or saved last: where they are and what the company is called, and nothing of its figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypedDict

MOST = 8
NAME = "recent.json"


class RecentFile(NamedTuple):
    """A company file, the company's name when it was used last, and that day."""

    path: str
    company: str
    day: date

    @property
    def is_there(self) -> bool:
        """Whether the file can still be found."""
        return Path(self.path).is_file()


class Recent:
    """The list in one data folder; without a folder there is none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def files(self) -> tuple[RecentFile, ...]:
        """The last first; none where nothing was kept, or nothing this program can read."""
        if self._folder is None or not (self._folder / NAME).is_file():
            return ()
        import msgspec

        try:
            kept = msgspec.json.decode((self._folder / NAME).read_bytes(), type=list[_Kept])
        except (OSError, msgspec.MsgspecError, ValueError):
            return ()
        return tuple(RecentFile(**one) for one in kept[:MOST])

    def used(self, path: Path, company: str, day: date) -> None:
        """A file was opened or saved on ``day``. Raises `InputError` when the disk refuses."""
        whole = str(path.absolute())
        others = [one for one in self.files() if one.path != whole]
        self._keep((RecentFile(whole, company, day), *others)[:MOST])

    def forget(self, path: str) -> None:
        """Takes a file off the list. Raises `InputError` when the disk refuses."""
        self._keep(tuple(one for one in self.files() if one.path != path))

    def _keep(self, files: tuple[RecentFile, ...]) -> None:
        if self._folder is None:
            return
        import json  # not for who only reads, and neither is the other

        from desktop.core.files import disk_fault, replace_file

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_fault(self._folder, error) from error
        text = json.dumps(
            [{**one._asdict(), "day": one.day.isoformat()} for one in files], ensure_ascii=False, indent=1
        )
        replace_file(self._folder / NAME, _writer(text))


class _Kept(TypedDict):
    path: str
    company: str
    day: date


def _writer(text: str) -> Callable[[Path], None]:
    def write(unfinished: Path) -> None:
        unfinished.write_text(f"{text}\n", encoding="utf-8")

    return write
