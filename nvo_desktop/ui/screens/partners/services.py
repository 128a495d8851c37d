"""What the screen of partners reads and writes with."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.consultations import Consultations, Contributions
from nvo_desktop.services.partner_grid import PartnerGrids
from nvo_desktop.services.partners import Groups, Partners


@dataclass(frozen=True, slots=True)
class PartnerServices:
    """The services of one open dossier."""

    grids: PartnerGrids
    groups: Groups
    partners: Partners
    consultations: Consultations
    contributions: Contributions
    choices: Choices
    attachments: Attachments

    def counts(self) -> tuple[int, int, int]:
        """How many consultations, contributions and partners there are; on the database thread."""
        return len(self.consultations.rows()), len(self.contributions.rows()), len(self.partners.rows())
