"""A page that holds nothing but lines, as a text saved as HTML does: it is read as the text that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from nvo_desktop.exchange.lines import ends_sentence
from nvo_desktop.prose.markup import Start, Token

_PLAIN = frozenset({"html", "body", "p", "br", "pre", "div", "span", "font", "a"})
_LINES = frozenset({"p", "pre"})
_UNSEEN = frozenset({"head", "script", "style", "title", "meta", "link"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NEWLINE = "\ue000"  # a character for private use, stands for a br while the other white space is brought together
_OFTEN = 0.15  # share of line ends that fall inside a sentence, above which lines are no paragraphs
_SOME = 0.2  # share of empty paragraphs, above which white space is made with them


@dataclass(slots=True)
class _Lines:
    """What stands in one p or pre, and the place of the token that ends it."""

    tag: str
    end: int
    pieces: list[str] = field(default_factory=list[str])

    @property
    def text(self) -> str:
        text = "".join(self.pieces)
        if self.tag == "p":
            text = _SPACE.sub(" ", text)
        return text.replace(_NEWLINE, "\n")


def text_in_disguise(tokens: list[Token]) -> str | None:
    """Give the lines of a page that has no structure and no formatting at all, else None."""
    found: list[_Lines] = []
    for place, token in _seen(tokens):
        is_inside = bool(found) and place < found[-1].end
        if isinstance(token, Start):
            if token.tag not in _PLAIN or token.attributes.get("href"):
                return None
            if token.tag in _LINES and not is_inside:
                found.append(_Lines(token.tag, token.end))
        shown = _shown(token)
        if is_inside:
            found[-1].pieces.append(shown)
        elif shown.strip():
            return None
    return _spaced([lines.text for lines in found]) if found else None


def _seen(tokens: list[Token]) -> Iterator[tuple[int, Token]]:
    """The tokens with their places, without the elements that show nothing."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if isinstance(token, Start) and token.tag in _UNSEEN:
            at = token.end
        else:
            yield at, token
        at += 1


def _shown(token: Token) -> str:
    if isinstance(token, Start):
        return _NEWLINE if token.tag == "br" else ""
    return token if isinstance(token, str) else ""


def _spaced(texts: list[str]) -> str:
    """Put the paragraphs below each other, with white between them unless they are lines or make their own white."""
    lines = [line for text in texts for line in text.split("\n")]
    filled = [line.strip() for line in lines if line.strip()]
    inside = sum(not ends_sentence(line) and after[0].islower() for line, after in pairwise(filled))
    own_white = len(filled) < len(lines) * (1 - _SOME)
    return "\n".join(texts) if own_white or inside > len(filled) * _OFTEN else "\n\n".join(texts)
