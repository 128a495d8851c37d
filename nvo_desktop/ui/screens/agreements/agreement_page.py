"""One agreement: its head, and the parts of the work on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.model.codes import TextStatus
from nvo_desktop.norm.definitions import AgreementNorm
from nvo_desktop.services.adoption.since import JOINT_KINDS
from nvo_desktop.services.agreements import AgreementHead, Agreements, AgreementTab
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.look.measures import LEFT, NARROW_BELOW, RIGHT
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.agreements.norm_panel import NormPanel
from nvo_desktop.ui.screens.agreements.status_choice import StatusChoice
from nvo_desktop.ui.widgets.adoption_bar import Segment
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.flush import fill_column
from nvo_desktop.ui.widgets.ground import Ground, Rule
from nvo_desktop.ui.widgets.header import Header
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs

_WIDE = 1600  # from here on a list has room enough with the norm beside it


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the work on an agreement; count tells how much of it there is, for its tab.

    beside_norm: whether what the norm asks stands open beside it from the first; a list needs the room itself.
    """

    name: str
    build: Callable[[], QWidget]
    count: Callable[[AgreementTab], int | str] | None = None
    beside_norm: bool = False


class AgreementPage(Screen):
    """Head, inner tabs and the part that is chosen; at the side what the norm asks."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"adoption", "text_version", "municipality", "answer", "assessment_round", "elaboration", *JOINT_KINDS}
    )
    counts: ClassVar[frozenset[str]] = frozenset({"answer", "assessment_round"})

    def __init__(
        self,
        background: Background,
        norm: AgreementNorm,
        agreements: Agreements,
        parts: tuple[Part, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._norm, self._agreements, self._parts = norm, agreements, parts
        self._built: dict[int, QWidget] = {}
        self._sheet = sheet = Ground("surface", self)  # each part begins where it stays: moving it costs as much again
        self._header = Header(f"{norm.number}  {norm.title}", parent=sheet)
        self._status, self._tabs = StatusChoice(self._header), InnerTabs(parent=sheet)
        self._norm_button = Button("Norm", "flat", "book", sheet)
        self._stack, self._panel = QStackedWidget(sheet), NormPanel(norm, sheet)
        self._norm_open: dict[int, bool] = {}  # by part, as it was chosen in a window that is wide enough
        self._build()
        self._connect()

    def show_facts(self, facts: AgreementTab) -> None:
        """Show state and counts that were read for the tabs."""
        self._status.set_status(facts.status)
        for index, part in enumerate(self._parts):
            if part.count is not None:
                self._tabs.set_count(index, part.count(facts))

    def reload(self) -> None:
        """Read how far the councils are, and how the questions of the norm are answered."""
        self._do(lambda: self._agreements.head(self._norm.key), self._show_head)

    def go(self, key: str) -> QWidget | None:
        """Show a part by its name, and give it; None when there is none."""
        names = [one.name for one in self._parts]
        if key not in names:
            return None
        self._tabs.setCurrentIndex(names.index(key))
        return self._built[names.index(key)]

    def step(self, by: int) -> None:
        """Show the next part (1) or the one before (-1), with the keyboard in it; after the last comes the first."""
        index = (self._tabs.currentIndex() + by) % len(self._parts)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(index)
        self._show_part(index)
        give_keys(self, Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._header.add_action(self._status)
        self._norm_button.setCheckable(True)
        for part in self._parts:
            self._tabs.add(part.name)
        strip = QHBoxLayout()
        strip.setContentsMargins(LEFT, 0, RIGHT, 0)
        strip.addWidget(self._tabs, 1)
        strip.addWidget(self._norm_button)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self._stack, 1)
        work.addWidget(self._panel)
        fill_column(self._sheet, self._header, strip, Rule(parent=self._sheet), work)
        fill_column(self, self._sheet)
        self._show_part(0)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._choose)
        self._norm_button.toggled.connect(self._panel.setVisible)
        self._norm_button.clicked.connect(self._keep_norm)
        self._panel.closed.connect(self._norm_button.click)
        self._status.chosen.connect(self._set_status)

    def _choose(self, index: int) -> None:
        """Show a part with the keyboard in it, unless it is the tabs that are gone through."""
        self._show_part(index)
        if not self._tabs.hasFocus():
            give_keys(self, Qt.FocusReason.OtherFocusReason)

    def _show_part(self, index: int) -> None:
        if index not in self._built:
            self._built[index] = self._parts[index].build()
            self._stack.addWidget(self._built[index])
        self._stack.setCurrentWidget(self._built[index])
        hand_keys_to(self._built[index], self)
        self._fit_norm()

    def _show_head(self, head: AgreementHead) -> None:
        sentence = head.adoption
        self._header.set_fact(sentence[:1].upper() + sentence[1:])
        self._header.set_adoption([Segment(one.municipality, one.result.label) for one in head.councils])
        self._status.set_status(head.status)
        answers = {one.question: one.now.label for one in head.state.answers if one.now}
        self._panel.show_answers(head.state.round.label if head.state.round else "", answers)

    def _set_status(self, status: TextStatus) -> None:
        def deed() -> Changes:
            return self._agreements.set_status(self._norm.key, status)

        self._do(deed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the norm away where there is no room beside the part, and bring it back where there is again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_norm()

    def _keep_norm(self) -> None:
        if self.window().width() >= NARROW_BELOW:
            self._norm_open[self._tabs.currentIndex()] = self._norm_button.isChecked()

    def _fit_norm(self) -> None:
        """Show the norm beside the part where it was left open, or else where the part asks and there is room."""
        index, room = self._tabs.currentIndex(), self.window().width()
        at_first = self._parts[index].beside_norm or room >= _WIDE
        self._norm_button.setChecked(room >= NARROW_BELOW and self._norm_open.get(index, at_first))
        self._panel.setVisible(self._norm_button.isChecked())
