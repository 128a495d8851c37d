"""Pictures come from the dossier without keeping the screen waiting, and go into it from a file or the clipboard."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from factories import founded
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from ui.prose.pictures import png
from ui.prose.test_safety import red_pixels

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.history import History
from nvo_desktop.ui.prose.asking import add_figure
from nvo_desktop.ui.prose.dialogs import FigureQuestion
from nvo_desktop.ui.prose.objects import decoded
from nvo_desktop.ui.prose.shelf import PictureShelf

RED = png("#c81e1e", 200, 100)
SHA = "0123456789abcdef" * 4


def figure(sha: str) -> str:
    return f'<figure src="bijlage:{sha}" alt="een kaart">bij</figure>'


@pytest.fixture
def ask(background, at_rest):
    def asked(deed):
        told = []
        background.do(background, deed, told.append)
        at_rest()
        return told[0]

    return asked


@pytest.fixture
def dossier(ask, tmp_path):
    made = ask(lambda: founded(tmp_path / "r.nvo"))
    yield made
    ask(made.close)


@pytest.fixture
def attachments(dossier) -> Attachments:
    return Attachments(dossier)


@pytest.fixture
def shelf(background, attachments) -> PictureShelf:
    return PictureShelf(background, attachments)


def image_of(shelf: PictureShelf, sha: str, ask) -> QImage | None:
    shelf(sha)
    ask(lambda: None)
    return shelf(sha)


def test_a_picture_is_on_its_way_until_it_has_been_read(shelf, attachments, ask):
    sha = ask(lambda: attachments.add_picture_data(RED)).sha256
    first = shelf(sha)
    assert first is not None
    assert first.isNull()
    assert image_of(shelf, sha, ask).width() == 200


def test_what_the_dossier_does_not_hold_is_none(shelf, ask):
    assert image_of(shelf, SHA, ask) is None


def test_an_attachment_that_is_no_picture_is_none(shelf, attachments, ask, tmp_path):
    file = tmp_path / "nota.pdf"
    file.write_bytes(b"%PDF-1.7")
    decision = SHA[:36]
    ask(lambda: attachments.attach("decision", decision, file))
    assert image_of(shelf, sha256(b"%PDF-1.7").hexdigest(), ask) is None


@pytest.mark.parametrize(("kind", "is_shown"), [("JPEG", True), ("PNG", False)])
def test_a_large_photograph_is_made_small_while_it_is_read(kind, is_shown):
    image, buffer = QImage(6000, 5000, QImage.Format.Format_Grayscale8), QBuffer()
    image.fill(120)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    shown = decoded(bytes(buffer.data().data()))
    assert (shown is not None) is is_shown
    assert shown is None or (shown.width(), shown.height()) == (1600, 1333)


def test_a_text_shows_its_picture_once_it_is_there_and_is_not_edited_by_that(editor_of, shelf, attachments, ask):
    sha = ask(lambda: attachments.add_picture_data(RED)).sha256
    editor = editor_of(figure(sha), picture=shelf)
    edits = []
    editor.edited.connect(lambda: edits.append(1))
    red_pixels(editor)
    ask(lambda: None)
    assert red_pixels(editor) > 100
    assert edits == []


def test_more_pictures_than_are_kept_come_to_rest(editor_of, shelf, attachments, ask):
    shas = [ask(lambda n=n: attachments.add_picture_data(png("#c81e1e", 100 + n, 60))).sha256 for n in range(30)]
    editor = editor_of(*map(figure, shas), picture=shelf)
    heard = []
    shelf.arrived.connect(heard.append)
    for _ in range(8):
        red_pixels(editor)
        ask(lambda: None)
    heard.clear()
    red_pixels(editor)
    ask(lambda: None)
    assert heard == []
    bar = editor.edit.verticalScrollBar()
    bar.setValue(bar.maximum())
    red_pixels(editor)
    ask(lambda: None)
    assert red_pixels(editor) > 100


def test_undo_takes_a_picture_away_and_redo_brings_it_back(editor_of, shelf, dossier, ask):
    sha = ask(lambda: Attachments(dossier).add_picture_data(RED)).sha256
    editor = editor_of(figure(sha), picture=shelf)
    red_pixels(editor)
    ask(lambda: None)
    assert red_pixels(editor) > 100
    ask(History(dossier).undo)
    assert red_pixels(editor) == 0
    ask(History(dossier).redo)
    red_pixels(editor)
    ask(lambda: None)
    assert red_pixels(editor) > 100


def test_a_chosen_file_becomes_a_figure_where_the_cursor_stood(monkeypatch, editor_of, shelf, ask, tmp_path):
    file = tmp_path / "kaart.png"
    file.write_bytes(RED)
    monkeypatch.setattr(FigureQuestion, "ask", lambda parent: (file, "een kaart"))
    editor = editor_of("<p>voor</p>", picture=shelf, add_picture=shelf.add)
    editor.do("figure")
    ask(lambda: None)
    assert 'alt="een kaart"' in editor.prose()
    red_pixels(editor)
    ask(lambda: None)
    assert red_pixels(editor) > 100


def test_a_file_that_is_no_picture_is_told_and_changes_nothing(background, editor_of, shelf, ask, tmp_path):
    file = tmp_path / "kaart.png"
    file.write_text("geen afbeelding")
    problems = []
    background.problem.connect(problems.append)
    editor = editor_of("<p>voor</p>", picture=shelf, add_picture=shelf.add)
    add_figure(editor.edit, file, "een kaart", shelf.add)
    ask(lambda: None)
    assert len(problems) == 1
    assert editor.prose() == "<p>voor</p>"


def mime_with_image() -> QMimeData:
    mime = QMimeData()
    mime.setImageData(QImage.fromData(RED))
    return mime


def mime_with_file(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def pasted(editor, mime: QMimeData, ask) -> str:
    if editor.edit.canInsertFromMimeData(mime):
        editor.edit.insertFromMimeData(mime)
    QApplication.processEvents()  # the question comes when the paste is over
    ask(lambda: None)
    return editor.prose()


def test_a_pasted_picture_becomes_a_figure_with_the_text_that_is_asked(monkeypatch, editor_of, shelf, ask):
    monkeypatch.setattr(FigureQuestion, "ask_alt", lambda parent, alt, is_new: "een scherm")
    editor = editor_of("<p>voor</p>", picture=shelf, add_picture=shelf.add)
    assert 'alt="een scherm"' in pasted(editor, mime_with_image(), ask)


def test_a_picture_without_a_text_for_who_cannot_see_it_is_not_pasted(monkeypatch, editor_of, shelf, ask):
    monkeypatch.setattr(FigureQuestion, "ask_alt", lambda parent, alt, is_new: None)
    editor = editor_of("<p>voor</p>", picture=shelf, add_picture=shelf.add)
    assert pasted(editor, mime_with_image(), ask) == "<p>voor</p>"


def test_a_dropped_picture_file_becomes_a_figure_and_another_file_does_not(
    monkeypatch, editor_of, shelf, ask, tmp_path
):
    monkeypatch.setattr(FigureQuestion, "ask_alt", lambda parent, alt, is_new: "een kaart")
    picture, page = tmp_path / "kaart.PNG", tmp_path / "pagina.svg"
    picture.write_bytes(RED)
    page.write_text("<svg/>")
    editor = editor_of("<p>voor</p>", picture=shelf, add_picture=shelf.add)
    assert not editor.edit.canInsertFromMimeData(mime_with_file(page))
    assert 'alt="een kaart"' in pasted(editor, mime_with_file(picture), ask)


def test_a_drawing_of_pasted_text_is_left_and_its_text_is_taken(editor_of, shelf, ask):
    """A spreadsheet puts both on the clipboard."""
    mime = mime_with_image()
    mime.setHtml("<p>cijfers</p>")
    editor = editor_of("<p>voor </p>", picture=shelf, add_picture=shelf.add)
    assert pasted(editor, mime, ask) == "<p>voor cijfers</p>"


def test_where_no_picture_is_taken_in_none_is_pasted(editor_of):
    assert not editor_of().edit.canInsertFromMimeData(mime_with_image())


def test_a_figure_is_copied_between_texts_before_its_picture_was_ever_shown(editor_of, shelf, attachments, ask):
    sha = ask(lambda: attachments.add_picture_data(RED)).sha256
    ask(lambda: None)
    assert not editor_of(picture=shelf).edit.prose_document.objects.has_picture(SHA)
    assert editor_of(picture=shelf).edit.prose_document.objects.has_picture(sha)
