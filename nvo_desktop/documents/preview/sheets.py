"""Gathers lines and pieces into sheets."""

from __future__ import annotations

from nvo_desktop.documents.preview.estimate import lines_height
from nvo_desktop.documents.preview.pages import Entry, Grid, Image, Line, Lines, Piece, Sheet
from nvo_desktop.documents.preview.places import points
from nvo_desktop.documents.word.measures import LANDSCAPE, PORTRAIT

_MOST_LINES = 30  # in a piece, so that it is drawn in a moment
_PANELS = frozenset({"NvONorm", "NvONormList"})  # a panel is drawn as one
_BEGIN = frozenset({"Heading1", "Heading2"})  # where these begin a piece, an edit before them leaves what follows alone


class Sheets:
    """Takes what stands on the pages from top to bottom."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._done: list[Sheet] = []
        self._landscape, self._width = False, points(PORTRAIT.measure)
        self._pieces: list[Piece] = []
        self._lines: list[Line] = []
        self._notes: list[Line] = []

    def begin(self, *, landscape: bool) -> None:
        """A new page begins, unless one has just begun."""
        self._end_sheet()
        self._landscape = landscape
        self._width = points((LANDSCAPE if landscape else PORTRAIT).measure)

    def line(self, line: Line) -> None:
        """The next paragraph."""
        is_full = len(self._lines) >= _MOST_LINES and line.style not in _PANELS
        if is_full or line.style in _BEGIN:
            self._end_piece()
        self._lines.append(line)

    def heading(self, line: Line, level: int, title: str) -> None:
        """The next paragraph is a heading, which belongs in the outline."""
        self.line(line)
        place = len(self._done), len(self._pieces), len(self._lines) - 1
        self.entries.append(Entry(level, line.label, title, *place))

    def piece(self, piece: Grid | Image) -> None:
        """The next thing is a table or a picture."""
        self._end_piece()
        self._pieces.append(piece)

    def note(self, line: Line) -> None:
        """A footnote of this sheet."""
        self._notes.append(line)

    @property
    def is_below_table(self) -> bool:
        """Whether a table stands right above the next line."""
        return not self._lines and bool(self._pieces) and isinstance(self._pieces[-1], Grid)

    def all(self) -> tuple[Sheet, ...]:
        """Everything; nothing may follow."""
        self._end_sheet()
        return tuple(self._done)

    def _end_piece(self) -> None:
        if self._lines:
            self._pieces.append(Lines(tuple(self._lines), lines_height(self._lines, self._width)))
            self._lines = []

    def _end_sheet(self) -> None:
        self._end_piece()
        if self._pieces or self._notes:
            self._done.append(Sheet(self._landscape, tuple(self._pieces), tuple(self._notes)))
        self._pieces, self._notes = [], []
