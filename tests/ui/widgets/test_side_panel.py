"""The side panel: beside the work in a wide window, folded and over it in a narrow one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from nvo_desktop.ui.widgets.side_panel import SideBySide, SidePanel


@pytest.fixture
def work() -> QWidget:
    work = QWidget()
    QVBoxLayout(work).addWidget(QLineEdit())
    return work


@pytest.fixture
def panel() -> SidePanel:
    panel = SidePanel("Wat vraagt de norm?")
    panel.body.addWidget(QPushButton("Ga erheen"))
    return panel


@pytest.fixture
def both(qtbot, work, panel) -> SideBySide:
    both = SideBySide(work, panel)
    qtbot.addWidget(both)
    both.resize(1200, 600)
    both.show()
    return both


def test_in_a_wide_window_the_panel_stands_beside_the_work(both, work, panel):
    assert panel.isVisible()
    assert (work.width(), panel.x(), panel.width()) == (900, 900, 300)


def test_a_window_that_becomes_narrow_folds_the_panel(both, work, panel, qtbot):
    with qtbot.waitSignal(both.open_changed) as told:
        both.resize(960, 600)
    assert (told.args, both.is_open, panel.isVisible(), work.width()) == ([False], False, False, 960)


def test_in_a_narrow_window_the_panel_opens_over_the_work(both, work, panel):
    both.resize(960, 600)
    both.set_open(is_open=True)
    assert (panel.isVisible(), panel.x(), work.width()) == (True, 660, 960)


def test_a_window_that_becomes_wide_again_has_its_panel_back(both, panel):
    both.resize(960, 600)
    both.resize(1200, 600)
    assert (both.is_open, panel.isVisible()) == (True, True)


def test_a_panel_that_was_closed_stays_so_in_a_wide_window(both, panel):
    both.set_open(is_open=False)
    both.resize(960, 600)
    both.resize(1200, 600)
    assert not panel.isVisible()


def test_the_cross_closes_the_panel_and_tells_it(both, panel, qtbot):
    panel.closed.emit()
    assert not both.is_open


def test_escape_folds_a_panel_that_lies_over_the_work(both, panel, qtbot):
    both.resize(960, 600)
    both.set_open(is_open=True)
    qtbot.keyClick(panel.findChild(QPushButton), Qt.Key.Key_Escape)
    assert not both.is_open


def test_escape_leaves_a_panel_beside_the_work_alone(both, panel, qtbot):
    qtbot.keyClick(panel.findChild(QPushButton), Qt.Key.Key_Escape)
    assert both.is_open


def test_what_stands_in_the_foot_does_not_scroll(panel, qtbot):
    qtbot.addWidget(panel)
    panel.set_foot(QPushButton("Alle acties"))
    panel.resize(300, 400)
    panel.show()
    foot = panel.findChildren(QPushButton)[-1]
    assert foot.mapTo(panel, foot.rect().topLeft()).y() > 340


def test_a_panel_higher_than_the_window_scrolls(panel, qtbot):
    qtbot.addWidget(panel)
    for number in range(60):
        panel.body.addWidget(QPushButton(str(number)))
    panel.resize(300, 400)
    panel.show()
    assert panel.height() == 400


def test_the_name_of_a_municipality_is_whole_in_the_title(both, panel, qtbot):
    low = panel._title.height()
    name = "Nuenen, Gerwen en Nederwetten en nog een lange naam"
    panel.set_title(name)
    qtbot.waitUntil(lambda: panel._title.height() > low)
    assert " ".join(panel._title.lines_in(panel._title.width())) == name
    panel.set_title("Ede")
    qtbot.waitUntil(lambda: panel._title.height() == low)
