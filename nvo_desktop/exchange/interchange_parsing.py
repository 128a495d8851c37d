"""Reads the interchange form. Whatever is wrong with it becomes a Dutch sentence that names the place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NoReturn, cast
from uuid import UUID

from pydantic import ValidationError

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange.column_values import Misfit, from_json
from nvo_desktop.exchange.columns import Holds, columns_of
from nvo_desktop.exchange.interchange_form import DEEPEST, FORMAT, LARGEST, MOST_BLOCKS, VERSION, Interchange
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.model.record import Record, kind_of
from nvo_desktop.model.sources import Attachment
from nvo_desktop.prose.cleaning import clean_line

_REMEDY = "Verbeter het JSON-bestand en probeer het opnieuw. Met ‘nvo-desktop schema’ ziet u hoe het moet."
_KEYS = ("format", "version", "dossier_id", "records")


def parse(text: str) -> Interchange:
    """Read a whole dossier; an id may be left out, and follows from the record's key where it has one.

    Characters are cleaned as at every input. Raises InputProblem, naming kind, record and column, for anything that is
    not the interchange form: unknown names, wrong values, references to what is not there, an id or key twice.
    """
    whole = _loaded(text)
    dossier_id = _dossier_id(whole)
    kinds = whole["records"]
    if not isinstance(kinds, dict):
        _refuse("Onder ‘records’ moet een blok staan met per soort een lijst.")
    kinds = cast("dict[str, object]", kinds)
    for kind in kinds:
        if kind not in RECORD_KINDS:
            _refuse(f"De soort ‘{_short(kind)}’ bestaat niet. Bekend zijn: {', '.join(sorted(RECORD_KINDS))}.")
    records = tuple(record for kind in RECORD_KINDS for record in _of_kind(kind, kinds.get(kind, []), dossier_id))
    _check_references(records)
    return Interchange(dossier_id, records)


def _loaded(text: str) -> dict[str, object]:
    if len(text) > LARGEST or len(text.encode("utf-8", "replace")) > LARGEST:
        _refuse(f"Het JSON-bestand is groter dan {LARGEST // 1_000_000} MB.")
    if text.count("{") + text.count("[") > MOST_BLOCKS:
        _refuse("In het JSON-bestand staan veel meer gegevens dan een dossier heeft.")
    try:
        whole: object = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        _refuse(f"Dit is geen geldige JSON: het gaat mis op regel {error.lineno}, teken {error.colno}.")
    except (ValueError, RecursionError):
        _refuse("Dit is geen geldige JSON: een getal is te lang, of er staat te veel in elkaar.")
    if _depth(whole) > DEEPEST:
        _refuse(f"In het JSON-bestand staat meer dan {DEEPEST} lagen in elkaar.")
    if not isinstance(whole, dict) or cast("dict[str, object]", whole).get("format") != FORMAT:
        _refuse(f'Dit JSON-bestand is geen dossier: bovenaan hoort "format": "{FORMAT}" te staan.')
    return _with_its_keys(cast("dict[str, object]", whole))


def _with_its_keys(whole: dict[str, object]) -> dict[str, object]:
    for key in whole:
        if key not in _KEYS:
            _refuse(f"Bovenaan staat ‘{_short(key)}’; daar horen alleen {', '.join(_KEYS)}.")
    for key in _KEYS:
        if key not in whole:
            _refuse(f"Bovenaan ontbreekt ‘{key}’.")
    if whole["version"] != VERSION or isinstance(whole["version"], bool):
        _refuse(f"Dit JSON-bestand heeft een andere versie dan {VERSION}, de versie die dit programma kent.")
    return whole


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    block = dict(pairs)
    if len(block) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        _refuse(f"In één blok van het JSON-bestand staat ‘{_short(twice)}’ twee keer.")
    return block


def _refuse_constant(constant: str) -> NoReturn:
    _refuse(f"In het JSON-bestand staat {constant}; dat is geen getal.")


def _depth(whole: object) -> int:
    """Give how many blocks and lists stand inside one another, without recursion."""
    depth = 0
    layer: list[object] = [whole]
    while layer:
        depth += 1
        layer = [part for block in layer for part in _parts(block)]
    return depth


def _parts(block: object) -> Iterator[object]:
    if isinstance(block, dict):
        yield from cast("dict[str, object]", block).values()
    elif isinstance(block, list):
        yield from cast("list[object]", block)


def _dossier_id(whole: Mapping[str, object]) -> str:
    given = whole["dossier_id"]
    try:
        return str(UUID(given if isinstance(given, str) else ""))
    except ValueError:
        _refuse("Bij ‘dossier_id’ moet een UUID staan, zoals 6f2c1a34-5b7d-4e8f-9a01-23456789abcd.")


def _of_kind(kind: str, given: object, dossier_id: str) -> Iterator[Record]:
    if not isinstance(given, list):
        _refuse(f"Onder ‘{kind}’ moet een lijst staan.")
    ids: set[str] = set()
    keys: set[tuple[str, ...]] = set()
    for place, block in enumerate(cast("list[object]", given), start=1):
        where = f"‘{kind}’, nummer {place}"
        record = _record(kind, block, where)
        key = record.key_of()
        if key is not None and key in keys:
            _refuse(f"In {where}: dit gegeven staat er al, met dezelfde sleutel ({_key_in_words(record)}).")
        if record.identified(dossier_id) in ids:
            _refuse(f"In {where}: het id {record.id} komt twee keer voor.")
        ids.add(record.id)
        keys.add(key or ())
        yield record


def _key_in_words(record: Record) -> str:
    columns = record.key_columns or ()
    return ", ".join(columns) if columns else "er kan er maar één van zijn"


def _record(kind: str, block: object, where: str) -> Record:
    if not isinstance(block, dict):
        _refuse(f"In {where}: hier moet een blok staan, tussen accolades.")
    given_values = cast("dict[str, object]", block)
    record, columns = RECORD_KINDS[kind], columns_of(kind)
    values: dict[str, object] = {}
    for name, given in given_values.items():
        if name not in columns:
            _refuse(f"In {where}: de kolom ‘{_short(name)}’ bestaat niet. Bekend zijn: {', '.join(columns)}.")
        try:
            values[name] = from_json(columns[name], given)
        except Misfit as misfit:
            _refuse(f"In {where}{_named(given_values)}: de kolom ‘{name}’ {misfit}.")
    made = _validated(record, values, where)
    if isinstance(made, Attachment) and sha256(made.content).hexdigest() != made.sha256:
        _refuse(f"In {where}: de inhoud van de bijlage hoort niet bij haar sha256; het bestand is veranderd.")
    return made


def _validated(record: type[Record], values: dict[str, object], where: str) -> Record:
    try:
        return record.model_validate(values)
    except ValidationError as error:  # a rule of the model that the kind of column does not tell
        columns = ", ".join(f"‘{fault['loc'][0]}’" for fault in error.errors() if fault["loc"]) or "dit gegeven"
        _refuse(f"In {where}: {columns} voldoet niet aan de regels van het dossier.")


def _named(block: Mapping[str, object]) -> str:
    given = block.get("id")
    return f" (id {_short(given)})" if isinstance(given, str) else ""


def _check_references(records: tuple[Record, ...]) -> None:
    known: dict[str, set[str]] = {kind: set() for kind in RECORD_KINDS}
    for record in records:
        known[kind_of(type(record))].add(record.id)
    for record in records:
        for name, column in columns_of(kind_of(type(record))).items():
            wanted = getattr(record, name) if column.holds is Holds.REFERENCE else None
            if wanted is not None and wanted not in known[column.refers_to]:
                _refuse(
                    f"In ‘{kind_of(type(record))}’ (id {record.id}): de kolom ‘{name}’ verwijst naar {wanted}, "
                    f"maar onder ‘{column.refers_to}’ staat geen gegeven met dat id."
                )


def _short(text: str) -> str:
    cleaned = clean_line(text)
    return cleaned if len(cleaned) <= 60 else f"{cleaned[:59]}…"


def _refuse(what: str) -> NoReturn:
    raise InputProblem(what, _REMEDY)
