"""The chapters of the regiovisie."""

from __future__ import annotations

import pytest

from nvo_desktop.errors import DossierProblem, InputProblem
from nvo_desktop.model.codes import ChapterPart, TextStatus
from nvo_desktop.model.sources import SourcePiece
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.chapters import Chapters
from nvo_desktop.storage.dossier_file import OpenDossier


@pytest.fixture
def chapters(demo: OpenDossier, norm: Norm) -> Chapters:
    return Chapters(demo, norm)


def titles(chapters: Chapters) -> list[str]:
    return [chapter.title for chapter in chapters.chapters()]


def test_chapters_stand_as_in_the_document_with_what_is_expected_of_them(chapters: Chapters) -> None:
    listed = chapters.chapters()
    assert [chapter.part.label for chapter in listed] == [
        "vooraan", "vooraan", "voor de afspraken", "voor de afspraken", "voor de afspraken", "voor de afspraken",
        "na de afspraken", "na de afspraken",
    ]  # fmt: skip
    assert listed[0].is_written
    assert listed[0].help.startswith("Vertel op één bladzijde")


def test_a_chapter_is_written_renamed_and_given_a_status(chapters: Chapters) -> None:
    first = chapters.chapters()[0].id
    chapters.record_text(first, "<p>Nieuw.</p>")
    chapters.rename(first, "  In het\u200b kort ")
    chapters.set_status(first, TextStatus.ADOPTED)
    chapter = chapters.chapter(first)
    assert chapter is not None
    assert (chapter.text, chapter.title, chapter.status) == ("<p>Nieuw.</p>", "In het kort", TextStatus.ADOPTED)


def test_a_chapter_needs_a_title(chapters: Chapters) -> None:
    with pytest.raises(InputProblem, match="heeft een titel nodig"):
        chapters.add(" \u200b ")
    with pytest.raises(InputProblem, match="heeft een titel nodig"):
        chapters.rename(chapters.chapters()[0].id, "")


def test_an_added_chapter_comes_last_in_its_part(chapters: Chapters) -> None:
    added = chapters.add("Wat het kost", "vooraan")
    assert [chapter.id for chapter in chapters.chapters()].index(added.record_id) == 2
    assert added.changes.label == "Hoofdstuk ‘Wat het kost’ toegevoegd"


def test_a_chapter_moves_inside_its_part_and_not_past_its_ends(chapters: Chapters) -> None:
    before = titles(chapters)
    third = chapters.chapters()[2].id
    chapters.move(third, 2)
    assert titles(chapters) == [*before[:2], before[3], before[4], before[2], *before[5:]]
    chapters.move(third, -9)
    assert titles(chapters) == before


def test_a_chapter_goes_to_another_part(chapters: Chapters) -> None:
    first = chapters.chapters()[0]
    chapters.set_part(first.id, ChapterPart.AFTER)
    assert titles(chapters)[-1] == first.title


def test_a_removed_chapter_gives_the_pieces_placed_in_it_free(chapters: Chapters, demo: OpenDossier) -> None:
    first = chapters.chapters()[0].id
    with demo.unit_of_work("Stuk") as work:
        work.add(SourcePiece(heading="Inleiding", placed_in=first))
        work.commit()
    assert chapters.uses(first).sentence == "De verwijzing vervalt bij 1 deel van een bronstuk."
    chapters.remove(first)
    assert chapters.chapter(first) is None
    assert demo.rows(SourcePiece)[-1].placed_in == ""


def test_a_chapter_that_is_gone_says_so(chapters: Chapters) -> None:
    first = chapters.chapters()[0].id
    chapters.remove(first)
    with pytest.raises(DossierProblem, match="staat niet meer in het dossier"):
        chapters.record_text(first, "<p>x</p>")
