"""About the program: its version, and the licences of everything it is built with."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from desktop import __version__, places
from desktop.ui.lettering import label
from desktop.ui.theme import XL, S


class AboutDialog(QDialog):
    """Version, what the program does not do with data, and the third-party notices that are shipped with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Huiqi"))
        self.resize(760, 640)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(label(self.tr("Huiqi {version}").format(version=__version__), "heading"))
        column.addWidget(
            label(self.tr("Works without a network; what you enter stays where you keep it. MIT licence."))
        )
        column.addWidget(label(self.tr("Built with the work of others, under these licences:")))
        self.notices = QTextBrowser()
        self.notices.setOpenLinks(False)  # the program opens nothing on the network by itself
        self.notices.setAccessibleName(self.tr("Licences of others"))
        self.notices.setMarkdown((places.resources() / "THIRD_PARTY.md").read_text(encoding="utf-8"))
        column.addWidget(self.notices, 1)
