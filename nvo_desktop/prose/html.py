"""Prose as HTML for other programs: what they get when a text is copied. Lists are nested, footnotes stand below."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from nvo_desktop.prose.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quote,
    Table,
    Text,
)

_LIST_TAGS = {"bullet": "ul", "number": "ol"}


def to_html(prose: Prose) -> str:
    """Prose as HTML that foreign.py reads back, but for pictures: of a figure only its texts go out."""
    writer = _HtmlWriter()
    for block in prose:
        writer.add(block)
    return writer.finished()


class _HtmlWriter:
    """Writes blocks one after another, and opens and closes lists between them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lists: list[str] = []  # the tags of the open lists, outermost first
        self._notes: list[Note] = []

    def add(self, block: Block) -> None:
        if isinstance(block, ListItem):
            self._open_item(block)
            self._parts.append(f"<li>{self._inlines(block.content)}")
        else:
            self._close_lists(0)
            self._parts.append(self._block(block))

    def finished(self) -> str:
        self._close_lists(0)
        if self._notes:
            self._parts.append("<ol>")
            for number, note in enumerate(self._notes, 1):
                self._parts.append(f'<li id="fn{number}">{self._inlines(note.content)}</li>')
            self._parts.append("</ol>")
        return "".join(self._parts)

    def _open_item(self, item: ListItem) -> None:
        """Close what is deeper or of another kind, then open lists down to the depth of the item."""
        tag = _LIST_TAGS[item.kind]
        again = item.restart or self._lists[item.depth - 1 : item.depth] not in ([], [tag])
        self._close_lists(item.depth - 1 if again else item.depth)
        if len(self._lists) == item.depth:
            self._parts.append("</li>")
        while len(self._lists) < item.depth:
            self._parts.append(f"<{tag}>" if len(self._lists) + 1 == item.depth else f"<{tag}><li>")
            self._lists.append(tag)

    def _close_lists(self, depth: int) -> None:
        while len(self._lists) > depth:
            self._parts.append(f"</li></{self._lists.pop()}>")

    def _block(self, block: Paragraph | Heading | Quote | Table | Figure) -> str:
        match block:
            case Paragraph(content):
                return f"<p>{self._inlines(content)}</p>"
            case Heading(level, content):
                return f"<h{level}>{self._inlines(content)}</h{level}>"
            case Quote(content):
                return f"<blockquote><p>{self._inlines(content)}</p></blockquote>"
            case Figure(_, alt, caption):
                return "".join(f"<p>{words}</p>" for words in (escape(alt), self._inlines(caption)) if words)
            case Table(header, rows):
                body = "".join(self._row("td", row) for row in rows)
                return f"<table>{self._row('th', header)}{body}</table>"

    def _row(self, tag: str, cells: tuple[Inlines, ...]) -> str:
        return f"<tr>{''.join(f'<{tag}>{self._inlines(cell)}</{tag}>' for cell in cells)}</tr>"

    def _inlines(self, content: Inlines) -> str:
        return "".join(self._pieces(content))

    def _pieces(self, content: Inlines) -> Iterator[str]:
        for piece in content:
            if isinstance(piece, Text):
                yield _run(piece)
            elif isinstance(piece, Break):
                yield "<br>"
            else:
                self._notes.append(piece)
                number = len(self._notes)
                yield f'<sup><a href="#fn{number}">{number}</a></sup>'


def _run(run: Text) -> str:
    html = escape(run.text, quote=False)
    for tag, is_on in (("u", run.underline), ("em", run.italic), ("strong", run.bold)):
        html = f"<{tag}>{html}</{tag}>" if is_on else html
    return f'<a href="{escape(run.link)}">{html}</a>' if run.link else html
