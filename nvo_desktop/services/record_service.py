"""What the services of one kind of record have in common: add, change, remove, move, and the values of a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final, Generic, TypeVar, cast

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.record import Record
from nvo_desktop.services.deeds import Added
from nvo_desktop.services.ordering import moved, next_rank
from nvo_desktop.services.record_values import form_value, take
from nvo_desktop.services.removing import Uses, remove, uses
from nvo_desktop.storage.changes import Changes
from nvo_desktop.storage.dossier_file import OpenDossier

R = TypeVar("R", bound=Record)
NO_VALUES: Final[Mapping[str, object]] = {}


class RecordService(Generic[R]):
    """Deeds on one kind of record of an open dossier. Values are given by column; record_values.py says in what forms.

    kind and noun: the class, and what people call one, "Besluit". title: the column that tells one from another. needs:
    the column that may not stay empty, and the sentence that says so.
    """

    kind: ClassVar[type[Record]]
    noun: ClassVar[str]
    title: ClassVar[str] = ""
    needs: ClassVar[tuple[str, str]] = ("", "")

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def rows(self) -> Sequence[R]:
        """All of them in their order: read-only rows with the columns of the record."""
        return cast("Sequence[R]", self._dossier.rows(self.kind))

    def values(self, record_id: str) -> dict[str, Any]:
        """The columns of one, as its form takes them. DossierProblem when it is not, or no longer, in the dossier."""
        row = self._row(record_id)
        if row is None:
            raise DossierProblem(f"{self.noun}: dit staat niet meer in het dossier.", "Het is intussen verwijderd.")
        return {name: form_value(getattr(row, name)) for name in self.kind.model_fields if name != "id"}

    def add(self, values: Mapping[str, object] = NO_VALUES) -> Added:
        """Add one, last in its order. InputProblem, naming the field, for a value that does not fit."""
        with self._dossier.unit_of_work(self._named(values.get(self.title), "toegevoegd")) as work:
            record = self._new()
            self._take(record, values)
            work.add(record)
            return Added(work.commit(), record.id)

    def change(self, record_id: str, values: Mapping[str, object], extends: str | None = None) -> Changes:
        """Change the columns that are given. extends: the set of the previous autosave of the same field."""
        with self._dossier.unit_of_work(self._label(record_id, "gewijzigd"), extends) as work:
            self._take(work.get(self.kind, record_id), values)
            return work.commit()

    def uses(self, record_id: str) -> Uses:
        """What points at one: to be said before it is removed."""
        return uses(self._dossier, self.kind, record_id)

    def remove(self, record_id: str) -> Changes:
        """Take one out, with what belongs to it; what else points at it loses that reference."""
        with self._dossier.unit_of_work(self._label(record_id, "verwijderd")) as work:
            remove(self._dossier, work, work.get(self.kind, record_id))
            return work.commit()

    def _new(self) -> Record:
        """A record with nothing but its place; not in the dossier yet."""
        values: dict[str, Any] = {}
        if "rank" in self.kind.model_fields:
            values["rank"] = next_rank(self._dossier.rows(self.kind))
        return self.kind(**values)

    def _take(self, record: Record, values: Mapping[str, object]) -> None:
        take(record, values)
        column, sentence = self.needs
        if column and not getattr(record, column):
            raise InputProblem(sentence, "Vul dat in.")

    def _row(self, record_id: str) -> R | None:
        return next((row for row in self.rows() if row.id == record_id), None)

    def _label(self, record_id: str, deed: str) -> str:
        return self._named(getattr(self._row(record_id), self.title, "") if self.title else "", deed)

    def _named(self, title: object, deed: str) -> str:
        named = f" ‘{title}’" if title else ""
        return f"{self.noun}{named} {deed}"


class OrderedService(RecordService[R]):
    """Deeds on a kind whose records people put in an order of their own."""

    def move(self, record_id: str, steps: int) -> Changes:
        """Move one by so many places, up when negative."""
        with self._dossier.unit_of_work(self._label(record_id, "verplaatst")) as work:
            for each, rank in moved(self._beside(record_id), record_id, steps).items():
                setattr(work.get(self.kind, each), "rank", rank)  # noqa: B010 - of the kind, which is not known here
            return work.commit()

    def _beside(self, record_id: str) -> Sequence[R]:  # noqa: ARG002
        """The rows among which one moves."""
        return self.rows()
