"""The head of a screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from nvo_desktop.ui.widgets.adoption_bar import AdoptionBar, Segment
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.label import OneLineLabel


@pytest.fixture
def header(qtbot) -> Header:
    header = Header("4  Governance", "Nog niet vastgesteld")
    qtbot.addWidget(header)
    header.resize(900, header.sizeHint().height())
    header.show()
    return header


def shown(header: Header) -> list[str]:
    return [label.text() for label in header.findChildren(OneLineLabel) if label.isVisible()]


def test_title_and_fact_are_shown(header):
    assert shown(header) == ["4  Governance", "Nog niet vastgesteld"]


def test_without_fact_link_or_councils_there_is_only_the_title(header):
    header.set_fact("")
    assert shown(header) == ["4  Governance"]
    assert not header.findChild(AdoptionBar).isVisible()
    assert not header.findChild(Button).isVisible()


def test_the_link_is_told_to_who_listens(header, qtbot):
    header.set_link("Bekijk wijzigingen")
    with qtbot.waitSignal(header.link_asked):
        qtbot.mouseClick(header.findChild(Button), Qt.MouseButton.LeftButton)


def test_the_councils_stand_before_the_fact(header):
    header.set_adoption([Segment("Aldermeer", "vastgesteld")])
    bar = header.findChild(AdoptionBar)
    assert bar.isVisible()
    assert bar.geometry().right() < header.findChildren(OneLineLabel)[1].geometry().left()


def test_actions_stand_at_the_right(header, qtbot):
    header.add_action(QPushButton("Een"))
    header.add_action(QPushButton("Twee"))
    one, two = header.findChildren(QPushButton)[-2:]
    qtbot.waitUntil(two.isVisible)
    assert one.geometry().right() < two.geometry().left() <= 880


def test_a_long_title_gives_way_and_is_whole_in_its_tooltip(header):
    header.set_title("Een heel lange titel " * 20)
    header.grab()
    title = header.findChildren(OneLineLabel)[0]
    assert title.width() < 900
    assert title.toolTip() == title.text()


def test_a_sentence_below_the_title_wraps_and_is_not_cut(qtbot):
    sentence = "Vertel op één bladzijde wat de gemeenten afspreken en wat dat voor jeugdigen verandert. " * 2
    cut, whole = Header("Samenvatting", sentence), Header("Samenvatting", sentence, fact_wraps=True)
    for header in (cut, whole):
        qtbot.addWidget(header)
        header.resize(500, header.heightForWidth(500) if header.hasHeightForWidth() else header.sizeHint().height())
        header.show()
    label = whole._fact
    assert label.height() >= label.heightForWidth(label.width()) > 2 * cut._fact.height()
    assert whole.height() > cut.height()
