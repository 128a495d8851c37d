"""A template of the region: its files as texts, however they came, and the one file in which a dossier keeps them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, cast

from nvo_desktop.documents.sandbox.budgets import MOST_SIGNS
from nvo_desktop.documents.template import Found, Stamp, Template, missing_section, template_of
from nvo_desktop.errors import TemplateProblem, from_os_error

DESCRIPTION: Final = "template.toml"
ENDING: Final = ".html.j2"
_KEY = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_MOST_FILES, _MOST_BYTES = 100, 4 * MOST_SIGNS
_MOST_TOGETHER = 5_000_000
Files = Mapping[str, str]


def is_key(key: str) -> bool:
    """Whether a template can be called so: small letters, figures and hyphens."""
    return _KEY.fullmatch(key) is not None


def read_files(folder: Path) -> Files:
    """The description and the sections in a folder, and nothing else of it. TemplateProblem, FileProblem."""
    try:
        paths = [path for path in sorted(folder.iterdir()) if _is_part(path.name) and path.is_file()]
        if DESCRIPTION not in {path.name for path in paths}:
            raise TemplateProblem(
                f"In ‘{folder}’ staat geen ‘{DESCRIPTION}’.", "Kies de map van een sjabloon, of kopieer er eerst een."
            )
        sizes = [path.stat().st_size for path in paths]
        if len(paths) > _MOST_FILES or max(sizes) > _MOST_BYTES or sum(sizes) > _MOST_TOGETHER:
            raise TemplateProblem(f"‘{folder}’ is te groot voor een sjabloon.", "Haal weg wat er niet bij hoort.")
        return {path.name: _text(path) for path in paths}
    except OSError as error:
        raise from_os_error(error, "gelezen", folder) from error


def own_template(key: str, files: Files) -> Template:
    """The template that these files are. TemplateProblem with file and line for a description that is wrong."""
    path = Path(key) / DESCRIPTION
    if not is_key(key):
        raise TemplateProblem(
            f"Een sjabloon kan niet ‘{key}’ heten.", "Gebruik kleine letters, cijfers en streepjes, hooguit 60."
        )
    found = template_of(path, _description(path, files.get(DESCRIPTION, "")), _finder(key, files), is_own=True)
    if not found.sections:
        raise TemplateProblem(f"In ‘{path}’ staat geen enkele sectie.", "Voeg een [[sections]] toe.")
    return found


def packed(files: Files) -> bytes:
    """The files as one, the same bytes for the same texts."""
    return json.dumps(dict(files), ensure_ascii=False, indent=0, sort_keys=True).encode()


def unpacked(data: bytes) -> Files:
    """The files of packed. TemplateProblem for anything else."""
    try:
        found = json.loads(data) if len(data) <= 2 * _MOST_TOGETHER else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise _damaged()
    files = cast("dict[str, Any]", found)
    if not all(_is_part(name) and isinstance(text, str) for name, text in files.items()):
        raise _damaged()
    return files


def _finder(key: str, files: Files) -> Callable[[str], Found]:
    def find(name: str) -> Found:
        if f"{name}{ENDING}" not in files:
            raise missing_section(key, name)
        source = files[f"{name}{ENDING}"]
        return Path(key) / f"{name}{ENDING}", _stamp(source), source

    return find


def _stamp(source: str) -> Stamp:
    """What changes when the text does."""
    return int.from_bytes(sha256(source.encode(errors="surrogatepass")).digest()[:8]), len(source)


def _is_part(name: str) -> bool:
    return name == DESCRIPTION or (name.endswith(ENDING) and is_key(name.removesuffix(ENDING)))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateProblem(f"‘{path}’ is geen tekst in UTF-8.", "Bewaar het bestand als UTF-8.") from error


def _description(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text[:MOST_SIGNS])
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = at[1] if at and at[1] else str(text.count("\n") + 1)
        said = _AT.sub("", str(error))
        raise TemplateProblem(f"‘{path}’, regel {line}, is geen goede TOML ({said}).", "Verbeter die regel.") from error
    except RecursionError as error:
        raise TemplateProblem(f"In ‘{path}’ staat te veel in elkaar.", "Maak het eenvoudiger.") from error


def _damaged() -> TemplateProblem:
    return TemplateProblem("Een eigen sjabloon in dit dossier is beschadigd.", "Verwijder het en neem het opnieuw op.")
