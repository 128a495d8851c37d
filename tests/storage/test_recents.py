"""The list of dossiers that were open, also when its file is missing, damaged or from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from nvo_desktop import paths
from nvo_desktop.storage.recents import Recents

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def recents(tmp_path: Path) -> Recents:
    return Recents(tmp_path / "eigen" / "recent.json")


def test_without_a_file_the_list_is_empty(recents: Recents) -> None:
    assert recents.all() == ()


def test_the_dossier_opened_last_stands_first(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "a.nvo", "Regio Aa", "1", NOON)
    recents.note(tmp_path / "b.nvo", "Regio Bé", "2", NOON)
    recents.note(tmp_path / "a.nvo", "Regio Aa anders", "1", NOON + timedelta(hours=1))
    assert [(entry.path.name, entry.name) for entry in recents.all()] == [
        ("a.nvo", "Regio Aa anders"),
        ("b.nvo", "Regio Bé"),
    ]


def test_the_time_is_kept_whatever_the_zone(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "a.nvo", "", "1", NOON.astimezone(timezone(timedelta(hours=2))))
    assert recents.all()[0].opened_at == NOON


def test_a_name_without_folder_is_found_back_from_another_folder(recents: Recents, tmp_path: Path) -> None:
    recents.note(Path("a.nvo"), "", "1", NOON)
    assert recents.all()[0].path == Path.cwd() / "a.nvo"


def test_the_list_stays_short(recents: Recents, tmp_path: Path) -> None:
    for number in range(20):
        recents.note(tmp_path / f"{number}.nvo", "", str(number), NOON)
    assert [entry.dossier_id for entry in recents.all()] == [str(number) for number in range(19, 7, -1)]


def test_a_dossier_can_be_taken_off_the_list(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "a.nvo", "", "1", NOON)
    recents.note(tmp_path / "b.nvo", "", "2", NOON)
    recents.forget(tmp_path / "a.nvo")
    assert [entry.dossier_id for entry in recents.all()] == ["2"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"dossiers": 3}', b'{"dossiers": [1, {"path": 2}, {}]}', b"\xff\xfe", b"[" * 100_000],
)
def test_a_damaged_list_counts_as_empty_and_is_written_anew(recents: Recents, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "eigen" / "recent.json"
    file.parent.mkdir()
    file.write_bytes(content)
    assert recents.all() == ()
    recents.note(tmp_path / "a.nvo", "Regio", "1", NOON)
    assert [entry.name for entry in recents.all()] == ["Regio"]


def test_one_entry_without_sense_does_not_hide_the_others(recents: Recents, tmp_path: Path) -> None:
    recents.note(tmp_path / "a.nvo", "Regio", "1", NOON)
    file = tmp_path / "eigen" / "recent.json"
    file.write_text(file.read_text("utf-8").replace("[", '[{"path": "x", "opened_at": "gisteren"},', 1), "utf-8")
    assert [entry.name for entry in recents.all()] == ["Regio"]


def test_a_disk_that_refuses_is_no_reason_to_stop(recents: Recents, tmp_path: Path) -> None:
    (tmp_path / "eigen").write_bytes(b"een bestand waar een map hoort")
    recents.note(tmp_path / "a.nvo", "Regio", "1", NOON)
    assert recents.all() == ()


@pytest.mark.skipif(os.name == "nt", reason="bytes in names are of POSIX")
def test_a_name_that_is_no_text_is_kept(recents: Recents, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe9gio.nvo"))
    recents.note(odd, "", "1", NOON)
    assert recents.all()[0].path == odd


def test_the_list_lies_in_the_programs_own_folder(tmp_path: Path, work_folder_apart: Path) -> None:
    Recents().note(tmp_path / "a.nvo", "Regio", "1", NOON)
    assert work_folder_apart in paths.data_folder().parents
    assert (paths.data_folder() / "recent.json").is_file()


def test_the_start_screen_can_have_them_without_the_heavy_libraries() -> None:
    code = (
        "import sys; import nvo_desktop.storage.recents, nvo_desktop.storage.settings, nvo_desktop.storage.header; "
        "print(sorted({'sqlmodel', 'sqlalchemy', 'pydantic', 'jinja2', 'docx', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
