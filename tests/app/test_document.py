"""The document in the whole program: it leads to its fields, and becomes a Word file that is then opened or shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.document.document_screen import DocumentScreen
from nvo_desktop.ui.screens.document.finding_row import FindingRow
from nvo_desktop.ui.screens.region.region_dialog import RegionDialog
from nvo_desktop.ui.tables.view import Table
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown


def choose(choice: Dropdown, key: str) -> None:
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


@pytest.fixture
def screen(opened, at_rest) -> DocumentScreen:
    opened.bench.go("document")
    at_rest()
    return opened.bench.place("document")


@pytest.fixture
def exported(screen, at_rest, qtbot, monkeypatch, tmp_path):
    """Exports from the screen, with an answer to what is offered then: where the file is, and what was opened."""

    def export(answer: str) -> tuple[Path, list[str]]:
        target, shown = tmp_path / "uit" / "regiovisie.docx", []
        target.parent.mkdir()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        monkeypatch.setattr(Messages, "choose", lambda *_: answer)
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or True)
        button = next(one for one in screen.findChildren(Button) if one.text() == "Exporteren naar Word")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        at_rest()
        at_rest()  # first its name is read, then it is written
        return target, shown

    return export


@pytest.mark.parametrize(("answer", "place"), [("Openen in Word", "."), ("Toon in map", ".."), ("Sluiten", None)])
def test_what_was_exported_is_opened_or_shown_in_its_folder(exported, answer, place):
    target, shown = exported(answer)
    assert target.is_file()
    assert [Path(one) for one in shown] == ([] if place is None else [target if place == "." else target.parent])


def test_the_audience_that_is_seen_is_the_one_that_is_exported(exported, screen, at_rest):
    choose(screen.choice.audience, "intern")
    at_rest()
    target, _ = exported("Sluiten")
    said = "\n".join(paragraph.text for paragraph in Document(str(target)).paragraphs)
    assert "Openbaarheid:\tintern" in said


def test_a_paper_is_exported_under_its_own_name_and_said_by_it(screen, at_rest, monkeypatch, tmp_path):
    offered, said, answer = [], [], (str(tmp_path / "uit.docx"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *words: offered.append(Path(words[2])) or answer)
    monkeypatch.setattr(Messages, "choose", lambda _, *words: said.append(words[0]) or "Sluiten")
    choose(screen.choice.document, "raadsvoorstel")
    at_rest()
    for _ in range(2):
        screen.export_asked.emit(screen.choice.edition)
        at_rest()
        at_rest()
    assert offered[0].name.startswith("Raadsvoorstel ")
    assert offered[0].name.endswith(" Aldermeer.docx")
    assert offered[1].parent == tmp_path
    assert said == ["Raadsvoorstel voor Aldermeer: het Word-document is gemaakt."] * 2
    assert "Gemeente Aldermeer" in "\n".join(one.text for one in Document(str(tmp_path / "uit.docx")).paragraphs)


def test_a_finding_leads_to_its_field_in_the_window(opened, screen, at_rest, qtbot):
    row = next(row for row in screen.findChildren(FindingRow) if row.text() == "Expertisenetwerk ontbreekt")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.bench.current == "agreements")
    at_rest()
    qtbot.waitUntil(lambda: opened.window.focusWidget() is not None)
    assert "Expertisenetwerk" in opened.window.focusWidget().accessibleName()


def test_every_place_that_the_document_names_can_be_gone_to(opened, screen, at_rest):
    origins = {origin for slot in screen.preview.paper.slots for origin in slot.origins if not origin.startswith("#")}
    kinds = {}
    for origin in sorted(origins - {""}):
        kinds.setdefault(origin.split("/")[0], origin)
    del kinds["region"]  # a window of its own
    for origin in kinds.values():
        opened.bench.go("document")
        screen.preview.mark(origin)
        screen.preview.asked.emit(origin)
        at_rest()
        assert opened.bench.current != "document", origin
    assert set(kinds) >= {"text", "fields", "chapter", "decisions", "state", "adoption", "planning", "contributions"}
    assert set(kinds) >= {"versions", "amendments", "questions", "roadmap", "deviations"}


@pytest.mark.parametrize(("origin", "field"), [("region//name", "Naam van de regio"), ("region//municipalities", "")])
def test_a_fact_of_the_cover_leads_to_the_window_of_the_region(opened, screen, at_rest, origin, field):
    screen.preview.asked.emit(origin)
    at_rest()
    dialog = opened.window.findChild(RegionDialog)
    focused = dialog.focusWidget()
    assert dialog.municipalities.isVisible() is not bool(field)
    assert field in focused.accessibleName()
    assert (dialog.region if field else dialog.municipalities).isAncestorOf(focused)
    dialog.done(0)


def test_a_row_of_a_register_leads_to_that_row_in_its_form(opened, screen, at_rest):
    origins = {origin for slot in screen.preview.paper.slots for origin in slot.origins}
    rows = sorted(origin for origin in origins if origin.startswith("fields/") and origin.count("/") == 3)
    screen.preview.asked.emit(rows[0])
    at_rest()
    table = opened.window.focusWidget()
    assert isinstance(table, Table)
    assert table.current_row.id == rows[0].split("/")[3]
