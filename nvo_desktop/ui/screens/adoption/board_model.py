"""The board as a table: the region, a row a council, and how many have done each step."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from nvo_desktop.services.adoption.board import Board, CouncilRow, StepCell
from nvo_desktop.ui.look.states import capital
from nvo_desktop.ui.screens.adoption.words import is_quiet, join_with_comma, step_state, step_text, told, year_of
from nvo_desktop.ui.tables.model import Cell, CellModel
from nvo_desktop.ui.widgets.tip import tip

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["region", "council", "sum"]
_NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TEXT, _TOOL_TIP, _SPOKEN = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.ToolTipRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
)
_AT_RESULT = -1
_REGION, _SUM, _MUNICIPALITY, _RESULT = "Regio", "Gedaan", "Gemeente", "Uitslag"


class BoardModel(CellModel):
    """Row 0 is the region, the last the sum.

    After the municipality come the steps of most councils, the result, and behind it the steps of a few of them.
    """

    board: Board | None = None
    _with_year = True
    _places: tuple[int, ...] = ()  # of the steps in their columns; _AT_RESULT where the result stands

    def set_board(self, board: Board | None) -> None:
        """Show another board; one with the same rows and columns leaves an open editor alone."""
        is_same = _shape(board) == _shape(self.board)
        if not is_same:
            self.beginResetModel()
        self.board = board
        self._with_year = board is None or year_of(board) is None
        self._places = _places_of(board) if board is not None else ()
        if not is_same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def kind(self, row: int) -> Kind:
        """What stands in a row."""
        if row == 0:
            return "region"
        return "sum" if row == self.rowCount() - 1 else "council"

    def council(self, row: int) -> CouncilRow | None:
        """The council of a row."""
        return self.board.councils[row - 1] if self.board is not None and self.kind(row) == "council" else None

    def row_of(self, municipality_id: str) -> int:
        """The row of a council; -1 when it is not there."""
        councils = self.board.councils if self.board is not None else ()
        return next((at for at, row in enumerate(councils, 1) if row.municipality_id == municipality_id), -1)

    def step(self, row: int, column: int) -> StepCell | None:
        """The step in a cell. The region has one cell, of the step that it has; with more of them there is none."""
        if self.board is None or column < 1 or self.is_result(column):
            return None
        if self.kind(row) == "region":
            return self.board.regional[0] if len(self.board.regional) == 1 else None
        council = self.council(row)
        return council.steps[self._places[column - 1]] if council else None

    def is_result(self, column: int) -> bool:
        """Whether a column holds what the councils decided."""
        return column > 0 and self._places[column - 1] == _AT_RESULT

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The councils with the region and the sum."""
        return 0 if parent.isValid() or self.board is None else len(self.board.councils) + 2

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The steps between municipality and result."""
        return 0 if parent.isValid() or self.board is None else len(self.board.columns) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A date and a result can be typed; the sum is only read."""
        kind = self.kind(index.row())
        if kind == "sum":
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_typed = self.step(index.row(), index.column()) or (kind == "council" and self.is_result(index.column()))
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        if self.board is None:
            return Cell("", "", is_quiet=True, alignment=_LEFT)
        if self.kind(row) == "region":
            return self._of_region(self.board, column)
        if self.kind(row) == "sum":
            return Cell(self._sum(self.board, column), "", is_quiet=True, alignment=_LEFT)
        council = self.board.councils[row - 1]
        if column == 0:
            return Cell(council.municipality, "", is_quiet=False, alignment=_LEFT)
        if self.is_result(column):
            word = council.result.label
            return Cell(capital(self._result(council)), word, is_quiet=False, alignment=_LEFT)
        place = self._places[column - 1]
        return self._of_step(council.steps[place], is_common=self.board.columns[place].is_common)

    def data(self, index: Index, role: int = _TEXT) -> object:
        """The words of a cell; as a tooltip and for a screen reader the whole sentence."""
        if role in (_TOOL_TIP, _SPOKEN):
            council, step = self.council(index.row()), self.step(index.row(), index.column())
            said = ""
            if step is not None:
                said = f"{council.municipality if council else _REGION}, {told(step)}"
            elif council and self.is_result(index.column()):
                said = f"{council.municipality}: {self._result(council)}"
            if said:
                return tip(said) if role == _TOOL_TIP else said
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> object:
        """The titles of the steps."""
        if orientation != Qt.Orientation.Horizontal or role not in (_TEXT, _TOOL_TIP) or self.board is None:
            return None
        if not section:
            return _MUNICIPALITY
        place = self._places[section - 1]
        return _RESULT if place == _AT_RESULT else capital(self.board.columns[place].title)

    def _result(self, council: CouncilRow) -> str:
        """What a council decided, and behind it whether the text is still that of the frozen version."""
        since = self.board.since if self.board is not None else None
        return join_with_comma(council.result.label, since.behind(council.result) if since else "")

    def _of_step(self, step: StepCell, *, is_common: bool) -> Cell:
        text = step_text(step, is_common=is_common, with_year=self._with_year)
        return Cell(text, step_state(step, is_common=is_common), is_quiet=is_quiet(step), alignment=_LEFT)

    def _of_region(self, board: Board, column: int) -> Cell:
        if column == 0:
            return Cell(_REGION, "", is_quiet=False, alignment=_LEFT)
        if column > 1:
            return Cell("", "", is_quiet=True, alignment=_LEFT)
        steps = board.regional
        said, state = capital("   ·   ".join(map(told, steps))), step_state(steps[0]) if steps else ""
        return Cell(said, state, is_quiet=False, alignment=_LEFT)

    def _sum(self, board: Board, column: int) -> str:
        every = len(board.councils)
        if column == 0:
            return _SUM
        if self.is_result(column):
            return f"{board.adopted} van {every}"
        return f"{sum(bool(row.steps[self._places[column - 1]].actual) for row in board.councils)} van {every}"


def _shape(board: Board | None) -> object:
    if board is None:
        return None
    return (board.version.id, board.columns, tuple((row.municipality_id, row.municipality) for row in board.councils))


def _places_of(board: Board) -> tuple[int, ...]:
    common = [place for place, column in enumerate(board.columns) if column.is_common]
    rest = [place for place, column in enumerate(board.columns) if not column.is_common]
    return (*common, _AT_RESULT, *rest)
