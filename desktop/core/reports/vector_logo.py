"""A logo from outside as SVG: known to be plain, self-contained and quickly drawn before anything draws it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, XMLParser

from desktop.core.faults import refuse
from desktop.core.reports.logo import no_picture

MOST_SHAPES = 20_000
"""Elements that would be drawn, those drawn again by ``use`` counted each time."""
_DEEPEST = 60
_DECLARATION = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[|\x00", re.IGNORECASE)
"""A document type without declarations of its own is common and does nothing; a zero byte means UTF-16."""
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import", re.IGNORECASE)
_REFUSED = {
    "script": "SVG 图片里有脚本",
    "foreignObject": "SVG 图片里有网页片段",
    "image": "SVG 图片里有嵌入的图片",
    "filter": "SVG 图片里有滤镜",
    "animate": "SVG 图片里有动画",
    "animateTransform": "SVG 图片里有动画",
    "animateMotion": "SVG 图片里有动画",
    "set": "SVG 图片里有动画",
    "text": "SVG 图片里有文字",
}
_PLAIN = "请在绘图软件里转成轮廓，另存为普通 SVG，或改用 PNG 图片"


def require_plain_svg(raw: bytes, path: Path) -> None:
    """Lets pass what can be drawn from itself alone, in bounded time; ``path`` is only named in faults.

    Text is refused as well: it would be drawn in whatever font the machine has. Raises `InputError`.
    """
    if _DECLARATION.search(raw):
        raise refuse(str(path), "SVG 图片里有不该有的 XML 声明", _PLAIN)
    top = _parsed(raw, path)
    if _name(top) != "svg":
        raise no_picture(path)
    _refuse_what_is_not_plain(top, path)
    _Drawn(top, path).require_few()


def _parsed(raw: bytes, path: Path) -> Element:
    parser = XMLParser()
    try:
        parser.feed(raw)
        top: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise no_picture(path) from error
    return top


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _refuse_what_is_not_plain(top: Element, path: Path) -> None:
    for element in top.iter():
        refused = _REFUSED.get(_name(element))
        if refused:
            raise refuse(str(path), refused, _PLAIN)
        texts = [*element.attrib.values(), (element.text or "") if _name(element) == "style" else ""]
        links = _links(element)
        if any(_OUTSIDE.search(text) for text in texts) or any(not link.startswith("#") for link in links):
            raise refuse(str(path), "SVG 图片引用了别的文件", _PLAIN)


def _links(element: Element) -> list[str]:
    return [value for key, value in element.attrib.items() if key.rpartition("}")[2] == "href"]


class _Drawn:
    """How many elements a drawing of one SVG comes to."""

    def __init__(self, top: Element, path: Path) -> None:
        self._top, self._path = top, path
        self._named = {element.get("id"): element for element in top.iter() if element.get("id")}
        self._counted: dict[Element, int] = {}

    def require_few(self) -> None:
        """Raises `InputError` for too many shapes, for nesting too deep and for a shape within itself."""
        if self._count(self._top, 0) > MOST_SHAPES:
            raise self._too_much()

    def _count(self, element: Element, depth: int) -> int:
        if depth > _DEEPEST:
            raise self._too_much()
        if element not in self._counted:
            parts = list(element)
            parts += [self._named[link[1:]] for link in _links(element) if link[1:] in self._named]
            self._counted[element] = 1 + sum(self._count(part, depth + 1) for part in parts)
        return self._counted[element]

    def _too_much(self) -> Exception:
        return refuse(str(self._path), "SVG 图片太复杂", f"标志最多 {MOST_SHAPES} 个图形，层次不超过 {_DEEPEST}")
