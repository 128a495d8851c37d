"""An earlier paper is kept whole; the region's own text is copied to its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.errors import InputProblem
from nvo_desktop.model.codes import ChapterPart
from nvo_desktop.model.sources import SourceDocument, SourcePiece
from nvo_desktop.model.texts import Chapter, Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.imports import Imports
from nvo_desktop.storage.dossier_file import OpenDossier

PAPER = """<h1>Inleiding</h1><p>Waarom wij dit schrijven.</p>
<h1>Governance</h1><h2>Toelichting</h2><p>Wat de norm wil.</p><h2>Uitwerking regio</h2><p>Wij besluiten samen.</p>
<h1>Iets heel anders</h1><p>Over het weer.</p>"""


def paper(tmp_path: Path, html: str = PAPER, name: str = "stuk.html") -> Path:
    path = tmp_path / name
    path.write_text(html, encoding="utf-8")
    return path


def imports(dossier: OpenDossier) -> Imports:
    return Imports(dossier, load_norm())


def text_of(dossier: OpenDossier, agreement: str) -> str:
    return next((row.text for row in dossier.rows(Elaboration) if row.agreement == agreement), "")


def test_the_regions_text_goes_to_its_agreement_and_chapter_and_the_rest_is_kept(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        report = imports(dossier).bring_in(paper(tmp_path))
        assert text_of(dossier, "governance") == "<p>Wij besluiten samen.</p>"
        chapters = {row.key: row.text for row in dossier.rows(Chapter)}
        assert chapters["aanleiding"] == "<p>Waarom wij dit schrijven.</p>"
        pieces = dossier.rows(SourcePiece)
        assert [piece.text for piece in pieces if not piece.placed_in and piece.text] == [
            "<p>Wat de norm wil.</p>",
            "<p>Over het weer.</p>",
        ]
        assert report.words == sum(line.words for line in report.lines)
        assert 0 < report.placed < report.words


def test_as_a_source_nothing_is_placed(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        report = imports(dossier).bring_in(paper(tmp_path), place=False)
        assert report.placed == 0
        assert dossier.rows(Elaboration) == []
        assert {piece.placed_in for piece in dossier.rows(SourcePiece)} == {""}


def test_a_preview_says_the_same_and_changes_nothing(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = dossier.record_digest()
        preview = imports(dossier).preview(paper(tmp_path))
        assert dossier.record_digest() == before
        assert imports(dossier).bring_in(paper(tmp_path)) == preview


def test_what_stood_there_stays_in_front(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        imports(dossier).bring_in(paper(tmp_path))
        second = paper(tmp_path, "<h1>Governance</h1><p>En nog iets.</p>", "tweede.html")
        imports(dossier).bring_in(second)
        assert text_of(dossier, "governance") == "<p>Wij besluiten samen.</p>\n<p>En nog iets.</p>"
        assert [row.file_name for row in dossier.rows(SourceDocument)] == ["stuk.html", "tweede.html"]


def test_the_same_file_is_not_taken_twice(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        imports(dossier).bring_in(paper(tmp_path))
        before = dossier.record_digest()
        with pytest.raises(InputProblem, match="al eerder ingelezen"):
            imports(dossier).bring_in(paper(tmp_path))
        assert dossier.record_digest() == before


def test_a_chapter_that_was_removed_is_made_again(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        with dossier.unit_of_work("Hoofdstukken weg") as work:
            for chapter in work.all(Chapter):
                work.delete(chapter)
            work.commit()
        imports(dossier).bring_in(paper(tmp_path))
        (chapter,) = dossier.rows(Chapter)
        assert (chapter.key, chapter.title, chapter.part) == ("aanleiding", "Aanleiding en kader", ChapterPart.BEFORE)


def test_one_import_is_one_deed(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = len(dossier.change_sets())
        imports(dossier).bring_in(paper(tmp_path))
        assert len(dossier.change_sets()) == before + 1
