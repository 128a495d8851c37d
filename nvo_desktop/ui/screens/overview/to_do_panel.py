"""What is still to be done, at the side of the overview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from nvo_desktop.services.overview.agenda import ToDo
from nvo_desktop.ui.screens.overview.words import to_do_groups, to_do_line
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.go_list import GoLine
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.side_panel import SidePanel
from nvo_desktop.ui.widgets.tab_order import follow_in_tab_order

_TITLE, _NONE = "Nog te doen", "Er staan geen acties open."
_WIDTH, _BOX = 276, 26
_MOST = 30  # more than these are read in the list of all actions


class ToDoPanel(SidePanel):
    """Actions that are open: a box that ends one, and a line that goes to it."""

    done = Signal(str)  # the id of an action
    gone = Signal(object)  # the ToDo that was chosen
    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, parent, width=_WIDTH)
        self._shown: tuple[ToDo, ...] | None = None
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        add, every = Button("Actie", "small", "plus"), Button("Alle acties", "link")
        add.setAccessibleName("Actie toevoegen")
        row.addWidget(add)
        row.addStretch(1)
        row.addWidget(every)
        add.clicked.connect(self.add_asked)
        every.clicked.connect(self.all_asked)
        self.set_foot(foot)

    def show_rows(self, rows: Sequence[ToDo], today: date) -> None:
        """Show these."""
        if self._shown == tuple(rows):
            return
        self._shown = tuple(rows)
        self.set_title(_TITLE, str(len(rows)) if rows else "")
        self._clear()
        if not rows:
            self.body.addWidget(PlainLabel(_NONE, "fact", wraps=True))
        before: QWidget = self._close
        for title, some in to_do_groups(rows[:_MOST]):
            heading = PlainLabel(title, "label")
            heading.set_tone("bad" if some[0].when == "late" else "text2")
            self.body.addWidget(heading)
            for one in some:
                row = self._row(one, today)
                self.body.addWidget(row)
                follow_in_tab_order(before, row)
                before = row.findChildren(QWidget)[-1]
            self.body.addSpacing(8)

    def _row(self, one: ToDo, today: date) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        box, line = QCheckBox(), GoLine(to_do_line(one, today))
        box.setAccessibleName(f"Gereed: {one.text}")
        box.setFixedWidth(_BOX)
        box.setToolTip("Gereed melden")
        box.clicked.connect(lambda: self.done.emit(one.action_id))
        line.clicked.connect(lambda: self.gone.emit(one))
        across.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(line, 1)
        return row

    def _clear(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
