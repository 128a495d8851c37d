"""Edits the cells of a register in place, each with the field of its kind."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QStyleOptionViewItem, QWidget

from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.checks import ChecksField
from nvo_desktop.ui.forms.fields.choice import ChoiceField
from nvo_desktop.ui.forms.fields.registry import make_field
from nvo_desktop.ui.forms.options import Lists
from nvo_desktop.ui.forms.register_model import RegisterModel
from nvo_desktop.ui.tables.delegate import RowDelegate
from nvo_desktop.ui.tables.model import Index

Hint = QAbstractItemDelegate.EndEditHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellDelegate(RowDelegate):
    """Opens the field of a cell. Enter, Tab and leaving keep what was typed, Esc gives back what was there.

    What is typed and cannot be read keeps its field open, and found says what is wrong.
    """

    found = Signal(str)

    def __init__(self, model: RegisterModel, lists: Lists, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.lists = lists
        self.is_framed = True
        self._open: Field | None = None

    @property
    def is_held(self) -> bool:
        """Whether a field is open with something in it that cannot be read."""
        return self._open is not None and bool(self._open.finding)

    def hold(self) -> None:
        """Go back to the field that is open."""
        if self._open is not None:
            self._open.setFocus()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The field of the column's kind."""
        field = make_field(self._model.definitions[index.column()], self.lists, parent)
        field.setAutoFillBackground(True)
        if isinstance(field, ChecksField):
            field.be_one_line()
        for widget in (field, *field.findChildren(QWidget)):
            widget.installEventFilter(self)
        if isinstance(field, ChoiceField):
            field.edited.connect(lambda: self._finish(field, Hint.NoHint))
        self._open = field
        field.destroyed.connect(partial(self._forget, id(field)))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands in the cell, but for a field in which somebody is typing."""
        field = cast("Field", editor)
        if not field.property("filled"):
            field.setProperty("filled", True)  # noqa: FBT003 - Qt's own argument
            field.set_value(self._model.value(index))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep what was typed, when it can be read."""
        field = cast("Field", editor)
        field.leave()
        if not field.finding:
            self._model.setData(index, field.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell, and more where the field needs it."""
        cell, room = QRect(option.rect), cast("QWidget", editor.parentWidget()).width()
        wide = max(cell.width(), min(cast("Field", editor).need().least, room))
        editor.setGeometry(min(cell.x(), room - wide), cell.y(), wide, cell.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear in every part of the field when it is done."""
        field = self._open
        if field is None or not isinstance(watched, QWidget) or not _is_inside(watched, field):
            return False  # of a field that is closing
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(field, event.key())
        if event.type() == QEvent.Type.FocusOut and not _is_inside(QApplication.focusWidget(), field):
            self._finish(field, Hint.NoHint)
        return False

    def _took(self, field: Field, key: int) -> bool:
        ends = {Qt.Key.Key_Tab: Hint.EditNextItem, Qt.Key.Key_Backtab: Hint.EditPreviousItem}
        if key in _ENTER:
            self._finish(field, Hint.SubmitModelCache)
        elif key in ends:
            self._finish(field, ends[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.found.emit("")
            self._open = None
            self.closeEditor.emit(field, Hint.RevertModelCache)
        else:
            return False
        return True

    def _finish(self, field: Field, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if field is not self._open:
            return  # it closes already: losing the keyboard is part of that
        field.leave()
        self.found.emit(field.finding)
        if not field.finding:
            self._open = None
            self.commitData.emit(field)
            self.closeEditor.emit(field, hint)

    def _forget(self, gone: int, *_: object) -> None:
        """Forget a field that is gone. With Tab the next one is open before the one it came from goes."""
        if id(self._open) == gone:
            self._open = None


def _is_inside(widget: QWidget | None, field: QWidget) -> bool:
    while widget is not None and widget is not field:
        widget = widget.parentWidget()
    return widget is field
