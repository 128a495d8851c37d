"""The record of what a working copy began from."""

from __future__ import annotations

from pathlib import Path

import pytest

from nvo_desktop.storage.base import Base, is_same_place, parse_base


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    base = Base(tmp_path / "régio.nvo", "id", "ab" * 32, "rev", "set", "2026-11-25T12:00:00+00:00")
    assert parse_base(base.as_json()) == base


def test_a_dossier_that_was_never_published_has_nothing_of_a_file(tmp_path: Path) -> None:
    read = parse_base(Base(tmp_path / "nieuw.nvo", "id").as_json())
    assert (read.sha256, read.rev, read.newest, read.saved_at) == (None, None, None, "")


def test_the_whole_path_is_written_wherever_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse_base(Base(Path("regio.nvo"), "id").as_json()).path == tmp_path.resolve() / "regio.nvo"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"path": "x"}', b'{"dossier_id": "x"}', b'{"path": 1, "dossier_id": "x"}', b"\xff"]
)
def test_half_a_record_is_no_record(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_base(data)


def test_values_of_another_kind_count_as_not_there() -> None:
    read = parse_base(b'{"path": "/x", "dossier_id": "id", "sha256": 3, "rev": [], "newest": "", "saved_at": null}')
    assert (read.sha256, read.rev, read.newest, read.saved_at) == (None, None, None, "")


def test_a_place_is_the_same_by_any_way_to_it(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    one = tmp_path / "regio.nvo"
    assert is_same_place(one, tmp_path / "map" / ".." / "regio.nvo")
    assert not is_same_place(one, tmp_path / "map" / "regio.nvo")


def test_a_place_is_the_same_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    try:
        (tmp_path / "link").symlink_to(tmp_path / "map", target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert is_same_place(tmp_path / "link" / "regio.nvo", tmp_path / "map" / "regio.nvo")
