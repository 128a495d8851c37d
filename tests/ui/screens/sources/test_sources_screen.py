"""Earlier papers are read, placed, moved, joined and put back, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QInputDialog, QMenu, QPushButton

from nvo_desktop.model.codes import Side, SourceKind
from nvo_desktop.services.sources import SourceRow
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.screens.sources.words import said_of_all, said_of_source

WEATHER = "<h1>Iets heel anders</h1>\n<p>Over het weer.</p>\n<h1>Regen</h1>\n<p>Veel regen.</p>"
GOVERNANCE = "<p>Wij besluiten samen.</p>\n<p>Met meerderheid.</p>"


def press(desk, key, modifiers=Qt.KeyboardModifier.NoModifier):
    desk.qtbot.keyClick(desk.tree, key, modifiers)
    desk.wait()


def button(desk, text):
    found = [one for one in desk.screen.findChildren(QPushButton) if one.isVisible() and one.text() == text]
    assert found, [one.text() for one in desk.screen.findChildren(QPushButton) if one.isVisible()]
    return found[0]


def click(desk, text):
    desk.qtbot.mouseClick(button(desk, text), Qt.MouseButton.LeftButton)
    desk.wait()


def open_menus(desk):
    return [one for one in desk.screen.findChildren(QMenu) if one.isVisible()]


def lines(menu):
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def choose_line(desk, menu, words):
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
    assert action.isEnabled(), words
    action.trigger()
    menu.close()
    desk.wait()


def said_in(desk):
    return desk.screen._header._fact.text()


def test_without_papers_it_says_what_they_are_for_and_asks_for_them(empty):
    with empty.qtbot.waitSignal(empty.screen.papers_asked):
        click(empty, "Stukken inlezen…")
    assert not empty.tree.isVisible()


def test_papers_are_shown_with_what_is_used_and_what_is_left(desk):
    assert said_in(desk) == "2 bronstukken · 0 van 34 woorden geplaatst · nog 32 over"
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    assert said_in(desk).startswith("2 bronstukken · 6 van 34 woorden")
    assert said_of_source(desk.tree.rows.sources[0]) == "6 van 30 woorden geplaatst, nog 22 over"


def test_enter_places_what_was_recognised(desk):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    assert desk.texts() == {"governance": GOVERNANCE}
    assert desk.undo() == "Deel van een bronstuk geplaatst"
    assert desk.texts() == {}
    assert not desk.piece("Governance").is_placed


def test_several_pieces_are_placed_as_one_deed_and_what_is_not_recognised_stays(desk):
    desk.choose("Governance", "Lokale toegang", "Iets heel anders")
    click(desk, "2 delen plaatsen zoals herkend")
    assert set(desk.texts()) == {"governance", "local_access"}
    desk.undo()
    assert desk.texts() == {}


def test_several_pieces_go_to_a_place_that_is_asked(desk):
    desk.choose("Iets heel anders", "Regen")
    click(desk, "Plaatsen bij…")
    (menu,) = open_menus(desk)
    choose_line(desk, menu, "8 Reële tarieven")
    assert desk.texts() == {"tariffs": WEATHER}


def test_a_long_heading_is_cut_behind_a_word_and_whole_in_its_tooltip(desk):
    heading = "Een kop die maar doorgaat " * 12
    piece = desk.piece("Regen")
    desk.run(lambda: desk.services.sources.change(piece.id, {"heading": heading.strip()}))
    desk.tree.choose([piece.id])
    title = desk.screen._piece._title
    assert len(title.text()) <= 121
    assert title.text().endswith(" …")
    assert title.toolTip() == heading.strip()


def test_enter_on_a_paper_places_all_that_was_recognised_in_it(desk):
    desk.tree.choose([desk.tree.rows.sources[0].id])
    press(desk, Qt.Key.Key_Return)
    assert set(desk.texts()) == {"governance", "local_access"}


def test_enter_on_a_piece_that_was_not_recognised_asks_where_it_goes(desk):
    desk.choose("Regen")
    press(desk, Qt.Key.Key_Return)
    (menu,) = open_menus(desk)
    choose_line(desk, menu, "4 Governance")
    assert desk.texts() == {"governance": "<h1>Regen</h1>\n<p>Veel regen.</p>"}


def test_a_piece_is_read_in_the_middle_with_where_it_may_go(desk):
    desk.choose("Governance")
    assert desk.screen._piece._text.toPlainText() == "Wij besluiten samen.\nMet meerderheid."
    assert desk.screen._piece._fact.text().startswith("Herkend: 4 Governance")
    assert button(desk, "Plaatsen bij 4 Governance").isEnabled()
    desk.choose("Lege kop")
    assert not desk.screen._piece._place.isVisible()


def test_delete_puts_a_piece_back(desk):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Delete)
    assert desk.texts() == {}
    assert desk.undo() == "Deel van een bronstuk teruggezet"
    assert desk.texts() == {"governance": GOVERNANCE}


@pytest.mark.parametrize("is_sure", [True, False])
def test_text_that_was_changed_since_is_left_only_after_asking(desk, asked, is_sure):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    desk.write("governance", "<p>Wij besluiten altijd samen.</p>")
    if not is_sure:
        asked.append("no")
    click(desk, "Terugzetten")
    assert "sindsdien gewijzigd" in asked[-1]
    assert desk.piece("Governance").is_placed != is_sure
    assert desk.texts() == {"governance": "<p>Wij besluiten altijd samen.</p>"}


def test_unchanged_text_is_put_back_without_a_question(desk, asked):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    click(desk, "Terugzetten")
    assert asked == []
    assert desk.texts() == {}


def test_a_placed_piece_moves_and_cannot_go_where_it_stands(desk):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    click(desk, "Verplaatsen…")
    (menu,) = open_menus(desk)
    assert not next(one for one in menu.actions() if one.text() == "4 Governance").isEnabled()
    choose_line(desk, menu, "1 Regiovisie")
    assert desk.texts() == {"vision": f"<h1>Governance</h1>\n{GOVERNANCE}"}


def test_the_panel_at_the_right_places_and_counts(desk):
    targets = desk.screen._panel.targets
    assert targets.choose("vision")
    assert targets.current.pieces == 0
    desk.choose("Regen")
    click(desk, "Hier plaatsen")
    assert desk.screen.focusWidget() is desk.screen._tree, "the keyboard stays with the pieces"
    assert desk.texts() == {"vision": "<h1>Regen</h1>\n<p>Veel regen.</p>"}
    assert (targets.current.value, targets.current.pieces, targets.current.words) == ("vision", 1, 3)
    assert not button(desk, "Staat hier al").isEnabled()


def test_enter_in_the_panel_places_too(desk):
    desk.choose("Regen", "Iets heel anders")
    desk.screen._panel.targets.choose("vision")
    desk.qtbot.keyClick(desk.screen._panel.targets, Qt.Key.Key_Return)
    desk.wait()
    assert desk.texts() == {"vision": WEATHER}


def test_pieces_are_dragged_to_their_place(desk):
    targets, tree = desk.screen._panel.targets, desk.tree
    data = tree.rows.mimeData([tree.rows.index_of(desk.piece("Regen").id)])
    assert targets.choose("tariffs")
    place = targets.visualRect(targets.currentIndex()).center()
    targets.dropEvent(_drop(data, place))
    desk.wait()
    assert desk.texts() == {"tariffs": "<h1>Regen</h1>\n<p>Veel regen.</p>"}


def test_what_is_dropped_beside_a_place_goes_nowhere(desk):
    targets, tree = desk.screen._panel.targets, desk.tree
    data = tree.rows.mimeData([tree.rows.index_of(desk.piece("Regen").id)])
    targets.dropEvent(_drop(data, QPoint(20, 5)))  # the title "Afspraken"
    desk.wait()
    assert desk.texts() == {}


def _drop(data: QMimeData, place: QPoint) -> QDropEvent:
    return QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


def test_a_piece_is_joined_with_the_next_from_the_menu(desk):
    desk.choose("Iets heel anders")
    desk.tree.menu_asked.emit(QPoint(0, 0))
    (menu,) = open_menus(desk)
    choose_line(desk, menu, "Samenvoegen met het volgende deel")
    assert desk.piece("Iets heel anders").text == "<p>Over het weer.</p>\n<h1>Regen</h1>\n<p>Veel regen.</p>"
    assert desk.tree.pieces_chosen[0].heading == "Iets heel anders"


def test_the_last_piece_has_no_next(desk):
    desk.choose("Lege kop")
    desk.tree.menu_asked.emit(QPoint(0, 0))
    (menu,) = open_menus(desk)
    join = next(one for one in menu.actions() if one.text().startswith("Samenvoegen"))
    assert not join.isEnabled()
    menu.close()


def test_whose_text_it_is_can_be_said(desk):
    desk.choose("Governance")
    side = next(one for one in desk.screen.findChildren(QComboBox) if one.accessibleName() == "Wiens tekst is dit?")
    side.setCurrentIndex(side.findData(Side.NORM.value))
    side.activated.emit(side.currentIndex())
    desk.wait()
    assert desk.piece("Governance").side is Side.NORM
    assert desk.screen._piece._fact.text().startswith("Toelichting op de norm: 4 Governance")


def test_f2_changes_a_heading(desk, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *args, **kwargs: ("  Regen en wind ", True))
    desk.choose("Regen")
    press(desk, Qt.Key.Key_F2)
    assert desk.piece("Regen en wind").text == "<p>Veel regen.</p>"


def test_a_papers_own_data_are_edited_in_a_form(desk, monkeypatch):
    given = {"title": "Regiovisie 2022", "kind": SourceKind.VISION.value, "agreements": ["vision"]}
    shown = []
    monkeypatch.setattr(RecordDialog, "ask", lambda *args: shown.append(args) or {**args[3], **given})
    desk.tree.choose([desk.tree.rows.sources[0].id])
    click(desk, "Gegevens…")
    assert shown[0][3]["title"] == "Regiovisie van toen"
    assert desk.tree.rows.sources[0].title == "Regiovisie 2022"
    assert desk.screen._plan._fact.text().replace("\xa0", "") == "Visie·  eerste.html·  over 1 Regiovisie"


def test_a_paper_is_removed_with_its_pieces_and_its_placed_text_stays(desk, asked):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    desk.tree.choose([desk.tree.rows.sources[0].id])
    press(desk, Qt.Key.Key_Delete)
    assert "6 delen van bronstukken" in asked[0]
    assert "blijft in de regiovisie staan" in asked[0]
    assert [source.title for source in desk.tree.rows.sources] == ["Een tweede stuk"]
    assert desk.texts() == {"governance": GOVERNANCE}


def test_a_paper_is_kept_when_the_answer_is_no(desk, asked):
    asked.append("no")
    desk.tree.choose([desk.tree.rows.sources[0].id])
    press(desk, Qt.Key.Key_Delete)
    assert len(desk.tree.rows.sources) == 2


def test_papers_change_places(desk):
    desk.tree.choose([desk.tree.rows.sources[1].id])
    desk.tree.menu_asked.emit(QPoint(0, 0))
    (menu,) = open_menus(desk)
    choose_line(desk, menu, "Omhoog")
    assert [source.title for source in desk.tree.rows.sources] == ["Een tweede stuk", "Regiovisie van toen"]
    assert desk.tree.sources_chosen[0].title == "Een tweede stuk"


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("placed", ["Governance"]),
        ("unknown", ["Regiovisie van toen", "Iets heel anders", "Regen", "Een tweede stuk"]),
        ("left", ["Regiovisie van toen", "Lokale toegang", "Iets heel anders", "Regen", "Een tweede stuk"]),
    ],
)
def test_pieces_can_be_narrowed_down(desk, key, headings):
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    desk.screen._side.narrow(key)
    rows = desk.tree.rows
    shown = [
        rows.row_of(rows.index(row, 0, rows.index(place, 0))).heading
        for place in range(rows.rowCount())
        for row in range(rows.rowCount(rows.index(place, 0)))
    ]
    assert shown == headings


def test_after_placing_in_a_narrowed_list_the_next_piece_is_chosen(desk):
    desk.screen._side.narrow("left")
    desk.choose("Governance")
    press(desk, Qt.Key.Key_Return)
    assert [piece.heading for piece in desk.tree.pieces_chosen] == ["Lokale toegang"]


def test_new_papers_are_unfolded_and_chosen(desk):
    second = desk.tree.rows.sources[1].id
    desk.tree.collapseAll()
    desk.screen.show_sources([second])
    assert [source.id for source in desk.tree.sources_chosen] == [second]
    assert desk.tree.isExpanded(desk.tree.rows.index_of(second))
    assert not desk.tree.isExpanded(desk.tree.rows.index(0, 0))


def test_nothing_on_the_screen_is_nameless(desk):
    for piece in ("Governance", "Lege kop"):
        desk.choose(piece)
        nameless = [
            one
            for kind in (QAbstractButton, QComboBox)
            for one in desk.screen.findChildren(kind)
            if one.isVisible() and not (one.accessibleName() or getattr(one, "text", str)())
        ]
        assert nameless == []
    assert desk.tree.accessibleName()
    assert desk.screen._panel.targets.accessibleName()


def test_in_a_narrow_window_the_places_fold_and_open_over_the_text(desk):
    assert desk.screen._panel.isVisible()
    desk.screen.resize(900, 560)
    assert not desk.screen._panel.isVisible()
    assert not desk.screen._toggle.isChecked()
    click(desk, "Waarheen")
    assert desk.screen._panel.isVisible()
    desk.screen.resize(1200, 700)
    assert desk.screen._toggle.isChecked()


def test_papers_without_a_text_are_not_counted_in_words() -> None:
    paper = SourceRow("s1", "Beleidskader", SourceKind.OTHER, None, "", (), "", 0, 0, 0, 0, 0)
    assert said_of_all([paper]) == "1 bronstuk · alleen de gegevens, er is geen tekst ingelezen"
