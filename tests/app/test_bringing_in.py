"""Papers come into an open dossier: from the menu, from the screen, and dropped on the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from nvo_desktop.ui.messages import MessageDialog
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


def sources_screen(workbench):
    assert workbench.bench.current == "sources"
    screen = workbench.bench.place("sources")
    assert isinstance(screen, SourcesScreen)
    return screen


def test_papers_from_the_menu_end_up_on_their_screen(opened, at_rest, paper, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: ([str(paper)], ""))
    opened.window.menus.asked.emit("import")
    at_rest()
    screen = sources_screen(opened)
    at_rest()
    assert said(opened) == ["Het stuk is ingelezen."]
    (source,) = screen._tree.sources_chosen
    assert (source.file_name, source.placed) == ("visie.txt", 1)


def test_the_button_of_the_screen_asks_for_papers(opened, at_rest, paper, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: asked.append(args) or ([], ""))
    opened.bench.go("sources")
    at_rest()
    sources_screen(opened).papers_asked.emit()
    assert len(asked) == 1


def test_papers_are_dropped_on_an_open_dossier(opened, at_rest, paper, tmp_path):
    other = tmp_path / "foto.png"
    data = mime(paper, other)
    assert enters(opened.window, data)
    assert not enters(opened.window, mime(other))
    drop(opened.window, data)
    at_rest()
    assert said(opened) == ["Het stuk is ingelezen."]
    assert sources_screen(opened)


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
