"""How the command line speaks: whole lines, in the signs that the terminal knows."""

from __future__ import annotations

import sys

_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "…": "...", "→": "->", "·": "-", "\u00a0": " "}
)


def say(text: str) -> None:
    """Print one line on standard output."""
    print(fitting(text, sys.stdout.encoding))


def complain(text: str) -> None:
    """Print one line on standard error, with the name of the program in front."""
    print(fitting(f"nvo-desktop: {text}", sys.stderr.encoding), file=sys.stderr)


def fitting(text: str, encoding: str | None) -> str:
    """The text as the terminal can show it: plainer signs where it must, never a reason to fail."""
    encoding = encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return text
