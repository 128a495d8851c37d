"""The menu on the right mouse button, and the menu of a table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from nvo_desktop.ui.prose import deeds, tables
from nvo_desktop.ui.prose.asking import chosen_object, remove_link
from nvo_desktop.ui.prose.block_style import Kind, style_at
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.run_style import FIGURE, NOTE


def context_menu(edit: ProseEdit, place: QPoint, parent: QWidget, do: Callable[[str], None]) -> QMenu:
    """The menu for a place in the text; do takes the name of a tool."""
    _move_to(edit, place)
    menu = QMenu(parent)
    has_selection = edit.textCursor().hasSelection()
    _add_object_deeds(menu, edit, do)
    _add(menu, "Knippen", "Ctrl+X", edit.cut_selected, is_possible=has_selection)
    _add(menu, "Kopiëren", "Ctrl+C", edit.copy, is_possible=has_selection)
    _add(menu, "Plakken", "Ctrl+V", edit.paste, is_possible=edit.canPaste())
    _add(menu, "Plakken zonder opmaak", "Ctrl+Shift+V", edit.paste_plain, is_possible=edit.canPaste())
    menu.addSeparator()
    _add(menu, "Alles selecteren", "Ctrl+A", edit.selectAll)
    _add(menu, "Opmaak wissen", "Ctrl+spatie", lambda: do("clear"), is_possible=has_selection)
    if style_at(edit.textCursor().block()).kind is Kind.NUMBER:
        begins = style_at(edit.textCursor().block()).restart
        words = "Doornummeren" if begins else "Opnieuw beginnen met nummeren"
        _add(menu, words, "", lambda: deeds.restart(edit.textCursor()))
    if table_at(edit.textCursor()) is not None:
        menu.addSeparator()
        add_table_deeds(menu, edit)
    return menu


def add_table_deeds(menu: QMenu, edit: ProseEdit) -> None:
    """Add what can be done to the table at the cursor."""
    cursor = edit.textCursor()
    table = table_at(cursor)
    if table is None:
        return
    cell = table.cellAt(cursor)
    row, column = cell.row(), cell.column()

    def add(label: str, deed: Callable[[QTextCursor], None]) -> None:
        menu.addAction(label).triggered.connect(lambda: _do(edit, deed))

    add("Rij erboven", lambda at: tables.add_row(at, row))
    add("Rij eronder", lambda at: tables.add_row(at, row + 1))
    add("Kolom ervoor", lambda at: tables.add_column(at, column))
    add("Kolom erachter", lambda at: tables.add_column(at, column + 1))
    menu.addSeparator()
    add("Rij verwijderen", tables.remove_row)
    add("Kolom verwijderen", tables.remove_column)
    add("Tabel verwijderen", tables.remove_table)


def table_menu(edit: ProseEdit, parent: QWidget) -> QMenu:
    """A menu of what can be done to the table at the cursor."""
    menu = QMenu(parent)
    add_table_deeds(menu, edit)
    return menu


def _do(edit: ProseEdit, deed: Callable[[QTextCursor], None]) -> None:
    """Do it to the table; its first rows may look different after it."""
    cursor = edit.textCursor()
    deed(cursor)
    edit.setTextCursor(cursor)
    table = table_at(edit.textCursor())
    if table is not None:
        for block in tables.header_blocks(table):
            edit.prose_document.appearance.rehighlightBlock(block)


def _add_object_deeds(menu: QMenu, edit: ProseEdit, do: Callable[[str], None]) -> None:
    """What can be done to the link, note or figure at the cursor stands on top."""
    if chosen_object(edit, NOTE) is not None:
        _add(menu, "Voetnoot wijzigen…", "", lambda: do("note"))
    elif chosen_object(edit, FIGURE) is not None:
        _add(menu, "Tekst bij de figuur wijzigen…", "", lambda: do("figure"))
    elif deeds.link_around(edit.textCursor()).hasSelection():
        _add(menu, "Koppeling wijzigen…", "Ctrl+K", lambda: do("link"))
        _add(menu, "Koppeling verwijderen", "", lambda: remove_link(edit))
    if not menu.isEmpty():
        menu.addSeparator()


def _add(menu: QMenu, label: str, keys: str, deed: Callable[[], object], *, is_possible: bool = True) -> None:
    action = menu.addAction(f"{label}\t{keys}" if keys else label)
    action.setEnabled(is_possible)
    action.triggered.connect(lambda _=False: deed())


def _move_to(edit: ProseEdit, place: QPoint) -> None:
    """Put the cursor where the mouse is, unless that is inside what is selected."""
    at, cursor = edit.cursorForPosition(place), edit.textCursor()
    if not cursor.selectionStart() <= at.position() <= cursor.selectionEnd():
        edit.setTextCursor(at)
