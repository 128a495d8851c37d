"""How the characters of a document look: sizes, weights and colours by what they are, in the theme in force.

They are laid over the text as a highlighter does, block by block as it changes, and are no part of the document.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from nvo_desktop.prose.blocks import Text
from nvo_desktop.ui.look.tokens import Tokens
from nvo_desktop.ui.prose.block_style import SEMIBOLD, BlockStyle, Kind, size_of, style_at
from nvo_desktop.ui.prose.from_document import table_at
from nvo_desktop.ui.prose.run_style import LINK, run_of

_MUTED = frozenset({Kind.CAPTION, Kind.QUOTE})


class Appearance(QSyntaxHighlighter):
    """Dresses the characters of one document."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        self.is_dressing = False  # while all is dressed anew, the document says that it changes
        self._tokens = tokens
        self._look = cache(self._new_look)
        super().__init__(document)

    def dress(self, tokens: Tokens) -> None:
        """Dress in these colours what has a colour of its own: not all, for Qt lays out all text for each block."""
        self._tokens = tokens
        self._look.cache_clear()
        self.is_dressing = True
        block = self.document().firstBlock()
        while block.isValid():
            if _is_coloured(block):
                self.rehighlightBlock(block)
            block = block.next()
        self.is_dressing = False

    def highlightBlock(self, text: str) -> None:
        """Dress the block that Qt is at."""
        if not text:
            return
        block = self.currentBlock()
        style = style_at(block)
        is_strong = style.kind is Kind.HEADING or _is_header_cell(block, style)
        for found in block.textFormats():
            run = run_of(found.format, "")
            look = self._look(style, run, is_strong)
            if not (look.isEmpty() and found.format.isEmpty()):
                self.setFormat(found.start, found.length, look)

    def _new_look(self, style: BlockStyle, run: Text, is_strong: bool) -> QTextCharFormat:  # noqa: FBT001
        look = QTextCharFormat()
        look.setFontPointSize(size_of(style))
        look.setFontWeight(SEMIBOLD if is_strong or run.bold else 400)
        look.setFontItalic(run.italic)
        look.setFontUnderline(run.underline or bool(run.link))
        if run.link:
            look.setForeground(self._tokens.accent)
        elif style.kind in _MUTED:
            look.setForeground(self._tokens.text2)
        return look


def _is_coloured(block: QTextBlock) -> bool:
    if style_at(block).kind in _MUTED:
        return True
    return any(part.format.stringProperty(LINK) for part in block.textFormats())


def _is_header_cell(block: QTextBlock, style: BlockStyle) -> bool:
    if style.kind is not Kind.CELL:
        return False
    table = table_at(QTextCursor(block))
    return table is not None and table.cellAt(block.position()).row() == 0
