"""The page of keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenuBar, QScrollArea

from nvo_desktop.ui.prose.tools import GROUPS, SEARCH
from nvo_desktop.ui.shell.keys_dialog import _EVERYWHERE, KeysDialog, split_evenly
from nvo_desktop.ui.shell.menus import Menus
from nvo_desktop.ui.widgets.label import PlainLabel


@pytest.fixture
def shown(qtbot) -> KeysDialog:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menus = Menus(bar)
    menus.show_history("Besluit vastgelegd", "")
    dialog = KeysDialog(menus.groups)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def labels(dialog: KeysDialog) -> dict[str, PlainLabel]:
    return {label.text(): label for label in dialog.findChildren(PlainLabel)}


def test_words_and_keys_stand_on_one_line_and_keys_in_one_column(shown):
    found = labels(shown)
    left = [found[keys].mapTo(shown, QPoint(0, 0)) for keys in ("Ctrl+N", "Ctrl+Shift+I")]
    assert left[0].x() == left[1].x()
    assert found["Nieuw dossier"].mapTo(shown, QPoint(0, 0)).y() == left[0].y()


def test_undo_is_named_without_the_deed_of_now(shown):
    assert "Ongedaan maken" in labels(shown)


def test_it_fits_a_small_window_by_scrolling(shown):
    shown.resize(800, 400)
    area = shown.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_the_keys_of_the_editor_are_those_of_its_tools():
    told = " ".join(keys for title, lines in _EVERYWHERE if title == "In een tekst" for _, keys in lines)
    used = {tool.name: tool.keys for group in GROUPS for tool in group} | {SEARCH.name: SEARCH.keys}
    for name in ("link", "note", "search"):
        assert used[name] in told
    assert used["bullets"] == "Ctrl+Shift+L"
    assert used["numbers"] == "Ctrl+Shift+N"


@pytest.mark.parametrize(
    ("lengths", "left"),
    [((8, 2, 6), 1), ((1, 1, 9), 2), ((5,), 1), ((), 0)],
)
def test_groups_are_parted_into_columns_of_about_one_length(lengths, left):
    groups = [(str(length), [("", "")] * length) for length in lengths]
    first, rest = split_evenly(groups)
    assert len(first) == left
    assert [*first, *rest] == groups
