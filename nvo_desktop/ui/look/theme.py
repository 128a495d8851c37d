"""Dresses the application: Fusion, one palette and one style sheet, made from the tokens of the system's theme."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from nvo_desktop.paths import resources
from nvo_desktop.ui.look.tokens import DARK, LIGHT, Tokens, asks_contrast, asks_dark

_BODY_POINTS = 10
_TOKEN = re.compile(r"@(\w+)")
_LABEL_RULE, _FONT = re.compile(r"^(QLabel\[\S+\]) \{(.*?)\}", re.MULTILINE), re.compile(r"font-\w+: [^;]+;")
_ROLES = {
    "Window": "surface",
    "WindowText": "text",
    "Base": "surface",
    "AlternateBase": "sunken",
    "Text": "text",
    "Button": "surface",
    "ButtonText": "text",
    "BrightText": "bad",
    "ToolTipBase": "surface",
    "ToolTipText": "text",
    "PlaceholderText": "text3",
    "Highlight": "accent",
    "HighlightedText": "on",
    "Accent": "accent",
    "Link": "accent",
    "LinkVisited": "accent",
    "Light": "surface",
    "Midlight": "line",
    "Mid": "line2",
    "Dark": "edge",
    "Shadow": "line2",
}
_OF_TEXT = ("WindowText", "Text", "ButtonText")


def apply_theme(app: QApplication) -> None:
    """Dress the application, and dress it anew whenever the system goes dark, light or to a contrast theme."""
    app.setStyle("Fusion")
    font = app.font()
    font.setPointSize(_BODY_POINTS)
    app.setFont(font)
    _Theme(app).follow()


def dress(app: QApplication, tokens: Tokens) -> None:
    """Give the application the palette and style sheet of these tokens; what is on screen changes at once."""
    app.setPalette(palette_of(tokens))
    app.setStyleSheet(style_sheet(tokens))


def undress(app: QApplication) -> None:
    """Give the application the colours of the system alone: a contrast theme is not ours to better. Sizes stay."""
    app.setStyleSheet(sizes_of_text(style_sheet(LIGHT)))
    app.setPalette(QPalette())


def palette_of(tokens: Tokens) -> QPalette:
    """The palette of these tokens, with what is disabled in `text3`."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(QPalette.ColorRole[role], tokens.by_name(token))
    for role in _OF_TEXT:
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], tokens.text3)
    return palette


def style_sheet(tokens: Tokens) -> str:
    """The style sheet with every @name filled in; AttributeError when a name is no token."""
    words = {
        "folder": (resources() / "look").as_posix(),
        "theme": "dark" if tokens.is_dark else "light",
        "accent_hover": _nearer_to(tokens.text, tokens.accent).name(),
    }
    sheet = (resources() / "look" / "nvo.qss").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda found: words.get(found[1]) or tokens.by_name(found[1]).name(), sheet)


def sizes_of_text(sheet: str) -> str:
    """What a style sheet says of the fonts of labels, and nothing else."""
    rules = ((selector, _FONT.findall(said)) for selector, said in _LABEL_RULE.findall(sheet))
    return "\n".join(f"{selector} {{ {' '.join(fonts)} }}" for selector, fonts in rules if fonts)


def _nearer_to(goal: QColor, colour: QColor, share: float = 0.18) -> QColor:
    """A colour that lies a share of the way to another."""
    pairs = ((colour.red(), goal.red()), (colour.green(), goal.green()), (colour.blue(), goal.blue()))
    return QColor(*(round(mine + (theirs - mine) * share) for mine, theirs in pairs))


class _Theme(QObject):
    """Listens to the system for as long as the application lives."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()
        self._contrast = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.follow)
        self._contrast.contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        """Dress the application as the system asks now."""
        if asks_contrast():
            undress(self._app)
        else:
            dress(self._app, DARK if asks_dark() else LIGHT)
