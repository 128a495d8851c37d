"""How far the councils are, as one line under a title."""

from __future__ import annotations

from nvo_desktop.documents.context.adoption import councils_sentence
from nvo_desktop.documents.facts import Facts
from nvo_desktop.model.adoption import Adoption, TextVersion
from nvo_desktop.model.audience import Audience
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.since import text_since
from nvo_desktop.storage.dossier_file import OpenDossier

_NOT_FROZEN = "tekst nog niet bevroren"


def adoption_line(dossier: OpenDossier, norm: Norm, agreement: str) -> str:
    """Give "versie 1.0: vastgesteld door 5 van 8 raden, sindsdien gewijzigd", of the text of one agreement.

    Until that version is frozen: "versie 0.9: vastgesteld door 5 van 8 raden · tekst nog niet bevroren".
    """
    found = _version(dossier)
    version = f"versie {found.number}: " if found and found.number else ""
    since = text_since(dossier, norm, found.id) if found else None
    adopted, councils, words = councils_sentence(Facts(dossier, norm, Audience.INTERNAL))
    if not councils:
        return f"{version}{since.of(agreement)}" if since else _NOT_FROZEN
    done = f"vastgesteld door {words}" if adopted else "nog door geen raad vastgesteld"
    return f"{version}{done}, {since.of(agreement)}" if since else f"{version}{done} · {_NOT_FROZEN}"


def _version(dossier: OpenDossier) -> TextVersion | None:
    """The newest version that was put to a council; of the newest at all while none was."""
    versions = dossier.rows(TextVersion)
    put = {row.text_version_id for row in dossier.rows(Adoption)}
    found = [row for row in versions if row.id in put] or versions
    return found[-1] if found else None
