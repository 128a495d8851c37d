"""What another does to the dossier file while it is open is seen and said, with what can be done."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.storage.dossier_file import open_dossier, read_dossier
from nvo_desktop.ui.messages import MessageDialog


def text_of(path):
    with read_dossier(path) as found:
        return next(row.text for row in found.rows(Elaboration) if row.agreement == "governance")


@pytest.fixture
def colleague(opened, dossier, tmp_path):
    """Changes the file as a colleague on another computer does."""
    copy = tmp_path / "elders" / "kopie.nvo"
    copy.parent.mkdir()
    copy.write_bytes(dossier.read_bytes())
    with open_dossier(copy) as theirs:
        Agreements(theirs, load_norm()).record_text("governance", "<p>Van een collega.</p>")
        theirs.publish()

    def change():
        dossier.write_bytes(copy.read_bytes())

    return change


def change_here(workbench, at_rest):
    deed = workbench.desk._services.agreements
    workbench.background.do(workbench, lambda: deed.record_text("vision", "<p>Van mij.</p>"))
    at_rest()


def look(workbench, at_rest):
    """Have it look now; gives what is said."""
    workbench._watching.ask()
    at_rest()
    return workbench.window.notices.shown


def do(notice, words):
    dict(notice.deeds)[words]()


def test_nothing_is_said_while_nobody_touched_the_file(opened, at_rest):
    assert look(opened, at_rest) == ()


def test_without_changes_of_ones_own_the_new_version_is_opened(opened, dossier, at_rest, colleague, qtbot):
    colleague()
    (notice,) = look(opened, at_rest)
    assert notice.sentence == "Iemand anders heeft ‘de-vallei.nvo’ gewijzigd sinds u het opende."
    assert [words for words, _ in notice.deeds] == ["Opnieuw openen"]
    before = opened.desk
    do(notice, "Opnieuw openen")
    at_rest()
    qtbot.waitUntil(lambda: opened.desk not in (None, before), timeout=20_000)
    at_rest()
    assert opened.window.notices.shown == ()
    assert text_of(dossier) == "<p>Van een collega.</p>"


def test_with_changes_of_ones_own_both_are_kept(opened, dossier, at_rest, colleague, monkeypatch):
    colleague()
    change_here(opened, at_rest)
    (notice,) = look(opened, at_rest)
    assert [words for words, _ in notice.deeds] == ["Andere naam…"]
    mine = dossier.with_name("van mij.nvo")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(mine), ""))
    do(notice, "Andere naam…")
    at_rest()
    assert opened.desk.path == mine
    assert text_of(dossier) == "<p>Van een collega.</p>"
    assert text_of(mine) != "<p>Van een collega.</p>"
    assert opened.window.notices.shown == ()


def test_a_file_that_went_is_put_back(opened, dossier, at_rest):
    dossier.unlink()
    (notice,) = look(opened, at_rest)
    assert "staat er niet meer" in notice.sentence
    do(notice, "Terugzetten")
    at_rest()
    assert text_of(dossier)
    assert opened.window.notices.shown == ()


def test_a_file_that_came_back_is_no_longer_missed(opened, dossier, at_rest):
    content = dossier.read_bytes()
    dossier.unlink()
    assert len(look(opened, at_rest)) == 1
    dossier.write_bytes(content)
    assert look(opened, at_rest) == ()


def test_it_is_seen_when_the_window_gets_the_focus(opened, at_rest, colleague):
    colleague()
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    at_rest()
    assert len(opened.window.notices.shown) == 1


def test_it_does_not_look_while_something_else_is_done(opened, at_rest, colleague, monkeypatch):
    colleague()
    go_on, order = Event(), []
    outside_change = opened.desk.outside_change
    monkeypatch.setattr(opened.desk, "outside_change", lambda: order.append("looked") or outside_change())
    opened.background.do(opened, lambda: go_on.wait(10) and order.append("done"))
    opened._watching.ask()
    opened._watching.ask()
    go_on.set()
    at_rest()
    assert order == ["done", "looked"]
    assert len(opened.window.notices.shown) == 1


def test_a_refused_publication_is_said_above_the_work_and_not_in_a_window(opened, dossier, at_rest, colleague):
    content = dossier.read_bytes()
    colleague()
    change_here(opened, at_rest)
    opened.open_work.publish()
    at_rest()
    assert len(opened.window.notices.shown) == 1
    assert [one for one in opened.window.findChildren(MessageDialog) if one.isVisible()] == []
    dossier.write_bytes(content)  # so that closing is not refused


def test_after_closing_nobody_looks(opened, at_rest):
    opened.leave(opened.window.show_start)
    at_rest()
    assert not opened._watching._timer.isActive()
    assert look(opened, at_rest) == ()
