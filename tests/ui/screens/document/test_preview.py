"""The preview lies on a desk, keeps its place when the document changes, and goes where it is sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from ui.prose.pictures import png
from ui.prose.test_safety import red_pixels
from ui.screens.document.conftest import chapters, document, pages

from nvo_desktop.documents.preview.paging import pages_of
from nvo_desktop.documents.tree import Column, Contents, Figure, Heading, Paragraph, Table, Text
from nvo_desktop.ui.look.theme import palette_of
from nvo_desktop.ui.look.tokens import DARK, LIGHT
from nvo_desktop.ui.screens.document.preview import Preview

LINK = Paragraph((Text("zie hoofdstuk 3", link="#h3"),))


def documents_of(preview: Preview) -> list[QTextDocument]:
    return [text for slot in preview.paper.slots if slot.drawn for text in slot.drawn.texts]


def test_everything_is_laid_out_in_the_end(laid_out):
    preview = laid_out(chapters(20))
    assert all(slot.drawn for slot in preview.paper.slots)
    assert len(preview.paper.leaves) == 20


def test_at_first_only_what_is_in_view_is_laid_out(preview):
    preview.show_pages(pages(chapters(20)))
    made = [slot for slot in preview.paper.slots if slot.drawn]
    assert 0 < len(made) < len(preview.paper.slots) / 2


def test_only_what_changed_is_laid_out_anew(laid_out):
    preview = laid_out(chapters(12))
    before = documents_of(preview)
    changed = chapters(12)
    section = changed.sections[0]
    blocks = list(section.blocks)
    blocks[-1] = Paragraph((Text("Iets anders."),))
    laid_out(document(*blocks))
    kept = [text for text in documents_of(preview) if text in before]
    assert len(kept) == len(before) - 1


def test_what_is_read_stays_in_its_place_when_text_above_grows(laid_out):
    preview = laid_out(chapters(12))
    entry = next(at for at, one in enumerate(preview.pages.entries) if one.title == "Hoofdstuk 8")
    preview.go(entry)
    before = preview.grab().toImage()
    blocks = list(chapters(12).sections[0].blocks)
    blocks[1] = Paragraph((Text("Veel meer tekst. " * 400),))
    laid_out(document(*blocks))
    assert preview.place == entry
    assert preview.grab().toImage() == before


def test_a_heading_is_brought_to_the_top(laid_out):
    preview = laid_out(chapters(12))
    entry = next(at for at, one in enumerate(preview.pages.entries) if one.title == "Hoofdstuk 5")
    preview.go(entry)
    leaf = preview.paper.leaves[4]
    assert preview.place == entry
    assert leaf.top < preview.verticalScrollBar().value() / (preview.zoom * 96 / 72) < leaf.bottom


def test_scrolling_tells_the_heading_in_view(laid_out, qtbot):
    preview = laid_out(chapters(12))
    with qtbot.waitSignal(preview.place_changed):
        preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert preview.pages.entries[preview.place].title in {"Hoofdstuk 12", "Meer"}


def test_the_page_fits_the_width_and_follows_it(laid_out):
    preview = laid_out(chapters(2))
    before = preview.zoom
    preview.resize(560, 600)
    assert preview.fits
    assert preview.zoom < before


@pytest.mark.parametrize(("key", "larger"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_keys_zoom(laid_out, qtbot, key, larger):
    preview = laid_out(chapters(2))
    before = preview.zoom
    qtbot.keyClick(preview, key, Qt.KeyboardModifier.ControlModifier)
    assert (preview.zoom > before) is larger
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == before


def test_the_wheel_with_ctrl_zooms_between_half_and_twice(laid_out):
    preview = laid_out(chapters(2))
    for turn, end in ((120, 2.0), (-120, 0.5)):
        for _ in range(20):
            at = QPointF(100, 100)
            event = QWheelEvent(
                at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(preview.viewport(), event)
        assert preview.zoom == end


def test_zooming_keeps_what_is_at_the_top(laid_out):
    preview = laid_out(chapters(8))
    preview.go(6)
    preview.set_zoom(2.0)
    assert preview.place == 6


def click(qtbot, preview: Preview, at: tuple[int, int]) -> None:
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(*at))


def places_that_lead(preview: Preview) -> list[tuple[int, int]]:
    view = preview.viewport()
    return [
        (x, y)
        for y in range(0, view.height(), 4)
        for x in range(0, view.width(), 8)
        if preview.origin_at(QPointF(x, y))
    ]


def test_a_link_inside_the_document_is_followed(laid_out, qtbot):
    blocks = [*chapters(3).sections[0].blocks]
    preview = laid_out(document(blocks[0], LINK, *blocks[1:]))
    at = places_that_lead(preview)
    assert at
    click(qtbot, preview, at[0])
    assert preview.pages.entries[preview.place].title == "Hoofdstuk 3"


def test_the_contents_lead_to_the_chapters(laid_out, qtbot):
    preview = laid_out(document(Contents("Inhoud"), *chapters(3).sections[0].blocks))
    click(qtbot, preview, places_that_lead(preview)[-1])
    assert preview.pages.entries[preview.place].title == "Hoofdstuk 3"


def test_paper_is_white_on_a_dark_desk_too(laid_out):
    preview = laid_out(chapters(1))
    preview.setPalette(palette_of(DARK))
    image = preview.grab().toImage()
    assert image.pixelColor(4, 4) == DARK.desk
    assert image.pixelColor(350, 40) == DARK.page == LIGHT.page


def test_a_wide_table_stands_on_a_wide_page(laid_out):
    columns = tuple(Column((Text(f"Kolom {number}"),)) for number in range(6))
    table = Table("Register", "", columns, (((Text("waarde"),),) * 6,))
    preview = laid_out(document(Heading(1, (Text("Bijlage"),)), table, orientation="landscape"))
    (leaf,) = preview.paper.leaves
    assert leaf.width > leaf.bottom - leaf.top
    assert preview.horizontalScrollBar().maximum() > 0


def test_a_long_table_is_laid_out_in_parts(laid_out):
    rows = tuple(((Text(f"rij {number}"),),) for number in range(100))
    preview = laid_out(document(Table("Lang", "", (Column((Text("Kop"),)),), rows)))
    assert len(preview.paper.slots) > 5


def test_a_picture_of_the_dossier_is_shown(qtbot, preview):
    made = document(Figure("abc", "Een rood vlak", (Text("Rood"),)))
    preview.show_pages(pages_of(made, {"abc": (200, 200)}))
    assert red_pixels(preview) == 0
    preview.take_image("abc", QImage.fromData(png("#c81e1e")))
    assert red_pixels(preview) > 100


def test_nothing_that_a_text_names_is_ever_loaded(laid_out, tmp_path: Path):
    file = tmp_path / "rood.png"
    file.write_bytes(png("#c81e1e"))
    address = file.as_uri()
    words = f'<img src="{address}" width="200" height="200"> <b style="background-image: url({address})">x</b>'
    preview = laid_out(document(Paragraph((Text(words),)), Figure(address, words), Figure(str(file), words)))
    assert red_pixels(preview) == 0
    for text in documents_of(preview):
        text.setHtml(f'<img src="{address}" width="200" height="200">')
    assert red_pixels(preview) == 0


def test_a_bare_text_would_load_it(qtbot, tmp_path: Path):
    """The negative control: what the test above looks for can be seen."""
    file = tmp_path / "rood.png"
    file.write_bytes(png("#c81e1e"))
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.resize(700, 600)
    bare.setHtml(f'<img src="{file.as_uri()}" width="200" height="200">')
    bare.show()
    assert red_pixels(bare) > 100


def test_words_are_found_one_after_another_and_round_the_end(laid_out):
    preview = laid_out(chapters(6))
    assert preview.look_for("HOOFDSTUK") == 6
    assert [preview.find_next(1) for _ in range(6)] == [2, 3, 4, 5, 6, 1]
    assert preview.find_next(-1) == 6
    assert preview.pages.entries[preview.place].title == "Hoofdstuk 6"


def test_words_in_tables_and_labels_are_found_too(laid_out):
    rows = (((Text("Aldermeer"),),), ((Text("’s-Gravenwoud"),),))
    table = Table("c", "d", (Column((Text("Gemeente"),)),), rows)
    preview = laid_out(document(Heading(1, (Text("Een"),)), table))
    assert [preview.look_for(words) for words in ("gravenwoud", "gemeente", "1 een", "nergens", "")] == [1, 1, 1, 0, 0]
