"""Freezing a version, and the documents that were made, from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from nvo_desktop.documents.edition import Edition
from nvo_desktop.errors import InputProblem
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.ui.dialogs.verified_dialog import VerifiedDialog
from nvo_desktop.ui.messages import MessageDialog, Messages
from nvo_desktop.ui.screens.adoption.versions_part import VersionsPart

ALL_FILLED_IN = "nvo_desktop.services.freezing.Checks.readiness"


@pytest.fixture
def part(screen, at_rest) -> VersionsPart:
    made = screen.go("Tekstversies")
    at_rest()
    return made


@pytest.fixture
def says_yes(monkeypatch) -> list[str]:
    asked: list[str] = []

    def ask(_messages, question, more, yes, no="Annuleren"):
        asked.append(f"{question} {more} {yes}")
        return True

    monkeypatch.setattr(Messages, "ask", ask)
    return asked


@pytest.fixture
def filled_in(monkeypatch) -> None:
    """Let nothing be missing in a dossier in which nothing is written."""

    class Ready:
        blocking = ()

    monkeypatch.setattr(ALL_FILLED_IN, lambda _checks, _gaps: Ready())


def cells(table) -> list[list[str]]:
    model = table.model()
    return [[str(model.index(y, x).data()) for x in range(model.columnCount())] for y in range(model.rowCount())]


@pytest.mark.usefixtures("filled_in")
def test_a_version_is_frozen_after_a_question_that_says_what_it_means(screen, part, says_yes, at_rest):
    assert part.freeze.isEnabled()
    assert part.freeze.text() == "Versie 0.1 bevriezen…"
    assert not part.save.isEnabled()
    part.freeze.click()
    at_rest()
    [asked] = says_yes
    assert "versie 0.1 bevriezen" in asked
    assert "voorgoed" in asked
    assert "de stand van deze versie is ‘concept’" in asked
    assert cells(part.versions.table)[0][-1] == "bevroren"
    assert not part.freeze.isEnabled(), "it is frozen once"
    assert screen._header._fact.text().endswith("bevroren, ongewijzigd")
    [row] = cells(part.made)
    assert row[1:4] == ["Regiovisie", "0.1", "bevroren"]


def test_it_is_refused_with_what_is_missing(part, says_yes, background, at_rest):
    problems: list[object] = []
    background.problem.connect(problems.append)
    part.freeze.click()
    at_rest()
    assert says_yes
    [problem] = problems
    assert isinstance(problem, InputProblem)
    assert "kan nog niet worden bevroren" in problem.what
    assert cells(part.made) == []


def test_who_says_no_freezes_nothing(part, monkeypatch, filled_in, at_rest):
    monkeypatch.setattr(Messages, "ask", lambda *_: False)
    part.freeze.click()
    at_rest()
    assert cells(part.made) == []


@pytest.fixture
def answers(monkeypatch, tmp_path) -> Path:
    """What is asked for a file name is answered."""
    path = tmp_path / "visie.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


@pytest.mark.usefixtures("says_yes", "filled_in")
def test_an_issued_file_is_saved_as_it_was_and_looked_over(part, services, ask, answers, qtbot):
    part.freeze.click()
    issued = ask(lambda: Freezing(services.boards._dossier, services.boards._norm).issued())[0]
    part.made.setFocus()
    part.made.choose(issued.id)
    qtbot.keyClick(part.made, Qt.Key.Key_Return)
    content = ask(lambda: services.made.file(issued.id))
    assert answers.read_bytes() == content
    told = [dialog.what for dialog in part.findChildren(MessageDialog)]
    assert any("precies zoals het is uitgegeven" in one for one in told)
    part.verify.click()
    ask(lambda: None)
    [dialog] = part.findChildren(VerifiedDialog)
    assert "Versie 0.1, ongewijzigd." in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.accept()


def test_an_export_is_listed_and_has_no_file_to_save(part, services, ask, tmp_path, at_rest):
    made = ask(
        lambda: Exports(services.boards._dossier, keeps_log=True).export(Edition("regiovisie"), tmp_path / "uit.docx")
    )
    assert made.changes
    at_rest()
    [row] = cells(part.made)
    assert row[-1] == "uit.docx"
    part.made.setFocus()
    part.made.choose(part.made.model().row_at(0).id)
    assert not part.save.isEnabled()
