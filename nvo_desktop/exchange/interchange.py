"""The interchange form of a whole dossier: JSON with all records, sorted, without history and without device.

    {"format": "nvo-dossier", "version": 1, "dossier_id": "…", "records": {"<kind>": [{"id": "…", …}, …]}}

Kinds stand in alphabetical order, records by id. A column that is empty or otherwise at its default is
left out, so that a person can read the rest; an attachment's content is base64.
"""

from __future__ import annotations

import json
from pathlib import Path

from nvo_desktop.exchange.column_values import to_json
from nvo_desktop.exchange.columns import columns_of
from nvo_desktop.exchange.interchange_form import FORMAT, VERSION, Interchange
from nvo_desktop.exchange.interchange_parsing import parse
from nvo_desktop.exchange.interchange_schema import schema
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record
from nvo_desktop.storage.dossier_file import OpenDossier

__all__ = ["Interchange", "dump", "is_dump", "parse", "schema", "written"]

_BEGIN = 200  # bytes; a person may have put space between


def dump(dossier: OpenDossier) -> str:
    """Give the interchange form of a dossier; the same records give the same text."""
    records = {kind: tuple(dossier.rows(record)) for kind, record in RECORD_KINDS.items()}
    return _text(dossier.dossier_id, records)


def is_dump(path: Path) -> bool:
    """Whether a file begins as the interchange form of a dossier does. OSError when it cannot be read."""
    with path.open("rb") as file:
        begin = file.read(_BEGIN)
    return b'"format"' in begin and f'"{FORMAT}"'.encode() in begin


def written(interchange: Interchange) -> str:
    """Give the interchange form of records that are in no dossier."""
    records = {
        kind: tuple(one for one in interchange.records if type(one) is record) for kind, record in RECORD_KINDS.items()
    }
    return _text(interchange.dossier_id, records)


def _text(dossier_id: str, records: dict[str, tuple[Record, ...]]) -> str:
    blocks = {
        kind: [_as_json(kind, record) for record in sorted(rows, key=lambda row: row.id)]
        for kind, rows in sorted(records.items())
        if rows
    }
    whole = {"format": FORMAT, "version": VERSION, "dossier_id": dossier_id, "records": blocks}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _as_json(kind: str, record: Record) -> dict[str, object]:
    """Give a record, or a row with the same attributes."""
    shown: dict[str, object] = {}
    for name, column in columns_of(kind).items():
        value: object = getattr(record, name)
        if name == "id" or value != column.default:
            shown[name] = to_json(column, value)
    return shown
