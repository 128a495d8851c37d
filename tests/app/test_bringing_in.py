"""Papers come into an open dossier: from the menu, from the screen, and dropped on the window."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel

from nvo_desktop.errors import Stopped
from nvo_desktop.ui.dialogs.verified_dialog import VerifiedDialog
from nvo_desktop.ui.messages import MessageDialog, Messages
from nvo_desktop.ui.screens.sources.preview_dialog import KEEP, PreviewDialog
from nvo_desktop.ui.screens.sources.sources_screen import SourcesScreen

PAPER = "1. Inleiding\n\nWaarom wij dit schrijven.\n\n2.4. Governance\n\nUitwerking regio:\nWij besluiten samen.\n"


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "visie.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


def said(workbench):
    """What is said in windows; they are closed."""
    dialogs = [one for one in workbench.window.findChildren(MessageDialog) if one.isVisible()]
    for dialog in dialogs:
        dialog.close()
    return [dialog.what for dialog in dialogs]


def mime(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enters(window, data):
    """Whether the window takes what is dragged over it."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def drop(window, data):
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


@pytest.fixture
def previewed(opened, at_rest):
    """Waits for the window that shows what would become of the papers."""

    def shown():
        at_rest()
        (dialog,) = [one for one in opened.window.findChildren(PreviewDialog) if one.isVisible()]
        return dialog

    return shown


def sources_screen(workbench):
    assert workbench.bench.current == "sources"
    screen = workbench.bench.place("sources")
    assert isinstance(screen, SourcesScreen)
    return screen


def test_papers_from_the_menu_end_up_on_their_screen(opened, at_rest, previewed, paper, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: ([str(paper)], ""))
    opened.window.menus.asked.emit("import")
    previewed().accept()
    at_rest()
    screen = sources_screen(opened)
    at_rest()
    assert said(opened) == []
    (source,) = screen._tree.sources_chosen
    assert (source.file_name, source.placed) == ("visie.txt", 1)


def test_what_is_not_wanted_is_not_placed(opened, at_rest, previewed, paper):
    drop(opened.window, mime(paper))
    dialog = previewed()
    dialog.choose(KEEP)
    dialog.accept()
    at_rest()
    (source,) = sources_screen(opened)._tree.sources_chosen
    assert (source.pieces, source.placed) == (2, 0)


def test_after_a_look_nothing_need_come_in(opened, at_rest, previewed, paper):
    drop(opened.window, mime(paper))
    previewed().reject()
    at_rest()
    assert opened.bench.current != "sources"
    documents = []
    opened.background.do(opened, opened.desk._services.sources.sources.documents, documents.extend)
    at_rest()
    assert documents
    assert "visie.txt" not in [row.file_name for row in documents]


def test_the_button_of_the_screen_asks_for_papers(opened, at_rest, paper, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: asked.append(args) or ([], ""))
    opened.bench.go("sources")
    at_rest()
    sources_screen(opened).papers_asked.emit()
    assert len(asked) == 1


def test_papers_are_dropped_on_an_open_dossier(opened, at_rest, previewed, paper, tmp_path):
    other = tmp_path / "foto.png"
    data = mime(paper, other)
    assert enters(opened.window, data)
    assert not enters(opened.window, mime(other))
    drop(opened.window, data)
    dialog = previewed()
    assert list(dialog.wanted) == [paper]
    dialog.accept()
    at_rest()
    assert sources_screen(opened)


def test_one_that_is_refused_is_said_and_the_others_come_in(opened, at_rest, previewed, paper, tmp_path):
    broken = tmp_path / "stuk.docx"
    broken.write_text("geen Word", encoding="utf-8")
    drop(opened.window, mime(broken, paper))
    dialog = previewed()
    assert list(dialog.wanted) == [paper]
    paper.unlink()
    dialog.accept()
    at_rest()
    assert said(opened) == ["Er is niets ingelezen."]


def test_stopping_half_way_keeps_what_came_in(opened, at_rest, paper, tmp_path):
    other = tmp_path / "ander.txt"
    other.write_text("Iets anders.", encoding="utf-8")

    def progress(doing, done, total):
        if done == 1:
            raise Stopped("Gestopt.", "")

    brought = []
    desk = opened.desk
    opened.background.do(opened, lambda: desk.bring_in({paper: True, other: True}, progress), brought.append)
    at_rest()
    assert len(brought[0].source_ids) == 1
    assert "gestopt" in brought[0].refused[0]


def test_a_dossier_that_is_dropped_is_opened(opened, at_rest, tmp_path, dossier, qtbot):
    copy = tmp_path / "kopie.nvo"
    copy.write_bytes(dossier.read_bytes())
    with qtbot.waitSignal(opened.window.dropped) as told:
        drop(opened.window, mime(copy))
    assert told.args == [copy]
    at_rest()
    qtbot.waitUntil(lambda: opened.desk is not None and opened.desk.path == copy)


def test_papers_have_no_place_without_a_dossier(workbench, paper):
    workbench.window.show_start()
    assert not enters(workbench.window, mime(paper))


def test_a_paper_that_cannot_be_read_is_said_and_nothing_is_shown(opened, at_rest, tmp_path):
    broken = tmp_path / "stuk.docx"
    broken.write_text("geen Word", encoding="utf-8")
    before = opened.bench.current
    drop(opened.window, mime(broken))
    at_rest()
    assert said(opened) == ["Er is niets ingelezen."]
    assert opened.bench.current == before


@pytest.fixture
def ours(tmp_path):
    """A Word file with a fingerprint as ours."""
    path = tmp_path / "terug.docx"
    document = docx.Document()
    document.add_paragraph("Vingerafdruk: 0123 abcd")
    document.save(str(path))
    return path


def answering(monkeypatch, answer):
    asked = []

    def choose(_messages, what, more, deeds, no):
        asked.append((what, deeds))
        return answer

    monkeypatch.setattr(Messages, "choose", choose)
    return asked


def test_a_word_file_with_our_mark_is_looked_over_or_read_as_the_user_means(
    opened, at_rest, previewed, ours, monkeypatch
):
    asked = answering(monkeypatch, "Versie nakijken")
    drop(opened.window, mime(ours))
    at_rest()
    [(what, deeds)] = asked
    assert "terug.docx" in what
    assert deeds == ("Versie nakijken", "Inlezen")
    [dialog] = opened.window.findChildren(VerifiedDialog)
    assert "Niet van dit dossier." in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()
    answering(monkeypatch, "Annuleren")
    drop(opened.window, mime(ours))
    at_rest()
    assert not [one for one in opened.window.findChildren(PreviewDialog) if one.isVisible()]
    answering(monkeypatch, "Inlezen")
    drop(opened.window, mime(ours))
    assert previewed()


def test_a_paper_without_our_mark_is_read_without_a_question(opened, previewed, tmp_path, monkeypatch):
    asked = answering(monkeypatch, "Annuleren")
    path = tmp_path / "brief.docx"
    document = docx.Document()
    document.add_paragraph("Geachte raad, hierbij onze visie.")
    document.save(str(path))
    drop(opened.window, mime(path))
    assert previewed()
    assert asked == []
