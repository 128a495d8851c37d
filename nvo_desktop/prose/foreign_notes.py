"""Finds the footnotes in foreign HTML: which reference has which text.

- mammoth: <a href="#footnote-1"> refers, <li id="footnote-1"> tells, and in it #footnote-ref-1 leads back
- LibreOffice: <a href="#sdfootnote1sym">, <div id="sdfootnote1">, #sdfootnote1anc
- Word: <a href="#_ftn1">, <div id="ftn1">, #_ftnref1
- pandoc: <a href="#fn1">, <li id="fn1">, #fnref1
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nvo_desktop.prose.markup import Start, Token

_BODY = re.compile(r"(?:.+-)?(?:foot|end)note-\d+|sd(?:foot|end)note\d+|(?:ftn|edn|fn)\d+")
_BACK = re.compile(r"#(?:(?:.+-)?(?:foot|end)note-ref-\d+|sd(?:foot|end)note\d+anc|_?(?:ftn|edn|fn)ref\d+)")


# What a reference shows when it is only a mark: 12, [12], (iv), *. Longer words are text of their own.
_MARK = re.compile(r"[\s\[(]*(?:\w{0,4}|[*†‡§]{0,3})[\s\]).]*")
_LONGEST_MARK = 40  # characters, with the white space around it


@dataclass(frozen=True, slots=True)
class Notes:
    """Places in a row of tokens. texts: from the end of a reference to the start of its text; used: those starts.

    marks: starts of the references that show nothing but a mark.
    """

    texts: dict[int, int]
    used: frozenset[int]
    marks: frozenset[int]


def find_notes(tokens: list[Token]) -> Notes:
    """The notes among tokens. A text belongs to its first reference; one without a reference is no note."""
    free = _bodies(tokens)
    starts = frozenset(free.values())
    texts: dict[int, int] = {}
    marks: set[int] = set()
    covered = 0  # up to here we are inside the text of a note, which holds no notes
    for place, token in enumerate(tokens):
        if place < covered or not isinstance(token, Start):
            continue
        if place in starts:
            covered = token.end
            continue
        name = _body_name(token) if token.tag == "a" else ""
        if name in free and not place < free[name] < token.end:
            texts[token.end] = free.pop(name)
            if _is_mark("".join(inner for inner in tokens[place : token.end] if isinstance(inner, str))):
                marks.add(place)
    return Notes(texts, frozenset(texts.values()), frozenset(marks))


def leads_back(start: Start) -> bool:
    """True for the arrow or number in a note that leads back to its reference."""
    return start.tag == "a" and bool(_BACK.fullmatch(start.attributes.get("href", "")))


def _bodies(tokens: list[Token]) -> dict[str, int]:
    """Where the text of each note starts, by name; one inside another does not count."""
    found: dict[str, int] = {}
    covered = 0
    for place, token in enumerate(tokens):
        if place >= covered and isinstance(token, Start) and token.tag in {"li", "div", "p", "section", "aside"}:
            name = token.attributes.get("id", "")
            if _BODY.fullmatch(name) and name not in found:
                found[name] = place
                covered = token.end
    return found


def _body_name(reference: Start) -> str:
    address = reference.attributes.get("href", "")
    return address.removeprefix("#").removeprefix("_").removesuffix("sym") if address.startswith("#") else ""


def _is_mark(shown: str) -> bool:
    return len(shown) <= _LONGEST_MARK and _MARK.fullmatch(shown) is not None
