"""The text of an agreement, and its summary above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from ui.typing import typed

from nvo_desktop.services.agreements import Agreements
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.agreements.text_part import TextPart


@pytest.fixture
def agreements(dossier, norm) -> Agreements:
    return Agreements(dossier, norm)


@pytest.fixture
def part(qtbot, background, agreements, at_rest) -> TextPart:
    made = TextPart(background, "governance", agreements, ProseEditor(picture=lambda _: None))
    qtbot.addWidget(made)
    made.resize(800, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    at_rest()
    return made


def test_the_text_is_saved_when_it_is_left(part, agreements, ask):
    typed(part._editor.edit, "Wij besluiten samen, één stem")
    part._autosave.leave()
    assert ask(lambda: agreements.elaboration("governance")).text == "<p>Wij besluiten samen, één stem</p>"


def test_the_summary_is_one_line_until_it_is_opened_and_is_then_written(qtbot, part, agreements, ask):
    head, field = part._summary._head, part._summary.findChild(QPlainTextEdit)
    assert (head.facts.aside, field.isVisible()) == ("nog niet geschreven", False)
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert field.hasFocus()
    typed(field, "Kort: één aanspreekpunt.")
    assert head.facts.aside == "Kort: één aanspreekpunt."
    part._editor.setFocus()
    stored = ask(lambda: agreements.elaboration("governance"))
    assert (stored.summary, stored.text) == ("Kort: één aanspreekpunt.", "")


def test_a_summary_written_elsewhere_is_shown_but_not_over_what_is_typed(part, agreements, ask):
    ask(lambda: agreements.record_summary("governance", "van elders"))
    assert part._summary.text == "van elders"
    typed(part._summary.findChild(QPlainTextEdit), "hier ")
    ask(lambda: agreements.record_summary("governance", "nog eens"))
    assert part._summary.text == "hier van elders"


def test_the_keyboard_begins_in_the_text(part):
    part.setFocus()
    assert part._editor.edit.hasFocus()


def test_a_read_under_way_does_not_bring_the_old_text_back(part, at_rest):
    typed(part._editor.edit, "oud")
    part._autosave.leave()
    at_rest()
    part.reload()  # queued before the save that follows
    typed(part._editor.edit, "nieuw ")
    part._autosave.leave()
    at_rest()
    assert part._editor.prose() == "<p>oudnieuw </p>"
