"""What is no sound dossier of ours is refused, with a sentence and without being touched."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from nvo_desktop.errors import DossierProblem
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.region import Municipality
from nvo_desktop.storage.digest import content_digest, whole_digest
from nvo_desktop.storage.dossier_file import create_dossier, open_dossier

SEED = 20260731


@pytest.fixture
def sound(path: Path) -> Path:
    """A published dossier with some decisions."""
    with create_dossier(path, device="proef") as dossier:
        with dossier.unit_of_work("Begin") as work:
            work.add(Municipality(name="Aa"))
            for number in range(40):
                work.add(Decision(number=str(number), text=f"Het besluit met nummer {number}. " * 8))
            work.commit()
        dossier.publish()
    return path


def refused(path: Path) -> str:
    before = path.read_bytes()
    with pytest.raises(DossierProblem) as caught:
        open_dossier(path)
    assert path.read_bytes() == before
    return caught.value.what


def altered(path: Path, *statements: str, sealed: bool = True) -> None:
    """Change a dossier behind our back; sealed: by someone who knows how to make the digest."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        if sealed:
            digest = whole_digest(connection, content_digest(connection))
            connection.execute("UPDATE manifest SET digest = ?", (digest,))


def test_a_sound_dossier_sealed_anew_is_accepted(sound: Path) -> None:
    altered(sound, "UPDATE decision SET number = '99'")
    open_dossier(sound).close()


def test_what_is_not_there_is_said(path: Path) -> None:
    with pytest.raises(DossierProblem, match="Er is geen dossier"):
        open_dossier(path)
    with pytest.raises(DossierProblem, match="een map"):
        open_dossier(path.parent)


@pytest.mark.parametrize("content", [b"", b"Beste collega,", b"SQLite format 3\0", b"\0" * 5000])
def test_another_file_is_not_a_dossier(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "geen dossier van dit programma" in refused(path)


def test_another_programs_database_is_not_a_dossier(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE decision (id)")
    assert "geen dossier van dit programma" in refused(path)


def test_a_newer_format_is_refused_with_its_number(sound: Path) -> None:
    altered(sound, "PRAGMA user_version = 7", sealed=False)
    sentence = refused(sound)
    assert "nieuwere versie" in sentence
    assert "bestandsvorm 7" in sentence
    assert "Er is niets gewijzigd" in sentence


def test_a_database_copied_while_it_was_open_is_refused(sound: Path) -> None:
    altered(sound, "PRAGMA journal_mode = WAL", sealed=False)
    assert "beschadigd" in refused(sound)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON decision BEGIN UPDATE municipality SET name = 'x'; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "CREATE TABLE extra (a)",
        "ALTER TABLE decision ADD COLUMN extra TEXT",
        "UPDATE decision SET text = x'00ff'",
        "UPDATE municipality SET rank = 'hoog'",
        "UPDATE municipality SET rank = 9e999",
        "UPDATE decision SET status = 'verzonnen'",
        "UPDATE decision SET date = 'morgen'",
        "UPDATE decision SET agreements = '{\"a\": 1}'",
        "UPDATE decision SET agreements = 'geen json'",
        "INSERT INTO adoption_step SELECT 'x', 'nergens', NULL, 'k', '', NULL, NULL, '', '', 0",
        "DELETE FROM manifest",
        "UPDATE manifest SET dossier_id = 'geen uuid'",
    ],
)
def test_a_hostile_dossier_with_a_right_digest_is_refused(sound: Path, statement: str) -> None:
    altered(sound, statement)
    assert "beschadigd" in refused(sound)


def test_one_altered_value_is_noticed(sound: Path) -> None:
    altered(sound, "UPDATE decision SET number = '99' WHERE number = '9'", sealed=False)
    assert "beschadigd" in refused(sound)


def test_an_altered_manifest_is_noticed(sound: Path) -> None:
    altered(sound, "UPDATE manifest SET saved_at = '2020-01-01T00:00:00+00:00'", sealed=False)
    assert "beschadigd" in refused(sound)


def test_a_truncated_file_is_refused(sound: Path) -> None:
    whole = sound.read_bytes()
    for part in (50, 100, 4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        sound.write_bytes(whole[:part])
        refused(sound)


def flips(whole: bytes, count: int) -> list[bytes]:
    chance, damaged = random.Random(SEED), []
    for _ in range(count):
        place, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        damaged.append(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
    return damaged


def test_no_flipped_bit_changes_a_word_unseen(sound: Path) -> None:
    whole = sound.read_bytes()
    truth = digest_when_opened(sound)
    for damaged in flips(whole, 100):
        sound.write_bytes(damaged)
        try:
            assert digest_when_opened(sound) == truth  # a bit in free space changes nothing that anybody reads
        except DossierProblem:
            assert sound.read_bytes() == damaged


def digest_when_opened(path: Path) -> str:
    with open_dossier(path) as dossier:
        return content_digest(dossier._copy.raw)


def test_sqlites_own_check_alone_lets_some_pass(sound: Path, tmp_path: Path) -> None:
    passed = [damaged for damaged in flips(sound.read_bytes(), 100) if passes_integrity_check(tmp_path, damaged)]
    with closing(sqlite3.connect(sound)) as connection:
        truth = content_digest(connection)
    assert any(content_of(tmp_path, damaged) != truth for damaged in passed)


def passes_integrity_check(folder: Path, damaged: bytes) -> bool:
    return read(folder, damaged, lambda c: c.execute("PRAGMA integrity_check").fetchone()[0]) == "ok"


def content_of(folder: Path, damaged: bytes) -> str:
    return read(folder, damaged, content_digest)


def read(folder: Path, content: bytes, question: Callable[[sqlite3.Connection], str]) -> str:
    copy = folder / "kopie.db"
    copy.write_bytes(content)
    try:
        with closing(sqlite3.connect(copy)) as connection:
            return question(connection)
    except sqlite3.Error:
        return ""
