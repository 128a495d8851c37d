"""An icon by itself."""

from __future__ import annotations

from nvo_desktop.ui.look.theme import palette_of
from nvo_desktop.ui.look.tokens import DARK, LIGHT
from nvo_desktop.ui.widgets.sign import Sign


def test_it_has_the_colours_of_the_theme_in_force(qtbot):
    sign, pictures = Sign("doc", "accent"), []
    qtbot.addWidget(sign)
    sign.resize(sign.sizeHint())
    for tokens in (LIGHT, DARK, LIGHT):
        sign.setPalette(palette_of(tokens))
        pictures.append(sign.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]
