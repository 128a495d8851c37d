"""The grid on screen: a cell is chosen by mouse or keyboard, a title chooses its whole agreement."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from nvo_desktop.services.partner_grid import PartnerGrid
from nvo_desktop.ui.look.measures import GRID_ROW
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.screens.partners.grid_delegate import NAME_SIDE, WORD_AT, GridDelegate, width_at_least
from nvo_desktop.ui.screens.partners.grid_model import GridModel
from nvo_desktop.ui.screens.partners.grid_words import Choice, name_of
from nvo_desktop.ui.widgets.painting import hairline, width_of

_HEAD = 42
_NAME_AT_LEAST, _NAME_AT_MOST = 120, 204


class PartnerGridView(QTableView):
    """Arrow keys walk through the cells, Enter goes to what the chosen one stands for, Escape shows everything."""

    chosen = Signal(object)  # the Choice
    entered = Signal(object)  # Enter or a double click on a cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = GridModel()
        self._agreement = ""  # chosen by its title
        self._build()
        self.setModel(self._cells)
        self._cells.modelReset.connect(self._fit)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._enter)
        self._head.sectionClicked.connect(self._choose_column)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        indexes = self.selectionModel().selectedIndexes()
        return self._cells.choice(indexes[0]) if indexes else Choice(agreement=self._agreement)

    def set_grid(self, grid: PartnerGrid) -> None:
        """Show another grid; what was chosen stays chosen."""
        before = self.choice
        self._cells.set_grid(grid)
        if self.choice != before:
            self.choose(before)

    def choose(self, choice: Choice) -> None:
        """Choose a cell, a group, an agreement or, with an empty choice, nothing."""
        index = self._cells.index_of(choice)
        self._agreement = choice.agreement if not choice.group_id else ""
        self._head.viewport().update()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self._tell()

    def natural_height(self) -> int:
        """How high it is with all its rows."""
        return _HEAD + GRID_ROW * self._cells.rowCount() + 2

    def _build(self) -> None:
        self.setAccessibleName("Partnergroepen en afspraken")
        self._drawn, self._head = GridDelegate(self), GridHead(self)
        self.setItemDelegate(self._drawn)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(GRID_ROW)
        self.verticalHeader().setDefaultSectionSize(GRID_ROW)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def _enter(self) -> None:
        self.entered.emit(self.choice)

    def _choose_column(self, section: int) -> None:
        key = self._cells.grid.rows[0].cells[section - 1].agreement if section and self._cells.grid.rows else ""
        self.choose(Choice() if key == self._agreement else Choice(agreement=key))

    def _tell(self) -> None:
        if self.selectionModel().hasSelection():
            self._agreement = ""
        self._head.chosen = self._cells_of(self.choice)
        self._head.viewport().update()
        self.chosen.emit(self.choice)

    def _cells_of(self, choice: Choice) -> int:
        """The column of the agreement that is chosen, -1 for none."""
        keys = [cell.agreement for cell in self._cells.grid.rows[0].cells] if self._cells.grid.rows else []
        return keys.index(choice.agreement) + 1 if choice.agreement in keys else -1

    def _fit(self) -> None:
        names = [width_of(name_of(row.group), font("strong")) + NAME_SIDE + 8 for row in self._cells.grid.rows]
        columns, room = self._cells.columnCount() - 1, self.viewport().width()
        wanted, least = min(_NAME_AT_MOST, max([_NAME_AT_LEAST, *map(round, names)])), width_at_least()
        name = max(_NAME_AT_LEAST, min(wanted, room - columns * least))
        cell = max(least, (room - name) // max(columns, 1))
        self.setColumnWidth(0, max(name, room - cell * columns))
        for column in range(1, columns + 1):
            self.setColumnWidth(column, cell)
        self._head.fit_names(cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cells their widths anew."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by keyboard on the cell that is chosen; entering chooses nothing."""
        self._begin()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Escape takes the choice away."""
        self._begin()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.choice)
        elif event.key() == Qt.Key.Key_Escape and self.choice:
            self.choose(Choice())
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """There is always a cell to start from: of the first group, about the first agreement."""
        if not self.currentIndex().isValid() and self._cells.rowCount():
            nothing = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._cells.index(0, 1), nothing)


class GridHead(QHeaderView):
    """Titles of agreements: the number, and below it the name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.chosen = -1
        self._has_room = True
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), _HEAD)

    def fit_names(self, width: int) -> None:
        """Write every name in regular where one of them does not fit in semibold."""
        titles = [str(self.model().headerData(at, self.orientation()) or "") for at in range(1, self.count())]
        names = [title.partition(" ")[2] for title in titles]
        self._has_room = all(width_of(name, font("label")) + WORD_AT <= width for name in names)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw one title."""
        tokens = tokens_of(self.palette())
        painter.fillRect(rect, tokens.surface)
        title = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        number, _, name = title.partition(" ") if logicalIndex else ("", "", title)
        side = WORD_AT if logicalIndex else NAME_SIDE
        place = QRectF(rect).adjusted(side, 4, 0, -4)
        is_chosen = logicalIndex == self.chosen
        painter.setFont(font("label" if self._has_room or not logicalIndex else "small"))
        painter.setPen(tokens.accent if is_chosen else tokens.text2)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom, shown)
        painter.drawText(place, Qt.AlignmentFlag.AlignTop, number)
        hairline(painter, tokens.line2, QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()))
