"""A dossier of an older format opens with everything in it, and is of the current format once it is published."""

from __future__ import annotations

import lzma
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from decisions import decide, numbers_in

from nvo_desktop import paths
from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.issued import ExportRecord
from nvo_desktop.model.region import Municipality, Region
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.storage import schema, working_copy
from nvo_desktop.storage.dossier_file import open_dossier, open_for_window, read_dossier
from nvo_desktop.storage.header import FORMAT, read_header
from nvo_desktop.storage.open_dossier import OpenDossier
from nvo_desktop.storage.signature import Signature

OLD = sorted((Path(__file__).parent / "formats").glob("*.nvo.xz"))
ME = Signature("ik", "proef", lambda: datetime(2026, 3, 2, 12, tzinfo=UTC))


@pytest.fixture(params=OLD, ids=lambda path: path.name)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    """A dossier as the version of the program that knew this format made it."""
    path.write_bytes(lzma.decompress(request.param.read_bytes()))
    return path


def newer_tables() -> list[str]:
    return [table.name for table in schema.tables() if table not in schema.tables(1)]


def test_there_is_a_dossier_of_every_older_format() -> None:
    assert [path.name for path in OLD] == [f"{form}.nvo.xz" for form in range(1, FORMAT)]


def test_everything_in_it_is_there(old: Path) -> None:
    before = old.read_bytes()
    with read_dossier(old) as dossier:
        assert dossier.rows(Region)[0].name == "Regio Vroeger"
        assert [row.name for row in dossier.rows(Municipality)] == ["’s-Hertogenbosch", "Ede"]
        assert "één keer per jaar. Dat kost € 5." in dossier.rows(Elaboration)[0].text
        assert len(dossier.change_sets()) == 2
        assert not dossier.rows(ExportRecord)
        assert not dossier.is_changed
    assert old.read_bytes() == before


def test_published_it_is_of_the_current_format_with_the_same_records(old: Path) -> None:
    with open_dossier(old) as dossier:
        before = dossier.rows(Elaboration)
        decide(dossier, "1")
        dossier.publish()
    assert read_header(old).format == FORMAT
    with read_dossier(old) as dossier:
        assert numbers_in(dossier) == ["1"]
        assert dossier.rows(Elaboration) == before


def test_one_altered_byte_in_it_is_found(old: Path) -> None:
    data = old.read_bytes()
    old.write_bytes(data.replace("één keer".encode(), "één kaar".encode()))
    assert old.read_bytes() != data
    with pytest.raises(DossierProblem, match="beschadigd"):
        read_dossier(old)


def as_an_older_program_left_it(old: Path, stopped: Callable[[OpenDossier], Path]) -> Path:
    """Its working copy, in which decision 1 is not published: as it is now, without the tables that came since."""
    dossier = open_for_window(old, ME)
    decide(dossier, "1")
    stopped(dossier)
    (copy,) = paths.work_folder().glob("*/w.db")
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for table in newer_tables():
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    return copy


def test_work_that_an_older_program_left_is_in_the_dossier_again(old: Path, stopped) -> None:
    as_an_older_program_left_it(old, stopped)
    with open_for_window(old, ME) as dossier:
        assert dossier.report.recovered is not None
        assert numbers_in(dossier) == ["1"]
        assert not dossier.rows(ExportRecord)
        decide(dossier, "2")
        dossier.publish()
    with read_dossier(old) as dossier:
        assert numbers_in(dossier) == ["1", "2"]


def test_without_the_new_tables_that_work_could_not_be_used(
    old: Path, stopped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above."""
    as_an_older_program_left_it(old, stopped)
    monkeypatch.setattr(working_copy, "bring_up_to_date", lambda _: None)
    with open_for_window(old, ME) as dossier, pytest.raises(sqlite3.OperationalError, match="no such table"):
        dossier.rows(ExportRecord)


def test_a_row_that_came_with_a_new_kind_and_without_a_deed_is_damage(old: Path, stopped) -> None:
    """Of a kind that the base does not know, every row must be in the log."""
    dossier = open_for_window(old, ME)
    decide(dossier, "1")
    stopped(dossier)
    (copy,) = paths.work_folder().glob("*/w.db")
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("INSERT INTO frozen_text VALUES ('x', NULL, '', '', x'')")
    with open_for_window(old, ME) as again:
        assert again.report.recovered is None
        assert again.report.set_aside
