"""The small JSON files of the program's own: convenience, so nothing about them may stop anybody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nvo_desktop.storage import small_store
from nvo_desktop.storage.small_store import SmallStore, as_list, as_object, as_text


@pytest.fixture
def store(tmp_path: Path) -> SmallStore:
    return SmallStore(tmp_path / "map" / "klein.json")


def test_a_file_that_is_not_there_is_empty_and_the_first_change_makes_it(store: SmallStore) -> None:
    assert store.read() == {}
    store.change(lambda values: values.update({"naam": "’t Proefje"}))
    assert SmallStore(store.path).read() == {"naam": "’t Proefje"}


def test_what_is_read_is_a_copy(store: SmallStore) -> None:
    store.change(lambda values: values.update({"a": 1}))
    store.read()["a"] = 2
    assert store.read() == {"a": 1}


def test_two_windows_keep_each_others_changes(store: SmallStore) -> None:
    other = SmallStore(store.path)
    store.change(lambda values: values.update({"een": 1}))
    other.change(lambda values: values.update({"twee": 2}))
    assert store.read() == {"een": 1, "twee": 2}


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b'"tekst"', b"\xff\xfe\x00", b"[" * 200_000])
def test_a_file_that_makes_no_sense_is_empty_and_can_be_written_again(store: SmallStore, content: bytes) -> None:
    store.path.parent.mkdir()
    store.path.write_bytes(content)
    assert store.read() == {}
    store.change(lambda values: values.update({"a": 1}))
    assert store.read() == {"a": 1}


def test_a_file_that_somebody_blew_up_is_not_read(store: SmallStore) -> None:
    store.path.parent.mkdir()
    store.path.write_text(json.dumps({"a": "x" * 999_980}), encoding="utf-8")
    assert store.read() != {}
    store.path.write_text(json.dumps({"a": "x" * 1_000_000}), encoding="utf-8")
    assert store.read() == {}


def test_a_path_with_half_a_character_is_kept(store: SmallStore) -> None:
    store.change(lambda values: values.update({"pad": "map/\udcff.nvo"}))
    assert store.read() == {"pad": "map/\udcff.nvo"}


def test_a_disk_that_refuses_costs_the_convenience_only(store: SmallStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.change(lambda values: values.update({"a": 1}))

    def refuse(path: Path, data: bytes) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(small_store, "write_whole", refuse)
    store.change(lambda values: values.update({"a": 2}))
    assert store.read() == {"a": 1}


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ({"a": 1}, ({"a": 1}, [], "")),
        ([1], ({}, [1], "")),
        ("x", ({}, [], "x")),
        (3, ({}, [], "")),
        (None, ({}, [], "")),
    ],
)
def test_a_value_of_another_kind_counts_as_none(value: object, seen: object) -> None:
    assert (as_object(value), as_list(value), as_text(value)) == seen
