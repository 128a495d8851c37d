"""Reads the HTML of others by an allow-list: Word's and LibreOffice's clipboard, web pages, mammoth's output.

What a block can be is kept: headings, lists, tables, quotes, links, bold, italic, underline, line ends, footnotes.
Fonts, colours, pictures, scripts, hidden and deleted text and empty paragraphs go. Text in anything else stays, as a
paragraph. HTML may be nested as deep as it likes: it is read as a row of tokens, without recursion.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from nvo_desktop.prose.blocks import Block, Break, ListKind, Note, Prose
from nvo_desktop.prose.cleaning import without_unwanted
from nvo_desktop.prose.foreign_flow import Flow, Item, OpenList, Place
from nvo_desktop.prose.foreign_notes import Notes, find_notes, leads_back
from nvo_desktop.prose.foreign_styles import Format, declarations, inside, is_hidden, word_list
from nvo_desktop.prose.foreign_tables import ForeignCell, ForeignTable, joined, span, table_blocks
from nvo_desktop.prose.markup import End, Remark, Start, Token, parse_html
from nvo_desktop.prose.normalising import normal

# What shows no text of its own, or text that its writer took away.
_DROPPED = frozenset(
    {"audio", "canvas", "del", "iframe", "img", "noembed", "noframes", "script", "style", "svg", "template"}
    | {"title", "video", "xml"}
)
# What begins and ends a line of its own; all else is part of a line.
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "plaintext", "pre"}
    | {"section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "xmp"}
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
_LISTS: dict[str, ListKind] = {"ul": "bullet", "menu": "bullet", "dir": "bullet", "ol": "number"}
_MOST_TABLES = 6  # inside one another; a deeper one is only text
_NO_NOTES = Notes({}, frozenset(), frozenset())


def from_html(html: str) -> Prose:
    """The normal prose in any HTML. Raises nothing, whatever the HTML is, and loses no text that it shows."""
    return from_tokens(parse_html(without_unwanted(html)))


def from_tokens(tokens: list[Token]) -> Prose:
    """Like from_html, of HTML that was cleaned and parsed already."""
    reader = _Reader(tokens, find_notes(tokens))
    return normal(tuple(reader.read(0, len(tokens))))


@dataclass(frozen=True, slots=True)
class _Frame:
    """An open element: how text in it looks, what it is, and what ends where the element ends."""

    format: Format
    place: Place
    closes: Literal["", "block", "cell", "table"] = ""


class _Reader:
    """Goes through the tokens once and ends a block in the flow at each border of a block."""

    def __init__(self, tokens: list[Token], notes: Notes, *, in_note: bool = False) -> None:
        self._tokens, self._notes, self._in_note = tokens, notes, in_note
        self._frames = [_Frame(Format(), Place())]
        self._flows = [Flow()]
        self._tables: list[ForeignTable] = []
        self._in_marker = False  # between the remarks that Word puts around the number or bullet of an item

    def read(self, first: int, last: int) -> list[Block]:
        """The blocks in the tokens from first up to last, each start of which has its end among them."""
        at = first
        while at < last:
            token = self._tokens[at]
            if isinstance(token, Start):
                at = self._start(at, token)
            elif isinstance(token, End):
                self._end()
                self._add_note(at)
            elif isinstance(token, Remark):
                self._remark(token.text)
            else:
                self._text(token)
            at += 1
        self._end_block()
        return self._flows[0].finished()

    def _start(self, at: int, start: Start) -> int:
        """Open an element, or skip it. Returns the place of the last token that is dealt with."""
        css = declarations(start)
        if at in self._notes.used or start.tag in _DROPPED or is_hidden(css) or (self._in_note and leads_back(start)):
            return start.end
        if start.tag == "br":
            self._flows[-1].add_piece(Break())
        look = inside(self._frames[-1].format, start, css)
        if start.tag not in _BLOCKS:
            self._frames.append(replace(self._frames[-1], format=look, closes=""))
            return start.end - 1 if at in self._notes.marks else at
        self._end_block()
        self._frames.append(self._block_frame(at, start, css, look))
        return at

    def _block_frame(self, at: int, start: Start, css: dict[str, str], look: Format) -> _Frame:
        outer = self._frames[-1].place
        tag = start.tag
        if tag == "table" and len(self._tables) < _MOST_TABLES:
            role = start.attributes.get("role", "")
            self._tables.append(ForeignTable(role in {"presentation", "none"}))
            return _Frame(look, outer, "table")
        if self._tables and not self._tables[-1].in_cell:
            if tag == "tr":
                self._tables[-1].rows.append([])
            elif tag in {"td", "th"}:
                self._open_cell(start)
                return _Frame(look, Place(), "cell")
        return _Frame(look, _place(outer, at, start, css), "block")

    def _end(self) -> None:
        closes = self._frames[-1].closes
        if closes:
            self._end_block()
        self._frames.pop()
        if closes == "cell":
            self._tables[-1].in_cell = False
            self._tables[-1].rows[-1][-1].blocks = self._flows.pop().finished()
        elif closes == "table":
            self._flows[-1].add_blocks(table_blocks(self._tables.pop()))

    def _open_cell(self, start: Start) -> None:
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        columns, rows = (span(start.attributes.get(name, "")) for name in ("colspan", "rowspan"))
        table.rows[-1].append(ForeignCell([], columns, rows))
        table.in_cell = True
        self._flows.append(Flow())

    def _end_block(self) -> None:
        self._flows[-1].end_block(self._frames[-1].place)
        self._in_marker = False

    def _remark(self, text: str) -> None:
        if "supportLists" in text:
            self._in_marker = True
        elif "[endif]" in text:
            self._in_marker = False

    def _text(self, text: str) -> None:
        look = self._frames[-1].format
        look = replace(look, is_marker=True) if self._in_marker else look
        self._flows[-1].add(without_unwanted(text), look)

    def _add_note(self, at: int) -> None:
        """Add the note whose reference ends here, if one does."""
        body = self._notes.texts.get(at)
        start = None if body is None else self._tokens[body]
        if body is not None and isinstance(start, Start):
            content = joined(_Reader(self._tokens, _NO_NOTES, in_note=True).read(body + 1, start.end))
            self._flows[-1].add_piece(Note(tuple(piece for piece in content if not isinstance(piece, Note))))


def _place(outer: Place, at: int, start: Start, css: dict[str, str]) -> Place:
    """What a paragraph directly inside a block element is."""
    tag = start.tag
    if tag in _HEADINGS:
        return replace(outer, kind="heading", level=_HEADINGS[tag])
    if tag in _LISTS:
        goes_on = start.attributes.get("start", "1").strip() not in {"", "0", "1"}
        return replace(outer, depth=outer.depth + 1, list=OpenList(_LISTS[tag], str(at), goes_on))
    if tag == "li":
        return replace(outer, kind="item", item=Item(outer.list, max(outer.depth, 1)))
    if tag == "blockquote":
        return replace(outer, kind="quote")
    marked = word_list(css) if not outer.depth else None
    if marked:
        return replace(outer, kind="item", item=Item(OpenList("bullet", marked.key), marked.depth, has_marker=True))
    return outer
