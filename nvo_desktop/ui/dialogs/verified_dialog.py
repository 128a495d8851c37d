"""What came out of looking a Word file over: which version it is, and what was changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.scrolling import Scrolling

if TYPE_CHECKING:
    from nvo_desktop.services.comparing import Difference
    from nvo_desktop.services.verifying import Verified

_TITLE = "Word-bestand nagekeken"
_SIZE, _SHORT = (680, 560), (520, 200)
_SHOWN = 100  # differences
_NOTHING = "niets"


class VerifiedDialog(QDialog):
    """The sentence, and below it each paragraph that was changed: what stood there and what does now."""

    def __init__(self, name: str, found: Verified, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        close = Button("Sluiten", "main")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        head = QVBoxLayout()
        head.setContentsMargins(LEFT, 16, RIGHT, 12)
        head.setSpacing(4)
        head.addWidget(PlainLabel(found.sentence, "title", wraps=True))
        head.addWidget(PlainLabel(name, "fact", wraps=True))
        if found.more:
            head.addWidget(PlainLabel(found.more, None, wraps=True))
        if found.differences:
            fill_column(self, head, Rule(), shown := _list(found.differences), Rule(), Foot(close), grows=shown)
        else:
            head.addStretch(1)
            fill_column(self, head, Rule(), Foot(close), grows=head)
        resize_within_screen(self, *(_SIZE if found.differences else _SHORT))
        close.setFocus()


def _list(differences: tuple[Difference, ...]) -> Scrolling:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(LEFT, 12, RIGHT, 12)
    column.setSpacing(2)
    place = ""
    for one in differences[:_SHOWN]:
        if one.place != place:
            place = one.place
            column.addWidget(PlainLabel(f"In {place}", "strong", wraps=True))
        old, new = one.shortened()
        column.addWidget(_text(f"Was: {old or _NOTHING}", is_now=False))
        column.addWidget(_text(f"Nu: {new or _NOTHING}", is_now=True))
        column.addSpacing(10)
    rest = len(differences) - _SHOWN
    if rest > 0:
        column.addWidget(PlainLabel("En nog 1 plek." if rest == 1 else f"En nog {rest} plekken.", "hint"))
    column.addStretch(1)
    shown = Scrolling(inside)
    shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its keys scroll
    shown.setAccessibleName("Wat is gewijzigd")
    return shown


def _text(said: str, *, is_now: bool) -> PlainLabel:
    label = PlainLabel(said, "fact" if is_now else "hint", wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
