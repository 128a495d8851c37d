"""Makes Qt speak Dutch: its dates and numbers, its buttons and its file window."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

# What the translation that comes with Qt leaves in English.
_REST = {
    ("QFileDialog", "&Look in:"): "&Zoeken in:",
    ("QFileDialog", "Files of &type:"): "Bestands&type:",
    ("QAbstractFileIconProvider", "Folder"): "Map",
    ("QAbstractFileIconProvider", "File"): "Bestand",
    ("QAbstractFileIconProvider", "%1 File"): "%1-bestand",
}


class RestOfQt(QTranslator):
    """Translates what Qt's own translation does not; asked only for that, when it is installed before that one."""

    def isEmpty(self) -> bool:
        """Never: Qt does not ask one that is."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803 - Qt's names
        """The Dutch words; nothing for what is not in the list."""
        return _REST.get((context, sourceText), "")


def speak_dutch(app: QApplication) -> None:
    """Speak Dutch from now on."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    app.installTranslator(RestOfQt(app))
    dutch = QTranslator(app)
    if dutch.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(dutch)
