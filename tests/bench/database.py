"""Loading lists, and one edit, each beside plain sqlite3 in the same process, in turn.

python database.py prints the milliseconds and the ratios that the goals speak of.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from dossiers import list_dossier

from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.kinds import RECORD_KINDS
from nvo_desktop.storage.dossier_file import OpenDossier

_ROUNDS = 15


def main(rows: int) -> None:
    """Print both comparisons as JSON: medians in ms, and the median of the ratios of the rounds."""
    with tempfile.TemporaryDirectory() as folder, list_dossier(Path(folder) / "lijst.nvo", rows) as dossier:
        copy = Path(folder) / "plain.db"
        shutil.copy(dossier.path, copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as plain:
            plain.execute("PRAGMA journal_mode = WAL")
            plain.execute("PRAGMA synchronous = FULL")
            figures = _compared("lists", lambda: _lists(dossier), lambda: _plain_lists(plain))
            identity = dossier.rows(Decision)[0].id
            figures |= _compared("edit", lambda: _edit(dossier, identity), lambda: _plain_edit(plain, identity))
    print(json.dumps(figures))


def _compared(name: str, ours: Callable[[], None], anchor: Callable[[], None]) -> dict[str, float]:
    ours(), anchor()
    pairs = [(_timed(ours), _timed(anchor)) for _ in range(_ROUNDS)]
    return {
        f"{name}_ms": statistics.median(own for own, _ in pairs),
        f"{name}_plain_ms": statistics.median(raw for _, raw in pairs),
        f"{name}_ratio": statistics.median(own / raw for own, raw in pairs),
    }


def _timed(deed: Callable[[], None]) -> float:
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1e3


def _lists(dossier: OpenDossier) -> None:
    for kind in RECORD_KINDS.values():
        dossier.rows(kind)


def _plain_lists(plain: sqlite3.Connection) -> None:
    for name in RECORD_KINDS:
        plain.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()


def _edit(dossier: OpenDossier, identity: str) -> None:
    with dossier.unit_of_work("Besluit gewijzigd") as work:
        decision = work.get(Decision, identity)
        decision.text += "."
        work.commit()


def _plain_edit(plain: sqlite3.Connection, identity: str) -> None:
    plain.execute("BEGIN")
    plain.execute("UPDATE decision SET text = text || '.' WHERE id = ?", (identity,))
    plain.execute("COMMIT")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
