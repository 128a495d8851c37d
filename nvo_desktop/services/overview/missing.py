"""What still misses before the councils can decide, each with where it is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from nvo_desktop.model.codes import Response
from nvo_desktop.model.partners import Contribution
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import AgreementNorm, Norm
from nvo_desktop.services.assessments import Assessments
from nvo_desktop.services.fields import Fields
from nvo_desktop.services.overview.places import Where
from nvo_desktop.services.partner_grid import PartnerGrids
from nvo_desktop.storage.dossier_file import OpenDossier

MissingKind = Literal["text", "field", "question", "contribution", "gap", "chapter"]


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that still misses: a sentence, and where it is mended."""

    kind: MissingKind
    message: str
    where: Where


class Misses:
    """Looks through one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier = dossier
        self._norm = norm

    def missing(self) -> tuple[Missing, ...]:
        """All that misses: by agreement, and then what is under none."""
        waiting = self._waiting()
        own = (one for norm in self._norm.agreements for one in self._under(norm, waiting))
        return (*own, *self._rest(waiting))

    def under(self, agreement: str) -> tuple[Missing, ...]:
        """What misses under one agreement."""
        return tuple(self._under(self._norm.agreement(agreement), self._waiting()))

    def _under(self, norm: AgreementNorm, waiting: Mapping[str, int]) -> Iterator[Missing]:
        if not any(row.agreement == norm.key and row.text for row in self._dossier.rows(Elaboration)):
            yield Missing("text", f"Afspraak {norm.number} heeft nog geen tekst.", Where("text", norm.key))
        for found in Fields(self._dossier, self._norm).findings(norm.key):
            where = Where("fields", norm.key, found.field, found.row_id, found.column)
            yield Missing("field", f"Afspraak {norm.number}: {_inside(found.message)}", where)
        for answer in Assessments(self._dossier, self._norm).state(norm.key).answers:
            if answer.now is None:
                message = f"Toetsvraag {answer.question} is nog niet beantwoord."
                yield Missing("question", message, Where("state", norm.key, answer.question))
        if count := waiting.get(norm.key, 0):
            message = f"Bij afspraak {norm.number} {_waits(count)}."
            yield Missing("contribution", message, Where("contributions", norm.key))

    def _rest(self, waiting: Mapping[str, int]) -> Iterator[Missing]:
        for row in self._dossier.rows(Chapter):
            if not row.text:
                message = f"Het hoofdstuk ‘{row.title}’ heeft nog geen tekst."
                yield Missing("chapter", message, Where("chapter", key=row.id))
        known = {agreement.key for agreement in self._norm.agreements}
        count = sum(number for key, number in waiting.items() if key not in known)
        if count:
            yield Missing("contribution", f"Buiten de afspraken {_waits(count)}.", Where("contributions"))
        for gap in PartnerGrids(self._dossier, self._norm).grid().gaps:
            yield Missing("gap", gap.sentence, Where("partners", key=gap.agreement, row_id=gap.group_id))

    def _waiting(self) -> Counter[str]:
        rows = self._dossier.rows(Contribution)
        return Counter(row.agreement for row in rows if row.response is Response.TO_WEIGH)


def _inside(message: str) -> str:
    return message[:1].lower() + message[1:]


def _waits(count: int) -> str:
    return "wacht 1 inbreng op een antwoord" if count == 1 else f"wacht {count} keer inbreng op een antwoord"
