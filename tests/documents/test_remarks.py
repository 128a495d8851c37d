"""The last look tells what stands where, and where that was written."""

from __future__ import annotations

import pytest

from nvo_desktop.documents.remarks import Remark, remarks_of
from nvo_desktop.documents.tree import (
    Block,
    Column,
    Document,
    Figure,
    Heading,
    Note,
    Origin,
    Paragraph,
    Section,
    Table,
    Text,
)


def document(*blocks: Block) -> Document:
    section = Section("een", True, "portrait", (Heading(1, (Text("Begin"),), "b"), *blocks), (Origin(0, 0, "text/a"),))
    return Document("T", "T", "R", "", "", (section,))


MAIL = Text("jan@regio.nl")


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((MAIL,)),
        Paragraph((Text("jan"), Text("@regio", bold=True), Text(".nl"))),
        Paragraph((Text("Schrijf Jan", link="mailto:jan@regio.nl"),)),
        Paragraph((Text("Tekst"), Note((MAIL,)))),
        Table("T", "t", (Column((Text("Kop"),)),), (((MAIL,),),)),
        Table("T", "t", (Column((MAIL,)),), ()),
        Figure("f", "Foto van jan@regio.nl"),
    ],
)
def test_an_address_is_found_wherever_it_stands(block: Block) -> None:
    assert remarks_of(document(block)) == (Remark("email", "jan@regio.nl", "Begin", "text/a"),)


def test_a_mail_address_as_the_words_of_its_link_is_told_once() -> None:
    assert len(remarks_of(document(Paragraph((Text("jan@regio.nl", link="mailto:jan@regio.nl"),))))) == 1


@pytest.mark.parametrize("words", ["https://regio.nl/visie", "www.regio.nl"])
def test_a_link_that_shows_its_address_is_told(words: str) -> None:
    (found,) = remarks_of(document(Paragraph((Text(words, link="https://regio.nl/visie"),))))
    assert (found.kind, found.words) == ("link", words)


def test_a_link_with_words_and_an_address_without_a_link_are_not() -> None:
    named = Text("de visie", link="https://regio.nl")
    assert remarks_of(document(Paragraph((named, Text(" https://regio.nl"))))) == ()


def test_a_citizen_number_is_not_copied_out() -> None:
    (found,) = remarks_of(document(Paragraph((Text("BSN 1112.22.333"),))))
    assert (found.kind, found.words) == ("bsn", "••••.••.333")


def test_a_second_look_gives_the_same() -> None:
    looked = document(Paragraph((MAIL,)))
    assert remarks_of(looked) == remarks_of(looked) != ()


def test_numbers_of_two_paragraphs_are_not_read_as_one() -> None:
    assert remarks_of(document(Paragraph((Text("06 1234"),)), Paragraph((Text("5678"),)))) == ()
