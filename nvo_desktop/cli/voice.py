"""How the command line speaks: whole lines, in the signs that the terminal knows."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

from nvo_desktop.errors import FileProblem, from_os_error

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "…": "...", "→": "->", "·": "-", "\u00a0": " "}
)


def say(text: str) -> None:
    """Print one line on standard output, if there is one: what it tells of is done. FileProblem when that is full."""
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - None when the caller closed it
        write_out(lambda out: print(fitting(text, out.encoding), file=out))


def write_out(deed: Callable[[TextIO], object]) -> None:
    """Let a deed write to standard output, all the way. FileProblem when that is closed or full."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - None when the caller closed it
        raise FileProblem("Er is geen uitvoer om naar te schrijven.", "Kies met -o een bestand.")
    try:
        deed(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise from_os_error(error, "geschreven", "uitvoer") from error


def fitting(text: str, encoding: str | None) -> str:
    """The text as the terminal can show it: plainer signs where it must, never a reason to fail."""
    encoding = encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return text
