"""Draws the icon: 惠 on a rounded square, as SVG, and from that the icons of three systems.

    .venv/bin/python packaging/make_icons.py

The character is an outline of the font the program carries (OFL), so that the picture needs no font.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "packaging" / "icons"
SIDE, EDGE, CORNER = 256, 8, 56
SHARE = 0.58
"""Of the square's side that the character takes."""
GROUND = "#1D3A5F"
ICO_SIZES = [(side, side) for side in (16, 20, 24, 32, 40, 48, 64, 128, 256)]


def main() -> None:
    """Writes SVG, PNG, ICO and ICNS."""
    svg = drawing().encode()
    OUT.mkdir(exist_ok=True)
    (OUT / "huiqi.svg").write_bytes(svg)
    large = rendered(svg, 1024)
    large.save(OUT / "huiqi.icns")
    large.resize((256, 256), Image.Resampling.LANCZOS).save(OUT / "huiqi.ico", sizes=ICO_SIZES)
    rendered(svg, SIDE).save(ROOT / "resources" / "icons" / "huiqi.png", optimize=True)


def drawing() -> str:
    """The icon as SVG."""
    glyphs = TTFont(ROOT / "resources" / "fonts" / "NotoSansSC-Bold.ttf").getGlyphSet()
    glyph = glyphs[TTFont(ROOT / "resources" / "fonts" / "NotoSansSC-Bold.ttf").getBestCmap()[ord("惠")]]
    bounds = BoundsPen(glyphs)
    glyph.draw(bounds)
    left, bottom, right, top = bounds.bounds
    scale = SHARE * SIDE / max(right - left, top - bottom)
    middle = ((left + right) / 2, (bottom + top) / 2)
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, SIDE / 2 - scale * middle[0], SIDE / 2 + scale * middle[1])))
    square = f'x="{EDGE}" y="{EDGE}" width="{SIDE - 2 * EDGE}" height="{SIDE - 2 * EDGE}" rx="{CORNER}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect {square} fill="{GROUND}"/><path fill="#fff" d="{pen.getCommands()}"/></svg>\n'
    )


def rendered(svg: bytes, side: int) -> Image.Image:
    """The drawing as a picture of ``side`` points."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    application = QGuiApplication([])
    main()
