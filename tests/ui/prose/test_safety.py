"""Nothing that a text names is ever loaded: a red picture on the disk never gets on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget
from ui.prose.pictures import png

SHA = "0123456789abcdef" * 4


@pytest.fixture
def red(tmp_path: Path) -> str:
    """The address of a red picture on this computer."""
    file = tmp_path / "rood.png"
    file.write_bytes(png("#c81e1e"))
    return file.as_uri()


def red_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return sum(is_red(image.pixelColor(*place)) for place in places)


def is_red(colour: QColor) -> bool:
    """Near enough: some screens have few colours."""
    return colour.red() > 150 and colour.green() < 80 and colour.blue() < 80


def with_image(address: str) -> str:
    return f'<p>a <img src="{address}" width="200" height="200"> b</p>'


def with_ground(address: str) -> str:
    ground = f"background-image: url({address})"
    return f'<table width="300" height="300" style="{ground}"><tr><td style="{ground}">a<br>b</td></tr></table>'


def with_body(address: str) -> str:
    return f'<html><body background="{address}" style="background-image: url({address})"><p>a</p></body></html>'


WAYS: list[Callable[[str], str]] = [with_image, with_ground]


@pytest.mark.parametrize("html_with", [*WAYS, with_body])
def test_pasted_html_shows_no_picture_of_this_computer(editor_of, red, html_with):
    editor = editor_of("<p>voor</p>")
    mime = QMimeData()
    mime.setHtml(html_with(red))
    editor.edit.insertFromMimeData(mime)
    assert "a" in editor.prose()
    assert red_pixels(editor) == 0


@pytest.mark.parametrize("html_with", WAYS)
def test_even_qts_own_html_loads_nothing_in_our_editor(editor_of, red, html_with):
    editor = editor_of()
    editor.edit.setHtml(html_with(red))
    editor.edit.append(html_with(red))
    assert red_pixels(editor) == 0


@pytest.mark.parametrize("html_with", WAYS)
def test_a_bare_editor_does_load_it(qtbot, red, html_with):
    """The negative control: what the tests above look for can be seen."""
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.resize(600, 400)
    bare.setHtml(html_with(red))
    bare.show()
    assert red_pixels(bare) > 100


def test_a_resource_that_is_none_is_loaded_by_qt_itself(qtbot, red):
    """The other negative control: why our loading gives a picture of one pixel."""

    class Gullible(QTextEdit):
        def loadResource(self, type, name):  # noqa: A002, N802 - Qt's names
            return None

    gullible = Gullible()
    qtbot.addWidget(gullible)
    gullible.setHtml(with_image(red))
    gullible.show()
    assert red_pixels(gullible) > 100


def test_text_that_looks_like_html_is_text_everywhere(editor_of, red):
    source = with_image(red)
    editor = editor_of()
    editor.set_invitation(source)
    assert red_pixels(editor) == 0
    mime = QMimeData()
    mime.setText(source)
    editor.edit.insertFromMimeData(mime)
    assert red_pixels(editor) == 0
    assert "&lt;img" in editor.prose()


def test_no_document_of_ours_gives_a_resource_of_this_computer(editor_of, red):
    document = editor_of().edit.prose_document
    image = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(red))
    assert (image.width(), image.height()) == (1, 1)


def test_own_pictures_are_shown_and_foreign_files_in_the_dossier_are_not(editor_of):
    figure = f'<figure src="bijlage:{SHA}" alt="k">bij</figure>'
    assert red_pixels(editor_of(figure, picture=lambda _: png("#c81e1e", 200, 100))) > 100
    size = b'width="200" height="200"'
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" %b><rect fill="#c81e1e" %b/></svg>' % (size, size)
    assert red_pixels(editor_of(figure, picture=lambda _: svg)) == 0
    assert red_pixels(editor_of(figure, picture=lambda _: b"\x89PNG\r\n\x1a\n rommel")) == 0


def test_dropped_files_are_not_taken(editor_of, red):
    editor = editor_of("<p>a</p>")
    mime = QMimeData()
    mime.setUrls([QUrl(red)])
    assert not editor.edit.canInsertFromMimeData(mime)
