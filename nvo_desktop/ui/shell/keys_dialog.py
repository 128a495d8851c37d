"""Which keys do what, in groups beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import GROUPS, LEFT, RIGHT
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel

Entries = Sequence[tuple[str, str]]  # words and keys
Group = tuple[str, Entries]

_SIZE, _BETWEEN, _KEYS = (800, 700), 40, 124
_TITLE_LINES = 2  # the title of a group and the room above it, counted in lines
_EVERYWHERE: tuple[Group, ...] = (
    (
        "In een lijst",
        (
            ("Regel toevoegen", "Insert"),
            ("Regel openen", "Enter"),
            ("Regel verwijderen", "Delete"),
            ("Regel omhoog of omlaag", "Alt+↑ of ↓"),
        ),
    ),
    (
        "In een formulier",
        (
            ("Naar het volgende veld", "Tab"),
            ("Kalender of lijst openen", "Alt+↓"),
            ("Opslaan", "Ctrl+Enter"),
            ("Sluiten", "Esc"),
        ),
    ),
    (
        "In een tekst",
        (
            ("Kop; 0 maakt er gewone tekst van", "Ctrl+1, 2, 3"),
            ("Vet, cursief, onderstreept", "Ctrl+B, I, U"),
            ("Lijst met punten, genummerd", "Ctrl+Shift+L, N"),
            ("Koppeling", "Ctrl+K"),
            ("Voetnoot", "Ctrl+Alt+F"),
            ("Zoeken en vervangen", "Ctrl+F"),
            ("Plakken zonder opmaak", "Ctrl+Shift+V"),
            ("Uit de tekst", "Ctrl+Tab"),
        ),
    ),
)


class KeysDialog(QDialog):
    """The keys of the menu, and below them those of lists, forms and texts."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Toetsen")
        resize_within_screen(self, *_SIZE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(_scrolling(_beside_each_other([*groups, *_EVERYWHERE])), 1)
        whole.addWidget(Rule(Qt.Orientation.Horizontal))
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        close = Button("Sluiten", "main")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(LEFT, 12, RIGHT, 12)
        foot.addWidget(PlainLabel("Met Alt en een onderstreepte letter opent u een menu.", "hint"))
        foot.addStretch(1)
        foot.addWidget(close)
        close.setFocus()
        return foot


def split_evenly(groups: Sequence[Group]) -> tuple[Sequence[Group], Sequence[Group]]:
    """The groups in two columns of about the same length, in order."""
    lengths = [len(entries) + _TITLE_LINES for _, entries in groups]
    cuts = range(1, len(groups)) if len(groups) > 1 else range(len(groups), len(groups) + 1)
    at = min(cuts, key=lambda cut: max(sum(lengths[:cut]), sum(lengths[cut:])))
    return groups[:at], groups[at:]


def _beside_each_other(groups: Sequence[Group]) -> QWidget:
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(LEFT, 20, RIGHT, 20)
    row.setSpacing(_BETWEEN)
    for some in split_evenly(groups):
        column = QVBoxLayout()
        column.setSpacing(GROUPS)
        for title, entries in some:
            column.addLayout(_group(title, entries))
        column.addStretch(1)
        row.addLayout(column, 1)
    return inside


def _group(title: str, entries: Entries) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(1, _KEYS)  # so that the keys of all groups stand below each other
    grid.addWidget(PlainLabel(title, "group"), 0, 0, 1, 2)
    for row, (words, keys) in enumerate(entries, 1):
        grid.addWidget(PlainLabel(words), row, 0)
        grid.addWidget(PlainLabel(keys, "fact"), row, 1)
    return grid


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setAccessibleName("Toetsen")
    area.setWidget(inside)
    return area
