"""The keyboard is always where the work is, and every tab and part has its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QTableView, QWidget

from nvo_desktop.app.workbench import Workbench
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.screens.adoption.board_view import BoardView
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.screens.agreements.agreements_screen import VISION
from nvo_desktop.ui.screens.agreements.data_part import DataPart
from nvo_desktop.ui.screens.agreements.text_part import TextPart
from nvo_desktop.ui.screens.vision.vision_page import VisionPage
from nvo_desktop.ui.tables.view import Table


def focus(workbench: Workbench) -> QWidget:
    """What the keys go to."""
    found = workbench.window.focusWidget()
    assert found is not None
    return found


def activate(qtbot, workbench: Workbench) -> None:
    """Give the window the keyboard of the desktop: without it no keys of a widget work."""
    workbench.window.activateWindow()
    qtbot.waitUntil(workbench.window.isActiveWindow)


def part_after(workbench: Workbench, at_rest, times: int = 1) -> None:
    for _ in range(times):
        workbench.window.menus.action("part_after").trigger()
        at_rest()


@pytest.fixture
def governance(qtbot, opened: Workbench, at_rest) -> Workbench:
    """Agreement 4 on screen, in a window that is active."""
    activate(qtbot, opened)
    opened.window.menus.tab_asked.emit("agreements", "governance")
    at_rest()
    return opened


def steps_to(workbench, name: str) -> int:
    """How many parts lie between the first of the page that is shown and that one."""
    page = workbench.bench.place("agreements")._stack.currentWidget()
    return [part.name for part in page._parts].index(name)


def test_a_dossier_opens_with_the_keyboard_in_the_text(opened):
    assert isinstance(focus(opened), ProseEdit)


def test_every_part_has_the_keyboard_when_it_is_gone_to(governance, at_rest):
    assert isinstance(focus(governance), ProseEdit)
    part_after(governance, at_rest)
    part = next(part for part in governance.window.findChildren(DataPart) if part.isVisible())
    assert part.isAncestorOf(focus(governance))
    part_after(governance, at_rest, steps_to(governance, "Besluiten") - 1)
    assert (type(focus(governance)), focus(governance).accessibleName()) == (Table, "Besluiten")
    governance.window.menus.action("part_before").trigger()
    governance.window.menus.action("part_after").trigger()
    assert focus(governance).accessibleName() == "Besluiten"


def test_after_the_last_part_comes_the_first(governance, at_rest):
    first = focus(governance)
    page = governance.bench.place("agreements")._stack.currentWidget()
    part_after(governance, at_rest, len(page._parts))
    assert focus(governance) is first


@pytest.mark.parametrize(
    ("place", "kind"), [("adoption", QTableView), ("partners", QTableView), ("agreements", ProseEdit)]
)
def test_every_screen_has_the_keyboard_when_it_is_gone_to(opened, at_rest, place, kind):
    opened.window.menus.place_asked.emit(place)
    at_rest()
    assert isinstance(focus(opened), kind)


def test_a_list_that_is_gone_to_by_keys_has_a_row_to_start_from(governance, at_rest):
    part_after(governance, at_rest, steps_to(governance, "Besluiten"))
    table = focus(governance)
    assert isinstance(table, Table)
    assert table.current_row is not None


def test_the_text_around_the_agreements_begins_in_the_list_of_chapters(opened, at_rest):
    opened.window.menus.tab_asked.emit("agreements", VISION)
    at_rest()
    assert isinstance(focus(opened), QListWidget)


def test_insert_adds_to_the_list_that_is_shown(qtbot, monkeypatch, governance, at_rest):
    asked: list[str] = []
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, parent, title, *rest: asked.append(title)))
    part_after(governance, at_rest, steps_to(governance, "Besluiten"))
    qtbot.keyClick(focus(governance), Qt.Key.Key_Insert)
    at_rest()
    assert asked == ["Besluit vastleggen"]


def test_nothing_can_be_typed_before_the_text_is_there(opened, at_rest):
    """A sentence typed into an editor that is still empty would take the place of the text that comes."""
    opened.bench.place("agreements").go("procurement")
    part = next(part for part in opened.window.findChildren(TextPart) if part.isVisible())
    assert part._editor.edit.isReadOnly()
    at_rest()
    assert not part._editor.edit.isReadOnly()


def test_the_first_agreement_and_the_text_around_them_have_pages_of_their_own(opened, at_rest):
    screen = opened.bench.place("agreements")
    pages = []
    for key in ("vision", VISION):
        screen.go(key)
        at_rest()
        pages.append((screen.current, type(screen._stack.currentWidget())))
    assert pages == [("vision", AgreementPage), (VISION, VisionPage)]


def test_the_board_that_is_gone_to_by_keys_has_a_council_to_start_from(qtbot, governance, at_rest):
    governance.window.menus.place_asked.emit("adoption")
    at_rest()
    table = focus(governance)
    assert isinstance(table, BoardView)
    assert table.current_row is not None


def test_insert_adds_a_row_to_the_register_that_has_the_keyboard(qtbot, governance, at_rest):
    governance.window.menus.tab_asked.emit("agreements", "tariffs")
    at_rest()
    part_after(governance, at_rest)
    register = focus(governance)
    assert isinstance(register, Table)
    before = register.model().rowCount()
    activate(qtbot, governance)
    qtbot.keyClick(register, Qt.Key.Key_Insert)
    at_rest()
    assert register.model().rowCount() == before + 1
