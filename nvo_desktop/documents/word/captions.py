"""Captions of tables and figures, numbered by a field."""

from __future__ import annotations

from nvo_desktop.documents.tree import Inlines
from nvo_desktop.documents.word.characters import run_text
from nvo_desktop.documents.word.draft import Draft
from nvo_desktop.documents.word.fields import whole_field
from nvo_desktop.documents.word.inline import is_blank


def caption(word: str, number: int, content: Inlines, draft: Draft, properties: str = "") -> str:
    """The paragraph "Tabel 3. Besluiten"; properties are added to those of the style."""
    field = whole_field(rf"SEQ {word} \* ARABIC", str(number))
    said = "" if is_blank(content) else f"<w:r>{run_text('. ')}</w:r>{draft.runs(content, 'Caption')}"
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Caption"/>{properties}</w:pPr>'
        f"<w:r>{run_text(word + ' ')}</w:r>{field}{said}</w:p>"
    )
