"""Fields in which several things are chosen: check boxes where they are few, a list that opens where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QStackedLayout

from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.fields.check_boxes import CheckBoxes
from nvo_desktop.ui.forms.fields.check_list import CheckList
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import Option
from nvo_desktop.ui.look.measures import FIELD

_MOST_BOXES = 8


class ChecksField(Field):
    """Some of a list. What was chosen and is not in the list any more stays chosen, and is shown."""

    def need(self) -> Need:
        """Check boxes take a row; a list that opens is as wide as a text."""
        return Need(280, 1040, whole=True) if self._has_boxes else Need(280, 640, weight=2)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things to choose from."""
        self._options = tuple(options)
        self._show(self._value)
        self.updateGeometry()

    def be_one_line(self) -> None:
        """Offer a list that opens, also where the options are few: there is no room for check boxes."""
        self._is_one_line = True
        self._show(self._value)

    def hasHeightForWidth(self) -> bool:
        """Check boxes stand in as many lines as they need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines of check boxes, or of the list that opens."""
        return self._boxes.heightForWidth(width) if self._has_boxes else FIELD

    def sizeHint(self) -> QSize:
        """One line until the width is known."""
        return QSize(self.need().least, FIELD)

    @property
    def _has_boxes(self) -> bool:
        return 0 < len(self._options) <= _MOST_BOXES and not self._is_one_line

    def _build(self) -> None:
        self._options: tuple[Option, ...] = ()
        self._is_one_line = False
        self._boxes, self._list = CheckBoxes(), CheckList()
        self._boxes.setAccessibleName(self.definition.label)
        self.name(self._list)
        self._stack = QStackedLayout(self)
        for widget in (self._boxes, self._list):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            widget.edited.connect(self._take)
            self._stack.addWidget(widget)

    def _show(self, value: object) -> None:
        chosen = [str(item) for item in cast("list[object]", value)] if isinstance(value, list) else []
        known = {option.value for option in self._options}
        lost = [Option(each, f"{each} (staat niet meer in de lijst)") for each in chosen if each not in known]
        shown = self._boxes if self._has_boxes else self._list
        shown.tick([*self._options, *lost], chosen)
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
