"""Files that are dropped: only those that can be used, and only from this computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from nvo_desktop.ui.widgets.drop_area import PAPERS, DropArea, dropped_files

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.fixture
def area(qtbot):
    """A place for papers; it has .files, what was dropped on it."""
    made = DropArea("Sleep uw stukken hierheen", PAPERS)
    qtbot.addWidget(made)
    made.files = []
    made.dropped.connect(made.files.append)
    return made


def enter(area: DropArea, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE)
    event.ignore()
    area.dragEnterEvent(event)
    return event.isAccepted()


def test_files_are_chosen_by_their_endings_however_these_are_written():
    data = dragged("file:///map/Visie.DOCX", "file:///map/foto.png", "file:///map/notitie.txt")
    assert dropped_files(data, PAPERS) == [Path("/map/Visie.DOCX"), Path("/map/notitie.txt")]


def test_what_lies_on_a_web_page_is_no_file():
    assert dropped_files(dragged("https://example.org/visie.docx"), PAPERS) == []


def test_text_that_is_dragged_is_no_file():
    data = QMimeData()
    data.setText("visie.docx")
    assert dropped_files(data, PAPERS) == []


def test_only_what_can_be_used_is_taken(area):
    assert enter(area, dragged("file:///map/visie.docx"))
    assert not enter(area, dragged("file:///map/foto.png"))


def test_it_shows_that_files_hang_over_it_until_they_leave_or_drop(area):
    data = dragged("file:///map/visie.docx")  # Qt does not keep it
    enter(area, data)
    over = area.grab().toImage()
    area.dragLeaveEvent(QDragLeaveEvent())
    assert area.grab().toImage() != over
    enter(area, data)
    assert area.grab().toImage() == over
    area.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert area.grab().toImage() != over


def test_what_is_dropped_is_told_without_what_cannot_be_used(area):
    data = dragged("file:///map/visie.docx", "file:///map/foto.png")
    area.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert area.files == [[Path("/map/visie.docx")]]
