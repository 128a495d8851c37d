"""The windows that look back list what there is, and ask for what can be done with it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from nvo_desktop.services.history import Deed
from nvo_desktop.storage.backups import Backup
from nvo_desktop.ui.dialogs.looking_back.deeds import DeedsDialog
from nvo_desktop.ui.dialogs.looking_back.versions import VersionsDialog, size_of

NOW = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
BACKUPS = (
    Backup(Path("000002.nvo"), 2, datetime(2026, 11, 25, 14, 2, tzinfo=UTC), "b", 1_240_000),
    Backup(Path("000001.nvo"), 1, datetime(2026, 3, 2, 9, 30, tzinfo=UTC), "a", 412_300),
)
DEEDS = (
    Deed("c", "Besluit vastgelegd", datetime(2026, 11, 25, 14, 2, tzinfo=UTC), "", 3, is_taken_back=False),
    Deed("b", "Tekst geschreven", datetime(2026, 11, 24, 9, 30, tzinfo=UTC), "", 2, is_taken_back=True),
    Deed("a", "Regio gemaakt", None, "", 1, is_taken_back=False),
)


def shown(dialog):
    """What the table says, row by row."""
    model = dialog.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


@pytest.fixture
def versions(qtbot):
    dialog = VersionsDialog(BACKUPS, NOW)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def deeds(qtbot):
    dialog = DeedsDialog(DEEDS, NOW)
    qtbot.addWidget(dialog)
    return dialog


@pytest.mark.parametrize(("size", "words"), [(3, "1 kB"), (412_300, "412 kB"), (1_240_000, "1,2 MB")])
def test_a_size_is_said_as_people_do(size, words):
    assert size_of(size) == words


def test_earlier_versions_are_told_by_date_and_size(versions):
    assert shown(versions) == [["vandaag 14.02", "1,2 MB"], ["2 maart 2026, 09.30", "412 kB"]]


def test_the_newest_is_chosen_and_another_can_be_put_back(qtbot, versions):
    assert versions.table.current_row == BACKUPS[0]
    versions.table.choose(BACKUPS[1].path)
    with qtbot.waitSignal(versions.restore_asked) as asked:
        qtbot.mouseClick(versions.deed, Qt.MouseButton.LeftButton)
    assert asked.args == [BACKUPS[1]]


def test_enter_puts_back_too(qtbot, versions):
    with qtbot.waitSignal(versions.restore_asked):
        qtbot.keyClick(versions.table, Qt.Key.Key_Return)


def test_without_versions_nothing_can_be_put_back(qtbot):
    dialog = VersionsDialog((), NOW)
    qtbot.addWidget(dialog)
    assert not dialog.deed.isEnabled()


def test_deeds_are_told_by_time_and_name_and_whether_they_stand(deeds):
    assert shown(deeds) == [
        ["vandaag 14.02", "Besluit vastgelegd", ""],
        ["gisteren 09.30", "Tekst geschreven", "ongedaan gemaakt"],
        ["onbekend", "Regio gemaakt", ""],
    ]


def test_only_a_deed_that_stands_can_be_taken_back(qtbot, deeds):
    with qtbot.waitSignal(deeds.undo_asked) as asked:
        qtbot.mouseClick(deeds.deed, Qt.MouseButton.LeftButton)
    assert asked.args == ["c"]
    deeds.table.choose("b")
    assert not deeds.deed.isEnabled()
    qtbot.keyClick(deeds.table, Qt.Key.Key_Return)
    deeds.table.choose("c")
    assert deeds.deed.isEnabled()


def test_the_deed_that_made_the_dossier_stays(deeds):
    deeds.table.choose("a")
    assert not deeds.deed.isEnabled()


def test_who_did_it_is_told_where_that_is_known(qtbot):
    known = Deed("d", "Actie toegevoegd", NOW, "Secretaris", 4, is_taken_back=False)
    dialog = DeedsDialog((known, *DEEDS), NOW)
    qtbot.addWidget(dialog)
    assert [row[2] for row in shown(dialog)] == ["Secretaris", "onbekend", "onbekend", "onbekend"]


def test_the_chosen_deed_stays_chosen_when_others_are_shown(deeds):
    deeds.table.choose("a")
    deeds.show_deeds((Deed("e", "Nog iets", NOW, "", 5, is_taken_back=False), *DEEDS))
    assert deeds.table.current_row.id == "a"
