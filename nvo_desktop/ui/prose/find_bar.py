"""The bar under the toolbar that finds words in the text and replaces them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.prose.edit import ProseEdit
from nvo_desktop.ui.prose.search import MOST, Query, find_all, replace_all, replace_one
from nvo_desktop.ui.widgets.button import Button, IconButton
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.painting import hairline, painting

_WAIT = 120  # ms after the last key
_SHOWN = 1000  # found places that are marked in the text


class FindBar(QWidget):
    """Finds in one editor. It marks every place, and selects the one that is current."""

    closed = Signal()

    def __init__(self, edit: ProseEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._places: list[QTextCursor] = []
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self.words, self.instead = QLineEdit(), QLineEdit()
        self.match_case, self.whole_words = QCheckBox("Hoofdletters"), QCheckBox("Hele woorden")
        self.count = PlainLabel("", "hint")
        self._previous = IconButton("up", "Vorige", "Shift+F3")
        self._next = IconButton("down", "Volgende", "F3")
        self._close = IconButton("x", "Zoeken sluiten", "Esc")
        self.replace_button, self.all_button = Button("Vervang", "small"), Button("Vervang alles", "small")
        self._build()
        self._connect()
        self.hide()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, with what is selected as the words to find."""
        chosen = self._edit.textCursor().selectedText()
        if chosen and "\u2029" not in chosen and len(chosen) < 100:
            self.words.setText(chosen)
        self.show()
        target = self.instead if replacing and self.words.text() else self.words
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        target.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and take the marks away; the place that was found stays selected."""
        self.hide()
        self._places = []
        self._edit.setExtraSelections([])
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def search(self) -> None:
        """Find again; the current place is the first from the cursor on."""
        self._timer.stop()
        self._find()
        self._select_from(self._edit.textCursor().selectionStart())

    def go(self, by: int) -> None:
        """Select the next place (1) or the previous (-1), round the end if need be."""
        self._find()
        cursor = self._edit.textCursor()
        if by > 0:
            self._select_from(cursor.selectionEnd() if self._current() >= 0 else cursor.position())
        elif self._places:
            before = [place for place in self._places if place.selectionEnd() <= cursor.selectionStart()]
            self._select((before or self._places)[-1])

    def text_changed(self) -> None:
        """The text is another: look again in a moment."""
        if self.isVisible():
            self._timer.start()

    def _replace(self) -> None:
        if self._current() < 0:
            self.search()
            return
        if self._edit.is_pasting:
            return
        cursor = self._edit.textCursor()
        replace_one(cursor, self.instead.text())
        self._edit.setTextCursor(cursor)
        self._find()
        self._select_from(cursor.position())

    def _replace_all(self) -> None:
        if not self.words.text() or self._edit.is_pasting:
            return
        number = replace_all(self._edit.document(), self._query(), self.instead.text())
        self._find()
        self.count.setText("Eén keer vervangen" if number == 1 else f"{number} keer vervangen")

    def _query(self) -> Query:
        return Query(self.words.text(), self.match_case.isChecked(), self.whole_words.isChecked())

    def _find(self) -> None:
        self._places = find_all(self._edit.document(), self._query())
        ground = tokens_of(self.palette()).warn_ground
        marks: list[QTextEdit.ExtraSelection] = []
        for place in self._places[:_SHOWN]:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place
            mark.format.setBackground(ground)
            marks.append(mark)
        self._edit.setExtraSelections(marks)
        self._tell()

    def _select_from(self, position: int) -> None:
        if self._places:
            later = (place for place in self._places if place.selectionStart() >= position)
            self._select(next(later, self._places[0]))
        self._tell()

    def _select(self, place: QTextCursor) -> None:
        self._edit.setTextCursor(QTextCursor(place))
        self._edit.ensureCursorVisible()
        self._tell()

    def _current(self) -> int:
        """Which of the places is selected; -1 for none."""
        cursor = self._edit.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        return next(
            (n for n, place in enumerate(self._places) if (place.selectionStart(), place.selectionEnd()) == here), -1
        )

    def _tell(self) -> None:
        current, number = self._current() + 1, len(self._places)
        many = f"{MOST} of meer" if number == MOST else str(number)
        found = f"{current} van {many}" if current else f"{many} gevonden"
        self.count.setText((found if number else "Niet gevonden") if self.words.text() else "")
        for button in (self._previous, self._next, self.replace_button, self.all_button):
            button.setEnabled(number > 0)

    def _build(self) -> None:
        self.words.setPlaceholderText("Zoeken in deze tekst")
        self.words.setAccessibleName("Zoeken in deze tekst")
        self.instead.setPlaceholderText("Vervangen door")
        self.instead.setAccessibleName("Vervangen door")
        self.count.setMinimumWidth(110)
        self.match_case.setToolTip("Vind alleen woorden met dezelfde hoofdletters")
        self.whole_words.setToolTip("Vind geen stukken van langere woorden")
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 8, 14, 9)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(_row(self._previous, self._next, self.count, None, self._close), 0, 1)
        grid.addWidget(self.instead, 1, 0)
        grid.addLayout(_row(self.replace_button, self.all_button, self.match_case, self.whole_words, None), 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.words.setMaximumWidth(360)
        self.instead.setMaximumWidth(360)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._find)
        self.words.textEdited.connect(self.search)
        self.match_case.toggled.connect(self.search)
        self.whole_words.toggled.connect(self.search)
        self._next.clicked.connect(lambda: self.go(1))
        self._previous.clicked.connect(lambda: self.go(-1))
        self._close.clicked.connect(self.close_bar)
        self.replace_button.clicked.connect(self._replace)
        self.all_button.clicked.connect(self._replace_all)

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter goes back, Escape closes."""
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.instead.hasFocus():
            self._replace()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3}:
            self.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pale ground and a hairline below."""
        tokens, low = tokens_of(self.palette()), self.height() - 1
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens.canvas)
            hairline(painter, tokens.line, QPointF(0, low), QPointF(self.width(), low))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets in a row; None is where the room goes."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
