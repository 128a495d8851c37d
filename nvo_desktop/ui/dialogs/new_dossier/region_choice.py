"""Chooses a youth region: from a list, by typing its name, or by typing one of its municipalities."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.dialogs.new_dossier.municipality_search import folded
from nvo_desktop.ui.widgets.offered_list import OfferedList
from nvo_desktop.ui.widgets.tip import tip

_Index = QModelIndex | QPersistentModelIndex
_CODE = Qt.ItemDataRole.UserRole  # where a combo box keeps what stands for an item
_FOLDED, _MEMBERS = _CODE + 1, _CODE + 2
_NONE = "Zelf gemeenten kiezen"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegionChoice(QComboBox):
    """Offers the regions in which a municipality lies while its name is typed; what fits none is taken back."""

    def __init__(self, presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = presets
        self._names: dict[str, set[str]] = {}  # folded, of regions and municipalities: to codes of regions
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(_NONE, "")
        for code, name in sorted(presets.youth_regions.items(), key=lambda pair: folded(pair[1])):
            self._add(code, name)
        self._search = _Search(self)
        self.setCompleter(self._search)
        self._line.editingFinished.connect(self.take_typed)

    def take_typed(self) -> None:
        """Choose what is typed, when it stands for one region; else show again what was chosen."""
        if self.currentText() == self.itemText(self.currentIndex()):
            return
        at = self._place_of(self.currentText())
        self._search.offered.hide()
        if at < 0:
            self.setEditText(self.itemText(self.currentIndex()))
        else:
            self.setCurrentIndex(at)
            self.setEditText(self.itemText(at))  # of the region that was chosen already, too
            self.activated.emit(at)

    def _add(self, code: str, name: str) -> None:
        members = [self._presets.municipalities[one] for one in self._presets.members.get(code, ())]
        also = [other for other, one in self._presets.also.items() if one in self._presets.members.get(code, ())]
        names = [folded(one) for one in (name, *members, *also)]
        self.addItem(name, code)
        at = self.count() - 1
        self.setItemData(at, " ".join(names), _FOLDED)
        self.setItemData(at, tuple(sorted(members, key=folded)), _MEMBERS)
        self.setItemData(at, tip(", ".join(members)), Qt.ItemDataRole.ToolTipRole)
        for one in names:
            self._names.setdefault(one, set()).add(code)

    def _place_of(self, typed: str) -> int:
        wanted = folded(typed)
        if not wanted or wanted == folded(_NONE):
            return 0
        own = [code for code, name in self._presets.youth_regions.items() if folded(name) == wanted]
        whole = own or sorted(self._names.get(wanted, set()))
        found = whole or sorted({code for name, codes in self._names.items() if wanted in name for code in codes})
        return self.findData(found[0]) if len(found) == 1 else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses what is typed; only with nothing new typed does Enter go on to the next step."""
        if event.key() in _ENTER and self.currentText() != self.itemText(self.currentIndex()):
            self.take_typed()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with all of it chosen: what is typed takes its place, also after a click."""
        super().focusInEvent(event)
        self._line.selectAll()


class _Search(QCompleter):
    """Looks for regions by their own names and those of their municipalities, however these are spelled."""

    def __init__(self, choice: RegionChoice) -> None:
        super().__init__(choice.model(), choice)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.offered = OfferedList()
        self.setPopup(self.offered)
        self.offered.setItemDelegate(_WithMembers(self))

    def splitPath(self, path: str) -> list[str]:
        """What is looked for, spelled as the names are."""
        return [folded(path)]

    def pathFromIndex(self, index: _Index) -> str:
        """The name of the region."""
        return str(index.data())


class _WithMembers(QStyledItemDelegate):
    """A region, and behind it its municipalities."""

    def __init__(self, search: QCompleter) -> None:
        super().__init__(search)
        self._search = search

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put the municipalities behind the name, first those for which it is offered."""
        super().initStyleOption(option, index)
        option.text = said_of(str(index.data()), index.data(_MEMBERS) or (), self._search.completionPrefix())


def said_of(region: str, members: Sequence[str], sought: str) -> str:
    """A region with its municipalities, first those whose name holds what is sought (folded)."""
    first = [name for name in members if sought and sought in folded(name)]
    names = ", ".join([*first, *(name for name in members if name not in first)])
    return f"{region}: {names}" if names else region
