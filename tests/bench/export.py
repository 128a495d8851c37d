"""One warm export: python export.py BLOCKS.json OUT.docx prints {"work": seconds, ...}.

The clock runs from the open dossier to the synced file: context, Jinja, reading, writer, own checks. With --dossier
OUT.nvo only the dossier is made, for timing the command line from a cold start.
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
from nvo_desktop.services.exports import Exports

_RUNS = 5


def main() -> None:
    """Export five times after a warm-up, and print the median and the size of the dossier."""
    blocks, out = Path(sys.argv[1]), Path(sys.argv[2])
    if out.suffix == ".nvo":
        document_dossier(blocks, out).close()
        return
    with tempfile.TemporaryDirectory() as folder, document_dossier(blocks, Path(folder) / "proef.nvo") as dossier:
        exports = Exports(dossier)
        exports.export(Edition("regiovisie"), out)
        taken = [_timed(exports, out) for _ in range(_RUNS)]
    print(json.dumps({"work": statistics.median(taken), "bytes": out.stat().st_size}))


def _timed(exports: Exports, out: Path) -> float:
    start = time.perf_counter()
    exports.export(Edition("regiovisie"), out)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
