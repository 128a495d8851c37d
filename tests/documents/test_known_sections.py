"""A section that says what it said in the last document is not read again, and any other is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.documents.known_sections import KnownSections
from nvo_desktop.documents.section_reader import read_section
from nvo_desktop.documents.template import SectionTemplate
from nvo_desktop.errors import TemplateProblem
from nvo_desktop.model.texts import Elaboration
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.previews import Previews

SECTION = SectionTemplate("proef", Path("regiovisie/proef.html.j2"), joint=True, orientation="portrait")
TEXT = "<h1>Eén</h1><p>Tekst <b>vet</b></p>"


@pytest.fixture
def known() -> KnownSections:
    return KnownSections()


def test_an_equal_text_in_the_next_document_is_the_same_section(known: KnownSections) -> None:
    known.begin_document()
    first = known.read(SECTION, TEXT)
    known.begin_document()
    assert known.read(SECTION, "".join(list(TEXT))) is first
    assert first == read_section(SECTION, TEXT)


@pytest.mark.parametrize(
    ("section", "text"),
    [
        (SECTION, TEXT.replace("vet", "wet")),
        (replace(SECTION, name="ander"), TEXT),
        (replace(SECTION, joint=False), TEXT),
        (replace(SECTION, orientation="landscape"), TEXT),
    ],
)
def test_what_differs_in_anything_is_read(known: KnownSections, section: SectionTemplate, text: str) -> None:
    known.begin_document()
    first = known.read(SECTION, TEXT)
    known.begin_document()
    assert known.read(section, text) == read_section(section, text) != first


def test_what_a_document_did_not_have_is_forgotten(known: KnownSections) -> None:
    known.begin_document()
    first = known.read(SECTION, TEXT)
    known.begin_document()
    known.begin_document()
    assert known.read(SECTION, TEXT) is not first


def test_a_fault_is_a_fault_again(known: KnownSections) -> None:
    for _ in range(2):
        known.begin_document()
        with pytest.raises(TemplateProblem):
            known.read(SECTION, "<p>")


def test_half_a_character_is_left_out(known: KnownSections) -> None:
    assert known.read(SECTION, "<p>a\ud800b</p>") == known.read(SECTION, "<p>ab</p>")


def test_an_export_after_an_edit_gives_the_bytes_of_a_first_export(tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        exports, previews = Exports(dossier), Previews(dossier, load_norm())
        for number in range(3):
            with dossier.unit_of_work("Tekst") as work:
                work.ensure(Elaboration, agreement="governance").text = f"<p>Versie {number} van deze tekst.</p>"
                work.commit()
            again, first = (
                made.export(Edition("regiovisie"), tmp_path / "uit.docx").path.read_bytes()
                for made in (exports, Exports(dossier))
            )
            assert again == first
            shown, anew = (made.preview(Edition("regiovisie")) for made in (previews, Previews(dossier, load_norm())))
            assert shown == anew
