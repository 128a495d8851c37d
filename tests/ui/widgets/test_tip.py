"""What a user typed is never markup in a tooltip."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

import nvo_desktop.ui
from nvo_desktop.ui.widgets.tip import tip

UI = Path(nvo_desktop.ui.__file__).parent
SHOWS = {"setToolTip": 0, "setTabToolTip": 1, "showText": 1, "setWhatsThis": 0}  # and which argument is the text


@pytest.mark.parametrize("text", ['<img src="file:///x"> & zo', "<b>vet</b>", "a &lt; b", "<p>een\n\ntwee"])
def test_markup_is_shown_as_it_was_typed(text):
    page = QTextDocument()
    page.setHtml(tip(text))
    assert page.toPlainText() == text


@pytest.mark.parametrize("text", ["", "Vaststelling (5 / 8)", "a < b & c", "’s-Gravenhage €"])
def test_other_words_stay_what_they_are(text):
    assert tip(text) == text


def unsafe(source: str) -> Iterator[str]:
    """Texts of tooltips that are neither written in the source nor made by tip() or escape()."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SHOWS:
            text = call.args[SHOWS[call.func.attr]]
            words = ast.unparse(text)
            if not isinstance(text, ast.Constant) and "tip(" not in words and "escape(" not in words:
                yield words


def test_every_tooltip_of_the_window_is_made_safe():
    found = {path.name: words for path in UI.rglob("*.py") if (words := list(unsafe(path.read_text("utf-8"))))}
    assert found == {}


def test_a_tooltip_that_shows_what_was_typed_is_found():
    assert list(unsafe("label.setToolTip(title)\nbox.setToolTip('Sluiten')\nbar.setTabToolTip(1, tip(x))")) == ["title"]
