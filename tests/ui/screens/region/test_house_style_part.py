"""The house style, chosen and looked at in the window of the region."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screens.region.house_style_part import HouseStylePart

FOLDER = Path(__file__).parents[3] / "documents" / "word" / "house_styles"


@pytest.fixture
def part(qtbot, background, dossier, at_rest) -> HouseStylePart:
    made = HouseStylePart(background, HouseStyles(dossier))
    qtbot.addWidget(made)
    made.show()
    at_rest()
    return made


def test_without_one_it_says_that_ours_counts(part):
    assert "die van het programma" in part.state.text()
    assert not part.remove.isVisible()
    assert not part.found.isVisible()


def test_a_chosen_file_shows_what_was_found_and_what_is_wrong(part, at_rest):
    part.take(FOLDER / "libreoffice.dotx")
    at_rest()
    assert "libreoffice.dotx" in part.state.text()
    assert "kop 1" in part.found.text()
    assert "lijst" in part.ours.text()
    assert "te licht" in part.warnings.text()
    assert part.remove.isVisible()


def test_the_others_have_that_of_the_region(part, at_rest):
    part.take(FOLDER / "libreoffice.dotx")
    at_rest()
    part.owner.set_key(part.owner.itemData(1))
    part.owner.chosen.emit(part.owner.key())
    assert "geldt" in part.state.text()
    assert "eigen huisstijl" in part.owner.itemText(0)


def test_a_file_that_is_refused_is_told_and_changes_nothing(part, background, at_rest, tmp_path, qtbot):
    path = tmp_path / "stijl.docx"
    path.write_bytes(b"tekst")
    with qtbot.waitSignal(background.problem) as told:
        part.take(path)
    at_rest()
    assert "geen Word-document" in told.args[0].what
    assert "die van het programma" in part.state.text()


def test_removing_asks_first(part, at_rest, monkeypatch):
    part.take(FOLDER / "libreoffice.dotx")
    at_rest()
    answers = iter([False, True])
    monkeypatch.setattr(Messages, "ask", lambda *_: next(answers))
    part.remove.click()
    at_rest()
    assert "libreoffice.dotx" in part.state.text()
    part.remove.click()
    at_rest()
    assert "die van het programma" in part.state.text()


def test_a_trial_page_tells_where_it_stands(part, at_rest, tmp_path):
    part.try_out(tmp_path / "proef.docx")
    at_rest()
    assert (tmp_path / "proef.docx").is_file()
    assert "proef.docx" in part.state.text()
