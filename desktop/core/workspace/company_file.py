"""The company file: the contract's JSON with a ``format`` number, read with distrust and written in one step."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from desktop.core.faults import refuse
from desktop.core.plain_profile import read_profile, write_profile
from desktop.core.profile import Profile
from desktop.core.vocabulary import Vocabulary

FORMAT = 1
"""The format this program writes; it reads this one and files without a number, as people write them by hand."""
SUFFIX = ".huiqi"

_LARGEST = 5 * 1024 * 1024
_DEEPEST = 32
_LONGEST_NUMBER = 40
_MISTYPED = 0.75
"""How like a known key another must be to count as that key mistyped (1 is the same)."""
_OWN_KEYS = frozenset(
    {"name", "district", "recipient_kinds", "sectors", "certifications", "planned", "facts", "received"}
)
_FOREIGN = ("这不是惠企通的企业资料文件", "请选择 .huiqi 文件，或符合格式的 JSON 文件")
_DAMAGED = "请换用备份，或由惠企通另存一份"
_UNREADABLE = {
    errno.ENOENT: ("找不到这个文件", "请检查路径"),
    errno.ENOTDIR: ("找不到这个文件", "请检查路径"),
    errno.EISDIR: ("这是一个文件夹，不是企业资料文件", "请选择其中的文件"),
    errno.EACCES: ("没有读取这个文件的权限", "请检查文件权限，或关闭正在使用它的程序"),
    errno.EPERM: ("没有读取这个文件的权限", "请检查文件权限，或关闭正在使用它的程序"),
}


def read_company(path: Path, vocabulary: Vocabulary, on: date) -> Profile:
    """The company in the file at ``path``, as seen on ``on``.

    Raises `InputError` for a file that is missing, too large, damaged, foreign or newer, or that answers wrongly.
    """
    raw = read_json(path)
    _require_ours(path, raw, vocabulary)
    return read_profile(raw, vocabulary, on)


def write_company(path: Path, profile: Profile, vocabulary: Vocabulary) -> None:
    """``profile`` into the file at ``path``, in one step. Raises `InputError` and keeps the old file otherwise."""
    write_json(path, {"format": FORMAT, **write_profile(profile, vocabulary)})


def write_json(path: Path, data: object) -> None:
    """``data`` as readable JSON into the file at ``path``, in one step. Raises `InputError` when the disk refuses."""
    import json

    from desktop.core.files import replace_file  # like json, only needed once there is something to write

    content = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")

    def write(unfinished: Path) -> None:
        unfinished.write_bytes(content)

    replace_file(path, write)


def read_json(path: Path) -> Any:
    """The JSON in the file at ``path``; numbers with decimals arrive as text, so that no float holds an amount.

    Raises `InputError` with one sentence for everything that is no sound JSON of a sane size.
    """
    import json

    text = _text_of(path)
    try:
        data = json.loads(
            text,
            parse_float=str,
            parse_int=lambda digits: int(digits) if len(digits) <= _LONGEST_NUMBER else digits,
            parse_constant=_refuse_constant,
            object_pairs_hook=_object_without_duplicates,
        )
        for leaf in _texts_within(data):
            leaf.encode("utf-8")
    except json.JSONDecodeError as error:
        if not text.lstrip().startswith(("{", "[")):
            raise refuse(str(path), *_FOREIGN) from None
        raise refuse(str(path), f"文件已损坏：第 {error.lineno} 行第 {error.colno} 列读不下去", _DAMAGED) from None
    except (RecursionError, _TooDeepError):
        raise refuse(str(path), "文件已损坏：层层嵌套太深", _DAMAGED) from None
    except UnicodeEncodeError:
        raise refuse(str(path), "文件已损坏：含有不成字的编码", _DAMAGED) from None
    except _NotSoundError as error:
        raise refuse(str(path), str(error), "请用文本编辑器改正，或换用备份") from None
    return data


class _TooDeepError(Exception):
    """Nested deeper than any company is."""


class _NotSoundError(Exception):
    """JSON that two programs would read differently; the message says where."""


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        what, right = _UNREADABLE.get(error.errno or 0, (f"读不出来（{error.strerror or error}）", "请检查磁盘和文件"))
        raise refuse(str(path), what, right) from error
    if len(content) > _LARGEST:
        raise refuse(str(path), "文件超过 5 MB，不像企业资料", "请选择惠企通保存的文件")
    if not content.strip():
        raise refuse(str(path), "文件是空的", _DAMAGED)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refuse(str(path), *_FOREIGN) from None


def _refuse_constant(name: str) -> NoReturn:
    raise _NotSoundError(f"文件中有 {name}，它不是数")


def _object_without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _NotSoundError(f"“{key[:40]}”写了两次，不知以哪个为准")
        found[key] = value
    return found


def _texts_within(data: Any) -> Iterator[str]:
    """Every text of ``data``, keys included, without recursion; raises `_TooDeepError` past `_DEEPEST` levels."""
    waiting = [(data, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > _DEEPEST:
            raise _TooDeepError
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value
            waiting.extend((inner, depth + 1) for inner in value.values())
        elif isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in value)


def _require_ours(path: Path, raw: Any, vocabulary: Vocabulary) -> None:
    if not isinstance(raw, dict) or not _speaks_of_a_company(raw, vocabulary.fact):
        raise refuse(str(path), *_FOREIGN)
    written = raw.get("format", FORMAT)
    if isinstance(written, bool) or not isinstance(written, int) or written < 1:
        raise refuse(str(path), "文件已损坏：格式编号不是正整数", _DAMAGED)
    if written > FORMAT:
        raise refuse(str(path), f"文件由更新版本的惠企通保存（格式 {written}，本程序支持到 {FORMAT}）", "请升级惠企通")


def _speaks_of_a_company(raw: dict[str, Any], facts: Iterable[str]) -> bool:
    """An empty object is a company of which nothing is known; one with only strange keys is something else.

    A key mistyped is not strange: the profile names the nearest known one.
    """
    known = [*_OWN_KEYS, *facts]
    return not raw or "format" in raw or any(get_close_matches(key, known, 1, _MISTYPED) for key in raw)
