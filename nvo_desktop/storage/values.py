"""Values of columns as canonical JSON text, as the change log keeps them."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Date, LargeBinary

from nvo_desktop.model.columns import CodeColumn, KeysColumn
from nvo_desktop.storage.rows import table_named


def as_before(value: object) -> str:
    """Give a value that is going away; bytes in full, so that the deed can be undone."""
    return _json(value, _whole)


def as_after(value: object) -> str:
    """Give a value that has come; of bytes only SHA-256 and size, as the row itself holds them."""
    return _json(value, _fingerprint)


def decoded(kind: str, field: str, text: str) -> Any:
    """Give the value of a column back from its JSON text as as_before made it.

    ValueError when the text does not fit the column.
    """
    value = json.loads(text)
    return None if value is None else _reader(kind, field)(value)


def _json(value: object, default: Callable[[object], object]) -> str:
    return json.dumps(value, default=default, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _whole(value: object) -> object:
    return {"base64": b64encode(value).decode("ascii")} if isinstance(value, bytes) else _iso(value)


def _fingerprint(value: object) -> object:
    return {"sha256": sha256(value).hexdigest(), "size": len(value)} if isinstance(value, bytes) else _iso(value)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no column holds {type(value).__name__}")


@cache
def _reader(kind: str, field: str) -> Callable[[Any], Any]:
    column_type = table_named(kind).columns[field].type
    if isinstance(column_type, CodeColumn):
        return column_type.codes
    if isinstance(column_type, KeysColumn):
        return tuple
    if isinstance(column_type, Date):
        return date.fromisoformat
    if isinstance(column_type, LargeBinary):
        return lambda value: b64decode(value["base64"])
    return lambda value: value
