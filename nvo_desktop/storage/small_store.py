"""A small JSON file of the program's own, such as the recent dossiers: convenience, never the user's work.

Light on purpose: the start screen reads it before the models are loaded.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import cast

from nvo_desktop.errors import FileProblem
from nvo_desktop.storage.atomic_file import write_whole

Values = dict[str, object]

_MAX_BYTES = 1_000_000


class SmallStore:
    """One JSON object on disk. A file that is missing, damaged or unreadable counts as empty.

    Each change reads the file anew, so that two windows seldom undo each other's, and two threads never.
    """

    def __init__(self, path: Path) -> None:
        """Nothing is read yet."""
        self.path = path
        self._changing = Lock()

    def read(self) -> Values:
        """All values; changing them changes nothing on the disk."""
        try:
            if self.path.stat().st_size > _MAX_BYTES:
                return {}
            values: object = json.loads(self.path.read_bytes().decode("utf-8", "surrogatepass"))
        except (OSError, ValueError, RecursionError):  # ValueError: no UTF-8, or no JSON
            return {}
        return as_object(values)

    def change(self, deed: Callable[[Values], None]) -> None:
        """Let the deed alter the values, and write them, whole or not at all; not when they are as before.

        A disk that refuses costs the convenience and is not worth a message.
        """
        with self._changing:
            values = self.read()
            before = _as_bytes(values)
            deed(values)
            after = _as_bytes(values)
            if after == before:
                return
            with suppress(OSError, FileProblem):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.path, after)


def _as_bytes(values: Values) -> bytes:
    return json.dumps(values, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def as_object(value: object) -> Values:
    """The value when it is a JSON object, else an empty one."""
    return cast("Values", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """The value when it is a JSON list, else an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_text(value: object) -> str:
    """The value when it is text, else nothing."""
    return value if isinstance(value, str) else ""
