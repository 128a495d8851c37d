"""What the screen of papers reads and writes with."""

from __future__ import annotations

from dataclasses import dataclass

from nvo_desktop.services.attachments import Attachments
from nvo_desktop.services.choices import Choices
from nvo_desktop.services.sources import SourceDocuments, Sources


@dataclass(frozen=True, slots=True)
class SourcesServices:
    """The services of one open dossier."""

    sources: Sources
    documents: SourceDocuments
    choices: Choices
    attachments: Attachments
