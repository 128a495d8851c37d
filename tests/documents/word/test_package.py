"""Our own packing gives what zipfile would give, and zipfile finds every damage in it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

from nvo_desktop.documents.word.package import known_part, packed, part, parts_in, unpacked

PARTS = {
    "word/document.xml": "Vijf van de acht raden, é en €. ".encode() * 50_000,  # more than a piece
    "[Content_Types].xml": b"<Types/>",
    "word/empty.xml": b"",
    "word/media/image1.png": bytes(range(256)),
}


def test_it_gives_the_bytes_of_zipfile() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in ("[Content_Types].xml", "word/document.xml", "word/empty.xml", "word/media/image1.png"):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, PARTS[name], compresslevel=3)
    assert _packed() == target.getvalue()


def test_what_was_packed_is_taken_apart_again() -> None:
    assert unpacked(_packed()) == PARTS
    assert next(iter(unpacked(_packed()))) == "[Content_Types].xml"


def test_the_parts_in_it_are_those_that_went_into_it() -> None:
    assert parts_in(_packed()) == {name: part(name, data) for name, data in PARTS.items()}


@pytest.mark.parametrize("times", [1, 100_000])
@pytest.mark.parametrize("other", [b"", b"Vijf van de", b"Zes van de acht raden", b"Vijf van de acht raden en meer"])
def test_a_part_that_would_come_out_otherwise_is_not_packed(
    monkeypatch: pytest.MonkeyPatch, other: bytes, times: int
) -> None:
    wrong = zlib.compress(b"Vijf van de acht raden" * (times - 1) + other, wbits=-zlib.MAX_WBITS)
    monkeypatch.setattr("nvo_desktop.documents.word.package.zlib.compress", _always(wrong))
    with pytest.raises(zlib.error, match=r"word/document\.xml comes out otherwise"):
        part("word/document.xml", b"Vijf van de acht raden" * times)


def test_a_part_that_is_cut_off_is_not_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = zlib.compress(b"Vijf van de acht raden", wbits=-zlib.MAX_WBITS)[:-1]
    monkeypatch.setattr("nvo_desktop.documents.word.package.zlib.compress", _always(cut))
    with pytest.raises(zlib.error, match="comes out otherwise"):
        part("word/document.xml", b"Vijf van de acht raden")


def test_a_short_part_is_pressed_once_and_another_text_again() -> None:
    first = known_part("word/numbering.xml", b"<numbering/>")
    assert first == part("word/numbering.xml", b"<numbering/>")
    assert known_part("word/numbering.xml", b"<" + b"numbering/>") is first
    assert known_part("word/numbering.xml", b"<numbers/>") == part("word/numbering.xml", b"<numbers/>") != first


def test_a_long_part_is_not_kept() -> None:
    long = bytes(1 << 16)
    assert known_part("word/media/image1.png", long) == part("word/media/image1.png", long)
    assert known_part("word/media/image1.png", long) is not known_part("word/media/image1.png", long)


def test_a_damaged_package_is_not_taken_apart() -> None:
    picture = PARTS["word/media/image1.png"]
    damaged = _packed().replace(picture, picture[::-1])
    with pytest.raises(zipfile.BadZipFile, match="image1"):
        unpacked(damaged)


def _always(content: bytes) -> Callable[..., bytes]:
    def give(*_asked: object) -> bytes:
        return content

    return give


def _packed() -> bytes:
    return packed({name: part(name, data) for name, data in PARTS.items()})
