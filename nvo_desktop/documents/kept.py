"""Text that is kept in a dossier for ever: pressed together, and never unpacked beyond bounds."""

from __future__ import annotations

import json
import zlib
from typing import Any, cast

from nvo_desktop.documents.context.build import Context
from nvo_desktop.errors import DossierProblem

_LEVEL = 9
_MOST = 200_000_000  # bytes of text, pictures included: more than a dossier may hold
_CANONICAL = json.JSONEncoder(check_circular=False, sort_keys=True, separators=(",", ":"))


def pressed(text: str) -> bytes:
    """The text, pressed together."""
    return zlib.compress(text.encode("ascii"), _LEVEL)


def unpressed(content: bytes) -> str:
    """The text again. DossierProblem when it is damaged, or larger than any text of ours."""
    inflating = zlib.decompressobj()
    try:
        text = inflating.decompress(content, _MOST).decode("ascii")
    except (zlib.error, UnicodeDecodeError) as error:
        raise damaged() from error
    if not inflating.eof:
        raise damaged()
    return text


def context_text(context: Context) -> str:
    """A plain context as canonical JSON in ASCII."""
    return _CANONICAL.encode(context)


def context_of_text(text: str) -> Context:
    """The plain context again. DossierProblem when the text is none."""
    try:
        context: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise damaged() from error
    if not isinstance(context, dict):
        raise damaged()
    return cast("dict[str, Any]", context)


def damaged() -> DossierProblem:
    """What is said of a kept text that cannot be read."""
    return DossierProblem(
        "De bevroren tekst in dit dossier is beschadigd.", "Open een eerdere versie van het dossierbestand."
    )
