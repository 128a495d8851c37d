"""Work that stands in no file is offered on the start screen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from nvo_desktop.ui.shell.left_work_list import LeftRow, LeftWorkList

ROW = LeftRow("map-1", Path("regio") / "vallei.nvo", "12 wijzigingen", datetime(2026, 3, 2, 12, tzinfo=UTC))


@pytest.fixture
def left(qtbot):
    made = LeftWorkList()
    qtbot.addWidget(made)
    return made


def buttons(left):
    return {one.accessibleName(): one for one in left.findChildren(QPushButton) if one.isVisible()}


def test_without_such_work_nothing_is_said(left):
    left.show_rows([])
    assert left.isHidden()


def test_it_says_whose_it_is_how_much_and_from_when(left):
    left.show_rows([ROW])
    assert not left.isHidden()
    words = [label.text() for label in left.findChildren(QLabel)]
    assert "vallei" in words
    assert any(line.startswith("12 wijzigingen, laatste 2 maart 2026") for line in words)


def test_it_is_opened_or_put_in_a_file(qtbot, left):
    left.show_rows([ROW])
    left.show()
    with qtbot.waitSignal(left.open_asked) as opened:
        qtbot.mouseClick(buttons(left)["vallei openen"], Qt.MouseButton.LeftButton)
    assert opened.args == [ROW.path]
    with qtbot.waitSignal(left.save_asked) as saved:
        qtbot.mouseClick(buttons(left)["vallei als nieuw bestand bewaren"], Qt.MouseButton.LeftButton)
    assert saved.args == ["map-1"]


def test_other_rows_take_the_place_of_those_before(qtbot, left):
    left.show_rows([ROW])
    left.show()
    left.show_rows([LeftRow("map-2", Path("beek.nvo"), "1 wijziging", None)])
    qtbot.waitUntil(lambda: sorted(buttons(left)) == ["beek als nieuw bestand bewaren", "beek openen"])
