"""What a heading names: one of the norm's agreements, a chapter, a line of the routekaart, or nothing we know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from nvo_desktop.exchange.headings import number_of, without_number
from nvo_desktop.norm.definitions import AgreementNorm, ChapterDefinition, Norm

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NUMERALS = ("", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_NUMERAL = rf"\d{{1,2}}|{'|'.join(_NUMERALS[1:])}"
_AGREEMENT = re.compile(rf"\bafspraak\s+({_NUMERAL})\b(?!\s*(?:,|en\b|t/m|tot\b|[-–]\s*\d))", re.IGNORECASE)
# Words that stand in headings of all kinds and tell nothing about which agreement one names.
_EMPTY_WORDS = """
    de het een en of van in op voor met aan bij door tot uit om te die dat als naar over onder tussen binnen per alle
    wij we onze ons is zijn hoe wat welke dit deze één eén regio regio’s regio's regionaal regionale jeugd jeugdhulp
    jeugdregio jeugdhulpregio gemeente gemeenten afspraak afspraken onderdeel nvo norm opdrachtgeverschap uitwerking
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_MOSTLY = 0.5  # the share of the telling words of a heading that must belong to what it names

_Named: TypeAlias = AgreementNorm | ChapterDefinition


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without signs; of "niet-vrijblijvend" two."""
    return tuple(_WORD.findall(text.lower()))


def agreement_named(heading: str, norm: Norm) -> str:
    """Give the key of the one agreement that a heading names; empty when it names none, or several."""
    if found := _AGREEMENT.search(heading):
        return _by_number(found[1].lower(), norm)
    return _best(heading, norm.agreements)


def chapter_named(heading: str, norm: Norm) -> str:
    """Give the key of the one chapter that a heading names; empty when it names none, or several."""
    return _best(heading, norm.chapters)


def roadmap_line_named(heading: str, norm: Norm) -> int | None:
    """Give the number of the line of the routekaart that a heading names by its words, and its number if it has one."""
    words = set(words_of(without_number(heading)))
    number = number_of(heading)
    for line in norm.roadmap_lines:
        telling = set(_telling(line.title))
        if telling and telling <= words and (not number or number[-1] == line.number):
            return line.number
    return None


def _by_number(numeral: str, norm: Norm) -> str:
    number = int(numeral) if numeral.isdigit() else _NUMERALS.index(numeral)
    return next((agreement.key for agreement in norm.agreements if agreement.number == number), "")


def _telling(text: str) -> tuple[str, ...]:
    return tuple(word for word in words_of(text) if word not in _EMPTY)


def _best(heading: str, candidates: Sequence[_Named]) -> str:
    words = words_of(without_number(heading))
    marks = {candidate.key: _marks(words, candidate) for candidate in candidates}
    best = max(marks.values(), default=(0, 0.0))
    winners = [key for key, mark in marks.items() if mark == best]
    return winners[0] if best[0] and len(winners) == 1 else ""


def _marks(words: tuple[str, ...], candidate: _Named) -> tuple[int, float]:
    """Give how many telling marks of a candidate stand among the words, and what share of the words it explains."""
    text = f" {' '.join(words)} "
    phrases = [" ".join(words_of(phrase)) for phrase in candidate.recognise]
    found = [phrase for phrase in phrases if f" {phrase} " in text]
    own = {*_telling(candidate.title), *(word for phrase in phrases for word in phrase.split())}
    telling = [word for word in words if word not in _EMPTY]
    share = sum(word in own for word in telling) / len(telling) if telling else 0.0
    whole_title = bool(telling) and set(_telling(candidate.title)) <= set(telling)
    return (len(found) + whole_title, share) if share > _MOSTLY or (found and not telling) else (0, share)
