"""How far the councils are, as one line under a title."""

from __future__ import annotations

from nvo_desktop.documents.context.adoption import councils_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.storage.dossier_file import OpenDossier

_NOT_FROZEN = "tekst nog niet bevroren"


def adoption_line(dossier: OpenDossier, norm: Norm) -> str:
    """Give "versie 0.9: vastgesteld door 5 van 8 raden · tekst nog niet bevroren"; until a text can be frozen, so."""
    number = _version_number(dossier)
    version = f"versie {number}: " if number else ""
    adopted, councils, words = councils_sentence(Facts(dossier, norm, Audience.INTERNAL))
    if not councils:
        return _NOT_FROZEN
    done = f"vastgesteld door {words}" if adopted else "nog door geen raad vastgesteld"
    return f"{version}{done} · {_NOT_FROZEN}"


def _version_number(dossier: OpenDossier) -> str:
    """The number of the newest version that was put to a council; of the newest at all while none was."""
    versions = dossier.rows(TextVersion)
    put = {row.text_version_id for row in dossier.rows(Adoption)}
    numbers = [row.number for row in versions if row.id in put] or [row.number for row in versions]
    return numbers[-1] if numbers else ""
