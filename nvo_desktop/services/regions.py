"""The region itself and its municipalities."""

from __future__ import annotations

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.region import Region
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
