"""What a document on disk is, however it was made: cold or warm, and with nothing left of it in memory."""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.tree import Document
from nvo_desktop.model.region import Region
from nvo_desktop.services.exports import Exports
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def dossier(tmp_path: Path) -> Generator[OpenDossier]:
    """An open dossier of a new region."""
    with founded(tmp_path / "r.nvo") as opened:
        yield opened


def test_a_second_export_gives_the_bytes_of_the_first(dossier: OpenDossier, tmp_path: Path) -> None:
    exports = Exports(dossier)
    first, second, fresh = (
        each.export(Edition("regiovisie"), tmp_path / "uit.docx").path.read_bytes()
        for each in (exports, exports, Exports(dossier))
    )
    assert first == second == fresh


def test_a_second_export_says_what_was_changed(dossier: OpenDossier, tmp_path: Path) -> None:
    exports = Exports(dossier)
    before = exports.export(Edition("regiovisie"), tmp_path / "voor.docx").path.read_bytes()
    with dossier.unit_of_work("Naam") as work:
        work.all(Region)[0].name = "Regio Anders"
        work.commit()
    assert exports.export(Edition("regiovisie"), tmp_path / "na.docx").path.read_bytes() != before


def test_a_document_is_gone_before_the_search_for_garbage_goes_on(dossier: OpenDossier, tmp_path: Path) -> None:
    before, found = _documents(), list[int]()

    def look(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            found.append(_documents())

    gc.callbacks.append(look)
    try:
        Exports(dossier).export(Edition("regiovisie"), tmp_path / "uit.docx")
        gc.collect()
    finally:
        gc.callbacks.remove(look)
    assert found
    assert set(found) == {before}


def _documents() -> int:
    return sum(type(each) is Document for each in gc.get_objects())
