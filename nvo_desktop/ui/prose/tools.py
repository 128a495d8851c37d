"""The tools of the editor as data: what the toolbar shows, in which group, and the keys for each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Tool:
    """A button: its label, its icon or the letter in its place, the keys to show, and whether it can be pressed."""

    name: str
    label: str
    icon: str = ""
    letter: str = ""
    keys: str = ""
    can_be_on: bool = False

    @property
    def hint(self) -> str:
        """What the mouse is told."""
        return f"{self.label} ({self.keys})" if self.keys else self.label


LETTERS = (
    Tool("bold", "Vet", letter="B", keys="Ctrl+B", can_be_on=True),
    Tool("italic", "Cursief", letter="I", keys="Ctrl+I", can_be_on=True),
    Tool("underline", "Onderstreept", letter="U", keys="Ctrl+U", can_be_on=True),
)
LISTS = (
    Tool("bullets", "Lijst met punten", "ul", keys="Ctrl+Shift+L", can_be_on=True),
    Tool("numbers", "Genummerde lijst", "ol", keys="Ctrl+Shift+N", can_be_on=True),
    Tool("outdent", "Minder diep inspringen", "outdent", keys="Shift+Tab"),
    Tool("indent", "Dieper inspringen", "indent", keys="Tab"),
)
INSERT = (
    Tool("quote", "Citaat", "quote", keys="Ctrl+Shift+Q", can_be_on=True),
    Tool("table", "Tabel", "table"),
    Tool("link", "Koppeling", "link", keys="Ctrl+K", can_be_on=True),
    Tool("note", "Voetnoot", "foot", keys="Ctrl+Alt+F"),
    Tool("figure", "Figuur", "image"),
)
HISTORY = (
    Tool("undo", "Ongedaan maken", "undo", keys="Ctrl+Z"),
    Tool("redo", "Opnieuw", "redo", keys="Ctrl+Y"),
)
SEARCH = Tool("search", "Zoeken en vervangen", "search", keys="Ctrl+F", can_be_on=True)
GROUPS = (LETTERS, LISTS, INSERT, HISTORY)

STYLES = ("body", "heading1", "heading2", "heading3", "quote")
STYLE_LABELS = ("Lopende tekst", "Kop 1", "Kop 2", "Kop 3", "Citaat")
STYLE_KEYS = ("Ctrl+0", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+Shift+Q")

# Keys are those that people know from word processors; a heading has two of them.
_KEYS: dict[QKeyCombination, str] = {
    QKeyCombination(_CTRL, Key.Key_B): "bold",
    QKeyCombination(_CTRL, Key.Key_I): "italic",
    QKeyCombination(_CTRL, Key.Key_U): "underline",
    QKeyCombination(_CTRL, Key.Key_Space): "clear",
    QKeyCombination(_CTRL, Key.Key_K): "link",
    QKeyCombination(_CTRL, Key.Key_F): "search",
    QKeyCombination(_CTRL, Key.Key_H): "replace",
    QKeyCombination(_CTRL | _SHIFT, Key.Key_L): "bullets",
    QKeyCombination(_CTRL | _SHIFT, Key.Key_N): "numbers",
    QKeyCombination(_CTRL | _SHIFT, Key.Key_Q): "quote",
    QKeyCombination(_CTRL | _SHIFT, Key.Key_V): "paste_plain",
    QKeyCombination(_CTRL | _ALT, Key.Key_F): "note",
    QKeyCombination(_CTRL, Key.Key_M): "indent",
    QKeyCombination(_CTRL | _SHIFT, Key.Key_M): "outdent",
    QKeyCombination(Qt.KeyboardModifier.NoModifier, Key.Key_F3): "next",
    QKeyCombination(_SHIFT, Key.Key_F3): "previous",
} | {
    QKeyCombination(modifiers, key): style
    for modifiers in (_CTRL, _CTRL | _ALT)
    for key, style in zip((Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3), STYLES, strict=False)
}
_BY_NUMBER = {combination.toCombined(): name for combination, name in _KEYS.items()}


def tool_of(event: QKeyEvent) -> str:
    """The name of what these keys ask for; empty when they are for the text itself.

    AltGr comes as Ctrl and Alt on Windows: where it makes a sign, such as ² or €, the sign is meant.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    makes_sign = event.text().isprintable() and event.text() not in ("", chr(event.key()) if event.key() < 0x80 else "")
    if modifiers & _ALT and makes_sign:
        return ""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    if event.matches(QKeySequence.StandardKey.Redo) or _is(event, _CTRL, Key.Key_Y):
        return "redo"
    return _BY_NUMBER.get(QKeyCombination(modifiers, Qt.Key(event.key())).toCombined(), "")


def _is(event: QKeyEvent, modifiers: Qt.KeyboardModifier, key: Qt.Key) -> bool:
    return event.modifiers() == modifiers and event.key() == key
