"""Prose as the dossier holds it: a small HTML, one block a line, the same bytes for the same prose.

    <p>..</p>  <h1>..</h1> to <h3>  <ul n="1">..</ul>  <ol n="2" restart="1">..</ol>  <q>..</q>
    <table><tr><th>..</th></tr><tr><td>..</td></tr></table>
    <figure src="bijlage:SHA256" alt="..">caption</figure>

Inside a block stand runs, each in its own <a href=".."><b><i><u>, in that order; <br/>; and <fn>note</fn>. There is
no newline at the end, and no prose is the empty text. Only & < > are escaped, and the quote in an attribute.
"""

from __future__ import annotations

import re

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inlines,
    ListItem,
    ListKind,
    Paragraph,
    Prose,
    Quote,
    Table,
    Text,
)
from nvo_desktop.prose.normalising import is_blank, normal
from nvo_desktop.prose.reading import BadProse, read

__all__ = ["BadProse", "is_blank", "normal", "read", "write"]

_LIST_TAGS: dict[ListKind, str] = {"bullet": "ul", "number": "ol"}
_SPECIAL = re.compile("[&<>]")


def write(prose: Prose) -> str:
    """The canonical form of prose, which is brought into normal form first. Raises ValueError as normal does."""
    return "\n".join(_line(block) for block in normal(prose))


def _line(block: Block) -> str:
    match block:
        case Paragraph(content):
            return f"<p>{_markup(content)}</p>"
        case Heading(level, content):
            return f"<h{level}>{_markup(content)}</h{level}>"
        case ListItem(kind, depth, content, restart):
            tag = _LIST_TAGS[kind]
            again = ' restart="1"' if restart else ""
            return f'<{tag} n="{depth}"{again}>{_markup(content)}</{tag}>'
        case Quote(content):
            return f"<q>{_markup(content)}</q>"
        case Figure(attachment, alt, caption):
            return f'<figure src="bijlage:{attachment}" alt="{_quoted(alt)}">{_markup(caption)}</figure>'
        case Table(header, rows):
            return f"<table>{_row('th', header)}{''.join(_row('td', row) for row in rows)}</table>"


def _row(tag: str, cells: tuple[Inlines, ...]) -> str:
    return f"<tr>{''.join(f'<{tag}>{_markup(cell)}</{tag}>' for cell in cells)}</tr>"


def _markup(content: Inlines) -> str:
    return "".join(
        _run_markup(piece)
        if isinstance(piece, Text)
        else "<br/>"
        if isinstance(piece, Break)
        else f"<fn>{_markup(piece.content)}</fn>"
        for piece in content
    )


def _run_markup(run: Text) -> str:
    markup = _escaped(run.text)
    if run.underline:
        markup = f"<u>{markup}</u>"
    if run.italic:
        markup = f"<i>{markup}</i>"
    if run.bold:
        markup = f"<b>{markup}</b>"
    return f'<a href="{_quoted(run.link)}">{markup}</a>' if run.link else markup


def _escaped(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")
