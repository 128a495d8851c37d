"""The folder in which the window keeps its work is taken away meanwhile: the truth is said, and nothing is lost."""

from __future__ import annotations

import shutil

import pytest
from app.test_workbench import editor_of, text_of, type_into
from PySide6.QtWidgets import QFileDialog

from nvo_desktop import paths
from nvo_desktop.storage.backups import Backups
from nvo_desktop.storage.working_copy import WorkingCopy
from nvo_desktop.ui.messages import MessageDialog

SAFE = "Bewaard "
GONE = "Niet bewaard op deze computer: de map daarvoor is weg"


@pytest.fixture
def write(opened, at_rest):
    """Types a sentence under the first agreement, and waits until it is saved."""
    editor = editor_of(opened, "governance")
    at_rest()

    def go(sentence):
        type_into(editor, sentence)
        opened.open_work.save_typing()
        at_rest()

    return go


@pytest.fixture
def blocked():
    """Takes the folder away for good: a file stands in its place."""

    def go():
        shutil.rmtree(paths.work_folder())
        paths.work_folder().write_text("in de weg", encoding="utf-8")

    yield go
    if paths.work_folder().is_file():
        paths.work_folder().unlink()


def test_work_goes_to_another_folder_and_that_is_told(opened, dossier, at_rest, write):
    write("Vóór. ")
    shutil.rmtree(paths.work_folder())
    write("Ná. ")
    assert opened.window.status.saved.startswith(SAFE)
    (notice,) = opened.window.notices.shown
    assert notice.sentence.startswith("De map waarin dit programma uw werk bewaart, is weggehaald")
    assert [entry for entry in paths.work_folder().iterdir() if entry.is_dir()]
    opened.open_work.publish()
    at_rest()
    assert "Ná. Vóór. " in text_of(dossier, "governance") or "Vóór. Ná. " in text_of(dossier, "governance")


def test_it_is_seen_without_a_key_being_touched(opened, at_rest, write):
    write("Vóór. ")
    shutil.rmtree(paths.work_folder())
    opened._watching.ask()
    at_rest()
    assert len(opened.window.notices.shown) == 1
    assert [entry for entry in paths.work_folder().iterdir() if entry.is_dir()]


def test_without_looking_it_would_say_that_all_is_safe(opened, at_rest, write, monkeypatch):
    write("Vóór. ")
    with monkeypatch.context() as blind:
        blind.setattr(WorkingCopy, "is_in_place", True)
        shutil.rmtree(paths.work_folder())
        write("Ná. ")
        assert opened.window.status.saved.startswith(SAFE)
        assert opened.window.notices.shown == ()


def test_without_a_place_the_dossier_file_follows_at_once(opened, dossier, qtbot, write, blocked):
    write("Vóór. ")
    blocked()
    write("Ná. ")
    assert opened.window.status.saved == GONE
    (notice,) = opened.window.notices.shown
    assert [words for words, _ in notice.deeds] == ["Dossierbestand bijwerken", "Andere naam…"]
    qtbot.waitUntil(lambda: b"N\xc3\xa1. " in dossier.read_bytes(), timeout=5_000)
    qtbot.waitUntil(lambda: not opened.background.is_busy)
    assert opened.window.notices.shown == ()
    assert opened.window.status.saved.startswith(SAFE)


@pytest.fixture
def do_and_wait(at_rest):
    """Does something, and waits until what it set in motion is done."""

    def go(deed):
        deed()
        at_rest()

    return go


@pytest.fixture
def refused(opened):
    """The dossier file cannot be made either: no backup of it can."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "nee")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Backups, "keep", refuse)
        yield


@pytest.mark.usefixtures("refused")
def test_with_neither_place_nor_file_another_name_is_the_way_out(opened, write, blocked, do_and_wait, monkeypatch):
    blocked()
    write("Alleen hier. ")
    do_and_wait(opened.open_work.publish)
    assert opened.window.status.saved == GONE
    other = opened.desk.path.with_name("ander.nvo")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    (notice,) = opened.window.notices.shown
    do_and_wait(dict(notice.deeds)["Andere naam…"])
    assert b"Alleen hier. " in other.read_bytes()
    assert opened.window.notices.shown == ()
    for dialog in opened.window.findChildren(MessageDialog):
        dialog.close()


@pytest.mark.usefixtures("refused")
def test_closing_does_not_promise_what_is_not_so(opened, at_rest, write, blocked, monkeypatch):
    blocked()
    write("Alleen hier. ")
    asked = []
    monkeypatch.setattr(
        opened.messages, "choose", lambda what, more, deeds, no: asked.append((more, deeds)) or "Openhouden"
    )
    opened.leave(opened.window.show_start)
    at_rest()
    ((more, deeds),) = asked
    assert "dan gaat dat verloren" in more
    assert "komt terug" not in more
    assert deeds[0] == "Opnieuw proberen"
    assert opened.desk is not None
    paths.work_folder().unlink()
    opened._watching.ask()
    at_rest()
    opened.leave(opened.window.show_start)
    at_rest()
    assert "komt terug zodra u dit dossier hier weer opent" in asked[1][0]
    for dialog in opened.window.findChildren(MessageDialog):
        dialog.close()
