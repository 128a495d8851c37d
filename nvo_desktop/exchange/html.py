"""Reads HTML: webpages, and what word processors write; text that only poses as HTML is read as text."""

from __future__ import annotations

import re

from nvo_desktop.exchange.disguise import text_in_disguise
from nvo_desktop.exchange.papers import MOST_TAGS, refuse_long_text, refuse_much_markup
from nvo_desktop.exchange.promoting import with_headings
from nvo_desktop.exchange.text import BYTE_ORDER_MARKS, decode, read_text, refuse_no_text
from nvo_desktop.prose.blocks import Prose
from nvo_desktop.prose.cleaning import without_unwanted
from nvo_desktop.prose.foreign import from_tokens
from nvo_desktop.prose.markup import parse_html

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
# Character sets of the web. What else Python can decode is no writing (escapes), or slow on purpose (punycode).
_KNOWN = re.compile(r"utf-?8|latin-?\d{1,2}|iso[-_]?8859-?\d{1,2}|(?:windows|cp)-?125\d|macintosh|koi8-[ru]", re.I)
_WESTERN = re.compile(r"(?:us-)?ascii|latin-?1|iso[-_]?8859-?1", re.IGNORECASE)  # a browser reads these as cp1252
_START = 2048  # bytes in which a page says its character set


def read_html(content: bytes) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of a webpage, and warnings of what did not come along. Nothing it refers to is fetched.

    Raises InputProblem for what is no text, or more of it than a paper has.
    """
    html = _decoded(content)
    prose, warnings = read_markup(html)
    images = len(re.findall(r"<img\b", html, re.IGNORECASE))
    if images:
        warnings = (*warnings, f"Afbeeldingen zijn niet meegenomen ({images}).")
    return prose, warnings


def read_markup(html: str) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of HTML; where it holds nothing but lines, as a text saved as HTML does, the text is read.

    Raises InputProblem when there is more of it than a paper has.
    """
    refuse_much_markup(html.count("<"), MOST_TAGS)
    refuse_long_text(sum(len(part.rpartition(">")[2]) for part in html.split("<")))
    tokens = parse_html(without_unwanted(html))
    text = text_in_disguise(tokens)
    if text is not None:
        return read_text(text)
    return with_headings(from_tokens(tokens)), ()


def _decoded(content: bytes) -> str:
    found = _CHARSET.search(content[:_START])
    if found is None or content.startswith(BYTE_ORDER_MARKS):
        return decode(content)
    refuse_no_text(content)
    named = found[1].decode("ascii")
    encoding = "cp1252" if _WESTERN.fullmatch(named) else named if _KNOWN.fullmatch(named) else "utf-8"
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return decode(content)
