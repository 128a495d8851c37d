"""The calendar that opens below a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.widgets.button import Button

_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


class CalendarPopup(QFrame):
    """A month to choose a day from. Arrows move, Enter chooses, Esc closes and leaves things as they were."""

    chosen = Signal(object)  # a date, or None to have none

    def __init__(self, parent: QWidget, day: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._calendar = QCalendarWidget()
        self._build()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())

    def open_below(self, field: QWidget) -> None:
        """Open below a field, or above it where the screen ends."""
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        screen = field.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 2))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the day that is marked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._calendar.selectedDate())
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        calendar = self._calendar
        calendar.setLocale(_DUTCH)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setAccessibleName("Kalender")
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        calendar.setDateRange(QDate(1900, 1, 1), QDate(2200, 12, 31))
        self._quieten()
        for name, outline in (("qt_calendar_prevmonth", "cleft"), ("qt_calendar_nextmonth", "cright")):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(outline))
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(calendar)
        column.addLayout(self._buttons())

    def _quieten(self) -> None:
        """Saturdays and Sundays are no warning: they are grey, not red."""
        tokens = tokens_of(self.palette())
        usual, small = QTextCharFormat(), QTextCharFormat()
        usual.setForeground(tokens.text2)
        small.setForeground(tokens.text3)
        small.setBackground(tokens.surface)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, usual)
        self._calendar.setHeaderTextFormat(small)

    def _buttons(self) -> QHBoxLayout:
        today, none = Button("Vandaag", "small"), Button("Geen datum", "small")
        today.clicked.connect(lambda: self._choose(QDate.currentDate()))
        none.clicked.connect(lambda: self._choose(None))
        row = QHBoxLayout()
        row.addWidget(today)
        row.addStretch(1)
        row.addWidget(none)
        return row

    def _choose(self, day: QDate | None) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()) if day else None)
