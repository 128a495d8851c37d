"""Where a piece of an earlier paper can go, and what is copied there."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.services.places import CHAPTER, names_of, place_of, put_behind, take_away, words_for


def elaboration(text: str) -> Elaboration:
    return Elaboration(agreement="governance", text=text)


def test_a_copy_stands_behind_what_was_there_and_alone_where_nothing_was() -> None:
    full, empty = elaboration("<p>Een.</p>"), elaboration("")
    for record in (full, empty):
        put_behind(record, "<p>Twee.</p>")
    assert (full.text, empty.text) == ("<p>Een.</p>\n<p>Twee.</p>", "<p>Twee.</p>")


def test_what_was_put_behind_is_taken_away_again() -> None:
    record = elaboration("<p>Een.</p>")
    put_behind(record, "<p>Twee.</p>\n<p>Drie.</p>")
    assert take_away(record, "<p>Twee.</p>\n<p>Drie.</p>")
    assert record.text == "<p>Een.</p>"


def test_of_two_copies_the_last_one_goes() -> None:
    record = elaboration("<p>A.</p>\n<p>B.</p>\n<p>A.</p>\n<p>C.</p>")
    assert take_away(record, "<p>A.</p>")
    assert record.text == "<p>A.</p>\n<p>B.</p>\n<p>C.</p>"


@pytest.mark.parametrize("text", ["", "<p>A, maar anders.</p>", "<p>A.</p>\n<p>B.</p>"])
def test_a_copy_that_somebody_changed_stays(text: str) -> None:
    record = elaboration(text)
    assert not take_away(record, "<p>A.</p>\n<p>C.</p>")
    assert record.text == text


def test_half_a_line_is_not_taken_away() -> None:
    record = elaboration("<p>A.</p><p>B.</p>")
    assert not take_away(record, "<p>A.</p>")


def test_a_target_is_said_in_words(norm: Norm) -> None:
    assert words_for(norm, "", {}) == ""
    assert words_for(norm, "governance", {}) == "afspraak 4"
    assert words_for(norm, f"{CHAPTER}x1", {"x1": "Eigen hoofdstuk"}) == "hoofdstuk ‘Eigen hoofdstuk’"
    assert words_for(norm, "roadmap/Lijn 1", {}) == "routekaartlijn Lijn 1"


def test_a_chapter_of_the_norm_is_called_as_the_region_calls_it(norm: Norm) -> None:
    chapter = norm.chapters[0]
    assert words_for(norm, CHAPTER + chapter.key, {}) == f"hoofdstuk ‘{chapter.title}’"
    assert words_for(norm, CHAPTER + chapter.key, {chapter.key: "Anders"}) == "hoofdstuk ‘Anders’"


def test_a_chapter_is_meant_by_its_key_and_by_its_id() -> None:
    chapter = Chapter(id="x1", key="region", title="De regio")
    own = Chapter(id="x2", key="", title="Eigen")
    assert names_of(chapter) == {f"{CHAPTER}region", CHAPTER + chapter.id}
    assert names_of(own) == {CHAPTER + own.id}
    assert names_of(elaboration("")) == {"governance"}


def test_a_place_that_is_not_there_is_made_once(tmp_path: Path, norm: Norm) -> None:
    key = norm.chapters[-1].key
    with founded(tmp_path / "r.nvo") as dossier:
        for _ in range(2):
            with dossier.unit_of_work("Geplaatst") as work:
                assert isinstance(place_of(work, norm, "governance"), Elaboration)
                assert isinstance(place_of(work, norm, CHAPTER + key), Chapter)
                work.commit()
        assert [row.agreement for row in dossier.rows(Elaboration)].count("governance") == 1
        assert [row.key for row in dossier.rows(Chapter)].count(key) == 1


@pytest.mark.parametrize("target", ["", "onzin", f"{CHAPTER}onzin", CHAPTER])
def test_a_place_that_cannot_be_is_refused_and_nothing_is_made(tmp_path: Path, norm: Norm, target: str) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = len(dossier.rows(Chapter))
        with dossier.unit_of_work("Geplaatst") as work, pytest.raises(InputProblem, match="Die plaats bestaat niet"):
            place_of(work, norm, target)
        assert len(dossier.rows(Chapter)) == before
