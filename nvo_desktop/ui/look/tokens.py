"""The colours by name, light and dark: the only place where a colour of the window is written down."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

Tone = Literal["text", "text2", "text3", "accent", "on", "good", "warn", "bad", "mute", "edge", "line2"]
"""A colour that something is said or drawn in."""


@dataclass(frozen=True)
class Tokens:
    """A colour for every use; `on` is text on the accent, and `good` to `mute` have a pale ground of their own."""

    rail: QColor
    surface: QColor
    canvas: QColor
    sunken: QColor
    hover: QColor
    line: QColor
    line2: QColor
    edge: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    on: QColor
    soft: QColor
    sel: QColor
    good: QColor
    good_ground: QColor
    warn: QColor
    warn_ground: QColor
    bad: QColor
    bad_ground: QColor
    mute: QColor
    mute_ground: QColor
    page: QColor
    desk: QColor

    def tone(self, tone: Tone) -> QColor:
        """The colour of a tone."""
        return self.by_name(tone)

    def ground(self, tone: Tone) -> QColor:
        """The pale ground of a chip or message in a tone; what has none of its own stands on `soft`."""
        return self.by_name(f"{tone}_ground") if tone in {"good", "warn", "bad", "mute"} else self.soft

    def by_name(self, name: str) -> QColor:
        """The colour by its token name; AttributeError when there is none."""
        colour: QColor = getattr(self, name)
        return colour

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.surface.lightness() < self.text.lightness()


TOKEN_NAMES = tuple(field.name for field in fields(Tokens))


def _tokens(**colours: str) -> Tokens:
    return Tokens(**{name: QColor(colour) for name, colour in colours.items()})


LIGHT = _tokens(
    rail="#ECF0F4",
    surface="#FFFFFF",
    canvas="#F7F9FA",
    sunken="#F2F5F8",
    hover="#E9EEF3",
    line="#DEE4EA",
    line2="#C8D1DA",
    edge="#7C8996",
    text="#18212B",
    text2="#46535F",
    text3="#5D6A77",
    accent="#0B5F8F",
    on="#FFFFFF",
    soft="#E1EFF7",
    sel="#DAEAF5",
    good="#1A693B",
    good_ground="#E3F2E8",
    warn="#854800",
    warn_ground="#FCEFD9",
    bad="#AC2119",
    bad_ground="#FBE7E5",
    mute="#4F5C69",
    mute_ground="#E9EDF1",
    page="#FFFFFF",
    desk="#E3E8ED",
)
DARK = _tokens(
    rail="#12171B",
    surface="#1D2329",
    canvas="#191F24",
    sunken="#242B32",
    hover="#29313A",
    line="#2F3841",
    line2="#414C57",
    edge="#788593",
    text="#E9EDF1",
    text2="#B6C0CA",
    text3="#9AA6B2",
    accent="#6FBBE8",
    on="#0A1922",
    soft="#1B3849",
    sel="#1F4258",
    good="#7FCE9B",
    good_ground="#1C3527",
    warn="#EBBB77",
    warn_ground="#3A2D1A",
    bad="#F29D95",
    bad_ground="#42231F",
    mute="#B6C0CA",
    mute_ground="#2C343C",
    page="#FFFFFF",
    desk="#11161A",
)


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens a palette was made of; with a contrast theme of the system those that its own colours give."""
    link = palette.color(QPalette.ColorRole.Link)
    for tokens in (LIGHT, DARK):
        if link == tokens.accent:
            return tokens
    if asks_contrast():
        return _contrast_tokens(palette)
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def asks_dark() -> bool:
    """Whether the user chose a dark theme, in the system or in the program."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def asks_contrast() -> bool:
    """Whether the user chose a contrast theme in the system."""
    hints = QGuiApplication.styleHints()  # kept, for what it gives lives no longer than it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _contrast_tokens(palette: QPalette) -> Tokens:
    """Four colours of the system for all uses: ground, text, selection and the text on it."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    chosen, on = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
    drawn = {"line", "line2", "edge", "text", "text2", "text3", "good", "warn", "bad", "mute"}
    colours = {name: text if name in drawn else ground for name in TOKEN_NAMES}
    return Tokens(**colours | {"accent": chosen, "on": on})
