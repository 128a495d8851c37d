"""Prose in a QTextDocument and back: the same blocks, whatever they hold."""

from __future__ import annotations

import pytest
from any_prose import PROSE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from nvo_desktop.prose.blocks import Break, Figure, Heading, ListItem, Note, Paragraph, Prose, Quote, Table, Text
from nvo_desktop.prose.canonical import normal, read, write
from nvo_desktop.ui.prose.from_document import prose_of, selected_prose
from nvo_desktop.ui.prose.to_document import fill

SHA = "0123456789abcdef" * 4
QT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def words(text: str) -> tuple[Text]:
    return (Text(text),)


TABLE = Table((words("a"), words("b")), ((words("1"), ()), ((), words("2"))))
EVERYTHING: Prose = (
    Heading(1, words("Kop")),
    Paragraph((Text("a"), Text("vet", bold=True), Break(), Text("x", italic=True, underline=True), Text(" "))),
    ListItem("number", 1, words("een")),
    ListItem("bullet", 2, words("twee")),
    ListItem("number", 1, words("drie"), restart=True),
    Quote((Text("citaat", link="#afspraak-4"), Note((Text("noot", bold=True), Break(), Text("b"))))),
    TABLE,
    TABLE,
    Figure(SHA, "een kaart", (Text("Bij"), Note(words("n")))),
    Figure(SHA, ""),
    Heading(3, words("Eind")),
    TABLE,
)


def document(prose: Prose) -> QTextDocument:
    made = QTextDocument()
    fill(made, prose)
    return made


def again(prose: Prose) -> Prose:
    made = document(prose)
    return prose_of(made)


def test_every_kind_of_block_comes_back(qapp):
    assert again(EVERYTHING) == EVERYTHING


def test_no_prose_is_an_empty_document(qapp):
    assert again(()) == ()


@given(PROSE)
@settings(QT, max_examples=100)
def test_any_prose_comes_back_as_the_same_blocks(qapp, prose):
    blocks = normal(prose)
    assert again(blocks) == blocks


@pytest.mark.long
@given(PROSE)
@settings(QT, max_examples=1000)
def test_much_prose_comes_back_as_the_same_bytes(qapp, prose):
    text = write(prose)
    assert write(again(read(text))) == text


@given(PROSE, st.data())
@settings(QT, max_examples=50)
def test_filling_again_leaves_nothing_of_what_was_there(qapp, prose, data):
    made = document(data.draw(PROSE.map(normal)))
    fill(made, normal(prose))
    assert prose_of(made) == normal(prose)


def test_a_filled_document_has_nothing_to_undo(qapp):
    made = document(EVERYTHING)
    assert made.isUndoRedoEnabled()
    assert not made.isUndoAvailable()


@pytest.mark.parametrize(
    "text", ["a\u00a0b", "co\u00adördinatie", "a\tb", "  a  ", "\U0001d11e\ufffc\U0001d11e", "\ufffc"]
)
def test_odd_characters_stay_as_they_are(qapp, text):
    prose = (Paragraph((Text(text, bold=True), Text("b"))),)
    assert again(prose) == prose


def test_what_is_selected_is_cut_off_at_its_ends(qapp):
    made = document((Paragraph(words("een\U0001d11etwee")), Quote(words("drie"))))
    cursor = QTextCursor(made)
    cursor.setPosition(3)
    cursor.setPosition(11, QTextCursor.MoveMode.KeepAnchor)
    assert selected_prose(cursor) == (Paragraph(words("\U0001d11etwee")), Quote(words("d")))


def test_all_that_is_selected_is_all_there_is(qapp):
    made = document(EVERYTHING)
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    assert selected_prose(cursor) == EVERYTHING


def test_of_a_table_the_chosen_cells_are_taken(qapp):
    made = document((TABLE,))
    cursor = QTextCursor(made)
    table = made.rootFrame().childFrames()[0]
    cursor.setPosition(table.cellAt(1, 0).firstPosition())
    cursor.setPosition(table.cellAt(2, 0).lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    assert selected_prose(cursor) == (Table((words("1"),), (((),),)),)


def test_a_word_selected_in_a_cell_is_a_word(qapp):
    made = document((Table((words("gemeente"),), ()),))
    cursor = made.find("meen")
    assert selected_prose(cursor) == (Paragraph(words("meen")),)
