"""Prose in a field: it is shown at once, and edited with its tools once the keyboard comes in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from ui.typing import typed

from nvo_desktop.norm.definitions import Column, FieldDefinition
from nvo_desktop.ui.forms.fields.registry import make_field
from nvo_desktop.ui.forms.fields.rich import RichField

PROSE = '<p>Elke gemeente heeft <b>één</b> stem.</p>\n<ul n="1">punt</ul>'


@pytest.fixture
def rich(qtbot) -> Iterator[RichField]:
    window = QWidget()
    column = QVBoxLayout(window)
    field = make_field(FieldDefinition("body", "prose", "Bestuur", help="Beschrijf het."))
    field.other = QLineEdit()
    column.addWidget(field.other)
    column.addWidget(field)
    field.heard = []
    field.edited.connect(field.heard.append)
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.other.setFocus()
    yield field
    window.close()  # it lives until here


def entered(rich: RichField) -> QWidget:
    """The text of the editor that opened."""
    rich.setFocus(Qt.FocusReason.TabFocusReason)
    return rich._editor.edit


def test_prose_keeps_its_structure(rich):
    rich.set_value(PROSE)
    assert rich.value() == PROSE
    assert "één stem" in rich._text.toPlainText()
    entered(rich)
    assert rich._editor.prose() == PROSE
    assert rich.heard == []


def test_typing_tells_the_whole_prose(rich):
    rich.set_value("<p>Acht.</p>")
    typed(entered(rich), "€ ")
    assert rich.heard[-1] == rich.value() == "<p>€ Acht.</p>"


def test_the_tools_come_and_go_with_the_keyboard(rich):
    assert rich._editor is None
    low = rich.sizeHint().height()
    entered(rich)
    assert rich._editor.toolbar.isVisible()
    assert rich.sizeHint().height() > low
    rich.other.setFocus()
    assert not rich._editor.toolbar.isVisible()
    assert rich.sizeHint().height() == low


def test_a_click_puts_the_cursor_where_it_was(rich, qtbot):
    rich.set_value("<p>Elke gemeente heeft een stem.</p>")
    QApplication.processEvents()
    view = rich._view
    cursor = view.textCursor()
    cursor.setPosition(13)
    place = view.cursorRect(cursor).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is rich._editor.edit
    assert rich._editor.edit.textCursor().position() == 13


def test_values_that_are_read_again_leave_what_is_being_typed(rich):
    rich.set_value("<p>Acht.</p>")
    typed(entered(rich), "x")
    rich.set_value(rich.value())
    assert rich._editor.edit.toPlainText() == "xAcht."
    rich.set_value("<p>Anders.</p>")
    assert rich._editor.edit.toPlainText() == "Anders."
    assert rich.heard == ["<p>xAcht.</p>"]


def test_the_text_has_the_name_of_the_field(rich):
    assert rich._text.accessibleName() == "Bestuur"
    assert entered(rich).accessibleName() == "Bestuur"


def test_it_grows_with_its_text(rich):
    low = rich.sizeHint().height()
    rich.set_value("\n".join("<p>alinea</p>" for _ in range(8)))
    QApplication.processEvents()
    assert rich.sizeHint().height() > low


def test_only_fields_of_the_norm_have_structure(qtbot):
    plain = make_field(Column("x", "prose", "X"))
    qtbot.addWidget(plain)
    assert not isinstance(plain, RichField)


def test_a_text_that_is_no_prose_is_kept_and_shown(rich):
    rich.set_value("Een oude regel met <b>tekens.")
    assert rich.value() == "Een oude regel met <b>tekens."
    assert rich._text.toPlainText() == "Een oude regel met <b>tekens."
    entered(rich)
    assert rich.heard == []


def test_tab_goes_on_to_the_field_below(rich, qtbot):
    below = QLineEdit()
    rich.window().layout().addWidget(below)
    below.show()
    text = entered(rich)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert below.hasFocus()
