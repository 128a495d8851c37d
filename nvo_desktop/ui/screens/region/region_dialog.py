"""The window for the region: its facts, its municipalities, and the house style of its documents."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from nvo_desktop.services.house_styles import HouseStyles
from nvo_desktop.services.municipalities import SOURCE, Municipalities
from nvo_desktop.services.regions import Regions
from nvo_desktop.ui.autosave import Autosave
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.dialogs.new_dossier.answers import Presets
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.screens.region.house_style_part import HouseStylePart
from nvo_desktop.ui.screens.region.municipality_list import MunicipalityList
from nvo_desktop.ui.screens.region.region_part import RegionPart
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.fitting import resize_within_screen
from nvo_desktop.ui.widgets.flush import Foot, fill_column
from nvo_desktop.ui.widgets.ground import Rule
from nvo_desktop.ui.widgets.inner_tabs import InnerTabs
from nvo_desktop.ui.widgets.label import PlainLabel

_TITLE, _WIDTH, _HEIGHT = "Regio en gemeenten", 860, 690
_MUNICIPALITIES = "municipalities"
_SAVED = "Wat u hier invult, is meteen bewaard."


class RegionServices(NamedTuple):
    """What the window reads and writes by."""

    regions: Regions
    municipalities: Municipalities
    house_styles: HouseStyles


class RegionDialog(QDialog):
    """Three tabs; what is typed is saved by itself, so that there is only Sluiten."""

    def __init__(
        self,
        background: Background,
        services: RegionServices,
        presets: Presets,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.region = RegionPart(background, services.regions, presets.youth_regions)
        self.municipalities = MunicipalityList(background, services.municipalities, presets)
        self.house_style = HouseStylePart(background, services.house_styles)
        self._tabs, self._stack = InnerTabs(["Regio", "Gemeenten", "Huisstijl"]), QStackedWidget()
        self._build()
        self._tabs.currentChanged.connect(self.go)
        self.municipalities.counted.connect(partial(self._tabs.set_count, 1))
        self.municipalities.reload()

    def go(self, place: int) -> None:
        """Show the region (0), its municipalities (1) or the house style (2)."""
        self._tabs.setCurrentIndex(place)
        self._stack.setCurrentIndex(place)
        if not self._tabs.hasFocus():
            (self.region, self.municipalities, self.house_style)[place].setFocus()

    def go_to(self, key: str) -> None:
        """Show one fact of the region, with the keyboard in it, or its "municipalities"."""
        self.go(1 if key == _MUNICIPALITIES else 0)
        if key != _MUNICIPALITIES:
            self.region.form.focus_field(key)

    def done(self, result: int) -> None:
        """Close, with what was typed last saved."""
        self._save()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close by the window's own cross: the same."""
        self._save()
        super().closeEvent(event)

    def _save(self) -> None:
        for autosave in self.findChildren(Autosave):
            autosave.leave()

    def _build(self) -> None:
        self.setWindowTitle(_TITLE)
        self.setModal(True)
        resize_within_screen(self, _WIDTH, _HEIGHT)
        for part in (self.region, self.municipalities, self.house_style):
            self._stack.addWidget(part)
        strip = QHBoxLayout()
        strip.setContentsMargins(LEFT, 8, RIGHT, 0)
        strip.addWidget(self._tabs)
        close = Button("Sluiten", "main")
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        foot = Foot(close, note=PlainLabel(f"{_SAVED} Namen en codes van gemeenten: {SOURCE}.", "hint"))
        fill_column(self, strip, Rule(), self._stack, Rule(), foot, grows=self._stack)
        self.region.setFocus()
