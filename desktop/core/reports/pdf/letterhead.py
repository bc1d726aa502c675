"""In whose name the report is made: name and cover line on the left, the logo on the right."""

from __future__ import annotations

from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable, Spacer

from desktop.core.reports.pdf.paper import Paper
from desktop.core.reports.pdf.style import SMALL_GREY, STRONG, WIDTH
from desktop.core.reports.pdf.text import Text

_LOGO_WIDTH, _LOGO_HEIGHT = 170.0, 46.0
_GAP = 16.0


def letterhead(paper: Paper) -> list[Flowable]:
    """What stands above the title of the first page; nothing without a brand of one's own."""
    brand = paper.brand
    texts = [Text(brand.name, STRONG, most_lines=2)] if brand.name else []
    texts += [Text(brand.cover, SMALL_GREY, most_lines=2)] if brand.cover else []
    return [_Letterhead(texts, paper), Spacer(0, 16)] if texts or paper.logo else []


class _Letterhead(Flowable):
    def __init__(self, texts: list[Text], paper: Paper) -> None:
        super().__init__()
        self._texts, self._logo = texts, paper.logo
        self._logo_size = (0.0, 0.0)
        if paper.logo:
            scale = min(_LOGO_WIDTH / paper.logo.width, _LOGO_HEIGHT / paper.logo.height)
            self._logo_size = (paper.logo.width * scale, paper.logo.height * scale)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Its size: as tall as the logo or the texts."""
        beside = WIDTH - self._logo_size[0] - _GAP
        self.width = WIDTH
        self.height = max(self._logo_size[1], sum(text.wrap(beside, 0)[1] for text in self._texts))
        return self.width, self.height

    def draw(self) -> None:
        """Draws the texts from the top, the logo flush right."""
        y = self.height
        for text in self._texts:
            y -= text.height
            text.drawOn(self.canv, 0, y)
        if self._logo:
            width, height = self._logo_size
            self.canv.drawImage(
                ImageReader(self._logo), WIDTH - width, self.height - height, width, height, mask="auto"
            )
