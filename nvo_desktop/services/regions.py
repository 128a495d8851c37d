"""The region itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.region import Region
from nvo_desktop.services.record_values import form_value, take
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier


class Regions:
    """The region of one open dossier."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def region(self) -> Region:
        """The row of the region. Raises DossierProblem for a dossier that holds none."""
        rows = self._dossier.rows(Region)
        if not rows:
            raise DossierProblem("Dit dossier bevat nog geen regio.", "Maak een nieuw dossier of lees er een in.")
        return rows[0]

    def values(self) -> dict[str, Any]:
        """The facts of the region, as its form takes them."""
        row = self.region()
        return {name: form_value(getattr(row, name)) for name in Region.model_fields if name not in {"id", "norm"}}

    def change(self, values: Mapping[str, object], extends: str | None = None) -> Changes:
        """Change the facts that are given. InputProblem for one that does not fit, and for a term that runs back."""
        with self._dossier.unit_of_work("Gegevens van de regio gewijzigd", extends) as work:
            region = work.get(Region, self.region().id)
            take(region, values)
            if not region.name:
                raise InputProblem("Een regio heeft een naam nodig.", "Vul een naam in.")
            if region.period_from and region.period_until and region.period_until < region.period_from:
                raise InputProblem("De einddatum ligt voor de ingangsdatum.", "Controleer beide datums.")
            return work.commit()
