"""Fields in which one thing is chosen: from a list, or yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from nvo_desktop.ui.forms.fields.base import Field
from nvo_desktop.ui.forms.measures import Need
from nvo_desktop.ui.forms.options import Option
from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import FIELD, TEXT_ICON
from nvo_desktop.ui.look.states import STATES, state_of
from nvo_desktop.ui.widgets.painting import width_of

NOTHING = "– kies –"
_NARROWEST, _WIDEST = 180, 420
_ARROW_AND_EDGES = 46
_SHAPE = QSize(TEXT_ICON + 4, TEXT_ICON)


class ChoiceBox(QComboBox):
    """A list to choose one from. Rolling over it changes nothing: that happens by accident, in a form that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(16)
        self.setIconSize(_SHAPE)

    def offer(
        self, options: Sequence[Option], value: object, empty: str = NOTHING, *, are_states: bool = False
    ) -> None:
        """Offer these after an empty choice. A value that is not among them any more is offered too, as it is.

        are_states: with the shape that each has elsewhere.
        """
        self.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.clear()
        self.addItem(empty, None)
        for option in options:
            self.addItem(option.label, option.value)
            if are_states:
                self.setItemIcon(self.count() - 1, _shape(option.label))
        known = [None, *(option.value for option in options)]
        if value not in (*known, ""):
            self.addItem(f"{value} (staat niet meer in de lijst)", value)
            known.append(value)  # pyright: ignore[reportArgumentType]
        self.setCurrentIndex(known.index(value) if value in known else 0)  # pyright: ignore[reportArgumentType]
        self.blockSignals(False)  # noqa: FBT003

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is chosen, cut with "…" where there is no room; Qt would cut it through a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.width() - _ARROW_AND_EDGES - (0 if option.currentIcon.isNull() else self.iconSize().width() + 4)  # pyright: ignore[reportAttributeAccessIssue]
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


def _are_states(options: Sequence[Option]) -> bool:
    return all(option.label.lower() in STATES for option in options)


def _shape(word: str) -> QIcon:
    state = state_of(word)
    return icon(state.shape, "text2" if state.tone == "mute" else state.tone)


class ChoiceField(Field):
    """One of a list, or nothing."""

    def need(self) -> Need:
        """Room for the longest choice."""
        font = self.font()
        longest = max((width_of(option.label, font) for option in self._options), default=0)
        width = min(max(_NARROWEST, round(longest) + _ARROW_AND_EDGES + _SHAPE.width()), _WIDEST)
        return Need(width, _WIDEST, weight=1)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other things to choose from."""
        self._options = tuple(options)
        self._box.offer(self._options, self._value, are_states=_are_states(self._options))

    def _build(self) -> None:
        self._options: tuple[Option, ...] = ()
        self._box = ChoiceBox()
        self._box.currentIndexChanged.connect(self._on_chosen)
        self._hold(self._box)

    def _on_chosen(self) -> None:
        self._take(self._box.currentData())

    def _show(self, value: object) -> None:
        self._box.offer(self._options, value, are_states=_are_states(self._options))


class YesNoField(Field):
    """A check box with the label beside it. Never touched it is None; a tick set or taken away is true or false."""

    says_its_label: ClassVar[bool] = True

    def need(self) -> Need:
        """Room for the label."""
        width = round(width_of(self.definition.label, self.font())) + 40
        return Need(width, width)

    def sizeHint(self) -> QSize:
        """The line of the fields."""
        return QSize(self.need().least, FIELD)

    def _build(self) -> None:
        self._box = QCheckBox(self.definition.label)
        self._box.clicked.connect(self._take)
        self._hold(self._box).setAlignment(self._box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def _show(self, value: object) -> None:
        self._box.setChecked(value is True)
