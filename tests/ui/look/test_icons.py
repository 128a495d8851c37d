"""The icons: all can be drawn, in the colour of the palette in force, sharp at every scale."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from nvo_desktop.paths import resources
from nvo_desktop.ui.look import icons
from nvo_desktop.ui.look.icons import draw_icon, icon, icon_pixmap
from nvo_desktop.ui.look.theme import palette_of
from nvo_desktop.ui.look.tokens import DARK, LIGHT

NAMES = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    """The colours of all pixels that are drawn in full."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_outline_is_drawn_in_the_colour_asked(qapp, name):
    assert colours(icon_pixmap(name, QColor("#ac2119"), 80).toImage()) == {"#ac2119"}


def test_outlines_hold_no_colour_but_the_white_that_is_cut_out():
    folder = resources() / "icons"
    texts = {name: Path(folder / f"{name}.svg").read_text(encoding="utf-8").replace("#fff", "") for name in NAMES}
    assert [name for name, text in texts.items() if "#" in text or "currentColor" not in text] == []


def test_a_name_without_outline_fails_before_anything_is_painted(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_an_icon_follows_the_palette_in_force(app):
    plus = icon("plus", "accent")
    app.setPalette(palette_of(LIGHT))
    light = colours(plus.pixmap(40, 40).toImage())
    app.setPalette(palette_of(DARK))
    assert (light, colours(plus.pixmap(40, 40).toImage())) == ({LIGHT.accent.name()}, {DARK.accent.name()})


def test_an_icon_of_what_is_pressed_is_drawn_in_the_accent(app):
    app.setPalette(palette_of(LIGHT))
    pressed = icon("book", "text2").pixmap(QSize(40, 40), QIcon.Mode.Normal, QIcon.State.On)
    assert colours(pressed.toImage()) == {LIGHT.accent.name()}


def test_with_a_contrast_theme_the_icon_of_a_main_button_has_the_colour_of_its_words(app, monkeypatch):
    monkeypatch.setattr(icons, "asks_contrast", lambda: True)
    app.setPalette(palette_of(LIGHT))
    assert colours(icon("plus", "on").pixmap(40, 40).toImage()) == {LIGHT.text.name()}


def test_an_icon_of_what_cannot_be_used_is_pale(app):
    app.setPalette(palette_of(LIGHT))
    assert colours(icon("book").pixmap(QSize(40, 40), QIcon.Mode.Disabled).toImage()) == {LIGHT.line2.name()}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_all_the_pixels_of_the_screen(qapp, scale):
    drawn = icon("plan").pixmap(QSize(20, 20), scale)
    assert drawn.size() == QSize(20, 20) * scale


def test_an_icon_stands_at_the_left_of_a_wider_place(qapp):
    image = icon("state-done").pixmap(QSize(60, 20)).toImage()
    assert image.pixelColor(4, 10).alpha() == 255
    assert image.pixelColor(40, 10).alpha() == 0


def test_white_in_an_outline_shows_the_ground(qapp):
    image = icon_pixmap("state-amend", QColor("#1a693b"), 80).toImage()
    assert image.pixelColor(40, 40).alpha() == 0
    assert image.pixelColor(20, 20).alpha() == 255


def test_a_copy_of_an_icon_outlives_its_origin(app):
    copy = QIcon(icon("plus"))
    copy.addPixmap(QPixmap(4, 4))  # Qt copies the engine now
    gc.collect()
    assert copy.pixmap(20, 20).size() == QSize(20, 20)


def test_an_icon_is_drawn_on_whole_pixels(qapp):
    sheets = [QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2)]
    for sheet, left in zip(sheets, (5.0, 5.3), strict=True):
        sheet.fill(0)
        painter = QPainter(sheet)
        draw_icon(painter, "overview", QColor("black"), QRectF(left, 5, 20, 20))
        painter.end()
    assert sheets[0] == sheets[1]
