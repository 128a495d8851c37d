"""Cards, messages, titles, buttons, the saved line and the search field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.card import Card, Message
from nvo_desktop.ui.widgets.ground import Rule, Sheet
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.saved_line import SavedLine
from nvo_desktop.ui.widgets.search_field import SearchField
from nvo_desktop.ui.widgets.section_title import SectionTitle


def test_a_card_holds_what_is_put_in_its_body(qtbot):
    card = Card("Volgende data")
    qtbot.addWidget(card)
    card.body.addWidget(PlainLabel("di 24 nov"))
    assert [label.text() for label in card.findChildren(PlainLabel)] == ["Volgende data", "di 24 nov"]


def test_a_message_stands_on_the_ground_of_its_tone(qtbot):
    message = Message("Nog niet", "warn")
    qtbot.addWidget(message)
    message.resize(300, 40)
    assert message.grab().toImage().pixelColor(200, 3) == LIGHT.warn_ground
    message.say("Klaar", "good")
    assert message.grab().toImage().pixelColor(200, 3) == LIGHT.good_ground
    assert message.text == "Klaar"


def test_a_title_and_its_remark_are_read_as_one(qtbot):
    title = SectionTitle("Mandaten", "5 regels")
    qtbot.addWidget(title)
    assert title.text() == "Mandaten 5 regels"
    title.set_remark("")
    title.set_title("Inbreng")
    assert title.text() == "Inbreng"


def test_a_title_that_does_not_fit_has_all_of_it_in_its_tooltip(qtbot):
    title = SectionTitle("Mandaten", "een lange opmerking die niet past")
    qtbot.addWidget(title)
    title.resize(120, 24)
    title.grab()
    assert title.toolTip() == title.text()


def test_an_icon_alone_has_a_name_and_tells_its_shortcut(qtbot):
    button = IconButton("trash", "Verwijderen", "Del")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Verwijderen", "Verwijderen (Del)")


def test_enter_presses_a_button(qtbot):
    link = Button("Bekijk wijzigingen", "link")
    qtbot.addWidget(link)
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Return)


def test_only_the_main_button_is_the_default_of_a_dialog(qtbot):
    kinds = ("main", "plain", "small", "flat", "link")
    buttons = [Button("Doen", kind, "plus") for kind in kinds]
    for button in buttons:
        qtbot.addWidget(button)
    assert [button.autoDefault() for button in buttons] == [True, False, False, False, False]


@pytest.mark.parametrize("saved", ["saved", "busy", "trouble", "nothing"])
def test_the_saved_line_says_one_phrase(qtbot, saved):
    line = SavedLine()
    qtbot.addWidget(line)
    line.say("Bewaard 14.02", saved)
    line.resize(300, 26)
    line.grab()
    assert (line.text(), line.saved, line.toolTip()) == ("Bewaard 14.02", saved, "")


def test_a_saved_line_that_is_cut_has_all_of_it_in_its_tooltip(qtbot):
    line = SavedLine()
    qtbot.addWidget(line)
    line.say("Bewaard 14.02 · dossierbestand bijgewerkt 14.03")
    line.resize(120, 26)
    line.grab()
    assert line.toolTip() == line.text()


def test_searching_tells_every_change(qtbot):
    field = SearchField("Zoeken in het dossier", "Ctrl+K")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClicks(field, "j")
    field.grab()
    assert (told.args, field.accessibleName()) == (["j"], "Zoeken in het dossier")


def test_the_shortcut_never_stands_over_the_hint_nor_beside_what_is_typed(qtbot):
    field = SearchField("Zoeken in het dossier", "Ctrl+K")
    qtbot.addWidget(field)
    field.resize(400, 32)
    assert field.shows_shortcut
    field.resize(190, 32)
    assert not field.shows_shortcut
    field.resize(400, 32)
    field.setText("jeugd")
    assert not field.shows_shortcut


def test_escape_empties_the_search_field_and_then_leaves_it(qtbot):
    field = SearchField("Zoeken")
    qtbot.addWidget(field)
    field.setText("jeugd")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_arrow_goes_down_to_what_was_found(qtbot):
    field = SearchField("Zoeken")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.went_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_a_rule_is_one_thick_and_a_sheet_has_its_edges(qtbot):
    rule, sheet = Rule(), Sheet()
    for widget in (rule, sheet):
        qtbot.addWidget(widget)
    sheet.resize(50, 50)
    image = sheet.grab().toImage()
    assert rule.sizeHint().height() == 1
    assert (image.pixelColor(0, 20), image.pixelColor(20, 0)) == (LIGHT.line2, LIGHT.line2)
    sheet.set_edge_above(edge_above=False)
    assert sheet.grab().toImage().pixelColor(20, 0) != LIGHT.line2


def test_a_filled_button_shows_that_it_has_the_keyboard_and_stays_as_large(qtbot):
    button = Button("Opslaan", "main")
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    button.clearFocus()
    without, size = button.grab().toImage(), button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != without
    assert button.sizeHint() == size
