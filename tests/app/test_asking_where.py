"""Where a file is to come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from nvo_desktop.app.asking_where import DOSSIER, WORD, asked_path


@pytest.fixture
def answered(qtbot, monkeypatch):
    """Asks, and gives that answer; .asked has what the system was asked."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask(answer: str | Callable[[], str], kind=DOSSIER) -> Path | None:
        def give(owner, title: str, proposal: str, kinds: str) -> tuple[str, str]:
            ask.asked = (owner is parent, title, proposal, kinds)
            return answer() if callable(answer) else answer, ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", give)
        return asked_path(parent, "Waar?", Path("/map/proef.nvo"), kind)

    return ask


def test_no_answer_is_no_path(answered):
    assert answered("") is None
    assert answered.asked == (True, "Waar?", str(Path("/map/proef.nvo")), "NvO-dossier (*.nvo)")


@pytest.mark.parametrize("answer", ["/map/regio.nvo", "/map/regio.NVO"])
def test_a_whole_name_stays_as_it_is_written(answered, answer):
    assert answered(answer) == Path(answer)


@pytest.mark.parametrize(("answer", "name"), [("regio", "regio.nvo"), ("versie 1.0", "versie 1.0.nvo")])
def test_a_name_without_the_ending_gets_it_behind_what_was_typed(answered, answer, name):
    assert answered(f"/map/{answer}") == Path(f"/map/{name}")


def test_another_kind_has_another_ending(answered):
    assert answered("/map/visie.nvo", WORD) == Path("/map/visie.nvo.docx")
    assert answered.asked[3] == "Word-document (*.docx)"


def test_a_file_that_is_there_is_asked_about_by_its_whole_name(answered, tmp_path):
    (tmp_path / "regio.nvo").touch()
    answers = iter([str(tmp_path / "regio"), str(tmp_path / "regio.nvo")])
    assert answered(lambda: next(answers)) == tmp_path / "regio.nvo"
    assert answered.asked[2] == str(tmp_path / "regio.nvo")


def test_it_is_not_replaced_when_nobody_says_so(answered, tmp_path):
    (tmp_path / "regio.nvo").touch()
    answers = iter([str(tmp_path / "regio"), ""])
    assert answered(lambda: next(answers)) is None
