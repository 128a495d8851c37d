"""What every record is: an id that depends on no clock and no row number."""

import re
from functools import lru_cache
from typing import ClassVar, cast
from uuid import UUID, uuid4, uuid5

from pydantic import ConfigDict, field_validator
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def record_id(dossier_id: str, kind: str, *key: str) -> str:
    """The id of a record that can exist once for a key: two laptops that both make it make the same one."""
    return str(uuid5(UUID(dossier_id), "/".join((kind, *key))))


def new_id() -> str:
    """The id of a record of which there can be many."""
    return str(uuid4())


def kind_of(record: type[SQLModel]) -> str:
    """The name of a kind of record, which is its table and its name in JSON: DevelopmentGoal is development_goal."""
    return _with_underscores(record.__name__)


@lru_cache(maxsize=256)  # asked for each reading of rows, of some twenty kinds
def _with_underscores(name: str) -> str:
    return _HUMP.sub("_", name).lower()


class Record(SQLModel):
    """A record of the dossier. Input comes in by model_validate: made directly, nothing is checked.

    key_columns: for a record that can exist once, the columns of its key, from which its id follows.
    """

    model_config = ConfigDict(  # pyright: ignore[reportAssignmentType]
        extra="forbid",
        validate_default=False,
        defer_build=True,  # what checks input is built at the first model_validate: few windows ever do that
    )
    key_columns: ClassVar[tuple[str, ...] | None] = None

    id: str = Field(default="", primary_key=True)

    @declared_attr  # pyright: ignore[reportArgumentType] - SQLModel declares it so too
    def __tablename__(cls) -> str:  # noqa: N805  # pyright: ignore[reportIncompatibleVariableOverride]
        return kind_of(cast("type[SQLModel]", cls))

    @field_validator("id")
    @classmethod
    def _canonical_id(cls, value: str) -> str:
        return str(UUID(value)) if value else value

    def identified(self, dossier_id: str) -> str:
        """Give the record its id if it has none, from its key where it has one, and return it."""
        if not self.id:
            key = self.key_of()
            self.id = new_id() if key is None else record_id(dossier_id, kind_of(type(self)), *key)
        return self.id

    def key_of(self) -> tuple[str, ...] | None:
        """The values of the key columns; None for a record of which there can be many."""
        if self.key_columns is None:
            return None
        return tuple(str(getattr(self, column) or "") for column in self.key_columns)
