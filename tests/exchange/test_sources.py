"""Papers from practice come in whole, and go where a policy adviser would put them. Without them these tests skip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nvo_desktop.exchange.naming import words_of
from nvo_desktop.exchange.reading import read_document
from nvo_desktop.exchange.recognition import Piece, cut
from nvo_desktop.model.codes import Side
from nvo_desktop.norm.definitions import Norm
from nvo_desktop.prose.blocks import Paragraph
from nvo_desktop.prose.plain import plain_text

Source = Callable[[str], Path]
_RUN = 6  # words


@pytest.fixture(params=["txt", "docx", "html"])
def paper(request: pytest.FixtureRequest, source: Source) -> Source:
    """Gives a paper as text, and as LibreOffice makes Word and HTML of it."""
    if request.param == "txt":
        return source
    folder: Path = request.getfixturevalue("converted")(request.param)
    return lambda number: next(folder.glob(f"{number}_*.{request.param}"))


def _words(text: str) -> tuple[str, ...]:
    """Words without the marks that become lists and links, page numbers and hyphens at the ends of lines."""
    plain = re.sub(r"\]\([^)]*\)|\^", lambda found: "" if found[0] == "^" else "]", text)
    return words_of(re.sub(r"(?m)^\s*(?:\d{1,2}[.)]|o)\s+", "", plain))


def _text_of(pieces: tuple[Piece, ...]) -> str:
    return "\n".join(f"{piece.heading}\n{plain_text(piece.prose)}" for piece in pieces)


def _under(pieces: tuple[Piece, ...], target: str) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.target == target)


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[place : place + _RUN] for place in range(len(words) - _RUN + 1)]


def _elaborations(text: str) -> Iterator[tuple[int, str]]:
    """The region's own text under each agreement, cut by hand from the paper that has it."""
    for found in re.finditer(r"(?ms)^\s*2\.(\d)\. .*?^Uitwerking \w+:\n(.*?)(?=^\s*2\.\d\. |\Z)", text):
        yield int(found[1]), found[2]


def test_each_elaboration_lies_under_its_agreement_as_the_regions(paper: Source, source: Source, norm: Norm) -> None:
    pieces = cut(read_document(paper("001")).prose, norm)
    text = source("001").read_text(encoding="utf-8")
    elaborations = dict(_elaborations(text))

    assert sorted(elaborations) == list(range(1, 9))
    for number, own in elaborations.items():
        under = _under(pieces, norm.by_number(number).key)
        found = _words(_text_of(tuple(piece for piece in under if piece.side is Side.REGION)))
        assert _runs(_words(own)) == [run for run in _runs(found) if run in set(_runs(_words(own)))]
        assert any(piece.side is Side.NORM for piece in under)


def test_the_introduction_lies_in_a_chapter(paper: Source, source: Source, norm: Norm) -> None:
    text = source("001").read_text(encoding="utf-8")
    introduction = text[text.index("1. Inleiding") : text.index("2. De acht")].removeprefix("1. Inleiding")
    (piece,) = [piece for piece in cut(read_document(paper("001")).prose, norm) if piece.target.startswith("chapter/")]

    assert piece.side is Side.REGION
    assert _words(plain_text(piece.prose)) == _words(introduction)


def test_the_lines_of_the_routekaart_are_found(paper: Source, norm: Norm) -> None:
    pieces = cut(read_document(paper("002")).prose, norm)

    assert [piece.target for piece in pieces if piece.target] == [f"roadmap/{number}" for number in (1, 2, 3, 5)]
    assert all(piece.prose for piece in pieces if piece.target)


def test_the_parts_of_a_report_lie_under_the_first_five_agreements(paper: Source, norm: Norm) -> None:
    pieces = cut(read_document(paper("003")).prose, norm)

    named = [piece.target for piece in pieces if piece.target and "/" not in piece.target]
    assert named == [norm.by_number(number).key for number in range(1, 6)]
    (contracting,) = [piece for piece in pieces if piece.heading == "Contracteren"]
    assert (contracting.target, contracting.side) == ("", Side.UNKNOWN)
    paragraphs = [block for block in contracting.prose if isinstance(block, Paragraph)]
    assert all(plain_text((paragraph,))[0].isupper() for paragraph in paragraphs)  # also what a page break cut in two


def test_a_council_proposal_is_cut_at_its_own_headings(paper: Source, norm: Norm) -> None:
    pieces = cut(read_document(paper("004")).prose, norm)

    assert {piece.target for piece in pieces} == {""}
    headings = [piece.heading.split()[0] for piece in pieces]
    named = ["Onderwerp", "Portefeuillehouder", "Beslispunten", "Samenvatting", "Aanleiding", "Beoogd", "Argumenten"]
    assert headings[1:9] == [*named, "Kanttekeningen"]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_word_of_a_paper_is_lost(number: str, paper: Source, source: Source, norm: Norm) -> None:
    text = source(number).read_text(encoding="utf-8")
    pieces = cut(read_document(paper(number)).prose, norm)

    assert _words(_text_of(pieces)) == _words(re.sub(r"(?m)\A\s*1\s*$", "", text))  # 1 is the number of a page
