"""The questions that forms ask before something would be lost. A test replaces them whole."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from nvo_desktop.ui.messages import MessageDialog
from nvo_desktop.ui.waiting import answered

Answer = Literal["save", "discard", "stay"]

_SAVE, _DISCARD, _STAY = "Opslaan", "Niet opslaan", "Verder typen"
_REMOVE, _KEEP = "Verwijderen", "Behouden"
_STOP, _GO_ON = "Stoppen", "Verder invullen"


def ask_about_changes(parent: QWidget) -> Answer:
    """Ask what to do with what was typed and is not saved yet; Escape goes on typing."""
    chosen = _asked(parent, "Wat u hebt getypt, is nog niet opgeslagen.", "Wilt u het opslaan?", _DISCARD, _STAY, _SAVE)
    if chosen == _SAVE:
        return "save"
    return "discard" if chosen == _DISCARD else "stay"


def ask_removal(parent: QWidget, what: str) -> bool:
    """Ask whether something may go: "de regel ‘Pleegzorg’"; Escape keeps it."""
    more = "U kunt dit ongedaan maken zolang het dossier open is."
    return _asked(parent, f"Wilt u {what} verwijderen?", more, _KEEP, _REMOVE) == _REMOVE


def ask_to_drop(parent: QWidget, question: str, lost: str) -> bool:
    """Ask whether a window may go with what was filled in there; Escape goes on."""
    return _asked(parent, question, lost, _STOP, _GO_ON) == _STOP


def _asked(parent: QWidget, what: str, more: str, *buttons: str) -> str:
    dialog = MessageDialog(what, more, buttons, parent)
    with answered(dialog):
        return dialog.chosen
