"""The text of one block: what all councils read, and below it what one municipality adds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.services.proposal_views import BlockText
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.screens.proposal.keyed_text import KeyedText
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel

_INVITATION = "Nog niets geschreven. Wat u hier typt, lezen alle raden."
_SHARED_STRETCH, _LOCAL_STRETCH = 3, 2


class BlockTexts(QWidget):
    """Two editors below each other, as the texts stand in the paper; the lower one is there for one municipality."""

    rename_asked = Signal()

    def __init__(self, shared: KeyedText, local: KeyedText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shared, self.local = shared, local
        self._title, self._help = OneLineLabel("", "group"), PlainLabel("", "hint", wraps=True)
        self._rename = Button("Naam wijzigen…", "link")
        self._local_title = OneLineLabel("", "strong")
        self._below = QWidget()
        self._build()

    def show_block(self, block: BlockText, municipality_id: str = "", municipality: str = "") -> None:
        """Show a block: the shared text alone, or for one municipality its own below it."""
        self._title.setText(f"{block.title} · gelijk voor alle raden" if municipality_id else block.title)
        self._help.setText(block.help or "Een eigen blok van de regio: gelijk voor alle raden.")
        self._rename.setVisible(not municipality_id)
        self.shared.editor.edit.setAccessibleName(f"{block.title}, gedeelde tekst")
        self.shared.show_text(block.key)
        self._below.setVisible(bool(municipality_id))
        if municipality_id:
            self._local_title.setText(f"Alleen in {municipality}")
            self.local.editor.edit.setAccessibleName(f"{block.title}, tekst van {municipality}")
            self.local.editor.set_invitation(f"Typ hier wat de raad van {municipality} daarbij leest.")
            self.local.show_text(f"{municipality_id}/{block.key}")

    def _build(self) -> None:
        self.shared.editor.set_invitation(_INVITATION)
        first = QHBoxLayout()
        first.addWidget(self._title)
        first.addStretch(1)
        first.addWidget(self._rename)
        fixed = self._help.sizePolicy()
        fixed.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self._help.setSizePolicy(fixed)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 10, RIGHT, 8)
        head.setSpacing(2)
        head.addLayout(first)
        head.addWidget(self._help)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(Rule(Qt.Orientation.Horizontal))
        line = QHBoxLayout()
        line.setContentsMargins(LEFT, 8, RIGHT, 0)
        line.addWidget(self._local_title)
        line.addStretch(1)
        below.addLayout(line)
        below.addWidget(self.local, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.shared, _SHARED_STRETCH)
        column.addWidget(self._below, _LOCAL_STRETCH)
        hand_keys_to(self.shared, self)
        self._rename.clicked.connect(self.rename_asked)
