"""The list of dossiers that were open before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.storage.recents import Recent
from nvo_desktop.ui.shell.recent_list import RecentList, RecentRow, when, where

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
VALLEI = Recent(
    Path("/srv/jeugd/vallei.nvo"), "Voorbeeldregio De Vallei", "1", datetime(2026, 11, 25, 8, 3, tzinfo=UTC)
)
NAMELESS = Recent(Path("/srv/oefenen.nvo"), "", "2", datetime(2026, 10, 14, 8, 3, tzinfo=UTC))


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 25, 8, 3, tzinfo=UTC), "vandaag 08.03"),
        (datetime(2026, 11, 24, 23, 59, tzinfo=UTC), "gisteren 23.59"),
        (datetime(2026, 11, 2, 12, 0, tzinfo=UTC), "2 november 2026"),
        (datetime(2026, 11, 26, 0, 1, tzinfo=UTC), "vandaag 00.01"),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment, words):
    assert when(moment, NOW) == words


def test_a_path_in_the_users_folder_begins_there():
    home = Path("/huis/gebruiker")
    assert where(home / "Documenten" / "Jeugd" / "vallei.nvo", home) == "Documenten › Jeugd › vallei.nvo"
    assert where(Path("/srv/jeugd/vallei.nvo"), home).endswith("srv › jeugd › vallei.nvo")


def test_a_click_chooses_a_dossier(qtbot):
    shown = RecentList()
    qtbot.addWidget(shown)
    shown.show_recents([VALLEI, NAMELESS], NOW)
    rows = shown.findChildren(RecentRow)
    assert [row.accessibleName() for row in rows] == ["Voorbeeldregio De Vallei", "oefenen"]
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert told.args == [NAMELESS.path]


def test_enter_chooses_a_dossier_too(qtbot):
    shown = RecentList()
    qtbot.addWidget(shown)
    shown.show_recents([VALLEI], NOW)
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.keyClick(shown.findChildren(RecentRow)[0], Qt.Key.Key_Return)
    assert told.args == [VALLEI.path]


def test_what_is_shown_anew_takes_the_place_of_what_was(qtbot):
    shown = RecentList()
    qtbot.addWidget(shown)
    shown.show_recents([VALLEI, NAMELESS], NOW)
    shown.show_recents([], NOW)
    qtbot.waitUntil(lambda: not shown.findChildren(RecentRow))


def test_what_is_cut_in_a_row_is_told_by_its_tooltip(qtbot):
    shown = RecentList()
    qtbot.addWidget(shown)
    shown.show_recents([VALLEI], NOW)
    row = shown.findChild(RecentRow)
    assert "Voorbeeldregio De Vallei" in row.toolTip()
    assert "vallei.nvo" in row.toolTip()
