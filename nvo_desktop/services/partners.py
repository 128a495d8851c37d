"""Partner groups, the partners in them, and the questions of councils."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from nvo_desktop.model.partners import Consultation, Contribution, CouncilQuestion, Partner, PartnerGroup
from nvo_desktop.model.region import Municipality
from nvo_desktop.services.record_service import OrderedService


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A partner group with how often it was heard: partners in it, consultations, contributions."""

    id: str
    name: str
    named_by_norm: bool
    partners: int
    consultations: int
    contributions: int


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner with the name of its group and how often it was spoken with."""

    id: str
    name: str
    group_id: str
    group: str
    contact: str
    note: str
    consultations: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of a council; municipality is a name, agreement a key."""

    id: str
    municipality_id: str
    municipality: str
    party: str
    asked: date | None
    agreement: str
    question: str
    answer: str
    public: bool


class Groups(OrderedService[PartnerGroup]):
    """The groups of partners."""

    kind = PartnerGroup
    noun = "Partnergroep"
    title = "name"
    needs = ("name", "Een partnergroep heeft een naam nodig.")

    def groups(self) -> tuple[GroupRow, ...]:
        """All groups in their order."""
        partners = Counter(row.group_id for row in self._dossier.rows(Partner))
        talks = Counter(key for row in self._dossier.rows(Consultation) for key in row.groups)
        points = Counter(row.group_id for row in self._dossier.rows(Contribution))
        return tuple(
            GroupRow(row.id, row.name, row.named_by_norm, partners[row.id], talks[row.id], points[row.id])
            for row in self.rows()
        )


class Partners(OrderedService[Partner]):
    """The organisations that the region speaks with."""

    kind = Partner
    noun = "Partner"
    title = "name"
    needs = ("name", "Een partner heeft een naam nodig.")

    def partners(self, group_id: str | None = None) -> tuple[PartnerRow, ...]:
        """All partners by group, or those of one."""
        names = {row.id: row.name for row in self._dossier.rows(PartnerGroup)}
        order = {key: place for place, key in enumerate(names)}
        talks = Counter(key for row in self._dossier.rows(Consultation) for key in row.partners)
        rows = [row for row in self.rows() if group_id is None or row.group_id == group_id]
        rows.sort(key=lambda row: order.get(row.group_id or "", len(order)))
        return tuple(
            PartnerRow(
                row.id, row.name, row.group_id or "", names.get(row.group_id or "", ""), row.contact, row.note,
                talks[row.id],
            )
            for row in rows
        )  # fmt: skip


class CouncilQuestions(OrderedService[CouncilQuestion]):
    """The questions of councils: one list serves all of them."""

    kind = CouncilQuestion
    noun = "Raadsvraag"

    def questions(self, agreement: str | None = None) -> tuple[QuestionRow, ...]:
        """All questions in their order, or those on one agreement."""
        names = {row.id: row.name for row in self._dossier.rows(Municipality)}
        return tuple(
            QuestionRow(
                row.id, row.municipality_id or "", names.get(row.municipality_id or "", ""), row.party, row.asked,
                row.agreement, row.question, row.answer, row.public,
            )
            for row in self.rows()
            if agreement is None or row.agreement == agreement
        )  # fmt: skip
