"""The screen shows the document of now, and asks to export it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.prose.pictures import png
from ui.prose.test_safety import red_pixels
from ui.screens.conftest import Ask

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.audience import Audience
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.editions import Editions
from nvo_desktop.services.municipalities import Municipalities
from nvo_desktop.services.overview.places import Where
from nvo_desktop.services.previews import Previews
from nvo_desktop.services.readiness import Checks
from nvo_desktop.ui.screens.document.document_screen import DocumentScreen, DocumentServices
from nvo_desktop.ui.screens.document.find_line import FindLine
from nvo_desktop.ui.screens.document.finding_row import FindingRow
from nvo_desktop.ui.screens.document.outline import Outline
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.label import PlainLabel


@pytest.fixture
def screen(qtbot: QtBot, background, dossier, ask: Ask, at_rest) -> DocumentScreen:
    norm = load_norm()
    services = ask(lambda: DocumentServices(Previews(dossier, norm), Checks(dossier, norm), Editions(dossier)))
    made = DocumentScreen(background, services, norm)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    at_rest()
    return made


def fact(screen: DocumentScreen) -> str:
    header = screen.findChild(Header)
    return " ".join(label.text() for label in header.findChildren(PlainLabel))


def choose(choice: Dropdown, key: str) -> None:
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def rows(screen: DocumentScreen) -> list[str]:
    outline = screen.findChild(Outline)
    return [outline.list.item(row).text() for row in range(outline.list.count())]


def test_it_tells_version_fingerprint_and_what_is_not_filled_in(screen):
    said = fact(screen)
    assert "Versie 0.1, concept" in said
    assert "vingerafdruk" in said
    assert "plekken nog niet ingevuld" in said


def test_the_outline_has_the_chapters_and_the_paragraphs_of_the_one_in_view(screen, qtbot):
    assert "Afspraak 4: Governance" in str(rows(screen))
    assert not [row for row in rows(screen) if "Wat vraagt de norm" in row]
    outline = screen.findChild(Outline)
    place = next(at for at, row in enumerate(rows(screen)) if "Governance" in row)
    outline.list.setCurrentRow(place)
    qtbot.keyClick(outline.list, Qt.Key.Key_Return)
    assert screen.preview.pages.entries[screen.preview.place].title == "Afspraak 4: Governance"
    assert [row for row in rows(screen) if "Wat vraagt de norm" in row]


def test_a_change_elsewhere_is_shown_without_losing_the_place(screen, background, ask, at_rest, dossier):
    place = next(at for at, one in enumerate(screen.preview.pages.entries) if "Governance" in one.title)
    screen.preview.go(place)
    background = screen._background
    agreements = ask(lambda: Agreements(dossier, load_norm()))
    background.do(background, lambda: agreements.record_text("vision", "<p>Eén visie voor acht.</p>"))
    at_rest()
    at_rest()
    assert "Eén visie voor acht." in str(screen.preview.pages)
    assert screen.preview.place == place


def test_another_audience_shows_another_document(screen, at_rest):
    choose(screen.choice.audience, "intern")
    at_rest()
    assert screen.choice.edition.audience is Audience.INTERNAL
    assert "intern" in str(screen.preview.pages.sheets[-1])


def subjects(screen: DocumentScreen) -> list[str]:
    return [screen.choice.subject.itemText(place) for place in range(screen.choice.subject.count())]


def test_the_regiovisie_of_the_whole_region_is_shown_first_and_every_document_is_offered(screen):
    offered = [screen.choice.document.itemText(place) for place in range(screen.choice.document.count())]
    assert offered[0] == "Regiovisie"
    assert {"Raadsvoorstel", "Reactienota", "Vaststellingsoverzicht"} <= set(offered)
    assert subjects(screen)[:2] == ["Hele regio", "’s-Hertogenbosch"]
    assert "Regiovisie" in fact(screen)


def test_a_document_for_a_municipality_is_shown_named_and_exported_as_such(screen, at_rest, qtbot):
    choose(screen.choice.document, "raadsvoorstel")
    at_rest()
    assert "Raadsvoorstel voor ’s-Hertogenbosch" in fact(screen)
    choose(screen.choice.subject, screen.choice.subject.itemData(2))
    at_rest()
    assert "Raadsvoorstel voor Súdwest-Fryslân" in fact(screen)
    assert "Gemeente Súdwest-Fryslân" in str(screen.preview.pages)
    with qtbot.waitSignal(screen.export_asked) as told:
        screen._export.click()
    assert told.args == [Edition("raadsvoorstel", Audience.PUBLIC, screen.choice.subject.key())]


def test_the_next_paper_is_for_the_same_municipality_and_a_document_for_all_asks_nobody(screen, at_rest):
    choose(screen.choice.document, "raadsvoorstel")
    choose(screen.choice.subject, screen.choice.subject.itemData(1))
    choose(screen.choice.document, "vaststellingsoverzicht")
    at_rest()
    assert not screen.choice.subject.isVisible()
    choose(screen.choice.document, "raadsbesluit")
    at_rest()
    assert "Raadsbesluit voor Pijnacker-Nootdorp" in fact(screen)


def test_what_another_document_needs_is_told_of_that_document(screen, at_rest):
    choose(screen.choice.document, "raadsvoorstel")
    at_rest()
    verdict = screen._panel._verdict.text
    assert verdict.startswith("Nog niet: ")
    assert verdict.endswith("plekken zijn niet ingevuld")
    assert any("Argumenten" in row.text() for row in screen.findChildren(FindingRow))


def test_a_municipality_that_went_leaves_its_paper_for_another(screen, ask, at_rest, dossier):
    choose(screen.choice.document, "raadsvoorstel")
    at_rest()
    gone = screen.choice.subject.key()
    ask(lambda: Municipalities(dossier).remove(gone))
    at_rest()
    at_rest()
    assert "Raadsvoorstel voor Pijnacker-Nootdorp" in fact(screen)


def test_another_document_begins_at_its_first_page(screen, at_rest):
    screen.preview.go(len(screen.preview.pages.entries) - 1)
    assert screen.preview.verticalScrollBar().value()
    choose(screen.choice.document, "vaststellingsoverzicht")
    at_rest()
    assert screen.preview.verticalScrollBar().value() == 0


@pytest.mark.parametrize("words", ["", "norm"])
def test_in_a_narrow_window_no_choice_lies_over_another(screen, at_rest, words):
    choose(screen.choice.document, "raadsvoorstel")
    at_rest()
    screen.resize(900, 600)
    screen._find.field.setText(words)
    screen._find.look()
    at_rest()
    choices = [screen.choice.document, screen.choice.subject, screen.choice.audience]
    for left, right in pairwise(choices):
        assert left.geometry().right() < right.x()
    assert screen.choice.geometry().right() < screen._find.x()
    assert screen._panel_button.geometry().right() <= screen.width()


def test_everything_for_all_municipalities_is_asked(screen, qtbot):
    with qtbot.waitSignal(screen.package_asked):
        screen._package.click()


def test_export_is_asked_for_the_audience_that_is_shown(screen, qtbot):
    export = next(button for button in screen.findChildren(Button) if button.text() == "Exporteren naar Word")
    with qtbot.waitSignal(screen.export_asked) as told:
        qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    assert told.args == [Edition("regiovisie", Audience.PUBLIC)]


def test_every_control_has_a_name(screen):
    for button in screen.findChildren(Button):
        assert button.isHidden() or button.text() or button.accessibleName()
    assert screen.preview.accessibleName()
    assert screen.findChild(Outline).list.accessibleName() == "Inhoud"


def test_a_finding_leads_to_where_it_is_mended_and_is_marked_in_the_document(screen, qtbot):
    row = screen.findChildren(FindingRow)[0]
    before = screen.preview.grab().toImage()
    with qtbot.waitSignal(screen.asked) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert isinstance(told.args[0], Where)
    assert screen.preview.grab().toImage() != before


def test_findings_are_reached_and_followed_by_keyboard(screen, qtbot):
    row = screen.findChildren(FindingRow)[0]
    row.setFocus()
    with qtbot.waitSignal(screen.asked):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_the_rest_of_many_findings_is_shown_when_asked(screen, qtbot):
    before = len(screen.findChildren(FindingRow))
    more = next(button for button in screen.findChildren(Button) if button.text().startswith("Nog "))
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(screen.findChildren(FindingRow)) == before + int(more.text().split()[1])


def test_a_click_on_a_paragraph_goes_to_where_it_came_from(screen, qtbot):
    assert screen.preview.mark("text/governance")
    with qtbot.waitSignal(screen.asked) as told:
        qtbot.keyClick(screen.preview, Qt.Key.Key_Return)
    assert told.args == [Where("text", "governance")]


def test_paragraphs_are_walked_with_ctrl_and_an_arrow(screen, qtbot):
    screen.preview.mark("text/governance")
    asked = []
    screen.asked.connect(asked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(screen.preview, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(screen.preview, Qt.Key.Key_Return)
    assert len(asked) == 3
    assert asked[0] == asked[2]


def test_the_panel_folds_and_comes_back(screen, qtbot):
    opens = next(button for button in screen.findChildren(Button) if button.text() == "Klaar voor de raad?")
    close = next(one for one in screen.findChildren(IconButton) if one.accessibleName() == "Sluiten")
    assert opens.isHidden()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert opens.isVisible()
    qtbot.mouseClick(opens, Qt.MouseButton.LeftButton)
    assert close.isVisible()


def test_ctrl_f_finds_words_in_the_document(screen, qtbot):
    line = screen.findChild(FindLine)
    screen.preview.setFocus()
    qtbot.keyClick(screen.preview, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert line.field.hasFocus()
    qtbot.keyClicks(line.field, "vaststelling")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    first, total = line.count.text().split(" van ")
    assert int(total) > 2
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.count.text() != f"{first} van {total}"
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    line.look()
    assert line.count.text() == ""


def test_what_is_nowhere_is_said(screen, qtbot):
    line = screen.findChild(FindLine)
    qtbot.keyClicks(line.field, "zzzz")
    line.look()
    assert line.count.text() == "niets"


def test_a_figure_in_a_text_is_shown(screen, background, ask, at_rest, dossier):
    norm = load_norm()
    sha = ask(lambda: Attachments(dossier).add_picture_data(png("#c81e1e"))).sha256
    figure = f'<figure src="bijlage:{sha}" alt="Een rood vlak">Rood</figure>'
    background.do(background, lambda: Agreements(dossier, norm).record_text("governance", figure))
    at_rest()
    at_rest()
    screen.preview.look_for("rood")
    assert red_pixels(screen.preview) > 100


def test_a_screen_reader_hears_the_chapter_in_view(screen):
    place = next(at for at, one in enumerate(screen.preview.pages.entries) if "Governance" in one.title)
    screen.preview.go(place)
    assert screen.preview.accessibleDescription() == "Afspraak 4: Governance"


def test_a_place_beyond_the_outline_marks_its_last_chapter(qtbot):
    outline = Outline()
    qtbot.addWidget(outline)
    outline.show_place(3)
    assert outline.list.count() == 0
