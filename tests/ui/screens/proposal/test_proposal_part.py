"""Raadsvoorstel: shared blocks, what one municipality adds, and the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog
from ui.typing import typed

from nvo_desktop.services.proposals import Proposals
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.proposal.proposal_part import ProposalPart

BOSCH, FRYSLAN = "’s-Hertogenbosch", "Súdwest-Fryslân"


@pytest.fixture
def proposals(dossier, norm) -> Proposals:
    return Proposals(dossier, norm)


@pytest.fixture
def part(qtbot, background, proposals, at_rest) -> ProposalPart:
    made = ProposalPart(background, proposals, lambda: ProseEditor(picture=lambda _: None))
    qtbot.addWidget(made)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    at_rest()
    return made


@pytest.fixture
def clean_clipboard(qapp):
    """What is copied is let go of while there is still an application."""
    yield
    qapp.clipboard().clear()


def municipality(part: ProposalPart, name: str) -> str:
    return next(key for key, known in part._view.municipalities if known == name)


def choose(part: ProposalPart, at_rest, name: str = "") -> None:
    part.whose.set_key(municipality(part, name) if name else "")
    part.whose.chosen.emit(part.whose.key())
    at_rest()


def cells(part: ProposalPart) -> dict[str, str]:
    model = part.list.table.model()
    return {str(model.index(row, 0).data()): str(model.index(row, 1).data()) for row in range(model.rowCount())}


def text_of(proposals: Proposals, ask, key: str, name: str = "", part: ProposalPart | None = None) -> str:
    view = ask(lambda: proposals.view(municipality(part, name) if part else ""))
    return (view.own or view).block(key).text


def test_the_blocks_are_listed_in_order_with_what_is_still_missing(part, norm):
    assert list(cells(part)) == [block.title for block in norm.proposal_blocks]
    assert cells(part)["Argumenten"] == "Ontbreekt"
    assert cells(part)["Financiën"] == "Leeg"
    assert part.texts._title.text() == "Beslispunten"
    assert part.texts._help.text() == norm.proposal_blocks[0].help
    assert not part.texts.local.isVisible()


def test_the_shared_text_is_saved_with_its_block_and_the_list_says_so(part, proposals, ask, at_rest):
    part.list.choose("argumenten")
    typed(part.texts.shared.editor.edit, "Eén reden")
    part.list.choose("aanleiding")
    assert part.texts.shared.prose == ""
    at_rest()
    assert text_of(proposals, ask, "argumenten") == "<p>Eén reden</p>"
    assert cells(part)["Argumenten"] == "Geschreven"
    part.list.choose("argumenten")
    assert part.texts.shared.prose == "<p>Eén reden</p>"


def test_a_municipality_adds_its_text_below_the_shared_one(part, proposals, ask, at_rest):
    choose(part, at_rest, FRYSLAN)
    part.list.choose("aanleiding")
    assert part.texts._local_title.text() == f"Alleen in {FRYSLAN}"
    typed(part.texts.local.editor.edit, "Hier ook")
    choose(part, at_rest, BOSCH)
    assert part.texts.local.prose == ""
    assert cells(part)["Aanleiding"] == "Ontbreekt"
    assert text_of(proposals, ask, "aanleiding", FRYSLAN, part) == "<p>Hier ook</p>"
    choose(part, at_rest, FRYSLAN)
    assert (cells(part)["Aanleiding"], part.texts.local.prose) == ("Aangevuld", "<p>Hier ook</p>")


def test_what_is_typed_stays_when_something_else_changes_meanwhile(part, proposals, ask, at_rest):
    typed(part.texts.shared.editor.edit, "Mijn zin")
    ask(lambda: proposals.record_text("beslispunten", "<p>Van elders</p>"))
    at_rest()
    assert part.texts.shared.prose == "<p>Mijn zin</p>"
    part.list.choose("aanleiding")
    at_rest()
    assert text_of(proposals, ask, "beslispunten") == "<p>Mijn zin</p>"


def test_a_municipality_has_its_own_heading_order_and_facts(part, proposals, ask, at_rest, qtbot):
    choose(part, at_rest, BOSCH)
    own = municipality(part, BOSCH)
    part.panel.heading.edited.emit("title", "Wat wij vragen")
    part.panel.heading.left.emit("title")
    part.panel.facts.edited.emit("case_number", "2026/12")
    part.panel.facts.left.emit("case_number")
    at_rest()
    qtbot.mouseClick(part.list.down, Qt.MouseButton.LeftButton)
    at_rest()
    found = ask(lambda: proposals.view(own)).own
    assert [block.title for block in found.blocks][:2] == ["Samenvatting", "Wat wij vragen"]
    assert found.facts["case_number"] == "2026/12"
    assert list(cells(part))[1] == "Wat wij vragen"
    qtbot.mouseClick(part.panel._usual, Qt.MouseButton.LeftButton)
    at_rest()
    assert next(iter(cells(part))) == "Wat wij vragen"
    assert not part.panel._usual.isVisible()


def test_a_heading_that_is_typed_is_kept_with_the_block_it_was_typed_at(part, proposals, ask, at_rest):
    choose(part, at_rest, BOSCH)
    own = municipality(part, BOSCH)
    part.panel.heading.edited.emit("title", "Wat wij vragen")
    part.list.choose("aanleiding")
    assert part.panel.heading.values()["title"] in ("", None)
    part.panel.heading.left.emit("title")
    part.list.choose("beslispunten")
    assert part.panel.heading.values()["title"] == "Wat wij vragen"
    part.panel.heading.left.emit("title")
    at_rest()
    assert ask(lambda: proposals.view(own)).own.block("beslispunten").own_title == "Wat wij vragen"
    assert ask(lambda: proposals.view(own)).own.block("aanleiding").own_title == ""


def test_the_panel_is_there_for_a_municipality_alone(part, at_rest):
    assert not part.panel.isVisible()
    choose(part, at_rest, BOSCH)
    assert part.panel.isVisible()
    part.panel.closed.emit()
    assert part._panel_button.isVisible()
    choose(part, at_rest)
    assert not part._panel_button.isVisible()


def test_a_block_of_the_regions_own_comes_is_renamed_moves_and_goes(part, at_rest, monkeypatch, qtbot):
    answers = iter([("Communicatie", True), ("Slot", True), ("Vragen", True), ("", False)])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: next(answers))
    assert not part.list.remove.isVisible()
    for _ in range(2):
        part.list.add_asked.emit()
        at_rest()
    assert part.list.current == "slot"
    part.texts.rename_asked.emit()
    at_rest()
    qtbot.mouseClick(part.list.up, Qt.MouseButton.LeftButton)
    at_rest()
    assert list(cells(part))[-2:] == ["Vragen", "Communicatie"]
    asked: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda _, *words: bool(asked.append(words[0])) or True)
    qtbot.mouseClick(part.list.remove, Qt.MouseButton.LeftButton)
    at_rest()
    assert asked == ["Wilt u het blok ‘Vragen’ verwijderen?"]
    assert list(cells(part))[-1] == "Communicatie"
    part.list.add_asked.emit()  # answered with Annuleren
    at_rest()
    assert list(cells(part))[-1] == "Communicatie"


def test_delete_on_a_block_of_the_norm_asks_nothing(part, at_rest, monkeypatch):
    monkeypatch.setattr(Messages, "ask", lambda *_: pytest.fail("asked"))
    part.list.remove_asked.emit("argumenten")
    at_rest()
    assert "Argumenten" in cells(part)


@pytest.mark.usefixtures("clean_clipboard")
def test_a_block_is_copied_with_and_without_format_and_the_status_line_says_so(part, at_rest):
    told: list[str] = []
    part.told.connect(told.append)
    QGuiApplication.clipboard().setText("van elders")
    part.copy.click()
    assert QGuiApplication.clipboard().text() == "van elders"
    choose(part, at_rest, BOSCH)
    typed(part.texts.shared.editor.edit, "Gedeeld")
    typed(part.texts.local.editor.edit, "Lokaal")
    part.copy.click()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().split() == ["Gedeeld", "Lokaal"]
    assert "<p>Gedeeld</p>" in mime.html()
    assert told == [
        "‘Beslispunten’ is leeg: er is niets gekopieerd",
        f"‘Beslispunten’ is gekopieerd: gedeelde tekst en tekst van {BOSCH}",
    ]
    at_rest()


def test_a_click_elsewhere_leads_to_the_block_or_to_the_facts_of_a_municipality(part, at_rest):
    own = municipality(part, BOSCH)
    part.go(f"argumenten/{own}")
    at_rest()
    assert (part.list.current, part.whose.key()) == ("argumenten", own)
    assert part.texts.shared.isAncestorOf(QApplication.focusWidget())
    part.go(f"/{own}")
    at_rest()
    assert part.panel.facts.isAncestorOf(QApplication.focusWidget())
    part.go("aanleiding/")
    at_rest()
    assert (part.list.current, part.whose.key()) == ("aanleiding", "")


def test_a_municipality_that_is_not_there_any_more_leaves_the_shared_texts(part, at_rest):
    part.go("argumenten/weg")
    at_rest()
    assert (part.list.current, part.whose.key()) == ("argumenten", "")
