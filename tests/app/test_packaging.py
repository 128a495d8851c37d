"""The aanbiedingspakket, from the screen of the document to the folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.ui.messages import Messages


@pytest.fixture
def folder(monkeypatch, tmp_path) -> Path:
    """The folder that is chosen."""
    made = tmp_path / "uit"
    made.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(made))
    return made


@pytest.fixture
def short(monkeypatch):
    """Papers for the first council alone, for speed."""
    from nvo_desktop.services import packages  # noqa: PLC0415 - as the desk does

    whole = packages._papers
    monkeypatch.setattr(packages, "_papers", lambda *words: list(whole(*words))[2:4])


@pytest.mark.usefixtures("short")
def test_a_package_is_made_told_and_shown(opened, at_rest, folder, monkeypatch):
    said, shown = [], []
    monkeypatch.setattr(Messages, "choose", lambda _, *words: said.append(words) or "Toon in map")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())) or True)
    opened.bench.go("document")
    at_rest()
    opened.bench.place("document").package_asked.emit()
    for _ in range(8):
        at_rest()
    (made,) = folder.iterdir()
    assert made.name.startswith("Aanbiedingspakket ")
    assert (made / "Aldermeer").is_dir()
    assert said[0][0] == "Het aanbiedingspakket is gemaakt."
    assert "2 stukken" in said[0][1]
    assert shown == [made]
    assert opened.window.status.work == ""


@pytest.mark.usefixtures("short")
def test_who_stops_has_nothing_and_is_told(opened, at_rest, folder, monkeypatch):
    problems = []
    monkeypatch.setattr(Messages, "problem", lambda _, problem: problems.append(str(problem)))
    opened._package()
    opened._packaging._progress.stop()
    for _ in range(4):
        at_rest()
    assert list(folder.iterdir()) == []
    assert problems[0].startswith("Gestopt")
    assert opened.window.status.work == ""


def test_a_dossier_that_closes_takes_a_package_under_way_along(opened, at_rest, folder, monkeypatch):
    said = []
    monkeypatch.setattr(Messages, "choose", lambda *words: said.append(words) or "Sluiten")
    monkeypatch.setattr(Messages, "problem", lambda *words: said.append(words))
    opened._package()
    opened.leave(lambda: None)
    for _ in range(4):
        at_rest()
    assert list(folder.iterdir()) == []
    assert said == []


def test_a_second_package_at_once_is_refused(opened, at_rest, folder, monkeypatch):
    told = []
    monkeypatch.setattr(Messages, "tell", lambda _, *words: told.append(words[0]))
    opened._package()
    opened._package()
    opened._packaging._progress.stop()
    monkeypatch.setattr(Messages, "problem", lambda *_: None)
    for _ in range(4):
        at_rest()
    assert told == ["Er wordt al een aanbiedingspakket gemaakt."]
