"""By what signs a paragraph is a heading, and whose words stand below one: the norm's or the region's."""

from __future__ import annotations

import re

from nvo_desktop.model.codes import Side

_NUMBERED = re.compile(r"(?:hoofdstuk\s+)?(\d{1,2}(?:\.\d{1,2})*)[.:)]?\s+", re.IGNORECASE)
_NORM_SIDE = re.compile(
    r"(?:toelichting|uitleg)(?:\s+(?:op|bij|van)\s+(?:de\s+)?(?:norm|nvo|afspraak|resolutie)\b.*)?"
    r"|wat\s+(?:vraagt|zegt|staat\s+er\s+in)\s+(?:de|het)\s+(?:norm|nvo|resolutie|afspraak)\b.*"
    r"|(?:de\s+)?(?:eis|eisen|vraag|opdracht|tekst)\s+(?:van|uit|in)\s+(?:de\s+)?(?:norm|nvo|resolutie)",
    re.IGNORECASE,
)
_REGION_SIDE = re.compile(
    r"uitwerking(?:\s+(?:(?:in|voor|door|van)\s+)?(?:(?:de|onze)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2})?"
    r"|wat\s+spreken\s+(?:wij|we)\b.*"
    r"|(?:wat|zo)\s+(?:doen|doet|regelen|kiezen)\s+(?:wij|we|de\s+regio|onze\s+regio)\b.*"
    r"|(?:onze|regionale)\s+(?:afspraken|uitwerking|invulling|keuzes)"
    r"|invulling(?:\s+(?:door|in|van)\s+(?:de|onze)\s+regio)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:deel|bijlage|hoofdstuk|afspraak|onderdeel|thema|stap|fase|lijn|spoor)\b", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:[&,/–-]|\b(?:de|het|een|en|of|van|in|op|voor|met|aan|bij|door|tot|uit|om|te|die|dat|als|naar|over|onder|is))$",
    re.IGNORECASE,
)
_LONGEST = 110  # characters of a heading
_MOST_WORDS = 16


def side_of(heading: str) -> Side:
    """Tell whose words a heading such as "Toelichting" or "Uitwerking regio" announces; UNKNOWN for any other."""
    bare = without_number(heading).strip().rstrip(":").strip()
    if _NORM_SIDE.fullmatch(bare):
        return Side.NORM
    return Side.REGION if _REGION_SIDE.fullmatch(bare) else Side.UNKNOWN


def is_side_label(text: str) -> bool:
    """Whether a line announces a side all by itself: "Toelichting:", "Uitwerking regio"."""
    return len(text) <= 60 and side_of(text) is not Side.UNKNOWN


def number_of(heading: str) -> tuple[int, ...]:
    """The number that a heading opens with, (2, 4) for "2.4. …"; empty without one."""
    found = _NUMBERED.match(heading)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def without_number(heading: str) -> str:
    """The words of a heading after its number."""
    found = _NUMBERED.match(heading)
    return heading[found.end() :] if found else heading


def looks_like_heading(text: str) -> bool:
    """Whether a line on its own reads as a heading: short, with words in it, and not closed as a sentence is."""
    words = without_number(text).strip()
    if not words or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return False
    if words.endswith((".", ";", ":", "!", "…")) or is_unfinished(words) or re.search(r"[a-z)][.!?]\s+[A-Z]\w", words):
        return False
    if ": " in words and not _LABELLED.match(text):  # "Vaststelling door: …" is a line of a form
        return False
    letters = sum(character.isalpha() for character in words)
    return letters >= 3 and letters > len(words.replace(" ", "")) * 0.6


def is_unfinished(text: str) -> bool:
    """Whether a text ends in a word or sign after which more must come."""
    return _UNFINISHED.search(text) is not None
