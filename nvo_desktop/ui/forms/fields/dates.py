"""A field for a date: typed the Dutch way, or chosen in a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from nvo_desktop.ui.forms.fields.calendar import CalendarPopup
from nvo_desktop.ui.forms.fields.line import LineField
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.typed import is_whole_date, read_date, written_date
from nvo_desktop.ui.widgets.button import IconButton

_WIDTH = 200
_BUTTON, _ICON = 26, 16


class DateField(LineField):
    """A date or nothing. Alt+Down or F4 opens the calendar, as in any list."""

    def need(self) -> Need:
        """A date is always as long."""
        return Need(_WIDTH, _WIDTH)

    def read(self, text: str) -> object:
        """The date as ISO text. Raises CannotRead."""
        day = read_date(text)
        return None if day is None else day.isoformat()

    def written(self, value: object) -> str:
        """The date as "03-09-2026"."""
        day = _day(value)
        return super().written(value) if day is None else written_date(day)

    def is_typing(self, text: str) -> bool:
        """A date whose year has no four figures may go on."""
        return bool(text.strip()) and not is_whole_date(text)

    def open_calendar(self) -> None:
        """Show the calendar below the field, at its date."""
        popup = CalendarPopup(self, _day(self._value))
        popup.chosen.connect(self._on_chosen)
        popup.open_below(self)

    def _build(self) -> None:
        super()._build()
        self._line.setPlaceholderText("dd-mm-jjjj")
        self._line.setTextMargins(0, 0, _BUTTON, 0)
        self._button = IconButton("plan", f"Kalender bij {self.definition.label}", "Alt+↓", self)
        self._button.setIconSize(QSize(_ICON, _ICON))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        for keys in ("Alt+Down", "F4"):
            shortcut = QShortcut(QKeySequence(keys), self, self.open_calendar)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_chosen(self, day: date | None) -> None:
        self._take(None if day is None else day.isoformat())
        self._show(self._value)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the button inside the box, at its right."""
        super().resizeEvent(event)
        self._button.setGeometry(self.width() - _BUTTON - 3, (self.height() - _BUTTON) // 2, _BUTTON, _BUTTON)
        self._button.raise_()

    def sizeHint(self) -> QSize:
        """As wide as a date."""
        return QSize(_WIDTH, super().sizeHint().height())


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
