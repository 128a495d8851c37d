"""A text of the preview shows nothing that it names."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from nvo_desktop.ui.screens.document.letters import ruler
from nvo_desktop.ui.screens.document.writing import PageText


def test_what_stands_for_a_picture_that_a_text_names_cannot_be_seen() -> None:
    """A picture that nobody filled shows whatever lay in memory there: once, red."""
    for _ in range(50):
        shown = PageText(300, ruler()).loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///x"))
        assert shown.pixelColor(0, 0).alpha() == 0
