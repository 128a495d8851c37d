"""Several pieces of earlier papers are placed, moved and put back as one deed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import with_paper

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import Side
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.history import History
from nvo_desktop.services.placing import PlacedTextChanged
from nvo_desktop.services.sources import PieceRow, Sources
from nvo_desktop.storage.dossier_file import OpenDossier

PAPER = """<h1>Stuk</h1><h1>Governance</h1><p>Wij besluiten samen.</p><h1>Lokale toegang</h1><p>Eén loket.</p>
<h1>Iets heel anders</h1><p>Over het weer.</p><h1>Reële tarieven</h1>"""


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[OpenDossier]:
    with with_paper(tmp_path, PAPER) as made:
        yield made


@pytest.fixture
def sources(dossier: OpenDossier, norm: Norm) -> Sources:
    return Sources(dossier, norm)


def pieces(sources: Sources) -> dict[str, PieceRow]:
    (found,) = sources.page().pieces.values()
    return {piece.heading: piece for piece in found}


def texts(dossier: OpenDossier) -> dict[str, str]:
    return {row.agreement: row.text for row in dossier.rows(Elaboration) if row.text}


def place_both(sources: Sources) -> None:
    known = pieces(sources)
    sources.place_all({known["Governance"].id: "governance", known["Lokale toegang"].id: "local_access"})


def test_pieces_that_are_placed_together_are_taken_back_together(sources: Sources, dossier: OpenDossier) -> None:
    place_both(sources)
    assert texts(dossier) == {"governance": "<p>Wij besluiten samen.</p>", "local_access": "<p>Eén loket.</p>"}
    undone = History(dossier).undo()
    assert undone.label == "Delen van een bronstuk geplaatst"
    assert texts(dossier) == {}
    assert not any(piece.is_placed for piece in pieces(sources).values())


def test_when_one_cannot_be_placed_none_is(sources: Sources, dossier: OpenDossier) -> None:
    known = pieces(sources)
    with pytest.raises(InputProblem, match="alleen een kop"):
        sources.place_all({known["Governance"].id: "governance", known["Reële tarieven"].id: "tariffs"})
    assert texts(dossier) == {}


def test_pieces_are_put_back_together_and_changed_text_stays_when_asked(
    sources: Sources, dossier: OpenDossier, norm: Norm
) -> None:
    place_both(sources)
    Agreements(dossier, norm).record_text("governance", "<p>Wij besluiten altijd samen.</p>")
    ids = [piece.id for piece in pieces(sources).values() if piece.is_placed]
    with pytest.raises(PlacedTextChanged):
        sources.put_back(*ids)
    assert len(texts(dossier)) == 2
    sources.put_back(*ids, leave_text=True)
    assert texts(dossier) == {"governance": "<p>Wij besluiten altijd samen.</p>"}
    assert not any(piece.is_placed for piece in pieces(sources).values())


def test_pieces_go_to_one_place_from_wherever_they_stand(sources: Sources, dossier: OpenDossier) -> None:
    known = pieces(sources)
    sources.place(known["Governance"].id, "governance")
    sources.move_all([known["Governance"].id, known["Iets heel anders"].id], "vision")
    assert texts(dossier) == {
        "vision": "<h1>Governance</h1>\n<p>Wij besluiten samen.</p>\n<h1>Iets heel anders</h1>\n<p>Over het weer.</p>"
    }


def test_a_changed_copy_is_left_behind_only_when_asked(sources: Sources, dossier: OpenDossier, norm: Norm) -> None:
    governance = pieces(sources)["Governance"].id
    sources.place(governance, "governance")
    Agreements(dossier, norm).record_text("governance", "<p>Anders.</p>")
    with pytest.raises(PlacedTextChanged):
        sources.move(governance, "vision")
    sources.move(governance, "vision", leave_text=True)
    assert texts(dossier) == {
        "governance": "<p>Anders.</p>",
        "vision": "<h1>Governance</h1>\n<p>Wij besluiten samen.</p>",
    }


def test_the_page_says_of_each_place_what_went_there_and_what_may(sources: Sources) -> None:
    before = {target.value: target for target in sources.page().targets}
    assert (before["governance"].pieces, before["governance"].waiting) == (0, 1)
    sources.place(pieces(sources)["Governance"].id, "governance")
    after = {target.value: target for target in sources.page().targets}
    assert (after["governance"].pieces, after["governance"].words, after["governance"].waiting) == (1, 4, 0)
    assert after["local_access"].waiting == 1
    assert not after["governance"].is_chapter
    assert after["chapter/aanleiding"].is_chapter


def test_only_the_regions_own_recognised_text_is_ready(sources: Sources) -> None:
    known = pieces(sources)
    assert known["Governance"].is_ready
    assert not known["Iets heel anders"].can_be_placed
    assert not known["Reële tarieven"].can_be_placed
    sources.change_all([known["Governance"].id, known["Lokale toegang"].id], {"side": Side.NORM})
    known = pieces(sources)
    assert known["Governance"].can_be_placed
    assert not known["Governance"].is_ready
    assert known["Lokale toegang"].side is Side.NORM


def test_papers_without_pieces_are_on_the_page_too(sources: Sources, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_text("Een andere tekst.", encoding="utf-8")
    page = sources.page()
    assert [source.id for source in page.documents] == list(page.pieces)


@pytest.mark.parametrize(
    ("heading", "copied"),
    [
        ("Samen met het onderwijs", "<h1>Samen met het onderwijs</h1>\n<p>Over het weer.</p>"),
        ("2.1. Samen", "<h1>Samen</h1>\n<p>Over het weer.</p>"),
        ("2 juni", "<h1>2 juni</h1>\n<p>Over het weer.</p>"),
        ("Uitwerking regio:", "<p>Over het weer.</p>"),
        ("", "<p>Over het weer.</p>"),
    ],
)
def test_a_heading_comes_along_unless_it_only_says_whose_text_it_is(
    sources: Sources, dossier: OpenDossier, heading: str, copied: str
) -> None:
    other = pieces(sources)["Iets heel anders"].id
    sources.change(other, {"heading": heading})
    sources.place(other, "vision")
    assert texts(dossier) == {"vision": copied}
    sources.put_back(other)
    assert texts(dossier) == {}


def test_a_heading_that_names_the_place_stays_behind(sources: Sources, dossier: OpenDossier) -> None:
    place_both(sources)
    assert "<h1>" not in "".join(texts(dossier).values())
