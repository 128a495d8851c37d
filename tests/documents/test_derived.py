"""What was derived from a section before is used again only where it still holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nvo_desktop.documents.gaps import gaps_of
from nvo_desktop.documents.tree import Column, Document, Heading, Note, Paragraph, Section, Table, Text
from nvo_desktop.documents.word.outline import outline_of
from nvo_desktop.documents.word.wording import told
from nvo_desktop.documents.word.writer import write_docx

GAP = Paragraph((Text("Nog niet ingevuld:", bold=True), Text(" de tekst.")), "gap")


def section(key: str, *blocks: Heading | Paragraph | Table) -> Section:
    return Section(key, True, "portrait", blocks)


def document(*sections: Section) -> Document:
    return Document("Regiovisie", "Visie", "Regio", "concept", "Vingerafdruk 7f3a", sections)


def chapter(title: str) -> Heading:
    return Heading(1, (Text(title),))


def table(caption: str) -> Table:
    return Table(caption, "Wat er staat", (Column((Text("Kop"),)),), (((Text("cel"),),),))


def fresh(made: Document) -> Document:
    """The same document, of which nothing was derived yet."""
    return replace(made, sections=tuple(replace(one, derived={}) for one in made.sections))


def assert_as_fresh(made: Document) -> None:
    for derive in (gaps_of, outline_of, lambda tree: told(tree, outline_of(tree)), write_docx):
        assert derive(made) == derive(fresh(made))


def test_a_section_in_another_place_has_other_numbers_and_another_chapter() -> None:
    first, second = section("een", chapter("Een"), table("Tabel"), GAP), section("twee", table("Ook"), GAP)
    before = document(first, section("los", Paragraph((Text("Tekst"), Note((Text("Noot"),))))), second)
    after = document(section("nieuw", chapter("Nieuw"), table("Eerst")), second, first)
    for made in (before, after, before):
        assert_as_fresh(made)
    assert [gap.chapter for gap in gaps_of(after)] == ["Nieuw", "Een"]
    assert b"Tabel 2. Ook" in told(after, outline_of(after)).body


def test_what_was_derived_is_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = document(section("een", chapter("Een"), GAP))
    before = gaps_of(made)
    monkeypatch.setattr("nvo_desktop.documents.gaps._looked_through", None)
    assert gaps_of(made) == before


def test_what_was_derived_makes_no_section_another() -> None:
    made = section("een", chapter("Een"), GAP)
    gaps_of(document(made))
    assert made.derived
    assert made == replace(made, derived={})
