"""A workbook from outside, looked at before anything opens it: size, parts, and what no form of ours holds."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop.core.faults import InputError, refuse
from desktop.core.files import disk_fault

_MIB = 1024 * 1024
_LARGEST_FILE, _LARGEST_PART, _LARGEST_CONTENT = 10 * _MIB, 16 * _MIB, 48 * _MIB
_MOST_PARTS = 400
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # the container of .xls, and of every workbook with a password
_REQUIRED = ("[Content_Types].xml", "xl/workbook.xml")
_DECLARATION = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_FORMS = "请使用惠企通导出的填写表或报告（.xlsx）"
_REFUSED = {
    "vbaproject": ("工作簿里有宏，没有打开", "请另存为不含宏的 .xlsx"),
    "xl/externallinks/": ("工作簿引用了别的文件，没有打开", "请断开外部链接后另存为 .xlsx"),
    "xl/embeddings/": ("工作簿里嵌有别的文件，没有打开", "请删去嵌入的对象后另存为 .xlsx"),
    "xl/activex/": ("工作簿里有控件，没有打开", "请删去控件后另存为 .xlsx"),
}


def require_sound(path: Path) -> None:
    """Returns where the file at ``path`` is a workbook of a sane size with nothing in it but sheets.

    Raises `InputError` with one sentence otherwise. Nothing is unpacked beyond the sizes it allows.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise refuse(str(path), "文件超过 10 MB，不像填写表", _FORMS)
        with path.open("rb") as file:
            start = file.read(len(_OLD_OR_LOCKED))
        if start == _OLD_OR_LOCKED:
            raise refuse(str(path), "是旧版 .xls，或者设有密码，打不开", "请去掉密码，另存为 .xlsx")
        with ZipFile(path) as archive:
            _require_sound_parts(path, archive)
    except OSError as error:
        raise _unreadable(path, error) from error
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise refuse(str(path), "不是 Excel 工作簿，或者已损坏", _FORMS) from error


def _require_sound_parts(path: Path, archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_CONTENT:
        raise refuse(str(path), "展开后大得不像填写表，没有打开", _FORMS)
    names = {part.filename.casefold() for part in parts}
    for sign, sentence in _REFUSED.items():
        if any(sign in name for name in names):
            raise refuse(str(path), *sentence)
    if not all(name.casefold() in names for name in _REQUIRED):
        raise refuse(str(path), "不是 Excel 工作簿，或者已损坏", _FORMS)
    for part in parts:
        if part.filename.casefold().endswith((".xml", ".rels")):
            _require_plain_xml(path, archive, part)


def _require_plain_xml(path: Path, archive: ZipFile, part: ZipInfo) -> None:
    """No part larger than any form's, and none that declares entities of its own."""
    if part.file_size > _LARGEST_PART:
        raise refuse(str(path), "展开后大得不像填写表，没有打开", _FORMS)
    if _DECLARATION.search(archive.read(part)):
        raise refuse(str(path), "工作簿里有不该有的 XML 声明，没有打开", _FORMS)


def _unreadable(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return refuse(str(path), "找不到这个文件", "请检查路径")
    if isinstance(error, IsADirectoryError):
        return refuse(str(path), "这是一个文件夹，不是工作簿", "请选择其中的文件")
    if isinstance(error, PermissionError):
        return refuse(str(path), "没有读取这个文件的权限", "请检查文件权限，或关闭正在使用它的程序")
    return disk_fault(path, error)
