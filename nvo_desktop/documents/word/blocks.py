"""Headings and paragraphs, and what keeps them with what follows."""

from __future__ import annotations

from nvo_desktop.documents.tree import Block, Figure, Heading, ListItem, Paragraph, Table
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.fields import bookmark
from nvo_desktop.documents.word.inline import plain
from nvo_desktop.documents.word.numbering import HEADINGS_WITHOUT_NUMBER
from nvo_desktop.documents.word.styles import HEADINGS, PARAGRAPHS

KEEP = "<w:keepNext/>"
_LEAD_IN = frozenset({"body", "lead", "norm"})
_AFTER_PANEL = 240  # as below a marked gap
_IN_PANEL = 60


def spacing_after(twentieths: int) -> str:
    """Another space below than the style gives."""
    return f'<w:spacing w:after="{twentieths}"/>'


def list_reference(level: int, number: int) -> str:
    """The list that a paragraph belongs to."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def heading(block: Heading, draft: Draft) -> str:
    """A heading with its bookmark; one without a number belongs to the list that shows none."""
    entry = next(draft.headings)
    style = HEADINGS[entry.level - 1]
    silent = entry.level < 3 and not entry.numbered
    properties = list_reference(entry.level - 1, HEADINGS_WITHOUT_NUMBER) if silent else ""
    if draft.landscape and silent:
        properties += '<w:ind w:left="0" w:firstLine="0"/>'
    else:
        properties += draft.indent(style)
    said = draft.runs(block.content, style)
    if entry.bookmark:
        draft.bookmarks += 1
        said = bookmark(draft.bookmarks, entry.bookmark, said)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{said}</w:p>'


def paragraph(block: Paragraph, following: Block | None, draft: Draft, members_after: int) -> str:
    """A paragraph of text. members_after is the space below the members on the cover, in points."""
    style = PARAGRAPHS[block.style]
    properties = KEEP if _stays(block, following) else ""
    if block.style == "cover-members":
        properties += spacing_after(20 * members_after)
    elif block.style == "norm":
        properties += _panel_space(following)
    if draft.landscape:
        properties += draft.indent(style)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{draft.runs(block.content, style)}</w:p>'


def _stays(block: Paragraph, following: Block | None) -> bool:
    """Lines of one record stay together, and so do a lead-in and what it leads to."""
    if block.style == "record-line":
        return isinstance(following, Paragraph) and following.style == "record-line"
    if block.style == "norm" and _is_norm_item(following):
        return True
    leads = block.style in _LEAD_IN and isinstance(following, (ListItem, Table, Figure))
    return leads and plain(block.content).rstrip().endswith(":")


def _panel_space(following: Block | None) -> str:
    """The panel is one piece to its last paragraph, also in Word, which may draw it in two."""
    if _is_norm_item(following):
        return ""
    inside = isinstance(following, Paragraph) and following.style == "norm"
    return spacing_after(_IN_PANEL if inside else _AFTER_PANEL)


def _is_norm_item(block: Block | None) -> bool:
    return isinstance(block, ListItem) and block.kind == "norm"
