"""A full disk and a folder without rights: one sentence, the old file whole, nothing half written."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nvo_desktop.cli.run import run

NOBODY = 65534
REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "regio.nvo"
    assert run(["new", str(path), "--region", "Regio Proef", "--municipality", "Ede"]) == 0
    return path


def call(words: list[str], home: Path, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, which first does something to itself."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY),
        "XDG_DATA_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "nvo_desktop", *words],
        capture_output=True, text=True, check=False, env=environment, preexec_fn=before,
    )  # fmt: skip


def assert_one_sentence(done: subprocess.CompletedProcess[str], says: str) -> None:
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("nvo-desktop: ")
    assert done.stderr.count("\n") == 1
    assert says in done.stderr


def limited(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("size", [1_000, 40_000])
def test_a_full_disk_leaves_the_old_document(dossier: Path, tmp_path: Path, size: int) -> None:
    out = tmp_path / "uit.docx"
    assert run(["export", str(dossier), "-o", str(out)]) == 0
    before = out.read_bytes()
    done = call(["export", str(dossier), "-o", str(out)], tmp_path / "thuis", limited(size))
    assert_one_sentence(done, "vol")
    assert out.read_bytes() == before
    assert list(tmp_path.glob("*.tmp")) == []


def test_with_room_enough_the_same_call_works(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit.docx"
    done = call(["export", str(dossier), "-o", str(out)], tmp_path / "thuis", limited(50_000_000))
    assert (done.returncode, done.stderr) == (0, "")
    assert out.stat().st_size > 10_000


@pytest.mark.parametrize("size", [1_000, 200_000])
def test_a_full_disk_leaves_the_dossier_as_it_was(dossier: Path, tmp_path: Path, size: int) -> None:
    before = dossier.read_bytes()
    paper = tmp_path / "stuk.txt"
    paper.write_text(
        "1. Governance\n\n" + "Wij besluiten samen over alles wat ons allen raakt.\n\n" * 4000, encoding="utf-8"
    )
    done = call(["import", str(dossier), str(paper)], tmp_path / "thuis", limited(size))
    assert_one_sentence(done, "vol")
    assert "thuis" not in done.stderr, "it names a folder that the user did not choose"
    assert dossier.read_bytes() == before
    assert list(tmp_path.glob("*.tmp")) == []


def test_a_home_without_rights_is_no_place_to_name(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "thuis").write_bytes(b"")  # a file in the way, for root may write in any folder
    done = call(["export", str(dossier)], tmp_path / "thuis")
    assert_one_sentence(done, "De werkkopie van het dossier kon niet worden gelezen")
    assert "thuis" not in done.stderr


def as_nobody(words: list[str], said: Path) -> int:
    """Run the command line as a user without rights, in a child of this process; gives its exit code.

    A fork and no new process: that user may not be allowed to read the Python that runs these tests.
    """
    child = os.fork()
    if child == 0:
        os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8")
        code = run(words)
        sys.stderr.flush()
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def others_may_read(path: Path) -> bool:
    """Whether any user may read a file where it stands: in the home of root, for one, nobody else may."""
    return bool(path.stat().st_mode & 0o004) and all(folder.stat().st_mode & 0o001 for folder in path.parents)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.skipif(not others_may_read(REPOSITORY / "pyproject.toml"), reason="others may not read the program here")
class TestWithoutRights:
    """As another user, in a folder that is not his."""

    @pytest.fixture
    def shelf(self, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        """A folder with a dossier and a paper that everybody may read and only root may write in.

        All commands have run once before, so that nothing is left to import.
        """
        paper = dossier.with_name("stuk.html")
        paper.write_text("<h1>Governance</h1><p>Wij besluiten samen.</p>", encoding="utf-8")
        assert run(["import", str(dossier), str(paper), "--dry-run"]) == 0
        assert run(["export", str(dossier), "-o", str(dossier.with_name("oud.docx"))]) == 0
        with tempfile.TemporaryDirectory() as open_to_all:
            folder, home = Path(open_to_all) / "plank", Path(open_to_all) / "thuis"
            shutil.copytree(dossier.parent, folder, ignore=lambda _folder, names: [n for n in names if "." not in n])
            home.mkdir()
            for path in [Path(open_to_all), folder, *folder.iterdir()]:
                path.chmod(0o755)
            home.chmod(0o777)
            monkeypatch.setenv("XDG_DATA_HOME", str(home))
            yield folder

    def refused(self, words: list[str], shelf: Path) -> str:
        said = shelf.parent / "gezegd.txt"
        names = sorted(path.name for path in shelf.iterdir())
        assert as_nobody(words, said) == 1
        assert sorted(path.name for path in shelf.iterdir()) == names
        return said.read_text(encoding="utf-8")

    def test_that_user_really_cannot_write_there(self, shelf: Path) -> None:
        child = os.fork()
        if child == 0:
            os.setuid(NOBODY)
            try:
                (shelf / "proef").touch()
            except PermissionError:
                os._exit(13)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 13

    def test_a_new_dossier_is_refused(self, shelf: Path) -> None:
        assert "geen rechten" in self.refused(["new", str(shelf / "r.nvo"), "--region", "R"], shelf)

    def test_a_document_is_refused(self, shelf: Path) -> None:
        said = self.refused(["export", str(shelf / "regio.nvo"), "-o", str(shelf / "uit.docx")], shelf)
        assert "geen rechten" in said

    def test_a_document_elsewhere_is_made(self, shelf: Path) -> None:
        out = shelf.parent / "thuis" / "uit.docx"
        said = shelf.parent / "gezegd.txt"
        assert as_nobody(["export", str(shelf / "regio.nvo"), "-o", str(out)], said) == 0, said.read_text(
            encoding="utf-8"
        )
        assert out.is_file()

    def test_an_import_is_refused_and_the_dossier_stays(self, shelf: Path) -> None:
        before = (shelf / "regio.nvo").read_bytes()
        said = self.refused(["import", str(shelf / "regio.nvo"), str(shelf / "stuk.html")], shelf)
        assert "geen rechten" in said
        assert (shelf / "regio.nvo").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["new", "{folder}/" + "x" * 300, "--region", "R"], "de naam is te lang"),
        (["new", "{folder}/" + "x/" * 3_000 + "a", "--region", "R"], "de naam is te lang"),
        (["new", "{folder}/rond.nvo", "--region", "R"], "leidt"),
        (["export", "{dossier}", "-o", "{folder}/" + "x" * 300], "de naam is te lang"),
        (["export", "{dossier}", "-o", "."], "geen naam voor een bestand"),
        (["dump", "{dossier}", "-o", "/"], "geen naam voor een bestand"),
        (["new", "{folder}/a.nvo", "--region", "R", "--period", "9" * 5_000 + "-2030"], "is geen looptijd"),
        (["new", "{folder}/a.nvo", "--region", "R", "--period", "02027-2030"], "is geen looptijd"),
    ],
)
def test_names_and_years_that_cannot_be_are_refused(
    words: list[str], says: str, dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rond.nvo").symlink_to(tmp_path / "rond.nvo")
    capsys.readouterr()
    assert run([word.format(folder=tmp_path, dossier=dossier) for word in words]) == 1
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def test_in_a_folder_that_is_gone_nothing_is_made(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()

    def leave() -> None:
        os.chdir(gone)
        gone.rmdir()

    assert_one_sentence(call(["new", "x.nvo", "--region", "R"], tmp_path / "thuis", leave), "bestaat niet")


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)])
def test_with_closed_streams_the_document_is_made(dossier: Path, tmp_path: Path, closed: tuple[int, ...]) -> None:
    out = tmp_path / "uit.docx"

    def close() -> None:
        for each in closed:
            os.close(each)

    done = call(["export", str(dossier), "-o", str(out)], tmp_path / "thuis", close)
    assert done.returncode == 0, done.stderr
    assert out.is_file()
