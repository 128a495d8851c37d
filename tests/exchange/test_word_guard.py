"""Hostile, damaged and foreign files are refused before they are read, each with what can be done about it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.errors import InputProblem
from nvo_desktop.exchange import word_guard
from nvo_desktop.exchange.word import read_word
from nvo_desktop.exchange.word_guard import checked_parts

Word = Callable[[Callable[..., object]], bytes]
Repacked = Callable[[bytes, Callable[[dict[str, bytes]], object]], bytes]
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def plain(word: Word) -> bytes:
    """A Word file of one paragraph."""
    return word(lambda document: document.add_paragraph("Een alinea."))


def _package(parts: list[tuple[str, bytes]]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content)
    return written.getvalue()


def _refusal(content: bytes) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        checked_parts(content)
    assert caught.value.remedy.endswith(".")
    return caught.value


def test_a_plain_word_file_passes(plain: bytes) -> None:
    assert "word/document.xml" in checked_parts(plain)


def test_an_old_word_file_is_told_from_one_with_a_password() -> None:
    assert "oude soort (.doc)" in _refusal(_OLE + b"\0" * 600).what
    problem = _refusal(_OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert "wachtwoord" in problem.what
    assert "Haal het wachtwoord eraf" in problem.remedy


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "geen Word-document"),
        (b"{\\rtf1 tekst}", "RTF"),
        (b"gewone tekst", "geen Word-document"),
        (b"PK\x03\x04 en dan niets", "beschadigd"),
        (_package([("a.txt", b"tekst")]), "geen Word-document"),
        (_package([("mimetype", b"application/vnd.oasis.opendocument.text")]), "OpenDocument"),
    ],
)
def test_other_files_are_named_for_what_they_are(content: bytes, words: str) -> None:
    assert words in _refusal(content).what


@pytest.mark.parametrize("name", ["/word/a.xml", "../a.xml", "word/../../a.xml", "C:/a.xml", "word\\..\\a.xml"])
def test_names_that_lead_elsewhere_are_refused(name: str, plain: bytes, repacked: Repacked) -> None:
    assert "onveilige naam" in _refusal(repacked(plain, lambda parts: parts.update({name: b"x"}))).what


def test_two_parts_of_one_name_are_refused(plain: bytes, repacked: Repacked) -> None:
    content = repacked(plain, lambda parts: parts.update({"WORD/Document.xml": parts["word/document.xml"]}))

    assert "dezelfde naam" in _refusal(content).what


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_definition_is_refused(encoding: str, plain: bytes, repacked: Repacked) -> None:
    hostile = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY e "tekst">]><d>&e;</d>'.encode(
        encoding
    )

    assert "documenttypedefinitie" in _refusal(repacked(plain, lambda parts: parts.update({"a.bin": hostile}))).what


def test_an_encrypted_part_is_refused(plain: bytes) -> None:
    content = bytearray(plain)
    content[content.index(b"PK\x01\x02") + 8] |= 1

    assert "versleuteld" in _refusal(bytes(content)).what


def test_a_bomb_is_refused_before_it_is_whole(plain: bytes, repacked: Repacked) -> None:
    bomb = repacked(plain, lambda parts: parts.update({"word/bomb.xml": b"0" * 20_000_000}))

    assert "samengeperst" in _refusal(bomb).what


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        ("LARGEST_FILE", 10, "groter dan"),
        ("LARGEST_PART", 10, "te groot"),
        ("LARGEST_WHOLE", 900, "te groot"),
        ("MOST_PARTS", 1, "meer dan 1"),
    ],
)
def test_limits_hold(limit: str, value: int, words: str, plain: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_guard, limit, value)

    assert words in _refusal(plain).what


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_a_mutated_file_is_read_or_refused_and_never_more(data: st.DataObject) -> None:
    content = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputProblem):
        read_word(bytes(content))


def _made() -> bytes:
    document, content = docx.Document(), io.BytesIO()
    document.add_heading("Kop", 1)
    document.add_paragraph("Een alinea.", style="List Number")
    document.save(content)
    return content.getvalue()


_WHOLE = _made()
