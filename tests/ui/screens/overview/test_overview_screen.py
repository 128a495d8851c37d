"""The overview on screen."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox

from nvo_desktop.model.codes import AdoptionResult, TextStatus
from nvo_desktop.services.overview.agenda import NextDate, ToDo
from nvo_desktop.services.overview.missing import Missing
from nvo_desktop.services.overview.overview import AgreementTile, OverviewPage
from nvo_desktop.services.overview.places import Where
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.forms.record_dialog import RecordDialog
from nvo_desktop.ui.screens.overview.overview_screen import OverviewScreen, OverviewServices
from nvo_desktop.ui.widgets.go_list import GoLine
from nvo_desktop.ui.widgets.tile import Tile

TODAY = date(2026, 11, 25)
COUNCIL, MILESTONE = Where("adoption", key="dalwijk", column="council"), Where("planning", key="mark")
FIELD = Where("fields", "governance", "contact_deputy")


def board():
    segments = [SimpleNamespace(municipality=name, result=AdoptionResult.ADOPTED) for name in ("Dalwijk", "Aldermeer")]
    councils = [
        SimpleNamespace(municipality=one.municipality, municipality_id=one.municipality[:1]) for one in segments
    ]
    return SimpleNamespace(
        adopted=2, councils=councils, bar=segments, version=SimpleNamespace(number="1.0"), sentence="Alle 2 raden."
    )


def page(**changed) -> OverviewPage:
    tiles = tuple(
        AgreementTile(f"key{number}", number, f"Tab {number}", f"Titel {number}", TextStatus.CONCEPT, None, 0, 2, 0, 0)
        for number in range(1, 9)
    )
    parts = {
        "region": "Regio Proef",
        "period": "2027–2030",
        "tiles": tiles,
        "board": board(),
        "dates": (
            NextDate(date(2026, 11, 23), -2, "step", "raad", "Dalwijk", COUNCIL),
            NextDate(date(2026, 12, 1), 6, "milestone", "Concept af", "", MILESTONE),
            NextDate(date(2026, 12, 2), 7, "action", "Bel de griffier", "Secretaris", Where("actions", "key1", "a1")),
        ),
        "to_do": (ToDo("a1", "Bel de griffier", "Secretaris", date(2026, 12, 2), "this_week", "key1", 1),),
        "missing": (Missing("field", "Afspraak 4: nog niet ingevuld.", FIELD),),
    }
    return OverviewPage(**(parts | changed))


class Deeds:
    """Actions that note what was done to them."""

    def __init__(self) -> None:
        self.done: list[object] = []

    def change(self, record_id, values):
        self.done.append((record_id, dict(values)))
        return Changes("1", "Actie", frozenset({("action", record_id)}))

    def add(self, values):
        self.done.append(dict(values))
        return Changes("1", "Actie", frozenset({("action", "new")}))


@pytest.fixture
def made(qtbot, background, at_rest):
    """Makes the screen for a page; it has .asked, a list, and .deeds."""

    def make(shown: OverviewPage) -> OverviewScreen:
        deeds, overview = Deeds(), SimpleNamespace(page=lambda today: shown)
        services = OverviewServices(overview, deeds, dict)
        screen = OverviewScreen(background, services, lambda: TODAY)
        qtbot.addWidget(screen)
        screen.deeds, screen.told = deeds, []
        screen.asked.connect(screen.told.append)
        screen.resize(1280, 900)
        screen.show()
        at_rest()
        return screen

    return make


def line(screen: OverviewScreen, text: str) -> GoLine:
    return next(one for one in screen.findChildren(GoLine) if text in one.text() and one.isVisibleTo(screen))


def test_the_head_says_whose_it_is_and_what_day(made):
    assert made(page())._header._fact.text() == "2 gemeenten · Regiovisie jeugd 2027–2030 · woensdag 25 november 2026"


def test_every_tile_goes_to_the_text_of_its_agreement(made):
    screen = made(page())
    tiles = screen.findChildren(Tile)
    assert len(tiles) == 8
    for tile in tiles:
        tile.click()
    assert screen.told == [Where("text", f"key{number}") for number in range(1, 9)]


def test_days_go_to_council_and_milestone_and_actions_are_said_once(made, qtbot):
    screen = made(page())
    qtbot.keyClick(line(screen, "Raad, Dalwijk"), Qt.Key.Key_Return)
    line(screen, "Concept af").click()
    assert screen.told == [COUNCIL, MILESTONE]
    assert sum("Bel de griffier" in one.text() for one in screen.findChildren(GoLine)) == 1


def test_a_click_on_the_bar_goes_to_its_council(made, qtbot):
    screen = made(page())
    bar = screen._adoption._summary.bar
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 20, 5))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(20, 5))
    assert screen.told == [Where("adoption", key="A"), Where("adoption", key="D")]


def test_what_misses_goes_to_the_field_that_mends_it(made):
    screen = made(page())
    line(screen, "nog niet ingevuld").click()
    assert screen.told == [FIELD]


def test_a_thing_to_do_goes_to_its_action(made):
    screen = made(page())
    line(screen, "Bel de griffier").click()
    assert screen.told == [Where("actions", "key1", "a1")]


def test_a_box_ends_an_action(made, at_rest):
    screen = made(page())
    screen.findChild(QCheckBox).click()
    at_rest()
    assert screen.deeds.done == [("a1", {"status": "done"})]


def test_an_action_is_added_here(made, at_rest, monkeypatch):
    screen = made(page())
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *asked: {"text": "Nieuw"}))
    screen._to_do.add_asked.emit()
    at_rest()
    assert screen.deeds.done == [{"status": "open", "text": "Nieuw"}]


def test_an_action_that_is_not_given_is_not_made(made, at_rest, monkeypatch):
    screen = made(page())
    monkeypatch.setattr(RecordDialog, "ask", classmethod(lambda cls, *asked: None))
    screen._to_do.add_asked.emit()
    at_rest()
    assert screen.deeds.done == []


def test_where_nothing_is_every_card_says_so(made):
    screen = made(page(board=None, dates=(), to_do=(), missing=()))
    assert screen._adoption._summary._fact.text() == "Er is nog geen tekstversie om vast te stellen."
    assert screen._dates._none.isVisibleTo(screen)
    assert screen._missing._none.isVisibleTo(screen)
    assert not made(page())._dates._none.isVisibleTo(screen)


def test_in_a_narrow_window_the_list_opens_over_the_work(made, at_rest):
    screen = made(page())
    screen.resize(900, 600)
    at_rest()
    assert not screen._to_do.isVisible()
    screen._fold.click()
    assert screen._to_do.isVisible()


def test_tab_goes_through_the_things_to_do_in_their_order(made, qtbot):
    rows = tuple(ToDo(f"a{at}", f"Taak {at}", "", None, "later", "", 0) for at in range(3))
    screen = made(page(to_do=rows))
    boxes = screen.findChildren(QCheckBox)
    boxes[0].setFocus()
    qtbot.waitUntil(boxes[0].hasFocus)
    names = []
    for _ in range(5):
        qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Tab)
        names.append(screen.window().focusWidget().accessibleName())
    assert names == ["Taak 0", "Gereed: Taak 1", "Taak 1", "Gereed: Taak 2", "Taak 2"]
