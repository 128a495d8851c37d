"""What the tags and style attributes of others say about a run: format, hidden or not, Word's list marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nvo_desktop.prose.blocks import ListKind, Text
from nvo_desktop.prose.cleaning import safe_link
from nvo_desktop.prose.markup import Start

_BOLD = {"b", "strong"}
_ITALIC = {"i", "em", "cite", "dfn", "var"}
_HEAVY = re.compile("bold(er)?|[6-9]00")
_WORD_LIST = re.compile(r"(l\d+)\s+level(\d)(\s+lfo\d+)?")
# "1", "2.3", "a)", "(iv)": digits, or letters with a point or bracket after them. A lone o is a bullet in Courier.
_NUMBERED = re.compile(r"\(?(\d+([.)]\w+)*[.)]?|[A-Za-z]{1,5}[.)])")
# Bookmarks that Word, LibreOffice and table-of-contents makers put in their own document: they lead nowhere here.
_FOREIGN_PLACE = re.compile("#(_|sd(foot|end)note|(.*-)?(foot|end)note-|fn|__)")
_SCRIPTS = {
    "sup": str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"),
}
_IN_SCRIPT = re.compile(r"[+\-()\s]*[0-9n][0-9+\-()n\s]*")


@dataclass(frozen=True, slots=True)
class Format:
    """How text looks at some place. script is sup, sub or empty."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    script: str = ""
    is_pre: bool = False
    is_marker: bool = False

    def run(self, text: str) -> Text:
        """Text in this format; raised and lowered figures become their own characters, lest 10³ becomes 103."""
        if self.script and _IN_SCRIPT.fullmatch(text):
            text = text.translate(_SCRIPTS[self.script])
        # A link is underlined by itself.
        return Text(text, self.bold, self.italic, self.underline and not self.link, self.link)


@dataclass(frozen=True, slots=True)
class WordList:
    """What mso-list says of a paragraph: which list, and how deep (from 1)."""

    key: str
    depth: int


def declarations(start: Start) -> dict[str, str]:
    """The declarations in a style attribute, in lower case."""
    pairs = (part.partition(":") for part in start.attributes.get("style", "").lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def is_hidden(css: dict[str, str]) -> bool:
    """True for what its own program does not show either."""
    return css.get("display") == "none" or css.get("mso-hide") == "all"


def inside(outer: Format, start: Start, css: dict[str, str]) -> Format:
    """The format of text directly inside an element."""
    tag = start.tag
    if not css and tag in {"p", "td", "tr", "li", "div"}:
        return outer
    return Format(
        _weight(css.get("font-weight", ""), is_bold=outer.bold or tag in _BOLD),
        _slant(css.get("font-style", ""), is_italic=outer.italic or tag in _ITALIC),
        outer.underline or _is_underlined(tag, css),
        _link(start) or outer.link,
        tag if tag in _SCRIPTS else outer.script,
        outer.is_pre or tag in {"pre", "xmp", "plaintext", "textarea"},
        outer.is_marker or css.get("mso-list") == "ignore",
    )


def word_list(css: dict[str, str]) -> WordList | None:
    """Word's list place of a paragraph, or None when it is in no list."""
    found = _WORD_LIST.search(css.get("mso-list", ""))
    return WordList(f"{found[1]}{found[3] or ''}", int(found[2])) if found else None


def kind_of_marker(marker: str) -> ListKind:
    """Whether the text that Word puts before an item numbers it."""
    return "number" if _NUMBERED.fullmatch(marker.strip()) else "bullet"


def _weight(weight: str, *, is_bold: bool) -> bool:
    return bool(_HEAVY.fullmatch(weight)) if weight and weight != "inherit" else is_bold


def _slant(slant: str, *, is_italic: bool) -> bool:
    return slant.startswith(("italic", "oblique")) if slant and slant != "inherit" else is_italic


def _is_underlined(tag: str, css: dict[str, str]) -> bool:
    decoration = css.get("text-decoration") or css.get("text-decoration-line") or ""
    return "underline" in decoration or (tag == "u" and "none" not in decoration)


def _link(start: Start) -> str:
    address = start.attributes.get("href", "") if start.tag == "a" else ""
    return "" if _FOREIGN_PLACE.match(address) else safe_link(address)
