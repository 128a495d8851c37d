"""Names of files that come from outside: what of them is kept, and which files may be opened from a dossier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from nvo_desktop.prose.cleaning import clean_line

_LONGEST, _LONGEST_SUFFIX = 120, 12
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_UNKNOWN = "application/octet-stream"

MEDIA_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".pdf": "application/pdf",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".ods": "application/vnd.oasis.opendocument.spreadsheet",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".txt": "text/plain",
        ".csv": "text/csv",
    }
)
"""The files that may be opened from a dossier, by how their name ends; every other is only saved elsewhere."""


def safe_name(name: str) -> str:
    """The base name that can be a file on every system: no folder, no sign that means something, 120 characters."""
    base = clean_line(name).replace("\\", "/").rpartition("/")[2]
    base = _FORBIDDEN.sub("_", base).strip().rstrip(". ")
    suffix = suffix_of(base) if len(suffix_of(base)) <= _LONGEST_SUFFIX else ""
    stem = base[: len(base) - len(suffix)].rstrip(". ") or "bijlage"
    if _RESERVED.fullmatch(stem.partition(".")[0].strip()):
        stem = f"_{stem}"
    return stem[: _LONGEST - len(suffix)].rstrip(". ") + suffix


def suffix_of(name: str) -> str:
    """How a name ends, ".pdf", as it is written."""
    return PurePosixPath(name).suffix


def media_type_of(name: str) -> str:
    """The media type of a file by its name."""
    return MEDIA_TYPES.get(suffix_of(name).lower(), _UNKNOWN)


def may_be_opened(name: str) -> bool:
    """Whether a file of that name is handed to the program of the system; another is only saved elsewhere."""
    return suffix_of(name).lower() in MEDIA_TYPES
