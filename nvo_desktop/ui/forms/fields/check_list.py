"""A list of many options that opens below its field, to tick some of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nvo_desktop.ui.forms.fields.choice import NOTHING, ChoiceBox
from nvo_desktop.ui.forms.options import Option
from nvo_desktop.ui.tables.filtering import folded
from nvo_desktop.ui.widgets.tip import tip

_FILTER_FROM = 10
_MOST_LINES, _LINE = 10, 32
_VALUE = Qt.ItemDataRole.UserRole


class CheckList(ChoiceBox):
    """Looks like a list to choose one from, and opens one to tick several; edited gives what is ticked."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._chosen: list[str] = []

    def tick(self, options: Sequence[Option], chosen: Sequence[str]) -> None:
        """Show these options, of which some are ticked."""
        self._options, self._chosen = tuple(options), list(chosen)
        self._say()

    def showPopup(self) -> None:
        """Open the list."""
        popup = CheckPopup(self, self._options, self._chosen)
        popup.edited.connect(self._on_ticked)
        popup.open_below(self)

    def _on_ticked(self, chosen: list[str]) -> None:
        self._chosen = chosen
        self._say()
        self.edited.emit(list(chosen))

    def _say(self) -> None:
        words = ", ".join(option.label for option in self._options if option.value in self._chosen)
        self.clear()
        self.addItem(words or NOTHING)
        self.setToolTip(tip(words))


class CheckPopup(QFrame):
    """The opened list: type to find, Space ticks, Enter or Esc closes; every tick counts at once."""

    edited = Signal(object)

    def __init__(self, parent: QWidget, options: Sequence[Option], chosen: Sequence[str]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._search, self._list = QLineEdit(), QListWidget()
        self._fill(options, chosen)
        self._build(with_search=len(options) >= _FILTER_FROM)

    def open_below(self, field: QWidget) -> None:
        """Open below a field and as wide, or above it where the screen ends."""
        self.setFixedWidth(max(field.width(), 280))
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        if corner.y() + self.height() > field.screen().availableGeometry().bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 2))
        self.move(corner)
        self.show()
        (self._search if self._search.isVisibleTo(self) else self._list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter closes; in the search, arrows go to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.close()
                return True
            if watched is self._search and event.key() == Qt.Key.Key_Down:
                self._list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, options: Sequence[Option], chosen: Sequence[str]) -> None:
        for option in options:
            item = QListWidgetItem(option.label, self._list)
            item.setData(_VALUE, option.value)
            item.setSizeHint(QSize(0, _LINE))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if option.value in chosen else Qt.CheckState.Unchecked)
        self._list.setCurrentRow(0)

    def _build(self, *, with_search: bool) -> None:
        self._search.setPlaceholderText("Zoeken")
        self._search.setAccessibleName("Zoeken in de lijst")
        self._search.setVisible(with_search)
        self._list.setAccessibleName("Keuzes")
        self._list.setFixedHeight(min(max(self._list.count(), 1), _MOST_LINES) * _LINE + 8)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._search.textEdited.connect(self._on_searched)
        self._list.itemChanged.connect(self._on_changed)
        for widget in (self._search, self._list):
            widget.installEventFilter(self)

    def _on_searched(self, typed: str) -> None:
        for item in self._items():
            item.setHidden(folded(typed) not in folded(item.text()))

    def _on_changed(self) -> None:
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        self.edited.emit([item.data(_VALUE) for item in ticked])

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]
