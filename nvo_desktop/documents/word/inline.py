"""Inside a paragraph: runs of text, breaks, tabs, links and the places of notes."""

from __future__ import annotations

from functools import lru_cache

from nvo_desktop.documents.tree import Break, Inline, Inlines, Note, Text, TextStyle
from nvo_desktop.documents.word.characters import is_visible, run_text
from nvo_desktop.documents.word.links import Links
from nvo_desktop.documents.word.styles import CHARACTERS

_REFERENCE = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
_BOLD_STYLES = frozenset({"Strong", "NvOStatus"})
_ITALIC_STYLES = frozenset({"Emphasis", "NvOGapInline"})


def runs(content: Inlines, links: Links, notes: list[Note], *, bold: bool) -> str:
    """The runs of a paragraph. bold: its style is bold already. Each Note found is added to notes; its place is its id.

    Neighbouring texts with one link are one link: a screen reader reads it once.
    """
    pieces: list[str] = []
    open_link = ""
    for element in content:
        if type(element) is not Text:
            pieces += ("</w:hyperlink>" if open_link else "", _mark(element, notes))
            open_link = ""
            continue
        text, is_bold, italic, underline, link, style = element
        if link or open_link:
            opening = links.opening(link) if link else ""
            if opening != open_link:
                pieces += ("</w:hyperlink>" if open_link else "", opening)
                open_link = opening
        if shown := run_text(text):
            is_marked = is_bold or italic or underline or style or open_link  # few of them are
            marks = _properties((is_bold, italic, underline), style, bold, open_link != "") if is_marked else ""
            pieces.append(f"<w:r>{marks}{shown}</w:r>")
    if open_link:
        pieces.append("</w:hyperlink>")
    return "".join(pieces)


def _mark(element: Inline, notes: list[Note]) -> str:
    """Everything but text."""
    if isinstance(element, Note):
        notes.append(element)
        return _REFERENCE.format(len(notes))
    return "<w:r><w:br/></w:r>" if isinstance(element, Break) else "<w:r><w:tab/></w:r>"


@lru_cache(maxsize=256)
def _properties(marks: tuple[bool, bool, bool], style: TextStyle, bold_already: bool, linked: bool) -> str:  # noqa: FBT001 -- a key
    """w:rPr, or nothing for plain text. A run has one character style; what it does not say is added directly."""
    bold, italic, underline = marks
    named = _character_style(style, bold=bold, italic=italic, linked=linked)
    if bold_already:  # a second bold would be regular in Word
        bold, named = False, "" if named in _BOLD_STYLES else named
        named = named or ("Emphasis" if italic else "")
    ours = f'<w:rStyle w:val="{named}"/>' if named else ""
    if bold and named not in _BOLD_STYLES:
        ours += "<w:b/><w:bCs/>"
    if italic and named not in _ITALIC_STYLES:
        ours += "<w:i/><w:iCs/>"
    if underline and not linked:
        ours += '<w:u w:val="single"/>'
    return f"<w:rPr>{ours}</w:rPr>" if ours else ""


def _character_style(style: TextStyle, *, bold: bool, italic: bool, linked: bool) -> str:
    if linked:
        return "Hyperlink"
    if style:
        return CHARACTERS[style]
    if bold:
        return "Strong"
    return "Emphasis" if italic else ""


def plain(content: Inlines) -> str:
    """The words alone, on one line; notes left out."""
    return "".join(
        element.text if isinstance(element, Text) else " " for element in content if type(element) is not Note
    )


def is_blank(content: Inlines) -> bool:
    """Whether nothing would be seen of it."""
    for element in content:
        if type(element) is Text:
            if is_visible(element.text):
                return False
        elif type(element) is Note:
            return False
    return True
