"""What the parts of an agreement read and write with."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.services.assessments import Assessments, Rounds
from nvo_desktop.services.attachments import Attachments


@dataclass(frozen=True, slots=True)
class StateServices:
    """For the stand van zaken."""

    rounds: Rounds
    assessments: Assessments
    attachments: Attachments
