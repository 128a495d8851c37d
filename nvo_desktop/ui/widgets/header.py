"""The head of a screen: its title, one line of fact, and at the right what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.adoption_bar import AdoptionBar, Segment
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel

_FACT_LINE = 22


class Header(QWidget):
    """Title above fact; beside the fact perhaps a small adoption bar and a link, at the right at most two buttons.

    fact_wraps: the fact is a sentence or two, which take the whole width below and are not cut.
    """

    link_asked = Signal()

    def __init__(
        self, title: str = "", fact: str = "", parent: QWidget | None = None, *, fact_wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._title = OneLineLabel("", "title", self)
        self._fact = PlainLabel("", "fact", self, wraps=True) if fact_wraps else OneLineLabel("", "fact", self)
        self._bar, self._link = AdoptionBar(self, mini=True), Button("", "link", parent=self)
        self._link.clicked.connect(self.link_asked)
        self._build(fact_wraps=fact_wraps)
        self.set_title(title)
        self.set_fact(fact)
        self.set_adoption(())
        self.set_link("")

    def _build(self, *, fact_wraps: bool) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._title)
        left.addLayout(self._facts(fact_wraps=fact_wraps))
        left.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(self._right)
        row.setAlignment(self._right, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 14, RIGHT, 6)
        column.addLayout(row)
        if fact_wraps:
            column.addWidget(self._fact)
            column.setContentsMargins(LEFT, 14, RIGHT, 10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _facts(self, *, fact_wraps: bool) -> QHBoxLayout:
        facts = QHBoxLayout()
        facts.setSpacing(10)
        if not fact_wraps:
            facts.addStrut(_FACT_LINE)  # as high without a link as with one
        for widget in (self._bar, self._link) if fact_wraps else (self._bar, self._fact, self._link):
            facts.addWidget(widget)
        facts.addStretch(1)
        return facts

    def set_title(self, title: str) -> None:
        """Name the screen."""
        self._title.setText(title)

    def set_fact(self, fact: str) -> None:
        """Say the one fact that matters here; "" for none."""
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))

    def set_adoption(self, segments: Sequence[Segment]) -> None:
        """Show how far the councils are, before the fact; without councils there is no bar."""
        self._bar.set_segments(segments)

    def set_link(self, text: str) -> None:
        """Offer to go where more can be read; "" for none."""
        self._link.setText(text)
        self._link.setVisible(bool(text))

    def add_action(self, widget: QWidget) -> None:
        """Put a button or a choice at the right, after those that are there."""
        self._right.addWidget(widget)
