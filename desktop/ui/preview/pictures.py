"""The pages of a PDF as pictures, drawn when they are wanted; only the last few are kept."""

from __future__ import annotations

from collections import OrderedDict

import pypdfium2 as pdfium
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_MOST_BYTES = 64 * 1024 * 1024


class Pictures:
    """A PDF that is looked at. `close` gives its memory back."""

    def __init__(self, content: bytes) -> None:
        self._document = pdfium.PdfDocument(content)
        self.sizes = tuple(QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document)))
        """The pages' sizes in points."""
        self._kept: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def picture(self, page: int, scale: float) -> QImage:
        """The page (from 0) with ``scale`` dots to the point; kept for when it is wanted again."""
        key = (page, scale)
        if key not in self._kept:
            self._kept[key] = self.drawn(page, scale)
            while len(self._kept) > 1 and sum(one.sizeInBytes() for one in self._kept.values()) > _MOST_BYTES:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def drawn(self, page: int, scale: float) -> QImage:
        """The page (from 0) with ``scale`` dots to the point, drawn now and not kept."""
        opened = self._document[page]
        try:
            bitmap = opened.render(scale=scale, prefer_bgrx=True)
            shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            return shared.copy()
        finally:
            opened.close()

    def close(self) -> None:
        """Gives up the document and every picture."""
        self._kept.clear()
        self._document.close()
