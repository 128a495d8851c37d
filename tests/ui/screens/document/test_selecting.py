"""Words in the pages are selected with the mouse and copied; links out of it are opened only on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from ui.screens.document.conftest import chapters, document

from nvo_desktop.documents.tree import Column, Heading, ListItem, Paragraph, Table, Text
from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.screens.document.preview import Preview
from nvo_desktop.ui.screens.document.selecting import Selection, Spot, words_between

OUTSIDE = "https://voorbeeld.example/lijst"
TEXT = Paragraph((Text("Wij besluiten samen over jeugdhulp in de regio."),))
LINKED = Paragraph((Text("Zie de lijst van de regio.", link=OUTSIDE),))


@pytest.fixture(autouse=True)
def clipboard():
    QGuiApplication.clipboard().setText("niets")
    return QGuiApplication.clipboard()


def at(preview: Preview, words: str, *, end: bool = False) -> QPoint:
    """The middle of the first or the last sign of a paragraph, in the view."""
    number = next(n for n, slot in enumerate(preview.paper.slots) if any(words in said for said in slot.paragraphs))
    slot = preview.paper.slots[number]
    (line,) = [place for place, said in enumerate(slot.paragraphs) if words in said]
    area = preview._scene.area(slot, line)
    x = area.right() - 1 if end else area.left() + 1
    y = area.center().y() + (area.height() / 2 - 6 if end else 6 - area.height() / 2)
    scale = preview._scene.scale
    return QPoint(round(preview._left(slot.sheet) + x * scale), round((y - preview._scene.y) * scale))


def drag(qtbot, preview: Preview, start: QPoint, end: QPoint) -> None:
    view = preview.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, (start + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_what_is_dragged_over_is_selected_and_copied(laid_out, qtbot, clipboard):
    preview = laid_out(document(TEXT, Paragraph((Text("Een tweede alinea."),))))
    asked: list[str] = []
    preview.asked.connect(asked.append)
    drag(qtbot, preview, at(preview, "Wij besluiten"), at(preview, "Een tweede", end=True))
    assert preview.selected_text == "Wij besluiten samen over jeugdhulp in de regio.\nEen tweede alinea."
    qtbot.keyClick(preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == preview.selected_text
    assert asked == []


def test_what_is_selected_is_seen(laid_out, qtbot):
    preview = laid_out(document(TEXT))
    drag(qtbot, preview, at(preview, "Wij"), at(preview, "Wij", end=True))
    image = preview.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert LIGHT.sel.name() in colours
    preview.show_pages(preview.pages)
    image = preview.grab().toImage()
    assert LIGHT.sel.name() not in {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


def test_from_below_to_above_selects_the_same_over_pages(laid_out, qtbot):
    preview = laid_out(chapters(2))
    forth, back = Selection(Spot(0, 3)), Selection(Spot(2, 5))
    forth.extend(Spot(2, 5))
    back.extend(Spot(0, 3))
    assert [forth.within(piece, 20) for piece in range(4)] == [(3, 20), (0, 20), (0, 5), None]
    assert [back.within(piece, 20) for piece in range(4)] == [(3, 20), (0, 20), (0, 5), None]
    preview._selection = forth
    assert preview.selected_text.startswith("fdstuk 1\n1: Een alinea")


def test_labels_come_along_and_cells_stand_on_the_line_of_their_row(laid_out):
    rows = (((Text("Aldermeer"),), (Text("5"),)), ((Text("Zuiderga"),), (Text("7"),)))
    table = Table("", "d", (Column((Text("Gemeente"),)), Column((Text("Aantal"),))), rows)
    preview = laid_out(document(Heading(1, (Text("Een"),)), ListItem("number", (Text("Eerst"),)), table))
    lines, grid = (slot.drawn for slot in preview.paper.slots[:2])
    assert lines.words((0, lines.end)) == "1 Een\n1. Eerst"
    assert lines.words((1, lines.end)) == "en\n1. Eerst"
    assert grid.words((0, grid.end)) == "Gemeente\tAantal\nAldermeer\t5\nZuiderga\t7"


def test_nothing_is_selected_by_a_click(laid_out, qtbot, clipboard):
    preview = laid_out(document(TEXT))
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=at(preview, "Wij"))
    preview.copy()
    assert preview.selected_text == ""
    assert clipboard.text() == "niets"


def test_a_marked_paragraph_is_copied_by_the_keyboard(laid_out, clipboard):
    preview = laid_out(document(TEXT))
    preview.look_for("jeugdhulp")
    preview.copy()
    assert clipboard.text() == "Wij besluiten samen over jeugdhulp in de regio."


def test_a_link_out_of_the_document_is_asked_for_only_with_ctrl(laid_out, qtbot):
    preview = laid_out(document(LINKED))
    asked: list[str] = []
    preview.link_asked.connect(asked.append)
    place = at(preview, "Zie de lijst") + QPoint(8, 0)
    assert preview.link_at(QPointF(place)) == OUTSIDE
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == []
    qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place)
    assert asked == [OUTSIDE]


def test_the_menu_offers_what_can_be_done(laid_out, qtbot, clipboard):
    preview = laid_out(document(LINKED))
    menu = preview.menu("", OUTSIDE)
    offered = {action.text(): action for action in menu.actions()}
    assert set(offered) == {"Kopiëren", "Koppeling openen…", "Adres kopiëren"}
    assert not offered["Kopiëren"].isEnabled()
    with qtbot.waitSignal(preview.link_asked):
        offered["Koppeling openen…"].trigger()
    offered["Adres kopiëren"].trigger()
    assert clipboard.text() == OUTSIDE


def test_plus_minus_and_nought_zoom_without_ctrl_too(laid_out, qtbot):
    preview = laid_out(chapters(2))
    before = preview.zoom
    qtbot.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.zoom < before
    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert preview.zoom == before


def test_words_between_of_nothing_are_none(laid_out):
    text = laid_out(document(TEXT)).paper.slots[0].drawn.texts[0]
    assert words_between(text, (0, 0)) == ""
