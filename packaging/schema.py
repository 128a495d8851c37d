"""Writes storage/schema/2.sql from the models: run it after a change of a table, before the format is released."""

from __future__ import annotations

from pathlib import Path

from nvo_desktop.storage import schema
from nvo_desktop.storage.header import FORMAT

if __name__ == "__main__":
    target = Path(schema.__file__).parent / f"{FORMAT}.sql"
    target.write_text(schema.written_from_models(), encoding="utf-8", newline="\n")
    print(f"{target} geschreven.")
