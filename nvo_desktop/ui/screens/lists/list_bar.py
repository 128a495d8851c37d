"""What stands above a list: searching in it, putting it in order, and making one more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.button import Button, ButtonKind, IconButton
from nvo_desktop.ui.widgets.keys import on_keys
from nvo_desktop.ui.widgets.search_field import SearchField
from nvo_desktop.ui.widgets.tip import tip

_HINT = "Zoeken in deze lijst"
_SEARCH = 260
_NARROWEST_SEARCH = 110
_ANY_HEIGHT = 16_777_215  # Qt's own for no limit


class ListBar(QWidget):
    """Search field at the left, after what is put before it; the deeds at the right."""

    searched = Signal(str)
    add_asked = Signal()
    remove_asked = Signal()
    move_asked = Signal(int)  # places down; up when negative

    def __init__(
        self, name: str, add: str, add_kind: ButtonKind | None, *, is_ordered: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._search, self._row = SearchField(_HINT), QHBoxLayout(self)
        self._add = Button(add, add_kind or "plain", "plus")
        self._up = IconButton("up", "Omhoog", "Alt+Omhoog")
        self._down = IconButton("down", "Omlaag", "Alt+Omlaag")
        self._remove = IconButton("trash", "Verwijderen", "Delete")
        self._has_add, self._is_ordered = add_kind is not None, is_ordered
        self._is_useful, self._has_more = False, False
        self.can_add = True
        self._build(name)
        self._connect()

    def put_before(self, widget: QWidget) -> None:
        """Put something at the left, before the search field."""
        self._put(self._row.indexOf(self._search), widget)

    def put_beside_add(self, widget: QWidget) -> None:
        """Put another deed before the button that makes one."""
        self._put(self._row.indexOf(self._add), widget)

    def clear(self) -> None:
        """Search for nothing any more."""
        self._search.clear()

    def show_search(self, *, is_useful: bool) -> None:
        """Offer to search, or not where the list is read at a glance and nothing is searched."""
        self._is_useful = is_useful
        self._search.setVisible(is_useful or bool(self._search.text()))
        self._fit()

    def show_add(self, *, is_possible: bool) -> None:
        """Offer to make one more, or not where there is nothing to make it in."""
        self.can_add = is_possible
        self._add.setVisible(self._has_add and is_possible)

    def show_deeds(self, *, remove: bool, up: bool, down: bool) -> None:
        """Enable what can be done to the chosen row."""
        self._remove.setEnabled(remove)
        self._up.setEnabled(up)
        self._down.setEnabled(down)

    def _build(self, name: str) -> None:
        self._search.setAccessibleName(f"Zoeken in {name.lower()}")
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(_SEARCH)
        self._search.setMinimumWidth(_NARROWEST_SEARCH)
        self._row.setContentsMargins(LEFT, 12, RIGHT, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._search, 3)
        self._row.addStretch(1)
        for button in (self._up, self._down):
            self._row.addWidget(button)
            button.setVisible(self._is_ordered)
        self._row.addWidget(self._remove)
        self._row.addWidget(self._add)
        self._add.setVisible(self._has_add)
        self._add.setToolTip(tip(f"{self._add.text()} (Insert)"))
        self._fit()

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_asked)
        self._search.textChanged.connect(self.searched)
        self._remove.clicked.connect(self.remove_asked)
        self._up.clicked.connect(lambda: self.move_asked.emit(-1))
        self._down.clicked.connect(lambda: self.move_asked.emit(1))

    def listen(self, table: QWidget) -> None:
        """Let the keys of the list do what the buttons do."""
        for keys, button in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            on_keys(table, keys, button.click)

    def _put(self, place: int, widget: QWidget) -> None:
        self._row.insertWidget(place, widget)
        self._has_more = True
        self._fit()

    def _fit(self) -> None:
        """Take no room where there is nothing in it."""
        is_searched = self._is_useful or bool(self._search.text())
        self.setMaximumHeight(_ANY_HEIGHT if is_searched or self._has_add or self._is_ordered or self._has_more else 0)
