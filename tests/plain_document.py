"""A document tree as plain lines, for golden files that a person can read: each line says what kind of block it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from nvo_desktop.documents.tree import (
    Block,
    Break,
    Contents,
    Document,
    Figure,
    Heading,
    Inlines,
    ListItem,
    Note,
    Paragraph,
    Tab,
    Table,
    Text,
)

_GOLDEN = Path(__file__).resolve().parent / "golden"


def as_lines(document: Document) -> str:
    """Title, header and footer; then a line for each section and each block."""
    lines = [document.title, document.short_title, document.header_right, document.footer_left]
    for section in document.sections:
        lines += ["", f"== {section.key} ({'joint' if section.joint else 'living'}, {section.orientation})"]
        lines += [line for block in section.blocks for line in _block(block)]
    return "\n".join(lines) + "\n"


def assert_golden(document: Document, name: str) -> None:
    """The document says what the golden text says. NVO_GOLDEN=write writes that anew, for reading again."""
    path, text = _GOLDEN / f"{name}.txt", as_lines(document)
    if os.environ.get("NVO_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            number = "#" * block.level if block.numbered else "~" * block.level
            yield f"{number} {_words(block.content)}" + (f" [{block.anchor}]" if block.anchor else "")
        case Paragraph():
            yield f"{block.style}: {_words(block.content)}"
        case ListItem():
            again = " (restart)" if block.restart else ""
            yield f"{'  ' * block.depth}{block.kind}{again}: {block.label}{_words(block.content)}"
        case Table():
            yield f"table: {block.caption or 'no caption'}; {block.description}"
            yield " | ".join(
                f"{_words(column.header)}{'>' if column.align == 'right' else ''}" for column in block.columns
            )
            yield from (" | ".join(_words(cell) for cell in row) for row in block.rows)
            if block.source:
                yield f"source: {_words(block.source)}"
        case Figure():
            yield f"figure: {block.alt}; {_words(block.caption)}"
        case Contents():
            yield f"contents: {block.title}"


def _words(content: Inlines) -> str:
    return "".join(map(_inline, content)).replace("\u00a0", "_")


def _inline(part: Text | Break | Tab | Note) -> str:
    match part:
        case Text():
            marked = f"{{{part.style} {part.text}}}" if part.style else part.text
            return f"{marked}({part.link})" if part.link else marked
        case Break():
            return " / "
        case Tab():
            return " -> "
        case Note():
            return f"[noot: {''.join(map(_inline, part.content))}]"
