"""Before papers come in, it is shown what would become of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nvo_desktop.model.codes import Side
from nvo_desktop.services.imports import Line, Report
from nvo_desktop.ui.screens.sources.preview_dialog import KEEP, LEAVE, PreviewDialog
from nvo_desktop.ui.screens.sources.previewed import Preview

VISION, LETTER, BROKEN = Path("visie.docx"), Path("brief.txt"), Path("stuk.docx")
LINES = (
    Line("Uitwerking", "afspraak 4", Side.REGION, 307, placed=True),
    Line("Toelichting", "afspraak 4", Side.NORM, 55, placed=False),
    Line("", "", Side.UNKNOWN, 12, placed=False),
)
PREVIEWS = (
    Preview(VISION, Report("Regiovisie", LINES, ("Een figuur is weggelaten.",))),
    Preview(LETTER, Report("Brief", LINES[2:], ())),
    Preview(BROKEN, None, "‘stuk.docx’ is beschadigd."),
)


@pytest.fixture
def dialog(qtbot):
    made = PreviewDialog(PREVIEWS)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def bring(dialog):
    """The button that brings in."""
    return next(one for one in dialog.findChildren(QPushButton) if "nlezen" in one.text())


def test_each_paper_says_what_would_become_of_it(dialog):
    assert shown(dialog.papers) == [
        ["Regiovisie", "374", "1 deel geplaatst, 307 woorden"],
        ["Brief", "12", "niets herkend om te plaatsen"],
        ["stuk.docx", "", "kan niet worden ingelezen"],
    ]


def test_the_pieces_of_the_chosen_paper_say_where_they_would_go(dialog):
    assert shown(dialog.lines) == [
        ["Uitwerking", "uitwerking van de regio", "Afspraak 4", "307"],
        ["Toelichting", "toelichting op de norm", "blijft in het bronstuk", "55"],
        ["zonder kop", "niet herkend", "blijft in het bronstuk", "12"],
    ]
    assert dialog._about.text() == "Een figuur is weggelaten."


def test_nothing_of_a_paper_need_be_placed(dialog):
    dialog.choose(KEEP)
    assert shown(dialog.papers)[0][2] == "niets geplaatst"
    assert shown(dialog.lines)[0][2] == "blijft in het bronstuk"
    assert dialog.wanted == {VISION: False, LETTER: True}


def test_a_paper_can_be_left_out(dialog):
    dialog.papers.choose(LETTER)
    dialog.choose(LEAVE)
    assert dialog.wanted == {VISION: True}
    assert bring(dialog).text() == "Inlezen"
    dialog.papers.choose(VISION)
    dialog.choose(LEAVE)
    assert not bring(dialog).isEnabled()


def test_one_that_cannot_come_in_says_why_and_offers_no_choice(dialog):
    dialog.papers.choose(BROKEN)
    assert dialog._about.text() == "‘stuk.docx’ is beschadigd."
    assert not dialog.choice.isEnabled()
    dialog.choose(KEEP)
    assert BROKEN not in dialog.wanted


def test_the_button_says_how_many_come_in(qtbot, dialog):
    assert bring(dialog).text() == "2 stukken inlezen"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(bring(dialog), Qt.MouseButton.LeftButton)


def test_enter_brings_in_wherever_the_keyboard_is(qtbot, dialog):
    assert bring(dialog).isDefault()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.papers, Qt.Key.Key_Return)
