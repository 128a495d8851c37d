"""The list below a line in which somebody types."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel

from nvo_desktop.ui.look.theme import dress
from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.widgets.offered_list import OfferedList


def test_its_rows_are_high_enough_to_aim_at_and_it_never_scrolls_sideways(app, qtbot):
    dress(app, LIGHT)
    offered = OfferedList()
    qtbot.addWidget(offered)
    offered.setModel(QStringListModel(["Een heel lange naam van een jeugdregio met al haar gemeenten erachter"]))
    offered.resize(160, 120)
    offered.show()
    assert offered.visualRect(offered.model().index(0, 0)).height() >= 28
    assert not offered.horizontalScrollBar().isVisible()
