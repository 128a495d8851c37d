"""The menus of pieces and papers: every deed by word, for mouse and keyboard alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from nvo_desktop.services.sources import PieceRow, SourceRow, TargetRow
from nvo_desktop.ui.screens.sources.piece_deeds import PieceDeeds
from nvo_desktop.ui.screens.sources.words import SIDES, pieces_of, short

_LONGEST = 48  # signs of a title in a menu


def target_menu(menu: QMenu, targets: Sequence[TargetRow], chosen: Callable[[str], None], *, here: str = "") -> QMenu:
    """Fill a menu with the places pieces can go to; the one where they stand already cannot be chosen."""
    for place, target in enumerate(targets):
        if target.is_chapter and place and not targets[place - 1].is_chapter:
            menu.addSeparator()
        action = menu.addAction(target.label.replace("&", "&&"), partial(chosen, target.value))
        action.setEnabled(target.value != here)
    return menu


def new_menu(parent: QWidget) -> QMenu:
    """A menu that goes when it is closed."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def piece_menu(
    parent: QWidget, pieces: Sequence[PieceRow], targets: Sequence[TargetRow], deeds: PieceDeeds, *, is_last: bool
) -> QMenu:
    """What can be done to the chosen pieces. is_last: the one chosen has no next piece to be joined with."""
    menu, places = new_menu(parent), {target.value: target.label for target in targets}
    ready = [one for one in pieces if one.is_ready] or ([one for one in pieces if one.can_be_placed][:1])
    if len(pieces) == 1 and ready:
        menu.addAction(f"Plaatsen bij {places[ready[0].target]}\tEnter".replace("&", "&&"), lambda: deeds.place(pieces))
    elif len(pieces) > 1 and any(one.is_ready for one in pieces):
        menu.addAction(f"{pieces_of(len(ready))} plaatsen zoals herkend\tEnter", lambda: deeds.place(pieces))
    if any(one.text for one in pieces):
        words = "Verplaatsen naar" if all(one.is_placed for one in pieces) else "Plaatsen bij"
        here = pieces[0].place if len({one.place for one in pieces}) == 1 else ""
        target_menu(menu.addMenu(words), targets, lambda value: deeds.bring(pieces, value), here=here)
    if any(one.is_placed for one in pieces):
        menu.addAction("Terugzetten\tDel", lambda: deeds.put_back(pieces))
    menu.addSeparator()
    if len(pieces) == 1:
        menu.addAction("Kop wijzigen…\tF2", lambda: deeds.rename(pieces[0]))
        join = menu.addAction("Samenvoegen met het volgende deel", lambda: deeds.join(pieces[0]))
        join.setEnabled(not is_last)
    sides = menu.addMenu("Wiens tekst is dit?")
    for side, words in SIDES:
        action = sides.addAction(words, partial(deeds.set_side, pieces, side))
        action.setCheckable(True)
        action.setChecked(all(one.side.value == side for one in pieces))
    return menu


def source_menu(parent: QWidget, source: SourceRow, ready: int, asked: Callable[[str], None]) -> QMenu:
    """What can be done to a paper; told as "place", "record", "up", "down" or "remove"."""
    menu = new_menu(parent)
    if ready:
        menu.addAction(f"{pieces_of(ready)} plaatsen zoals herkend\tEnter", lambda: asked("place"))
    menu.addAction("Gegevens…\tF2", lambda: asked("record"))
    menu.addSeparator()
    menu.addAction("Omhoog", lambda: asked("up"))
    menu.addAction("Omlaag", lambda: asked("down"))
    menu.addSeparator()
    menu.addAction(f"‘{short(source.title, _LONGEST)}’ verwijderen…\tDel".replace("&", "&&"), lambda: asked("remove"))
    return menu
