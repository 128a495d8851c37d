"""One warm export: python export.py BLOCKS.json OUT.docx prints {"work": seconds, "all_new": seconds, ...}.

The clock runs from the open dossier to the synced file: context, Jinja, reading, writer, own checks. Before each export
texts are edited, for nobody exports the same twice: one for "work", so that the other sections are known already, and
every one for "all_new". With OUT.nvo only the dossier is made, for timing the command line from a cold start.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from dossiers import document_dossier

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier

_RUNS = 5
_EDITED = {"work": 1, "all_new": None}
_SENTENCE = "<p>Deze zin komt en gaat.</p>"


def main() -> None:
    """Export after edits, following a warm-up, and print the medians and the size of the document."""
    blocks, out = Path(sys.argv[1]), Path(sys.argv[2])
    if out.suffix == ".nvo":
        document_dossier(blocks, out).close()
        return
    with tempfile.TemporaryDirectory() as folder, document_dossier(blocks, Path(folder) / "proef.nvo") as dossier:
        exports = Exports(dossier)
        exports.export(Edition("regiovisie"), out)
        taken = {name: [_timed(dossier, exports, out, few) for _ in range(_RUNS)] for name, few in _EDITED.items()}
    print(json.dumps({name: statistics.median(times) for name, times in taken.items()} | {"bytes": out.stat().st_size}))


def _timed(dossier: OpenDossier, exports: Exports, out: Path, few: int | None) -> float:
    """Export after an edit of the first so many texts, None for all."""
    with dossier.unit_of_work("Tekst") as work:
        for row in [*work.all(Elaboration), *work.all(Chapter)][:few]:
            row.text = row.text.removeprefix(_SENTENCE) if row.text.startswith(_SENTENCE) else _SENTENCE + row.text
        work.commit()
    start = time.perf_counter()
    exports.export(Edition("regiovisie"), out)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
