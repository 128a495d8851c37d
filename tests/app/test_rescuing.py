"""Work of windows that ended unexpectedly is told and can be put in a file."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.session import Session
from nvo_desktop.storage.dossier_file import read_dossier
from nvo_desktop.ui.messages import MessageDialog, Messages

TEXT = "<p>Nog niet in het bestand.</p>"


def text_of(path):
    with read_dossier(path) as found:
        return next(row.text for row in found.rows(Elaboration) if row.agreement == "governance")


def leave_work(path):
    """Change a dossier as a window that ends before it publishes."""
    with Session.open(path) as session:
        Agreements(session.dossier, load_norm()).record_text("governance", TEXT)


@pytest.fixture
def copy(dossier, tmp_path):
    """A copy of the dossier in another folder, with work that was never published."""
    path = tmp_path / "elders" / "kopie.nvo"
    path.parent.mkdir()
    path.write_bytes(dossier.read_bytes())
    leave_work(path)
    return path


@pytest.fixture
def answers(monkeypatch, tmp_path):
    """Where it is saved, and no further question."""
    target = tmp_path / "gered"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    monkeypatch.setattr(Messages, "ask", lambda *args: False)
    return target.with_name("gered.nvo")


@pytest.fixture
def begin(workbench, qtbot, at_rest):
    """Begins the program, with a dossier or without; gives what the start screen has of such work."""

    def start(file=None):
        workbench.begin(file)
        qtbot.waitUntil(lambda: workbench._rescuing._is_loaded, timeout=20_000)
        at_rest()
        return workbench.window.start.left_work

    return start


def test_the_start_screen_says_nothing_where_nothing_was_left(begin):
    assert begin().isHidden()


def test_the_start_screen_opens_the_dossier_with_the_work_in_it(workbench, qtbot, at_rest, begin, copy):
    left = begin()
    assert left.isVisible()
    left.open_asked.emit(copy)
    at_rest()
    qtbot.waitUntil(lambda: workbench.desk is not None, timeout=20_000)
    at_rest()
    assert workbench.desk.path == copy
    for dialog in workbench.window.findChildren(MessageDialog):
        assert "hersteld" in dialog.what
        dialog.close()
    workbench.leave(workbench._show_start)
    at_rest()
    assert text_of(copy) == TEXT
    assert left.isHidden()


def test_the_start_screen_puts_the_work_in_a_new_file(workbench, at_rest, begin, copy, answers):
    left = begin()
    left.save_asked.emit(str(workbench._rescuing._found[0].folder))
    at_rest()
    assert text_of(answers) == TEXT
    assert text_of(copy) != TEXT
    assert left.isHidden()


def test_a_dossier_that_opens_tells_of_work_elsewhere(workbench, at_rest, begin, copy, answers):
    dossier = copy.parent.parent / "de-vallei.nvo"
    begin(dossier)
    (notice,) = workbench.window.notices.shown
    assert "‘kopie.nvo’" in notice.sentence
    assert "1 wijziging" in notice.sentence
    ((_, save),) = notice.deeds
    save()
    at_rest()
    assert text_of(answers) == TEXT
    assert workbench.window.notices.shown == ()
    assert workbench.desk.path == dossier


def test_a_damaged_copy_that_was_set_aside_is_told_with_its_folder(workbench, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    aside = Path("/ergens/werk.beschadigd")
    desk = SimpleNamespace(recovered=str, set_aside=lambda: (aside,), left_elsewhere=lambda: ())
    workbench._rescuing.tell(desk)
    (notice,) = workbench.window.notices.shown
    assert "beschadigd" in notice.sentence
    ((_, show),) = notice.deeds
    show()
    assert shown == [aside]
