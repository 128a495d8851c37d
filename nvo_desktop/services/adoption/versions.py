"""The versions of the joint text, and the amendments of councils to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.adoption import Amendment, TextVersion
from nvo_desktop.model.codes import AmendmentResult, AmendmentRoute, TextStatus
from nvo_desktop.model.issued import FrozenText
from nvo_desktop.model.region import Municipality
from nvo_desktop.services.record_service import OrderedService
from nvo_desktop.storage.changes import Changes

_STILL_FREE = frozenset({"status", "note"})
"""What may be said of a frozen version: how far the councils are with it, and a note that no document shows."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the joint text. is_current: it is the one that is worked on, the last. is_frozen: it stays so."""

    id: str
    number: str
    label: str
    status: TextStatus
    dated: date | None
    note: str
    is_current: bool
    is_frozen: bool


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """A council's change of what it decides; municipality is a name, version a number, agreement a key."""

    id: str
    municipality_id: str
    municipality: str
    version: str
    agreement: str
    paragraph: str
    title: str
    mover: str
    old_wording: str
    new_wording: str
    result: AmendmentResult
    route: AmendmentRoute | None


class TextVersions(OrderedService[TextVersion]):
    """The versions of the joint text."""

    kind = TextVersion
    noun = "Tekstversie"
    title = "number"
    needs = ("number", "Een tekstversie heeft een nummer nodig, zoals 0.9.")

    def versions(self) -> tuple[VersionRow, ...]:
        """All versions, the oldest first."""
        rows, frozen = self.rows(), self._frozen()
        return tuple(
            VersionRow(
                row.id, row.number, row.label, row.status, row.dated, row.note, row is rows[-1], row.id in frozen
            )
            for row in rows
        )

    def current(self) -> VersionRow | None:
        """The version that is worked on; None in a dossier without any."""
        versions = self.versions()
        return versions[-1] if versions else None

    def remove(self, record_id: str) -> Changes:
        """Take a version out, with what councils did with it. InputProblem for the only one and for a frozen one."""
        self._must_not_be_frozen(record_id)
        if len(self.rows()) < 2:
            raise InputProblem("Dit is de enige tekstversie.", "Voeg eerst een andere toe, of wijzig deze.")
        return super().remove(record_id)

    def change(self, record_id: str, values: Mapping[str, object], extends: str | None = None) -> Changes:
        """Change the columns that are given. InputProblem for the number, name or day of a frozen version."""
        if not _STILL_FREE.issuperset(values):
            self._must_not_be_frozen(record_id)
        return super().change(record_id, values, extends)

    def _must_not_be_frozen(self, record_id: str) -> None:
        if record_id in self._frozen():
            number = next(row.number for row in self.rows() if row.id == record_id)
            raise InputProblem(
                f"Versie {number} is bevroren en blijft zoals zij is.",
                "Voeg een nieuwe versie toe en werk daarin verder.",
            )

    def _frozen(self) -> frozenset[str]:
        return frozenset(row.text_version_id or "" for row in self._dossier.rows(FrozenText))


class Amendments(OrderedService[Amendment]):
    """The amendments of councils."""

    kind = Amendment
    noun = "Amendement"
    title = "title"

    def amendments(
        self, version_id: str | None = None, municipality_id: str | None = None, agreement: str | None = None
    ) -> tuple[AmendmentRow, ...]:
        """All in their order, or those to one version, of one council, on one agreement."""
        names = {row.id: row.name for row in self._dossier.rows(Municipality)}
        numbers = {row.id: row.number for row in self._dossier.rows(TextVersion)}
        return tuple(
            AmendmentRow(
                row.id, row.municipality_id or "", names.get(row.municipality_id or "", ""),
                numbers.get(row.text_version_id or "", ""), row.agreement, row.paragraph, row.title, row.mover,
                row.old_wording, row.new_wording, row.result, row.route,
            )
            for row in self.rows()
            if (version_id is None or row.text_version_id == version_id)
            and (municipality_id is None or row.municipality_id == municipality_id)
            and (agreement is None or row.agreement == agreement)
        )  # fmt: skip
