"""The facts of the region, each saved by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.norm.values import is_empty
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.forms.plain_form import PlainForm
from nvo_desktop.ui.forms.records.region import REGION
from nvo_desktop.ui.screen import Screen

_NEEDED = "Vul dit in; zolang het leeg is, blijft het zoals het was."
_YOUTH_REGION = "youth_region_name"


class RegionPart(Screen):
    """A form made from the definition. What may not be empty is not saved while it is."""

    shows: ClassVar[frozenset[str]] = frozenset({"region"})

    def __init__(
        self, background: Background, regions: Regions, youth_regions: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(background, parent)
        self._regions = regions
        self._codes = {name.casefold(): code for code, name in youth_regions.items()}
        self.form = PlainForm(REGION.fields, self, star="")
        self._typed: dict[str, object] = {}
        self._autosaves: dict[str, Autosave] = {}
        self._needed = {field.key for field in REGION.fields if field.required}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self._on_left)

    def reload(self) -> None:
        """Read the facts again."""
        self._do(self._regions.values, self._show)

    def _show(self, values: Mapping[str, Any]) -> None:
        waiting = {key for key, autosave in self._autosaves.items() if autosave.is_waiting}
        self.form.set_values({**values, **{key: self._typed[key] for key in waiting}})

    def _on_edited(self, key: str, value: object) -> None:
        self._typed[key] = value
        missing = key in self._needed and is_empty(value)
        self.form.show_findings({key: _NEEDED} if missing else {})
        if missing:
            return
        if key not in self._autosaves:
            self._autosaves[key] = self._autosave(key)
        self._autosaves[key].edited()

    def _autosave(self, key: str) -> Autosave:
        def save(value: object, extends: str | None) -> Changes:
            return self._regions.change(self._with_code(key, value), extends)

        return Autosave(self._background, lambda: self._typed[key], save, self)

    def _with_code(self, key: str, value: object) -> dict[str, object]:
        """A youth region that the CBS knows has its code too; another one has none."""
        if key != _YOUTH_REGION:
            return {key: value}
        return {key: value or "", "youth_region_code": self._codes.get(str(value or "").strip().casefold(), "")}

    def _on_left(self, key: str) -> None:
        if key in self._autosaves:
            self._autosaves[key].leave()
