"""How the command line speaks: whole lines on standard output, in UTF-8 wherever the terminal allows."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Print one line; a sign that the terminal does not know is replaced, never a reason to fail."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding))
