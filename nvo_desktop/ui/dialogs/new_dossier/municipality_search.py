"""Finds a municipality by what people type: without accents, with a straight apostrophe, by an everyday name."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.widgets.offered_list import OfferedList

_FOLDED = Qt.ItemDataRole.UserRole


def folded(name: str) -> str:
    """The letters and figures of a name in lower case, without accents: one form for all spellings."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isalnum())


class MunicipalitySearch(QCompleter):
    """Offers municipalities while somebody types, by their own name and by other names that people use."""

    def __init__(self, presets: Presets, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = _codes_by_name(presets)
        model = QStandardItemModel(self)
        for code, name in sorted(presets.municipalities.items(), key=lambda pair: folded(pair[1])):
            item = QStandardItem(name)
            item.setData(" ".join(spelled for spelled, of in self._codes.items() if of == code), _FOLDED)
            model.appendRow(item)
        self.setModel(model)
        self.setPopup(OfferedList())
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def code_of(self, typed: str) -> str | None:
        """The code of the municipality that was typed, or of the only one that is offered for it."""
        wanted = folded(typed)
        if wanted in self._codes or not wanted:
            return self._codes.get(wanted)
        found = {code for name, code in self._codes.items() if wanted in name}
        return found.pop() if len(found) == 1 else None

    def hide(self) -> None:
        """Take the suggestions away."""
        popup = self.popup()
        if popup is not None:
            popup.hide()

    def splitPath(self, path: str) -> list[str]:
        """What is looked for, spelled as the names are."""
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The name as it is written."""
        return str(index.data())


def _codes_by_name(presets: Presets) -> Mapping[str, str]:
    own = {folded(name): code for code, name in presets.municipalities.items()}
    return own | {folded(name): code for name, code in presets.also.items()}
