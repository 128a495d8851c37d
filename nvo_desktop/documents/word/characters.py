"""Text as it may stand in XML: escaped, and without the characters that XML forbids."""

from __future__ import annotations

import re

_FORBIDDEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f"[&<>{_FORBIDDEN}]")
_SIMPLE = re.compile(rf"[^\s&<>{_FORBIDDEN}](?:[^&<>{_FORBIDDEN}]*[^\s&<>{_FORBIDDEN}])?")
_VISIBLE = re.compile(rf"[^\s{_FORBIDDEN}]")
_ILLEGAL = re.compile(f"[{_FORBIDDEN}]")


def legal(text: str) -> str:
    """The text without control characters and halves of surrogate pairs."""
    return _ILLEGAL.sub("", text)


def is_visible(text: str) -> bool:
    """Whether anything but white space and forbidden characters stands in it."""
    return text[:1].isalnum() or _VISIBLE.search(text) is not None


def escaped(text: str) -> str:
    """The text between two tags."""
    if not _SPECIAL.search(text):
        return text
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """The text between double quotes; a new line in it is a space, as XML would make it."""
    return " ".join(escaped(text).replace('"', "&quot;").split())


def run_text(text: str) -> str:
    """w:t, or nothing for no text. Word drops spaces at the ends that are not said to be kept."""
    if not text.isprintable() or "&" in text or "<" in text or ">" in text:
        return _odd_text(text)
    if text.strip() != text:  # of spaces, the only white space that is printable
        return f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:t>{text}</w:t>" if text else ""


def _odd_text(text: str) -> str:
    """Text in which something is escaped, left out or kept, or no-break spaces stand."""
    if _SIMPLE.fullmatch(text):
        return f"<w:t>{text}</w:t>"
    shown = escaped(text)
    return f'<w:t xml:space="preserve">{shown}</w:t>' if shown else ""
