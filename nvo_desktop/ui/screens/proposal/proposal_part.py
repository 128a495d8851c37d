"""Raadsvoorstel: the blocks in their order, the text that all councils read, and what one municipality adds."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.services.deeds import Added
from nvo_desktop.services.proposal_views import ProposalView
from nvo_desktop.services.proposals import Proposals
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.prose.clipboard import mime_of
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.proposal.block_deeds import BlockDeeds
from nvo_desktop.ui.screens.proposal.block_list import BlockList
from nvo_desktop.ui.screens.proposal.block_texts import BlockTexts
from nvo_desktop.ui.screens.proposal.keyed_text import KeyedText
from nvo_desktop.ui.screens.proposal.local_panel import LocalPanel
from nvo_desktop.ui.screens.proposal.words import SHARED, copied, joined, rows_of
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_row
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.side_panel import SideBySide

_KINDS = frozenset({"proposal_block", "council_proposal", "local_block", "municipality"})
_CHOICE = 260


class ProposalPart(Screen):
    """One municipality at a time, or none: then the shared texts alone."""

    shows: ClassVar[frozenset[str]] = _KINDS
    counts: ClassVar[frozenset[str]] = _KINDS
    told = Signal(str)  # a sentence for the status line

    def __init__(
        self,
        background: Background,
        proposals: Proposals,
        editor: Callable[[], ProseEditor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._proposals = proposals
        self._view, self._municipality = ProposalView((), ()), ""
        self._wanted: tuple[str, ...] = ()  # the block to go to once it is read, if any
        self.whose, self.copy = Dropdown("Voor wie", [("", SHARED)]), Button("Kopieer blok", "small")
        self._panel_button = Button("Kop en gegevens", "flat", "council")
        self.list, self._deeds = BlockList(), BlockDeeds(background, proposals, self)
        self.texts = BlockTexts(
            KeyedText(background, editor(), proposals.record_text),
            KeyedText(background, editor(), self._save_local),
        )
        self.panel = LocalPanel(background, proposals)
        self._sides = SideBySide(self._work(), self.panel, is_open=False)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the blocks again, and what is local for the municipality that is chosen."""
        municipality = self._municipality
        self._do(lambda: self._proposals.view(municipality), lambda view: self._show_if_wanted(municipality, view))

    def go(self, key: str) -> None:
        """Go to "block/municipality"; without a block to the facts of that municipality."""
        block, _, municipality = key.partition("/")
        self._wanted = (block,)
        self._choose(municipality)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer to open the panel where it is folded."""
        super().resizeEvent(event)
        self._offer_panel()

    def _work(self) -> QWidget:
        work = QWidget()
        fill_row(work, self.list, Rule(Qt.Orientation.Vertical), self.texts)
        hand_keys_to(self.list, work)
        return work

    def _build(self) -> None:
        self.whose.setMinimumWidth(_CHOICE)
        bar = QHBoxLayout()
        bar.setContentsMargins(LEFT, 8, RIGHT, 8)
        bar.setSpacing(8)
        bar.addWidget(PlainLabel("Voor", "fact"))
        bar.addWidget(self.whose)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(self._panel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Rule(Qt.Orientation.Horizontal))
        column.addWidget(self._sides, 1)
        hand_keys_to(self.list, self)

    def _connect(self) -> None:
        self.whose.chosen.connect(self._choose)
        self.copy.clicked.connect(self._copy)
        self._panel_button.clicked.connect(lambda: self._sides.set_open(is_open=True))
        self._sides.open_changed.connect(self._offer_panel)
        self.list.chosen.connect(self._show_block)
        self.list.opened.connect(lambda: give_keys(self.texts))
        self.list.add_asked.connect(lambda: self._deeds.add(self._go_to_added))
        self.list.move_asked.connect(self._move)
        self.list.remove_asked.connect(self._remove)
        self.texts.rename_asked.connect(self._rename)
        self.panel.usual_asked.connect(lambda: self._deeds.put_usual_order_back(self._municipality))

    def _choose(self, municipality: str) -> None:
        """Show another municipality; its panel is open where there is room, and there is none for the shared texts."""
        if bool(municipality) != bool(self._municipality) and not self._sides.is_narrow:
            self._sides.set_open(is_open=bool(municipality))
        elif not municipality:
            self._sides.set_open(is_open=False)
        self._municipality = municipality
        self.reload()

    def _show_if_wanted(self, municipality: str, view: ProposalView) -> None:
        """Not when another municipality was chosen meanwhile: that one is on its way."""
        if municipality == self._municipality:
            self._show(view)

    def _show(self, view: ProposalView) -> None:
        self._view = view
        self._municipality = view.own.municipality_id if view.own else ""
        self.whose.set_choices([("", SHARED), *view.municipalities])
        self.whose.set_key(self._municipality)
        self.texts.shared.take({block.key: block.text for block in view.blocks})
        if view.own is not None:
            own = view.own
            self.texts.local.take({f"{own.municipality_id}/{block.key}": block.text for block in own.blocks})
        self.list.show_rows(rows_of(view))
        self._show_block(self.list.current)
        self._offer_panel()
        self._go_on()

    def _show_block(self, key: str) -> None:
        block, own = self._view.block(key), self._view.own
        if block is None:
            return
        self.list.offer(
            moving=own is not None or block.is_own, removing=own is None and block.is_own, adding=own is None
        )
        self.texts.show_block(block, self._municipality, own.municipality if own else "")
        if own is not None:
            self.panel.show_proposal(own, key)

    def _go_on(self) -> None:
        """Give the keyboard to what was asked for, once it is read."""
        if not self._wanted:
            return
        (block,), self._wanted = self._wanted, ()
        if block and self.list.choose(block):
            give_keys(self.texts)
        elif self._view.own is not None:
            self._sides.set_open(is_open=True)
            give_keys(self.panel.facts)
        else:
            give_keys(self.list)

    def _offer_panel(self) -> None:
        self._panel_button.setVisible(bool(self._municipality) and not self._sides.is_open)

    def _save_local(self, key: str, text: str, extends: str | None) -> Changes:
        municipality, _, block = key.partition("/")
        return self._proposals.record_local_text(municipality, block, text, extends)

    def _copy(self) -> None:
        block, own = self._view.block(self.list.current), self._view.own
        if block is None:
            return
        local = own.block(block.key) if own else None
        shared, added = self.texts.shared.prose, self.texts.local.prose if own else ""
        if shared or added:
            QGuiApplication.clipboard().setMimeData(mime_of(joined(shared, added)))
        title, name = local.title if local else block.title, own.municipality if own else ""
        self.told.emit(copied(title, name, has_shared=bool(shared), has_local=bool(added)))

    def _move(self, key: str, steps: int) -> None:
        self._deeds.move(key, steps, self._municipality)

    def _rename(self) -> None:
        block = self._view.block(self.list.current)
        if block is not None:
            self._deeds.rename(block)

    def _remove(self, key: str) -> None:
        block = self._view.block(key)
        if block is not None and block.is_own and self._view.own is None:
            self._deeds.remove(block)

    def _go_to_added(self, added: Added) -> None:
        def show(view: ProposalView) -> None:
            self._wanted = tuple(block.key for block in view.blocks if block.id == added.record_id)
            self._show(view)

        self._do(self._proposals.view, show)
