"""The summary of an agreement in plain language, folded away above its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nvo_desktop.ui.forms.field_box import FieldBox
from nvo_desktop.ui.forms.options import RecordField
from nvo_desktop.ui.look.measures import LEFT, RIGHT
from nvo_desktop.ui.widgets.fold_head import FoldFacts, FoldHead
from nvo_desktop.ui.widgets.tab_order import follow_in_tab_order
from nvo_desktop.ui.widgets.wrapping import one_line

_TITLE, _NONE = "Samenvatting in gewone taal", "nog niet geschreven"
_KEY = "summary"
_FIELD = RecordField(
    _KEY,
    "prose",
    "In een paar zinnen",
    help="Voor inwoners en raadsleden: zonder vaktaal en afkortingen. Staat in de regiovisie boven de afspraak.",
)
_LEFT = LEFT - 12  # a head draws its arrow 12 further
_BODY_LEFT = 36  # on the line of the title


class SummaryStrip(QWidget):
    """One line while it is closed; it opens into the field."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._form, self._body = FoldHead("", FoldFacts(_TITLE)), FieldBox([_FIELD]), QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(_BODY_LEFT, 0, RIGHT, 12)
        inside.addWidget(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self._body.hide()
        follow_in_tab_order(self._head, self._body)
        self._head.toggled.connect(self._on_folded)
        self._form.edited.connect(self._on_edited)
        self._form.left.connect(self._on_left)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return str(self._form.values()[_KEY] or "")

    def show_text(self, text: str) -> None:
        """Show what the dossier holds."""
        self._form.set_values({_KEY: text})
        self._tell()

    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self._body.setVisible(is_open)
        if is_open:
            self._form.focus_field(_KEY)

    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit(self.text)

    def _on_left(self) -> None:
        self.left.emit()

    def _tell(self) -> None:
        self._head.set_facts(FoldFacts(_TITLE, aside=one_line(self.text) or _NONE))
