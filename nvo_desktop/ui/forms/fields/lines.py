"""A field of several plain lines, as high as what stands in it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import RecordField

_FEWEST, _MOST = 3, 12  # lines; beyond that it scrolls
_NO_BAR, _BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_AROUND = 20  # padding and edge, above and below together


class LinesField(Field):
    """Plain text that wraps; it grows with what is typed. Tab leaves it."""

    def need(self) -> Need:
        """A row for itself, as wide as there is room to read."""
        return Need(280, 1040, whole=True)

    def sizeHint(self) -> QSize:
        """As high as its lines, between three and twelve."""
        line = QFontMetricsF(self._text.font()).lineSpacing()
        lines = min(max(_FEWEST, self._lines()), _MOST)
        return QSize(self.need().least, lines * ceil(line) + _AROUND)

    def _lines(self) -> int:
        return round(self._text.document().size().height())  # a plain document is measured in lines

    def _build(self) -> None:
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        if isinstance(self.definition, RecordField):
            self._text.setPlaceholderText(self.definition.example)
        self._text.textChanged.connect(self._on_changed)
        self._text.document().documentLayout().documentSizeChanged.connect(self._on_wrapped)
        self._text.setVerticalScrollBarPolicy(_NO_BAR)
        self._hold(self._text)

    def _on_wrapped(self) -> None:
        """Grow, and scroll only what is too long: a bar that comes and goes would wrap the lines anew each time."""
        self._text.setVerticalScrollBarPolicy(_BAR if self._lines() > _MOST else _NO_BAR)
        self.updateGeometry()

    def _on_changed(self) -> None:
        self._take(self._text.toPlainText())

    def _show(self, value: object) -> None:
        self._text.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._text.setPlainText("" if value is None else str(value))
        self._text.blockSignals(False)  # noqa: FBT003
