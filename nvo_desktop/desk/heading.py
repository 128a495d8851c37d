"""Whose dossier it is, above the rail: also after the region got another name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nvo_desktop.model.region import Region
from nvo_desktop.services.regions import Regions
from nvo_desktop.storage.changes import Changes
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.shell.bench import Bench


class RegionHeading(QObject):
    """Keeps name and term above the rail, for as long as the bench lives."""

    def __init__(self, background: Background, regions: Regions, bench: Bench) -> None:
        super().__init__(bench)
        self._background, self._regions, self._bench = background, regions, bench
        background.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if any(kind == "region" for kind, _ in changes.touched):
            self._background.do(self, self._regions.region, self._show)

    def _show(self, region: Region) -> None:
        self._bench.show_region(region.name, term_of(region.period))


def term_of(period: str) -> str:
    """What stands under the name: "Regiovisie 2027–2030"."""
    return f"Regiovisie {period}" if period else "Regiovisie"
