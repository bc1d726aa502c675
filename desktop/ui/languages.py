"""The languages the window speaks, and switching between them while it runs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop import places
from desktop.core.languages import Language


class Spoken(NamedTuple):
    """A language: its name in itself, and the locale its texts and dialogs are loaded for."""

    name: str
    locale: str


LANGUAGES: dict[Language, Spoken] = {
    "zh-Hans": Spoken("简体中文", "zh_CN"),
    "zh-Hant": Spoken("繁體中文", "zh_TW"),
    "en": Spoken("English", "en"),
}
"""The default first. The sources speak English: for it nothing has to be loaded."""

_TRANSLATORS = "huiqiTranslators"


def speak(app: QApplication, language: Language) -> None:
    """Has everything that is made from now on speak ``language``."""
    for old in app.findChildren(QTranslator, _TRANSLATORS):
        app.removeTranslator(old)
        old.deleteLater()
    locale = LANGUAGES[language].locale
    QLocale.setDefault(QLocale(locale))
    for folder, name in (
        (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase"),
        (places.resources() / "translations", "huiqi"),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_TRANSLATORS)
        if translator.load(f"{name}_{locale}", str(folder)):
            app.installTranslator(translator)
