"""What a Word file must be before its content is read: a whole, open package of bounded size, without surprises."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from nvo_desktop.errors import InputProblem

LARGEST_FILE = 50_000_000  # bytes; all limits as measured for hostile files
LARGEST_PART = 40_000_000
LARGEST_WHOLE = 150_000_000
MOST_PARTS = 2_000
HIGHEST_RATIO = 150  # unpacked to packed; text in a real document packs some 10 to 40 times
_SMALL = 100_000  # bytes; a part this small may pack as well as it likes
_BLOCK = 1 << 16

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_SAVE_AS = "Open het in Word en sla het op als Word-document (.docx)."
_REPAIR = "Open het in Word, laat Word het herstellen en sla het opnieuw op als Word-document (.docx)."
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    ValueError,
)


def checked_parts(content: bytes) -> dict[str, bytes]:
    """Give the parts of a Word file by name, each read and counted: the sizes that a package states may lie.

    Raises InputProblem for anything that is not an open, whole .docx of bounded size.
    """
    _refuse_other_kinds(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_directory(package)
            parts = dict(_read_parts(package))
    except _DAMAGE as error:
        raise InputProblem("Het Word-document is beschadigd.", _REPAIR) from error
    _check_kind(parts)
    for part in parts.values():
        _refuse_definitions(part)
    return parts


def _refuse_other_kinds(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        raise InputProblem(
            f"Het Word-document is groter dan {LARGEST_FILE // 1_000_000} MB.", "Haal er grote afbeeldingen uit."
        )
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise InputProblem(
                "Het Word-document is beveiligd met een wachtwoord.",
                "Haal het wachtwoord eraf in Word (Bestand > Info > Document beveiligen) en probeer het opnieuw.",
            )
        raise InputProblem("Dit is een Word-document van de oude soort (.doc).", _SAVE_AS)
    if content.startswith(_RTF):
        raise InputProblem("Dit is een RTF-bestand en geen Word-document.", _SAVE_AS)
    if not content.startswith(b"PK"):
        raise InputProblem("Dit is geen Word-document, of het is beschadigd.", _SAVE_AS)


def _check_directory(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    if len(entries) > MOST_PARTS:
        raise InputProblem(f"Het Word-document bestaat uit meer dan {MOST_PARTS} onderdelen.", _SAVE_AS)
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename.replace("\\", "/")
        if entry.flag_bits & 0x1:
            raise InputProblem("Een deel van het Word-document is versleuteld.", "Haal de beveiliging eraf in Word.")
        if name.startswith("/") or ":" in name or "\x00" in name or ".." in name.split("/"):
            raise InputProblem("Het Word-document bevat een onderdeel met een onveilige naam.", _REPAIR)
        if name.casefold() in seen:
            raise InputProblem("Het Word-document bevat twee onderdelen met dezelfde naam.", _REPAIR)
        seen.add(name.casefold())


def _read_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    total = 0
    for entry in package.infolist():
        content = _read_part(package, entry)
        total += len(content)
        if total > LARGEST_WHOLE:
            raise InputProblem("Het Word-document is uitgepakt veel te groot.", "Haal er grote afbeeldingen uit.")
        yield entry.filename, content


def _read_part(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    content = bytearray()
    with package.open(entry) as part:
        while block := part.read(_BLOCK):
            content += block
            if len(content) > LARGEST_PART:
                raise InputProblem(
                    "Een onderdeel van het Word-document is te groot.", "Haal er grote afbeeldingen uit."
                )
            if len(content) > max(_SMALL, entry.compress_size * HIGHEST_RATIO):
                raise InputProblem("Het Word-document is verdacht sterk samengeperst.", _REPAIR)
    return bytes(content)


def _check_kind(parts: dict[str, bytes]) -> None:
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise InputProblem("Dit is een OpenDocument-bestand en geen Word-document.", _SAVE_AS)
    if "[Content_Types].xml" not in parts:
        raise InputProblem("Dit is geen Word-document, of het is beschadigd.", _SAVE_AS)


def _refuse_definitions(part: bytes) -> None:
    """Refuse a document type definition, in which entities hide; Word writes none. NUL bytes go: UTF-16 has them."""
    if b"<!DOCTYPE" in part.replace(b"\x00", b""):
        raise InputProblem("Het Word-document bevat een documenttypedefinitie; die is niet toegestaan.", _REPAIR)
