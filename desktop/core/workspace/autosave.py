"""What is being answered, saved by itself after every answer, so that nothing typed is lost when the window closes.

Two files: the company being answered, and the one before it, which a new company sets aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.faults import InputError, refuse
from desktop.core.plain_profile import read_profile, write_profile
from desktop.core.profile import Profile
from desktop.core.quantities import QuantityError, parse_date
from desktop.core.vocabulary import Vocabulary
from desktop.core.workspace.company_file import FORMAT, read_json, write_json
from desktop.core.workspace.kept_name import LAST

_SET_ASIDE = "autosave-before.json"


class Unfinished(msgspec.Struct, frozen=True, kw_only=True):
    """A company in the middle of its questions.

    ``page`` and ``fact`` say where; ``asked`` and ``passed_over`` the way there; ``drafts`` hold what was typed and is
    no answer yet, by field; ``file`` is the company file it was opened from or saved to.
    """

    profile: Profile
    on: date
    page: str
    fact: str | None = None
    asked: tuple[str, ...] = ()
    passed_over: frozenset[str] = frozenset()
    drafts: Mapping[str, str] = {}
    file: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that anyone would miss."""
        return self.profile == Profile() and not self.drafts and not self.passed_over


class Autosave:
    """The folder in which the company being answered is saved."""

    def __init__(self, folder: Path, vocabulary: Vocabulary) -> None:
        self._folder = folder
        self._vocabulary = vocabulary

    def save(self, unfinished: Unfinished) -> None:
        """Keeps ``unfinished`` in place of what was kept before. Raises `InputError` when the disk refuses."""
        self._make_folder()
        write_json(self._folder / LAST, self._plain(unfinished))

    def load(self) -> Unfinished | None:
        """What was kept last; None for nothing. Raises `InputError` when it cannot be read."""
        return self._load(LAST)

    def load_set_aside(self) -> Unfinished | None:
        """The company before this one; None for none. Raises `InputError` when it cannot be read."""
        return self._load(_SET_ASIDE)

    def set_aside(self) -> None:
        """Keeps what is there, sound or not, apart from what is saved next. Raises `InputError` if refused."""
        current = self._folder / LAST
        try:
            if current.exists():
                current.replace(self._folder / _SET_ASIDE)
        except OSError as error:
            raise _disk_fault(current, error) from error

    def forget(self) -> None:
        """Keeps nothing of the company being answered any more. Raises `InputError` when the disk refuses."""
        current = self._folder / LAST
        try:
            current.unlink(missing_ok=True)
        except OSError as error:
            raise _disk_fault(current, error) from error

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _disk_fault(self._folder, error) from error

    def _plain(self, unfinished: Unfinished) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "company": write_profile(unfinished.profile, self._vocabulary),
            "on": unfinished.on.isoformat(),
            "page": unfinished.page,
            "fact": unfinished.fact,
            "asked": list(unfinished.asked),
            "passed_over": sorted(unfinished.passed_over),
            "drafts": dict(unfinished.drafts),
            "file": unfinished.file,
        }

    def _load(self, name: str) -> Unfinished | None:
        path = self._folder / name
        if not path.is_file():
            return None
        raw = read_json(path)
        try:
            return self._read(raw)
        except (KeyError, TypeError, QuantityError, msgspec.MsgspecError, InputError) as error:
            raise refuse(
                str(path), f"自动保存的内容读不出来（{error}）", "请打开保存过的企业资料，或重新填写"
            ) from error

    def _read(self, raw: Any) -> Unfinished:
        if raw["format"] != FORMAT:
            raise refuse("format", f"格式 {raw['format']} 不是 {FORMAT}")
        plain = msgspec.convert({**raw, "on": None, "company": None}, _Plain)
        return Unfinished(
            # Every answer was checked when it was given, also against the date seen at: none is refused for it now.
            profile=read_profile(raw["company"], self._vocabulary, date.max),
            on=parse_date(raw["on"]),
            page=plain.page,
            fact=plain.fact,
            asked=tuple(plain.asked),
            passed_over=frozenset(plain.passed_over),
            drafts=plain.drafts,
            file=plain.file,
        )


def _disk_fault(path: Path, error: OSError) -> InputError:
    from desktop.core.files import disk_fault  # the start of the window does not wait for what a fault needs

    return disk_fault(path, error)


class _Plain(msgspec.Struct):
    """The parts of a saved state that are nothing but texts."""

    page: str
    fact: str | None
    asked: list[str]
    passed_over: list[str]
    drafts: dict[str, str]
    file: str | None
