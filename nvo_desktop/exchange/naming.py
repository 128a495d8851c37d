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
_LITTLE_WORDS = """
    de het een en of van in op voor met aan bij door tot uit om te die dat als naar over onder tussen binnen per
    is zijn hoe wat welke dit deze alle
"""
# Words that stand in headings of all kinds and do not tell which agreement one names.
_EMPTY_WORDS = """
    wij we onze ons één eén regio regio’s regio's regionaal regionale jeugd jeugdhulp jeugdregio jeugdhulpregio
    gemeente gemeenten afspraak afspraken onderdeel nvo norm opdrachtgeverschap uitwerking
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
_EMPTY = _LITTLE | frozenset(_EMPTY_WORDS.split())
_MOSTLY = 0.5  # the share of the telling words of a heading that must belong to what it names
_ENOUGH = 2  # words of its own by which a heading without a known phrase still names one

_Named: TypeAlias = AgreementNorm | ChapterDefinition


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without signs; of "niet-vrijblijvend" two."""
    return tuple(_WORD.findall(text.lower().replace("'", "’")))


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
    """Give the key of the one candidate whose phrases stand in the heading, or else whose own words do."""
    words = without_number(heading)
    for candidate in candidates:
        if words_of(words) in {words_of(phrase) for phrase in _phrases(candidate)}:
            return candidate.key
    telling = _telling(words)
    covered = {candidate.key: _covered(words, candidate) for candidate in candidates}
    covered = {key: found for key, found in covered.items() if found} or _by_own_words(telling, candidates)
    for candidate in candidates:
        found = covered.get(candidate.key, frozenset())
        alone = all(found > other for key, other in covered.items() if key != candidate.key)
        if found and alone and _share(telling, candidate) > _MOSTLY:
            return candidate.key
    return ""


def _phrases(candidate: _Named) -> tuple[str, ...]:
    return (candidate.title, *candidate.recognise)


def _covered(heading: str, candidate: _Named) -> frozenset[str]:
    """Give the telling words of a heading that stand in it as part of a whole phrase of the candidate."""
    row = _row(heading)
    found = [phrase for phrase in _phrases(candidate) if _row(phrase) in row]
    return frozenset(word for phrase in found for word in _telling(phrase))


def _row(text: str) -> str:
    return f" {' '.join(word for word in words_of(text) if word not in _LITTLE)} "


def _share(telling: Sequence[str], candidate: _Named) -> float:
    own = {word for phrase in _phrases(candidate) for word in _telling(phrase)}
    return sum(word in own for word in telling) / len(telling) if telling else 0.0


def _by_own_words(telling: Sequence[str], candidates: Sequence[_Named]) -> dict[str, frozenset[str]]:
    """Give for each candidate the words that no other has, where the heading holds two or more of them."""
    own = {c.key: {word for phrase in _phrases(c) for word in _telling(phrase)} for c in candidates}
    shared = {word for key, words in own.items() for word in words if any(word in own[k] for k in own if k != key)}
    found = {key: frozenset(telling) & (words - shared) for key, words in own.items()}
    return {key: words for key, words in found.items() if len(words) >= _ENOUGH}
