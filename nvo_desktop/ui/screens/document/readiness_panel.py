"""Beside the document: whether it can go to the councils, and what it still needs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.services.readiness import Finding, Readiness
from nvo_desktop.ui.screens.document.finding_row import FindingRow
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.card import Message
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.side_panel import SidePanel

_TITLE = "Klaar voor de raad?"
_INSIDE = 250  # of the panel, less a scroll bar
_FIRST = 8  # findings of a group that are shown before the rest is asked for


class ReadinessPanel(SidePanel):
    """The verdict first, then the findings in groups with their counts; each leads to where it is mended."""

    chosen = Signal(object)  # a Finding

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, parent)
        self._verdict, self._groups = Message(), QVBoxLayout()
        self._shown: Readiness | None = None
        self._groups.setSpacing(2)
        self.body.addWidget(self._verdict)
        self.body.addLayout(self._groups)
        self._verdict.hide()

    def show_readiness(self, readiness: Readiness) -> None:
        """Show this; nothing is built anew when nothing changed."""
        if readiness == self._shown:
            return
        self._shown = readiness
        self._verdict.say(readiness.verdict, "warn" if readiness.blocking else "good")
        self._verdict.show()
        self._clear()
        self._add_group("Houdt tegen", "houdt tegen", readiness.blocking)
        self._add_group("Let op", "let op", readiness.attention)
        self._add_fine(readiness.in_order)

    def _clear(self) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_group(self, title: str, state: str, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        self._add_title(f"{title} ({len(findings)})")
        self._add_rows(state, findings[:_FIRST])
        rest = findings[_FIRST:]
        if rest:
            more = Button(f"Nog {len(rest)} tonen", "link")
            self._groups.addWidget(more)
            more.clicked.connect(partial(self._show_rest, more, state, rest))

    def _show_rest(self, more: Button, state: str, rest: Sequence[Finding]) -> None:
        """Put the rest in the place of the button, with the keyboard on the first of them."""
        place = self._groups.indexOf(more)
        self._add_rows(state, rest, place)
        first = self._groups.itemAt(place)
        widget = first.widget() if first is not None else None
        if widget is not None:
            widget.setFocus()
        self._groups.removeWidget(more)
        more.deleteLater()

    def _add_rows(self, state: str, findings: Sequence[Finding], place: int = -1) -> None:
        for offset, finding in enumerate(findings):
            row = FindingRow(state, finding.what, finding.place, _INSIDE)
            row.clicked.connect(partial(self.chosen.emit, finding))
            self._groups.insertWidget(place + offset if place >= 0 else -1, row)

    def _add_fine(self, lines: Sequence[str]) -> None:
        if lines:
            self._add_title(f"In orde ({len(lines)})")
        for line in lines:
            label = PlainLabel(f"✓  {line}", "fact", wraps=True)
            label.setFixedWidth(_INSIDE)
            self._groups.addWidget(label)

    def _add_title(self, words: str) -> None:
        label = PlainLabel(words, "label")
        label.setContentsMargins(0, 12, 0, 2)
        self._groups.addWidget(label)
