"""A document is taken in by its kind, with its title, its fingerprint and what did not come along."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document

from nvo_desktop.errors import FileProblem, InputProblem
from nvo_desktop.exchange import papers
from nvo_desktop.exchange.reading import read_document
from nvo_desktop.prose.plain import plain_text


def _file(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_text_is_read_with_its_title_and_fingerprint(tmp_path: Path) -> None:
    content = b"Een titel\n\nEen alinea.\n"

    document = read_document(_file(tmp_path, "stuk.TXT", content))

    assert (document.title, document.file_name) == ("Een titel", "stuk.TXT")
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert plain_text(document.prose) == "Een titel\nEen alinea."


def test_without_a_heading_in_front_the_name_of_the_file_is_the_title(tmp_path: Path) -> None:
    assert read_document(_file(tmp_path, "oude visie.html", b"<p>Tekst.</p>")).title == "oude visie"


def test_a_word_document_is_read(tmp_path: Path, word: Callable[[Callable[[Document], object]], bytes]) -> None:
    content = word(lambda document: document.add_heading("Kop", 1))

    assert read_document(_file(tmp_path, "a.docx", content)).title == "Kop"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF", "is geen Word-document, tekstbestand of webpagina"),
        ("a.txt", b" \n", "staat geen tekst"),
        ("a.txt", b"\x00", "‘a.txt’ kan niet worden ingelezen. Dit bestand bevat geen leesbare tekst."),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "‘a.doc’ kan niet worden ingelezen. Dit is een Word-document van de",
        ),
        ("a.docx", b"", "‘a.docx’ kan niet worden ingelezen"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name: str, content: bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputProblem) as caught:
        read_document(_file(tmp_path, name, content))

    assert words in caught.value.what
    assert caught.value.remedy


def test_a_file_that_is_not_there_is_a_problem_of_files(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="bestaat niet"):
        read_document(tmp_path / "weg.txt")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "LARGEST", 5)

    with pytest.raises(InputProblem, match="groter dan"):
        read_document(_file(tmp_path, "a.txt", b"te lang"))
