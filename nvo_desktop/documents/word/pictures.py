"""Pictures as they go into the document: what they are is read from their bytes, never from their name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from nvo_desktop.errors import InputProblem

MediaType = Literal["image/png", "image/jpeg"]
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = b"\x00\x00\x00\rIHDR"
_JPEG = b"\xff\xd8"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the frame headers among the markers
_JPEG_ALONE = frozenset(range(0xD0, 0xD9)) | {0x01}  # markers without a length
_PNG_TALK = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_JPEG_TALK = frozenset({0xE1, 0xED, 0xFE})  # Exif and XMP, IPTC, remarks
_JPEG_SCAN = frozenset({0xD9, 0xDA})
_LONGEST = 20_000  # pixels; what no word processor draws any more
MOST_PIXELS: Mapping[MediaType, int] = {"image/png": 25_000_000, "image/jpeg": 60_000_000}
"""What can be shown: a camera's JPEG is made smaller while it is read, of a PNG all must be in memory."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its size."""

    data: bytes
    media_type: MediaType
    width_px: int
    height_px: int

    @property
    def extension(self) -> str:
        """How its file in the package ends, without a dot."""
        return self.media_type.removeprefix("image/")


def read_picture(data: bytes) -> Picture:
    """A PNG or JPEG of at most 20,000 pixels a side; InputProblem for anything else.

    What the file tells besides the picture (place, camera, maker, remarks) is left out: the document becomes public.
    """
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(_JPEG):
        return _jpeg(data)
    raise InputProblem(
        "Dit bestand is geen PNG- of JPEG-afbeelding.", "Bewaar de afbeelding als PNG of JPEG en voeg haar opnieuw toe."
    )


def _png(data: bytes) -> Picture:
    if data[8:16] != _PNG_HEADER or len(data) < 24:
        raise _damaged()
    kept = b"".join(chunk for name, chunk in _png_chunks(data) if name not in _PNG_TALK)
    return _sized(_PNG + kept, "image/png", (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])))


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and whole of each chunk: length, name, content, check sum."""
    place, name = len(_PNG), b""
    while name != b"IEND":
        end = place + 12 + int.from_bytes(data[place : place + 4])
        name = data[place + 4 : place + 8]
        if len(data) < end:
            raise _damaged()
        yield name, data[place:end]
        place = end


def _jpeg(data: bytes) -> Picture:
    size, kept, place = (0, 0), [_JPEG], len(_JPEG)
    for marker, segment in _jpeg_segments(data):
        place += len(segment)
        if marker in _JPEG_SIZES and len(segment) >= 9:
            size = int.from_bytes(segment[7:9]), int.from_bytes(segment[5:7])
        if marker not in _JPEG_TALK:
            kept.append(segment)
    if size == (0, 0):
        raise _damaged()
    return _sized(b"".join([*kept, data[place:]]), "image/jpeg", size)


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and whole of each segment before the picture itself begins: two signs, length, content."""
    place = len(_JPEG)
    while place + 4 <= len(data) and data[place] == 0xFF and (marker := data[place + 1]) not in _JPEG_SCAN:
        if marker == 0xFF or marker in _JPEG_ALONE:
            length = 1 if marker == 0xFF else 2
        else:
            length = 2 + max(2, int.from_bytes(data[place + 2 : place + 4]))
        yield marker, data[place : place + length]
        place += length


def _sized(data: bytes, media_type: MediaType, size: tuple[int, int]) -> Picture:
    width, height = size
    if not (0 < width <= _LONGEST and 0 < height <= _LONGEST):
        raise InputProblem(
            "De afmetingen van deze afbeelding zijn niet te gebruiken.",
            "Open de afbeelding in een tekenprogramma, maak haar kleiner en bewaar haar opnieuw.",
        )
    return Picture(data, media_type, width, height)


def _damaged() -> InputProblem:
    return InputProblem(
        "Deze afbeelding is beschadigd of niet volledig.", "Open de afbeelding elders en bewaar haar opnieuw."
    )
