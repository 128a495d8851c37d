"""What characters and link addresses may enter a dossier, whatever road they come by."""

from __future__ import annotations

import re
import unicodedata

# Controls, line separators and their like that end a line.
_LINE_ENDS = re.compile("\r\n|[\v\f\r\x85\u2028\u2029]")
# Invisible characters that hide, reorder or break text. Tab, newline and soft hyphen are not among them.
_UNWANTED = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidi controls, and the deprecated ones beside them
    "\u180e\u200b-\u200d\u2060-\u2065\ufeff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # zero width, tags
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"  # annotations, and what is no character at all
    "\ud800-\udfff"  # half a character: cannot be written as UTF-8
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_FINE_BYTES = bytes((*b"\n\t", *range(0x20, 0x7F)))
# Where marks on a letter may stand: many in a row take time by their square to compose.
_STACKED = re.compile("[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u2cef-\uffff\U00010000-\U0010ffff]{31,}")
_MOST_MARKS = 30  # on one letter, as Unicode's stream-safe text has it; real writing has four
_BREAKING_SPACE = re.compile("[^\\S\u00a0\u2007\u202f]+")
_INSIDE_ADDRESS = re.compile("[\t\n]")
_SAFE = re.compile(r"(?:https?://[^\s/?#\\]|mailto:[^\s?]|#\S)\S*")
_SCHEME = re.compile("[A-Za-z]+:")


def clean_text(text: str) -> str:
    """Text without characters that hide or break it, in NFC, lines ended by a newline; nbsp and soft hyphen stay."""
    return composed(without_unwanted(text))


def composed(text: str) -> str:
    """The text in NFC; of more than 30 marks on one letter the rest goes."""
    return text if text.isascii() else unicodedata.normalize("NFC", _STACKED.sub(_thinned, text))


def is_composed(text: str) -> bool:
    """Whether composed(text) is the text itself; False does not say that it is not."""
    return text.isascii() or (not _STACKED.search(text) and unicodedata.is_normalized("NFC", text))


def _thinned(stacked: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in stacked[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def without_unwanted(text: str) -> str:
    """Like clean_text, but not composed: safe for markup, where a combining mark may follow a tag."""
    if _is_fine(text):
        return text
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def _is_fine(text: str) -> bool:
    """A quick look, for nearly all text needs no cleaning: the two searches take ten times as long.

    Of a long text with new lines only what is not ASCII is looked at letter by letter.
    """
    if text.isprintable():  # no control, format character, surrogate or separator but the space
        return True
    rest = text.encode(errors="surrogatepass").translate(None, _FINE_BYTES).decode(errors="surrogatepass")
    return rest.replace("\u00a0", "").replace("\u00ad", "").isprintable()


def clean_line(text: str) -> str:
    """Text as one line: runs of breaking white space become one space, none at either end."""
    return _BREAKING_SPACE.sub(" ", clean_text(text)).strip()


def safe_link(address: str) -> str:
    """The address when it leads to http, https, mailto or a place inside the document (#...); else empty.

    As a browser does, tabs and newlines are taken out and the scheme is lower case; a space becomes %20.
    """
    if address.isascii() and address.isprintable() and _SAFE.fullmatch(address):
        return address
    cleaned = _INSIDE_ADDRESS.sub("", clean_text(address).strip())
    joined = re.sub(r"\s", "%20", _SCHEME.sub(lambda scheme: scheme[0].lower(), cleaned.strip(), count=1))
    return joined if _SAFE.fullmatch(joined) else ""
