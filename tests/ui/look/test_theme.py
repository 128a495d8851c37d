"""The application dressed: palette, style sheet and font, and that they follow the system."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPushButton, QSpinBox

from nvo_desktop.paths import resources
from nvo_desktop.ui.look import theme
from nvo_desktop.ui.look.theme import apply_theme, dress, palette_of, style_sheet
from nvo_desktop.ui.look.tokens import DARK, LIGHT


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheet_is_filled_in(tokens):
    sheet = style_sheet(tokens)
    assert "@" not in sheet
    assert tokens.accent.name() in sheet


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_in_the_style_sheet_is_there(tokens):
    pictures = re.findall(r'url\("(.+?)"\)', style_sheet(tokens))
    assert len(set(pictures)) >= 5
    assert [picture for picture in pictures if not (resources() / "look" / picture).is_file()] == []


@pytest.mark.parametrize(("suffix", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_of_the_style_sheet_have_the_colours_of_their_theme(suffix, tokens):
    known = {tokens.text2.name().upper(), tokens.on.name().upper()}
    for picture in (resources() / "look").glob(f"*-{suffix}.svg"):
        assert set(re.findall(r"#\w{6}", picture.read_text(encoding="utf-8"))) <= known, picture.name


def test_a_name_that_is_no_token_fails_at_once(monkeypatch, tmp_path):
    (tmp_path / "look").mkdir()
    (tmp_path / "look" / "nvo.qss").write_text("QLabel { color: @pink; }", encoding="utf-8")
    monkeypatch.setattr(theme, "resources", lambda: tmp_path)
    with pytest.raises(AttributeError, match="pink"):
        style_sheet(LIGHT)


def test_the_palette_has_all_that_qt_draws_with(qapp):
    palette = palette_of(LIGHT)
    assert palette.color(QPalette.ColorRole.Accent) == LIGHT.accent
    assert palette.color(QPalette.ColorRole.PlaceholderText) == LIGHT.text3
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == LIGHT.text3


def test_the_application_is_dressed_in_ten_points(app):
    apply_theme(app)
    assert (app.font().pointSize(), app.palette().color(QPalette.ColorRole.Link)) == (10, LIGHT.accent)


def test_a_dark_system_darkens_the_window_without_restart(app, monkeypatch):
    apply_theme(app)
    monkeypatch.setattr(theme, "asks_dark", lambda: True)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert app.palette().color(QPalette.ColorRole.Window) == DARK.surface
    assert DARK.rail.name() in app.styleSheet()


def test_a_contrast_theme_is_left_alone(app, monkeypatch):
    apply_theme(app)
    monkeypatch.setattr(theme, "asks_contrast", lambda: True)
    app.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert 'QLabel[kind="title"] { font-size: 15pt; font-weight: 600; }' in app.styleSheet()
    assert "color" not in app.styleSheet()
    assert app.palette().color(QPalette.ColorRole.Link) not in [LIGHT.accent, DARK.accent]


@pytest.mark.parametrize("has_focus", [False, True])
@pytest.mark.parametrize("maker", [QLineEdit, QComboBox, QDateEdit, QSpinBox, QPushButton])
def test_fields_and_buttons_are_32_high_and_do_not_move_when_they_get_the_keyboard(app, qtbot, maker, has_focus):
    dress(app, LIGHT)
    field = maker()
    qtbot.addWidget(field)
    field.show()
    if has_focus:
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
    assert field.sizeHint().height() == 32
