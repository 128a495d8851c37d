"""Who stands in a document: the names that the dossier knows, and where each of them is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nvo_desktop.documents.remarks import said_in
from nvo_desktop.documents.tree import Document
from nvo_desktop.model.kinds import RECORD_KINDS, office_columns, personal_columns
from nvo_desktop.model.structured import FieldValue, RegisterRow
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.norm.values import kept, kept_cells
from nvo_desktop.storage.dossier_file import OpenDossier

_LEAST = 3  # signs: less is no name that can be looked for


class Named(NamedTuple):
    """A name in a document. office: of who holds one. origins: where in the dossier what names it was written."""

    name: str
    office: bool
    origins: tuple[str, ...]


class Persons:
    """Looks for the names of one open dossier."""

    def __init__(self, dossier: OpenDossier, norm: Norm) -> None:
        self._dossier, self._norm = dossier, norm

    def standing_in(self, document: Document) -> tuple[Named, ...]:
        """Each known name that stands in a document, also where it was typed in a text; by the alphabet."""
        known = self._known()
        found: dict[str, dict[str, None]] = {}
        for section in document.sections:
            lines = list(said_in(section))
            text = "\n".join([said.words for said in lines])
            for name in [name for name in known if name in text]:  # few stand in any one section
                whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
                for said in lines:
                    if name in said.words and whole.search(said.words):
                        found.setdefault(name, {})[section.origin(said.place, said.row)] = None
        return tuple(Named(name, known[name], tuple(found[name])) for name in sorted(found, key=str.casefold))

    def _known(self) -> dict[str, bool]:
        """The names, and whether each is of who holds an office; one who is both holds one."""
        known: dict[str, bool] = {}
        for name, office in (*self._of_columns(), *self._of_fields(), *self._of_registers()):
            if len(name) >= _LEAST:
                known[name] = office or known.get(name, False)
        return known

    def _of_columns(self) -> Iterator[tuple[str, bool]]:
        for record in RECORD_KINDS.values():
            columns, offices = personal_columns(record), office_columns(record)
            for row in self._dossier.rows(record) if columns else ():
                yield from ((getattr(row, name).strip(), name in offices) for name in columns)

    def _of_fields(self) -> Iterator[tuple[str, bool]]:
        marked = {(one.key, field.key) for one in self._norm.agreements for field in one.fields if field.personal}
        for row in self._dossier.rows(FieldValue):
            if (row.owner, row.key) in marked and isinstance(value := kept(row.value), str):
                yield value.strip(), False

    def _of_registers(self) -> Iterator[tuple[str, bool]]:
        marked = {
            (one.key, field.key, column.key)
            for one in self._norm.agreements
            for field in one.fields
            for column in field.columns
            if column.personal
        }
        for row in self._dossier.rows(RegisterRow):
            for key, value in kept_cells(row.cells).items():
                if (row.owner, row.key, key) in marked and isinstance(value, str):
                    yield value.strip(), False
