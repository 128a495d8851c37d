"""Labels: markup is text."""

from __future__ import annotations

from PySide6.QtCore import Qt

from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel


def test_markup_in_a_label_is_text(qtbot):
    label = PlainLabel("<b>vet</b> & meer")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>vet</b> & meer"


def test_a_label_becomes_another_kind(qtbot):
    label = PlainLabel("tekst", "hint")
    qtbot.addWidget(label)
    label.set_kind("bad")
    assert label.property("kind") == "bad"


def test_one_line_that_fits_has_no_tooltip(qtbot):
    label = OneLineLabel("kort")
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.grab()
    assert label.toolTip() == ""


def test_one_line_that_is_cut_has_all_of_it_in_its_tooltip(qtbot):
    label = OneLineLabel("een regel die niet past")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert (label.toolTip(), label.text()) == ("een regel die niet past", "een regel die niet past")


def test_a_path_is_cut_in_its_middle(qtbot):
    pictures = []
    for keeps_end in (True, False):
        label = OneLineLabel("Documenten › Jeugd › vallei.nvo", keeps_end=keeps_end)
        qtbot.addWidget(label)
        label.resize(120, 20)
        pictures.append(label.grab().toImage())
        assert label.toolTip()
    assert pictures[0] != pictures[1]
