"""Beside the text: the heading of a block in one municipality, the order of its headings, and its facts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from nvo_desktop.services.proposal_views import MunicipalProposal
from nvo_desktop.services.proposals import Proposals
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.field_saves import FieldSaves
from nvo_desktop.ui.forms.field_box import FieldBox
from nvo_desktop.ui.forms.records.proposal import FACTS, HEADING
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.side_panel import SidePanel

_USUAL, _OWN = "De gewone volgorde van blokken.", "Een eigen volgorde van blokken."
_HINT = "Leeg: de kop die alle gemeenten hebben."
_HOW = "Met de pijlen onder de lijst verplaatst u een blok."


class LocalPanel(SidePanel):
    """Shows one municipality's proposal; each field is saved by itself."""

    usual_asked = Signal()

    def __init__(self, background: Background, proposals: Proposals, parent: QWidget | None = None) -> None:
        super().__init__("Gemeente", parent)
        self._proposals = proposals
        self._shown, self._block = MunicipalProposal("", "", {}, (), has_own_order=False), ""
        self.heading, self.facts = FieldBox([HEADING]), FieldBox(FACTS)
        self._hint, self._order = PlainLabel(_HINT, "hint", wraps=True), PlainLabel("", "fact", wraps=True)
        self._usual = Button("Gewone volgorde terugzetten", "link")
        self._saves = FieldSaves(background, self._save, self)
        self._fill()
        self._connect()

    def show_proposal(self, own: MunicipalProposal, block: str) -> None:
        """Show a municipality's proposal, and the heading of one block in it; what is being typed stays."""
        self._shown, self._block = own, block
        self.set_title(own.municipality)
        waiting = self._saves.waiting
        facts = {key: waiting.get(self._path(key), value) for key, value in own.facts.items()}
        self.facts.set_values(facts)
        local = own.block(block)
        if local is not None:
            typed = waiting.get(self._path(HEADING.key), local.own_title)
            self.heading.set_values({HEADING.key: typed})
        self._order.setText(_OWN if own.has_own_order else _USUAL)
        self._usual.setVisible(own.has_own_order)

    def _fill(self) -> None:
        self.body.setSpacing(4)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._hint)
        self._add_title("Volgorde")
        self.body.addWidget(self._order)
        self.body.addWidget(PlainLabel(_HOW, "hint", wraps=True))
        self.body.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_title("Gegevens van het voorstel")
        self.body.addWidget(self.facts)

    def _add_title(self, words: str) -> None:
        self.body.addSpacing(12)
        self.body.addWidget(PlainLabel(words, "strong"))

    def _connect(self) -> None:
        self.heading.edited.connect(self._on_edited)
        self.facts.edited.connect(self._on_edited)
        self.heading.left.connect(self._on_left)
        self.facts.left.connect(self._on_left)
        self._usual.clicked.connect(self.usual_asked)

    def _on_edited(self, key: str, value: object) -> None:
        self._saves.edited(self._path(key), value)

    def _on_left(self, key: str) -> None:
        self._saves.left(self._path(key))

    def _path(self, key: str) -> str:
        """A field of this municipality, and the heading of this block: the panel may show others before it is saved."""
        block = f"/{self._block}" if key == HEADING.key else ""
        return f"{self._shown.municipality_id}/{key}{block}"

    def _save(self, path: str, value: object, extends: str | None) -> Changes:
        municipality_id, key, block = (*path.split("/", 2), "")[:3]
        if key == HEADING.key:
            return self._proposals.record_local_title(municipality_id, block, str(value or ""), extends)
        return self._proposals.record_facts(municipality_id, {key: value}, extends)
