"""How a cell of the board is drawn, and what is typed in: a date, or a result from the list."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from nvo_desktop.model.codes import AdoptionResult
from nvo_desktop.ui.forms.typed import CannotRead, read_date, written_date
from nvo_desktop.ui.look.measures import BOARD_ROW
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.screens.adoption.board_model import BoardModel, Index
from nvo_desktop.ui.tables.delegate import RowDelegate
from nvo_desktop.ui.widgets.dropdown import StateChoice
from nvo_desktop.ui.widgets.tip import tip

_DOWN = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OPENS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space})


class BoardDelegate(RowDelegate):
    """Enter keeps what was typed and goes down; a date that cannot be read stays, with what is wrong."""

    typed = Signal(int, int, object)  # row, column, and the date or None, or the AdoptionResult
    went = Signal(int)  # rows down

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, BOARD_ROW)
        self.rings_current = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell; those of the region and the sum stand on a ground of their own."""
        if cast("BoardModel", index.model()).kind(index.row()) != "council":
            painter.fillRect(QRectF(option.rect), tokens_of(option.palette).sunken)
            option.state &= ~QStyle.StateFlag.State_MouseOver
        super().paint(painter, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for a date, a list for a result."""
        if cast("BoardModel", index.model()).is_result(index.column()):
            return _ResultChoice(parent)
        line = QLineEdit(parent)
        line.setAccessibleName("Datum")
        line.setPlaceholderText("3-9-2026")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        model = cast("BoardModel", index.model())
        council, step = model.council(index.row()), model.step(index.row(), index.column())
        if isinstance(editor, StateChoice) and council is not None:
            editor.set_key(council.result.value)
        elif isinstance(editor, QLineEdit) and step is not None and not editor.isModified():
            moment = step.actual or step.planned
            editor.setText(written_date(moment) if moment else "")
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Tell what was typed, where it says something else than before."""
        row, column, board = index.row(), index.column(), cast("BoardModel", model)
        council, step = board.council(row), board.step(row, column)
        if isinstance(editor, StateChoice):
            if council is not None and editor.key() != council.result.value:
                self.typed.emit(row, column, AdoptionResult(editor.key()))
        elif isinstance(editor, QLineEdit) and step is not None and not _finding(editor):
            moment = read_date(editor.text())
            if moment != (step.actual or step.planned):
                self.typed.emit(row, column, moment)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as what is typed needs, over the cell beside it."""
        rect = option.rect.adjusted(0, 2, 0, -3)
        rect.setWidth(max(rect.width(), min(editor.sizeHint().width(), 240)))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and the arrows keep and go on; the list takes arrows for itself."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(editor, QWidget):
            return super().eventFilter(editor, event)
        key = Qt.Key(event.key())
        if key not in _DOWN or (isinstance(editor, QComboBox) and key in _OPENS):
            return super().eventFilter(editor, event)
        finding = _finding(editor) if isinstance(editor, QLineEdit) else ""
        if finding:
            QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), tip(finding), editor)
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        self.went.emit(_DOWN[key])
        return True


class _ResultChoice(StateChoice):
    """The code list of results."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Uitslag", [(one.value, one.label) for one in AdoptionResult], parent)


def _finding(line: QLineEdit) -> str:
    try:
        read_date(line.text())
    except CannotRead as error:
        return str(error)
    return ""
