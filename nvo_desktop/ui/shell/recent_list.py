"""The dossiers that were open before, as a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from nvo_desktop.storage.recents import Recent
from nvo_desktop.ui.widgets.label import OneLineLabel, PlainLabel
from nvo_desktop.ui.widgets.sign import Sign
from nvo_desktop.ui.widgets.tip import tip

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_ROW = 68
_NONE = "Dossiers die u opent, staan de volgende keer hier."


def when(moment: datetime, now: datetime) -> str:
    """A moment as people say it: "vandaag 14.03", "gisteren 16.40", "2 november 2026". Both in the same time zone."""
    days = now.date() - moment.date()
    if days < timedelta(1):
        return f"vandaag {moment:%H.%M}"
    if days < timedelta(2):
        return f"gisteren {moment:%H.%M}"
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def where(path: Path, home: Path) -> str:
    """A path as a trail, from the user's own folder where it lies there: "Documenten › Jeugd › vallei.nvo"."""
    parts = path.relative_to(home).parts if path.is_relative_to(home) else path.parts
    return " › ".join(part.strip("\\/") or part for part in parts)


class RecentList(QFrame):
    """A card with a row a dossier."""

    chosen = Signal(object)  # a Path
    forget_requested = Signal(object)  # a Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def show_recents(self, recents: Sequence[Recent], now: datetime) -> None:
        """Show these instead of what was shown; without any, a line that says what will stand here."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for recent in recents:
            self._column.addWidget(self._row(recent, now))
        if not recents:
            self._column.addWidget(self._nothing_yet())

    def _row(self, recent: Recent, now: datetime) -> RecentRow:
        row = RecentRow(recent, now, self)
        row.clicked.connect(lambda: self.chosen.emit(recent.path))
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(partial(self._show_menu, row, recent))
        return row

    def _show_menu(self, row: RecentRow, recent: Recent, place: QPoint) -> None:
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Openen", lambda: self.chosen.emit(recent.path))
        menu.addAction("Uit deze lijst halen", lambda: self.forget_requested.emit(recent.path))
        menu.popup(row.mapToGlobal(place))

    def _nothing_yet(self) -> PlainLabel:
        label = PlainLabel(_NONE, "hint", self)
        label.setIndent(20)
        label.setMinimumHeight(_ROW)
        return label


class RecentRow(QPushButton):
    """One dossier: its region, where it lies and when it was open."""

    def __init__(self, recent: Recent, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setFixedHeight(_ROW)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self._build(recent, now)

    def _build(self, recent: Recent, now: datetime) -> None:
        name = recent.name or recent.path.stem
        place = where(recent.path, Path.home())
        opened = when(recent.opened_at.astimezone(now.tzinfo), now)
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{place}, {opened}")
        self.setToolTip(tip(f"{name}: {place}"))  # of what is cut: its labels do not feel the mouse
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        row.addWidget(Sign("doc", parent=self))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(OneLineLabel(name, "strong", self), 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(OneLineLabel(place, "hint", self, keeps_end=True), 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(words, 1)
        row.addWidget(PlainLabel(opened, "hint", self))
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
