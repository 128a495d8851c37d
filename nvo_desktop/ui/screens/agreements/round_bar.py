"""Which round of answers is shown, and how a new one is begun."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nvo_desktop.services.assessments import RoundRow
from nvo_desktop.ui.screens.lists.looks import day
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.label import OneLineLabel

_WIDTH = 220


class RoundBar(QWidget):
    """The choice of a round with what can be done to it. While there is none there is nothing to choose."""

    chosen = Signal(str)  # the id of a round
    new_asked = Signal()
    change_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds: tuple[RoundRow, ...] = ()
        self._choice, self._fact = Dropdown("Peiling"), OneLineLabel("", "fact")
        self._more, self._new = IconButton("more", "Meer over deze peiling"), Button("Nieuwe peiling…", "small", "plus")
        self._choice.setMinimumWidth(_WIDTH)
        self._new.setToolTip("De antwoorden van de laatste peiling gaan mee naar de nieuwe.")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._choice, self._more, self._fact):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._new)
        self._choice.chosen.connect(self.chosen)
        self._new.clicked.connect(self.new_asked)
        self._more.clicked.connect(self._show_menu)

    @property
    def current(self) -> str:
        """The id of the round that is chosen; empty when there is none."""
        return self._choice.key()

    def show_rounds(self, rounds: Sequence[RoundRow], shown: RoundRow | None, fact: str) -> None:
        """Offer these rounds, the newest first, with this one chosen; fact says how far it is."""
        self._rounds = tuple(rounds)
        self._choice.set_choices([(one.id, one.label[:1].upper() + one.label[1:]) for one in reversed(rounds)])
        self._choice.set_key(shown.id if shown else "")
        self._choice.setVisible(bool(rounds))
        self._more.setVisible(bool(rounds))
        dated = f"peildatum {day(shown.reference_date)}, " if shown and shown.reference_date else ""
        self._fact.setText(f"{dated}{fact}")

    def menu(self) -> QMenu:
        """What can be done to the round that is shown."""
        menu, shown = QMenu(self), self.current
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Naam en datum wijzigen…", lambda: self.change_asked.emit(shown))
        menu.addAction("Peiling verwijderen…", lambda: self.remove_asked.emit(shown))
        return menu

    def _show_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
