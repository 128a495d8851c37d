"""The document tree as canonical JSON, and back: how the text of an issued document is kept.

A node is an object whose "is" names its class; what has its usual value is left out, so that a tree of today is read
when a class has more fields tomorrow. The same tree gives the same text, in ASCII.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import MappingProxyType
from typing import Any, cast

from nvo_desktop.documents.tree import (
    Break,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    ListItem,
    Note,
    Origin,
    Paragraph,
    Section,
    Tab,
    Table,
    Text,
)

_NODES: Mapping[str, type] = MappingProxyType(
    {
        node.__name__: node
        for node in (
            Break, Column, Contents, Document, Figure, Heading, ListItem, Note, Origin, Paragraph, Section, Tab, Table,
            Text,
        )
    }
)  # fmt: skip
_CLASS = "is"
_CANONICAL = json.JSONEncoder(check_circular=False, sort_keys=True, separators=(",", ":"))


def tree_text(document: Document) -> str:
    """The whole tree as one line of JSON."""
    return _CANONICAL.encode(_plain(document))


def tree_of_text(text: str) -> Document:
    """The tree again. ValueError when the text is not one that tree_text made."""
    try:
        document = _node(json.loads(text))
    except (TypeError, RecursionError) as error:
        raise ValueError("this is not a document tree") from error
    if not isinstance(document, Document):
        raise ValueError("this is not a document tree")  # noqa: TRY004 - of a text that was given
    return document


def file_fingerprint(text: str) -> str:
    """SHA-256 of a tree, given as its text."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _plain(value: object) -> object:
    values = _values(value)
    if values is not None:
        return {_CLASS: type(value).__name__, **{name: _plain(each) for name, each in values.items()}}
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    return value


def _values(value: object) -> dict[str, object] | None:
    """What a node holds apart from its usual values; None for what is no node."""
    if isinstance(value, (Text, Origin)):
        usual = value._field_defaults
        return {name: each for name, each in value._asdict().items() if name not in usual or usual[name] != each}
    if is_dataclass(value):
        held = {field.name: getattr(value, field.name) for field in fields(value) if field.compare}
        usual = {field.name: field.default for field in fields(value) if field.default is not MISSING}
        return {name: each for name, each in held.items() if name not in usual or usual[name] != each}
    return None


def _node(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_node(each) for each in cast("list[Any]", value))
    if isinstance(value, dict):
        held = {name: _node(each) for name, each in cast("dict[str, Any]", value).items()}
        node = _NODES.get(str(held.pop(_CLASS, "")))
        if node is None:
            raise ValueError("this is not a node of a document tree")
        return node(**held)
    return value
