"""The notes at the foot of pages, a part of their own."""

from __future__ import annotations

from collections.abc import Iterable

from nvo_desktop.documents.tree import Note
from nvo_desktop.documents.word.inline import runs
from nvo_desktop.documents.word.links import Links

_NUMBER = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'


def with_footnotes(base: str, notes: Iterable[Note], links: Links) -> str:
    """The notes part of the house style, which holds the separators, with our notes behind them, numbered from 1."""
    ours = "".join(_footnote(number, note, links) for number, note in enumerate(notes, 1))
    return base.replace("</w:footnotes>", f"{ours}</w:footnotes>")


def _footnote(number: int, note: Note, links: Links) -> str:
    said = runs(note.content, links, [], bold=False)
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f"{_NUMBER}{_SPACE}{said}</w:p></w:footnote>"
    )
