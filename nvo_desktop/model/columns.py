"""The kinds of columns that records have, and the fields that declare them."""

import json
from enum import StrEnum
from typing import Any

from sqlalchemy import String, Text, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlmodel import Field


class CodeColumn(TypeDecorator[StrEnum]):
    """Stores the code of a StrEnum as text; SQLAlchemy's own Enum would store the Python name."""

    impl = String
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Give the code; a code that is not in the list raises ValueError."""
        return None if value is None else self.codes(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Give the member of the list."""
        return None if value is None else self.codes(value)


class KeysColumn(TypeDecorator[tuple[str, ...]]):
    """Stores a tuple of keys or ids as canonical JSON text: never a list that can change in place unseen."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002
        """Give the JSON text."""
        return json.dumps(list(value or ()), ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:  # noqa: ARG002
        """Give the tuple."""
        return tuple(json.loads(value)) if value else ()


def one_line(*, personal: bool = False, office: bool = False) -> Any:
    """One line of plain text, empty when not filled in.

    personal: a natural person's name or address. office: that of who holds a political office or signs for a council or
    executive; it stands in council papers as a matter of course.
    """
    return Field(default="", sa_column_kwargs={"info": {"personal": personal or office, "office": office}})


def several_lines() -> Any:
    """Plain text of several lines, empty when not filled in."""
    return Field(default="", sa_type=Text)


def rich_text() -> Any:
    """Rich text in the canonical form of the prose room, empty when not filled in."""
    return Field(default="", sa_type=Text, sa_column_kwargs={"info": {"prose": True}})


def coded(codes: type[StrEnum], default: StrEnum | None = None) -> Any:
    """A code from a list; None while nobody chose."""
    column: Any = CodeColumn(codes)
    return Field(default=default, sa_type=column, nullable=default is None)


def key_list() -> Any:
    """Agreement keys or record ids, in order."""
    column: Any = KeysColumn
    return Field(default=(), sa_type=column)


def reference(table: str) -> Any:
    """The id of a record in that table, or None."""
    return Field(default=None, foreign_key=f"{table}.id")


def in_order() -> Any:
    """Place in the order; ties are settled by id."""
    return Field(default=0)
