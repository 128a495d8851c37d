"""Whom the region spoke with and when, and what they brought in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nvo_desktop.documents.context.contributions import when
from nvo_desktop.model.codes import ConsultationForm, Ladder, Response
from nvo_desktop.model.partners import Consultation, Contribution, Partner, PartnerGroup
from nvo_desktop.services.record_service import OrderedService, RecordService


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """One occasion. when is its date in words; groups and partners are names, agreements are keys.

    contributions and to_weigh: how many points were raised, and how many of those still ask an answer.
    """

    id: str
    title: str
    date_from: date | None
    date_until: date | None
    when: str
    form: ConsultationForm | None
    ladder: Ladder | None
    groups: tuple[str, ...]
    partners: tuple[str, ...]
    organisations: str
    agreements: tuple[str, ...]
    participants: int | None
    summary: str
    contributions: int
    to_weigh: int


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """A point that was raised. number is its place in the reactienota; consultation and group are names.

    date: that of the consultation.
    """

    id: str
    number: int
    from_whom: str
    group: str
    consultation_id: str
    consultation: str
    date: date | None
    agreement: str
    paragraph: str
    summary: str
    response: Response
    motivation: str
    landed_in: str
    replied: date | None
    agrees_with_summary: bool | None
    confidential: bool

    @property
    def is_answered(self) -> bool:
        """Whether the region said what it does with it."""
        return self.response is not Response.TO_WEIGH


class Consultations(RecordService[Consultation]):
    """The occasions at which partners were heard."""

    kind = Consultation
    noun = "Overleg"
    title = "title"

    def consultations(self, agreement: str | None = None, group_id: str | None = None) -> tuple[ConsultationRow, ...]:
        """All by date, or those about one agreement, with one partner group, or both."""
        rows = _by_date(self.rows())
        if agreement is not None:
            rows = [row for row in rows if agreement in row.agreements]
        if group_id is not None:
            rows = [row for row in rows if group_id in row.groups]
        return self._told(rows)

    def _told(self, rows: Sequence[Consultation]) -> tuple[ConsultationRow, ...]:
        groups = {row.id: row.name for row in self._dossier.rows(PartnerGroup)}
        partners = {row.id: row.name for row in self._dossier.rows(Partner)}
        points = self._dossier.rows(Contribution)
        raised = Counter(row.consultation_id for row in points)
        open_points = Counter(row.consultation_id for row in points if row.response is Response.TO_WEIGH)
        return tuple(
            ConsultationRow(
                row.id, row.title, row.date_from, row.date_until, when(row), row.form, row.ladder,
                tuple(groups[key] for key in row.groups if key in groups),
                tuple(partners[key] for key in row.partners if key in partners),
                row.organisations, row.agreements, row.participants, row.summary,
                raised[row.id], open_points[row.id],
            )
            for row in rows
        )  # fmt: skip


class Contributions(OrderedService[Contribution]):
    """The points that were raised, and what the region did with each."""

    kind = Contribution
    noun = "Inbreng"

    def contributions(
        self, agreement: str | None = None, consultation_id: str | None = None, group_id: str | None = None
    ) -> tuple[ContributionRow, ...]:
        """All as the reactienota numbers them, or those on one agreement, of one consultation, of one group."""
        occasions = {row.id: row for row in _by_date(self._dossier.rows(Consultation))}
        groups = {row.id: row.name for row in self._dossier.rows(PartnerGroup)}
        place = {key: at for at, key in enumerate(occasions)}
        rows = sorted(self.rows(), key=lambda row: (place.get(row.consultation_id or "", len(place)), row.rank, row.id))
        return tuple(
            _told(number, row, groups, occasions)
            for number, row in enumerate(rows, start=1)
            if (agreement is None or row.agreement == agreement)
            and (consultation_id is None or row.consultation_id == consultation_id)
            and (group_id is None or row.group_id == group_id)
        )

    def _beside(self, record_id: str) -> Sequence[Contribution]:
        """A point moves among those of its own consultation."""
        rows = self.rows()
        own = {row.consultation_id for row in rows if row.id == record_id}
        return [row for row in rows if row.consultation_id in own]


def _by_date(rows: Sequence[Consultation]) -> list[Consultation]:
    return sorted(rows, key=lambda row: (row.date_from or date.max, row.id))


def _told(
    number: int, row: Contribution, groups: dict[str, str], occasions: dict[str, Consultation]
) -> ContributionRow:
    occasion = occasions.get(row.consultation_id or "")
    return ContributionRow(
        row.id, number, row.from_whom, groups.get(row.group_id or "", ""), row.consultation_id or "",
        occasion.title if occasion else "", occasion.date_from if occasion else None, row.agreement, row.paragraph,
        row.summary, row.response, row.motivation, row.landed_in, row.replied,
        row.agrees_with_summary, row.confidential,
    )  # fmt: skip
