"""Notices stand above the work until they are solved or put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nvo_desktop.ui.shell.notices import Notice, NoticeBar, Notices

SAID = Notice("file", "Iemand anders wijzigde het bestand.", "Open het opnieuw.")


@pytest.fixture
def notices(qtbot):
    made = Notices()
    qtbot.addWidget(made)
    return made


def bars(notices):
    return [bar for bar in notices.findChildren(NoticeBar) if not bar.isHidden()]


def test_without_notices_there_is_no_room_taken(notices):
    assert notices.isHidden()
    notices.show_notice(SAID)
    assert not notices.isHidden()
    notices.drop("file")
    assert notices.isHidden()
    assert bars(notices) == []


def test_what_can_be_done_is_a_button(qtbot, notices):
    done = []
    notices.show_notice(Notice("file", "Weg.", deeds=(("Terugzetten", lambda: done.append(True)),)))
    notices.show()
    (button,) = notices.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]


def test_the_same_is_said_once_and_something_else_takes_its_place(notices):
    notices.show_notice(SAID)
    (bar,) = bars(notices)
    notices.show_notice(SAID)
    assert bars(notices) == [bar]
    notices.show_notice(Notice("file", "Het bestand is weg."))
    assert [notice.sentence for notice in notices.shown] == ["Het bestand is weg."]
    notices.show_notice(Notice("other", "Iets anders."))
    assert len(bars(notices)) == 2


def test_what_was_put_away_is_not_said_again_until_it_was_solved(qtbot, notices):
    notices.show_notice(SAID)
    notices.show()
    qtbot.mouseClick(bars(notices)[0].put_away, Qt.MouseButton.LeftButton)
    notices.show_notice(SAID)
    assert notices.shown == ()
    notices.show_notice(Notice("file", "Het bestand is weg."))
    assert len(notices.shown) == 1
    notices.drop("file")
    notices.show_notice(SAID)
    assert notices.shown == (SAID,)


def test_all_go_with_the_dossier(qtbot, notices):
    notices.show_notice(SAID)
    notices.clear()
    assert notices.shown == ()
    assert notices.isHidden()


def test_a_screen_reader_hears_both_sentences(notices):
    notices.show_notice(SAID)
    assert bars(notices)[0].accessibleName() == "Iemand anders wijzigde het bestand. Open het opnieuw."
    assert bars(notices)[0].put_away.accessibleName()
