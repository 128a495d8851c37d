"""What else in the dossier points at a record: told before it is removed, and taken along when it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, cast

from nvo_desktop.exchange.columns import Column, Holds, columns_of
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.values import without_item
from nvo_desktop.norm.wording import capital, join_words
from nvo_desktop.storage.dossier_file import OpenDossier
from nvo_desktop.storage.unit_of_work import UnitOfWork

_PARTS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "municipality": frozenset(
            {"deviation", "field_value", "council_question", "adoption", "adoption_step", "amendment",
             "council_proposal", "local_block"}
        ),
        "text_version": frozenset({"adoption", "adoption_step", "amendment"}),
        "assessment_round": frozenset({"answer", "assessment"}),
        "consultation": frozenset({"contribution"}),
        "source_document": frozenset({"source_piece"}),
    }
)  # fmt: skip
"""Kinds that have no meaning without the record they belong to; whatever else points at it only loses that."""

_HOUSE_STYLE = "house_style"
_KEY_LISTS: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {("consultation", "groups"): "partner_group", ("consultation", "partners"): "partner"}
)
_WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "adoption": ("vaststelling", "vaststellingen"),
        "adoption_step": ("stap naar vaststelling", "stappen naar vaststelling"),
        "amendment": ("amendement", "amendementen"),
        "answer": ("antwoord op een toetsvraag", "antwoorden op toetsvragen"),
        "assessment": ("beoordeling", "beoordelingen"),
        "attachment_use": ("bijlage", "bijlagen"),
        "consultation": ("overleg", "overleggen"),
        "contribution": ("inbreng", "keer inbreng"),
        "council_proposal": ("raadsvoorstel", "raadsvoorstellen"),
        "council_question": ("raadsvraag", "raadsvragen"),
        "deviation": ("afwijking", "afwijkingen"),
        "field_value": ("ingevuld veld", "ingevulde velden"),
        "local_block": ("lokaal tekstblok", "lokale tekstblokken"),
        "milestone": ("mijlpaal", "mijlpalen"),
        "partner": ("partner", "partners"),
        "register_row": ("regel van een register", "regels van registers"),
        "source_piece": ("deel van een bronstuk", "delen van bronstukken"),
    }
)


_JSON = frozenset({"cells", "value"})


@dataclass(frozen=True, slots=True)
class Use:
    """How often records of one kind point at a record. goes_along: whether they are removed with it."""

    kind: str
    count: int
    goes_along: bool

    @property
    def words(self) -> str:
        """The count with its noun: "3 overleggen"."""
        one, more = _WORDS.get(self.kind, ("onderdeel", "onderdelen"))
        return f"{self.count} {one if self.count == 1 else more}"


@dataclass(frozen=True, slots=True)
class Uses:
    """Everything that points at a record."""

    all: tuple[Use, ...] = ()

    @property
    def sentence(self) -> str:
        """What removing would do besides, as whole sentences for a question; empty when nothing points at it."""
        going = join_words([use.words for use in self.all if use.goes_along])
        staying = join_words([use.words for use in self.all if not use.goes_along])
        sentences = [f"{capital(f'ook worden verwijderd: {going}')}."] if going else []
        sentences += [f"{capital(f'de verwijzing vervalt bij {staying}')}."] if staying else []
        return " ".join(sentences)


@dataclass(frozen=True, slots=True)
class _Pointer:
    kind: type[Record]
    record_id: str
    column: str
    goes_along: bool


def uses(dossier: OpenDossier, kind: type[Record], record_id: str) -> Uses:
    """What points at a record, counted by kind, what goes along first."""
    counts: dict[tuple[str, bool], set[str]] = {}
    for pointer in _pointers(dossier, kind_of(kind), record_id):
        counts.setdefault((kind_of(pointer.kind), pointer.goes_along), set()).add(pointer.record_id)
    found = [Use(name, len(ids), along) for (name, along), ids in counts.items()]
    return Uses(tuple(sorted(found, key=lambda use: not use.goes_along)))


def remove(dossier: OpenDossier, work: UnitOfWork, record: Record) -> None:
    """Delete a record with what belongs to it; what else points at it loses that reference."""
    for pointer in _pointers(dossier, kind_of(type(record)), record.id):
        other = work.peek(pointer.kind, pointer.record_id)
        if other is None:
            continue
        if pointer.goes_along:
            remove(dossier, work, other)
        else:
            _let_go(other, pointer.column, record.id)
    work.delete(record)


def _let_go(other: Record, column: str, record_id: str) -> None:
    value: object = getattr(other, column)
    if isinstance(value, tuple):
        keys = cast("tuple[str, ...]", value)
        setattr(other, column, tuple(key for key in keys if key != record_id))
    elif column in _JSON:
        setattr(other, column, without_item(cast("str", value), record_id))
    else:
        setattr(other, column, None if columns_of(kind_of(type(other)))[column].optional else "")


def _pointers(dossier: OpenDossier, kind: str, record_id: str) -> Iterator[_Pointer]:
    parts = _PARTS.get(kind, frozenset())
    for name, record in RECORD_KINDS.items():
        for column in columns_of(name).values():
            if _may_point(name, column, kind):
                for row in dossier.rows(record):
                    value = getattr(row, column.name)
                    if value == record_id or (isinstance(value, tuple) and record_id in value):
                        yield _Pointer(record, row.id, column.name, name in parts)
    yield from _attached(dossier, kind, record_id)
    if kind == "municipality":
        yield from _listed(dossier, record_id)


def _may_point(name: str, column: Column, kind: str) -> bool:
    if column.holds is Holds.REFERENCE:
        return column.refers_to == kind
    return _KEY_LISTS.get((name, column.name)) == kind


def _attached(dossier: OpenDossier, kind: str, record_id: str) -> Iterator[_Pointer]:
    """The attachments of a record, and the pieces of earlier papers that were copied into it."""
    use, piece = RECORD_KINDS["attachment_use"], RECORD_KINDS["source_piece"]
    for row in dossier.rows(use):
        at = getattr(row, "kind", ""), getattr(row, "record_id", "")
        if at in {(kind, record_id), (_HOUSE_STYLE, record_id)}:
            yield _Pointer(use, row.id, "record_id", goes_along=True)
    if kind in {"chapter", "elaboration"}:
        for row in dossier.rows(piece):
            if getattr(row, "placed_in", "") == record_id:
                yield _Pointer(piece, row.id, "placed_in", goes_along=False)


def _listed(dossier: OpenDossier, record_id: str) -> Iterator[_Pointer]:
    """The values of the norm's fields that name a municipality in a list."""
    for row in dossier.rows(RegisterRow):
        if record_id in row.cells:
            yield _Pointer(RegisterRow, row.id, "cells", goes_along=False)
    for row in dossier.rows(FieldValue):
        if record_id in row.value and row.municipality_id != record_id:
            yield _Pointer(FieldValue, row.id, "value", goes_along=False)
