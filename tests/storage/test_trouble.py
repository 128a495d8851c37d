"""A killed program, a full disk and a closed folder: the old file is whole, and the user is told in Dutch."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from nvo_desktop.model.decisions import Decision
from nvo_desktop.storage.dossier_file import create_dossier, read_dossier

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits, users and signals of POSIX")

OPENED = """
import os, resource, signal, sys
from pathlib import Path
from nvo_desktop.errors import ProblemForUser
from nvo_desktop.model.decisions import Decision
from nvo_desktop.storage.dossier_file import create_dossier, open_dossier, read_dossier
path = Path(sys.argv[1])
def decide(dossier, text="nieuw"):
    with dossier.unit_of_work("Besluit") as work:
        work.add(Decision(number="2", text=text))
        work.commit()
"""


@pytest.fixture
def published(path: Path) -> Path:
    """A dossier with one decision."""
    with create_dossier(path) as dossier:
        with dossier.unit_of_work("Begin") as work:
            work.add(Decision(number="1"))
            work.commit()
        dossier.publish()
    return path


def run(path: Path, code: str, *, before: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", before + OPENED + code, str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def numbers(path: Path) -> list[str]:
    with read_dossier(path) as dossier:
        return sorted(row.number for row in dossier.rows(Decision))


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_killed_between_commit_and_publishing_the_old_file_is_whole_and_free(published: Path) -> None:
    before = published.read_bytes()
    killed = run(published, "d = open_dossier(path); decide(d); os.kill(os.getpid(), signal.SIGKILL)")
    assert killed.returncode == -signal.SIGKILL
    assert published.read_bytes() == before
    again = run(published, "d = open_dossier(path); decide(d); d.publish(); d.close()")
    assert again.returncode == 0, again.stderr
    assert numbers(published) == ["1", "2"]


def test_killed_just_before_the_name_changes_the_old_file_is_whole(published: Path) -> None:
    before = published.read_bytes()
    code = """
from nvo_desktop.storage import disk
disk.put_in_place_of = lambda new, old: os.kill(os.getpid(), signal.SIGKILL)
d = open_dossier(path); decide(d); d.publish()
"""
    assert run(published, code).returncode == -signal.SIGKILL
    assert published.read_bytes() == before
    assert numbers(published) == ["1"]


FULL = """
d = {how}
try:
    decide(d, "x" * {size})
    committed = True
except ProblemForUser as problem:
    committed = False
    print("commit:", problem.what)
{limit}
try:
    d.publish()
except ProblemForUser as problem:
    print("publish:", type(problem).__name__, problem.what)
print("kept:", len(d.rows(Decision)), d.is_changed)
d.close()
"""
LIMIT = (
    "soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE); resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, hard))"
)


def test_a_full_disk_in_publishing_leaves_the_old_file_and_keeps_the_work(published: Path) -> None:
    before = published.read_bytes()
    code = FULL.format(how="open_dossier(path)", size=300_000, limit=LIMIT.format(size=100_000))
    done = run(published, code)
    assert done.returncode == 0, done.stderr
    assert "publish: FileProblem" in done.stdout
    assert "kept: 2 True" in done.stdout
    assert published.read_bytes() == before
    assert names(published) == ["regio.nvo"]


def test_a_full_disk_in_a_deed_leaves_the_deed_undone(published: Path) -> None:
    code = LIMIT.format(size=400_000) + FULL.format(how="open_dossier(path)", size=900_000, limit="")
    done = run(published, code)
    assert done.returncode == 0, done.stderr
    assert "commit:" in done.stdout
    assert "kept: 1 False" in done.stdout
    assert numbers(published) == ["1"]


def test_a_full_disk_leaves_no_half_new_dossier(path: Path) -> None:
    code = FULL.format(how="create_dossier(path)", size=300_000, limit=LIMIT.format(size=100_000))
    done = run(path, code)
    assert done.returncode == 0, done.stderr
    assert "publish: FileProblem" in done.stdout
    assert names(path) == []


AS_ANOTHER = """
home = Path(sys.argv[2])
os.environ["XDG_DATA_HOME"] = str(home / "eerst")
with create_dossier(home / f"{os.getpid()}.nvo") as first:  # loads all there is: the stranger may not read our Python
    decide(first)
    first.publish()
    first.rows(Decision)
os.environ["XDG_DATA_HOME"] = str(home / "daarna")
os.setgroups([]); os.setgid(65534); os.setuid(65534)
"""


@pytest.fixture
def stranger(published: Path) -> Iterator[Path]:
    """A dossier in a folder that everybody can look into and only root can change; its parent has a home for others."""
    if os.getuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for part in ("map", "thuis"):
            (folder / part).mkdir(mode=0o755)
        os.chown(folder / "thuis", 65534, 65534)
        shutil.copy(published, folder / "map")
        yield folder / "map" / published.name


def as_stranger(path: Path, code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", OPENED + AS_ANOTHER + code, str(path), str(path.parent.parent / "thuis")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_folder_without_rights_is_said_and_the_work_is_kept(stranger: Path) -> None:
    trial = as_stranger(stranger, "path.with_name('proef').touch()")
    if trial.returncode == 0 or "PermissionError" not in trial.stderr:
        pytest.skip("another user can write here, or cannot run the program: " + trial.stderr[-300:])
    before = stranger.read_bytes()
    done = as_stranger(stranger, FULL.format(how="open_dossier(path)", size=10, limit=""))
    assert done.returncode == 0, done.stderr
    assert "publish: FileProblem" in done.stdout
    assert "geen rechten" in done.stdout
    assert "kept: 2 True" in done.stdout
    assert stranger.read_bytes() == before
    new = as_stranger(
        stranger,
        "try: create_dossier(path.with_name('nieuw.nvo'))\nexcept ProblemForUser as problem: print(problem.what)",
    )
    assert "geen rechten" in new.stdout, new.stderr
    assert names(stranger) == ["regio.nvo"]
