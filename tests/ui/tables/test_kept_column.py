"""The first column stays in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

from nvo_desktop.ui.tables.delegate import RowDelegate
from nvo_desktop.ui.tables.kept_column import KeptColumnTable

_WIDE = 220


@pytest.fixture
def table(model, qtbot) -> KeptColumnTable:
    made = KeptColumnTable()
    qtbot.addWidget(made)
    model.setParent(made)
    made.setItemDelegate(RowDelegate(made))
    made.setModel(model)
    made.verticalHeader().hide()
    for column in range(model.columnCount()):
        made.setColumnWidth(column, _WIDE)
    made.resize(_WIDE * 2, 300)
    made.show()
    return made


def picture(table: KeptColumnTable, rect: QRect) -> QImage:
    return table.viewport().grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)


def first_cell(table: KeptColumnTable) -> QRect:
    return QRect(0, 0, _WIDE - 2, table.rowHeight(0))  # without the edge that is drawn beside it


def scroll(table: KeptColumnTable) -> None:
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert table.columnViewportPosition(0) < 0


def test_it_is_drawn_where_it_was_when_the_others_scroll(table):
    before = picture(table, first_cell(table))
    title = table.horizontalHeader().viewport().grab(QRect(0, 0, _WIDE - 2, 20)).toImage()
    scroll(table)
    assert picture(table, first_cell(table)) == before
    assert table.horizontalHeader().viewport().grab(QRect(0, 0, _WIDE - 2, 20)).toImage() == title


def test_a_click_on_it_is_a_click_on_that_row(qtbot, table):
    scroll(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, table.rowViewportPosition(1) + 5))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 0)
    assert table.visualRect(table.currentIndex()).left() == 0


def test_beside_it_the_cell_that_is_seen_is_meant(table):
    scroll(table)
    at = QPoint(table.viewport().width() - 5, 5)
    assert table.indexAt(at).column() == table.model().columnCount() - 1
    assert not table.indexAt(QPoint(5, 299)).isValid()


def test_a_cell_that_is_gone_to_does_not_hide_under_it(table):
    scroll(table)
    table.setCurrentIndex(table.model().index(0, 1))
    assert table.columnViewportPosition(1) >= table.kept_width
    assert table.columnViewportPosition(1) >= 0


def test_in_its_own_place_nothing_lies_under_it(table):
    assert table.kept_width == 0
    assert table.indexAt(QPoint(_WIDE + 5, 5)).column() == 1
