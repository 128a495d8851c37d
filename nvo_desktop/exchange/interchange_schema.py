"""The JSON Schema of the interchange form, made from the models and the norm."""

from __future__ import annotations

from collections.abc import Sequence

from nvo_desktop.exchange.column_values import to_json
from nvo_desktop.exchange.columns import Column, Holds, columns_of
from nvo_desktop.exchange.interchange_form import FORMAT, VERSION
from nvo_desktop.exchange.interchange_words import COLUMNS, KINDS
from nvo_desktop.exchange.norm_schema import Schema, row_rules, value_rules
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.norm.definitions import Norm

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = (
    "Een heel dossier: alle gegevens, zonder geschiedenis. Een kolom die leeg is of haar beginwaarde heeft (default) "
    "mag ontbreken, en het programma laat haar weg. Een verwijzing bevat het id van een gegeven uit hetzelfde bestand."
)
_FORMS: dict[Holds, Schema] = {
    Holds.ID: {"type": "string", "format": "uuid"},
    Holds.REFERENCE: {"type": "string", "format": "uuid"},
    Holds.LINE: {"type": "string"},
    Holds.LINES: {"type": "string"},
    Holds.PROSE: {"type": "string", "contentMediaType": "text/html"},
    Holds.JSON: {"type": "string", "contentMediaType": "application/json"},
    Holds.DATE: {"type": "string", "format": "date"},
    Holds.YES_NO: {"type": "boolean"},
    Holds.NUMBER: {"type": "integer", "minimum": -(2**63) + 1, "maximum": 2**63 - 1},
    Holds.KEYS: {"type": "array", "items": {"type": "string"}},
    Holds.BYTES: {"type": "string", "contentEncoding": "base64"},
}
_EXPLAINED = {
    Holds.LINE: "één regel",
    Holds.LINES: "platte tekst, zo nodig met nieuwe regels",
    Holds.PROSE: "opgemaakte tekst, één blok per regel, zoals <p>tekst</p>",
    Holds.DATE: "jjjj-mm-dd",
}


def schema(norm: Norm) -> Schema:
    """The JSON Schema (2020-12) of a whole dossier in the interchange form, its descriptions in Dutch."""
    ruled = {"field_value": value_rules(norm), "register_row": row_rules(norm)}
    kinds = sorted(RECORD_KINDS)
    lists = {kind: {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}} for kind in kinds}
    properties: Schema = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "dossier_id": {"type": "string", "format": "uuid", "description": "De identiteit van het dossier."},
        "records": {"type": "object", "properties": lists, "additionalProperties": False},
    }
    return {
        "$schema": _DIALECT,
        "title": "Dossier van een regiovisie",
        "description": _ABOUT,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": {kind: _of_kind(kind, ruled.get(kind, ())) for kind in kinds},
    }


def _of_kind(kind: str, rules: Sequence[Schema]) -> Schema:
    columns = columns_of(kind)
    made: Schema = {
        "description": KINDS[kind],
        "type": "object",
        "properties": {name: _of_column(column) for name, column in columns.items()},
        "additionalProperties": False,
    }
    return {**made, "allOf": list(rules)} if rules else made


def _of_column(column: Column) -> Schema:
    made: Schema = {"description": _description(column)}
    made |= {"enum": [code.value for code in column.codes]} if column.codes else _FORMS[column.holds]
    if column.optional:
        made = {"description": made.pop("description"), "anyOf": [made, {"type": "null"}]}
    if column.holds is not Holds.ID:
        made["default"] = to_json(column, column.default)
    return made


def _description(column: Column) -> str:
    words = COLUMNS[column.name]
    if column.codes:
        return f"{words}: {', '.join(f'{code.value} = {code.label}' for code in column.codes)}."
    if column.refers_to:
        return f"{words}: het id van een gegeven onder ‘{column.refers_to}’."
    explained = _EXPLAINED.get(column.holds)
    return f"{words} ({explained})." if explained else f"{words}."
