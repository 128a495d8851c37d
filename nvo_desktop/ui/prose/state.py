"""What the toolbar shows for the place where the cursor is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from nvo_desktop.ui.prose.block_style import BODY, BlockStyle, Kind, style_at
from nvo_desktop.ui.prose.deeds import can_be_styled
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.run_style import BOLD, ITALIC, LINK, UNDERLINE

LETTERS = {"bold": BOLD, "italic": ITALIC, "underline": UNDERLINE}
STYLES = {
    "body": BODY,
    "heading1": BlockStyle(Kind.HEADING, 1),
    "heading2": BlockStyle(Kind.HEADING, 2),
    "heading3": BlockStyle(Kind.HEADING, 3),
}
TOGGLES = {
    "bullets": BlockStyle(Kind.BULLET),
    "numbers": BlockStyle(Kind.NUMBER),
    "quote": BlockStyle(Kind.QUOTE),
}
_INSTEAD = {
    Kind.BULLET: "Lijst",
    Kind.NUMBER: "Genummerd",
    Kind.CELL: "Tabel",
    Kind.FIGURE: "Figuur",
    Kind.CAPTION: "Bijschrift",
}


@dataclass(frozen=True, slots=True)
class State:
    """Which tools are pressed and which cannot be used; the style, or the words shown in its place."""

    on: frozenset[str]
    off: frozenset[str]
    style: str
    instead: str


def state_at(cursor: QTextCursor) -> State:
    """The state for a cursor."""
    style, form, table = style_at(cursor.block()), cursor.charFormat(), table_at(cursor)
    on = {name for name, letter in LETTERS.items() if form.boolProperty(letter)}
    on |= {name for name, toggled in TOGGLES.items() if toggled.kind is style.kind}
    if form.stringProperty(LINK):
        on.add("link")
    off: set[str] = set()
    if not can_be_styled(cursor):
        off |= {*STYLES, *TOGGLES, "style"}
    if not style.is_item:
        off |= {"indent", "outdent"}
    if table is not None:
        off.add("figure")
    document = cursor.document()
    off |= {
        name for name, can in (("undo", document.isUndoAvailable()), ("redo", document.isRedoAvailable())) if not can
    }
    shown = next((name for name, of in (STYLES | TOGGLES).items() if of == style and not style.is_item), "")
    return State(frozenset(on), frozenset(off), shown, _INSTEAD.get(style.kind, ""))
