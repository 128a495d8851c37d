"""The whole road for a paper from practice: brought in, exported, and read in the Word file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from factories import founded

from nvo_desktop.documents.edition import Edition
from nvo_desktop.model.sources import SourcePiece
from nvo_desktop.norm.reading import load_norm
from nvo_desktop.prose.canonical import read
from nvo_desktop.prose.plain import plain_text
from nvo_desktop.services.exports import Exports
from nvo_desktop.services.imports import Imports

RUN = 6
Source = Callable[[str], Path]


def words(text: str) -> list[str]:
    """Words in lower case; without the marks of list items, which are numbered anew."""
    return re.findall(r"\w+", re.sub(r"(?m)^\s*(?:\d{1,2}[.)]|o)\s+", "", text).lower())


def runs(text: str) -> list[tuple[str, ...]]:
    found = words(text)
    return [tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1)]


def chapters(path: Path) -> dict[str, str]:
    """The text below each heading of level 1 of a Word file, tables left out."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for paragraph in Document(str(path)).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style == "Heading 1":
            lines = found.setdefault(paragraph.text, [])
        else:
            lines.append(paragraph.text)
    return {heading: "\n".join(text) for heading, text in found.items()}


def below(found: dict[str, str], beginning: str) -> str:
    (text,) = [text for heading, text in found.items() if heading.startswith(beginning)]
    return text


def elaborations(text: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"(?ms)^\s*2\.(\d)\. .*?^Uitwerking \w+:\n(.*?)(?=^\s*2\.\d\. |\Z)", text):
        yield int(found[1]), found[2]


def in_order(wanted: list[tuple[str, ...]], text: str) -> bool:
    """Whether all runs stand in the text, one after the other."""
    present = iter(runs(text))
    return all(run in present for run in wanted)


@pytest.fixture(params=["txt", "docx", "html"])
def paper(request: pytest.FixtureRequest, source: Source) -> Path:
    if request.param == "txt":
        return source("001")
    folder: Path = request.getfixturevalue("converted")(request.param)
    return next(folder.glob(f"001_*.{request.param}"))


def test_every_elaboration_stands_under_its_agreement_in_the_exported_regiovisie(
    paper: Path, source: Source, tmp_path: Path
) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        Imports(dossier, load_norm()).bring_in(paper)
        found = chapters(Exports(dossier).export(Edition("regiovisie")).path)
    text = source("001").read_text(encoding="utf-8")
    wanted = dict(elaborations(text))
    assert sorted(wanted) == list(range(1, 9))
    for number, own in wanted.items():
        assert in_order(runs(own), below(found, f"Afspraak {number}:")), number
    introduction = text[text.index("1. Inleiding") : text.index("2. De acht")].removeprefix("1. Inleiding")
    assert in_order(runs(introduction), below(found, "Aanleiding"))


def test_that_check_would_see_a_text_under_another_agreement(source: Source) -> None:
    wanted = dict(elaborations(source("001").read_text(encoding="utf-8")))
    assert in_order(runs(wanted[4]), wanted[4])
    assert not in_order(runs(wanted[4]), wanted[5])
    assert not in_order(runs(wanted[4]), " ".join(reversed(wanted[4].split())))


def test_nothing_of_a_source_is_exported_and_nothing_of_it_is_lost(source: Source, tmp_path: Path) -> None:
    with founded(tmp_path / "r.nvo") as dossier:
        before = chapters(Exports(dossier).export(Edition("regiovisie"), tmp_path / "voor.docx").path)
        report = Imports(dossier, load_norm()).bring_in(source("003"), place=False)
        after = chapters(Exports(dossier).export(Edition("regiovisie"), tmp_path / "na.docx").path)
        pieces = dossier.rows(SourcePiece)
    assert after == before
    assert report.placed == 0
    kept = "\n".join(f"{piece.heading}\n{plain_text(read(piece.text))}" for piece in pieces)
    plain = re.sub(r"\]\([^)]*\)|\^", "", source("003").read_text(encoding="utf-8"))
    assert words(kept) == words(plain)
    named = {piece.target for piece in pieces if piece.target and "/" not in piece.target}
    assert named == {load_norm().by_number(number).key for number in range(1, 6)}
    assert [piece.target for piece in pieces if piece.heading == "Contracteren"] == [""]
