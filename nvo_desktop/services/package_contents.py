"""What stands in an aanbiedingspakket: a list in it, by which it is known again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

CONTENTS = "Inhoud.txt"
_TITLE = "Aanbiedingspakket regiovisie"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_LONGEST = 1_000_000  # bytes of a list that is read


def contents_of(folder: Path, files: Iterable[Path], fingerprint: str) -> str:
    """The list of files, by their place in the folder, each with its SHA-256."""
    lines = [f"{_sha(folder / file)}  {file.as_posix()}" for file in files]
    head = [_TITLE, f"Vingerafdruk van de gezamenlijke tekst: {fingerprint}", "", "SHA-256 en bestand:"]
    return "\n".join([*head, *lines, ""])


def is_ours(folder: Path) -> bool:
    """Whether a folder is empty, or a package in which nothing was changed or added. OSError when it cannot be read."""
    if not folder.is_dir():
        return False
    files = [path for path in folder.rglob("*") if not path.is_dir()]
    if not files:
        return not any(folder.iterdir())
    listed = _listed(folder / CONTENTS)
    places = {path.relative_to(folder).as_posix(): path for path in files if path != folder / CONTENTS}
    return all(not path.is_symlink() and listed.get(place) == _sha(path) for place, path in places.items()) and bool(
        listed
    )


def _listed(contents: Path) -> dict[str, str]:
    if not contents.is_file() or contents.stat().st_size > _LONGEST:
        return {}
    lines = contents.read_text(encoding="utf-8", errors="replace").splitlines()
    if lines[:1] != [_TITLE]:
        return {}
    return {match[2]: match[1] for match in map(_LINE.fullmatch, lines) if match}


def _sha(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
