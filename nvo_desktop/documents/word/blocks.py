"""Headings and paragraphs, and what keeps them with what follows."""

from __future__ import annotations

from nvo_desktop.documents.tree import Block, Figure, Heading, ListItem, Paragraph, Table
from nvo_desktop.documents.word.cover import CoverSpace
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.fields import bookmark
from nvo_desktop.documents.word.geometry import Geometry
from nvo_desktop.documents.word.inline import plain
from nvo_desktop.documents.word.measures import twips
from nvo_desktop.documents.word.numbering import HEADINGS_WITHOUT_NUMBER
from nvo_desktop.documents.word.styles import FACT_LABEL, HEADINGS, LONG_FACT_LABEL, PARAGRAPHS, Indent

KEEP = "<w:keepNext/>"
_LEAD_IN = frozenset({"body", "lead", "norm"})
AFTER_PANEL = 240  # as below a marked gap
IN_PANEL = 60


def _long_label(geometry: Geometry) -> str:
    """Room for a long label of a fact on the cover."""
    place = geometry.column + LONG_FACT_LABEL
    usual = geometry.stop(FACT_LABEL)
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{usual}"/><w:tab w:val="left" w:pos="{twips(place)}"/></w:tabs>'
        f"{Indent(place, hanging=LONG_FACT_LABEL).xml}"
    )


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
    if silent and (draft.landscape or draft.geometry.upright):  # what hangs the number of the others would pull it out
        place = 0 if draft.landscape else twips(draft.geometry.column)
        properties += f'<w:ind w:left="{place}" w:firstLine="0"/>'
    else:
        properties += draft.indent(style)
    said = draft.runs(block.content, style)
    if entry.bookmark:
        draft.bookmarks += 1
        said = bookmark(draft.bookmarks, entry.bookmark, said)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{said}</w:p>'


def paragraph(block: Paragraph, following: Block | None, draft: Draft, cover: CoverSpace) -> str:
    """A paragraph of text. cover says what its page leaves to it."""
    style = PARAGRAPHS[block.style]
    keep = KEEP if _stays(block, following) else ""
    space = _space(block, following, cover, draft)
    properties = f'<w:pStyle w:val="{style}"/>{keep}{space}{"" if "<w:ind" in space else draft.indent(style)}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{draft.runs(block.content, style)}</w:p>"


def _space(block: Paragraph, following: Block | None, cover: CoverSpace, draft: Draft) -> str:
    """What stands below it where that is not for the style to say. A panel is one piece to its last paragraph."""
    match block.style:
        case "title":
            return f'<w:spacing w:before="{20 * cover.above_title}"/>'
        case "cover-members":
            return spacing_after(20 * cover.below_members)
        case "cover-fact" if cover.long_labels:
            return _long_label(draft.geometry)
        case "norm" if not is_norm_item(following):
            return spacing_after(IN_PANEL if is_norm(following) else AFTER_PANEL)
        case _:
            return ""


def _stays(block: Paragraph, following: Block | None) -> bool:
    """A lead-in and what it leads to stay together, and so does a panel."""
    if block.style == "norm" and is_norm_item(following):
        return True
    leads = block.style in _LEAD_IN and isinstance(following, (ListItem, Table, Figure))
    return leads and plain(block.content).rstrip().endswith(":")


def is_norm(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.style == "norm"


def is_norm_item(block: Block | None) -> bool:
    return isinstance(block, ListItem) and block.kind == "norm"
