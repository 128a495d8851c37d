"""Whether letters of a colour can be read (WCAG 2.1, success criterion 1.4.3)."""

from __future__ import annotations

import re

ENOUGH = 4.5
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def is_colour(said: str | None) -> bool:
    """Whether it is six hexadecimal signs; "auto" is none."""
    return said is not None and _COLOUR.fullmatch(said) is not None


def contrast(ink: str, ground: str) -> float:
    """From 1, not to be seen, to 21."""
    low, high = sorted((_light(ink), _light(ground)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
