"""A Word file as what it is, a zip of parts: taken apart, and packed so that the same parts give the same bytes.

Packed by our own hand, because a part that is the same in every document is deflated only once. What is read is read by
zipfile, which proves what was packed.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

_STORED = (".png", ".jpeg")  # packed already
_FIRST = "[Content_Types].xml"
_PIECE = 1 << 20
_SHORT = 1 << 15
_LEVEL = 3

# The zip format: an entry before each part, again in the directory at the end, and the end itself.
_ENTRY = struct.Struct("<4s5H3L2H")
_LISTED = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20  # of the format: 2.0
_NO_FLAGS = 0
_EPOCH: Final = (0, 1 << 5 | 1)  # time and day of the first moment that a zip can hold: midnight on 1 January 1980
_EPOCH_READ = (1980, 1, 1, 0, 0, 0)
_UNIX = 3 << 8  # else it says on which computer the file was made
_RIGHTS = 0o644 << 16


class Part(NamedTuple):
    """A part as it stands in the file: deflated, or as it is. checksum and size are those of what it says."""

    content: bytes
    checksum: int
    size: int
    method: int


def part(name: str, data: bytes, *, compressed: bool = True) -> Part:
    """Press a part together, but for a picture. Uncompressed the bytes do not even hang on the version of zlib.

    zlib.error when the same data do not come out again.
    """
    if not compressed or name.endswith(_STORED):
        return Part(data, zlib.crc32(data), len(data), zipfile.ZIP_STORED)
    content = zlib.compress(data, _LEVEL, -zlib.MAX_WBITS)
    if not _is_packed(data, content):
        raise zlib.error(f"{name} comes out otherwise than it went in")
    return Part(content, zlib.crc32(data), len(data), zipfile.ZIP_DEFLATED)


def known_part(name: str, data: bytes) -> Part:
    """The same for a part that is often in the next document again: a short one is then not pressed anew."""
    return _short_part(name, data) if len(data) <= _SHORT else part(name, data)


@lru_cache(maxsize=32)
def _short_part(name: str, data: bytes) -> Part:
    return part(name, data)


def _is_packed(data: bytes, content: bytes) -> bool:
    """Whether these data come out of the content. Long ones piece by piece: whole they would be in memory twice."""
    if len(data) < _PIECE:
        with suppress(zlib.error):
            return zlib.decompress(content, -zlib.MAX_WBITS, len(data) + 1) == data
        return False
    inflating, place = zlib.decompressobj(-zlib.MAX_WBITS), 0
    while piece := inflating.decompress(content, _PIECE):
        if not data.startswith(piece, place):
            return False
        place, content = place + len(piece), inflating.unconsumed_tail
    return inflating.eof and place == len(data)


def packed(parts: Mapping[str, Part]) -> bytes:
    """The bytes of a package: content types first, as readers expect, then by name; no date, no owner, no system."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    place = 0
    for name in sorted(parts, key=_place):
        said, content = name.encode("ascii"), parts[name].content
        facts = _facts(parts[name], len(said))
        pieces += (_ENTRY.pack(b"PK\x03\x04", *facts), said, content)
        directory += (_LISTED.pack(b"PK\x01\x02", _UNIX | _VERSION, *facts, 0, 0, 0, _RIGHTS, place), said)
        place += _ENTRY.size + len(said) + len(content)
    listed = b"".join(directory)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(listed), place, 0)
    return b"".join((*pieces, listed, end))


def _place(name: str) -> tuple[bool, str]:
    return name != _FIRST, name


def _facts(part: Part, name_length: int) -> tuple[int, ...]:
    """What stands both before a part and in the directory."""
    sizes = part.checksum, len(part.content), part.size
    return _VERSION, _NO_FLAGS, part.method, *_EPOCH, *sizes, name_length, 0


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts by name. zipfile.BadZipFile when it is no zip or a part is damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def parts_in(data: bytes) -> dict[str, Part]:
    """The parts of a package of ours as they stand in it, unopened.

    zipfile.BadZipFile when it is no zip, or one that says something else of a part beside it than in its directory.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {entry.filename: _part_at(entry, data) for entry in package.infolist()}


def _part_at(entry: zipfile.ZipInfo, data: bytes) -> Part:
    start = entry.header_offset + _ENTRY.size + len(entry.filename)
    part = Part(data[start : start + entry.compress_size], entry.CRC, entry.file_size, entry.compress_type)
    said = _ENTRY.pack(b"PK\x03\x04", *_facts(part, len(entry.filename))) + entry.filename.encode()
    if data[entry.header_offset : start] != said:
        raise zipfile.BadZipFile(f"{entry.filename} stands in it otherwise than is listed")
    return part


def is_as_packed(path: Path) -> bool:
    """Whether a file is a package as packed() makes it: other programs order and date the parts their own way.

    OSError when it cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
    except zipfile.BadZipFile:
        return False
    names = [entry.filename for entry in entries]
    return names == sorted(names, key=_place) and all(entry.date_time == _EPOCH_READ for entry in entries)
