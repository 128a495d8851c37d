"""Whether what the councils adopted is still what the dossier says."""

from __future__ import annotations

import pytest
from every_deed import complete, last_council

from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.model.decisions import Decision
from nvo_desktop.model.texts import Chapter
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.adoption.adoptions import Adoptions
from nvo_desktop.services.adoption.board import Boards
from nvo_desktop.services.adoption.since import TextSince, text_since
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.freezing import Freezing
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def version(demo: OpenDossier, norm: Norm) -> str:
    return Freezing(demo, norm).freeze(complete(demo, norm)).version_id


def since(dossier: OpenDossier, norm: Norm, version: str) -> TextSince:
    found = text_since(dossier, norm, version)
    assert found is not None
    return found


def test_a_version_that_is_not_frozen_is_not_compared(demo: OpenDossier, norm: Norm) -> None:
    assert text_since(demo, norm, complete(demo, norm)) is None


def test_what_lives_on_leaves_the_text_as_it_was(demo: OpenDossier, norm: Norm, version: str) -> None:
    Adoptions(demo, norm).set_result(version, last_council(demo), "adopted", "2026-07-02")
    with demo.unit_of_work("Besluit") as work:
        work.add(Decision(text="Een besluit", agreements=("governance",)))
        work.commit()
    assert since(demo, norm, version).words == "ongewijzigd"


def test_what_was_changed_is_named_by_its_number(demo: OpenDossier, norm: Norm, version: str) -> None:
    agreements = Agreements(demo, norm)
    before = agreements.elaboration("governance").text
    agreements.record_text("governance", "<p>Anders.</p>")
    assert since(demo, norm, version).words == "sindsdien gewijzigd: afspraak 4"
    agreements.record_text("administrative_burden", "<p>Anders.</p>")
    assert since(demo, norm, version).words == "sindsdien gewijzigd: afspraak 4 en 6"
    Chapters(demo, norm).record_text(demo.rows(Chapter)[0].id, "<p>Anders.</p>")
    assert since(demo, norm, version).words == "sindsdien gewijzigd: afspraak 4 en 6, en buiten de afspraken"
    agreements.record_text("governance", before)
    assert since(demo, norm, version).changed == {"administrative_burden", ""}


def test_a_chapter_alone_is_outside_the_agreements(demo: OpenDossier, norm: Norm, version: str) -> None:
    Chapters(demo, norm).record_text(demo.rows(Chapter)[0].id, "<p>Anders.</p>")
    assert since(demo, norm, version).words == "sindsdien gewijzigd buiten de afspraken"


def test_board_and_agreement_say_it(demo: OpenDossier, norm: Norm, version: str) -> None:
    agreements = Agreements(demo, norm)
    assert agreements.head("governance").adoption == "versie 0.9: vastgesteld door 4 van 8 raden, ongewijzigd"
    agreements.record_text("governance", "<p>Anders.</p>")
    assert agreements.head("governance").adoption == "versie 0.9: vastgesteld door 4 van 8 raden, sindsdien gewijzigd"
    assert agreements.head("tariffs").adoption == "versie 0.9: vastgesteld door 4 van 8 raden, ongewijzigd"
    board = Boards(demo, norm).board()
    assert board is not None
    assert board.since is not None
    assert board.since.words == "sindsdien gewijzigd: afspraak 4"


def test_it_is_said_behind_what_a_council_adopted_alone() -> None:
    same, other = TextSince(frozenset(), "ongewijzigd"), TextSince(frozenset({"governance"}), "x")
    assert same.behind(AdoptionResult.ADOPTED) == "ongewijzigd"
    assert same.behind(AdoptionResult.ADOPTED_AMENDED) == "sindsdien ongewijzigd"
    assert other.behind(AdoptionResult.ADOPTED) == "sindsdien gewijzigd"
    assert other.behind(AdoptionResult.REJECTED) == ""
