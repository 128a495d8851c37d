"""Step 3: papers that the region has already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.drop_area import PAPERS, DropArea
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tip import tip

_PATH = Qt.ItemDataRole.UserRole
_FILTER = "Stukken (*.docx *.txt *.html *.htm)"
_WHY = (
    "Een eerdere visie, een bijlage bij een raadsvoorstel: wat onder een afspraak of hoofdstuk hoort, komt daar te"
    " staan, de rest blijft als bronstuk bewaard. Heeft u niets, dan slaat u dit over."
)


class PapersStep(QWidget):
    """A list of files to bring in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._add = QListWidget(), Button("Bestanden kiezen…")
        self._remove = Button("Weghalen", "small")
        self._drop = DropArea("Of sleep Word-, tekst- of webbestanden hierheen", PAPERS)
        self._list.setAccessibleName("Stukken")
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(_WHY, "fact", wraps=True))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        for button in (self._add, self._remove):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._drop, 1)
        self._remove.hide()
        self._show_list()
        self._drop.dropped.connect(self.add)
        self._add.clicked.connect(self._choose)
        self._remove.clicked.connect(self._remove_selected)
        self._list.itemSelectionChanged.connect(lambda: self._remove.setVisible(bool(self._list.selectedItems())))

    @property
    def papers(self) -> tuple[Path, ...]:
        """The files in the list, in order."""
        return tuple(self._list.item(row).data(_PATH) for row in range(self._list.count()))

    def add(self, paths: list[Path]) -> None:
        """Put files in the list, each once."""
        present = set(self.papers)
        for path in dict.fromkeys(paths):
            if path not in present:
                item = QListWidgetItem(path.name, self._list)
                item.setData(_PATH, path)
                item.setToolTip(tip(str(path)))
        self._show_list()

    def _show_list(self) -> None:
        """Leave all the room to where papers are dropped while there are none."""
        has_papers = self._list.count() > 0
        self._list.setVisible(has_papers)
        height = QSizePolicy.Policy.Fixed if has_papers else QSizePolicy.Policy.Expanding
        self._drop.setSizePolicy(QSizePolicy.Policy.Expanding, height)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, "Stukken kiezen", "", _FILTER)
        self.add([Path(name) for name in chosen])

    def _remove_selected(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self._show_list()
