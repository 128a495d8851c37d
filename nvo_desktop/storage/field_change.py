"""What a deed did to one field, as the change log keeps it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from nvo_desktop.storage.line_delta import delta


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column of one record before and after, as canonical JSON text; None where there was no record.

    Of bytes, after holds only SHA-256 and size.
    """

    kind: str
    record_id: str
    field: str
    before: str | None
    after: str | None
    is_prose: bool = False

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it happened: kind, record id, field."""
        return self.kind, self.record_id, self.field

    @property
    def adds(self) -> bool:
        """Whether the record came with it."""
        return self.before is None

    @property
    def removes(self) -> bool:
        """Whether the record went with it."""
        return self.after is None

    def columns(self) -> dict[str, Any]:
        """The columns of its row in the log: of changed prose only the changed lines."""
        where = {"kind": self.kind, "record_id": self.record_id, "field": self.field}
        if not self.is_prose or self.before is None or self.after is None:
            return {**where, "old": self.before, "new": self.after, "delta": None}
        hunks = delta(json.loads(self.before), json.loads(self.after))
        text = json.dumps(hunks, ensure_ascii=False, separators=(",", ":"))
        return {**where, "old": None, "new": None, "delta": text}
