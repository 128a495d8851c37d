"""Earlier papers: what was used of them and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import with_paper

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.agreements import Agreements
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.services.sources import PieceRow, SourceDocuments, Sources
from nvo_desktop.storage.dossier_file import OpenDossier

PAPER = """<h1>Inleiding</h1><p>Waarom wij dit schrijven.</p>
<h1>Governance</h1><p>Wij besluiten samen.</p><p>Met meerderheid.</p>
<h1>Iets heel anders</h1><p>Over het weer.</p><h2>Regen</h2><p>Veel regen.</p><h1>Lege kop</h1>"""


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[OpenDossier]:
    with with_paper(tmp_path, PAPER) as made:
        yield made


@pytest.fixture
def sources(dossier: OpenDossier, norm: Norm) -> Sources:
    return Sources(dossier, norm)


def piece(sources: Sources, heading: str) -> PieceRow:
    (document,) = sources.documents()
    return next(row for row in sources.pieces(document.id) if row.heading == heading)


def text_of(dossier: OpenDossier, agreement: str) -> str:
    return next((row.text for row in dossier.rows(Elaboration) if row.agreement == agreement), "")


def test_pieces_say_where_they_belong_and_how_long_they_are(sources: Sources) -> None:
    governance = piece(sources, "Governance")
    assert (governance.target, governance.target_words) == ("governance", "afspraak 4")
    assert piece(sources, "Inleiding").target_words == "hoofdstuk ‘Aanleiding en kader’"
    assert (governance.words, governance.is_placed, governance.place_words) == (6, False, "")


def test_a_placed_piece_stands_behind_what_was_there(sources: Sources, dossier: OpenDossier, norm: Norm) -> None:
    Agreements(dossier, norm).record_text("governance", "<p>Eerst dit.</p>")
    sources.place(piece(sources, "Governance").id, "governance")
    assert text_of(dossier, "governance") == ("<p>Eerst dit.</p>\n<p>Wij besluiten samen.</p>\n<p>Met meerderheid.</p>")
    placed = piece(sources, "Governance")
    assert (placed.place, placed.place_words) == ("governance", "afspraak 4")
    with pytest.raises(InputProblem, match="al geplaatst"):
        sources.place(placed.id, "vision")


def test_used_and_left_are_counted(sources: Sources) -> None:
    (before,) = sources.documents()
    sources.place(piece(sources, "Governance").id, "governance")
    (after,) = sources.documents()
    assert (before.placed, before.words_placed) == (0, 0)
    assert (after.placed, after.words_placed) == (1, 6)
    assert before.words_left - after.words_left == 6
    assert after.words == before.words


def test_a_piece_goes_to_a_chapter_of_the_norm_or_of_the_region(
    sources: Sources, dossier: OpenDossier, norm: Norm
) -> None:
    own = Chapters(dossier, norm).add("Het weer").record_id
    sources.place(piece(sources, "Inleiding").id, "chapter/aanleiding")
    sources.place(piece(sources, "Regen").id, f"chapter/{own}")
    texts = {row.title: row.text for row in dossier.rows(Chapter)}
    assert texts["Aanleiding en kader"] == "<p>Waarom wij dit schrijven.</p>"
    assert texts["Het weer"] == "<h1>Regen</h1>\n<p>Veel regen.</p>"
    assert piece(sources, "Regen").place_words == "hoofdstuk ‘Het weer’"
    assert f"chapter/{own}" in {choice.value for choice in sources.targets()}


def test_there_is_no_place_but_an_agreement_or_a_chapter(sources: Sources) -> None:
    for target in ("weather", "chapter/weather", "roadmap/1", ""):
        with pytest.raises(InputProblem, match="Die plaats bestaat niet"):
            sources.place(piece(sources, "Regen").id, target)
    with pytest.raises(InputProblem, match="alleen een kop"):
        sources.place(piece(sources, "Lege kop").id, "governance")


def test_a_copy_that_stands_there_unchanged_is_put_back(sources: Sources, dossier: OpenDossier, norm: Norm) -> None:
    Agreements(dossier, norm).record_text("governance", "<p>Eerst.</p>")
    sources.place(piece(sources, "Governance").id, "governance")
    Agreements(dossier, norm).record_text("governance", text_of(dossier, "governance") + "\n<p>Daarna.</p>")
    sources.put_back(piece(sources, "Governance").id)
    assert text_of(dossier, "governance") == "<p>Eerst.</p>\n<p>Daarna.</p>"
    assert not piece(sources, "Governance").is_placed


def test_a_copy_that_was_changed_is_not_taken_away_unasked(sources: Sources, dossier: OpenDossier, norm: Norm) -> None:
    sources.place(piece(sources, "Governance").id, "governance")
    Agreements(dossier, norm).record_text("governance", "<p>Wij besluiten altijd samen.</p>")
    with pytest.raises(InputProblem, match="is sindsdien gewijzigd"):
        sources.put_back(piece(sources, "Governance").id)
    sources.put_back(piece(sources, "Governance").id, leave_text=True)
    assert text_of(dossier, "governance") == "<p>Wij besluiten altijd samen.</p>"
    assert not piece(sources, "Governance").is_placed


def test_a_piece_moves_from_one_place_to_another(sources: Sources, dossier: OpenDossier) -> None:
    sources.place(piece(sources, "Regen").id, "governance")
    sources.move(piece(sources, "Regen").id, "vision")
    assert (text_of(dossier, "governance"), text_of(dossier, "vision")) == ("", "<h1>Regen</h1>\n<p>Veel regen.</p>")


def test_two_neighbours_are_joined_with_the_heading_between_them(sources: Sources) -> None:
    sources.join(piece(sources, "Iets heel anders").id)
    joined = piece(sources, "Iets heel anders")
    assert joined.text == "<p>Over het weer.</p>\n<h1>Regen</h1>\n<p>Veel regen.</p>"
    with pytest.raises(InputProblem, match="laatste deel"):
        sources.join(piece(sources, "Lege kop").id)
    sources.place(joined.id, "vision")
    with pytest.raises(InputProblem, match="al geplaatst"):
        sources.join(piece(sources, "Governance").id)


def test_a_paper_that_goes_leaves_what_was_copied_from_it(sources: Sources, dossier: OpenDossier) -> None:
    sources.place(piece(sources, "Governance").id, "governance")
    (document,) = sources.documents()
    papers = SourceDocuments(dossier)
    assert papers.uses(document.id).sentence == f"Ook worden verwijderd: {document.pieces} delen van bronstukken."
    papers.remove(document.id)
    assert sources.documents() == ()
    assert text_of(dossier, "governance").startswith("<p>Wij besluiten samen.</p>")


def test_what_was_recognised_can_be_set_right(sources: Sources) -> None:
    sources.change(piece(sources, "Regen").id, {"side": "uitwerking van de regio", "target": "governance"})
    assert piece(sources, "Regen").target_words == "afspraak 4"
