"""Whether the letters of a house style can be read: at least 4.5 to 1 between them and their ground (WCAG 1.4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nvo_desktop.documents.word.colours import ENOUGH, contrast, is_colour
from nvo_desktop.documents.word.looks import looks_of

_WHITE = "FFFFFF"
_LANGUAGE = re.compile(rb'<w:lang [^>]*w:val="nl-NL"')


@lru_cache(maxsize=8)  # a house style is the same for many documents
def style_faults(styles: bytes) -> tuple[str, ...]:
    """What is wrong with a styles part: too pale letters, with their style, and a language that is not Dutch."""
    faults = [f"style {name}: contrast {ratio:.2f}" for name, ratio in _contrasts(styles) if ratio < ENOUGH]
    return (*faults, *(() if _LANGUAGE.search(styles) else ("the styles do not say that the text is in Dutch",)))


def _contrasts(styles: bytes) -> Iterator[tuple[str, float]]:
    """Each style of paragraphs on its own ground, each style of letters on every ground."""
    looks = looks_of(styles)
    grounds = {_of(look.ground, _WHITE) for look in looks.paragraphs.values()} | {_WHITE}
    for name, look in looks.paragraphs.items():
        yield name, contrast(_of(look.colour, "000000"), _of(look.ground, _WHITE))
    for name, letters in looks.letters.items():
        if letters.colour:
            yield name, min(contrast(_of(letters.colour, "000000"), ground) for ground in grounds)


def _of(colour: str, otherwise: str) -> str:
    """A colour that Word chooses itself ("auto") is black on white."""
    return colour if is_colour(colour) else otherwise
