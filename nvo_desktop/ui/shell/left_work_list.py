"""Work that stands in no file yet, on the start screen: to be opened, or put in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.ui.shell.recent_list import when, where
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel

_TITLE = "Nog niet in een bestand"
_WHY = "Het programma of de computer stopte onverwacht. Dit werk is bewaard; open het dossier, en het staat er weer in."


@dataclass(frozen=True, slots=True)
class LeftRow:
    """Work of one dossier: what tells it from others, the file it belongs to, how much it is and from when."""

    key: str
    path: Path
    amount: str
    last_at: datetime | None


class LeftWorkList(QFrame):
    """A card with a row for each; without any it is not there."""

    open_asked = Signal(Path)
    save_asked = Signal(str)  # the key of a row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(8)
        self._card: QFrame | None = None
        self._column.addWidget(PlainLabel(_TITLE, "group"))
        self._column.addWidget(PlainLabel(_WHY, "fact", wraps=True))
        self.hide()

    def show_rows(self, rows: Sequence[LeftRow]) -> None:
        """Show these instead of what was shown."""
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(20, 12, 20, 14)
        inside.setSpacing(16)
        for row in rows:
            inside.addLayout(self._row(row))
        self._column.addWidget(self._card)
        self.setVisible(bool(rows))

    def _row(self, row: LeftRow) -> QVBoxLayout:
        now = datetime.now().astimezone()
        at = f", laatste {when(row.last_at.astimezone(now.tzinfo), now)}" if row.last_at else ""
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(OneLineLabel(row.path.stem, "strong"))
        words.addWidget(OneLineLabel(f"{row.amount}{at}", "hint"))
        words.addWidget(OneLineLabel(where(row.path, Path.home()), "hint"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setContentsMargins(0, 6, 0, 0)
        for text, name, deed in (
            ("Openen", f"{row.path.stem} openen", partial(self.open_asked.emit, row.path)),
            (
                "Als nieuw bestand…",
                f"{row.path.stem} als nieuw bestand bewaren",
                partial(self.save_asked.emit, row.key),
            ),
        ):
            button = Button(text)
            button.setAccessibleName(name)
            button.clicked.connect(deed)
            line.addWidget(button)
        line.addStretch(1)
        words.addLayout(line)
        return words
