"""The commands that give the interchange form, and its description."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import TextIO

from nvo_desktop.cli.endings import with_ending
from nvo_desktop.cli.progress import Progress, on_database
from nvo_desktop.cli.voice import say, write_out
from nvo_desktop.exchange.interchange import dump as dump_dossier
from nvo_desktop.exchange.interchange import is_dump
from nvo_desktop.exchange.interchange import schema as interchange_schema
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.storage.atomic_file import write_whole
from nvo_desktop.storage.dossier_file import read_dossier


def dump(chosen: Namespace) -> None:
    """Write all records as JSON, to a file or to standard output."""

    def make(_progress: Progress) -> str:
        with read_dossier(Path(chosen.file)) as dossier:
            return dump_dossier(dossier)

    path = with_ending(chosen.output, ".json") if chosen.output else None
    text = on_database(make, "Dossier lezen")
    if path:
        write_whole(path, text.encode(), is_dump)
        say(str(path))
    else:
        _print(text)


def schema(_chosen: Namespace) -> None:
    """Print the JSON Schema of the interchange form, with the fields of the norm."""
    _print(json.dumps(interchange_schema(load_norm()), ensure_ascii=False, indent=2) + "\n")


def _print(text: str) -> None:
    """JSON is UTF-8, whatever the terminal's own encoding is."""

    def write(out: TextIO) -> None:
        out.flush()
        out.buffer.write(text.encode())
        out.buffer.flush()

    write_out(write)
