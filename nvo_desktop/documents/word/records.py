"""Records: a title and lines of a label and its value, whole on one page when they are short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from nvo_desktop.documents.tree import Paragraph, Tab, Text
from nvo_desktop.documents.word.blocks import KEEP, spacing_after
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.measures import twips
from nvo_desktop.documents.word.styles import INDENTS, PARAGRAPHS, Indent

RECORD_STYLES = frozenset({"record-title", "record-line"})
_WHOLE = 6  # lines: nine paragraphs with a title and two headings, and of a longer chain LibreOffice lets the head go
BELOW = 160  # the last one, in twentieths of a point
_USUAL = INDENTS["NvORecordLine"].hanging
_CHARACTER = 1.62  # mm of a character of a label on average, at 10 points
_WIDEST = 66.0
_STEP = 4.0


def records(paragraphs: Sequence[Paragraph], draft: Draft) -> str:
    """Titles and lines that follow each other. All labels get the same room, so that the values stand in one line."""
    room = label_room(paragraphs, draft.geometry.letters)
    kept = [keep for record in _each(paragraphs) for keep in _kept(record)]
    space = [""] * (len(paragraphs) - 1) + [spacing_after(BELOW)]
    return "".join(
        _title(paragraph, draft)
        if paragraph.style == "record-title"
        else _line(paragraph, keep, _line_properties(room, below, draft), draft)
        for paragraph, keep, below in zip(paragraphs, kept, space, strict=True)
    )


def _each(paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs record by record; each begins with its title, which only the first of them may lack."""
    start = 0
    for place in range(1, len(paragraphs)):
        if paragraphs[place].style == "record-title":
            yield paragraphs[start:place]
            start = place
    yield paragraphs[start:]


def _kept(record: Sequence[Paragraph]) -> Iterator[str]:
    """What keeps each with the next: a short record stays whole, of a longer one the first and the last two lines.

    The title is kept with its first line by its style.
    """
    first, last = int(record[0].style == "record-title"), len(record) - 1
    kept = range(first, last) if last - first < _WHOLE else (first, last - 1)
    return (KEEP if place in kept else "" for place in range(len(record)))


def _title(paragraph: Paragraph, draft: Draft) -> str:
    style = PARAGRAPHS[paragraph.style]
    properties = f'<w:pStyle w:val="{style}"/>{draft.indent(style)}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{draft.runs(paragraph.content, style)}</w:p>"


def _line(paragraph: Paragraph, keep: str, space: str, draft: Draft) -> str:
    style = PARAGRAPHS[paragraph.style]
    properties = f'<w:pStyle w:val="{style}"/>{keep}{space}{"" if "<w:ind" in space else draft.indent(style)}'
    return f"<w:p><w:pPr>{properties}</w:pPr>{draft.runs(paragraph.content, style)}</w:p>"


def label_room(paragraphs: Sequence[Paragraph], letters: float = 1.0) -> float:
    """Room for the longest label, in mm. letters: how wide they are beside ours."""
    needed = max(map(_label, paragraphs)) * _CHARACTER * letters + _STEP / 2
    steps = max(0, -(-(needed - _USUAL) // _STEP))
    return min(_WIDEST, _USUAL + steps * _STEP)


def _line_properties(room: float, spacing: str, draft: Draft) -> str:
    """Tab stop, spacing and indent of a line, in the order that Word asks; nothing for a line like all others."""
    if room == _USUAL:
        return spacing
    geometry = draft.geometry
    left = 0.0 if draft.landscape else geometry.column
    usual, stop = geometry.stop(_USUAL), twips(left + room)
    tabs = f'<w:tabs><w:tab w:val="clear" w:pos="{usual}"/><w:tab w:val="left" w:pos="{stop}"/></w:tabs>'
    return tabs + spacing + Indent(left + room, right=_spare(draft), hanging=room).xml


def _spare(draft: Draft) -> float:
    return draft.geometry.lying_measure - draft.geometry.text if draft.landscape else 0.0


def _label(line: Paragraph) -> int:
    """Characters before the tab; 0 without one."""
    if not any(isinstance(part, Tab) for part in line.content):
        return 0
    before = takewhile(lambda part: not isinstance(part, Tab), line.content)
    return sum(len(part.text) for part in before if isinstance(part, Text))
