"""The table of contents: a field that Word can renew, filled with linked entries and no page numbers of our own."""

from __future__ import annotations

from nvo_desktop.documents.tree import Contents
from nvo_desktop.documents.word.characters import attribute, is_visible, run_text
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.fields import END, field_start
from nvo_desktop.documents.word.outline import Entry

_INSTRUCTION = r'TOC \o "1-1" \h \z'


def contents(block: Contents, draft: Draft) -> str:
    """Its title, and an entry for each chapter: number, tab, title."""
    entries = [_entry(chapter) for chapter in draft.outline.chapters]
    if entries:
        entries[0] = field_start(_INSTRUCTION) + entries[0]
        entries[-1] += END
    place = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>'
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r>{run_text(block.title)}</w:r></w:p>'
    return (title if is_visible(block.title) else "") + "".join(f"{place}{entry}</w:p>" for entry in entries)


def _entry(chapter: Entry) -> str:
    number = f"<w:r>{run_text(chapter.number)}</w:r>" if chapter.number else ""
    return (
        f'<w:hyperlink w:anchor="{attribute(chapter.bookmark)}" w:history="1">{number}'
        f"<w:r><w:tab/></w:r><w:r>{run_text(chapter.title)}</w:r></w:hyperlink>"
    )
