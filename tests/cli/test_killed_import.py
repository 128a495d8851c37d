"""The command that brings a paper in, killed at any moment: the dossier is as before or as after, and opens."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nvo_desktop.cli.run import run
from nvo_desktop.model.sources import SourcePiece
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage.dossier_file import read_dossier

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

REPOSITORY = Path(__file__).resolve().parents[2]
_STARTING = 0.3  # the share of a run in which Python itself begins


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "map" / "regio.nvo"
    path.parent.mkdir()
    assert run(["new", str(path), "--region", "Regio Proef"]) == 0
    return path


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "stuk.txt"
    lines = "\n\n".join(f"Wij maken over punt {number} een afspraak die elke gemeente bindt." for number in range(400))
    path.write_text("".join(f"{n}. Afspraak {n}\n\n{lines}\n\n" for n in range(1, 9)), encoding="utf-8")
    return path


def begun(dossier: Path, paper: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "nvo_desktop", "import", str(dossier), str(paper)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def killed(dossier: Path, paper: Path, after: float) -> bool:
    """Kill the command after so many seconds; whether it still ran then."""
    with begun(dossier, paper) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
        return process.wait() < 0


def content(dossier: Path) -> tuple[int, int]:
    """How many texts and pieces a dossier holds. It is read whole and guarded, as when it is opened."""
    with read_dossier(dossier) as opened:
        texts = [row.text for row in opened.rows(Elaboration) if row.text]
        return len(texts), len(opened.rows(SourcePiece))


def moments(dossier: Path, paper: Path, count: int) -> Iterator[float]:
    """Moments that lie evenly over a run of the command, and a little beyond."""
    before, start = dossier.read_bytes(), time.monotonic()
    with begun(dossier, paper) as process:
        assert process.wait() == 0
    whole = time.monotonic() - start
    dossier.write_bytes(before)
    for place in range(count):
        yield whole * (_STARTING + (1.05 - _STARTING) * place / count)


def kill_often(dossier: Path, paper: Path, count: int) -> None:
    before, kills = dossier.read_bytes(), 0
    for moment in moments(dossier, paper, count):
        kills += killed(dossier, paper, moment)
        now = content(dossier)
        assert now in {(0, 0), (8, 8)}, moment
        assert (now == (0, 0)) == (dossier.read_bytes() == before), moment
        dossier.write_bytes(before)
    assert kills > count / 5, "it was hardly ever killed: this proves nothing"  # how fast a run is, changes
    assert run(["import", str(dossier), str(paper)]) == 0
    assert content(dossier) == (8, 8)
    assert [path.name for path in dossier.parent.iterdir()] == ["regio.nvo"]


def test_a_killed_import_leaves_the_dossier_as_before_or_as_after(dossier: Path, paper: Path) -> None:
    kill_often(dossier, paper, 4)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_fifty_killed_imports_leave_the_dossier_as_before_or_as_after(dossier: Path, paper: Path) -> None:
    kill_often(dossier, paper, 50)
