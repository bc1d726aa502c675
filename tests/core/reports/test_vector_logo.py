"""SVG from outside is looked through before it is drawn: nothing hidden, from elsewhere or endless."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.faults import InputError
from desktop.core.reports.vector_logo import MOST_SHAPES, require_plain_svg
from desktop.core.rules.phrases.faults import in_english

HERE = Path("logo.svg")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10">'


def refused(body: str, head: str = HEAD) -> str:
    with pytest.raises(InputError) as caught:
        require_plain_svg(f"{head}{body}</svg>".encode(), HERE)
    told = str(caught.value)
    assert re.search(r"[\u4e00-\u9fff]", in_english(told)) is None, in_english(told)
    return told


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by a drawing program -->{HEAD}',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + HEAD,
    ],
)
def test_what_drawing_programs_write_passes(head: str) -> None:
    body = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#700"/></linearGradient><path id="p" d="M0 0h9"/>'
        '</defs><style>.a { fill: url(#g) }</style><g class="a"><use xlink:href="#p"/><use href="#p" x="3"/></g>'
    )
    require_plain_svg(f"{head}{body}</svg>".encode(), HERE)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<script>1</script>", "脚本"),
        ("<foreignObject/>", "网页片段"),
        ('<image xlink:href="a.png"/>', "嵌入的图片"),
        ('<filter id="f"/>', "滤镜"),
        ("<g><animateTransform/></g>", "动画"),
        ("<set/>", "动画"),
        ("<text>某某公司</text>", "文字"),
        ('<use xlink:href="other.svg#a"/>', "引用了别的文件"),
        ('<a href="http://example.com"/>', "引用了别的文件"),
        ('<path fill="url(http://example.com/a)"/>', "引用了别的文件"),
        ('<path style="fill:url( &quot;file:///etc/passwd&quot; )"/>', "引用了别的文件"),
        ("<style>@import 'a.css';</style>", "引用了别的文件"),
        ("<g>", "不是图片"),
        (f"{'<g>' * 80}{'</g>' * 80}", "太复杂"),
        ("<rect/>" * (MOST_SHAPES + 1), "太复杂"),
        ('<g id="a"><use href="#a"/></g>', "太复杂"),
        ('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "太复杂"),
    ],
    ids=lambda one: one[:24],
)
def test_what_is_not_plain_is_refused(body: str, told: str) -> None:
    assert told in refused(body)


def test_shapes_drawn_again_and_again_are_counted_each_time() -> None:
    doubled = "".join(f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>' for n in range(1, 40))
    start = time.perf_counter()
    assert "太复杂" in refused(f'<defs><rect id="a0"/>{doubled}</defs><use href="#a39"/>')
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg/>', "XML 声明"),
        ("<svg/>".encode("utf-16"), "XML 声明"),
        (b"<html/>", "不是图片"),
        (b"", "不是图片"),
        (b"\x89PNG", "不是图片"),
    ],
    ids=["entity", "utf-16", "html", "empty", "png"],
)
def test_what_is_no_svg_is_refused(raw: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        require_plain_svg(raw, HERE)


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_bytes_do_more_than_be_refused(raw: bytes) -> None:
    try:
        require_plain_svg(HEAD.encode() + raw + b"</svg>", HERE)
    except InputError as error:
        assert "logo.svg" in str(error)
