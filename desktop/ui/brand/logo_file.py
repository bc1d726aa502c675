"""A logo that somebody chose: PNG and JPEG are drawn anew by the core, SVG is drawn here, by Qt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from desktop.core.reports.logo import LARGEST, make_logo, no_picture, picture_bytes, read_logo
from desktop.core.reports.vector_logo import require_plain_svg


def logo_of(path: Path) -> bytes:
    """The logo in the picture ``path`` as PNG, no larger than it is printed. Raises `InputError`."""
    return _drawn_svg(path) if path.suffix.lower() == ".svg" else read_logo(path)


def _drawn_svg(path: Path) -> bytes:
    raw = picture_bytes(path)
    require_plain_svg(raw, path)
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
    if not renderer.load(QByteArray(raw)) or renderer.viewBoxF().isEmpty():
        raise no_picture(path)
    size = renderer.viewBoxF().size().scaled(QSizeF(*LARGEST), Qt.AspectRatioMode.KeepAspectRatio)
    picture = QImage(max(round(size.width()), 1), max(round(size.height()), 1), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return make_logo(_png(picture), path)


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
