"""Making, opening and publishing a dossier."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from decisions import decide, names_beside, published_numbers, work_folders
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.errors import DossierProblem, FileProblem
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.record import Record
from nvo_desktop.storage import disk, header, schema
from nvo_desktop.storage.database_thread import DatabaseThread
from nvo_desktop.storage.dossier_file import create_dossier, open_dossier, read_dossier
from nvo_desktop.storage.open_dossier import OpenDossier

Contents = Callable[[OpenDossier], dict[str, list[tuple[Any, ...]]]]


@settings(max_examples=25)
@given(data=st.data())
def test_any_records_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory,
    any_records: st.SearchStrategy[list[Record]],
    contents: Contents,
    data: st.DataObject,
) -> None:
    path = tmp_path_factory.mktemp("map") / "regio.nvo"
    with create_dossier(path) as dossier:
        with dossier.unit_of_work("Alles") as work:
            for record in data.draw(any_records):
                work.add(record)
            work.commit()
        dossier.publish()
        before, digest = contents(dossier), dossier.record_digest()
    with open_dossier(path) as again:
        assert contents(again) == before
        assert again.record_digest() == digest


def test_nothing_stands_there_before_publishing(path: Path) -> None:
    with create_dossier(path) as dossier:
        decide(dossier, "1")
        assert names_beside(path) == []
        assert dossier.is_changed
        dossier.publish()
        assert names_beside(path) == ["regio.nvo"]
        assert not dossier.is_changed
    assert published_numbers(path) == ["1"]


def test_what_was_not_published_is_gone_after_closing(dossier: OpenDossier) -> None:
    decide(dossier, "1")
    dossier.publish()
    decide(dossier, "2")
    assert dossier.is_changed
    dossier.close()
    assert published_numbers(dossier.path) == ["1"]
    assert work_folders() == []


def test_a_dossier_keeps_its_identity_and_counts_its_publications(path: Path) -> None:
    with create_dossier(path, "11111111-2222-4333-8444-555555555555") as dossier:
        dossier.publish()
        first = manifest(path)
        decide(dossier, "1")
        dossier.publish()
    second = manifest(path)
    with open_dossier(path) as again:
        assert again.dossier_id == "11111111-2222-4333-8444-555555555555"
        decide(again, "2")
        again.publish()
    third = manifest(path)
    assert (first["parent_revs"], second["parent_revs"]) == ("[]", f'["{first["rev"]}"]')
    assert third["parent_revs"] == f'["{second["rev"]}"]'


def manifest(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return dict(connection.execute("SELECT * FROM manifest").fetchone())


def test_the_published_file_is_closed_and_marked(dossier: OpenDossier) -> None:
    dossier.publish()
    first = dossier.path.read_bytes()[:100]
    assert first[18:20] == b"\x01\x01"
    assert int.from_bytes(first[68:72], "big") == header.APPLICATION_ID
    assert int.from_bytes(first[60:64], "big") == header.FORMAT


def test_publishing_without_change_leaves_the_file(dossier: OpenDossier) -> None:
    dossier.publish()
    before = dossier.path.read_bytes()
    dossier.publish()
    assert dossier.path.read_bytes() == before


def test_the_working_copy_is_durable_and_ours_alone(dossier: OpenDossier) -> None:
    raw = dossier._copy.raw
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
    assert [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas] == ["wal", 2, 1, 1, "exclusive"]
    decide(dossier, "1")
    with (
        closing(sqlite3.connect(dossier._work.path / "w.db", timeout=0)) as second,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        second.execute("SELECT count(*) FROM decision")


def test_a_name_that_is_taken_is_refused_at_once(path: Path) -> None:
    path.write_bytes(b"van een ander")
    with pytest.raises(DossierProblem, match="staat al iets"):
        create_dossier(path)
    assert path.read_bytes() == b"van een ander"
    assert work_folders() == []


def test_a_folder_that_is_not_there_is_refused_at_once(path: Path) -> None:
    with pytest.raises(FileProblem, match="bestaat niet"):
        create_dossier(path.parent / "nergens" / "regio.nvo")


def test_a_new_dossier_never_takes_the_place_of_what_came_meanwhile(dossier: OpenDossier) -> None:
    dossier.path.write_bytes(b"van een ander")
    with pytest.raises(DossierProblem, match="staat al iets"):
        dossier.publish()
    assert dossier.path.read_bytes() == b"van een ander"
    assert names_beside(dossier.path) == ["regio.nvo"]


def test_also_when_it_came_in_the_last_moment(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def late(source: Path, target: Path) -> None:
        target.write_bytes(b"van een ander")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(DossierProblem, match="staat al iets"):
        dossier.publish()
    assert dossier.path.read_bytes() == b"van een ander"
    assert names_beside(dossier.path) == ["regio.nvo"]


def test_a_new_dossier_arrives_where_links_do_not_exist(dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_source: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    decide(dossier, "1")
    dossier.publish()
    assert names_beside(dossier.path) == ["regio.nvo"]
    assert published_numbers(dossier.path) == ["1"]


def test_a_colleagues_version_is_never_overwritten(dossier: OpenDossier, tmp_path: Path) -> None:
    dossier.publish()
    shutil.copy(dossier.path, tmp_path / "collega.nvo")
    with open_dossier(tmp_path / "collega.nvo") as other:
        decide(other, "van de collega")
        other.publish()
    shutil.copy(tmp_path / "collega.nvo", dossier.path)
    decide(dossier, "van mij")
    with pytest.raises(DossierProblem, match="iemand anders heeft het dossier gewijzigd"):
        dossier.publish()
    assert published_numbers(dossier.path) == ["van de collega"]
    assert [row.number for row in dossier.rows(Decision)] == ["van mij"]


def test_also_when_it_changed_while_the_file_was_being_written(
    dossier: OpenDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier.publish()
    decide(dossier, "van mij")
    copy = disk.copy_durably

    def slow(source: Path, target: Path) -> None:
        copy(source, target)
        dossier.path.write_bytes(b"van een ander")

    monkeypatch.setattr(disk, "copy_durably", slow)
    with pytest.raises(DossierProblem, match="iemand anders"):
        dossier.publish()
    assert dossier.path.read_bytes() == b"van een ander"
    assert names_beside(dossier.path) == ["regio.nvo"]


def test_a_dossier_that_went_away_is_not_made_again(dossier: OpenDossier) -> None:
    dossier.publish()
    dossier.path.unlink()
    decide(dossier, "1")
    with pytest.raises(DossierProblem, match="staat er niet meer"):
        dossier.publish()
    assert names_beside(dossier.path) == []


def test_a_dossier_in_use_is_refused_and_free_after_closing(dossier: OpenDossier) -> None:
    dossier.publish()
    with pytest.raises(DossierProblem, match="in gebruik"):
        open_dossier(dossier.path)
    dossier.close()
    open_dossier(dossier.path).close()


def test_the_lock_sees_through_links_and_leaves_nothing_beside_the_dossier(dossier: OpenDossier) -> None:
    dossier.publish()
    alias = dossier.path.with_name("alias.nvo")
    alias.symlink_to(dossier.path)
    with pytest.raises(DossierProblem, match="in gebruik"):
        open_dossier(alias)
    assert names_beside(dossier.path) == ["alias.nvo", "regio.nvo"]


def test_reading_is_possible_while_another_works_and_never_publishes(dossier: OpenDossier) -> None:
    decide(dossier, "1")
    dossier.publish()
    decide(dossier, "2")
    with read_dossier(dossier.path) as reading:
        assert [row.number for row in reading.rows(Decision)] == ["1"]
        decide(reading, "om te zien")
        with pytest.raises(DossierProblem, match="alleen geopend om te lezen"):
            reading.publish()
    assert published_numbers(dossier.path) == ["1"]


def test_a_dossier_lives_on_its_own_thread(path: Path) -> None:
    with DatabaseThread() as thread:
        dossier = thread.run(lambda: create_dossier(path))
        thread.run(lambda: decide(dossier, "1"))
        waiting = thread.do(lambda: [row.number for row in dossier.rows(Decision)])
        assert waiting.result() == ["1"]
        with pytest.raises(DossierProblem):
            thread.run(lambda: open_dossier(path.with_name("nergens.nvo")))
        thread.run(dossier.close)


def test_the_schema_file_is_what_the_models_say() -> None:
    assert schema.schema_text() == schema.written_from_models()
