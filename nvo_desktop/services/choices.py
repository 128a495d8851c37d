"""What a form can offer to choose from: the records of the dossier by id, with the words for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nvo_desktop.documents.context.contributions import when
from nvo_desktop.model.adoption import TextVersion
from nvo_desktop.model.assessment import AssessmentRound
from nvo_desktop.model.partners import Consultation, Partner, PartnerGroup
from nvo_desktop.model.planning import RoadmapLine
from nvo_desktop.model.region import Municipality
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.storage.dossier_file import OpenDossier


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what is stored, an id or a key, and the words for it."""

    value: str
    label: str


class Choices:
    """The lists of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def lists(self) -> Mapping[str, tuple[Choice, ...]]:
        """By name: agreements, municipalities, groups, partners, consultations, text_versions, lines, rounds."""
        rows = self._dossier.rows
        return {
            "agreements": tuple(Choice(one.key, f"{one.number} {one.tab}") for one in self._norm.agreements),
            "municipalities": tuple(Choice(row.id, row.name) for row in rows(Municipality)),
            "groups": tuple(Choice(row.id, row.name) for row in rows(PartnerGroup)),
            "partners": tuple(Choice(row.id, row.name) for row in rows(Partner)),
            "consultations": tuple(Choice(row.id, _occasion(row)) for row in sorted(rows(Consultation), key=_day)),
            "text_versions": tuple(Choice(row.id, _version(row)) for row in rows(TextVersion)),
            "lines": tuple(Choice(row.id, f"{row.number} {row.title}") for row in rows(RoadmapLine)),
            "rounds": tuple(Choice(row.id, row.label) for row in rows(AssessmentRound)),
        }


def _day(row: Consultation) -> date:
    return row.date_from or date.max


def _occasion(row: Consultation) -> str:
    return f"{row.title} ({when(row)})" if row.date_from else row.title


def _version(row: TextVersion) -> str:
    return f"versie {row.number}: {row.label}" if row.label else f"versie {row.number}"
