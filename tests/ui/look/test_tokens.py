"""The colours: contrasts as the design computed them, and which tokens belong to a palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from nvo_desktop.ui.look import tokens as colours
from nvo_desktop.ui.look.theme import palette_of
from nvo_desktop.ui.look.tokens import DARK, LIGHT, TOKEN_NAMES, Tokens, tokens_of

SHEETS = ("rail", "surface", "canvas")
GROUNDS = (*SHEETS, "sunken", "hover")
ALL = (*GROUNDS, "soft", "sel")


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG 2 computes it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least(tokens: Tokens, name: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(tokens.by_name(name), tokens.by_name(ground)) for ground in grounds)


@pytest.mark.parametrize(
    ("name", "grounds", "light", "dark"),
    [
        ("edge", SHEETS, 3.1, 4.2),
        ("text", ALL, 13.2, 9.0),
        ("text2", ALL, 6.4, 5.8),
        ("text3", GROUNDS, 4.7, 5.3),
        ("accent", ALL, 5.6, 5.0),
        ("on", ("accent",), 6.9, 8.5),
        ("good", (*ALL, "good_ground"), 5.5, 5.7),
        ("warn", (*ALL, "warn_ground"), 5.8, 6.0),
        ("bad", (*ALL, "bad_ground"), 5.7, 5.1),
        ("mute", (*GROUNDS, "mute_ground"), 5.8, 6.8),
    ],
)
def test_what_is_read_stands_out_from_every_ground_it_stands_on(name, grounds, light, dark):
    assert least(LIGHT, name, grounds) == pytest.approx(light, abs=0.05)
    assert least(DARK, name, grounds) == pytest.approx(dark, abs=0.06)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_reaches_the_norm_for_small_text(tokens):
    read = ("text", "text2", "text3", "accent", "good", "warn", "bad", "mute")
    assert {name: least(tokens, name, GROUNDS) for name in read if least(tokens, name, GROUNDS) < 4.5} == {}
    assert least(tokens, "edge", SHEETS) >= 3


def test_a_pale_text_would_be_found():
    assert contrast(QColor("#999999"), LIGHT.surface) < 4.5


def test_black_on_white_has_the_highest_contrast():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_dark_is_known_as_dark():
    assert DARK.is_dark
    assert not LIGHT.is_dark


def test_every_tone_has_a_ground():
    assert LIGHT.ground("warn") == LIGHT.warn_ground
    assert LIGHT.ground("accent") == LIGHT.soft


def test_a_name_that_is_no_token_is_refused():
    with pytest.raises(AttributeError):
        LIGHT.by_name("pink")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_palette_gives_back_the_tokens_it_was_made_of(qapp, tokens):
    assert tokens_of(palette_of(tokens)) is tokens


def test_another_palette_goes_by_its_lightness(qapp):
    assert tokens_of(QPalette(QColor("#202020"))) is DARK
    assert tokens_of(QPalette(QColor("#f0f0f0"))) is LIGHT


def test_with_a_contrast_theme_the_colours_are_those_of_the_system(qapp, monkeypatch):
    monkeypatch.setattr(colours, "asks_contrast", lambda: True)
    palette = QPalette(QColor(Qt.GlobalColor.black))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("cyan"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("black"))
    found = tokens_of(palette)
    assert {found.by_name(name).name() for name in TOKEN_NAMES} == {"#000000", "#ffff00", "#00ffff"}
    assert (found.warn.name(), found.accent.name(), found.on.name()) == ("#ffff00", "#00ffff", "#000000")
