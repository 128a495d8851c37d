"""Pictures as they go into the document: what they are is read from their bytes, never from their name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nvo_desktop.errors import InputProblem

MediaType = Literal["image/png", "image/jpeg"]
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = b"\x00\x00\x00\rIHDR"
_JPEG = b"\xff\xd8"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the frame headers among the markers
_JPEG_ALONE = frozenset(range(0xD0, 0xD9)) | {0x01}  # markers without a length
_JPEG_SCAN = frozenset({0xD9, 0xDA})
_LONGEST = 20_000  # pixels; what no word processor draws any more


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
    """A PNG or JPEG of at most 20,000 pixels a side; InputProblem for anything else."""
    if data.startswith(_PNG):
        return _sized(data, "image/png", _png_size(data))
    if data.startswith(_JPEG):
        return _sized(data, "image/jpeg", _jpeg_size(data))
    raise InputProblem(
        "Dit bestand is geen PNG- of JPEG-afbeelding.", "Bewaar de afbeelding als PNG of JPEG en voeg haar opnieuw toe."
    )


def _sized(data: bytes, media_type: MediaType, size: tuple[int, int]) -> Picture:
    width, height = size
    if not (0 < width <= _LONGEST and 0 < height <= _LONGEST):
        raise InputProblem(
            "De afmetingen van deze afbeelding zijn niet te gebruiken.",
            "Open de afbeelding in een tekenprogramma, maak haar kleiner en bewaar haar opnieuw.",
        )
    return Picture(data, media_type, width, height)


def _png_size(data: bytes) -> tuple[int, int]:
    if data[8:16] != _PNG_HEADER or len(data) < 24:
        raise _damaged()
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg_size(data: bytes) -> tuple[int, int]:
    for marker, body in _jpeg_segments(data):
        if marker in _JPEG_SIZES and len(body) >= 5:
            return int.from_bytes(body[3:5]), int.from_bytes(body[1:3])
    raise _damaged()


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment before the picture itself begins."""
    place = len(_JPEG)
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF or marker in _JPEG_ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in _JPEG_SCAN:
            return
        length = int.from_bytes(data[place + 2 : place + 4])
        yield marker, data[place + 4 : place + 2 + length]
        place += 2 + max(length, 2)


def _damaged() -> InputProblem:
    return InputProblem(
        "Deze afbeelding is beschadigd of niet volledig.", "Open de afbeelding elders en bewaar haar opnieuw."
    )
