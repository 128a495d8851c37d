"""The tabs of the text around the agreements and of the eight themselves, and the page of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.agreements import AgreementTab as AgreementFacts
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.agreements.agreement_page import AgreementPage
from nvo_desktop.ui.widgets.agreement_tabs import AgreementTab, AgreementTabs
from nvo_desktop.ui.widgets.first_keys import give_keys, hand_keys_to
from nvo_desktop.ui.widgets.ground import Ground

VISION = "around"  # the key of the tab for the text around the agreements; "vision" is the first agreement
_TYPED = frozenset({"answer", "assessment_round", "deviation"})
_COUNTED = _TYPED | {"elaboration", "decision", "consultation", "contribution", "action"}


class AgreementsScreen(Screen):
    """A page for each tab, built when it is first chosen: vision has the chapters, agreement the one with a key.

    Both are given the parent of the page: built in its place it need not be dressed again, with all that is in it.
    """

    shows: ClassVar[frozenset[str]] = _COUNTED
    counts: ClassVar[frozenset[str]] = _TYPED
    tab_shown = Signal(str)  # the key of the tab

    def __init__(
        self,
        background: Background,
        agreements: Agreements,
        vision: Callable[[QWidget], QWidget],
        agreement: Callable[[str, QWidget], AgreementPage],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._agreements, self._vision, self._agreement = agreements, vision, agreement
        self._facts: Sequence[AgreementFacts] = ()
        self._pages: dict[str, QWidget] = {}
        self._wanted = ""
        self._tabs, self._stack = AgreementTabs(), QStackedWidget()
        strip = Ground("rail")
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._on_tab)

    @property
    def current(self) -> str:
        """The key of the tab that is shown; empty before the first."""
        index = self._tabs.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    @property
    def _keys(self) -> list[str]:
        return [VISION, *(facts.key for facts in self._facts)] if self._facts else []

    def go(self, key: str) -> QWidget | None:
        """Show the page of a tab, and give it; before the tabs are loaded the key is kept until then."""
        if key in self._keys:
            self._tabs.setCurrentIndex(self._keys.index(key))
            self._on_tab(self._keys.index(key))
            return self._pages[key]
        self._wanted = key
        return None

    def step(self, by: int) -> None:
        """Show the next part (1) of the page that is shown, or the one before (-1)."""
        page = self._stack.currentWidget()
        if isinstance(page, AgreementPage):
            page.step(by)

    def reload(self) -> None:
        """Read states and counts of all tabs."""
        self._do(self._agreements.overview, self._show)

    def _show(self, facts: tuple[AgreementFacts, ...]) -> None:
        is_first = not self._facts
        self._facts = facts
        tabs = [AgreementTab(str(one.number), one.tab, one.status.label) for one in facts]
        self._tabs.set_tabs([AgreementTab("", "Visie", "hoofdstukken"), *tabs])
        for one in facts:
            page = self._pages.get(one.key)
            if isinstance(page, AgreementPage):
                page.show_facts(one)
        if is_first:
            self.go(self._wanted if self._wanted in self._keys else facts[0].key)

    def _on_tab(self, index: int) -> None:
        if not 0 <= index < len(self._keys):
            return
        key = self._keys[index]
        if key not in self._pages:
            self._pages[key] = self._vision(self._stack) if key == VISION else self._built(self._facts[index - 1])
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])
        hand_keys_to(self._pages[key], self)
        if self.isVisible() and not self._tabs.hasFocus():
            give_keys(self._pages[key], Qt.FocusReason.OtherFocusReason)
        self.tab_shown.emit(key)

    def _built(self, facts: AgreementFacts) -> AgreementPage:
        page = self._agreement(facts.key, self._stack)
        page.show_facts(facts)
        return page
