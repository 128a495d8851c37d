"""Vaststelling: where every council stands, and what belongs to that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from nvo_desktop.model.codes import AmendmentResult, TextStatus
from nvo_desktop.services.adoption.since import JOINT_KINDS
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.prose.editor import ProseEditor
from nvo_desktop.ui.screens.adoption import looks
from nvo_desktop.ui.screens.adoption.board_part import BoardPart
from nvo_desktop.ui.screens.adoption.services import AdoptionServices, BoardRead
from nvo_desktop.ui.screens.adoption.steps_part import StepsPart
from nvo_desktop.ui.screens.adoption.versions_part import VersionsPart
from nvo_desktop.ui.screens.adoption.words import version_line
from nvo_desktop.ui.screens.agreements.data_part import lists_of
from nvo_desktop.ui.screens.lists.record_list import ListLook, ListSource, RecordList
from nvo_desktop.ui.screens.parts_screen import PartsScreen
from nvo_desktop.ui.screens.proposal.proposal_part import ProposalPart
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.dropdown import Dropdown

_TITLE, _FACT = "Vaststelling", "Welke raad heeft welke tekst vastgesteld, en wanneer"
_BOARD, _PROPOSAL, _AMENDMENTS, _QUESTIONS = "Raden", "Raadsvoorstel", "Amendementen", "Raadsvragen"
_STEPS, _VERSIONS = "Stappen", "Tekstversies"
_CHOICE = 240


class AdoptionScreen(PartsScreen):
    """The version and the deed people come for stand above every part."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"amendment", "council_question", "text_version", "adoption"} | JOINT_KINDS
    )

    told = Signal(str)  # a sentence for the status line

    def __init__(
        self,
        background: Background,
        services: AdoptionServices,
        today: Callable[[], date],
        editor: Callable[[], ProseEditor],
        parent: QWidget | None = None,
    ) -> None:
        self._services = services
        board = BoardPart(background, services, today, editor)
        parts = (
            (_BOARD, lambda: board),
            (_PROPOSAL, lambda: self._proposal(editor)),
            (_AMENDMENTS, lambda: self._list(looks.amendments(services.agreements), self._amendments())),
            (_QUESTIONS, lambda: self._list(looks.questions(services.agreements), self._questions())),
            (_STEPS, lambda: StepsPart(background, services, lambda: board.version)),
            (_VERSIONS, lambda: VersionsPart(background, services, self._list(looks.VERSIONS, self._versions()))),
        )
        super().__init__(background, _TITLE, _FACT, parts, parent)
        self.board_part = board
        self._version, self._decide = Dropdown("Tekstversie"), Button("Besluit vastleggen…", "main")
        self._panel = Button("Raad", "flat", "council")
        self._build()
        self._connect()

    def reload(self) -> None:
        """Count again; what stands above the parts the board reads, also while another part is shown."""
        self._do(self._services.counts, self._show_counts)
        if not self.board_part.isVisible():
            self.board_part.reload()

    def go(self, key: str) -> QWidget | None:
        """Show a part by its name, or a council by the id of its municipality."""
        shown = super().go(key)
        if shown is None:
            super().go(_BOARD)
            self.board_part.go(key)
        return shown

    def _build(self) -> None:
        self._version.setMinimumWidth(_CHOICE)
        self._panel.setCheckable(True)
        self._panel.setChecked(True)
        self._header.add_action(self._version)
        self._header.add_action(self._decide)
        self._add_beside_tabs(self._panel)

    def _proposal(self, editor: Callable[[], ProseEditor]) -> ProposalPart:
        part = ProposalPart(self._background, self._services.proposals, editor)
        part.told.connect(self.told)
        return part

    def _list(self, look: ListLook, source: ListSource) -> RecordList:
        return RecordList(self._background, look, source, add_kind="plain")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds the panel with the council."""
        super().resizeEvent(event)
        blocked = QSignalBlocker(self._panel)
        self._panel.setChecked(self.board_part.is_panel_open)
        blocked.unblock()

    def _connect(self) -> None:
        self._version.chosen.connect(self._choose_version)
        self._decide.clicked.connect(self._ask_decision)
        self._tabs.currentChanged.connect(lambda: self._panel.setVisible(self.current_part is self.board_part))
        self._panel.toggled.connect(self._show_panel)
        self.board_part.panel_changed.connect(self._panel.setChecked)
        self.board_part.was_read.connect(self._show_read)

    def _show_panel(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.board_part.show_panel(is_shown=is_shown)

    def _ask_decision(self) -> None:
        super().go(_BOARD)
        self.board_part.decide()

    def _choose_version(self, version: str) -> None:
        self.board_part.version = version
        self.board_part.reload()
        steps = self._built.get(self._names.index(_STEPS))
        if isinstance(steps, StepsPart):
            steps.reload()

    def _show_read(self, read: BoardRead) -> None:
        names = [(one.id, f"Tekstversie {one.number} · {one.status.label}") for one in reversed(read.versions)]
        self._version.set_choices(names)
        self._decide.setEnabled(read.board is not None and bool(read.board.councils))
        if read.board is None:
            self._header.set_fact("Er is nog geen tekstversie: voeg die toe onder ‘Tekstversies’.")
            return
        self._version.set_key(read.board.version.id)
        self._header.set_fact(version_line(read.board))

    def _show_counts(self, counts: tuple[int, int, int]) -> None:
        for part, count in zip((_AMENDMENTS, _QUESTIONS, _VERSIONS), counts, strict=True):
            self._show_count(part, count)

    def _amendments(self) -> ListSource:
        deeds = self._services.amendments

        def start() -> Mapping[str, Any]:
            return {"result": AmendmentResult.SUBMITTED.value, "text_version_id": self.board_part.version or None}

        return ListSource(deeds.amendments, deeds, lambda: lists_of(self._services.choices), start, deeds.move)

    def _questions(self) -> ListSource:
        deeds = self._services.questions
        return ListSource(
            deeds.questions, deeds, lambda: lists_of(self._services.choices), lambda: {"public": True}, deeds.move
        )

    def _versions(self) -> ListSource:
        deeds = self._services.versions
        return ListSource(deeds.versions, deeds, dict, lambda: {"status": TextStatus.CONCEPT.value}, deeds.move)
