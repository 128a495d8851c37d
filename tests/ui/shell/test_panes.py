"""F6 goes through the panes of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nvo_desktop.ui.shell.bench import Bench, Place
from nvo_desktop.ui.shell.panes import Panes
from nvo_desktop.ui.shell.window import Window
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs
from nvo_desktop.ui.widgets.side_panel import SidePanel


class Work(QWidget):
    """Tabs above two fields, and a panel with a button beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs, self.first, self.second = InnerTabs(["Een", "Twee"]), QLineEdit(), QLineEdit()
        self.panel, self.inside = SidePanel("Norm"), QPushButton("Lees")
        self.panel.body.addWidget(self.inside)
        row = QHBoxLayout()
        for widget in (self.first, self.second, self.panel):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addLayout(row)
        hand_keys_to(self.first, self)


@pytest.fixture
def bench(qtbot, background) -> Bench:
    made = Bench([Place("een", "Een", "doc", Work), Place("twee", "Twee", "doc", QLineEdit)], background)
    qtbot.addWidget(made)
    made.show()
    made.go("een")
    return made


def way(bench: Bench, by: int, steps: int) -> list[QWidget | None]:
    """What has the keyboard after each step."""
    panes, found = Panes(bench), []
    for _ in range(steps):
        panes.step(by)
        found.append(bench.focusWidget())
    return found


def test_the_keyboard_goes_from_the_work_to_the_panel_the_rail_the_tabs_and_back(bench):
    work = bench.place("een")
    assert way(bench, 1, 4) == [work.inside, bench._rail.item("een"), work.tabs, work.first]


def test_back_is_the_same_way_the_other_way_round(bench):
    work = bench.place("een")
    assert way(bench, -1, 4) == [work.tabs, bench._rail.item("een"), work.inside, work.first]


def test_back_in_the_work_the_keyboard_is_where_it_was(bench):
    work, panes = bench.place("een"), Panes(bench)
    work.second.setFocus()
    panes.step(1)
    assert bench.focusWidget() is work.inside
    panes.step(-1)
    assert bench.focusWidget() is work.second


def test_what_had_the_keyboard_on_another_screen_does_not_get_it_back(bench):
    panes = Panes(bench)
    panes.step(1)
    bench.go("twee")
    panes.step(1)
    panes.step(1)
    assert bench.focusWidget() is bench.place("twee")


def test_a_panel_that_is_folded_is_passed_by(bench):
    work = bench.place("een")
    work.panel.hide()
    assert work.inside not in way(bench, 1, 4)


def test_a_panel_with_nothing_to_press_gives_its_button_to_close(bench):
    work = bench.place("een")
    work.inside.setEnabled(False)
    assert way(bench, 1, 1) == [work.panel._close]


def test_the_menu_asks_for_it(qtbot, background):
    window = Window()
    qtbot.addWidget(window)
    bench = Bench([Place("een", "Een", "doc", Work)], background)
    window.show_bench(bench, "De Vallei")
    window.show()
    bench.go("een")
    window.menus.action("pane_after").trigger()
    assert window.focusWidget() is not bench.place("een").first
    window.menus.action("pane_before").trigger()
    assert window.focusWidget() is bench.place("een").first
    window.show_start()
    window.menus.pane_asked.emit(1)  # without a dossier there are none
    window.allow_close()
