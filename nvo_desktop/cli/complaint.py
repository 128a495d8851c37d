"""How the command line complains. Loaded when it does: the window, which seldom has to, is painted sooner."""

from __future__ import annotations

import re
import sys
from contextlib import suppress

from nvo_desktop.cli.voice import fitting
from nvo_desktop.prose.cleaning import clean_line

_SHOWN = 140  # characters from the beginning and the end of an endless word
_ENDLESS = re.compile(r"\S{300,}")


def complain(text: str) -> None:
    """Print one line on standard error, with the name of the program in front; nothing when there is no such place.

    What it repeats of the user's may hold anything: signs that steer a terminal go, and an endless word is cut.
    """
    line = _ENDLESS.sub(lambda word: f"{word[0][:_SHOWN]}…{word[0][-_SHOWN:]}", clean_line(f"nvo-desktop: {text}"))
    with suppress(OSError, ValueError):
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None when the caller closed it
            print(fitting(line, sys.stderr.encoding), file=sys.stderr, flush=True)
