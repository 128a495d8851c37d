"""How the command line speaks: whole lines, in the signs that the terminal knows."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from nvo_desktop.errors import FileProblem, from_os_error
from nvo_desktop.prose.cleaning import clean_line

_SHOWN = 140  # characters from the beginning and the end of an endless word
_ENDLESS = re.compile(r"\S{300,}")
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "…": "...", "→": "->", "·": "-", "\u00a0": " "}
)


def say(text: str) -> None:
    """Print one line on standard output, if there is one: what it tells of is done. FileProblem when that is full."""
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - None when the caller closed it
        write_out(lambda out: print(fitting(text, out.encoding), file=out))


def complain(text: str) -> None:
    """Print one line on standard error, with the name of the program in front; nothing when there is no such place.

    What it repeats of the user's may hold anything: signs that steer a terminal go, and an endless word is cut.
    """
    line = _ENDLESS.sub(lambda word: f"{word[0][:_SHOWN]}…{word[0][-_SHOWN:]}", clean_line(f"nvo-desktop: {text}"))
    with suppress(OSError, ValueError):
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None when the caller closed it
            print(fitting(line, sys.stderr.encoding), file=sys.stderr, flush=True)


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
