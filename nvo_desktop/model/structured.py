"""The structured data that the norm file defines: field values and register rows."""

from typing import ClassVar

from nvo_desktop.model.columns import in_order, one_line, reference, several_lines
from nvo_desktop.model.record import Record


class FieldValue(Record, table=True):
    """The value of one field. owner is an agreement or a document; value is canonical JSON text."""

    key_columns: ClassVar = ("owner", "municipality_id", "key")

    owner: str = one_line()
    municipality_id: str | None = reference("municipality")
    key: str = one_line()
    value: str = several_lines()


class RegisterRow(Record, table=True):
    """One row of a register (a field of kind table). cells is canonical JSON text: column key to value."""

    owner: str = one_line()
    key: str = one_line()
    rank: int = in_order()
    cells: str = several_lines()
