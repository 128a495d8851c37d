"""The groups of partners at the left, and the partners in them at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nvo_desktop.ui.background import Background
from nvo_desktop.ui.screens.lists.record_list import RecordList
from nvo_desktop.ui.screens.partners import looks, sources
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.first_keys import hand_keys_to

_SHARES = (4, 7)  # groups have short names, partners long ones


class PartnersPart(QWidget):
    """Choosing a group shows its partners alone."""

    def __init__(
        self, background: Background, services: sources.PartnerServices, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = ""
        self.groups = RecordList(background, looks.GROUPS, sources.groups(services), add_kind="plain")
        source = sources.partners(services, lambda: self._group)
        self.partners = RecordList(background, looks.PARTNERS, source, add_kind="plain")
        self._all = Button("Alle partners", "link")
        self._build()
        self.groups.table.chosen.connect(self._choose)
        self._all.clicked.connect(self.groups.table.clearSelection)

    def _build(self) -> None:
        self.partners.bar.put_beside_add(self._all)
        self._all.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.groups)
        splitter.addWidget(self.partners)
        for place, share in enumerate(_SHARES):
            splitter.setStretchFactor(place, share)
        splitter.setSizes([100 * share for share in _SHARES])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        hand_keys_to(self.groups, self)

    def _choose(self, row: Any) -> None:
        before, self._group = self._group, row.id if row is not None else ""
        self._all.setVisible(bool(self._group))
        if self._group != before:
            self.partners.reload()
