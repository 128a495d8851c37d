"""What the window remembers between two times."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nvo_desktop import paths
from nvo_desktop.storage.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "vensters.json")


def test_without_a_file_nothing_is_remembered(settings: Settings) -> None:
    assert (settings.place("venster"), settings.choice("map"), settings.of_dossier("1", "tab")) == (b"", "", "")


def test_places_choices_and_tabs_are_remembered_apart(settings: Settings, tmp_path: Path) -> None:
    settings.keep_place("venster", b"\x00\xff\x01")
    settings.keep_choice("map", "/één/map")
    settings.keep_of_dossier("1", "tab", "afspraak-4")
    settings.keep_of_dossier("1", "rail", "partners")
    settings.keep_of_dossier("2", "tab", "visie")
    again = Settings(tmp_path / "vensters.json")
    assert again.place("venster") == b"\x00\xff\x01"
    assert again.choice("map") == "/één/map"
    assert [again.of_dossier("1", "tab"), again.of_dossier("1", "rail")] == ["afspraak-4", "partners"]
    assert again.of_dossier("2", "tab") == "visie"


def test_dossiers_not_used_for_long_are_forgotten(settings: Settings) -> None:
    settings.keep_of_dossier("eerste", "tab", "1")
    settings.keep_of_dossier("tweede", "tab", "2")
    for number in range(58):
        settings.keep_of_dossier(str(number), "tab", "x")
    settings.keep_of_dossier("eerste", "rail", "x")
    settings.keep_of_dossier("laatste", "tab", "x")
    assert settings.of_dossier("eerste", "tab") == "1"
    assert settings.of_dossier("tweede", "tab") == ""


def test_what_is_kept_already_is_not_written_again(settings: Settings, tmp_path: Path) -> None:
    settings.keep_of_dossier("1", "tab", "visie")
    before = (tmp_path / "vensters.json").stat().st_ino
    settings.keep_of_dossier("1", "tab", "visie")
    assert (tmp_path / "vensters.json").stat().st_ino == before
    settings.keep_of_dossier("1", "tab", "afspraak-1")
    assert (tmp_path / "vensters.json").stat().st_ino != before


def test_two_threads_do_not_undo_each_others_words(settings: Settings) -> None:
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda number: settings.keep_choice(str(number), "x"), range(60)))
    assert all(settings.choice(str(number)) == "x" for number in range(60))


@pytest.mark.parametrize("content", ["{", '{"places": {"venster": "geen base64!"}}', '{"places": [], "dossiers": 1}'])
def test_a_damaged_file_counts_as_empty(settings: Settings, tmp_path: Path, content: str) -> None:
    (tmp_path / "vensters.json").write_text(content, encoding="utf-8")
    assert (settings.place("venster"), settings.of_dossier("1", "tab")) == (b"", "")
    settings.keep_place("venster", b"x")
    settings.keep_of_dossier("1", "tab", "x")
    assert (settings.place("venster"), settings.of_dossier("1", "tab")) == (b"x", "x")


def test_they_lie_in_the_programs_own_folder() -> None:
    Settings().keep_choice("map", "x")
    assert (paths.data_folder() / "vensters.json").is_file()
