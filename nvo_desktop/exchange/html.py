"""Reads HTML: webpages, and what word processors write; text that only poses as HTML is read as text."""

from __future__ import annotations

import re
from itertools import pairwise

import lxml.html
from lxml import etree

from nvo_desktop.exchange.lines import ends_sentence
from nvo_desktop.exchange.promoting import with_headings
from nvo_desktop.exchange.text import decode, read_text
from nvo_desktop.prose.blocks import Prose
from nvo_desktop.prose.foreign import from_html

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PLAIN = frozenset({"html", "body", "p", "br", "pre", "div", "span", "font", "a"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINES = ("p", "pre")
_NEWLINE = "\ue000"  # a character for private use, stands for a br while the other white space is brought together
_UNSEEN = frozenset({"head", "script", "style", "title", "meta", "link"})
_START = 2048  # bytes in which a page says its character set
_OFTEN = 0.15  # share of line ends that fall inside a sentence, above which lines are no paragraphs
_SOME = 0.2  # share of empty paragraphs, above which white space is made with them


def read_html(content: bytes) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of a webpage, and warnings of what did not come along. Nothing it refers to is fetched."""
    html = _decoded(content)
    prose, warnings = read_markup(html)
    images = len(re.findall(r"<img\b", html, re.IGNORECASE))
    if images:
        warnings = (*warnings, f"Afbeeldingen zijn niet meegenomen ({images}).")
    return prose, warnings


def read_markup(html: str) -> tuple[Prose, tuple[str, ...]]:
    """Give the blocks of HTML; where it holds nothing but lines, as a text saved as HTML does, the text is read."""
    try:
        root = lxml.html.document_fromstring(_DECLARATION.sub("", html))
    except (etree.LxmlError, ValueError):  # nothing in it
        return (), ()
    text = _text_in_disguise(root)
    if text is not None:
        return read_text(text)
    return with_headings(from_html(html)), ()


def _decoded(content: bytes) -> str:
    named = _CHARSET.search(content[:_START])
    if named and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _text_in_disguise(root: lxml.html.HtmlElement) -> str | None:
    """Give the lines of a page that has no structure and no formatting at all, else None."""
    body = root.find("body")
    if body is None:
        return None
    seen = [element for element in body.iter() if isinstance(element.tag, str) and element.tag not in _UNSEEN]
    if any(element.tag not in _PLAIN or element.get("href") for element in seen):
        return None
    for line_break in body.iter("br"):
        line_break.text = _NEWLINE
    paragraphs = [
        element for element in seen if element.tag in _LINES and next(element.iterancestors(*_LINES), None) is None
    ]
    texts = [_text_of(paragraph) for paragraph in paragraphs]
    outside = len("".join(body.text_content().split())) - sum(len("".join(text.split())) for text in texts)
    return None if outside or not texts else _spaced(texts)


def _text_of(paragraph: lxml.html.HtmlElement) -> str:
    text = str(paragraph.text_content())
    if paragraph.tag == "p":
        text = _SPACE.sub(" ", text)
    return text.replace(_NEWLINE, "\n")


def _spaced(texts: list[str]) -> str:
    """Put the paragraphs below each other, with white between them unless they are lines or make their own white."""
    lines = [line for text in texts for line in text.split("\n")]
    filled = [line.strip() for line in lines if line.strip()]
    inside = sum(not ends_sentence(line) and after[0].islower() for line, after in pairwise(filled))
    own_white = len(filled) < len(lines) * (1 - _SOME)
    return "\n".join(texts) if own_white or inside > len(filled) * _OFTEN else "\n\n".join(texts)
